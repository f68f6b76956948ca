import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import { BlockedVersions, clientVersion } from '../../../lib/local-exchange/http/client-version.ts';
import { readAuxiliary } from '../../../lib/local-exchange/wire/auxiliary.ts';
import { mailClient, type MapiClient } from './mapi-client.ts';

const ecAccessDenied = 0x80070005;
const ecUnknownUser = 0x3eb;
const ecLoginPerm = 0x3f2;
const ecUnknownCodePage = 0x3ef;
const ecClientVerDisallowed = 0x4df;
const ignoreNoPublicFolders = 0x8000;

const users = [
  { address: 'alice@contoso.com', password: 'secret', displayName: 'Alice Ä' },
  { address: 'backup@contoso.com', password: 'secret', mayActAs: ['alice@contoso.com'] },
  { address: 'admin@contoso.com', password: 'secret', admin: true },
];

let exchange: LocalExchange;
let withoutPublicFolders: LocalExchange;

beforeAll(async () => {
  exchange = await startLocalExchange({ users, blockedClientVersions: '-6.0.0;11.0.5608-11.0.8000;16.0.1000.5' });
  withoutPublicFolders = await startLocalExchange({ users, publicFolders: false });
});

afterAll(async () => {
  await exchange.close();
  await withoutPublicFolders.close();
});

function client(server: LocalExchange, version: string, address = 'alice@contoso.com'): MapiClient {
  const made = mailClient(server, address);
  made.clientApplication = `Outlook/${version}`;
  return made;
}

describe('Connect', () => {
  it('answers with the user’s name, polling and the server’s auxiliary blocks', async () => {
    const reply = await client(exchange, '16.0.5000').connect(exchange.legacyDn('alice@contoso.com'));
    expect(reply).toMatchObject({ statusCode: 0, errorCode: 0, pollsMax: 60_000, retryCount: 6, retryDelay: 10_000, displayName: 'Alice Ä' });
    const blocks = readAuxiliary((reply as { auxiliary: Uint8Array }).auxiliary);
    expect(blocks.map(({ type, payload }) => [type, [...payload]])).toEqual([
      [0x17, [1, 0, 0, 0]],
      [0x46, [8, 0, 0, 0]],
    ]);
  });

  it('says when there are no public folders', async () => {
    const reply = await client(withoutPublicFolders, '16.0.5000').connect(withoutPublicFolders.legacyDn('alice@contoso.com'));
    expect([...readAuxiliary((reply as { auxiliary: Uint8Array }).auxiliary)[0]!.payload]).toEqual([0, 0, 0, 0]);
  });

  it('compares DNs without regard to case', async () => {
    expect(await client(exchange, '16.0').connect(exchange.legacyDn('alice@contoso.com').toUpperCase())).toMatchObject({ errorCode: 0 });
  });

  it.each<[what: string, errorCode: number, address: string, dn: (server: LocalExchange) => string, flags: number, codePage: number]>([
    ['an empty DN', ecAccessDenied, 'alice', () => '', 0, 1252],
    ['an unknown DN', ecUnknownUser, 'alice', () => '/o=Contoso/cn=nobody', 0, 1252],
    ['somebody else’s DN', ecAccessDenied, 'alice', (server) => server.legacyDn('backup@contoso.com'), 0, 1252],
    ['the DN of whom he may act as', 0, 'backup', (server) => server.legacyDn('alice@contoso.com'), 0, 1252],
    ['anybody’s DN as administrator', 0, 'admin', (server) => server.legacyDn('alice@contoso.com'), 0, 1252],
    ['administrative privilege without being administrator', ecLoginPerm, 'alice', (server) => server.legacyDn('alice@contoso.com'), 1, 1252],
    ['administrative privilege', 0, 'admin', (server) => server.legacyDn('admin@contoso.com'), 1, 1252],
    ['code page 1200', ecUnknownCodePage, 'alice', (server) => server.legacyDn('alice@contoso.com'), 0, 1200],
    ['code page 932', 0, 'alice', (server) => server.legacyDn('alice@contoso.com'), 0, 932],
  ])('with %s gives 0x%s', async (_, errorCode, user, dn, flags, codePage) => {
    const made = client(exchange, '16.0.5000', `${user}@contoso.com`);
    expect(await made.connect(dn(exchange), flags, codePage)).toMatchObject({ statusCode: 0, errorCode });
    expect(made.cookies.size).toBe(errorCode === 0 ? 2 : 0);
  });

  // MS-OXCRPC 3.1.4.1: all three together, and only they.
  it.each([
    ['6.5.8353', 0, false, ecClientVerDisallowed],
    ['11.0.8404', 0, false, ecClientVerDisallowed],
    ['6.5.8353', ignoreNoPublicFolders, false, 0],
    ['6.5.8353', 0, true, 0],
    ['12.0.4518.1014', 0, false, 0],
    ['12.0', 0, false, 0],
    ['16.0.5000.1000', 0, false, 0],
    ['6.5.8353', ignoreNoPublicFolders, true, 0],
  ])('by version %s with flags 0x%s and public folders %s gives 0x%s', async (version, flags, publicFolders, errorCode) => {
    const server = publicFolders ? exchange : withoutPublicFolders;
    expect(await client(server, version).connect(server.legacyDn('alice@contoso.com'), flags)).toMatchObject({ errorCode });
  });

  it.each([
    ['5.5.2650', ecClientVerDisallowed],
    ['6.0.0', ecClientVerDisallowed],
    ['6.0.1', 0],
    ['11.0.5607', 0],
    ['11.0.5608', ecClientVerDisallowed],
    ['11.0.8000.9', ecClientVerDisallowed],
    ['11.0.8001', 0],
    ['16.0.1000.5', ecClientVerDisallowed],
    ['16.0.1000.6', 0],
  ])('by version %s, with some versions blocked, gives 0x%s', async (version, errorCode) => {
    expect(await client(exchange, version).connect(exchange.legacyDn('alice@contoso.com'), ignoreNoPublicFolders)).toMatchObject({ errorCode });
  });

  it.each([
    [0x1009, 0x6f7],
    [4, 0x80040115],
  ])('with %i bytes of auxiliary buffer gives StatusCode 0x%s', async (size, statusCode) => {
    const made = client(exchange, '16.0');
    const body = Buffer.concat([
      Buffer.from(`${exchange.legacyDn('alice@contoso.com')}\0`, 'latin1'),
      Buffer.from([0, 0, 0, 0, 0xe4, 4, 0, 0, 9, 4, 0, 0, 9, 4, 0, 0, size & 0xff, size >> 8, 0, 0]),
      Buffer.alloc(size),
    ]);
    const reply = await made.post('Connect', body);
    expect(new DataView(reply.body.buffer).getUint32(0, true)).toBe(statusCode);
    expect(reply.body.byteLength).toBe(8);
  });
});

describe('client versions', () => {
  it.each([
    ['Outlook/16.0.5000.1000', undefined, [16, 0, 5000, 1000]],
    ['Outlook/15.00.0856.000', undefined, [15, 0, 856, 0]],
    [undefined, 'Microsoft Office/16.0 (Windows NT 10.0; MAPI 16.0.15928; Pro)', [16, 0, 15928, 0]],
    ['Outlook', undefined, undefined],
    ['Outlook/999999.0', undefined, undefined],
    [undefined, undefined, undefined],
  ])('of %s and %s are %s', (application, agent, version) => {
    expect(clientVersion(application, agent)).toEqual(version);
  });

  it.each(['1-2-3', 'abc', '1.2.3.4.5', '-', '1.-2'])('refuse the range %s', (range) => {
    expect(() => new BlockedVersions(range)).toThrow(TypeError);
  });

  it.each([
    ['12.0.0-', [12, 0, 0, 0], true],
    ['12.0.0-', [99, 0, 0, 0], true],
    ['12.0.0-', [11, 9, 9999, 9], false],
    [' 7.0.0 ; 8.0 ', [8, 0, 5, 5], true],
    ['', [8, 0, 5, 5], false],
  ] as const)('%s on %s', (list, version, blocked) => {
    expect(new BlockedVersions(list).has(version)).toBe(blocked);
  });
});
