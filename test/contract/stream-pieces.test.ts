// How streams are cut into pieces.
import { Buffer } from 'node:buffer';
import { beforeAll, expect, it } from 'vitest';
import { type BulkMessage, eq, type Folder, type MessageStore, PR_ATTACH_DATA_BIN, PR_DISPLAY_NAME, PR_ENTRYID, PR_SUBJECT } from '../../lib/index.ts';
import { bytesOf, closedAgain, file, openObjects, pattern } from './exports.ts';
import { ALICE, describeRuntimes, errorOf } from './runtimes.ts';

const CHUNK = 256 * 1024;
const FIRST_CHUNK = 2 * CHUNK;
const LEAST = 16 * 1024;

const LENGTHS = [
  0, 1, 2, 4_095, LEAST - 1, LEAST, LEAST + 1, CHUNK - 1, CHUNK, CHUNK + 1, FIRST_CHUNK - 1, FIRST_CHUNK, FIRST_CHUNK + 1, FIRST_CHUNK + CHUNK - 1, FIRST_CHUNK + CHUNK,
  FIRST_CHUNK + CHUNK + 1, 4 * CHUNK + 10,
];

describeRuntimes('pieces of streams', (setup) => {
  beforeAll(() => {
    const mailbox = setup.exchange.mailbox(ALICE);
    mailbox.createFolder('Lengths');
    mailbox.addMessage([{ tag: PR_SUBJECT, value: 'lengths' }], { folder: 'Lengths', attachments: LENGTHS.map((length) => file(`${length}.bin`, pattern(length))) });
  });

  const find = async (store: MessageStore): Promise<{ folder: Folder; message: BulkMessage }> => {
    await using top = await store.openSpecialFolder('ipmSubtree');
    const row = await top.hierarchy({ columns: { id: PR_ENTRYID }, restriction: eq(PR_DISPLAY_NAME, 'Lengths') }).first();
    // Open as long as the store is.
    const folder = await store.openFolder(row!.id!);
    for await (const message of folder.messages({ select: { subject: PR_SUBJECT }, attachments: 'metadata' })) return { folder, message: message as unknown as BulkMessage };
    throw new Error('there is no message');
  };
  it('have the right bytes at all lengths, and nobody keeps far more memory than bytes', async () => {
    await using store = await setup.openStore();
    const { folder, message } = await find(store);
    const before = openObjects();
    expect(message.attachments).toHaveLength(LENGTHS.length);
    for (const [i, attachment] of message.attachments.entries()) {
      const length = LENGTHS[i]!;
      const pieces = await attachment.createReadStream().toArray() as Buffer[];
      expect(pattern(length).equals(Buffer.concat(pieces)), `${length}`).toBe(true);
      const rest = Math.max(length - FIRST_CHUNK, 0);
      const expected = [Math.min(length, FIRST_CHUNK), ...Array.from({ length: Math.floor(rest / CHUNK) }, () => CHUNK), rest % CHUNK].filter((size) => size > 0);
      expect(pieces.map((piece) => piece.length), `${length}`).toEqual(expected);
      for (const piece of pieces) expect(piece.buffer.byteLength, `${length}`).toBeLessThanOrEqual(2 * piece.length);
    }
    await closedAgain(before);
    await folder.close();
  });

  it('are as long as read() says, whatever there is', async () => {
    await using store = await setup.openStore();
    const { message } = await find(store);
    await using opened = await message.open();
    for (const length of [0, 1, LEAST, CHUNK + 1, 4 * CHUNK + 10]) {
      await using attachment = await opened.openAttachment(LENGTHS.indexOf(length));
      const whole = pattern(length);
      for (const byteCount of [1, LEAST - 1, LEAST, CHUNK, CHUNK + 1, 4 * CHUNK, 4 * CHUNK + 1, 2 ** 26]) {
        await using stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
        // The third one is at the end, or far from it.
        for (const from of [0, byteCount, 2 * byteCount]) {
          const piece = await stream.read(byteCount);
          expect(whole.subarray(from, from + byteCount).equals(piece), `${length}: ${byteCount} from ${from}`).toBe(true);
          expect(piece.buffer.byteLength, `${length}: ${byteCount} from ${from}`).toBeLessThanOrEqual(2 * piece.length);
        }
      }
    }
  });

  it('are not asked for by more than memory is meant for', async () => {
    await using store = await setup.openStore();
    const { message } = await find(store);
    await using opened = await message.open();
    await using attachment = await opened.openAttachment(LENGTHS.indexOf(1));
    await using stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
    for (const byteCount of [0, -1, 1.5, NaN, 2 ** 26 + 1]) expect(await errorOf(stream.read(byteCount))).toBeInstanceOf(RangeError);
    expect(await stream.read(2 ** 26)).toHaveLength(1);
  });

  it('of chunks() come from the position on', async () => {
    await using store = await setup.openStore();
    const { message } = await find(store);
    await using opened = await message.open();
    await using attachment = await opened.openAttachment(LENGTHS.indexOf(4 * CHUNK + 10));
    await using stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
    await stream.seek(100_000);
    expect(pattern(4 * CHUNK + 10).subarray(100_000).equals(await bytesOf(stream.chunks()))).toBe(true);
  });

  it('that were cancelled leave the stream as it is', async () => {
    await using store = await setup.openStore();
    const { message } = await find(store);
    await using opened = await message.open();
    await using attachment = await opened.openAttachment(LENGTHS.indexOf(4 * CHUNK + 10));
    await using stream = await attachment.openStream(PR_ATTACH_DATA_BIN);
    for (let i = 0; i < 40; ++i) {
      const controller = new AbortController();
      const reads = Array.from({ length: 3 }, () => errorOf(stream.read(CHUNK, { signal: controller.signal }).then(() => { throw new Error('read'); })));
      await new Promise((resolve) => (i % 2 === 0 ? setImmediate(resolve) : setTimeout(resolve, i / 20)));
      controller.abort(new Error('enough'));
      for (const error of await Promise.all(reads)) expect(['read', 'enough']).toContain((error as Error).message);
      await stream.seek(0);
    }
    expect(pattern(4 * CHUNK + 10).equals(await bytesOf(stream.chunks()))).toBe(true);
  });
});
