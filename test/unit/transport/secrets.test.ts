import { expect, it } from 'vitest';
import { Secrets, withoutTokens } from '../../../lib/transport/secrets.ts';

it('what looks like a token is taken out of what others say; what helps to find the cause stays', () => {
  expect(withoutTokens('AADSTS700082: the refresh token has expired. Trace ID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301 Timestamp: 2026-11-22 08:00:00Z'))
    .toBe('AADSTS700082: the refresh token has expired. Trace ID: 3f2504e0-4f89-11d3-9a0c-0305e82c3301 Timestamp: 2026-11-22 08:00:00Z');
  expect(withoutTokens('no better than eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu. here')).toBe('no better than *** here');
  expect(withoutTokens('"0.AAA1234567890abcdefghij-_~"')).toBe('"***"');
  expect(withoutTokens('antidisestablishmentarianism')).toBe('antidisestablishmentarianism');
  expect(withoutTokens('ffffffff-4f89-11d3-9a0c-0305e82c3301-and-more-1')).toBe('***');
});

it('secrets are forgotten on demand', () => {
  const secrets = new Secrets();
  secrets.add('hunter2', 'aHVudGVyMg==', { lasting: true });
  expect(secrets.redact('hunter2')).toBe('***');
  secrets.clear();
  expect(secrets.redact('hunter2')).toBe('hunter2');
});

it('secrets are taken out in every way that they may be written, or misread', () => {
  const secret = `pä<ss> "wörd" & 'x'`;
  const secrets = new Secrets();
  secrets.add(secret, 'sent as this');
  const forms = [
    secret, 'sent as this', encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64').replace(/=+$/, ''), Buffer.from(secret).toString('latin1'),
    Buffer.from(secret, 'latin1').toString('utf8'), 'pä&lt;ss&gt; "wörd" &amp; \'x\'', 'pä&lt;ss&gt; &quot;wörd&quot; &amp; &#39;x&#39;',
  ];
  for (const form of forms) expect(secrets.redact(`it is ${form}.`), form).toMatch(/^it is \*\*\*=*\.$/);
});

it('a secret is remembered once', () => {
  const secrets = new Secrets();
  for (let count = 0; count < 20; ++count) secrets.add('token-1', 'token-1');
  secrets.add('token-2', 'token-2');
  for (let count = 0; count < 7; ++count) secrets.add('token-3', 'token-3');
  expect(secrets.redact('token-1 token-2 token-3')).toBe('*** *** ***');
});
