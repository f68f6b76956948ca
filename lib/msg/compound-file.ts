// Compound files for writing (MS-CFB). A library that writes them builds the whole file in memory; messages have attachments of hundreds of megabytes and
// backup agents write many at once. All sizes are known beforehand (IStream::Stat), and with them every sector number: so the file is laid out first, and
// then goes out from its first byte to its last, the long streams piece by piece.

/** A stream. Without bytes it is external: its content follows the rest of the file. */
export interface StreamNode {
  readonly name: string;
  readonly size: number;
  readonly bytes?: Uint8Array;
}

export interface StorageNode {
  readonly name: string;
  /** 16 bytes as they are stored. */
  readonly clsid?: Uint8Array;
  readonly streams: StreamNode[];
  readonly storages: StorageNode[];
}

const SECTOR = 512;
const MINI_SECTOR = 64;
/** Shorter streams live in the mini stream (MS-CFB 2.2, Mini Stream Cutoff Size). */
export const MINI_STREAM_CUTOFF = 4_096;
const ENTRY = 128;
const NUMBERS = SECTOR / 4; // sector numbers in a sector
const HEADER_DIFAT = 109;
/** Readers lock bytes from here on (MS-CFB 2.7, range lock): a version 3 file ends before. */
const MAX_SIZE = 0x7FFF_FF00;

const DIFSECT = 0xFFFF_FFFC;
const FATSECT = 0xFFFF_FFFD;
const ENDOFCHAIN = 0xFFFF_FFFE;
const FREESECT = 0xFFFF_FFFF;
const NOSTREAM = 0xFFFF_FFFF;

const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
const BLACK = 1;

interface Entry {
  readonly node: StorageNode | StreamNode;
  readonly type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** @throws RangeError when the file would have 2 GB or more, which version 3 does not allow */
export class CompoundFile {
  /** Bytes of the whole file. */
  readonly size: number;
  /** Streams whose content the caller supplies after `head`, in this order, each followed by `padding(size)` zeros: those of a storage before those of its storages. */
  readonly external: readonly StreamNode[];
  readonly #entries: Entry[];
  readonly #mini: readonly StreamNode[];
  readonly #big: readonly StreamNode[];
  readonly #sectors: { readonly difat: number; readonly fat: number; readonly directory: number; readonly miniFat: number; readonly miniStream: number };
  readonly #miniSectors: number;

  constructor(root: StorageNode) {
    const streams = streamsOf(root);
    this.#mini = streams.filter(({ size }) => size > 0 && size < MINI_STREAM_CUTOFF);
    this.#big = streams.filter(({ size, bytes }) => size >= MINI_STREAM_CUTOFF && bytes !== undefined);
    this.external = streams.filter(({ size, bytes }) => size > 0 && bytes === undefined);
    const short = this.external.find(({ size }) => size < MINI_STREAM_CUTOFF);
    if (short !== undefined) throw new TypeError(`the stream ${short.name} is too short to come later`);
    this.#entries = entriesOf(root);

    const miniStarts = new Map<StreamNode, number>();
    let miniSectors = 0;
    for (const stream of this.#mini) {
      miniStarts.set(stream, miniSectors);
      miniSectors += Math.ceil(stream.size / MINI_SECTOR);
    }
    this.#miniSectors = miniSectors;
    const directory = Math.ceil(this.#entries.length * ENTRY / SECTOR);
    const miniFat = Math.ceil(miniSectors / NUMBERS);
    const miniStream = Math.ceil(miniSectors * MINI_SECTOR / SECTOR);
    let content = directory + miniFat + miniStream;
    for (const { size } of [...this.#big, ...this.external]) content += sectorsOf(size);
    const { fat, difat } = tableSectors(content);
    this.#sectors = { difat, fat, directory, miniFat, miniStream };
    this.size = SECTOR * (1 + difat + fat + content);
    if (this.size > MAX_SIZE) throw new RangeError(`a compound file of ${this.size} bytes is too large: it has to stay below 2 GB`);

    const starts = new Map<StreamNode, number>(miniStarts);
    let next = difat + fat + directory + miniFat + miniStream;
    for (const stream of [...this.#big, ...this.external]) {
      starts.set(stream, next);
      next += sectorsOf(stream.size);
    }
    for (const entry of this.#entries) {
      if (entry.type !== STREAM) continue;
      entry.size = (entry.node as StreamNode).size;
      entry.start = starts.get(entry.node as StreamNode) ?? ENDOFCHAIN;
    }
    const top = this.#entries[0]!;
    top.size = miniSectors * MINI_SECTOR;
    top.start = miniSectors === 0 ? ENDOFCHAIN : difat + fat + directory + miniFat;
  }

  /** Zeros behind a stream of so many bytes. */
  static padding(size: number): number {
    return sectorsOf(size) * SECTOR - size;
  }

  /** Everything before the content of the external streams, in pieces of some 64 KB. */
  *head(): Generator<Uint8Array, void, undefined> {
    yield* coalesced(this.#parts());
  }

  *#parts(): Generator<Uint8Array, void, undefined> {
    yield this.#header();
    yield* this.#difat();
    yield* this.#fat();
    for (const entry of this.#entries) yield directoryEntry(entry);
    const empty = directoryEntry(undefined);
    for (let count = this.#entries.length; count % (SECTOR / ENTRY) !== 0; ++count) yield empty;
    yield* chains(this.#mini.map(({ size }) => Math.ceil(size / MINI_SECTOR)), this.#sectors.miniFat);
    for (const { bytes, size } of this.#mini) yield* padded(bytes!, MINI_SECTOR, size);
    yield new Uint8Array(this.#sectors.miniStream * SECTOR - this.#miniSectors * MINI_SECTOR);
    for (const { bytes, size } of this.#big) yield* padded(bytes!, SECTOR, size);
  }

  // MS-CFB 2.2
  #header(): Uint8Array {
    const { difat, fat, directory, miniFat } = this.#sectors;
    const header = new Uint8Array(SECTOR);
    const view = new DataView(header.buffer);
    header.set([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    view.setUint16(24, 0x3E, true); // minor version
    view.setUint16(26, 3, true);
    view.setUint16(28, 0xFFFE, true); // little endian
    view.setUint16(30, 9, true); // sectors of 512 bytes
    view.setUint16(32, 6, true); // mini sectors of 64
    view.setUint32(44, fat, true);
    view.setUint32(48, difat + fat, true); // the directory's first sector
    view.setUint32(56, MINI_STREAM_CUTOFF, true);
    view.setUint32(60, miniFat === 0 ? ENDOFCHAIN : difat + fat + directory, true);
    view.setUint32(64, miniFat, true);
    view.setUint32(68, difat === 0 ? ENDOFCHAIN : 0, true);
    view.setUint32(72, difat, true);
    for (let i = 0; i < HEADER_DIFAT; ++i) view.setUint32(76 + 4 * i, i < fat ? difat + i : FREESECT, true);
    return header;
  }

  // MS-CFB 2.5: where the FAT's sectors are, from the 110th on; the last number leads to the next such sector.
  *#difat(): Generator<Uint8Array, void, undefined> {
    const { difat, fat } = this.#sectors;
    for (let sector = 0; sector < difat; ++sector) {
      const bytes = new Uint8Array(SECTOR);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < NUMBERS - 1; ++i) {
        const index = HEADER_DIFAT + sector * (NUMBERS - 1) + i;
        view.setUint32(4 * i, index < fat ? difat + index : FREESECT, true);
      }
      view.setUint32(SECTOR - 4, sector + 1 < difat ? sector + 1 : ENDOFCHAIN, true);
      yield bytes;
    }
  }

  // MS-CFB 2.3: every stream lies in one piece, so each chain counts up.
  *#fat(): Generator<Uint8Array, void, undefined> {
    const { difat, fat, directory, miniFat, miniStream } = this.#sectors;
    const runs = [directory, miniFat, miniStream, ...[...this.#big, ...this.external].map(({ size }) => sectorsOf(size))];
    yield* chains(runs, fat, [[difat, DIFSECT], [fat, FATSECT]]);
  }
}

function sectorsOf(size: number): number {
  return Math.ceil(size / SECTOR);
}

/** Sectors that the FAT takes, which describes itself as well. */
function tableSectors(content: number): { fat: number; difat: number } {
  let fat = 0;
  let difat = 0;
  for (;;) {
    const needed = Math.ceil((content + fat + difat) / NUMBERS);
    if (needed === fat) return { fat, difat };
    fat = needed;
    difat = Math.max(0, Math.ceil((fat - HEADER_DIFAT) / (NUMBERS - 1)));
  }
}

/** Sector numbers of chains that lie one behind the other, behind `marked` sectors that are no chain. */
function* chains(runs: readonly number[], sectors: number, marked: readonly (readonly [number, number])[] = []): Generator<Uint8Array, void, undefined> {
  const bytes = new Uint8Array(64 * SECTOR);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let position = 0;
  const put = function* (count: number, valueAt: (index: number, isLast: boolean) => number): Generator<Uint8Array, void, undefined> {
    for (let i = 0; i < count; ++i) {
      view.setUint32(at, valueAt(position++, i === count - 1), true);
      at += 4;
      if (at < bytes.length) continue;
      yield bytes.slice();
      at = 0;
    }
  };
  for (const [count, value] of marked) yield* put(count, () => value);
  for (const count of runs) yield* put(count, (index, isLast) => (isLast ? ENDOFCHAIN : index + 1));
  yield* put(sectors * NUMBERS - position, () => FREESECT);
  yield bytes.subarray(0, at);
}

/** Streams of a storage, then those of its storages. */
function streamsOf(root: StorageNode): StreamNode[] {
  const streams: StreamNode[] = [];
  const open = [root];
  for (let storage = open.pop(); storage !== undefined; storage = open.pop()) {
    for (const stream of storage.streams) streams.push(stream);
    for (let i = storage.storages.length - 1; i >= 0; --i) open.push(storage.storages[i]!);
  }
  return streams;
}

/** The directory (MS-CFB 2.6): the entries of a storage form a binary search tree. */
function entriesOf(root: StorageNode): Entry[] {
  const newEntry = (node: StorageNode | StreamNode, type: number): Entry => ({ node, type, left: NOSTREAM, right: NOSTREAM, child: NOSTREAM, start: 0, size: 0 });
  const entries = [newEntry(root, ROOT)];
  // Grows while it is walked.
  for (const entry of entries) {
    if (entry.type === STREAM) continue;
    const { storages, streams } = entry.node as StorageNode;
    const children = [...storages.map((node) => newEntry(node, STORAGE)), ...streams.map((node) => newEntry(node, STREAM))]
      .map((child) => ({ child, key: child.node.name.toUpperCase() }))
      .toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const first = entries.length;
    for (const { child } of children) entries.push(child);
    // Halved each time, so it is balanced; all nodes black, which MS-CFB 2.6.4 allows.
    const link = (low: number, high: number): number => {
      if (low > high) return NOSTREAM;
      const middle = (low + high) >>> 1;
      const node = children[middle]!.child;
      node.left = link(low, middle - 1);
      node.right = link(middle + 1, high);
      return first + middle;
    };
    entry.child = link(0, children.length - 1);
  }
  return entries;
}

// MS-CFB 2.6.1
function directoryEntry(entry: Entry | undefined): Uint8Array {
  const bytes = new Uint8Array(ENTRY);
  const view = new DataView(bytes.buffer);
  if (entry === undefined) {
    for (const at of [68, 72, 76]) view.setUint32(at, NOSTREAM, true);
    return bytes;
  }
  const name = entry.type === ROOT ? 'Root Entry' : entry.node.name;
  if (name.length === 0 || name.length > 31) throw new RangeError(`a name in a compound file has 1 to 31 characters: ${JSON.stringify(name)}`);
  for (let i = 0; i < name.length; ++i) view.setUint16(2 * i, name.charCodeAt(i), true);
  view.setUint16(64, 2 * (name.length + 1), true);
  bytes[66] = entry.type;
  bytes[67] = BLACK;
  view.setUint32(68, entry.left, true);
  view.setUint32(72, entry.right, true);
  view.setUint32(76, entry.child, true);
  if (entry.type !== STREAM) {
    const { clsid } = entry.node as StorageNode;
    if (clsid !== undefined) bytes.set(clsid, 80);
  }
  view.setUint32(116, entry.start, true);
  view.setUint32(120, entry.size, true);
  return bytes;
}

function* padded(bytes: Uint8Array, unit: number, size: number): Generator<Uint8Array, void, undefined> {
  yield bytes;
  const rest = size % unit;
  if (rest !== 0) yield new Uint8Array(unit - rest);
}

const PIECE = 64 * 1024;

/** Many small pieces as few larger ones. */
function* coalesced(parts: Iterable<Uint8Array>): Generator<Uint8Array, void, undefined> {
  let piece = new Uint8Array(PIECE);
  let length = 0;
  for (const part of parts) {
    if (length + part.length > PIECE && length > 0) {
      yield piece.subarray(0, length);
      piece = new Uint8Array(PIECE);
      length = 0;
    }
    if (part.length >= PIECE) {
      yield part;
      continue;
    }
    piece.set(part, length);
    length += part.length;
  }
  if (length > 0) yield piece.subarray(0, length);
}
