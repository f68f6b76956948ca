import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { TlsSettings } from '../../../lib/transport/tls-settings.ts';

test('sessions without certificates of their own share one context', () => {
  const { context } = new TlsSettings();
  expect(new TlsSettings({}).context).toBe(context);
  expect(new TlsSettings({ servername: 'mail.example', allowInvalidCertificateOf: 'localhost' }).context).toBe(context);
});

test('what a session trusts beyond that is its own', () => {
  const settings = new TlsSettings({ ca: rootCertificates[0]! });
  expect(settings.context).not.toBe(new TlsSettings().context);
  expect(settings.context).toBe(settings.context);
  expect(new TlsSettings({ ca: rootCertificates[0]! }).context).not.toBe(settings.context);
});
