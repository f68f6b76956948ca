// Reads compound files (MS-CFB) of other people: the objects that OLE attachments are. Their bytes may be anything, so every number is checked, and
// a chain is as long at most as there are sectors.

import { MINI_STREAM_CUTOFF, type StorageNode } from './compound-file.ts';

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER = 512;
const HEADER_DIFAT = 109;
const ENTRY = 128;
const MINI_SECTOR = 64;
const MAX_REGULAR = 0xFFFF_FFFA;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
const MAX_ENTRIES = 65_536;
const MAX_DEPTH = 32;

/** The file is none, or damaged. */
class DamagedError extends Error {}

function must(isSo: boolean): void {
  if (!isSo) throw new DamagedError('damaged compound file');
}

/** What is in a compound file, under another name; undefined when it is none, or damaged. */
export function readCompoundFile(bytes: Uint8Array, name: string): StorageNode | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < HEADER || !file.subarray(0, 8).equals(SIGNATURE)) return undefined;
  try {
    return new CompoundReader(file).read(name);
  } catch (error) {
    if (error instanceof DamagedError || error instanceof RangeError) return undefined;
    throw error;
  }
}

class CompoundReader {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  readonly #sectors: number;
  readonly #fat: number[];
  readonly #miniFat: number[];
  readonly #miniStream: Buffer;
  readonly #directory: Buffer;
  readonly #seen = new Set<number>();
  #copied = 0;

  constructor(file: Buffer) {
    this.#file = file;
    const shift = file.readUInt16LE(30);
    must(shift === 9 || shift === 12);
    this.#sectorSize = 2 ** shift;
    // A last sector that is cut short counts, as readers of Windows let it.
    this.#sectors = Math.ceil(file.length / this.#sectorSize) - 1;
    this.#fat = this.#numbers(this.#fatSectors());
    this.#directory = this.#chain(file.readUInt32LE(48));
    must(this.#directory.length >= ENTRY && this.#directory.length <= MAX_ENTRIES * ENTRY);
    const miniFat = file.readUInt32LE(64) === 0 ? Buffer.alloc(0) : this.#chain(file.readUInt32LE(60));
    this.#miniFat = Array.from({ length: miniFat.length / 4 }, (_, i) => miniFat.readUInt32LE(4 * i));
    this.#miniStream = this.#directory.readUInt32LE(120) === 0 ? Buffer.alloc(0) : this.#chain(this.#directory.readUInt32LE(116));
  }

  read(name: string): StorageNode {
    must(this.#directory[66] === ROOT);
    return this.#storage(0, name, 0);
  }

  #sector(number: number): Buffer {
    must(number < this.#sectors);
    return this.#file.subarray(this.#sectorSize * (number + 1), this.#sectorSize * (number + 2));
  }

  #fatSectors(): number[] {
    const numbers: number[] = [];
    for (let i = 0; i < HEADER_DIFAT; ++i) numbers.push(this.#file.readUInt32LE(76 + 4 * i));
    let left = this.#sectors;
    for (let next = this.#file.readUInt32LE(68); next < MAX_REGULAR;) {
      must(left-- > 0);
      const sector = this.#sector(next);
      for (let i = 0; i < this.#sectorSize - 4; i += 4) numbers.push(sector.readUInt32LE(i));
      next = sector.readUInt32LE(this.#sectorSize - 4);
    }
    return numbers.filter((number) => number < MAX_REGULAR);
  }

  #numbers(sectors: readonly number[]): number[] {
    must(sectors.length <= this.#sectors);
    return sectors.flatMap((number) => {
      const sector = this.#sector(number);
      return Array.from({ length: sector.length >>> 2 }, (_, i) => sector.readUInt32LE(4 * i));
    });
  }

  #chain(start: number): Buffer {
    const parts: Buffer[] = [];
    for (let next = start; next < MAX_REGULAR; next = this.#fat[next] ?? MAX_REGULAR) {
      must(parts.length < this.#sectors);
      parts.push(this.#sector(next));
    }
    return Buffer.concat(parts);
  }

  #content(entry: Buffer): Buffer {
    const size = entry.readUInt32LE(120);
    const start = entry.readUInt32LE(116);
    // Streams that share sectors could be made to fill the memory.
    this.#copied += size;
    must(this.#copied <= this.#file.length);
    if (size >= MINI_STREAM_CUTOFF) {
      const bytes = this.#chain(start);
      must(bytes.length >= size);
      return bytes.subarray(0, size);
    }
    const parts: Buffer[] = [];
    for (let next = start; parts.length * MINI_SECTOR < size; next = this.#miniFat[next] ?? MAX_REGULAR) {
      must(next < MAX_REGULAR && MINI_SECTOR * (next + 1) <= this.#miniStream.length);
      parts.push(this.#miniStream.subarray(MINI_SECTOR * next, MINI_SECTOR * (next + 1)));
    }
    return Buffer.concat(parts).subarray(0, size);
  }

  #storage(id: number, name: string, depth: number): StorageNode {
    must(depth <= MAX_DEPTH);
    const entry = this.#entry(id);
    const storage: StorageNode = { name, clsid: Uint8Array.from(entry.subarray(80, 96)), streams: [], storages: [] };
    // The tree of the entries, in any order.
    const open = [entry.readUInt32LE(76)];
    for (let child = open.pop(); child !== undefined; child = open.pop()) {
      if (child >= MAX_REGULAR) continue;
      must(!this.#seen.has(child));
      this.#seen.add(child);
      const node = this.#entry(child);
      open.push(node.readUInt32LE(68), node.readUInt32LE(72));
      const length = node.readUInt16LE(64);
      must(length >= 4 && length <= 64 && length % 2 === 0);
      const childName = node.toString('utf16le', 0, length - 2);
      if (node[66] === STORAGE) storage.storages.push(this.#storage(child, childName, depth + 1));
      else if (node[66] === STREAM) {
        const bytes = this.#content(node);
        storage.streams.push({ name: childName, size: bytes.length, bytes });
      }
    }
    return storage;
  }

  #entry(id: number): Buffer {
    must(ENTRY * (id + 1) <= this.#directory.length);
    return this.#directory.subarray(ENTRY * id, ENTRY * (id + 1));
  }
}
