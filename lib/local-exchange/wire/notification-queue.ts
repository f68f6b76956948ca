// Notifications that wait for the next reply of a session context: MS-OXCNOTIF 3.1.4.1, MS-OXCROPS 2.2.14.2 and 2.2.14.3.

import type { NotificationData, NotificationOptions, NotificationSink } from './rop-handler.ts';
import { notify, pendingId, pendingSize } from './rops/notify.ts';
import { WireError } from './wire-error.ts';
import { Writer, WriterFullError } from './writer.ts';

/** As many wait by default before the client loses some. */
export const defaultNotificationLimit = 1000;
/** All that wait together may take this many bytes. */
const maximumBytes = 0x100000;
/** One that takes more would hardly find room in a reply beside the handle table. */
const maximumNotification = 0x7000;

interface Waiting {
  readonly handle: number;
  readonly key: string | undefined;
  bytes: Uint8Array;
}

/**
 * What has happened and was not told yet, in order. When the client leaves more than `limit` of them waiting, a table's row events give way
 * to one TableChanged, and what happens to objects from then on is dropped until the client has fetched some.
 */
export class NotificationQueue {
  readonly #codePage: number;
  readonly #limit: number;
  readonly #onDropped: () => void;
  readonly #loses: (notification: NotificationData) => boolean;
  readonly #waiting = new Set<Waiting>();
  readonly #byKey = new Map<string, Waiting>();
  /** Handles for which an event that stands for all others waits. */
  readonly #replaced = new Map<number, Waiting>();
  readonly #collectors = new Set<() => void>();
  #bytes = 0;
  #onEvent: (() => void) | undefined;
  #isExecuting = false;
  #scheduled: NodeJS.Immediate | undefined;

  /**
   * @param onDropped hears of each event that the client will not hear of.
   * @param loses a fault for tests: what it says is lost without a trace.
   */
  constructor(
    codePage: number, limit: number = defaultNotificationLimit, onDropped: () => void = () => undefined,
    loses: (notification: NotificationData) => boolean = () => false,
  ) {
    this.#loses = loses;
    this.#codePage = codePage;
    this.#limit = limit;
    this.#onDropped = onDropped;
  }

  /** How many wait. */
  get size(): number {
    this.#collect();
    return this.#waiting.size;
  }

  /** Calls back, once, when there is something to tell; at once when there is already. undefined ends it. */
  onEvent(callback: (() => void) | undefined): void {
    this.#onEvent = callback;
    if (callback !== undefined && this.size > 0) this.#wake();
  }

  /** The client's own ROPs run from now on: what they bring about is told by their own reply. */
  begin(): void {
    this.#collect();
    this.#isExecuting = true;
  }

  /** The reply is made. Who waits hears of what found no room in it. */
  end(): void {
    this.#collect();
    this.#isExecuting = false;
    this.#wake();
  }

  sink(handle: number, logonId: number): NotificationSink {
    return {
      codePage: this.#codePage,
      isOwnDoing: () => this.#isExecuting,
      add: (data, options) => this.#add(handle, logonId, data, options),
      later: (collect) => {
        this.#collectors.add(collect);
        this.#schedule();
      },
      cancel: (collect) => this.#collectors.delete(collect),
      drop: (instead) => this.#drop(handle, logonId, instead),
    };
  }

  /** The handle was released: nothing more is told about it. */
  forget(handle: number): void {
    for (const waiting of this.#waiting) if (waiting.handle === handle) this.#remove(waiting);
  }

  close(): void {
    this.#onEvent = undefined;
    this.#collectors.clear();
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    for (const waiting of this.#waiting) this.#remove(waiting);
  }

  /**
   * Takes as many as fit, as RopNotify responses, and RopPending when some are left.
   * @param isAlone nothing else is in the reply: what does not fit now never will.
   */
  take(room: number, isAlone: boolean): Uint8Array {
    this.#collect();
    const writer = new Writer({ limit: Math.max(0, room) });
    for (const waiting of this.#waiting) {
      const isLast = this.#waiting.size === 1;
      if (waiting.bytes.byteLength + (isLast ? 0 : pendingSize) > writer.room) {
        if (!isAlone || writer.length > 0) break;
        this.#onDropped();
      } else writer.bytes(waiting.bytes);
      this.#remove(waiting);
    }
    if (this.#waiting.size > 0 && writer.room >= pendingSize) {
      writer.u8(pendingId);
      // MAPI over HTTP gives sessions no index.
      writer.u16(0);
    }
    return writer.finish();
  }

  #add(handle: number, logonId: number, data: NotificationData, { key, instead, insteadOfAll }: NotificationOptions = {}): void {
    if (this.#replaced.has(handle) || this.#loses(data)) return;
    if (insteadOfAll === true) {
      this.#replace(handle, logonId, data);
      this.#wake();
      return;
    }
    const bytes = this.#encode(handle, logonId, data);
    const name = key === undefined ? undefined : `${handle}/${key}`;
    const same = name === undefined ? undefined : this.#byKey.get(name);
    if (bytes !== undefined && same !== undefined) {
      this.#bytes += bytes.byteLength - same.bytes.byteLength;
      same.bytes = bytes;
      return;
    }
    const hasRoom = this.#waiting.size < this.#limit && this.#bytes < maximumBytes;
    if (bytes !== undefined && hasRoom) this.#push({ handle, key: name, bytes });
    else if (instead === undefined) this.#onDropped();
    else this.#replace(handle, logonId, instead);
    this.#wake();
  }

  #drop(handle: number, logonId: number, instead: NotificationData | undefined): void {
    const before = this.#waiting.size;
    this.forget(handle);
    if (instead !== undefined && this.#waiting.size < before) this.#replace(handle, logonId, instead);
  }

  #replace(handle: number, logonId: number, data: NotificationData): void {
    this.forget(handle);
    const bytes = this.#encode(handle, logonId, data);
    if (bytes === undefined) return;
    const waiting = { handle, key: undefined, bytes };
    this.#push(waiting);
    this.#replaced.set(handle, waiting);
  }

  #push(waiting: Waiting): void {
    this.#waiting.add(waiting);
    this.#bytes += waiting.bytes.byteLength;
    if (waiting.key !== undefined) this.#byKey.set(waiting.key, waiting);
  }

  #remove(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    this.#bytes -= waiting.bytes.byteLength;
    if (waiting.key !== undefined) this.#byKey.delete(waiting.key);
    if (this.#replaced.get(waiting.handle) === waiting) this.#replaced.delete(waiting.handle);
  }

  /** undefined: too large for any reply. */
  #encode(handle: number, logonId: number, data: NotificationData): Uint8Array | undefined {
    const writer = new Writer({ codePage: this.#codePage, limit: maximumNotification });
    try {
      notify.write(writer, { handle, logonId, ...data });
      return writer.finish();
    } catch (error) {
      if (error instanceof WriterFullError || error instanceof WireError) return undefined;
      throw error;
    }
  }

  /** Collectors may bring about what other collectors want to hear of. */
  #collect(): void {
    for (let round = 0; round < 3 && this.#collectors.size > 0; round++) {
      const collectors = [...this.#collectors];
      this.#collectors.clear();
      for (const collect of collectors) collect();
    }
  }

  /** Nobody needs to know before the next reply, unless a client waits; then it is soon, once for all that happens until then. */
  #schedule(): void {
    if (this.#onEvent === undefined || this.#scheduled !== undefined) return;
    this.#scheduled = setImmediate(() => {
      this.#scheduled = undefined;
      if (this.size > 0) this.#wake();
    });
  }

  #wake(): void {
    const callback = this.#onEvent;
    if (callback === undefined || this.#waiting.size === 0 || this.#isExecuting) return;
    this.#onEvent = undefined;
    callback();
  }
}
