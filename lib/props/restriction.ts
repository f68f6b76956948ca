import type { NativePropValue } from '../native/addon.ts';
import { isNamed, placeholderOf, type Property } from './named-prop.ts';
import type { PropType, PropTypeMap } from './prop-tag.ts';
import { nativeProp } from './values.ts';
import { PR_MESSAGE_ATTACHMENTS, PR_MESSAGE_RECIPIENTS } from '../generated/tags.ts';

/** A property in a restriction: by tag, or by a name whose tag the store tells. */
type InRestriction = number | Property;

/**
 * A restriction (SRestriction), made by the functions of this module, or read from a search folder. Immutable; may be used again and nested.
 * Numbers are those of MAPI: relop 0 to 5 for <, <=, >, >=, =, != (and 6 for a regular expression), fuzzyLevel FL_*, relBMR BMR_*.
 */
export type Restriction =
  | { readonly type: 'and' | 'or'; readonly children: readonly Restriction[] }
  | { readonly type: 'not'; readonly child: Restriction }
  | { readonly type: 'content'; readonly fuzzyLevel: number; readonly tag: InRestriction; readonly value: NativePropValue }
  | { readonly type: 'property'; readonly relop: number; readonly tag: InRestriction; readonly value: NativePropValue }
  | { readonly type: 'compareProps'; readonly relop: number; readonly tag1: InRestriction; readonly tag2: InRestriction }
  | { readonly type: 'bitmask'; readonly relBMR: number; readonly tag: InRestriction; readonly mask: number }
  | { readonly type: 'size'; readonly relop: number; readonly tag: InRestriction; readonly size: number }
  | { readonly type: 'exist'; readonly tag: InRestriction }
  | { readonly type: 'subRestriction'; readonly subObject: number; readonly child: Restriction }
  | { readonly type: 'comment'; readonly values: readonly NativePropValue[]; readonly child?: Restriction }
  | { readonly type: 'count'; readonly count: number; readonly child: Restriction };

/** How `content` compares (FL_*): one of full, prefix and substring, which ignore case unless `matchCase` is set. */
export interface ContentOptions {
  readonly match?: 'full' | 'prefix' | 'substring';
  /** Default false. */
  readonly matchCase?: boolean;
  /** Ignore non-spacing marks (FL_IGNORENONSPACE). Default false. */
  readonly ignoreNonSpace?: boolean;
  /** FL_LOOSE: as well as the server can. Default false. */
  readonly loose?: boolean;
}

const RELOP = { lt: 0, le: 1, gt: 2, ge: 3, eq: 4, ne: 5 } as const;
const FUZZY = { full: 0, substring: 1, prefix: 2 } as const;

/** The value of a named property has its type, and gets its identifier with the property. */
function valueFor(property: InRestriction, value: unknown): NativePropValue {
  return nativeProp(isNamed(property) ? placeholderOf(property) : property, value);
}

function compare<T extends PropType>(relop: keyof typeof RELOP, tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return { type: 'property', relop: RELOP[relop], tag: tag as Property, value: valueFor(tag, value) };
}

/** All of them. An empty list lets every row through. */
export function and(...restrictions: readonly Restriction[]): Restriction {
  return { type: 'and', children: restrictions };
}

/** Any of them. */
export function or(...restrictions: readonly Restriction[]): Restriction {
  return { type: 'or', children: restrictions };
}

/** The opposite. */
export function not(child: Restriction): Restriction {
  return { type: 'not', child };
}

/** The property equals the value; strings without regard to case. @throws TypeError for a value of another type */
export function eq<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('eq', tag, value);
}

/** The property differs from the value; a row without the property does not match. */
export function ne<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('ne', tag, value);
}

/** Less than. */
export function lt<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('lt', tag, value);
}

/** Less than or equal. */
export function le<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('le', tag, value);
}

/** Greater than. @example gt(PR_MESSAGE_DELIVERY_TIME, new Date('2026-01-01')) */
export function gt<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('gt', tag, value);
}

/** Greater than or equal. */
export function ge<T extends PropType>(tag: Property<T>, value: PropTypeMap[T]): Restriction {
  return compare('ge', tag, value);
}

/** The string (or bytes) contains, starts with or equals the value. Default: contains, without regard to case. */
export function content<T extends 'PT_UNICODE' | 'PT_STRING8' | 'PT_BINARY'>(
  tag: Property<T>, value: PropTypeMap[T], options: ContentOptions = {},
): Restriction {
  const fuzzyLevel = FUZZY[options.match ?? 'substring'] |
    (options.matchCase === true ? 0 : 0x10000) | (options.ignoreNonSpace === true ? 0x20000 : 0) | (options.loose === true ? 0x40000 : 0);
  return { type: 'content', fuzzyLevel, tag: tag as Property, value: valueFor(tag, value) };
}

/** The row has the property. */
export function exists(tag: Property): Restriction {
  return { type: 'exist', tag };
}

/** Any of the mask's bits is set. @example hasBits(PR_MESSAGE_FLAGS, 0x10)  // has attachments */
export function hasBits(tag: Property<'PT_LONG'>, mask: number): Restriction {
  return { type: 'bitmask', relBMR: 1, tag, mask: mask >>> 0 };
}

/** None of the mask's bits is set. @example lacksBits(PR_MESSAGE_FLAGS, 0x1)  // unread */
export function lacksBits(tag: Property<'PT_LONG'>, mask: number): Restriction {
  return { type: 'bitmask', relBMR: 0, tag, mask: mask >>> 0 };
}

/** Compares two properties of the row. */
export function compareProps<T extends PropType>(left: Property<T>, relop: keyof typeof RELOP, right: Property<T>): Restriction {
  return { type: 'compareProps', relop: RELOP[relop], tag1: left as Property, tag2: right as Property };
}

/** Compares the size of a property's value, in bytes. */
export function size(tag: Property, relop: keyof typeof RELOP, byteCount: number): Restriction {
  return { type: 'size', relop: RELOP[relop], tag, size: byteCount >>> 0 };
}

/** Some recipient matches. @example anyRecipient(content(PR_SMTP_ADDRESS, '@contoso.com')) */
export function anyRecipient(child: Restriction): Restriction {
  return { type: 'subRestriction', subObject: PR_MESSAGE_RECIPIENTS, child };
}

/** Some attachment matches. */
export function anyAttachment(child: Restriction): Restriction {
  return { type: 'subRestriction', subObject: PR_MESSAGE_ATTACHMENTS, child };
}
