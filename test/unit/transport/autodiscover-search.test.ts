import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { authority, certificate } from '../../contract/certificates.ts';
import { type AutodiscoverOptions, locate } from '../../../lib/transport/autodiscover.ts';
import { failureOf, newClient } from './client-and-server.ts';

// The world as a proxy shows it: every host is one of two servers of this test, which answer by the URL that they are asked for.

type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Buffer } | 'silence' | 'cut';
type World = Readonly<Record<string, Answer | ((request: IncomingMessage, body: string) => Answer)>>;

const ALICE = 'alice@contoso.test';
const POX = '/autodiscover/autodiscover.xml';
const ROOT = authority();
const TLS = certificate({
  issuer: ROOT, names: ['contoso.test', '*.contoso.test', 'fabrikam.test', '*.fabrikam.test', 'outlook.office365.com', 'mail.hoster.test'],
});

let world: World = {};
let asked: string[] = [];
const sockets = new Set<Socket>();
const servers: (Server | ReturnType<typeof createTcpServer>)[] = [];
let proxy = '';

const answer = (scheme: string): RequestListener => (request: IncomingMessage, response: ServerResponse): void => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => {
    const url = `${scheme}://${String(request.headers.host)}${request.url}`;
    asked.push(`${request.method} ${url}${request.headers.authorization === undefined ? '' : ' with credentials'}`);
    const found = world[url] ?? { status: 404 };
    const told = typeof found === 'function' ? found(request, body) : found;
    if (told === 'silence') return;
    if (told === 'cut') response.destroy();
    else response.writeHead(told.status ?? 200, told.headers ?? {}).end(told.body ?? '');
  });
};

beforeAll(async () => {
  const https = createTlsServer({ key: TLS.key, cert: TLS.cert }, answer('https'));
  const http = createServer(answer('http'));
  const tunnels = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('data', (head: Buffer) => {
      const [, host = '', port = ''] = /^CONNECT ([^:]+):(\d+)/.exec(head.toString('latin1')) ?? [];
      const known = Object.keys(world).some((url) => url.startsWith(`${port === '80' ? 'http' : 'https'}://${host}`));
      if (!known) {
        socket.end('HTTP/1.1 502 no such host\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const through = connect(((port === '80' ? http : https).address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.pipe(through).pipe(socket);
      });
      sockets.add(through.on('error', () => undefined));
    });
  });
  for (const server of [https, http, tunnels]) {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  proxy = `http://127.0.0.1:${(tunnels.address() as AddressInfo).port}`;
});

afterEach(() => {
  asked = [];
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

function document(account: string): string {
  return '<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">' +
    '<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><User><DisplayName>Alice</DisplayName><LegacyDN>/o=Contoso/cn=alice</LegacyDN>' +
    `<AutoDiscoverSMTPAddress>${ALICE}</AutoDiscoverSMTPAddress></User><Account>${account}</Account></Response></Autodiscover>`;
}

const found = (host = 'mail.contoso.test'): Answer => ({ body: document(`<Action>settings</Action><Protocol Type="mapiHttp" Version="1"><MailStore><ExternalUrl>https://${host}/mapi/emsmdb/</ExternalUrl></MailStore></Protocol>`) });
const toUrl = (url: string): Answer => ({ body: document(`<Action>redirectUrl</Action><RedirectUrl>${url}</RedirectUrl>`) });
const toAddress = (address: string): Answer => ({ body: document(`<Action>redirectAddr</Action><RedirectAddr>${address}</RedirectAddr>`) });
const moved = (url: string, status = 302): Answer => ({ status, headers: { Location: url } });
const noRecords: AutodiscoverOptions['resolveSrv'] = () => Promise.reject(Object.assign(new Error('querySrv ENOTFOUND'), { code: 'ENOTFOUND' }));

function search(of: World, options: AutodiscoverOptions & { readonly address?: string; readonly timeoutMs?: number; readonly server?: string } = {}): ReturnType<typeof locate> {
  world = of;
  const http = newClient({ credentials: { user: ALICE, password: 'secret' }, proxy, tls: { ca: ROOT.cert } });
  return locate(http, options.address ?? ALICE, options.server ?? '', options.timeoutMs ?? 20_000, { resolveSrv: noRecords, ...options });
}

const record = (name: string, more: { port?: number; priority?: number; weight?: number } = {}): { name: string; port: number; priority: number; weight: number } =>
  ({ name, port: 443, priority: 0, weight: 0, ...more });
const records = (...list: ReturnType<typeof record>[]): AutodiscoverOptions['resolveSrv'] => (name) => {
  asked.push(`SRV ${name}`);
  return Promise.resolve(list);
};

const HTTPS = `https://contoso.test${POX}`;
const HOST = `https://autodiscover.contoso.test${POX}`;
const PLAIN = `http://autodiscover.contoso.test${POX}`;
const json = (host: string, address = ALICE): string => `https://${host}/autodiscover/autodiscover.json/v1.0/${encodeURIComponent(address)}?Protocol=AutodiscoverV1`;

describe('the search for Autodiscover', () => {
  it('asks in the usual order, with credentials over https only', async () => {
    const failure = await failureOf(search({ [HTTPS]: { status: 404 }, [HOST]: { status: 500 }, [PLAIN]: { status: 200 }, [json('contoso.test')]: { status: 404 } }, { resolveSrv: records() }));
    expect(failure.kind).toBe('notFound');
    expect(asked).toEqual([
      `POST ${HTTPS} with credentials`, `POST ${HOST} with credentials`, `GET ${PLAIN}`, 'SRV _autodiscover._tcp.contoso.test',
      `GET ${json('autodiscover.contoso.test')}`, `GET ${json('contoso.test')}`,
    ]);
  });

  it.each<[string, World, AutodiscoverOptions]>([
    ['at the domain', { [HTTPS]: found() }, {}],
    ['at the host autodiscover', { [HTTPS]: { status: 404 }, [HOST]: found() }, {}],
    ['where a website is at the domain', { [HTTPS]: { body: '<!DOCTYPE html><html><body>Welcome</body></html>' }, [HOST]: found() }, {}],
    ['where plain http redirects to', { [PLAIN]: moved(`https://mail.contoso.test${POX}`), [`https://mail.contoso.test${POX}`]: found() }, {}],
    ['where plain http redirects to another company', { [PLAIN]: moved(`https://mail.hoster.test${POX}`), [`https://mail.hoster.test${POX}`]: found() }, { trustedHosts: ['mail.hoster.test'] }],
    ['by an SRV record', { [`https://mail.contoso.test${POX}`]: found() }, { resolveSrv: records(record('mail.contoso.test')) }],
    ['by an SRV record with a port, the better one first', { [`https://mail.contoso.test:8443${POX}`]: found(), [`https://mail.fabrikam.test${POX}`]: 'silence' },
      { resolveSrv: records(record('mail.fabrikam.test', { priority: 9 }), record('mail.contoso.test', { port: 8443 })), allowRedirect: () => true }],
    ['by the JSON service', { [json('autodiscover.contoso.test')]: { body: JSON.stringify({ Protocol: 'AutodiscoverV1', Url: `https://mail.contoso.test${POX}` }) }, [`https://mail.contoso.test${POX}`]: found() }, {}],
    ['by the JSON service of Exchange Online, when it is trusted', {
      [json('outlook.office365.com')]: { body: JSON.stringify({ Protocol: 'AutodiscoverV1', Url: `https://outlook.office365.com${POX}` }) }, [`https://outlook.office365.com${POX}`]: found(),
    }, { trustedHosts: ['.office365.com'] }],
    ['by a redirect in the document', { [HTTPS]: toUrl(`https://mail.contoso.test${POX}`), [`https://mail.contoso.test${POX}`]: found() }, {}],
    ['by a redirect of HTTP', { [HTTPS]: moved(`https://mail.contoso.test${POX}`, 307), [`https://mail.contoso.test${POX}`]: found() }, {}],
    ['for another address', { [HTTPS]: toAddress('alice@fabrikam.test'), [`https://fabrikam.test${POX}`]: found() }, { trustedHosts: ['fabrikam.test'] }],
  ])('finds it %s', async (_what, of, options) => {
    expect((await search(of, options)).mailStoreUrl).toBe('https://mail.contoso.test/mapi/emsmdb/');
    for (const line of asked) expect(line).not.toMatch(/^\w+ http:.*with credentials/);
  });

  it('asks the caller about foreign hosts, once for each', async () => {
    const hosts: string[] = [];
    const of = { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`), [`https://mail.fabrikam.test${POX}`]: toUrl(`https://mail.hoster.test${POX}`), [`https://mail.hoster.test${POX}`]: found() };
    await search(of, {
      allowRedirect: async (host) => {
        await Promise.resolve();
        hosts.push(host);
        return true;
      },
    });
    expect(hosts).toEqual(['mail.fabrikam.test', 'mail.hoster.test']);
  });

  it.each<[string, World, RegExp, AutodiscoverOptions]>([
    ['to a foreign host', { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`) }, /https:\/\/contoso\.test\S*: contoso\.test redirects Autodiscover to mail\.fabrikam\.test, which is not trusted/, {}],
    ['to a foreign host, in the document', { [HTTPS]: toUrl(`https://mail.fabrikam.test${POX}`) }, /redirects Autodiscover to mail\.fabrikam\.test, which is not trusted/, {}],
    ['to a foreign host, over plain http', { [PLAIN]: moved(`https://mail.fabrikam.test${POX}`) }, /http:\/\/autodiscover\.contoso\.test\S*: .*not trusted/, {}],
    ['to a foreign host, by SRV', {}, /SRV _autodiscover\._tcp\.contoso\.test, mail\.fabrikam\.test: mail\.fabrikam\.test is not trusted/, { resolveSrv: records(record('mail.fabrikam.test')) }],
    ['to a foreign host, by JSON', { [json('contoso.test')]: { body: JSON.stringify({ Url: `https://mail.fabrikam.test${POX}` }) } }, /JSON at contoso\.test: .*mail\.fabrikam\.test, which is not trusted/, {}],
    ['to an address of a foreign domain', { [HTTPS]: toAddress('alice@fabrikam.test') }, /https:\/\/fabrikam\.test\S*: .*fabrikam\.test is not trusted/, {}],
    ['to a host that the caller does not allow', { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`) }, /not trusted/, { allowRedirect: () => false }],
    ['to a host that the caller says something else about', { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`) }, /not trusted/, { allowRedirect: () => 'yes' as unknown as boolean }],
    ['to a host at which the caller fails', { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`) }, /allowRedirect failed for mail\.fabrikam\.test: no idea/, { allowRedirect: () => {
      throw new Error('no idea');
    } }],
    ['to a host about which the caller is silent', { [HTTPS]: moved(`https://mail.fabrikam.test${POX}`) }, /https:\/\/contoso\.test\S*: allowRedirect did not end in time/, { allowRedirect: () => new Promise<boolean>(() => undefined), stepTimeoutMs: 1_000 }],
    ['to a host that only looks like the own one', { [HTTPS]: moved(`https://evilcontoso.test${POX}`) }, /not trusted/, {}],
    ['to plain http', { [HTTPS]: moved(`http://mail.contoso.test${POX}`) }, /over http: instead of https:/, {}],
    ['to plain http, in the document', { [HTTPS]: toUrl(`http://mail.contoso.test${POX}`) }, /over http: instead of https:/, {}],
    ['to plain http, from plain http', { [PLAIN]: moved(`http://mail.contoso.test${POX}`) }, /over http: instead of https:/, {}],
    ['to a file', { [HTTPS]: toUrl('file:///etc/passwd') }, /over file: instead of https:/, {}],
    ['to plain http, by JSON', { [json('contoso.test')]: { body: JSON.stringify({ Url: `http://mail.contoso.test${POX}` }) } }, /over http: instead of https:/, {}],
    ['in a circle of hosts', { [HTTPS]: moved(`https://a.contoso.test${POX}`), [`https://a.contoso.test${POX}`]: toUrl(HTTPS) }, /redirects in circles: contoso\.test → a\.contoso\.test → contoso\.test/, {}],
    ['to itself', { [HTTPS]: toUrl(HTTPS) }, /redirects in circles/, {}],
    ['to nonsense', { [HTTPS]: toUrl('::') }, /not a URL/, {}],
  ])('does not follow a redirect %s', async (_what, of, words, options) => {
    const failure = await failureOf(search(of, options));
    expect(failure.message).toMatch(words);
    expect(['notFound', 'protocol']).toContain(failure.kind);
    for (const line of asked) expect(line).not.toMatch(/fabrikam|hoster|evil|(?<!GET )http:/);
  });

  it('does not go round in circles of addresses, nor along an endless way', async () => {
    expect((await failureOf(search({ [HTTPS]: (_request, body) => toAddress(body.includes('alice') ? 'bob@contoso.test' : 'Alice@contoso.test') }))).message)
      .toMatch(/circles: alice@contoso\.test → bob@contoso\.test → Alice@contoso\.test/);
    let step = 0;
    const way = { [HTTPS]: moved(`https://h0.contoso.test${POX}`), ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`https://h${i}.contoso.test${POX}`, () => toUrl(`https://h${(step = i + 1)}.contoso.test${POX}`)])) };
    expect((await failureOf(search(way))).message).toContain('circles');
    expect(step).toBeLessThan(12);
    let count = 0;
    expect((await failureOf(search({ [HTTPS]: () => toAddress(`a${(count += 1)}@contoso.test`) }))).message).toContain('circles');
    expect(count).toBeLessThan(12);
  });

  it('stops at a refused password, and says where', async () => {
    const failure = await failureOf(search({ [HTTPS]: { status: 401 }, [HOST]: found() }));
    expect(failure).toMatchObject({ kind: 'unauthorized', message: expect.stringContaining(HTTPS) as string });
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Answer, RegExp]>([
    ['a DTD', { body: '<!DOCTYPE Autodiscover [<!ELEMENT x ANY>]><Autodiscover/>' }, /DTD/],
    ['entities like a bomb', { body: `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`).join('')}]><Autodiscover><Response>&lol9;</Response></Autodiscover>` }, /DTD/],
    ['a bomb in UTF-16', { body: Buffer.from('\uFEFF<!DOCTYPE x [<!ENTITY a "b">]><Autodiscover>&a;</Autodiscover>', 'utf16le') }, /not XML|without an account|DTD/],
    ['an external entity', { body: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><Autodiscover>&f;</Autodiscover>' }, /DTD/],
    ['megabytes', { body: `<Autodiscover>${' '.repeat(3 << 20)}</Autodiscover>` }, /longer than 1048576 bytes/],
    ['a deep document', { body: '<a>'.repeat(300_000) }, /not XML|without an account/],
    ['a deep document that ends', { body: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }, /not XML|without an account/],
    ['many attributes', { body: `<Autodiscover ${Array.from({ length: 60_000 }, (_, i) => `a${i}="b"`).join(' ')}/>` }, /not XML|without an account/],
    ['many entities', { body: `<Autodiscover><Response>${'&amp;'.repeat(200_000)}</Response></Autodiscover>` }, /not XML|without an account/],
    ['nothing', { body: '' }, /not XML|without an account/],
    ['no XML', { body: '{"Protocol":"AutodiscoverV1"}' }, /not XML|without an account/],
    ['XML that is cut off', { body: document('<Action>').slice(0, -30) }, /not XML|without an account/],
    ['an error', { body: '<Autodiscover><Response><Error Id="1"><ErrorCode>500</ErrorCode><Message>unknown here</Message></Error></Response></Autodiscover>' }, /unknown here \(error 500\)/],
    ['no MAPI over HTTP', { body: document('<Action>settings</Action><Protocol><Type>EXCH</Type></Protocol>') }, /no MAPI over HTTP/],
    ['a broken connection', 'cut', /broke/],
    ['silence', 'silence', /did not answer/],
  ])('names the step that answers with %s, soon', async (_what, told, words) => {
    const start = performance.now();
    const failure = await failureOf(search({ [HTTPS]: told }, { stepTimeoutMs: told === 'silence' ? 500 : 10_000 }));
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(failure.kind).toBe('notFound');
    const step = failure.message.split('; ').find((line) => line.includes(HTTPS));
    expect(step).toMatch(words);
    for (const name of [HOST, PLAIN, 'SRV _autodiscover._tcp.contoso.test', 'JSON at contoso.test']) if (told !== 'silence' || !name.startsWith('JSON')) expect(failure.message).toContain(name);
  });

  it.each<[string, Answer, RegExp]>([
    ['no JSON', { body: '<html/>' }, /JSON at contoso\.test: contoso\.test answered with HTTP 200, and no URL/],
    ['an error', { status: 404, body: '{"ErrorCode":"UserNotFound","ErrorMessage":"unknown here"}' }, /JSON at contoso\.test: .*UserNotFound: unknown here/],
    ['a list', { body: '[1]' }, /no URL/],
    ['a number for a URL', { body: '{"Url":7}' }, /no URL/],
    ['megabytes', { body: `{"Url":"${'x'.repeat(1 << 20)}"}` }, /longer than 65536/],
    ['a circle', moved(json('contoso.test')), /circles/],
    ['where was asked already', { body: JSON.stringify({ Url: HTTPS }) }, /asked already/],
  ])('names the JSON service that answers with %s', async (_what, told, words) => {
    expect((await failureOf(search({ [HTTPS]: { status: 404 }, [json('contoso.test')]: told }))).message).toMatch(words);
  });

  it('ends within its time, and says which step was silent', async () => {
    const start = performance.now();
    const failure = await failureOf(search({ [HTTPS]: 'silence', [HOST]: 'silence', [PLAIN]: 'silence' }, { stepTimeoutMs: 400, timeoutMs: 1_000 }));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(failure.kind).toBe('timeout');
    expect(failure.message).toContain(`${HTTPS}: `);
    const names = await failureOf(search({}, { resolveSrv: () => new Promise(() => undefined), stepTimeoutMs: 300 }));
    expect(names.message).toContain('SRV _autodiscover._tcp.contoso.test: the name server did not end in time');
  });

  it.each(['alice@', 'alice', '@', 'alice@con toso', 'alice@a/b', 'alice@a?b', 'alice@[', 'alice@user:pw@host/x'])('has no use for %j', async (address) => {
    expect((await failureOf(search({}, { address }))).kind).toBe('notFound');
    for (const line of asked) expect(line).not.toContain('with credentials');
  });
});
