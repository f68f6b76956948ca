import { describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { ropHandlers } from '../../../lib/local-exchange/rops/index.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import { readExtendedBuffers, writeExtendedBuffers } from '../../../lib/local-exchange/wire/extended-buffer.ts';
import { readRow } from '../../../lib/local-exchange/wire/property-row.ts';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { isSuccess, readPayload, writePayload, writeRequest } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { RopExecutor } from '../../../lib/local-exchange/wire/rop-executor.ts';
import type { Notification, RowKey } from '../../../lib/local-exchange/wire/rops/notify.ts';
import type { RopRequest, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import type { Restriction } from '../../../lib/local-exchange/wire/values.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { readTold, type Told } from '../http/notification-client.ts';
import { aliceDn } from '../store/mailboxes.ts';
import { RopBench } from './rop-bench.ts';

const kInbox = 5;
const subject = 0x0037001f;
const flags = 0x0e070003;
const instance = 0x674e0003;
const mid = 0x674a0014;
const fid = 0x67480014;
const name = 0x3001001f;
const head = { logonId: 0, inputIndex: 0 } as const;

function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs ROP lists as Execute does. */
class Client {
  readonly #executor: RopExecutor<LocalMailbox['store']>;

  constructor(bench: RopBench) {
    this.#executor = new RopExecutor(ropHandlers, bench.session, {
      report: (error) => {
        throw error;
      },
    });
  }

  run(requests: readonly RopRequest[], handles: readonly number[], columns?: readonly number[]): Told {
    const writer = new Writer();
    for (const request of requests) writeRequest(writer, request);
    const ropBuffer = writeExtendedBuffers([writePayload({ list: writer.finish(), handles })], {});
    const reply = readPayload(readExtendedBuffers(this.#executor.execute({ flags: 3, ropBuffer, maxRopOut: 0x10008 }))[0]!);
    const told = readTold(reply.list, requests, columns);
    for (const { returnValue } of told.responses) expect(isSuccess(returnValue)).toBe(true);
    return { ...told, handles: reply.handles };
  }

  open(request: RopRequest, input: number): number {
    return this.run([request], [input, 0xffffffff]).handles[1]!;
  }

  /** All rows, from the first one on. */
  rows(table: number, columns: readonly number[]): { rows: unknown[][]; notifications: Notification[] } {
    const requests: RopRequest[] = [
      { ...head, rop: 'SeekRow', origin: 0, rowCount: 0, wantRowMovedCount: false }, { ...head, rop: 'QueryRows', queryRowsFlags: 0, forwardRead: true, rowCount: 1000 },
    ];
    const { responses, notifications } = this.run(requests, [table], columns);
    const block = (responses[1]!.result as RopResult<'QueryRows'>).rows;
    return { rows: decode(block.bytes, columns, block.count), notifications };
  }

  close(): void {
    this.#executor.close();
  }
}

function decode(bytes: Uint8Array, columns: readonly number[], count: number): unknown[][] {
  const reader = new Reader(bytes);
  return Array.from({ length: count }, () => readRow(reader, columns).map((cell) => cell?.value));
}

const unsigned = (id: unknown): string => String(BigInt.asUintN(64, id as bigint));

/** What a client keeps of a table that it follows. */
class Followed {
  rows: { key: string; cells: unknown[] }[] = [];
  isOutdated = false;
  readonly #columns: readonly number[];
  readonly #keyOf: (cells: readonly unknown[]) => string;

  constructor(columns: readonly number[], keyOf: (cells: readonly unknown[]) => string) {
    this.#columns = columns;
    this.#keyOf = keyOf;
  }

  load(rows: readonly unknown[][]): void {
    this.rows = rows.map((cells) => ({ key: this.#keyOf(cells), cells }));
    this.isOutdated = false;
  }

  hear({ table }: Notification): void {
    if (table!.event === 1) this.isOutdated = true;
    if (this.isOutdated) return;
    const key = keyText(table!.row!);
    const at = this.rows.findIndex((row) => row.key === key);
    if (table!.event === 3) expect(at).toBe(-1);
    else {
      expect(at).toBeGreaterThanOrEqual(0);
      this.rows.splice(at, 1);
    }
    if (table!.event === 4) return;
    const cells = decode(table!.rowData!, this.#columns, 1)[0]!;
    expect(this.#keyOf(cells)).toBe(key);
    const after = keyText(table!.insertAfter!);
    const isFirst = table!.insertAfter!.folderId === 0n;
    const place = this.rows.findIndex((row) => row.key === after);
    expect(isFirst || place >= 0).toBe(true);
    this.rows.splice(isFirst ? 0 : place + 1, 0, { key, cells });
  }
}

const keyText = ({ folderId, messageId, instance: number }: RowKey): string => [folderId, ...(messageId === undefined ? [] : [messageId, number])].join('/');

describe('who follows a table', () => {
  it.each([1, 2, 3, 4, 5, 6])('has its rows, whatever happens (%i)', (seed) => {
    const random = randoms(seed);
    const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
    const bench = new RopBench();
    const mailbox = new LocalMailbox(bench.mailbox);
    const keywords = { name: { kind: 'name', guid: new Uint8Array(16).fill(7), name: 'Keywords' } as const, type: 0x101f };
    const keyword = mailbox.namedTag(keywords.name, 0x301f);
    const client = new Client(bench);
    const logon = client.run([{ rop: 'Logon', logonId: 0, outputIndex: 0, logonFlags: 1, openFlags: 0x01000000, storeState: 0, essdn: aliceDn }], [0xffffffff]).handles[0]!;
    const openFolder = (counter: number): number =>
      client.open({ ...head, rop: 'OpenFolder', outputIndex: 1, folderId: shortId(counter), openModeFlags: 0 }, logon);
    const folders = ['Inbox', 'Drafts', 'Archive', 'Archive/Deep'];
    for (const path of folders) mailbox.createFolder(path);
    const search = mailbox.createSearchFolder('Found', { restriction: { type: 'property', relop: 2, tag: subject, value: { tag: subject, value: 'm' } } });

    const setUp = (source: number, rop: 'GetContentsTable' | 'GetHierarchyTable', columns: readonly number[], shape: readonly RopRequest[]) => {
      const opened = (tableFlags: number): number => {
        const table = client.open({ ...head, rop, outputIndex: 1, tableFlags }, openFolder(source));
        client.run([{ ...head, rop: 'SetColumns', setColumnsFlags: 0, propertyTags: columns }, ...shape], [table]);
        return table;
      };
      const depth = rop === 'GetHierarchyTable' ? 4 : 0;
      const keyOf = rop === 'GetHierarchyTable'
        ? (cells: readonly unknown[]): string => unsigned(cells[0])
        : (cells: readonly unknown[]): string => [unsigned(cells[0]), unsigned(cells[1]), cells[2]].join('/');
      const table = { watched: opened(depth), control: opened(depth | 0x10), columns, followed: new Followed(columns, keyOf) };
      table.followed.load(client.rows(table.watched, columns).rows);
      return table;
    };
    const sorted = (tag: number, order: number): RopRequest => ({ ...head, rop: 'SortTable', sortTableFlags: 0, sortOrder: { columns: [{ tag, order }], categories: 0, expanded: 0 } });
    const unread: Restriction = { type: 'bitmask', relop: 0, tag: flags, mask: 1 };
    const plain = [fid, mid, instance, subject, flags];
    const tables = [
      setUp(kInbox, 'GetContentsTable', plain, []),
      setUp(kInbox, 'GetContentsTable', plain, [sorted(subject, random(2))]),
      setUp(kInbox, 'GetContentsTable', plain, [{ ...head, rop: 'Restrict', restrictFlags: 0, restriction: unread }, sorted(subject, 0)]),
      setUp(kInbox, 'GetContentsTable', [...plain, keyword], [sorted(keyword, 0)]),
      setUp(search.counter, 'GetContentsTable', plain, [sorted(subject, 1)]),
      setUp(4, 'GetHierarchyTable', [fid, name, 0x36020003, 0x36030003], []),
    ];
    const byHandle = new Map(tables.map((table) => [table.watched, table.followed]));
    const letter = (): string => pick('abcdefghijklmnopqrstuvwxyz'.split(''));
    const aMessage = () => pick(mailbox.folder(pick(folders))?.messages ?? []) ?? mailbox.folder('Inbox')!.messages[0];
    let folderCount = 0;

    const change = pick<() => void>;
    const changes: (() => void)[] = [
      () => mailbox.addMessage([{ tag: subject, value: letter() }, { ...keywords, value: [letter(), letter()].slice(random(2)) }], { folder: pick(folders), read: random(2) === 0 }),
      () => mailbox.addMessage([{ tag: subject, value: letter() }], { folder: 'Inbox' }),
      () => {
        const message = aMessage();
        if (message !== undefined) [() => mailbox.delete(message), () => mailbox.softDelete(message)][random(2)]!();
      },
      () => {
        const message = aMessage();
        if (message !== undefined) mailbox.setRead(message, random(2) === 0);
      },
      () => {
        const message = aMessage();
        if (message !== undefined) mailbox.changeProperties(message, [pick([{ tag: subject, value: letter() }, { ...keywords, value: [letter(), letter()] }])]);
      },
      () => {
        const message = aMessage();
        if (message !== undefined) pick([() => mailbox.moveMessage(message, pick(folders)), () => mailbox.copyMessage(message, pick(folders))])();
      },
      () => mailbox.createFolder(`New ${folderCount++}`),
      () => {
        const folder = mailbox.store.ipmSubtree.children.find(({ displayName }) => displayName.startsWith('New'));
        if (folder === undefined) return;
        pick([
          () => mailbox.renameFolder(folder, `New ${folderCount++}`), () => mailbox.delete(folder), () => mailbox.moveFolder(folder, 'Archive/Deep'),
          () => mailbox.copyFolder(folder, '', `New ${folderCount++}`), () => mailbox.softDelete(folder),
        ])();
      },
    ];

    let told = 0;
    for (let round = 0; round < 150; round++) {
      for (let count = random(6); count > 0; count--) change(changes)();
      for (let isPending = true; isPending; ) {
        const { notifications, ...reply } = client.run([], []);
        told += notifications.length;
        for (const notification of notifications) byHandle.get(notification.handle)!.hear(notification);
        ({ isPending } = reply);
      }
      for (const { control, columns, followed } of tables) {
        if (followed.isOutdated) followed.load(client.rows(control, columns).rows);
        expect(followed.rows.map(({ cells }) => cells)).toEqual(client.rows(control, columns).rows);
      }
    }
    expect(told).toBeGreaterThan(300);
    client.close();
    expect(bench.mailbox.events.isHeard).toBe(false);
  }, 60_000);
});
