import type { NotificationData } from './wire/rop-handler.ts';

/** Which notifications are lost without a word. */
export interface LostNotifications {
  /** NotificationTypes of MS-OXCNOTIF 2.2.1.4.1.2: 2 new mail, 4 created, 8 deleted, 0x10 modified, 0x20 moved, 0x40 copied, 0x100 of a table. Default: all. */
  readonly types?: readonly number[];
  /** So many of them get through first. Default 0. */
  readonly after?: number;
  /** At most so many are lost. Default: all. */
  readonly count?: number;
}

const kTypeBits = 0xfff;

/** A fault that a test may ask for. */
export class NotificationFault {
  #lost: LostNotifications | undefined;
  #seen = 0;

  set(lost: LostNotifications | undefined): void {
    this.#lost = lost;
    this.#seen = 0;
  }

  loses({ flags }: NotificationData): boolean {
    if (this.#lost === undefined) return false;
    const { types, after = 0, count = Infinity } = this.#lost;
    if (types !== undefined && !types.includes(flags & kTypeBits)) return false;
    const place = this.#seen++;
    return place >= after && place < after + count;
  }
}
