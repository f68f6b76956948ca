import { beforeAll, expect, it } from 'vitest';
import {
  and, asc, content, desc, eq, exists, gt, guidToBytes, hasBits, namedProp, not, or, PidLidReminderSet, PidLidReminderTime, PidLidTaskStatus, PidNameKeywords,
  PidLidLocation, PR_BODY, PR_ENTRYID, PR_MESSAGE_CLASS, PR_SUBJECT, propIdOf, PS_PUBLIC_STRINGS, PSETID_Appointment, PSETID_Common, type NamedProp,
} from '../../lib/index.ts';
import type { PropertyName } from '../../lib/local-exchange/wire/values.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const UNKNOWN = namedProp('0f0e0d0c-0b0a-0908-0706-050403020100', 'nobody made this', 'PT_UNICODE');
const COUNT = 12;

describeRuntimes('named properties', (setup) => {
  const ids = new Map<string, number>();

  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const tag = (property: NamedProp, type: number): number => {
      const guid = guidToBytes(property.set);
      const name: PropertyName = 'id' in property ? { kind: 'id', guid, id: property.id } : { kind: 'name', guid, name: property.name };
      const id = mailbox.store.names.idOf(name, true);
      ids.set(JSON.stringify(property), id);
      return (id * 0x1_0000 + type) >>> 0;
    };
    const due = tag(PidLidReminderTime, 0x40);
    const set = tag(PidLidReminderSet, 0x0B);
    const keywords = tag(PidNameKeywords, 0x101F);
    const status = tag(PidLidTaskStatus, 3);
    for (let i = 0; i < COUNT; ++i) {
      mailbox.addMessage([
        { tag: 0x0037001F, value: `Task ${String(i).padStart(2, '0')}` },
        { tag: due, value: 133_000_000_000_000_000n + BigInt(COUNT - i) * 864_000_000_000n },
        { tag: set, value: i % 2 === 0 },
        { tag: status, value: i },
        ...(i % 3 === 0 ? [{ tag: keywords, value: ['red', `number ${i}`] }] : []),
      ]);
    }
  });

  it('are columns, sort keys and terms of restrictions, at the cost of one request for all names', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    await inbox.getProp(PR_SUBJECT);
    setup.exchange.resetStats();
    const columns = { subject: PR_SUBJECT, due: PidLidReminderTime, set: PidLidReminderSet, keywords: PidNameKeywords, unknown: UNKNOWN };
    const rows = await inbox.contents({ columns, sort: [asc(PidLidReminderTime)], restriction: and(eq(PidLidReminderSet, true), exists(PidNameKeywords)) }).all();
    // The names; the table with its rows.
    expect(setup.exchange.stats().requests).toEqual({ Execute: 2 });
    expect(rows.map(({ subject }) => subject)).toEqual(['Task 06', 'Task 00']);
    expect(rows[0]).toEqual({
      subject: 'Task 06', due: new Date((133_000_000_000_000_000 / 10_000) - 11_644_473_600_000 + 6 * 86_400_000), set: true, keywords: ['red', 'number 6'], unknown: undefined,
    });

    // Known by now, the unknown one included.
    setup.exchange.resetStats();
    expect(await inbox.contents({ columns, sort: [desc(PidLidReminderTime)], limit: 1 }).all()).toMatchObject([{ subject: 'Task 00' }]);
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
  });

  it('are read from objects by name', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const { id } = (await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PidLidTaskStatus, 3) }).first())!;
    await using message = await store.openMessage(id!);
    setup.exchange.resetStats();
    const read = await message.getProps({ subject: PR_SUBJECT, keywords: PidNameKeywords, set: PidLidReminderSet, status: PidLidTaskStatus, unknown: UNKNOWN, body: PR_BODY });
    expect(read).toEqual({ subject: 'Task 03', keywords: ['red', 'number 3'], set: false, status: 3, unknown: undefined, body: undefined });
    expect(Object.keys(read)).toEqual(['subject', 'keywords', 'set', 'status', 'unknown', 'body']);
    expect(setup.exchange.stats().requests).toEqual({ Execute: 2 });
    expect(await message.getProp(PidLidReminderTime)).toBeInstanceOf(Date);
    expect(await message.getProp(UNKNOWN)).toBeUndefined();
    expect(await errorOf(message.openStream(UNKNOWN))).toMatchObject({ code: 'MAPI_E_NOT_FOUND', message: expect.stringContaining('nobody made this') as string });
  });

  it('never match where the store does not know their name', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    await using table = await inbox.openContentsTable({ columns: { subject: PR_SUBJECT, unknown: UNKNOWN }, sort: [desc(UNKNOWN), asc(PR_SUBJECT)] });
    expect(await table.queryRows(1)).toEqual([{ subject: 'Task 00', unknown: undefined }]);
    const number = namedProp(PSETID_Common, 0x7FFF_FFFF, 'PT_LONG');
    for (const restriction of [exists(UNKNOWN), eq(UNKNOWN, ''), content(UNKNOWN, ''), gt(number, -1), hasBits(number, 1), not(not(exists(UNKNOWN)))]) {
      await table.restrict(restriction);
      expect(await table.count()).toBe(0);
      await table.restrict(not(restriction));
      expect(await table.count()).toBe(COUNT);
      await table.restrict(null);
      expect(await table.findRow(restriction, { from: 'beginning' })).toBe(false);
    }
    await table.restrict(or(exists(UNKNOWN), eq(PidLidTaskStatus, 7), eq(PidLidTaskStatus, 8)));
    expect(await table.count()).toBe(2);
    expect(await errorOf(inbox.openContentsTable({ columns: { subject: PR_SUBJECT }, sort: [asc(UNKNOWN)], categories: 1 }))).toMatchObject({ code: 'MAPI_E_NOT_FOUND' });
    // All columns unknown: still as many rows.
    expect(await inbox.contents({ columns: { a: UNKNOWN } }).all()).toEqual(Array.from({ length: COUNT }, () => ({ a: undefined })));
  });

  it('translate in both directions', async () => {
    await using store = await setup.openStore();
    const names = [PidLidReminderTime, PidNameKeywords, UNKNOWN, { set: PSETID_Common, id: 0x8503 }];
    const tags = await store.getIDsFromNames(names);
    expect(tags.map((tag) => propIdOf(tag))).toEqual([ids.get(JSON.stringify(PidLidReminderTime)), ids.get(JSON.stringify(PidNameKeywords)), 0, ids.get(JSON.stringify(PidLidReminderSet))]);
    expect(await store.getNamesFromIDs([tags[0]!, tags[1]!, 0xFFFE_001F, PR_SUBJECT])).toEqual([
      { set: PSETID_Common, id: 0x8502 }, { set: PS_PUBLIC_STRINGS, name: 'Keywords' }, undefined, { set: '00020328-0000-0000-c000-000000000046', id: 0x37 },
    ]);
    setup.exchange.resetStats();
    await store.getIDsFromNames([PidLidReminderTime, PidNameKeywords]);
    await store.getNamesFromIDs(tags.filter((tag) => tag !== 0));
    expect(setup.exchange.stats().requests).toEqual({});
    expect(await errorOf(store.getIDsFromNames([{ set: 'no guid', id: 1 }]))).toBeInstanceOf(TypeError);
  });

  it('are listed: those of an object, and those of the mailbox', async () => {
    await using store = await setup.openStore();
    setup.exchange.resetStats();
    const all = await store.listNamedProps();
    expect(setup.exchange.stats().requests).toEqual({ Execute: 1 });
    expect(new Map(all.map(({ tag, name }) => [JSON.stringify(name), propIdOf(tag)]))).toEqual(new Map([PidLidReminderTime, PidLidReminderSet, PidNameKeywords, PidLidTaskStatus].map(
      ({ type: _type, ...name }) => [JSON.stringify(name), ids.get(JSON.stringify({ ...name, type: _type }))])));
    expect((await store.listNamedProps({ set: PSETID_Common })).map(({ name }) => name)).toEqual([{ set: PSETID_Common, id: 0x8502 }, { set: PSETID_Common, id: 0x8503 }]);
    expect(await store.listNamedProps({ set: UNKNOWN.set })).toEqual([]);
    await using inbox = await store.openInbox();
    const { id } = (await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PidLidTaskStatus, 1) }).first())!;
    await using message = await store.openMessage(id!);
    expect((await message.listNamedProps()).map(({ name }) => name)).toEqual(expect.arrayContaining([{ set: PSETID_Common, id: 0x8502 }]));
    expect(await inbox.listNamedProps()).toEqual([]);
    expect(await errorOf(store.listNamedProps({ set: 'none' }))).toBeInstanceOf(TypeError);
  });

  it('come with their names when all properties are read', async () => {
    await using store = await setup.openStore();
    await using inbox = await store.openInbox();
    const { id } = (await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PidLidTaskStatus, 9) }).first())!;
    await using message = await store.openMessage(id!);
    const all = await message.getAllProps({ names: true });
    expect(all.find(({ name }) => name !== undefined && 'name' in name && name.name === 'Keywords')).toMatchObject({ value: ['red', 'number 9'], name: { set: PS_PUBLIC_STRINGS } });
    expect(all.find(({ tag }) => tag === PR_MESSAGE_CLASS)?.name).toBeUndefined();
  });

  it('are refused where there are none, and when they are malformed', async () => {
    await using store = await setup.openStore();
    expect(await store.getProp(PidLidLocation)).toBeUndefined();
    expect(() => namedProp('PSETID_Common', 1, 'PT_LONG')).toThrow(TypeError);
    expect(() => namedProp(PSETID_Appointment, -1, 'PT_LONG')).toThrow(RangeError);
    expect(() => namedProp(PSETID_Appointment, '', 'PT_LONG')).toThrow(RangeError);
    expect(() => namedProp(PSETID_Appointment, 1, 'PT_NONE' as 'PT_LONG')).toThrow(TypeError);
    expect(() => eq(PidLidTaskStatus, 'x' as unknown as number)).toThrow(TypeError);
  });
});
