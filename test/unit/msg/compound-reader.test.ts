import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import CFB from 'cfb';
import { CompoundFile, type StorageNode } from '../../../lib/msg/compound-file.ts';
import { readCompoundFile } from '../../../lib/msg/compound-reader.ts';

function sample(): StorageNode {
  const fill = (size: number): Buffer => Buffer.from(Uint8Array.from({ length: size }, (_, i) => i & 0xFF));
  return {
    name: 'Root Entry', clsid: fill(16), streams: [{ name: 'short', size: 100, bytes: fill(100) }, { name: 'long', size: 9_000, bytes: fill(9_000) }, { name: 'empty', size: 0, bytes: fill(0) }],
    storages: [{ name: 'inner', clsid: fill(16), streams: [{ name: '\u0003x', size: 65, bytes: fill(65) }], storages: [] }],
  };
}

function sorted(node: StorageNode): unknown {
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    name: node.name, clsid: Buffer.from(node.clsid ?? []).toString('hex'), streams: node.streams.toSorted(byName).map(({ name, bytes }) => [name, Buffer.from(bytes!).toString('hex')]),
    storages: node.storages.toSorted(byName).map(sorted),
  };
}

const bytes = Buffer.concat([...new CompoundFile(sample()).head()]);

describe('compound files of other people', () => {
  it('are read as they were written', () => {
    expect(sorted(readCompoundFile(bytes, 'Root Entry')!)).toEqual(sorted(sample()));
  });

  it('are read as another library writes them', () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/a', Buffer.alloc(5_000, 1));
    CFB.utils.cfb_add(container, '/b/c', Buffer.from('text'));
    const read = readCompoundFile(Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array), 'x')!;
    expect(read.streams.find(({ name }) => name === 'a')!.bytes).toEqual(Buffer.alloc(5_000, 1));
    expect(Buffer.from(read.storages.find(({ name }) => name === 'b')!.streams[0]!.bytes!).toString()).toBe('text');
  });

  it('end in nothing when they are cut, whatever is missing', () => {
    for (let length = 0; length < bytes.length; length += 61) {
      const read = readCompoundFile(bytes.subarray(0, length), 'x');
      if (read !== undefined) expect(sorted(read)).toEqual({ ...sorted({ ...sample(), name: 'x' }) as object });
    }
  });

  it('do no harm when bytes are changed', () => {
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor(state / 2 ** 32 * below);
    };
    let sound = 0;
    for (let round = 0; round < 3_000; ++round) {
      const damaged = Buffer.from(bytes);
      for (let i = 0; i <= next(4); ++i) damaged[next(4) === 0 ? next(512) : next(damaged.length)] = next(3) === 0 ? 0xFF : next(256);
      const read = readCompoundFile(damaged, 'x');
      if (read === undefined) continue;
      sound += 1;
      const total = (node: StorageNode): number => node.streams.reduce((sum, { size }) => sum + size, 0) + node.storages.reduce((sum, child) => sum + total(child), 0);
      expect(total(read)).toBeLessThanOrEqual(damaged.length);
    }
    expect(sound).toBeGreaterThan(100);
  });
});
