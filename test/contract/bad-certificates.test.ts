import { X509Certificate } from 'node:crypto';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { type LogonOptions, MapiError, openDefaultStore, PR_DISPLAY_NAME, type TlsOptions } from '../../lib/index.ts';
import { type LocalExchange, startLocalExchange } from '../../lib/local-exchange/index.ts';
import { type CertificateGate, certificateGate } from './certificate-gate.ts';
import { authority, type Certificate, certificate, type CertificateOptions, pfx } from './certificates.ts';
import { ALICE, describeRuntimes, errorOf, PASSWORD, type Setup } from './runtimes.ts';

const ROOT = authority();
const MIDDLE = authority('Contoso Test Issuing', ROOT);

function serve(tls: Certificate): Promise<LocalExchange> {
  return startLocalExchange({ users: [{ address: ALICE, password: PASSWORD }], tls });
}

async function open(setup: Setup, server: string, tls: TlsOptions, more: LogonOptions = {}): Promise<void> {
  const profile = await setup.profile({ server });
  await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs: 20_000, tls, ...more });
  expect(await store.getProp(PR_DISPLAY_NAME)).toContain('alice');
}

/** The error names the certificate with all that an administrator needs. */
function expectNamed(error: unknown, { cert }: Certificate, words: RegExp, hint: RegExp): void {
  expect(error).toBeInstanceOf(MapiError);
  expect(error).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR', context: 'IMAPISession::OpenMsgStore' });
  const { lastError, hint: given } = error as MapiError;
  const shown = new X509Certificate(cert);
  expect(lastError?.error).toMatch(words);
  expect(lastError?.error).toContain(shown.fingerprint256);
  expect(lastError?.error).toContain(shown.subject.split('\n')[0]);
  expect(lastError?.error).toContain(shown.issuer.split('\n')[0]);
  for (const time of [shown.validFrom, shown.validTo]) expect(lastError?.error).toContain(new Date(time).toISOString().slice(0, 19));
  expect(lastError?.error).toContain(shown.subjectAltName ?? 'no names');
  expect(given).toMatch(hint);
}

describeRuntimes('bad certificates', (setup) => {
  it.each<[string, CertificateOptions, TlsOptions, RegExp, RegExp]>([
    ['has expired', { issuer: ROOT, from: -20, to: -2 }, { ca: ROOT.cert }, /has expired \(CERT_HAS_EXPIRED\)/, /renewed on the server/],
    ['is not valid yet', { issuer: ROOT, from: 2 }, { ca: ROOT.cert }, /not valid yet \(CERT_NOT_YET_VALID\)/, /clock of this machine/],
    ['is for another host', { issuer: ROOT, names: ['mail.fabrikam.com'] }, { ca: ROOT.cert }, /for other hosts .*ERR_TLS_CERT_ALTNAME_INVALID/, /tls\.servername/],
    ['is for nobody', { issuer: ROOT, names: [], commonName: 'nobody' }, { ca: ROOT.cert }, /for other hosts/, /tls\.servername/],
    ['is self-signed', {}, {}, /self-signed certificate, which nobody vouches for \(DEPTH_ZERO_SELF_SIGNED_CERT\)/, /Compare the fingerprint/],
    ['is of an authority that is not trusted', { issuer: ROOT }, {}, /incomplete chain.*UNABLE_TO_/, /tls\.ca/],
    ['comes without its intermediate', { issuer: MIDDLE }, { ca: ROOT.cert }, /incomplete chain/, /intermediate certificates/],
    ['is wrong in every way', { from: -20, to: -2, names: ['mail.fabrikam.com'] }, {}, /it is not for 127\.0\.0\.1/, /fingerprint|renewed/],
  ])('one that %s is named, and no password is sent', async (_what, options, tls, words, hint) => {
    const shown = certificate(options);
    await using exchange = await serve(shown);
    for (const server of [exchange.url, exchange.mailStoreUrl(ALICE)]) expectNamed(await errorOf(open(setup, server, tls)), shown, words, hint);
    expect(exchange.stats().requests).toEqual({});
  });

  it('is taken with its intermediate, from the server or from tls.ca', async () => {
    const leaf = certificate({ issuer: MIDDLE });
    await using alone = await serve(leaf);
    await open(setup, alone.url, { ca: [ROOT.cert, MIDDLE.cert] });
    await using whole = await serve({ ...leaf, cert: leaf.cert + MIDDLE.cert });
    await open(setup, whole.url, { ca: ROOT.cert });
  });

  it('names with control characters do not reach a log', async () => {
    await using exchange = await serve(certificate({ commonName: 'evil\u001B[2J\r\nname' }));
    const error = await errorOf(open(setup, exchange.url, {}));
    expect((error as MapiError).lastError?.error).toContain('evil');
    // oxlint-disable-next-line no-control-regex
    expect((error as MapiError).lastError?.error).not.toMatch(/[\0-\x1f]/);
  });

  describe('checks switched off', () => {
    it('for one named host are for that host only', async () => {
      await using exchange = await serve(certificate({ from: -20, to: -2, names: ['mail.fabrikam.com'] }));
      await open(setup, exchange.url, { allowInvalidCertificateOf: '127.0.0.1' });
      for (const other of ['localhost', 'mail.fabrikam.com', '127.0.0.11'])
        expect(await errorOf(open(setup, exchange.url, { allowInvalidCertificateOf: other }))).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
    });

    it.each<unknown>([true, false, '', '*', '*.contoso.com', '.', 'https://contoso.com', 'contoso.com:443', 'a b', ['contoso.com'], 'a,b', null, 7])('for %o is refused', async (host) => {
      expect(await errorOf(open(setup, setup.exchange.url, { allowInvalidCertificateOf: host as string }))).toBeInstanceOf(TypeError);
    });

    it('by the environment are not', async () => {
      await using exchange = await serve(certificate());
      const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
      try {
        expect(await errorOf(open(setup, exchange.url, {}))).toMatchObject({ code: 'MAPI_E_NETWORK_ERROR' });
      } finally {
        if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
        else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
      }
    });
  });

  describe('of the client', () => {
    const CLIENT = certificate({ issuer: ROOT, names: [], commonName: 'backup agent' });
    const SERVER = certificate({ issuer: ROOT });

    const gate = (): Promise<CertificateGate> => certificateGate({ server: SERVER, ca: ROOT.cert, mailStoreUrl: setup.exchange.mailStoreUrl(ALICE) });

    it.each<[string, TlsOptions]>([
      ['PEM', CLIENT],
      ['PFX with a passphrase', { pfx: pfx(CLIENT, 'pfx passphrase'), passphrase: 'pfx passphrase' }],
    ])('is shown from %s', async (_what, tls) => {
      await using asking = await gate();
      const profile = await setup.profile({ server: asking.url });
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: setup.credentials, timeoutMs: 20_000, tls: { ca: ROOT.cert, ...tls } });
      expect(await store.getProp(PR_DISPLAY_NAME)).toContain('Alice');
      expect(new Set(asking.shown)).toEqual(new Set(['backup agent']));
    });

    it('is missed by name, and one of another authority is refused', async () => {
      await using asking = await gate();
      for (const tls of [{}, certificate({ names: [], commonName: 'stranger' })]) {
        const error = await errorOf(open(setup, asking.url, { ca: ROOT.cert, ...tls }));
        expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
      }
      expect(asking.shown).toEqual([]);
    });

    it.each<[string, TlsOptions]>([
      ['the wrong passphrase', { pfx: pfx(CLIENT, 'pfx passphrase'), passphrase: 'wrong' }],
      ['a PFX that is none', { pfx: Buffer.from('no pfx') }],
      ['a key of another certificate', { cert: CLIENT.cert, key: SERVER.key }],
      ['PEM that is none', { cert: 'nonsense', key: 'nonsense' }],
    ])('with %s is a typed error', async (_what, tls) => {
      await using asking = await gate();
      const error = await errorOf(open(setup, asking.url, { ca: ROOT.cert, ...tls }));
      expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_NETWORK_ERROR' });
      expect((error as MapiError).message).toContain("can't be used");
      expect((error as MapiError).message).not.toContain('pfx passphrase');
    });
  });
});
