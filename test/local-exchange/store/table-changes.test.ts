import { describe, expect, it } from 'vitest';
import { type RowChange, rowChanges } from '../../../lib/local-exchange/store/table-changes.ts';

/** A client that does as it is told. */
function follow<R>(before: readonly R[], changes: readonly RowChange<R>[]): R[] {
  const rows = [...before];
  for (const { kind, row, after } of changes) {
    const at = rows.indexOf(row);
    if (kind === 'added') expect(at).toBe(-1);
    else {
      expect(at).toBeGreaterThanOrEqual(0);
      rows.splice(at, 1);
    }
    if (kind === 'deleted') continue;
    const place = after === undefined ? 0 : rows.indexOf(after) + 1;
    if (after !== undefined) expect(place).toBeGreaterThan(0);
    rows.splice(place, 0, row);
  }
  return rows;
}

const none = (): boolean => false;

describe('rowChanges', () => {
  it.each<[string, string, string, string[]]>([
    ['abc', 'abc', '', []],
    ['', 'ab', '', ['added a after ', 'added b after a']],
    ['abc', '', '', ['deleted a', 'deleted b', 'deleted c']],
    ['abc', 'axbc', '', ['added x after a']],
    ['abc', 'ac', '', ['deleted b']],
    ['abc', 'abc', 'b', ['modified b after a']],
    ['abc', 'bca', 'a', ['modified a after c']],
    ['abc', 'cab', '', ['modified c after ']],
    ['abcd', 'xdcb', 'b', ['deleted a', 'added x after ', 'modified d after x', 'modified b after c']],
  ])('from %j to %j with %j changed', (before, after, modified, changes) => {
    const found = rowChanges(before.split(''), after.split(''), (row) => modified.includes(row), 10)!;
    const text = found.map((change) => (change.kind === 'deleted' ? `deleted ${change.row}` : `${change.kind} ${change.row} after ${change.after ?? ''}`));
    expect(text.toSorted()).toEqual(changes.toSorted());
    expect(follow(before.split(''), found).join('')).toBe(after);
  });

  it('makes any list of any other', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    for (let round = 0; round < 3_000; round++) {
      const before = Array.from({ length: random(12) }, (_, index) => index);
      const after = before.filter(() => random(4) > 0);
      for (let added = random(5); added > 0; added--) after.splice(random(after.length + 1), 0, 100 + added);
      for (let moved = random(4); moved > 0 && after.length > 0; moved--) after.splice(random(after.length), 0, after.splice(random(after.length), 1)[0]!);
      const modified = new Set(after.filter(() => random(5) === 0));
      const changes = rowChanges(before, after, (row) => modified.has(row), 100)!;
      expect(follow(before, changes)).toEqual(after);
      const told = new Set(changes.map(({ row }) => row));
      for (const row of modified) expect(told.has(row)).toBe(true);
    }
  });

  it('gives up when there are too many', () => {
    const rows = Array.from({ length: 100 }, (_, index) => index);
    expect(rowChanges([], rows, none, 99)).toBeUndefined();
    expect(rowChanges(rows, [], none, 99)).toBeUndefined();
    expect(rowChanges([], rows, none, 100)).toHaveLength(100);
    expect(rowChanges(rows, [], none, 100)).toHaveLength(100);
  });

  it('compares a long table quickly', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => index);
    const after = rows.toSpliced(100_000, 1, -1);
    expect(rowChanges(rows, after, none, 10)).toEqual([{ kind: 'deleted', row: 100_000 }, { kind: 'added', row: -1, after: 99_999 }]);
  });
});
