// The rules of MS-CFB that readers rely on, checked by a reading of the specification of its own.

import { Buffer } from 'node:buffer';

const ENDOFCHAIN = 0xFFFF_FFFE;
const FREESECT = 0xFFFF_FFFF;
const FATSECT = 0xFFFF_FFFD;
const DIFSECT = 0xFFFF_FFFC;
const NOSTREAM = 0xFFFF_FFFF;

/** `expect` takes its time, and these files have thousands of entries. */
export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

export interface CompoundEntry {
  readonly name: string;
  readonly type: number;
  readonly size: number;
  readonly clsid: Buffer;
  readonly children: CompoundEntry[];
  readonly bytes: Buffer | undefined;
}

/** Checks a version 3 compound file, and returns what is in it. Every sector has to belong to exactly one chain. */
export function checkCompoundFile(file: Buffer): CompoundEntry {
  must(file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1', 'signature');
  must(file.subarray(8, 24).every((byte) => byte === 0), 'CLSID of the header');
  must([24, 26, 28, 30, 32].map((at) => file.readUInt16LE(at)).join() === [0x3E, 3, 0xFFFE, 9, 6].join(), 'versions, byte order and sector sizes');
  must(file.subarray(34, 44).every((byte) => byte === 0), 'reserved, and no count of directory sectors in version 3');
  must(file.readUInt32LE(56) === 4_096, 'cutoff');
  must(file.length % 512 === 0, 'whole sectors');
  const sectors = file.length / 512 - 1;
  const sector = (number: number): Buffer => {
    if (number >= sectors) throw new Error(`there is no sector ${number}`);
    return file.subarray(512 * (number + 1), 512 * (number + 2));
  };
  const owners = new Map<number, string>();
  const claim = (number: number, owner: string): void => {
    if (owners.has(number)) throw new Error(`sector ${number} is in ${owners.get(number)} and in ${owner}`);
    owners.set(number, owner);
  };

  const fatSectors: number[] = [];
  for (let i = 0; i < 109; ++i) if (file.readUInt32LE(76 + 4 * i) !== FREESECT) fatSectors.push(file.readUInt32LE(76 + 4 * i));
  let difats = 0;
  for (let next = file.readUInt32LE(68); next !== ENDOFCHAIN; ++difats) {
    claim(next, 'DIFAT');
    const numbers = sector(next);
    for (let i = 0; i < 127; ++i) if (numbers.readUInt32LE(4 * i) !== FREESECT) fatSectors.push(numbers.readUInt32LE(4 * i));
    next = numbers.readUInt32LE(508);
  }
  must(difats === file.readUInt32LE(72), 'number of DIFAT sectors');
  must(fatSectors.length === file.readUInt32LE(44), 'number of FAT sectors');
  const fat = new Uint32Array(fatSectors.length * 128);
  for (const [index, number] of fatSectors.entries()) {
    claim(number, 'FAT');
    const numbers = sector(number);
    for (let i = 0; i < 128; ++i) fat[index * 128 + i] = numbers.readUInt32LE(4 * i);
  }
  for (const [number, owner] of owners) must(fat[number] === (owner === 'FAT' ? FATSECT : DIFSECT), `mark of sector ${number}`);
  const chain = (start: number, owner: string): number[] => {
    const numbers: number[] = [];
    for (let next = start; next !== ENDOFCHAIN; next = fat[next]!) {
      claim(next, owner);
      numbers.push(next);
    }
    return numbers;
  };

  const directory = chain(file.readUInt32LE(48), 'directory').map(sector);
  const entryAt = (id: number): Buffer => directory[id >>> 2]!.subarray(128 * (id & 3), 128 * ((id & 3) + 1));
  const root = entryAt(0);
  const miniFat = file.readUInt32LE(64) === 0 ? []
    : chain(file.readUInt32LE(60), 'mini FAT').flatMap((number) => Array.from({ length: 128 }, (_, i) => sector(number).readUInt32LE(4 * i)));
  if (file.readUInt32LE(64) === 0) must(file.readUInt32LE(60) === ENDOFCHAIN, 'no mini FAT');
  const miniStream = chain(root.readUInt32LE(116), 'mini stream').map(sector);
  must(miniStream.length === Math.ceil(root.readUInt32LE(120) / 512), 'size of the mini stream');
  const miniOwners = new Set<number>();

  const contentOf = (entry: Buffer, name: string): Buffer => {
    const size = entry.readUInt32LE(120);
    must(entry.readUInt32LE(124) === 0, `size of ${name}`);
    const start = entry.readUInt32LE(116);
    if (size === 0) {
      must(start === ENDOFCHAIN, `start of the empty ${name}`);
      return Buffer.concat([]);
    }
    if (size >= 4_096) {
      const numbers = chain(start, name);
      must(numbers.length === Math.ceil(size / 512), `sectors of ${name}`);
      return Buffer.concat(numbers.map(sector)).subarray(0, size);
    }
    const parts: Buffer[] = [];
    for (let next = start; next !== ENDOFCHAIN; next = miniFat[next]!) {
      must(!miniOwners.has(next), `mini sector ${next} is in two chains`);
      miniOwners.add(next);
      parts.push(miniStream[next >>> 3]!.subarray(64 * (next & 7), 64 * ((next & 7) + 1)));
    }
    must(parts.length === Math.ceil(size / 64), `mini sectors of ${name}`);
    return Buffer.concat(parts).subarray(0, size);
  };

  const seen = new Set<number>();
  const compare = (left: string, right: string): number => left.length - right.length || (left < right ? -1 : left > right ? 1 : 0);
  const read = (id: number): CompoundEntry => {
    must(!seen.has(id), `entry ${id} is in two places`);
    seen.add(id);
    const entry = entryAt(id);
    const length = entry.readUInt16LE(64);
    must(length > 2 && length <= 64, `length of the name of entry ${id}`);
    const name = entry.toString('utf16le', 0, length - 2);
    must(entry.subarray(length - 2, 64).every((byte) => byte === 0), `end of the name ${name}`);
    must(!/[/\\:!]/.test(name), `characters of ${name}`);
    const type = entry[66]!;
    const children: CompoundEntry[] = [];
    if (type === 2) must(entry.readUInt32LE(76) === NOSTREAM, `children of ${name}`);
    else walk(entry.readUInt32LE(76), children);
    return { name, type, size: entry.readUInt32LE(120), clsid: entry.subarray(80, 96), children, bytes: type === 2 ? contentOf(entry, name) : undefined };
  };
  /** In order, so that the names have to come sorted (MS-CFB 2.6.4). */
  const walk = (id: number, into: CompoundEntry[]): void => {
    if (id === NOSTREAM) return;
    const entry = entryAt(id);
    walk(entry.readUInt32LE(68), into);
    const child = read(id);
    const last = into.at(-1);
    if (last !== undefined) must(compare(last.name.toUpperCase(), child.name.toUpperCase()) < 0, `${child.name} behind ${last.name}`);
    into.push(child);
    walk(entry.readUInt32LE(72), into);
  };
  const top = read(0);
  must(top.name === 'Root Entry' && top.type === 5, 'root');
  must(root.readUInt32LE(68) === NOSTREAM && root.readUInt32LE(72) === NOSTREAM, 'siblings of the root');
  for (let id = 0; id < directory.length * 4; ++id) if (!seen.has(id)) must(entryAt(id)[66] === 0, `entry ${id} is nowhere`);
  must(fat.every((next, number) => (next === FREESECT) === (number >= sectors)), 'free sectors');
  must(owners.size === sectors, 'every sector belongs to somebody');
  must(miniOwners.size === root.readUInt32LE(120) / 64, 'every mini sector belongs to somebody');
  return top;
}
