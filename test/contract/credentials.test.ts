import { readdir, readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProfile, type Credentials, MapiError, openDefaultStore, openMapi, PR_DISPLAY_NAME, PR_PROFILE_AUTH_PASSWORD, PR_PROFILE_UNRESOLVED_SERVER, PR_SERVICE_UID, PR_SUBJECT, type TokenRequest,
} from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import { type Fault, FaultyServer } from './faulty-server.ts';
import { ALICE, BOB, describeRuntimes, errorOf, PASSWORD } from './runtimes.ts';

const TOKEN = 'eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu.';
const WRONG = 'wr0ng:pässword';
const PROXY_PASSWORD = 'pr0xy-s3cret';

/** Every form in which these tests' secrets could show up. */
const SECRETS = [PASSWORD, WRONG, TOKEN, PROXY_PASSWORD].flatMap((secret) => {
  const basic = Buffer.from(`${ALICE}:${secret}`, 'utf8').toString('base64');
  return [secret, encodeURIComponent(secret), Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, ''), basic];
});

/** Everything that whoever logs the error could write down. */
function everythingOf(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at !== undefined && parts.length < 50; at = at instanceof Error ? at.cause : undefined) {
    parts.push(inspect(at, { depth: null, showHidden: true, getters: true }), JSON.stringify(at, at instanceof Object ? Object.getOwnPropertyNames(at) : undefined) ?? '');
    if (at instanceof Error) parts.push(`${at.name}: ${at.message}`, at.stack ?? '');
    if (at instanceof MapiError) parts.push(JSON.stringify(at.lastError) ?? '', at.hint ?? '');
  }
  return parts.join('\n');
}

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text.includes(secret), `${secret} in ${text}`).toBe(false);
}

/** Answers with everything that it was told, as careless servers do. */
const echo: Fault = async ({ request, answer, type }) => {
  request.resume();
  const told = String(request.headers.authorization);
  const plain = Buffer.from(told.replace(/^\w+ /, ''), 'base64').toString('utf8');
  const text = `you sent ${told}, that is ${plain}`;
  await sleep(0);
  if (type === 'Autodiscover')
    answer({
      status: 200, headers: ['Content-Type', 'text/xml'],
      body: Buffer.from(`<Autodiscover><Response><Error Time="1" Id="1"><ErrorCode>500</ErrorCode><Message>${text}</Message></Error></Response></Autodiscover>`),
    });
  else
    answer({
      status: 200, body: Buffer.from(`<html>${text}</html>`),
      headers: ['Content-Type', 'text/html', 'X-ResponseCode', '1', 'X-ServerApplication', Buffer.from(text).toString('latin1').replaceAll(/[^\x20-\x7E]/g, '?')],
    });
};

const echoRedirect: Fault = ({ request, answer }) => {
  request.resume();
  const told = encodeURIComponent(Buffer.from(String(request.headers.authorization).replace(/^\w+ /, ''), 'base64').toString('utf8').split(':').slice(1).join(':'));
  answer({ status: 302, headers: ['Location', `http://${told.toLowerCase().replaceAll(/[^a-z0-9]/g, '-')}.invalid/${told}`], body: Buffer.alloc(0) });
};

describeRuntimes('credentials', (setup) => {
  const errors: unknown[] = [];
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);

  /** The error of an opening, kept for the look-out at the end. */
  async function refusal(server: string, credentials: Credentials | undefined, more: { readonly mailbox?: string; readonly timeoutMs?: number } = {}): Promise<MapiError> {
    const profile = await setup.profile({ server, ...(more.mailbox === undefined ? {} : { mailbox: more.mailbox }) });
    const error = await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials, timeoutMs: more.timeoutMs ?? 20_000 }));
    errors.push(error);
    expect(error).toBeInstanceOf(MapiError);
    await expect.poll(() => addon.handleCounts(), { timeout: 5_000 }).toEqual({});
    return error as MapiError;
  }

  beforeAll(async () => {
    process.on('warning', onWarning);
    setup.exchange.addUser({ address: 'carol@contoso.com', password: PASSWORD, token: TOKEN });
    await setup.exchange.mailbox(ALICE).importEml('From: a@fabrikam.com\r\nSubject: one\r\n\r\ntext\r\n');
  });

  afterAll(async () => {
    process.off('warning', onWarning);
    for (const error of errors) expectNoSecret(everythingOf(error));
    for (const warning of warnings) expectNoSecret(everythingOf(warning));
    expectNoSecret([process.title, ...process.argv].join('\n'));
    for (const file of await readdir(setup.mapi.profileDirectory!, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const secret of SECRETS) for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) expect(bytes.includes(Buffer.from(secret, encoding))).toBe(false);
    }
    if (process.platform === 'linux') expectNoSecret(await readFile('/proc/self/cmdline', 'utf8'));
    expect(setup.exchange.stats().contexts).toBe(0);
  });

  describe.each([
    ['Autodiscover', () => setup.exchange.url],
    ['a URL', () => setup.exchange.mailStoreUrl(ALICE)],
  ])('by way of %s', (_way, server) => {
    it.each<[string, Credentials | undefined]>([
      ['a wrong password', { user: ALICE, password: WRONG }],
      ['an empty password', { user: ALICE, password: '' }],
      ['an unknown user', { user: 'nobody@contoso.com', password: PASSWORD }],
      ['an empty user', { user: '', password: PASSWORD }],
      ['no credentials', undefined],
      ['a wrong token', { token: `${TOKEN}x` }],
    ])('%s is refused by name', async (_what, credentials) => {
      const error = await refusal(server(), credentials);
      expect(error).toMatchObject({ code: 'MAPI_E_LOGON_FAILED', context: 'IMAPISession::OpenMsgStore' });
      expect(error.hint).toContain('credentials');
      expect(error.lastError?.error).toContain(new URL(setup.exchange.url).host);
    });

    it('a wrong password is tried once: accounts lock themselves', async () => {
      await using proxy = await FaultyServer.start(setup.exchange.url);
      const error = await refusal(proxy.through(server()), { user: ALICE, password: WRONG });
      expect(error.code).toBe('MAPI_E_LOGON_FAILED');
      expect(proxy.seen).toHaveLength(1);
    });

    it('a name without domain, DOMAIN\\name and an address log on', async () => {
      for (const user of ['alice', 'CONTOSO\\alice', ALICE, ALICE.toUpperCase()]) {
        const profile = await setup.profile({ server: server() });
        await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: { user, password: PASSWORD } });
        expect(await store.getProp(PR_DISPLAY_NAME)).toContain('Alice');
      }
    });
  });

  it('somebody else\'s are not enough', async () => {
    const error = await refusal(setup.exchange.url, { user: BOB, password: PASSWORD }, { mailbox: 'carol@contoso.com' });
    expect(['MAPI_E_NO_ACCESS', 'MAPI_E_LOGON_FAILED']).toContain(error.code);
  });

  it('a mailbox that the server does not know is not found', async () => {
    const error = await refusal(setup.exchange.url, setup.credentials, { mailbox: 'nobody@contoso.com' });
    expect(['MAPI_E_NOT_FOUND', 'MAPI_E_LOGON_FAILED']).toContain(error.code);
    const direct = await refusal(setup.exchange.mailStoreUrl(ALICE), setup.credentials, { mailbox: 'nobody@contoso.com' });
    expect(['MAPI_E_NOT_FOUND', 'MAPI_E_LOGON_FAILED']).toContain(direct.code);
  });

  describe('tokens', () => {
    const carol = (): Promise<string> => setup.profile({ mailbox: 'carol@contoso.com' });

    it('log on, as they are or from a callback', async () => {
      for (const token of [TOKEN, () => TOKEN, () => Promise.resolve(TOKEN)]) {
        await using store = await openDefaultStore(await carol(), { ...setup.mapi, credentials: { token } });
        expect(store.closed).toBe(false);
      }
    });

    it('are asked for again when the server refuses one, and the session does not notice', async () => {
      await using proxy = await FaultyServer.start(setup.exchange.url);
      const asked: TokenRequest[] = [];
      const token = (request: TokenRequest): string => {
        asked.push(request);
        return asked.length === 1 ? 'expired' : TOKEN;
      };
      const profile = await setup.profile({ mailbox: 'carol@contoso.com', server: proxy.url });
      await using store = await openDefaultStore(profile, { ...setup.mapi, credentials: { token } });
      expect(asked.slice(0, 2)).toMatchObject([{ origin: proxy.url, refused: false }, { origin: proxy.url, refused: true }]);
      await using inbox = await store.openInbox();
      await inbox.getProp(PR_DISPLAY_NAME);
      // It expires in the middle of the session.
      const before = asked.length;
      proxy.spoil(['Execute'], ({ request, answer }) => {
        request.resume();
        answer({ status: 401, headers: ['WWW-Authenticate', 'Bearer'], body: Buffer.alloc(0) });
      }, 1);
      expect(await inbox.contents({ columns: { subject: PR_SUBJECT } }).all()).toEqual([]);
      expect(asked.slice(before).some(({ refused }) => refused)).toBe(true);
      expect(proxy.seen.filter((type) => type === 'Connect')).toHaveLength(1);
    });

    it('that stay wrong are refused after the second', async () => {
      await using proxy = await FaultyServer.start(setup.exchange.url);
      let asked = 0;
      const error = await refusal(proxy.url, {
        token: () => {
          asked += 1;
          return 'wrong';
        },
      });
      expect(error.code).toBe('MAPI_E_LOGON_FAILED');
      expect(asked).toBe(2);
      expect(proxy.seen).toHaveLength(2);
    });

    it.each<[string, () => unknown]>([
      ['throws', () => {
        throw new Error('the vault is locked');
      }],
      ['rejects', () => Promise.reject(new Error('the vault is locked'))],
    ])('from a callback that %s: its reason is told', async (_what, token) => {
      const error = await refusal(setup.exchange.url, { token: token as () => string });
      expect(error.code).toBe('MAPI_E_LOGON_FAILED');
      expect(error.message).toContain('the vault is locked');
    });

    it.each<[string, unknown]>([
      ['nothing', undefined], ['an empty string', ''], ['a number', 7], ['an object', { accessToken: TOKEN }], ['a line break', `${TOKEN}\r\nX-Evil: 1`], ['a NUL', `${TOKEN}\0`],
      ['a time in seconds', { token: TOKEN, expiresAt: 1_800_000_000 }], ['a time that is none', { token: TOKEN, expiresAt: new Date('soon') }],
    ])('from a callback that returns %s are refused', async (_what, value) => {
      setup.exchange.resetStats();
      const error = await refusal(setup.exchange.url, { token: (): string => value as string });
      expect(error.code).toBe('MAPI_E_LOGON_FAILED');
      expect(error.message).toContain('token');
      expect(setup.exchange.stats().requests).toEqual({});
    });

    it('from a callback that never returns end by the deadline', async () => {
      const start = performance.now();
      const error = await refusal(setup.exchange.url, { token: () => new Promise<string>(() => undefined) }, { timeoutMs: 500 });
      expect(error.code).toBe('MAPI_E_TIMEOUT');
      expect(performance.now() - start).toBeLessThan(2_500);
    });
  });

  describe('servers that are not there', () => {
    it('an unknown host is named', async () => {
      for (const server of ['no-such-host.invalid', 'https://no-such-host.invalid', 'https://no-such-host.invalid/mapi/emsmdb/?MailboxId=x']) {
        const error = await refusal(server, setup.credentials);
        expect(error.code).toBe('MAPI_E_NETWORK_ERROR');
        expect(error.message).toContain('no-such-host.invalid');
        expect(error.hint).toContain('DNS');
      }
    });

    it('a port that nobody listens on is named', async () => {
      const probe = createServer();
      await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
      const { port } = probe.address() as AddressInfo;
      await new Promise((resolve) => probe.close(resolve));
      for (const server of [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`, `http://127.0.0.1:${port}/mapi/emsmdb/`, `http://localhost:${port}`]) {
        const error = await refusal(server, setup.credentials);
        expect(error.code).toBe('MAPI_E_NETWORK_ERROR');
        expect(error.message).toContain(String(port));
      }
    });

    it('a mailbox without server, of a domain without Autodiscover, says where it was looked for', async () => {
      await createProfile('no server', { ...setup.mapi, mailbox: 'alice@no-such-domain.invalid' });
      const error = await errorOf(openDefaultStore('no server', { ...setup.mapi, credentials: setup.credentials, timeoutMs: 20_000 }));
      errors.push(error);
      expect(error).toBeInstanceOf(MapiError);
      expect((error as MapiError).message).toContain('autodiscover.no-such-domain.invalid');
    });

    it('a mailbox that is no address, without server, is not configured', async () => {
      await createProfile('alias', { ...setup.mapi, mailbox: 'alice' });
      const error = await errorOf(openDefaultStore('alias', { ...setup.mapi, credentials: setup.credentials }));
      expect(error).toMatchObject({ code: 'MAPI_E_UNCONFIGURED' });
    });
  });

  describe('never show', () => {
    it('in errors of a server that repeats them', async () => {
      await using proxy = await FaultyServer.start(setup.exchange.url);
      for (const fault of [echo, echoRedirect]) {
        for (const types of [['Autodiscover'], ['Connect'], ['Execute'], ['Bind']]) {
          for (const credentials of [setup.credentials, { user: ALICE, password: WRONG }, { token: TOKEN }]) {
            proxy.spoil(types, fault);
            expectNoSecret(everythingOf(await refusal(types[0] === 'Bind' ? proxy.through(setup.exchange.mailStoreUrl(ALICE)) : proxy.url, credentials)));
          }
        }
      }
    });

    it('in a profile, whichever way they were meant to get there', async () => {
      await using mapi = await openMapi(setup.mapi);
      for (const server of [`https://alice:${encodeURIComponent(PASSWORD)}@mail.contoso.com`, `https://alice:${encodeURIComponent(PASSWORD)}@mail.contoso.com/mapi/emsmdb/`]) {
        const error = await errorOf(createProfile('with a password', { ...setup.mapi, mailbox: ALICE, server }));
        errors.push(error);
        expect(error).toMatchObject({ name: 'MapiError', code: 'MAPI_E_INVALID_PARAMETER' });
        expect((await mapi.profiles.list()).map(({ name }) => name)).not.toContain('with a password');
      }
      await using services = await mapi.profiles.services(await setup.profile());
      const [service] = await services.list({ columns: { uid: PR_SERVICE_UID } }).all();
      errors.push(await errorOf(services.configure(service!.uid!, [[PR_PROFILE_UNRESOLVED_SERVER, `https://alice:${encodeURIComponent(PASSWORD)}@mail.contoso.com`]])));
      const refused = await errorOf(services.configure(service!.uid!, [[PR_PROFILE_AUTH_PASSWORD, Buffer.from(PASSWORD, 'utf16le')]]));
      expect(refused).toMatchObject({ code: 'MAPI_E_NO_SUPPORT' });
      errors.push(refused);
    });

    it('in errors of a proxy, and of a client certificate\'s key', async () => {
      await using proxy = await FaultyServer.start(setup.exchange.url);
      const profile = await setup.profile();
      const options = { ...setup.mapi, credentials: setup.credentials, timeoutMs: 20_000 };
      for (const more of [
        { proxy: `http://user:${PROXY_PASSWORD}@127.0.0.1:1` }, { proxy: `http://user:${PROXY_PASSWORD}@no-such-proxy.invalid:8080` },
        { proxy: proxy.url.replace('//', `//user:${PROXY_PASSWORD}@`) }, { proxy: `not a url ${PROXY_PASSWORD}` }, { proxy: `ftp://user:${PROXY_PASSWORD}@127.0.0.1` },
        { tls: { key: 'no key', cert: 'no certificate', passphrase: PROXY_PASSWORD }, url: 'https://127.0.0.1:1' },
      ]) {
        const { url, ...transport } = { url: undefined, ...more };
        const name = url === undefined ? profile : await setup.profile({ server: url });
        const error = await errorOf(openDefaultStore(name, { ...options, ...transport }));
        errors.push(error);
        expect(error instanceof MapiError || error instanceof TypeError, inspect(error)).toBe(true);
        expectNoSecret(everythingOf(error));
      }
    });

    it('in a stack, a cause or a property of an error that they caused', async () => {
      for (const credentials of [{ user: ALICE, password: WRONG }, { token: `${TOKEN}\n` }, { token: TOKEN }])
        expectNoSecret(everythingOf(await refusal(setup.exchange.mailStoreUrl(ALICE), credentials)));
    });
  });
});
