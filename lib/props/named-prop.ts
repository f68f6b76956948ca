import type { Guid } from './guid.ts';
import { guidToBytes } from './guid.ts';
import { PT, type PropTag, type PropType } from './prop-tag.ts';

/** The name of a named property (MAPINAMEID): a property set, and a number or a string in it. */
export type PropName = { readonly set: Guid; readonly id: number } | { readonly set: Guid; readonly name: string };

/**
 * A named property with the type of its values. Goes wherever a property tag goes: each mailbox has its own identifiers for these names
 * ([MS-OXPROPS] 1.3.2), which are looked up for all names at once and kept while the store is open.
 */
export type NamedProp<T extends PropType = PropType> = PropName & {
  readonly type: T;
  /** One row for each of several values: made by `eachValue`. */
  readonly instance?: true;
};

/** A property: by its tag, or by its name. */
export type Property<T extends PropType = PropType> = PropTag<T> | NamedProp<T>;

/** Names for properties: `{ subject: PR_SUBJECT, reminder: PidLidReminderTime }`. */
export type ColumnMap = Readonly<Record<string, Property>>;

/** A ColumnMap of tags alone. */
export type TagMap = Readonly<Record<string, PropTag>>;

/**
 * A named property by its property set, its number or string name, and its type.
 * @throws RangeError for a number beyond 32 bits or an empty name, TypeError for what is no GUID or no type
 * @example
 * const version = namedProp(PSETID_Common, 0x8554, 'PT_UNICODE');
 * const keywords = namedProp(PS_PUBLIC_STRINGS, 'Keywords', 'PT_MV_UNICODE');
 * for await (const row of inbox.contents({ columns: { subject: PR_SUBJECT, keywords } })) console.log(row.keywords);
 */
export function namedProp<T extends PropType>(set: Guid, idOrName: number | string, type: T): NamedProp<T> {
  guidToBytes(set);
  if (!Object.hasOwn(PT, type)) throw new TypeError(`there is no property type ${JSON.stringify(type)}`);
  if (typeof idOrName === 'string') {
    if (idOrName === '') throw new RangeError('the name of a property is empty');
    return { set, name: idOrName, type };
  }
  if (!Number.isInteger(idOrName) || idOrName < 0 || idOrName > 0xFFFF_FFFF) throw new RangeError(`the number of a named property has 32 bits: ${idOrName}`);
  return { set, id: idOrName, type };
}

export function isNamed<T extends PropType>(property: Property<T>): property is NamedProp<T>;
export function isNamed(property: unknown): property is NamedProp;
export function isNamed(property: unknown): property is NamedProp {
  return typeof property === 'object' && property !== null;
}

/** MVI_FLAG: MV_FLAG and MV_INSTANCE. */
const MVI_FLAG = 0x3000;

type SingleOf<T extends PropType> = T extends `PT_MV_${infer S}` ? (`PT_${S}` extends PropType ? `PT_${S}` : never) : never;

/**
 * A property of several values as a column, sort key or heading of single ones: each row then stands in the table once for each of its values
 * (MV_INSTANCE). Only one property of a table can be so.
 * @throws TypeError for a property that has one value
 * @example
 * const category = eachValue(PidNameKeywords);
 * inbox.contents({ columns: { category, subject: PR_SUBJECT }, sort: [asc(category)], categories: 1 })
 */
export function eachValue<T extends PropType & `PT_MV_${string}`>(property: Property<T>): Property<SingleOf<T>> {
  const type: number = isNamed(property) ? PT[property.type] : (property as number) & 0xFFFF;
  if ((type & 0x1000) === 0) throw new TypeError('eachValue is for properties of several values');
  const made = isNamed(property) ? { ...property, instance: true } : (property as number) + (MVI_FLAG - 0x1000);
  return made as unknown as Property<SingleOf<T>>;
}

/** The tag that has a named property's type and no identifier yet. */
export function placeholderOf(property: NamedProp): number {
  return PT[property.type] | (property.instance === true ? MVI_FLAG : 0);
}

/** A name as people read it. */
export function describeName(name: PropName): string {
  return 'id' in name ? `0x${name.id.toString(16).toUpperCase().padStart(4, '0')} of ${name.set}` : `${JSON.stringify(name.name)} of ${name.set}`;
}
