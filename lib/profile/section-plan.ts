// Changes to the sections in which an Exchange service keeps its settings: planned, carried out, taken back, checked.

import { MapiError } from '../errors/mapi-error.ts';
import { type ExchangeSection, exchangeSections, openExchangeSection, readConnectFlags, readServerVersion } from '../exchange-sections.ts';
import { connectFlags, type ConnectFlag, type ConnectFlags, type FlagInput } from '../flags.ts';
import { PR_PROFILE_CONNECT_FLAGS } from '../generated/tags.ts';
import { hex8 } from '../hex8.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { MessageServices } from '../message-services.ts';
import type { PropTag } from '../props/prop-tag.ts';
import { sameValue, toJson } from './values.ts';

type Flags = FlagInput<ConnectFlag, ConnectFlags>;

/** A change of connect flags: `set` replaces all, then `remove` and `add` apply. */
export interface FlagChange {
  readonly add?: Flags | undefined;
  readonly remove?: Flags | undefined;
  readonly set?: Flags | undefined;
}

/** The same in bits. */
export interface FlagBitsChange {
  readonly set: number | undefined;
  readonly remove: number;
  readonly add: number;
}

/** @throws RangeError for a flag that does not exist */
export function flagBits({ add, remove, set }: FlagChange): FlagBitsChange {
  return { set: set === undefined ? undefined : connectFlags(set), remove: connectFlags(remove ?? []), add: connectFlags(add ?? []) };
}

/** What is to be in a section. */
export interface SectionTarget {
  readonly flags?: FlagBitsChange | undefined;
  /** By tag; null: not there. */
  readonly properties?: ReadonlyMap<number, unknown> | undefined;
}

/** A property that is not what it is to be. */
export interface PropertyDifference {
  readonly tag: number;
  /** Undefined: not there. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A section as it is, and what is to change in it. */
export interface SectionPlan {
  readonly about: ExchangeSection;
  readonly flagsBefore: ConnectFlags | undefined;
  /** Undefined when the target says nothing of flags. */
  readonly flagsAfter: ConnectFlags | undefined;
  readonly serverVersion: string | undefined;
  /** Flags among them. */
  readonly differences: readonly PropertyDifference[];
}

/**
 * Compares the sections of a service (its display name or UID; undefined: of every Exchange service) with what is to be there. Two sections
 * may be one, since the global section is an alias of the first service's: so all are read before one is written.
 */
export async function planSections(services: MessageServices, service: string | undefined, target: SectionTarget, options: CallOptions): Promise<SectionPlan[]> {
  const plans: SectionPlan[] = [];
  for (const about of await exchangeSections(services, service, options)) {
    await using section = await openExchangeSection(services, about, false, options);
    const before = await readConnectFlags(section, options);
    const differences: PropertyDifference[] = [];
    const { flags } = target;
    const after = flags === undefined ? undefined : ((((flags.set ?? before ?? 0) & ~flags.remove) | flags.add) >>> 0) as ConnectFlags;
    if (after !== undefined && after !== before) differences.push({ tag: PR_PROFILE_CONNECT_FLAGS, before, after });
    for (const [tag, value] of target.properties ?? []) {
      const stored = await section.getProp(tag as PropTag, options);
      const wanted = value === null ? undefined : value;
      if (!sameValue(stored, wanted)) differences.push({ tag, before: stored, after: wanted });
    }
    plans.push({ about, flagsBefore: before, flagsAfter: after, serverVersion: await readServerVersion(section, options), differences });
  }
  return plans;
}

async function write(services: MessageServices, about: ExchangeSection, differences: readonly PropertyDifference[], options: CallOptions): Promise<void> {
  if (differences.length === 0) return;
  await using section = await openExchangeSection(services, about, true, options);
  const set = differences.filter(({ after }) => after !== undefined);
  const gone = differences.filter(({ after, before }) => after === undefined && before !== undefined);
  if (set.length > 0) await section.setProps(set.map(({ tag, after }) => [tag, after] as const), options);
  if (gone.length > 0) await section.deleteProps(gone.map(({ tag }) => tag as PropTag), options);
  await section.saveChanges(options);
}

/**
 * Writes what differs, each section at once. When one fails, those before it get back what they had.
 * @param beforeEach throws to stop it
 */
export async function applyPlans(services: MessageServices, plans: readonly SectionPlan[], options: CallOptions, beforeEach?: () => Promise<void>): Promise<void> {
  const written: SectionPlan[] = [];
  try {
    for (const plan of plans) {
      if (plan.differences.length === 0) continue;
      await beforeEach?.();
      written.push(plan);
      await write(services, plan.about, plan.differences, options);
    }
  } catch (error) {
    await revertPlans(services, written);
    throw error;
  }
}

/** Gives sections back what they had. Neither the caller's deadline nor his signal may end this half-way. */
export async function revertPlans(services: MessageServices, plans: readonly SectionPlan[]): Promise<void> {
  for (const { about, differences } of plans.toReversed())
    await write(services, about, differences.map(({ tag, before, after }) => ({ tag, before: after, after: before })), {});
}

/** Reads the sections again. @throws MapiError MAPI_E_CALL_FAILED when they hold something else than was saved */
export async function checkPlans(services: MessageServices, service: string | undefined, target: SectionTarget, options: CallOptions): Promise<void> {
  // Flags that were added are there and flags that were removed are not: doing it again would change nothing.
  for (const { about, differences } of await planSections(services, service, target, options)) {
    const [difference] = differences;
    if (difference === undefined) continue;
    const { tag, before, after } = difference;
    throw new MapiError({
      hresult: 0x80004005, context: 'IMAPIProp::SaveChanges',
      detail: `section ${about.section} holds ${shown(before)} in 0x${hex8(tag)} after ${shown(after)} was saved`,
      hint: 'Another process may have changed the profile at the same time: try again.',
    });
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : typeof value === 'number' ? `0x${value.toString(16)}` : JSON.stringify(toJson(value));
}
