// A profile is made to be what a description says: only what differs is changed, and all of it or nothing.

import { DEFAULT_DISPLAY_NAME, addService, buildProfile } from './build.ts';
import { MapiError } from '../errors/mapi-error.ts';
import { type ExchangeService, exchangeServices, openExchangeSection } from '../exchange-sections.ts';
import { PR_DISPLAY_NAME, PR_DEFAULT_PROFILE, PR_PROFILE_CONNECT_FLAGS, PR_SERVICE_NAME } from '../generated/tags.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { MessageServices } from '../message-services.ts';
import type { Profiles } from '../profiles.ts';
import { uidToHex } from '../props/guid.ts';
import type { PropTag } from '../props/prop-tag.ts';
import { ProfileDescriptionError } from './description.ts';
import { requireNoSession } from './open-sessions.ts';
import { type CheckedProfile, type CheckedService, requireMailbox } from './parse-description.ts';
import { applyPlans, checkPlans, planSections, revertPlans, type SectionPlan, type SectionTarget } from './section-plan.ts';
import { IDENTITY, kindOfProperty, settingName } from './settings.ts';
import { type JsonValue, toJson } from './values.ts';

/** One property that ensureProfile changed. */
export interface ProfileChange {
  /** The section's 16-byte name as 32 hexadecimal digits; the service's UID for the service itself; 'profile' for the profile. */
  readonly section: string;
  /** Display name of the service; undefined for the profile itself. */
  readonly service: string | undefined;
  /** 'PR_PROFILE_CONNECT_FLAGS', or a tag in hexadecimal digits. */
  readonly property: string;
  /** As in a description; undefined: not there. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

export interface EnsuredProfile {
  readonly profile: string;
  /** The profile was not there, and was created. */
  readonly created: boolean;
  /** Empty: everything was as described. */
  readonly changes: readonly ProfileChange[];
}

/** A service that is there, and what it is to be. */
interface ServicePlan {
  readonly index: number;
  readonly described: CheckedService;
  /** Undefined: it is to be created. */
  readonly existing: ExchangeService | undefined;
  readonly target: SectionTarget;
  readonly sections: readonly SectionPlan[];
}

/** Source: MAPIAdminProfiles, IProfAdmin, IMsgServiceAdmin, IProfSect. */
export async function ensureIn(profiles: Profiles, described: CheckedProfile, options: CallOptions): Promise<EnsuredProfile> {
  const { name } = described;
  const known = await profiles.list({ ...options, app: true });
  const present = await openServices(profiles, name, options);
  if (present === undefined) {
    await buildProfile(profiles, described, options);
    const changes = await createdChanges(profiles, described, options);
    return { profile: name, created: true, changes };
  }
  await using services = present;
  const plans = await planServices(services, described, options);
  const wasDefault = known.find(({ isDefault }) => isDefault)?.name ?? null;
  const isDefault = known.some((profile) => profile.isDefault && profile.name.toLowerCase() === name.toLowerCase());
  const defaultChanges = described.isDefault !== undefined && described.isDefault !== isDefault;
  const undo: (() => Promise<void>)[] = [];
  const changes: ProfileChange[] = [];
  if (defaultChanges)
    changes.push({ section: 'profile', service: undefined, property: settingName(PR_DEFAULT_PROFILE), before: isDefault, after: !isDefault });
  for (const plan of plans.filter(({ existing }) => existing !== undefined)) changes.push(...changesOf(plan.sections));
  if (changes.length === 0 && plans.every(({ existing }) => existing !== undefined)) return { profile: name, created: false, changes };

  const free = (): Promise<void> => requireNoSession(profiles, name, 'ensureProfile', options);
  try {
    await free();
    for (const plan of plans) changes.push(...await carryOut(services, plan, undo, free, options));
    if (defaultChanges) {
      undo.push(() => profiles.setDefault(wasDefault));
      await profiles.setDefault(isDefault ? null : name, options);
    }
    return { profile: name, created: false, changes };
  } catch (error) {
    await takeBack(undo, error);
    throw error;
  }
}

async function takeBack(undo: readonly (() => Promise<void>)[], error: unknown): Promise<void> {
  const failures: unknown[] = [];
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0)
    throw new AggregateError([error, ...failures], 'ensureProfile failed, and what it had changed before could not be taken back: the first error says why it failed');
}

/** The services of a profile; undefined when there is no such profile. */
async function openServices(profiles: Profiles, name: string, options: CallOptions): Promise<MessageServices | undefined> {
  try {
    return await profiles.services(name, options);
  } catch (error) {
    if (MapiError.is(error, 'MAPI_E_LOGON_FAILED') || MapiError.is(error, 'MAPI_E_NOT_FOUND')) return undefined;
    throw error;
  }
}

async function planServices(services: MessageServices, { services: wanted }: CheckedProfile, options: CallOptions): Promise<ServicePlan[]> {
  const present = await exchangeServices(services, options);
  const plans: ServicePlan[] = [];
  for (const [index, described] of wanted.entries()) {
    const existing = serviceFor(described, index, present);
    if (existing === undefined) requireMailbox(described, index);
    const identity = Object.entries(IDENTITY).flatMap(([field, tag]) => {
      const value = described[field as keyof typeof IDENTITY];
      return value === undefined ? [] : [[tag, value] as const];
    });
    const target: SectionTarget = { flags: described.flags, properties: new Map<number, unknown>([...identity, ...described.properties]) };
    const sections = existing === undefined ? [] : await planSections(services, uidToHex(existing.uid), target, options);
    plans.push({ index, described, existing, target, sections });
  }
  return plans;
}

function serviceFor({ displayName }: CheckedService, index: number, present: readonly ExchangeService[]): ExchangeService | undefined {
  if (displayName !== undefined) return present.find(({ name }) => name === displayName);
  if (present.length > 1)
    throw new ProfileDescriptionError(`services[${index}].displayName`, `is missing: the profile has several Exchange services, ${present.map(({ name }) => JSON.stringify(name)).join(', ')}`);
  return present[0];
}

/** Carries out the plan of one service; what it says of a new service are its changes, those of others are known already. */
async function carryOut(
  services: MessageServices, plan: ServicePlan, undo: (() => Promise<void>)[], free: () => Promise<void>, options: CallOptions,
): Promise<ProfileChange[]> {
  const { existing, described, index, target } = plan;
  if (existing === undefined) {
    const before = new Set((await exchangeServices(services, options)).map(({ uid }) => uidToHex(uid)));
    undo.push(async () => {
      for (const { uid } of await exchangeServices(services, {})) if (!before.has(uidToHex(uid))) await services.delete(uid);
    });
    return await describeNew(services, described, await addService(services, described, index, options), options);
  }
  const uid = uidToHex(existing.uid);
  const sections = await configure(services, plan, undo, options);
  undo.push(() => revertPlans(services, sections));
  await applyPlans(services, sections, options, free);
  await checkPlans(services, uid, target, options);
  return [];
}

/**
 * Whose mailbox it is, is the service's own business: ConfigureMsgService checks it, and forgets what was found out about another one. The rest
 * is planned anew after it.
 */
async function configure(services: MessageServices, { existing, sections, target }: ServicePlan, undo: (() => Promise<void>)[], options: CallOptions): Promise<readonly SectionPlan[]> {
  const identity = sections.flatMap(({ differences }) => differences).filter(({ tag, after }) => kindOfProperty(tag) === 'own field' && tag !== PR_PROFILE_CONNECT_FLAGS && after !== undefined);
  if (existing === undefined || identity.length === 0) return sections;
  for (const { about } of sections) {
    const before = await snapshot(services, about, options);
    undo.push(() => restore(services, about, before));
  }
  await services.configure(existing.uid, new Map(identity.map(({ tag, after }) => [tag as PropTag, after])), options);
  return await planSections(services, uidToHex(existing.uid), target, options);
}

type About = SectionPlan['about'];

async function snapshot(services: MessageServices, about: About, options: CallOptions): Promise<ReadonlyMap<number, unknown>> {
  await using section = await openExchangeSection(services, about, false, options);
  const all = await section.getAllProps(options);
  return new Map(all.filter(({ tag, error }) => error === undefined && ['own field', 'setting', 'cache', 'other'].includes(kindOfProperty(tag))).map(({ tag, value }) => [tag, value]));
}

async function restore(services: MessageServices, about: About, before: ReadonlyMap<number, unknown>): Promise<void> {
  const now = await snapshot(services, about, {});
  await using section = await openExchangeSection(services, about, true, {});
  const gone = [...now.keys()].filter((tag) => !before.has(tag));
  if (before.size > 0) await section.setProps(before);
  if (gone.length > 0) await section.deleteProps(gone as PropTag[]);
  await section.saveChanges();
}

function changesOf(sections: readonly SectionPlan[]): ProfileChange[] {
  return sections.flatMap(({ about, differences }) => differences.map(({ tag, before, after }) => ({
    section: about.section, service: about.service, property: settingName(tag), before: json(before), after: json(after),
  })));
}

const json = (value: unknown): JsonValue | undefined => (value === undefined ? undefined : toJson(value));

async function describeNew(services: MessageServices, described: CheckedService, uid: Uint8Array, options: CallOptions): Promise<ProfileChange[]> {
  const service = described.displayName ?? DEFAULT_DISPLAY_NAME;
  const own = { section: uidToHex(uid), service, before: undefined };
  const tags: number[] = [...Object.values(IDENTITY), PR_PROFILE_CONNECT_FLAGS, ...described.properties.keys()];
  const plans = await planSections(services, uidToHex(uid), { properties: new Map(tags.map((tag) => [tag, null])) }, options);
  const plan = plans.find(({ about }) => about.kind === 'service') ?? plans[0]!;
  return [
    { ...own, property: settingName(PR_SERVICE_NAME), after: 'MSEMS' }, { ...own, property: settingName(PR_DISPLAY_NAME), after: service },
    // What is there now is what would go if nothing were wanted.
    ...plan.differences.map(({ tag, before }) => ({ section: plan.about.section, service, property: settingName(tag), before: undefined, after: json(before) })),
  ];
}

async function createdChanges(profiles: Profiles, described: CheckedProfile, options: CallOptions): Promise<ProfileChange[]> {
  await using services = await profiles.services(described.name, options);
  const changes: ProfileChange[] = [];
  const present = await exchangeServices(services, options);
  for (const [index, service] of described.services.entries()) {
    const uid = present[index]?.uid;
    if (uid !== undefined) changes.push(...await describeNew(services, service, uid, options));
  }
  if (described.isDefault === true)
    changes.push({ section: 'profile', service: undefined, property: settingName(PR_DEFAULT_PROFILE), before: false, after: true });
  return changes;
}
