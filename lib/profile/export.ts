import { exchangeSections, exchangeServices, MSEMS, openExchangeSection } from '../exchange-sections.ts';
import { connectFlags, connectFlagNames, type ConnectFlag, type ConnectFlags } from '../flags.ts';
import { PR_DISPLAY_NAME, PR_PROFILE_CONNECT_FLAGS, PR_SERVICE_NAME } from '../generated/tags.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { TaggedProp } from '../mapi-prop.ts';
import type { MessageServices } from '../message-services.ts';
import type { Profiles } from '../profiles.ts';
import { uidToHex } from '../props/guid.ts';
import { propIdOf } from '../props/prop-tag.ts';
import type { ProfileDescription, ServiceDescription } from './description.ts';
import { declaredTag, describable, IDENTITY, kindOfProperty, settingName } from './settings.ts';
import { type JsonValue, toJson } from './values.ts';

export interface ExportProfileOptions extends CallOptions {
  /** Also what connections found out (DNs, URLs, versions) and paths of this machine. Default false. */
  readonly caches?: boolean | undefined;
  /** Also properties that nobody documents, from 0x6600 to 0x67EF. Never secrets. Default false. */
  readonly undocumented?: boolean | undefined;
}

/** Source: IProfAdmin::AdminServices, IMsgServiceAdmin::OpenProfileSection, IMAPIProp::GetProps. */
export async function exportFrom(profiles: Profiles, name: string, options: ExportProfileOptions): Promise<ProfileDescription> {
  await using services = await profiles.services(name, options);
  const described: ServiceDescription[] = [];
  const taken = new Set<string>();
  for (const { uid, name: shown } of await exchangeServices(services, options)) {
    let displayName = shown === '' ? 'Microsoft Exchange' : shown;
    // MAPI lets two services have one name; a description does not.
    for (let number = 2; taken.has(displayName); number++) displayName = `${shown} (${number})`;
    taken.add(displayName);
    described.push(await describeService(services, uid, displayName, options));
  }
  const rows = await services.list({ columns: { type: PR_SERVICE_NAME, name: PR_DISPLAY_NAME }, ...options }).all();
  const omitted = rows.filter(({ type }) => type?.toUpperCase() !== MSEMS).map(({ type, name: shown }) => shown ?? type ?? '').filter((text) => text !== '');
  const known = (await profiles.list({ ...options, app: true })).find((profile) => profile.name.toLowerCase() === name.toLowerCase());
  return {
    version: 1, name: known?.name ?? name, ...(known?.isDefault === true ? { isDefault: true } : {}), services: described, ...(omitted.length === 0 ? {} : { omitted }),
  };
}

async function describeService(services: MessageServices, uid: Uint8Array, displayName: string, options: ExportProfileOptions): Promise<ServiceDescription> {
  const sections = await exchangeSections(services, uidToHex(uid), options);
  // The service's own section, where it has one: the global one may be another's.
  const about = sections.find(({ kind }) => kind === 'service') ?? sections[0]!;
  await using section = await openExchangeSection(services, about, false, options);
  const all = (await section.getAllProps(options)).filter(({ error }) => error === undefined);
  const text = (field: keyof typeof IDENTITY): string | undefined => {
    const value = all.find(({ tag }) => propIdOf(tag) === propIdOf(IDENTITY[field]))?.value;
    return typeof value === 'string' && value !== '' ? withoutCredentials(value) : undefined;
  };
  const { mailbox, server, user } = { mailbox: text('mailbox'), server: text('server'), user: text('user') };
  const flags = all.find(({ tag }) => propIdOf(tag) === propIdOf(PR_PROFILE_CONNECT_FLAGS))?.value;
  const properties: Record<string, JsonValue> = {};
  for (const [key, value] of all.filter((prop) => wanted(prop, options)).toSorted((a, b) => a.tag - b.tag).map(entry)) properties[key] = value;
  return {
    service: MSEMS, displayName, ...(mailbox === undefined ? {} : { mailbox }), ...(server === undefined ? {} : { server }), ...(user === undefined ? {} : { user }),
    ...(typeof flags === 'number' ? { connectFlags: flagList((flags >>> 0) as ConnectFlags) } : {}),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  };
}

function wanted({ tag }: TaggedProp, { caches, undocumented }: ExportProfileOptions): boolean {
  if (!describable(tag)) return false;
  const kind = kindOfProperty(tag);
  return kind === 'setting' || (kind === 'cache' && caches === true) || (kind === 'other' && undocumented === true);
}

function entry({ tag, value }: TaggedProp): readonly [string, JsonValue] {
  const json = toJson(value);
  return [settingName(declaredTag(tag) ?? tag), typeof json === 'string' && typeof value === 'string' ? withoutCredentials(json) : json];
}

/** A URL without the name and password that somebody may have written into it. */
function withoutCredentials(text: string): string {
  if (!text.includes('@') || !text.includes('//') || !URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username === '' && url.password === '') return text;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Names, and what has none as one number. */
function flagList(flags: ConnectFlags): (ConnectFlag | ConnectFlags)[] {
  const names = connectFlagNames(flags).filter((name) => !name.startsWith('0x')) as ConnectFlag[];
  const rest = ((flags & ~connectFlags(names)) >>> 0) as ConnectFlags;
  return rest === 0 ? names : [...names, rest];
}
