// The name of an ephemeral profile says whose it is, since nothing else is there from the profile's first moment to its last on every
// MAPI: who, beyond doubt, made it. MAPI's names have letters, digits, underscores and spaces, and at most 64 of them.

import { createHash, randomInt } from 'node:crypto';
import { addon } from '../native/binding.ts';

const NAME = /^ephemeral_(\d{1,10})_([0-9a-z]{1,13})_([0-9a-z]{10})_([0-9a-z]{8})_([0-9a-z]{8,9})_([0-9a-z]{4})$/;

/** The process that made an ephemeral profile, as its name tells. */
export interface EphemeralOwner {
  /** Process id. */
  readonly id: number;
  /** When the process started, in the system's own units, in decimal digits. */
  readonly start: string;
  /** Digest of what names the machine or container in which the id means something. */
  readonly scope: string;
  /** Digest of what names the boot. */
  readonly boot: string;
  /** When the profile was made. */
  readonly created: Date;
}

function digest(text: string, length: number): string {
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return number.toString(36).slice(-length).padStart(length, '0');
}

type Owner = Pick<EphemeralOwner, 'id' | 'start' | 'scope' | 'boot'>;

let self: Owner | undefined;

/** This process. Where the system does not tell enough, its profiles are never taken for left-overs. */
export function thisOwner(): Owner {
  if (self === undefined) {
    const process = addon.thisProcess();
    self = process === undefined ? { id: globalThis.process.pid, start: '0', scope: UNKNOWN_SCOPE, boot: digest('', 8) }
      : { id: process.id, start: process.start, scope: digest(process.scope, 10), boot: digest(process.boot, 8) };
  }
  return self;
}

const UNKNOWN_SCOPE = '0'.repeat(10);

/** A name that no other profile has: process, time, and four random digits for the rest. */
export function newEphemeralName(): string {
  const { id, start, scope, boot } = thisOwner();
  const random = randomInt(36 ** 4).toString(36).padStart(4, '0');
  return `ephemeral_${id}_${BigInt(start).toString(36)}_${scope}_${boot}_${Date.now().toString(36)}_${random}`;
}

/** Whose ephemeral profile it is; undefined for every other name. */
export function ephemeralOwner(name: string): EphemeralOwner | undefined {
  const [, id, start, scope, boot, created] = NAME.exec(name) ?? [];
  if (id === undefined || start === undefined || scope === undefined || boot === undefined || created === undefined) return undefined;
  let startTime = 0n;
  for (const digit of start) startTime = startTime * 36n + BigInt(Number.parseInt(digit, 36));
  // What no system can have said is no name of ours.
  if (startTime >= 1n << 64n || Number(id) > 0xFFFF_FFFF) return undefined;
  return { id: Number(id), start: String(startTime), scope, boot, created: new Date(Number.parseInt(created, 36)) };
}

/**
 * Is the process certainly gone? Only processes of this machine, or this container, can be judged: the id of another's means something
 * else here. An id may be used again, so the start of the process counts too.
 */
export function isGone(owner: EphemeralOwner): boolean {
  const here = thisOwner();
  if (here.scope === UNKNOWN_SCOPE || owner.scope !== here.scope) return false;
  if (owner.boot !== here.boot) return true;
  if (owner.id === here.id && owner.start === here.start) return false;
  return addon.processState(owner.id, owner.start) === 'gone';
}
