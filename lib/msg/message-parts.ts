// A message as the storages of a .msg file (MS-OXMSG 2.2). Reading it takes two passes: this one finds out what there is and how long it is; the long
// values are read again when their place in the file has come, so that none is ever held in memory.

import type { Attachment } from '../attachment.ts';
import { MapiError } from '../errors/mapi-error.ts';
import { damagedTable, type ExportLimits, tooDeep } from '../export-options.ts';
import { PR_ATTACH_DATA_BIN, PR_ATTACH_DATA_OBJ, PR_ATTACH_METHOD, PR_ATTACH_NUM, PR_STORE_SUPPORT_MASK } from '../generated/tags.ts';
import { hex8 } from '../hex8.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { MapiProp } from '../mapi-prop.ts';
import type { Message } from '../message.ts';
import type { NativePropValue } from '../native/addon.ts';
import { addon } from '../native/binding.ts';
import { gather } from '../stream.ts';
import { uint32Bytes } from './bytes.ts';
import { MINI_STREAM_CUTOFF, type StorageNode, type StreamNode } from './compound-file.ts';
import { readCompoundFile } from './compound-reader.ts';
import { isNamed, NamedProperties } from './named-properties.ts';
import { readObject, type StreamTag } from './object-properties.ts';
import { EMBEDDED_MESSAGE, PropertySet, STORAGE_ATTACHMENT } from './property-set.ts';
import { readRecipients } from './recipients.ts';

const ATTACH_EMBEDDED_MSG = 5;
const ATTACH_OLE = 6;
const STORE_UNICODE_OK = 0x0004_0000;
const MAPI_E_NOT_FOUND = 'MAPI_E_NOT_FOUND';
const MAPI_E_TOO_BIG = 'MAPI_E_TOO_BIG';
/** An OLE object of this size is still taken apart in memory. */
const MAX_OLE_BYTES = 32 * 2 ** 20;
/** MS-OXMSG 2.2.1, 2.2.2. */
const MAX_STORAGES = 2_048;
/** Short values are held in memory until the file is written. A message of the most attachments, each as long as a reply allows, needs a quarter of it. */
const MAX_HELD_BYTES = 256 * 2 ** 20;

/** What one object contributes to the file. */
export interface Part {
  readonly storage: StorageNode;
  /** Values that are read when they are written, in the order of the storage's streams. */
  readonly long: readonly { readonly tag: StreamTag; readonly stream: StreamNode }[];
  /** In the order of the storage's storages. */
  readonly children: readonly { readonly open: (parent: never, options: CallOptions) => Promise<MapiProp>; readonly part: Part }[];
  /** Here or below is a long value. */
  readonly isLong: boolean;
}

/** Reads a message and what is in it, down to the long values. */
export class MessageReader {
  readonly #options: CallOptions;
  readonly #limits: ExportLimits;
  readonly #names = new NamedProperties();
  /** The store's identifiers of named properties, and the file's. */
  readonly #ids = new Map<number, number | undefined>();
  #held = 0;

  constructor(limits: ExportLimits, options: CallOptions) {
    this.#limits = limits;
    this.#options = options;
  }

  /** The whole file's tree. */
  async read(message: Message, clsid: Uint8Array): Promise<Part> {
    const part = await this.#message(message, 'Root Entry', 0);
    const { streams, storages } = part.storage;
    return { ...part, storage: { name: 'Root Entry', clsid, streams, storages: [this.#names.storage(), ...storages] } };
  }

  async #message(message: Message, name: string, depth: number): Promise<Part> {
    if (depth > this.#limits.maxDepth) throw tooDeep('toMsg', this.#limits.maxDepth);
    const set = new PropertySet();
    set.add({ tag: PR_STORE_SUPPORT_MASK, value: STORE_UNICODE_OK });
    const long = await this.#properties(message, set);
    const storages: StorageNode[] = [];
    const recipients = await readRecipients(message, this.#options);
    checkCount('recipients', recipients.length);
    for (const [index, properties] of recipients.entries()) {
      const recipient = new PropertySet();
      for (const property of await this.#renamed(message, properties)) recipient.add(property);
      this.#hold(properties);
      storages.push({ name: `__recip_version1.0_#${hex8(index)}`, streams: recipient.streams(new Uint8Array(8)), storages: [] });
    }
    const children: Part['children'][number][] = [];
    const attachments = await message.attachments({ columns: { number: PR_ATTACH_NUM, method: PR_ATTACH_METHOD }, ...this.#options }).all();
    checkCount('attachments', attachments.length);
    for (const [index, { number, method }] of attachments.entries()) {
      if (number === undefined) throw damagedTable('toMsg');
      const open = (parent: Message, options: CallOptions): Promise<Attachment> => parent.openAttachment(number, options);
      await using attachment = await open(message, this.#options);
      const part = await this.#attachment(attachment, `__attach_version1.0_#${hex8(index)}`, method ?? 1, depth);
      storages.push(part.storage);
      children.push({ open, part });
    }
    // MS-OXMSG 2.4.1.1, 2.4.1.2: the next free numbers, and how many there are.
    const header = Buffer.concat([
      new Uint8Array(8), uint32Bytes(recipients.length, attachments.length, recipients.length, attachments.length), new Uint8Array(depth === 0 ? 8 : 0),
    ]);
    return newPart({ name, streams: set.streams(header), storages }, long, children);
  }

  async #attachment(attachment: Attachment, name: string, method: number, depth: number): Promise<Part> {
    const set = new PropertySet();
    const children: Part['children'][number][] = [];
    const storages: StorageNode[] = [];
    let long = await this.#properties(attachment, set, method === ATTACH_EMBEDDED_MSG ? PR_ATTACH_DATA_BIN >>> 16 : undefined);
    if (method === ATTACH_EMBEDDED_MSG) {
      const open = (parent: Attachment, options: CallOptions): Promise<Message> => parent.openMessageLater(options);
      await using message = await open(attachment, this.#options);
      const inner = await this.#message(message, '__substg1.0_3701000D', depth + 1);
      set.addObject(PR_ATTACH_DATA_OBJ, EMBEDDED_MESSAGE);
      storages.push(inner.storage);
      children.push({ open, part: inner });
    } else if (method === ATTACH_OLE && !set.has(PR_ATTACH_DATA_BIN)) {
      const object = await this.#oleStorage(attachment);
      if (object === undefined) {
        // What is no storage, or too large to be taken apart, is kept as bytes.
        long = [...long, ...await this.#long(attachment, set, PR_ATTACH_DATA_OBJ, PR_ATTACH_DATA_BIN)];
      } else {
        set.addObject(PR_ATTACH_DATA_OBJ, STORAGE_ATTACHMENT);
        storages.push(object);
      }
    }
    return newPart({ name, streams: set.streams(new Uint8Array(8)), storages }, long, children);
  }

  /** MS-OXMSG 2.2.2.2: an OLE object that is a compound file becomes a storage of this one. */
  async #oleStorage(attachment: Attachment): Promise<StorageNode | undefined> {
    try {
      await using stream = await attachment.openStreamLater(PR_ATTACH_DATA_OBJ, this.#options);
      if (await stream.size(this.#options) > MAX_OLE_BYTES) return undefined;
      const bytes = await gather(stream.chunks(this.#options), MAX_OLE_BYTES);
      this.#hold([{ tag: PR_ATTACH_DATA_BIN, value: bytes }]);
      return readCompoundFile(bytes, '__substg1.0_3701000D');
    } catch (error) {
      if (MapiError.is(error, MAPI_E_NOT_FOUND) || MapiError.is(error, MAPI_E_TOO_BIG)) return undefined;
      throw error;
    }
  }

  /** Adds all that the object has; returns what is too long to be held. */
  async #properties(object: MapiProp, set: PropertySet, except?: number): Promise<Part['long']> {
    const { values, long } = await readObject(object, this.#options);
    const wanted = values.filter(({ tag }) => tag >>> 16 !== except);
    this.#hold(wanted);
    for (const property of await this.#renamed(object, wanted)) set.add(property);
    const external: Part['long'][number][] = [];
    for (const tag of long) if (tag >>> 16 !== except) external.push(...await this.#long(object, set, tag));
    return external;
  }

  /** A long value, read as `tag` and kept as `kept`. */
  async #long(object: MapiProp, set: PropertySet, tag: StreamTag, kept: number = tag): Promise<Part['long']> {
    const inFile = (await this.#renamed(object, [{ tag: kept, value: null }]))[0]?.tag;
    if (inFile === undefined) return [];
    try {
      await using stream = await object.openStreamLater(tag, this.#options);
      const size = await stream.size(this.#options);
      if (size >= MINI_STREAM_CUTOFF) {
        const node = set.addExternal(inFile, size);
        return node === undefined ? [] : [{ tag, stream: node }];
      }
      set.addBytes(inFile, await gather(stream.chunks(this.#options), MINI_STREAM_CUTOFF));
      return [];
    } catch (error) {
      // Gone since it was listed, or an attachment without content.
      if (MapiError.is(error, MAPI_E_NOT_FOUND)) return [];
      throw error;
    }
  }

  /** Properties by the file's identifiers. Those that the store has no name for any more mean nothing to anybody, and are left out. */
  async #renamed(object: MapiProp, properties: readonly NativePropValue[]): Promise<NativePropValue[]> {
    const unknown = [...new Set(properties.map(({ tag }) => tag).filter((tag) => isNamed(tag) && !this.#ids.has(tag >>> 16)))];
    if (unknown.length > 0) {
      const names = await object.call('IMAPIProp::GetNamesFromIDs', this.#options, (handle, call) => addon.propGetNamesFromIDs(handle, unknown, call));
      for (const [index, tag] of unknown.entries()) {
        const name = names[index];
        this.#ids.set(tag >>> 16, name === undefined ? undefined : this.#names.idOf(name));
      }
    }
    return properties.flatMap((property) => {
      if (!isNamed(property.tag)) return [property];
      const id = this.#ids.get(property.tag >>> 16);
      return id === undefined ? [] : [{ tag: ((id << 16) | (property.tag & 0xFFFF)) >>> 0, value: property.value }];
    });
  }

  #hold(properties: readonly NativePropValue[]): void {
    for (const { value } of properties) this.#held += sizeOf(value);
    if (this.#held <= MAX_HELD_BYTES) return;
    throw new MapiError({
      hresult: 0x8004_0305, context: 'toMsg', detail: 'the properties of the message and of what is in it are too large together',
      hint: 'Write it with toEml, which needs no memory for them.',
    });
  }
}

function newPart(storage: StorageNode, long: Part['long'], children: Part['children']): Part {
  return { storage, long, children, isLong: long.length > 0 || children.some((child) => child.part.isLong) };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (value instanceof Uint8Array) return value.length;
  return Array.isArray(value) ? (value as unknown[]).reduce<number>((sum, element) => sum + sizeOf(element), 0) : 8;
}

function checkCount(what: string, count: number): void {
  if (count <= MAX_STORAGES) return;
  throw new MapiError({
    hresult: 0x8004_0305, context: 'toMsg', detail: `the message has ${count} ${what}, and a .msg file takes ${MAX_STORAGES} at most`,
    hint: 'Write it with toEml, which has no such limit.',
  });
}
