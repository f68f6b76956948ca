// Named properties of a .msg file: their identifiers are the file's own, from 0x8000 on, and one storage says what they stand for
// (MS-OXMSG 2.2.3).

import type { NativeName } from '../native/addon.ts';
import { guidFromBytes, guidToBytes } from '../props/guid.ts';
import { uint32Bytes } from './bytes.ts';
import type { StorageNode, StreamNode } from './compound-file.ts';
import { streamName } from './property-set.ts';

const FIRST_NAMED = 0x8000;
const BUCKETS = 0x1F;
const PS_MAPI = '00020328-0000-0000-c000-000000000046';
const PS_PUBLIC_STRINGS = '00020329-0000-0000-c000-000000000046';
const PS_INTERNET_HEADERS = '00020386-0000-0000-c000-000000000046';
/** MS-OXMSG 2.2.3.1.2: these two are not listed, and the first one that is has index 3. */
const KNOWN_SETS = new Map([[PS_MAPI, 1], [PS_PUBLIC_STRINGS, 2]]);
const FIRST_LISTED = 3;

interface Entry {
  readonly name: NativeName;
  readonly set: number;
}

/** @returns whether the property's name decides what it is, not its identifier */
export function isNamed(tag: number): boolean {
  return (tag >>> 16) >= FIRST_NAMED && (tag >>> 16) !== 0xFFFF;
}

/** Gives the names of one file their identifiers. */
export class NamedProperties {
  readonly #ids = new Map<string, number>();
  readonly #entries: Entry[] = [];
  readonly #sets: string[] = [];

  /** The identifier of a name in this file; undefined when there are none left. */
  idOf(name: NativeName): number | undefined {
    const guid = guidFromBytes(name.guid);
    const key = 'id' in name ? `${guid}#${name.id}` : `${guid}=${name.name}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = FIRST_NAMED + this.#entries.length;
    if (id >= 0xFFFF) return undefined;
    this.#entries.push({ name, set: this.#setOf(guid) });
    this.#ids.set(key, id);
    return id;
  }

  /** `__nameid_version1.0`, which every file has. */
  storage(): StorageNode {
    const entries: Uint8Array[] = [];
    const texts: Uint8Array[] = [];
    let textBytes = 0;
    const buckets = new Map<number, Uint8Array[]>();
    for (const [index, { name, set }] of this.#entries.entries()) {
      const kind = 'id' in name ? 0 : 1;
      // Property index above, set and kind below.
      const where = ((index << 16) | (set << 1) | kind) >>> 0;
      let hash: number;
      if ('id' in name) {
        entries.push(uint32Bytes(name.id, where));
        hash = name.id >>> 0;
      } else {
        const text = Buffer.from(name.name, 'utf16le');
        const padding = Buffer.alloc((4 - text.length % 4) % 4);
        entries.push(uint32Bytes(textBytes, where));
        texts.push(uint32Bytes(text.length), text, padding);
        textBytes += 4 + text.length + padding.length;
        hash = nameHash(name.name, this.#sets[set - FIRST_LISTED]);
      }
      const bucket = ((hash ^ ((set << 1) | kind)) >>> 0) % BUCKETS;
      const list = buckets.get(bucket) ?? [];
      list.push(uint32Bytes(hash, where));
      buckets.set(bucket, list);
    }
    const streams: StreamNode[] = [
      stream(0x0002_0102, this.#sets.map(guidToBytes)), stream(0x0003_0102, entries), stream(0x0004_0102, texts),
      ...[...buckets].map(([bucket, list]) => stream(((0x1000 + bucket) << 16) | 0x0102, list)),
    ];
    return { name: '__nameid_version1.0', streams, storages: [] };
  }

  #setOf(guid: string): number {
    const known = KNOWN_SETS.get(guid);
    if (known !== undefined) return known;
    const listed = this.#sets.indexOf(guid);
    return FIRST_LISTED + (listed >= 0 ? listed : this.#sets.push(guid) - 1);
  }
}

function stream(tag: number, parts: readonly Uint8Array[]): StreamNode {
  const bytes = Buffer.concat(parts);
  return { name: streamName(tag), size: bytes.length, bytes };
}

/** MS-OXMSG 2.2.3.2.2.1: names of Internet headers count in lower case. */
export function nameHash(name: string, set: string | undefined): number {
  return rtfCrc(Buffer.from(set === PS_INTERNET_HEADERS ? name.toLowerCase() : name, 'utf16le'));
}

/** The CRC of MS-OXRTFCP 3.1.3.2: the usual polynomial, begun with 0 and not inverted at the end. */
function rtfCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = (crc >>> 1) ^ ((crc & 1) === 0 ? 0 : 0xEDB8_8320);
  }
  return crc >>> 0;
}
