import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDefaultStore, openMapi, PR_SUBJECT, type WireDumpOptions } from '../../lib/index.ts';
import { FaultyServer } from './faulty-server.ts';
import { ALICE, describeRuntimes, errorOf, PASSWORD } from './runtimes.ts';

type Line = Readonly<Record<string, unknown>>;

/** All that a dump has recorded. */
async function textIn(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).toSorted();
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('');
}

const linesOf = (text: string): Line[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as Line);

describeRuntimes('wire dumps', (setup) => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'exchange-mapi-wire-'));
    await setup.exchange.mailbox(ALICE).importEml(Buffer.from('From: Bob <bob@contoso.com>\r\nTo: alice@contoso.com\r\nSubject: rarely seen words\r\n\r\nText\r\n'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  /** What a session that reads leaves: its folder, and the lines. */
  async function dumped(options: Partial<WireDumpOptions>): Promise<{ folder: string; text: string; lines: Line[] }> {
    const place = await mkdtemp(join(directory, 'd-'));
    {
      await using store = await setup.openStore({ wireDump: { directory: place, ...options } });
      const inbox = await store.openInbox();
      const rows = await inbox.contents({ columns: { subject: PR_SUBJECT } }).all();
      expect(rows).toEqual([{ subject: 'rarely seen words' }]);
    }
    const [name, ...others] = await readdir(place);
    expect(others).toEqual([]);
    const folder = join(place, name!);
    const text = await textIn(folder);
    return { folder, text, lines: linesOf(text) };
  }

  it('hold requests and replies without bodies, names, cookies and credentials, for the owner alone', async () => {
    const { folder, text, lines } = await dumped({});
    const requests = lines.filter(({ event }) => event === 'request');
    expect(requests.map(({ type }) => type)).toEqual(expect.arrayContaining(['Autodiscover', 'Connect', 'Execute', 'Disconnect']));
    for (const { number } of requests) expect(lines.filter((line) => line['event'] === 'reply' && line['number'] === number)).toHaveLength(1);
    expect(lines.find(({ event, requestId }) => event === 'rops' && requests.some((request) => request['requestId'] === requestId))?.['rops'])
      .toEqual(expect.arrayContaining([['RopLogon', 'ecNone']]));
    expect(lines.some(({ event }) => event === 'autodiscover')).toBe(true);
    expect(text).not.toMatch(/alice|@contoso|\/o=|rarely/i);
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain('"body"');
    expect(text).toContain('["Authorization","Basic REDACTED"]');
    // The same cookie has the same token in both directions.
    expect(text).toMatch(/\["set-cookie","[^"]*=cookie-1/);
    expect(text).toMatch(/\["Cookie","[^"]*=cookie-1/);
    const readme = await readFile(join(folder, 'README.txt'), 'utf8');
    expect(readme).toContain('Bodies of requests and replies are not here');
    if (process.platform !== 'win32') {
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      for (const file of await readdir(folder)) expect((await stat(join(folder, file))).mode & 0o777, file).toBe(0o600);
    }
  });

  it('hold bodies when that is asked for, and say so', async () => {
    const { folder, lines } = await dumped({ content: true });
    const bodies = lines.flatMap(({ body }) => (typeof body === 'string' ? [Buffer.from(body, 'base64')] : []));
    expect(bodies.some((body) => body.includes(Buffer.from('rarely seen words', 'utf16le')))).toBe(true);
    for (const { bytes, body } of lines) if (typeof body === 'string') expect(Buffer.from(body, 'base64').length).toBe(bytes);
    expect(await readFile(join(folder, 'README.txt'), 'utf8')).toContain('BODIES ARE IN THESE FILES');
  });

  it('hold nothing in their bodies that lets somebody in, whatever servers repeat', async () => {
    const password = `pä<ss> "wörd" & 'x' €`;
    const foreign = 'eyJhbGciOiJub25lIn0.c29tZWJvZHkgZWxzZQ.c2ln';
    setup.exchange.addUser({ address: 'carol@contoso.com', password });
    const credentials = { user: 'carol@contoso.com', password };
    const sent = Buffer.from(`${credentials.user}:${password}`).toString('base64');
    await using server = await FaultyServer.start(setup.exchange.url);
    server.spoil(['Autodiscover', 'Connect'], async ({ type, request, forward, answer }) => {
      const told = `${request.headers.authorization} ${password} ${encodeURIComponent(password)} Set-Cookie: sid=${foreign}`;
      if (type === 'Connect') {
        request.resume();
        answer({ status: 403, headers: ['Content-Type', 'text/html'], body: Buffer.from(`<html>${told} <input name="state" value="${foreign}"></html>`) });
        return;
      }
      const reply = await forward();
      answer({ ...reply, body: Buffer.concat([reply.body, Buffer.from(`<!-- ${told} -->`)]) });
    });
    const place = await mkdtemp(join(directory, 'd-'));
    const profile = await setup.profile({ mailbox: credentials.user, server: server.url });
    expect(await errorOf(openDefaultStore(profile, { ...setup.mapi, credentials, wireDump: { directory: place, content: true } }))).toMatchObject({ name: 'MapiError' });
    const lines = linesOf(await textIn(join(place, (await readdir(place))[0]!)));
    const bodies = lines.flatMap(({ body }) => (typeof body === 'string' ? [Buffer.from(body, 'base64')] : []));
    for (const secret of [password, encodeURIComponent(password), sent, foreign])
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) expect(bodies.filter((body) => body.includes(Buffer.from(secret, encoding))).length, `${secret} in ${encoding}`).toBe(0);
    const asked = lines.filter(({ event, type }) => event === 'request' && type === 'Autodiscover');
    const answered = lines.find(({ event, number }) => event === 'reply' && asked.some((request) => request['number'] === number));
    const bodyOf = ({ body }: Line): string => Buffer.from(String(body), 'base64').toString('utf8');
    // The question has an address in it, and nothing else that is not the same for everybody.
    for (const request of asked) expect(bodyOf(request).replace(/http:[^<"]*/g, '')).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<Autodiscover xmlns=""><Request><EMailAddress>carol@contoso.com</EMailAddress><AcceptableResponseSchema></AcceptableResponseSchema></Request></Autodiscover>');
    // What a server says stays, but for that.
    expect(bodyOf(answered!)).toMatch(/^<\?xml[^*]*<\/Autodiscover>\s*<!-- Basic \*+ /);
    expect(lines.map(({ headers }) => JSON.stringify(headers)).join()).toContain('["Authorization","Basic REDACTED"]');
    expect(lines.find(({ status }) => status === 403)).toMatchObject({ body: expect.any(String) as string });
  });

  it('are of a limited size', async () => {
    const place = await mkdtemp(join(directory, 'd-'));
    {
      await using store = await setup.openStore({ wireDump: { directory: place, content: true, maxFileBytes: 64 * 1024, maxFiles: 2 } });
      for (let i = 0; i < 40; ++i) await (await store.openInbox()).getAllProps();
    }
    const folder = join(place, (await readdir(place))[0]!);
    const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'));
    expect(files.length).toBeLessThanOrEqual(2);
    for (const file of files) expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(64 * 1024);
  });

  it('are for all sessions of a runtime, where it is told', async () => {
    const place = await mkdtemp(join(directory, 'd-'));
    const profile = await setup.profile();
    {
      await using mapi = await openMapi({ ...setup.mapi, wireDump: { directory: place } });
      for (let i = 0; i < 2; ++i) {
        await using session = await mapi.logon(profile, { credentials: setup.credentials });
        await session.openDefaultStore();
      }
    }
    expect(await readdir(place)).toHaveLength(2);
  });

  it('that cannot be written fail the logon, and name the folder', async () => {
    const file = join(directory, 'a file');
    await writeFile(file, '');
    const error = await errorOf(setup.openStore({ wireDump: { directory: file } }));
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain('a file');
    expect(await errorOf(setup.openStore({ wireDump: { directory: '' } }))).toBeInstanceOf(TypeError);
    expect(await errorOf(openMapi({ ...setup.mapi, wireDump: { directory, maxFiles: 0 } }))).toBeInstanceOf(RangeError);
  });
});
