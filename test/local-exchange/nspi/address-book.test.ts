import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import * as bodies from '../../../lib/local-exchange/nspi/bodies.ts';
import type { Stat } from '../../../lib/local-exchange/nspi/stat.ts';
import type { Codec } from '../../../lib/local-exchange/wire/codec.ts';
import { decodeBody, encodeBody } from '../../../lib/local-exchange/wire/emsmdb-bodies.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import type { PropValue } from '../../../lib/local-exchange/wire/values.ts';
import { MapiClient } from '../http/mapi-client.ts';

const displayName = 0x3001001f;
const displayName8 = 0x3001001e;
const smtpAddress = 0x39fe001f;
const emailAddress = 0x3003001f;
const none = new Uint8Array(0);

let exchange: LocalExchange;
let client: MapiClient;

const users = [
  { address: 'carol@contoso.com', password: 'secret', displayName: 'Carol' },
  { address: 'alice@contoso.com', password: 'secret', displayName: 'Alice Adams' },
  { address: 'bob@contoso.com', password: 'secret', displayName: 'Bob Ä' },
  { address: 'alina@contoso.com', password: 'secret', displayName: 'alina' },
];
const inOrder = ['Alice Adams', 'alina', 'Bob Ä', 'Carol'];

const state = (changes: Partial<Stat> = {}): Stat => ({
  sortType: 0, containerId: 0, currentRec: 0, delta: 0, numPos: 0, totalRecs: 0, codePage: 1252, templateLocale: 0x409, sortLocale: 0x409, ...changes,
});

beforeAll(async () => {
  exchange = await startLocalExchange({ users });
});

afterAll(() => exchange.close());

beforeEach(async () => {
  client = new MapiClient(exchange.addressBookUrl('alice@contoso.com'));
  const reply = await call('Bind', bodies.bindRequest, bodies.bindResponse, { flags: 0, state: state(), auxiliary: none });
  expect(reply.errorCode).toBe(0);
  expect(reply.serverGuid.some((byte) => byte !== 0)).toBe(true);
});

async function call<Q, S>(requestType: string, request: Codec<Q>, response: Codec<S>, value: Q, via = client): Promise<S> {
  const reply = await via.post(requestType, encodeBody(request, value, { dialect: 'nspi' }));
  expect(reply.responseCode).toBe(0);
  return decodeBody(response, new Reader(reply.body, { dialect: 'nspi' }));
}

const resolve = (...names: string[]) =>
  call('ResolveNames', bodies.resolveNamesRequest, bodies.resolveNamesResponse, { reserved: 0, state: state(), propertyTags: [displayName, smtpAddress, emailAddress], names, auxiliary: none });

const queryRows = (stat: Stat, rowCount: number, columns: number[] | undefined = [displayName], explicitTable: number[] = [], flags = 0) =>
  call('QueryRows', bodies.queryRowsRequest, bodies.rowsResponse, { flags, state: stat, explicitTable, rowCount, columns, auxiliary: none });

const values = (reply: { columnsAndRows?: bodies.ColumnsAndRows | undefined }, column = 0): unknown[] =>
  (reply.columnsAndRows?.rows ?? []).map((row) => row[column]?.value);

/** Matches where the property equals the value. */
function match(value: PropValue, rowCount = 10) {
  const filter = { type: 'property' as const, relop: 4, tag: value.tag, value };
  return call('GetMatches', bodies.getMatchesRequest, bodies.getMatchesResponse, {
    reserved: 0, state: state(), interfaceOptionFlags: 0, filter, rowCount, columns: [displayName], auxiliary: none,
  });
}

const updateStat = (stat: Stat) =>
  call('UpdateStat', bodies.updateStatRequest, bodies.updateStatResponse, { reserved: 0, state: stat, deltaRequested: 1, auxiliary: none });

const compareMIds = (minimalId1: number, minimalId2: number) =>
  call('CompareMIds', bodies.compareMIdsRequest, bodies.compareMIdsResponse, { reserved: 0, state: state(), minimalId1, minimalId2, auxiliary: none });

const specialTable = (flags: number, version?: number) =>
  call('GetSpecialTable', bodies.getSpecialTableRequest, bodies.getSpecialTableResponse, { flags, state: state(), version, auxiliary: none });

const queryColumns = (mapiFlags: number) =>
  call('QueryColumns', bodies.queryColumnsRequest, bodies.tagsResponse, { reserved: 0, mapiFlags, auxiliary: none });

async function minimalId(address: string): Promise<number> {
  const reply = await call('DNToMId', bodies.dnToMIdRequest, bodies.minimalIdsResponse, { reserved: 0, names: [exchange.legacyDn(address)], auxiliary: none });
  return reply.minimalIds![0]!;
}

describe('Bind', () => {
  it('refuses UTF-16 as code page', async () => {
    const other = new MapiClient(client.url);
    const reply = await call('Bind', bodies.bindRequest, bodies.bindResponse, { flags: 0, state: state({ codePage: 1200 }), auxiliary: none }, other);
    expect(reply.errorCode).toBe(0x8004011e);
    expect(other.cookies.size).toBe(0);
  });

  it('is undone by Unbind', async () => {
    expect((await call('Unbind', bodies.unbindRequest, bodies.plainResponse, { reserved: 0, auxiliary: none })).errorCode).toBe(1);
    expect((await client.post('PING')).responseCode).toBe(10);
  });

  it('is needed', async () => {
    expect((await new MapiClient(client.url).post('QueryColumns', new Uint8Array(12))).responseCode).toBe(13);
  });
});

describe('ResolveNames', () => {
  it('tells the DN of an address', async () => {
    const reply = await resolve('alice@contoso.com');
    expect(reply).toMatchObject({ errorCode: 0, codePage: 1252, minimalIds: [2] });
    expect(reply.columnsAndRows!.rows[0]!.map((cell) => cell!.value)).toEqual(['Alice Adams', 'alice@contoso.com', exchange.legacyDn('alice@contoso.com')]);
  });

  it.each([
    ['=SMTP:bob@contoso.com', 2],
    ['SMTP:BOB@CONTOSO.COM', 2],
    ['bob', 2],
    ['Bob Ä', 2],
    ['bo', 2],
    ['=bo', 0],
    ['ali', 1],
    ['alice', 2],
    ['zed', 0],
    ['', 0],
    ['=SMTP:', 0],
  ])('of %s gives %i', async (name, result) => {
    expect((await resolve(name)).minimalIds).toEqual([result]);
  });

  it('takes a DN', async () => {
    expect((await resolve(exchange.legacyDn('carol@contoso.com'), `EX:${exchange.legacyDn('bob@contoso.com')}`)).minimalIds).toEqual([2, 2]);
  });

  it('gives rows for resolved names only, in order', async () => {
    const reply = await resolve('carol', 'nobody', 'ali', 'bob');
    expect(reply.minimalIds).toEqual([2, 0, 1, 2]);
    expect(values(reply)).toEqual(['Carol', 'Bob Ä']);
  });

  it('uses default columns with 8-bit strings', async () => {
    const reply = await call('ResolveNames', bodies.resolveNamesRequest, bodies.resolveNamesResponse, { reserved: 0, state: state(), names: ['bob'], auxiliary: none });
    expect(reply.columnsAndRows!.columns).toContain(displayName8);
    expect(values(reply, 3)).toEqual(['Bob Ä']);
    expect(reply.columnsAndRows!.rows[0]![4]).toEqual({ tag: 0x3a1a000a, value: 0x8004010f });
  });

  it('refuses an unknown container', async () => {
    const reply = await call('ResolveNames', bodies.resolveNamesRequest, bodies.resolveNamesResponse, { reserved: 0, state: state({ containerId: 5 }), names: ['bob'], auxiliary: none });
    expect(reply).toMatchObject({ errorCode: 0x80040405, codePage: 0 });
    expect(reply.minimalIds).toBeUndefined();
  });
});

describe('QueryRows', () => {
  it('walks through the global address list', async () => {
    const first = await queryRows(state(), 3);
    expect(values(first)).toEqual(inOrder.slice(0, 3));
    expect(first.state).toMatchObject({ delta: 0, numPos: 3, totalRecs: 4 });
    const second = await queryRows(first.state!, 3);
    expect(values(second)).toEqual(inOrder.slice(3));
    expect(second.state).toMatchObject({ currentRec: 2 });
    expect(values(await queryRows(second.state!, 3))).toEqual([]);
  });

  it('applies Delta', async () => {
    expect(values(await queryRows(state({ delta: 2 }), 1))).toEqual(['Bob Ä']);
    expect(values(await queryRows(state({ currentRec: 2, delta: -1 }), 10))).toEqual(['Carol']);
    expect(values(await queryRows(state({ delta: -1000 }), 1))).toEqual(['Alice Adams']);
    expect(values(await queryRows(state({ delta: 0x7fffffff }), 1))).toEqual([]);
  });

  it('gives the rows of an explicit table, in its order', async () => {
    const carol = await minimalId('carol@contoso.com');
    const reply = await queryRows(state(), 10, [displayName], [carol, 0x9999, carol]);
    expect(values(reply)).toEqual(['Carol', 0x8004010f, 'Carol']);
    expect((await queryRows(state(), 0, [displayName], [carol])).errorCode).toBe(0x80070057);
  });

  it('converts 8-bit strings to the code page of the STAT', async () => {
    const reply = await client.post('QueryRows', encodeBody(bodies.queryRowsRequest, { flags: 0, state: state({ delta: 2, codePage: 65001 }), explicitTable: [], rowCount: 1, columns: [displayName8], auxiliary: none }, { dialect: 'nspi' }));
    expect(Buffer.from(reply.body).includes(Buffer.from('Bob Ä\0', 'utf8'))).toBe(true);
  });

  it('gives permanent entry ids, and ephemeral ones when asked', async () => {
    const permanent = (await queryRows(state(), 1, [0x0fff0102])).columnsAndRows!.rows[0]![0]!.value as Uint8Array;
    const ephemeral = (await queryRows(state(), 1, [0x0fff0102], [], 2)).columnsAndRows!.rows[0]![0]!.value as Uint8Array;
    expect(permanent[0]).toBe(0);
    expect(ephemeral[0]).toBe(0x87);
    expect(ephemeral).toHaveLength(32);
  });

  it('refuses rows that do not exist and sort orders it does not know', async () => {
    expect((await queryRows(state({ currentRec: 0x8888 }), 1)).errorCode).toBe(0x8004010f);
    expect((await queryRows(state({ sortType: 77 }), 1)).errorCode).toBe(0x80070057);
  });
});

describe('other calls', () => {
  it('DNToMId is positional', async () => {
    const reply = await call('DNToMId', bodies.dnToMIdRequest, bodies.minimalIdsResponse, { reserved: 0, names: ['/o=nobody', exchange.legacyDn('bob@contoso.com').toUpperCase()], auxiliary: none });
    expect(reply.minimalIds![0]).toBe(0);
    expect(reply.minimalIds![1]).toBeGreaterThanOrEqual(0x10);
  });

  it('GetProps warns about what is missing', async () => {
    const stat = state({ currentRec: await minimalId('bob@contoso.com') });
    const get = (propertyTags?: number[]) => call('GetProps', bodies.getPropsRequest, bodies.getPropsResponse, { flags: 0, state: stat, propertyTags, auxiliary: none });
    expect(await get([displayName, 0x3a08001f])).toMatchObject({ errorCode: 0x40380, values: [{ tag: displayName, value: 'Bob Ä' }, { tag: 0x3a08000a, value: 0x8004010f }] });
    const all = await get();
    expect(all.errorCode).toBe(0);
    expect(all.values!.find(({ tag }) => tag === 0x800f101f)!.value).toEqual(['SMTP:bob@contoso.com']);
    expect(all.values!.find(({ tag }) => tag === 0x8006001f)!.value).toMatch(/\/cn=Microsoft Private MDB$/);
  });

  it('GetPropList lists them', async () => {
    const reply = await call('GetPropList', bodies.getPropListRequest, bodies.tagsResponse, { flags: 0, minimalId: await minimalId('bob@contoso.com'), codePage: 1252, auxiliary: none });
    expect(reply.propertyTags).toContain(displayName);
    const unknown = await call('GetPropList', bodies.getPropListRequest, bodies.tagsResponse, { flags: 0, minimalId: 0x7777, codePage: 1252, auxiliary: none });
    expect(unknown).toMatchObject({ errorCode: 0x8004010f });
  });

  it('GetMatches evaluates restrictions and ambiguous names', async () => {
    expect(values(await match({ tag: 0x360c001f, value: 'al' }))).toEqual(['Alice Adams', 'alina']);
    expect(values(await match({ tag: smtpAddress, value: 'BOB@contoso.com' }))).toEqual(['Bob Ä']);
    expect((await match({ tag: 0x360c001f, value: 'al' }, 1)).errorCode).toBe(0x80040403);
    const reply = await match({ tag: 0x360c001f, value: 'nobody' });
    expect(reply).toMatchObject({ errorCode: 0, minimalIds: [] });
  });

  it('SeekEntries finds the first row at or after a name', async () => {
    const seek = (target: PropValue) => call('SeekEntries', bodies.seekEntriesRequest, bodies.rowsResponse, { reserved: 0, state: state(), target, columns: [displayName], auxiliary: none });
    expect(values(await seek({ tag: displayName, value: 'b' }))).toEqual(['Bob Ä', 'Carol']);
    expect((await seek({ tag: displayName, value: 'z' })).errorCode).toBe(0x8004010f);
    expect((await seek({ tag: smtpAddress, value: 'b' })).errorCode).toBe(0x80070057);
  });

  it('UpdateStat moves, also by fractions', async () => {
    expect(await updateStat(state({ delta: 3 }))).toMatchObject({ delta: 3, state: { numPos: 3, totalRecs: 4, delta: 0 } });
    expect(await updateStat(state({ currentRec: 1, numPos: 50, totalRecs: 100 }))).toMatchObject({ delta: 0, state: { numPos: 2 } });
    expect(await updateStat(state({ currentRec: 2 }))).toMatchObject({ state: { currentRec: 2, numPos: 4 } });
  });

  it('CompareMIds follows the table’s order', async () => {
    const [alice, carol] = [await minimalId('alice@contoso.com'), await minimalId('carol@contoso.com')];
    expect((await compareMIds(alice, carol)).result).toBeLessThan(0);
    expect((await compareMIds(carol, alice)).result).toBeGreaterThan(0);
    expect((await compareMIds(alice, alice)).result).toBe(0);
    expect((await compareMIds(alice, 0x7777)).errorCode).toBe(0x8004010f);
  });

  it('ResortRestriction sorts', async () => {
    const ids = [await minimalId('carol@contoso.com'), await minimalId('alice@contoso.com'), 0x7777];
    const reply = await call('ResortRestriction', bodies.resortRestrictionRequest, bodies.resortRestrictionResponse, { reserved: 0, state: state(), minimalIds: ids, auxiliary: none });
    expect(reply.minimalIds).toEqual([ids[1], ids[0]]);
  });

  it('GetSpecialTable shows one container', async () => {
    const reply = await specialTable(4);
    expect(reply.rows!.map((row) => row.map(({ tag }) => tag))).toEqual([[0x0fff0102, 0x36000003, 0x30050003, 0xfffd0003, displayName, 0xfffb000b]]);
    expect((await specialTable(4, reply.version)).rows).toBeUndefined();
    expect((await specialTable(0)).rows![0]!.map(({ tag }) => tag)).toContain(displayName8);
    expect((await specialTable(2)).rows).toEqual([]);
  });

  it('QueryColumns lists columns in the width asked for', async () => {
    expect((await queryColumns(0x80000000)).propertyTags).toContain(displayName);
    expect((await queryColumns(0)).propertyTags).toContain(displayName8);
  });

  it('GetMailboxUrl and GetAddressBookUrl need no Bind', async () => {
    const homeMdb = (await queryRows(state(), 1, [0x8006001f])).columnsAndRows!.rows[0]![0]!.value as string;
    const serverDn = homeMdb.slice(0, homeMdb.lastIndexOf('/'));
    for (const via of [client, new MapiClient(client.url)]) {
      expect(await call('GetMailboxUrl', bodies.getUrlRequest, bodies.getUrlResponse, { flags: 0, dn: serverDn, auxiliary: none }, via)).toMatchObject({ errorCode: 0, url: exchange.mailStoreUrl('alice@contoso.com') });
      expect(await call('GetAddressBookUrl', bodies.getUrlRequest, bodies.getUrlResponse, { flags: 0, dn: exchange.legacyDn('bob@contoso.com'), auxiliary: none }, via)).toMatchObject({ url: exchange.addressBookUrl('bob@contoso.com') });
      expect(await call('GetMailboxUrl', bodies.getUrlRequest, bodies.getUrlResponse, { flags: 0, dn: '/o=elsewhere', auxiliary: none }, via)).toMatchObject({ errorCode: 0x8004010f, url: '' });
    }
  });

  it('changes are refused', async () => {
    expect(await call('ModProps', bodies.modPropsRequest, bodies.plainResponse, { reserved: 0, state: state(), values: [{ tag: displayName, value: 'x' }], auxiliary: none })).toMatchObject({ errorCode: 0x80070005 });
    expect(await call('ModLinkAtt', bodies.modLinkAttRequest, bodies.plainResponse, { flags: 0, propertyTag: 0, minimalId: 0, auxiliary: none })).toMatchObject({ errorCode: 0x80070005 });
    expect(await call('GetTemplateInfo', bodies.getTemplateInfoRequest, bodies.getTemplateInfoResponse, { flags: 1, displayType: 0, codePage: 1252, localeId: 0x409, auxiliary: none })).toMatchObject({ errorCode: 0x80040102 });
  });

  it('see users that come later', async () => {
    exchange.addUser({ address: 'dave@contoso.com', password: 'x' });
    expect((await resolve('dave')).minimalIds).toEqual([2]);
  });
});
