// The global address list: users in the order of their display names, and where a STAT points in it.

import type { Directory, DirectoryEntry } from '../directory.ts';
import { ecInvalidBookmark, ecNotFound } from '../wire/error-codes.ts';
import { RopError } from '../wire/rop-handler.ts';
import { addressObject, type AddressObject, defaultColumns } from './address-object.ts';
import { beginningOfTable, currentPosition, endOfTable, type Stat } from './stat.ts';

const globalAddressList = 0;

export class AddressList {
  readonly #directory: Directory;
  #objects: readonly AddressObject[] = [];

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** In table order. */
  get objects(): readonly AddressObject[] {
    if (this.#objects.length !== this.#directory.entries.length) {
      this.#objects = this.#directory.entries.map(addressObject).toSorted(byDisplayName);
    }
    return this.#objects;
  }

  byMinimalId(minimalId: number): AddressObject | undefined {
    const entry = this.#directory.byMinimalId(minimalId);
    return entry === undefined ? undefined : this.#objectOf(entry);
  }

  byDn(legacyDn: string): AddressObject | undefined {
    const entry = this.#directory.byDn(legacyDn);
    return entry === undefined ? undefined : this.#objectOf(entry);
  }

  positionOf(minimalId: number): number {
    return this.objects.findIndex(({ entry }) => entry.minimalId === minimalId);
  }

  /**
   * The row that a STAT points to, after its Delta: 0 to the number of rows. MS-OXNSPI 3.1.1.4.
   * @throws RopError ecInvalidBookmark for an unknown container, ecNotFound for an unknown row.
   */
  position(stat: Stat): number {
    this.expectContainer(stat);
    const start = this.#start(stat);
    return Math.min(this.objects.length, Math.max(0, start + stat.delta));
  }

  /** @throws RopError ecInvalidBookmark */
  expectContainer(stat: Stat): void {
    if (stat.containerId !== globalAddressList) throw new RopError(ecInvalidBookmark);
  }

  /** The STAT after moving to a row. */
  moved(stat: Stat, position: number): Stat {
    const { length } = this.objects;
    return {
      ...stat,
      currentRec: this.objects[position]?.entry.minimalId ?? endOfTable,
      delta: 0,
      numPos: Math.min(position, length),
      totalRecs: length,
    };
  }

  #start(stat: Stat): number {
    const { length } = this.objects;
    switch (stat.currentRec) {
      case beginningOfTable:
        return 0;
      case currentPosition:
        return stat.totalRecs === 0 ? 0 : Math.min(length, Math.floor((stat.numPos * length) / stat.totalRecs));
      case endOfTable:
        return length;
      default: {
        const position = this.positionOf(stat.currentRec);
        if (position < 0) throw new RopError(ecNotFound);
        return position;
      }
    }
  }

  #objectOf(entry: DirectoryEntry): AddressObject | undefined {
    return this.objects.find((object) => object.entry === entry);
  }
}

export function columnsOr(columns: readonly number[] | undefined): readonly number[] {
  return columns ?? defaultColumns;
}

function byDisplayName(left: AddressObject, right: AddressObject): number {
  return left.entry.displayName.localeCompare(right.entry.displayName, 'en', { sensitivity: 'base' }) || left.entry.minimalId - right.entry.minimalId;
}
