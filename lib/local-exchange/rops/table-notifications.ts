// TableModified events: MS-OXCNOTIF 2.2.1.1.1 and 3.1.4.3.

import { Folder } from '../store/folder.ts';
import { Heading } from '../store/categories.ts';
import { Message } from '../store/message.ts';
import { shortId } from '../store/object-id.ts';
import { InstanceRow } from '../store/row-instances.ts';
import type { RowObject } from '../store/row-type.ts';
import type { StoreEvent } from '../store/store-events.ts';
import type { AnyTable } from '../store/table.ts';
import { type RowChange, rowChanges } from '../store/table-changes.ts';
import type { TableRow } from '../store/table-rows.ts';
import type { NotificationData, NotificationSink } from '../wire/rop-handler.ts';
import { notificationFlags, notificationTypes, type RowKey, tableEvents } from '../wire/rops/notify.ts';
import { RowWriter } from '../wire/row-writer.ts';
import { WireError } from '../wire/wire-error.ts';
import { WriterFullError } from '../wire/writer.ts';

type Row = TableRow<RowObject>;

/** More at once, and the client reads the table again with less effort than it follows them. */
const kMostChanges = 200;
/** A row of a notification takes no more bytes. */
const kLargestRow = 0x6000;
const kNoKey = { folderId: 0n, messageId: 0n, instance: 0 };

/** What a table is of: whose events concern it. */
export interface TableScope {
  readonly folder: Folder;
  readonly on: 'message' | 'folder';
  /** The client does not want to be told of what it does itself. */
  readonly withoutOwn: boolean;
}

/** Compares what a table shows with what its client knows of it, and tells the difference. */
export class TableWatch {
  readonly #table: AnyTable;
  readonly #scope: TableScope;
  #sink: NotificationSink | undefined;
  #stop: (() => void) | undefined;
  /** What the client has been told, from its view's making on. */
  #known: readonly Row[] | undefined;
  /** Objects that changed since. */
  readonly #modified = new Set<object>();
  /** Where messages lay that went. */
  readonly #places = new Map<object, Folder>();
  #isOwnDoing = false;
  readonly #collect = (): void => this.#tell();

  constructor(table: AnyTable, scope: TableScope) {
    this.#table = table;
    this.#scope = scope;
  }

  start(sink: NotificationSink): void {
    this.#sink = sink;
  }

  /** The client has asked for the contents. */
  viewed(): void {
    if (this.#sink === undefined || this.#known !== undefined) return;
    this.#known = this.#table.visible();
    const { events, searchEvents } = this.#scope.folder.mailbox;
    const stops = [events.listen((event) => this.#hear(event)), ...(this.#scope.on === 'folder' ? [searchEvents.use()] : [])];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  /** Rows that wait have the columns of before: the client could not read them. */
  columnsChanged(): void {
    this.#sink?.drop(this.#data({ event: tableEvents.changed }));
    this.reshaped();
  }

  /** The client itself has shown or hidden rows. */
  reshaped(): void {
    if (this.#known === undefined) return;
    this.#known = this.#table.visible();
    this.#modified.clear();
    this.#places.clear();
  }

  /** The client makes a view of its own: what it was told, or would have been, of another one is nothing to it. */
  forget(): void {
    this.#sink?.drop();
    this.#known = undefined;
    this.#stop?.();
    this.#stop = undefined;
    this.#modified.clear();
    this.#places.clear();
    this.#sink?.cancel(this.#collect);
  }

  /** Tells what changed before the client expands or collapses something, which is no event. */
  settle(): void {
    if (this.#known !== undefined) this.#tell();
  }

  end(): void {
    this.forget();
    this.#sink = undefined;
  }

  #hear(event: StoreEvent): void {
    // What others did before was told when the client's ROPs began.
    if (this.#scope.withoutOwn && this.#sink?.isOwnDoing() === true) this.#isOwnDoing = true;
    if (event.on === this.#scope.on) {
      if (event.type === 'modified') this.#modified.add(event.on === 'message' ? event.message : event.folder);
      else if (event.on === 'message' && event.search === undefined) this.#places.set(event.from?.message ?? event.message, event.from?.folder ?? event.folder);
    }
    this.#sink?.later(this.#collect);
  }

  #tell(): void {
    const before = this.#known;
    if (before === undefined) return;
    if (this.#scope.on === 'folder') this.#scope.folder.mailbox.searchEvents.refresh();
    const rows = this.#table.visible();
    this.#known = rows;
    if (!this.#isOwnDoing && (rows !== before || this.#modified.size > 0)) {
      const changes = rowChanges(before, rows, (row) => this.#modified.has(objectOf(row)), kMostChanges);
      if (changes?.every((change) => this.#tellRow(change)) !== true) this.#reload();
    }
    this.#isOwnDoing = false;
    this.#modified.clear();
    this.#places.clear();
  }

  /** Whether it could be told. */
  #tellRow({ kind, row, after }: RowChange<Row>): boolean {
    const columns = this.#table.columns;
    // Header rows have no place among the fields, and without columns there is no row.
    if (row instanceof Heading || after instanceof Heading || columns === undefined || this.#table.isCategorised) return false;
    const key = this.#keyOf(row);
    if (kind === 'deleted') {
      this.#add({ event: tableEvents.rowDeleted, row: key });
      return true;
    }
    const rowData = this.#rowData(row, columns);
    if (rowData === undefined) return false;
    const insertAfter = after === undefined ? kNoKey : this.#keyOf(after);
    this.#add({ event: kind === 'added' ? tableEvents.rowAdded : tableEvents.rowModified, row: key, insertAfter, rowData });
    return true;
  }

  #reload(): void {
    const data = this.#data({ event: tableEvents.changed });
    // Row events that still wait are part of what is read again.
    this.#sink?.add(data, { insteadOfAll: true });
  }

  #add(table: NonNullable<NotificationData['table']>): void {
    this.#sink?.add(this.#data(table), { instead: this.#data({ event: tableEvents.changed }) });
  }

  #data(table: NonNullable<NotificationData['table']>): NotificationData {
    const { on, folder } = this.#scope;
    const flags = on === 'message' ? notificationFlags.message | (folder.isSearch ? notificationFlags.search : 0) : 0;
    return { flags: notificationTypes.tableModified | flags, table };
  }

  #keyOf(row: Row): RowKey {
    const object = objectOf(row);
    if (object instanceof Folder) return { folderId: shortId(object.counter) };
    if (!(object instanceof Message)) return kNoKey;
    const folder = object.folder ?? this.#places.get(object) ?? this.#scope.folder;
    return {
      folderId: shortId(folder.counter), messageId: shortId(object.counter), instance: row instanceof InstanceRow ? row.number : 0,
    };
  }

  /** undefined: too large to be told. */
  #rowData(row: Row, columns: readonly number[]): Uint8Array | undefined {
    const writer = new RowWriter(columns, kLargestRow, this.#sink?.codePage ?? 0);
    try {
      writer.add(this.#table.cells(row));
      return writer.finish().bytes;
    } catch (error) {
      if (error instanceof WriterFullError || error instanceof WireError) return undefined;
      throw error;
    }
  }
}

function objectOf(row: Row): object {
  return row instanceof InstanceRow ? row.object : row;
}
