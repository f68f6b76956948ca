import { Buffer } from 'node:buffer';
import CFB from 'cfb';
import { describe, expect, it } from 'vitest';
import { CompoundFile, MINI_STREAM_CUTOFF, type StorageNode, type StreamNode } from '../../../lib/msg/compound-file.ts';
import { checkCompoundFile } from '../../compound-file-rules.ts';

const storage = (name: string): StorageNode => ({ name, streams: [], storages: [] });

function fill(size: number, seed: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed) & 0xFF));
}

/** The whole file, the external streams with bytes of `content`. */
function written(root: StorageNode, content: (stream: StreamNode) => Uint8Array = () => new Uint8Array(0)): Buffer {
  const file = new CompoundFile(root);
  const parts: Uint8Array[] = [...file.head()];
  for (const stream of file.external) parts.push(content(stream), new Uint8Array(CompoundFile.padding(stream.size)));
  const bytes = Buffer.concat(parts);
  expect(bytes.length).toBe(file.size);
  return bytes;
}

function contentOf(parsed: CFB.CFB$Container, path: string): Buffer {
  const entry = CFB.find(parsed, path);
  expect(entry, path).not.toBeNull();
  return entry!.size === 0 ? Buffer.alloc(0) : Buffer.from(entry!.content as Uint8Array).subarray(0, entry!.size);
}

describe('compound files', () => {
  it('are read back by another library, with streams of all sizes', () => {
    const root = storage('Root Entry');
    const sizes = [0, 1, 63, 64, 65, 511, 512, 4_095, 4_096, 4_097, 65_536, 70_000];
    for (const [index, size] of sizes.entries()) root.streams.push({ name: `s${index}`, size, bytes: fill(size, index) });
    const inner = storage('inner');
    root.storages.push(inner);
    inner.storages.push(storage('deeper'));
    inner.storages[0]!.streams.push({ name: 's0', size: 3, bytes: fill(3, 9) });
    const bytes = written(root);
    checkCompoundFile(bytes);
    const parsed = CFB.read(bytes, { type: 'buffer' });
    for (const [index, size] of sizes.entries()) expect(contentOf(parsed, `/s${index}`).equals(fill(size, index)), `${size}`).toBe(true);
    expect(contentOf(parsed, '/inner/deeper/s0').equals(fill(3, 9))).toBe(true);
  });

  it('are sound when empty', () => {
    checkCompoundFile(written(storage('Root Entry')));
  });

  it('take content that comes later, those of a storage before those of its storages', () => {
    const root = storage('Root Entry');
    const add = (to: StorageNode, name: string, size: number): void => {
      to.streams.push({ name, size });
    };
    add(root, 'b', 5_000);
    add(root, 'a', 4_096);
    const first = storage('first');
    const second = storage('second');
    root.storages.push(second, first);
    add(first, 'c', 10_000);
    add(second, 'd', 512 * 300);
    expect(new CompoundFile(root).external.map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c']);
    const bytes = written(root, ({ size }) => fill(size, size));
    checkCompoundFile(bytes);
    const parsed = CFB.read(bytes, { type: 'buffer' });
    for (const [path, size] of [['/b', 5_000], ['/a', 4_096], ['/first/c', 10_000], ['/second/d', 512 * 300]] as const)
      expect(contentOf(parsed, path).equals(fill(size, size))).toBe(true);
    expect(() => new CompoundFile({ ...storage('Root Entry'), streams: [{ name: 'x', size: MINI_STREAM_CUTOFF - 1 }] })).toThrow(TypeError);
  });

  it('describe their FAT in sectors of its own beyond 7 MB', () => {
    // 109 FAT sectors fit in the header: around that, and where the second of these sectors begins.
    for (const sectors of [109 * 128 - 120, 109 * 128 - 115, 109 * 128, 110 * 128, (109 + 127) * 128 - 125, (109 + 128) * 128]) {
      const root = storage('Root Entry');
      root.streams.push({ name: 'large', size: sectors * 512 });
      const bytes = written(root, ({ size }) => Buffer.alloc(size, 7));
      checkCompoundFile(bytes);
      const entry = CFB.find(CFB.read(bytes, { type: 'buffer' }), '/large')!;
      expect(entry.size).toBe(sectors * 512);
      expect(Buffer.from(entry.content as Uint8Array).subarray(0, entry.size).equals(Buffer.alloc(sectors * 512, 7))).toBe(true);
    }
  });

  it('have a search tree in every storage, however many entries it has', () => {
    for (const count of [1, 2, 3, 10, 100, 1_000]) {
      const root = storage('Root Entry');
      for (let i = 0; i < count; ++i) root.streams.push({ name: `${i % 2 === 0 ? 'N' : 'n'}${i * 7_919}`, size: 1, bytes: Uint8Array.of(i & 0xFF) });
      const bytes = written(root);
      const named = (list: readonly { readonly name: string; readonly bytes?: Uint8Array | undefined }[]): unknown => Object.fromEntries(list.map(({ name, bytes: [first] = [] }) => [name, first]));
      expect(named(checkCompoundFile(bytes).children)).toEqual(named(root.streams));
      expect(CFB.read(bytes, { type: 'buffer' }).FileIndex.filter(({ type }) => type === 2).length).toBe(count);
    }
  });

  it('stay below 2 GB', () => {
    const root = storage('Root Entry');
    root.streams.push({ name: 'a', size: 2 ** 30 }, { name: 'b', size: 2 ** 30 });
    expect(() => new CompoundFile(root)).toThrow(RangeError);
    root.streams.length = 1;
    expect(new CompoundFile(root).size).toBeGreaterThan(2 ** 30);
  });

  it('refuse names that they cannot have', () => {
    const root = storage('Root Entry');
    root.storages.push(storage('x'.repeat(32)));
    expect(() => [...new CompoundFile(root).head()]).toThrow(RangeError);
  });
});
