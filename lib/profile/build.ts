// Profiles from checked descriptions: one operation that completes or leaves nothing behind.

import { MSEMS } from '../exchange-sections.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { MessageServices } from '../message-services.ts';
import type { Profiles } from '../profiles.ts';
import { uidToHex } from '../props/guid.ts';
import { type CheckedProfile, type CheckedService, requireMailbox } from './parse-description.ts';
import { applyPlans, checkPlans, planSections } from './section-plan.ts';
import { IDENTITY } from './settings.ts';

/** Display name of a service that is given none. */
export const DEFAULT_DISPLAY_NAME = 'Microsoft Exchange';

/** Creates a service, configures it and sets what its sections are to hold. */
export async function addService(services: MessageServices, described: CheckedService, index: number, options: CallOptions): Promise<Uint8Array> {
  const { server, user, flags, properties } = described;
  const mailbox = requireMailbox(described, index);
  const uid = await services.create(MSEMS, described.displayName ?? DEFAULT_DISPLAY_NAME, options);
  await services.configure(uid, [
    [IDENTITY.mailbox, mailbox],
    ...(typeof server === 'string' ? [[IDENTITY.server, server] as const] : []),
    ...(typeof user === 'string' ? [[IDENTITY.user, user] as const] : []),
  ], options);
  const target = { flags, properties };
  await applyPlans(services, await planSections(services, uidToHex(uid), target, options), options);
  await checkPlans(services, uidToHex(uid), target, options);
  return uid;
}

/**
 * Creates a profile with its services. When anything fails, it is removed again.
 * @param last is done at the end, and may fail as well
 * @returns the UIDs of its services
 */
export async function buildProfile(
  profiles: Profiles, described: CheckedProfile, options: CallOptions & { readonly app?: boolean }, last?: () => Promise<void>,
): Promise<Uint8Array[]> {
  const { name } = described;
  const { app } = options;
  // Neither this nor the deletion ends before its time by the caller's deadline or signal: then nobody would know whether there is a profile.
  await profiles.create(name, { app });
  try {
    options.signal?.throwIfAborted();
    const uids: Uint8Array[] = [];
    {
      await using services = await profiles.services(name, options);
      for (const [index, service] of described.services.entries()) uids.push(await addService(services, service, index, options));
    }
    await last?.();
    if (described.isDefault === true) await profiles.setDefault(name, options);
    return uids;
  } catch (error) {
    await profiles.delete(name, { app });
    throw error;
  }
}
