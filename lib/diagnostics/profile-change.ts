import { tagName } from '../generated/tag-names.ts';
import { hex8 } from '../hex8.ts';
import { profileChannel } from './channels.ts';
import type { ProfileChangeName, ProfileMessage } from './messages.ts';

/** Tells of a change of a profile, once it is there. `tags`: of the properties that were changed. */
export function profileChanged(
  change: ProfileChangeName, profile: string, about: { readonly to?: string; readonly section?: Uint8Array | undefined; readonly tags?: Iterable<number> } = {},
): void {
  if (!profileChannel.hasSubscribers) return;
  const section = about.section === undefined ? undefined : Buffer.from(about.section).toString('hex').toUpperCase();
  const properties = Array.from(about.tags ?? [], (tag) => tagName(tag) ?? `0x${hex8(tag)}`);
  const message: ProfileMessage = {
    change, profile, to: about.to, section, properties,
    attributes: {
      'exchange_mapi.profile.change': change, 'exchange_mapi.profile.name': profile, ...(section === undefined ? {} : { 'exchange_mapi.profile.section': section }),
      ...(properties.length === 0 ? {} : { 'exchange_mapi.profile.properties': properties }),
    },
  };
  profileChannel.publish(message);
}
