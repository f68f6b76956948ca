// Descriptions of profiles come from files and networks: nothing in them is believed before it was looked at.

import type { ConnectFlag, ConnectFlags } from '../flags.ts';
import { ProfileDescriptionError } from './description.ts';
import { type FlagBitsChange, flagBits } from './section-plan.ts';
import { settingTag } from './settings.ts';
import { checked, checkText, fromJson } from './values.ts';

/** A description that was checked. */
export interface CheckedProfile {
  readonly name: string;
  readonly isDefault: boolean | undefined;
  readonly services: readonly CheckedService[];
}

export interface CheckedService {
  readonly displayName: string | undefined;
  /** Undefined: left as it is; null: removed. */
  readonly mailbox: string | undefined;
  readonly server: string | null | undefined;
  readonly user: string | null | undefined;
  readonly flags: FlagBitsChange | undefined;
  /** By tag; null: removed. */
  readonly properties: ReadonlyMap<number, unknown>;
}

const MAX_JSON = 4 * 2 ** 20;
const MAX_NAME = 64;
const MAX_DISPLAY_NAME = 256;
const MAX_IDENTITY = 1024;
const MAX_SERVICES = 32;
const MAX_PROPERTIES = 256;
const MAX_FLAGS = 64;

function fail(path: string, why: string): never {
  throw new ProfileDescriptionError(path, why);
}

function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const shown = key.length > 80 ? `${key.slice(0, 80)}…` : key;
  return /^[A-Za-z_]\w*$/.test(key) ? (path === '' ? shown : `${path}.${shown}`) : `${path}[${JSON.stringify(shown)}]`;
}

/** The fields of an object, each read once. */
function fieldsOf(value: unknown, path: string, known?: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'has to be an object');
  const fields = new Map<string, unknown>();
  for (const key of Object.keys(value)) {
    if (known !== undefined && !known.includes(key)) fail(at(path, key), `there is no such field; known: ${known.join(', ')}`);
    const field = (value as Readonly<Record<string, unknown>>)[key];
    if (field !== undefined) fields.set(key, field);
  }
  return fields;
}

function listOf(value: unknown, path: string, max: number): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'has to be a list');
  if (value.length > max) fail(path, `has more than ${max} entries`);
  return Array.from<unknown>(value);
}

function textOf(value: unknown, path: string, max: number): string {
  const text = checked(() => checkText(value, max), (why) => fail(path, why)).trim();
  if (text === '') fail(path, 'is empty');
  return text;
}

/** Text, or null and empty text: removed. */
function removableText(value: unknown, path: string): string | null | undefined {
  return value === undefined ? undefined : value === null || value === '' ? null : textOf(value, path, MAX_IDENTITY);
}

function flagsOf(value: unknown, path: string): readonly (ConnectFlag | ConnectFlags)[] {
  const list = typeof value === 'string' || typeof value === 'number' ? [value] : listOf(value, path, MAX_FLAGS);
  for (const [index, flag] of list.entries()) {
    const where = Array.isArray(value) ? at(path, index) : path;
    if (typeof flag !== 'string' && typeof flag !== 'number') fail(where, 'has to be the name of a connect flag, or a number');
    checked(() => flagBits({ add: flag as ConnectFlag }), (why) => fail(where, why));
  }
  return list as readonly (ConnectFlag | ConnectFlags)[];
}

function connectFlagsOf(value: unknown, path: string): FlagBitsChange | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return flagBits({ set: flagsOf(value, path) });
  const fields = fieldsOf(value, path, ['add', 'remove', 'set']);
  const part = (key: string): readonly (ConnectFlag | ConnectFlags)[] | undefined => (fields.has(key) ? flagsOf(fields.get(key), at(path, key)) : undefined);
  return flagBits({ add: part('add'), remove: part('remove'), set: part('set') });
}

function propertiesOf(value: unknown, path: string): ReadonlyMap<number, unknown> {
  const properties = new Map<number, unknown>();
  if (value === undefined) return properties;
  const fields = fieldsOf(value, path);
  if (fields.size > MAX_PROPERTIES) fail(path, `has more than ${MAX_PROPERTIES} entries`);
  for (const [key, field] of fields) {
    const where = at(path, key);
    const tag = key.length > 80 ? 'there is no such property' : settingTag(key);
    if (typeof tag === 'string') fail(where, tag);
    if (properties.has(tag)) fail(where, 'this property is described twice');
    properties.set(tag, field === null ? null : fromJson(tag, field, (why) => fail(where, why)));
  }
  return properties;
}

function serviceOf(value: unknown, path: string): CheckedService {
  const fields = fieldsOf(value, path, ['service', 'displayName', 'mailbox', 'server', 'user', 'connectFlags', 'properties']);
  const service = fields.get('service');
  if (service !== undefined && service !== 'MSEMS') fail(at(path, 'service'), "only 'MSEMS', which is Exchange, can be described");
  const mailbox = fields.get('mailbox');
  const displayName = fields.get('displayName');
  return {
    displayName: displayName === undefined ? undefined : textOf(displayName, at(path, 'displayName'), MAX_DISPLAY_NAME),
    mailbox: mailbox === undefined ? undefined : textOf(mailbox, at(path, 'mailbox'), MAX_IDENTITY),
    server: removableText(fields.get('server'), at(path, 'server')),
    user: removableText(fields.get('user'), at(path, 'user')),
    flags: connectFlagsOf(fields.get('connectFlags'), at(path, 'connectFlags')),
    properties: propertiesOf(fields.get('properties'), at(path, 'properties')),
  };
}

/** Checks a description: an object, or JSON. @throws ProfileDescriptionError with the path of what is wrong */
export function parseDescription(description: unknown, name?: string): CheckedProfile {
  let value = description;
  if (typeof description === 'string') {
    if (description.length > MAX_JSON) fail('', `is longer than ${MAX_JSON.toLocaleString('en')} characters`);
    try {
      value = JSON.parse(description);
    } catch (error) {
      fail('', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const fields = fieldsOf(value, '', ['version', 'name', 'isDefault', 'services', 'omitted']);
  const version = fields.get('version');
  if (version !== undefined && version !== 1) fail('version', 'only version 1 is known here');
  const isDefault = fields.get('isDefault');
  if (isDefault !== undefined && typeof isDefault !== 'boolean') fail('isDefault', 'has to be true or false');
  for (const [index, kind] of listOf(fields.get('omitted') ?? [], 'omitted', MAX_SERVICES).entries()) textOf(kind, at('omitted', index), MAX_DISPLAY_NAME);
  const stored = fields.get('name');
  if (stored === undefined && name === undefined) fail('name', 'is missing');
  const services = listOf(fields.get('services') ?? [], 'services', MAX_SERVICES).map((service, index) => serviceOf(service, at('services', index)));
  const names = services.map(({ displayName }) => displayName);
  if (services.length > 1) {
    for (const [index, displayName] of names.entries()) {
      if (displayName === undefined) fail(at('services', index), 'needs a displayName, which tells it from the others');
      if (names.indexOf(displayName) < index) fail(at(at('services', index), 'displayName'), 'another service has this name');
    }
  }
  return { name: name ?? textOf(stored, 'name', MAX_NAME), isDefault, services };
}

/** A service that is to be created has to say whose mailbox it is. */
export function requireMailbox(service: CheckedService, index: number): string {
  return service.mailbox ?? fail(at(at('services', index), 'mailbox'), 'is missing: a service that is not there yet needs one');
}
