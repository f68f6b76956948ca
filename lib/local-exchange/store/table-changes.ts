// What changed between two views of the same rows.

export interface RowChange<R> {
  readonly kind: 'added' | 'deleted' | 'modified';
  readonly row: R;
  /** The row in front of it; undefined for the first row of the table, and for deleted ones. */
  readonly after?: R | undefined;
}

/**
 * The changes that make `after` of `before` when they are carried out one by one: deleted rows first, then what was added or modified, from
 * the first row on, so that the row in front is always where it belongs. A modified row that stands elsewhere moves.
 * @returns undefined when there are more than `most`.
 */
export function rowChanges<R>(before: readonly R[], after: readonly R[], isModified: (row: R) => boolean, most: number): RowChange<R>[] | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start] && !isModified(before[start] as R)) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1] && !isModified(before[endBefore - 1] as R)) {
    endBefore--;
    endAfter--;
  }
  const places = new Map<R, number>();
  for (let index = start; index < endAfter; index++) places.set(after[index] as R, index);
  const changes: RowChange<R>[] = [];
  /** Rows that are as they were, in the order of before. */
  const kept = new Set<R>();
  const moved = new Set<R>();
  let last = -1;
  for (let index = start; index < endBefore; index++) {
    const row = before[index] as R;
    const place = places.get(row);
    if (place === undefined) changes.push({ kind: 'deleted', row });
    else if (place < last || isModified(row)) moved.add(row);
    else {
      kept.add(row);
      last = place;
    }
    if (changes.length > most) return undefined;
  }
  for (let index = start; index < endAfter; index++) {
    const row = after[index] as R;
    if (kept.has(row)) continue;
    if (changes.length === most) return undefined;
    changes.push({ kind: moved.has(row) ? 'modified' : 'added', row, after: after[index - 1] });
  }
  return changes;
}
