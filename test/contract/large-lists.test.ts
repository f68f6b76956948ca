import { beforeAll, expect, it } from 'vitest';
import { eq, namedProp, PidNameKeywords, propTag, PR_ENTRYID, PR_SUBJECT, PSETID_Common } from '../../lib/index.ts';
import { guidToBytes } from '../../lib/index.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const STRINGS = propTag('PT_MV_UNICODE', 0x6801);
const BINARIES = propTag('PT_MV_BINARY', 0x6802);
const LONGS = propTag('PT_MV_LONG', 0x6803);
const DATES = propTag('PT_MV_SYSTIME', 0x6804);
const GUIDS = propTag('PT_MV_CLSID', 0x6805);
const SHORT = propTag('PT_MV_UNICODE', 0x6806);
const HUGE = propTag('PT_MV_BINARY', 0x6807);
const NAMED = namedProp(PSETID_Common, 0x9999, 'PT_MV_UNICODE');

const strings = Array.from({ length: 5_000 }, (_, i) => `Wert ${i} mit Ümlauten und 漢字`);
const binaries = Array.from({ length: 300 }, (_, i) => new Uint8Array(i * 7).fill(i));
const longs = Array.from({ length: 50_000 }, (_, i) => i * 41_111 - 1_000_000_000);
const fileTimes = Array.from({ length: 6_000 }, (_, i) => 133_000_000_000_000_000n + BigInt(i) * 10_000_000n);

describeRuntimes('large lists of values', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    const named = mailbox.namedTag({ kind: 'id', guid: guidToBytes(PSETID_Common), id: 0x9999 }, 0x101F);
    const attachment = { tag: STRINGS as number, value: strings };
    mailbox.addMessage([
      { tag: 0x0037001F, value: 'lists' }, { tag: STRINGS, value: strings }, { tag: BINARIES, value: binaries }, { tag: LONGS, value: longs }, { tag: DATES, value: fileTimes },
      { tag: GUIDS, value: Array.from({ length: 4_000 }, (_, i) => guidToBytes(`0000${String(i).padStart(4, '0')}-0000-0000-c000-000000000046`)) },
      { tag: SHORT, value: ['a', 'b'] }, { tag: named, value: strings.slice(0, 2_000) },
    ], { attachments: [{ properties: [attachment, { tag: 0x3707001F, value: 'listed' }] }] });
    mailbox.addMessage([{ tag: 0x0037001F, value: 'huge' }, { tag: HUGE, value: Array.from({ length: 66 }, () => new Uint8Array(1 << 20)) }, { tag: SHORT, value: ['c'] }]);
  });

  const open = async (subject: string) => {
    const store = await setup.openStore();
    await using inbox = await store.openInbox();
    const row = await inbox.contents({ columns: { id: PR_ENTRYID, strings: STRINGS, short: SHORT }, restriction: eq(PR_SUBJECT, subject) }).first();
    return { store, row, message: await store.openMessage(row!.id!) };
  };

  it('are read whole, of every type, in few requests', async () => {
    const { store, row, message } = await open('lists');
    await using _store = store;
    // A row has no room for them.
    expect(row!.strings).toBeUndefined();
    expect(row!.short).toEqual(['a', 'b']);
    await message.getProp(PR_SUBJECT);
    setup.exchange.resetStats();
    const read = await message.getProps({ subject: PR_SUBJECT, strings: STRINGS, binaries: BINARIES, longs: LONGS, dates: DATES, short: SHORT, missing: PidNameKeywords });
    // About 1 MB.
    expect(setup.exchange.stats().requests['Execute']).toBeLessThanOrEqual(40);
    expect(read.subject).toBe('lists');
    expect(read.strings).toEqual(strings);
    expect(read.binaries).toEqual(binaries);
    expect(read.longs).toEqual(longs);
    expect(read.dates!.map((date) => date.getTime())).toEqual(fileTimes.map((time) => Number(time / 10_000n) - 11_644_473_600_000));
    expect(read.short).toEqual(['a', 'b']);
    expect(read.missing).toBeUndefined();
    const guids = (await message.getProp(GUIDS))!;
    expect([guids.length, guids[17], guids.at(-1)]).toEqual([4_000, '00000017-0000-0000-c000-000000000046', '00003999-0000-0000-c000-000000000046']);
    expect(await message.getProp(NAMED)).toEqual(strings.slice(0, 2_000));
  });

  it('are read from attachments as well', async () => {
    const { store, message } = await open('lists');
    await using _store = store;
    await using attachment = await message.openAttachment(0);
    expect(await attachment.getProp(STRINGS)).toEqual(strings);
  });

  it('beyond 64 MiB stay an error in their place, and the session goes on', async () => {
    const { store, message } = await open('huge');
    await using _store = store;
    expect(await errorOf(message.getProp(HUGE, { timeoutMs: 60_000 }))).toMatchObject({ code: 'MAPI_E_NOT_ENOUGH_MEMORY' });
    expect(await message.getTaggedProps([HUGE, SHORT])).toEqual([
      { tag: HUGE, value: undefined, error: 'MAPI_E_NOT_ENOUGH_MEMORY' }, { tag: SHORT, value: ['c'], error: undefined },
    ]);
    expect(await message.getProp(PR_SUBJECT)).toBe('huge');
  });
});
