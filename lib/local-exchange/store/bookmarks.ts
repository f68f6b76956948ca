import { ecInvalidBookmark, ecMaxObjsExceeded } from '../wire/error-codes.ts';
import { StoreError } from './store-error.ts';

/** Where a bookmark of a table stands. */
export interface Place<R> {
  /** The row that it stands before; undefined at the end. */
  readonly row: R | undefined;
  /** Index of that row, or of the next one that is left. */
  index: number;
  /** The row is not in view: it went, or its category is collapsed. */
  lost: boolean;
}

/** Bookmarks live until they are freed: a client that forgets to must not fill the memory. */
const kMaxBookmarks = 1000;

/** The bookmarks that clients made in a table (MS-OXCTABL 2.2.2.1.2). */
export class Bookmarks<R> {
  readonly #places = new Map<number, Place<R>>();
  #next = 1;

  get size(): number {
    return this.#places.size;
  }

  /** @throws StoreError ecMaxObjsExceeded. */
  expectRoom(): void {
    if (this.size >= kMaxBookmarks) throw new StoreError(ecMaxObjsExceeded, `A table keeps ${kMaxBookmarks} bookmarks`);
  }

  /** @throws StoreError ecMaxObjsExceeded. */
  add(place: Place<R>): number {
    this.expectRoom();
    const bookmark = this.#next++;
    this.#places.set(bookmark, place);
    return bookmark;
  }

  /** @throws StoreError ecInvalidBookmark. */
  place(bookmark: number): Place<R> {
    const place = this.#places.get(bookmark);
    if (place === undefined) throw noBookmark();
    return place;
  }

  /** @throws StoreError ecInvalidBookmark. */
  free(bookmark: number): void {
    if (!this.#places.delete(bookmark)) throw noBookmark();
  }

  clear(): void {
    this.#places.clear();
  }

  /** Finds the places again among other rows, of which `indexes` tells where each is. */
  relocate(before: readonly R[], after: readonly R[], indexes: ReadonlyMap<R, number>): void {
    for (const place of this.#places.values()) {
      const index = place.row === undefined ? after.length : indexes.get(place.row);
      place.lost = index === undefined;
      place.index = index ?? nextLeft(before, place.index, indexes) ?? after.length;
    }
  }
}

/** Index of the first row from `from` on that is still there. */
export function nextLeft<R>(before: readonly R[], from: number, indexes: ReadonlyMap<R, number>): number | undefined {
  for (let row = from; row < before.length; row++) {
    const index = indexes.get(before[row] as R);
    if (index !== undefined) return index;
  }
  return undefined;
}

function noBookmark(): StoreError {
  return new StoreError(ecInvalidBookmark, 'There is no such bookmark');
}
