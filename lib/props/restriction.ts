import type { NativeRestriction } from '../native/addon.d.ts';
import type { PropTag, PropType, PropTypeMap } from './prop-tag.ts';
import { toNativeProp } from './values.ts';
import { PR_MESSAGE_ATTACHMENTS, PR_MESSAGE_RECIPIENTS } from '../generated/tags.ts';

declare const restriction: unique symbol;

/** A restriction (SRestriction), made by the functions of this module. Immutable; may be used again and nested. */
export type Restriction = NativeRestriction & { readonly [restriction]?: never };

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

function compare<T extends PropType>(relop: keyof typeof RELOP, tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return { type: 'property', relop: RELOP[relop], tag, value: toNativeProp(tag, value) };
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
export function eq<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('eq', tag, value);
}

/** The property differs from the value; a row without the property does not match. */
export function ne<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('ne', tag, value);
}

/** Less than. */
export function lt<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('lt', tag, value);
}

/** Less than or equal. */
export function le<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('le', tag, value);
}

/** Greater than. @example gt(PR_MESSAGE_DELIVERY_TIME, new Date('2026-01-01')) */
export function gt<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('gt', tag, value);
}

/** Greater than or equal. */
export function ge<T extends PropType>(tag: PropTag<T>, value: PropTypeMap[T]): Restriction {
  return compare('ge', tag, value);
}

/** The string (or bytes) contains, starts with or equals the value. Default: contains, without regard to case. */
export function content<T extends 'PT_UNICODE' | 'PT_STRING8' | 'PT_BINARY'>(
  tag: PropTag<T>, value: PropTypeMap[T], options: ContentOptions = {},
): Restriction {
  const fuzzyLevel = FUZZY[options.match ?? 'substring'] |
    (options.matchCase === true ? 0 : 0x10000) | (options.ignoreNonSpace === true ? 0x20000 : 0) | (options.loose === true ? 0x40000 : 0);
  return { type: 'content', fuzzyLevel, tag, value: toNativeProp(tag, value) };
}

/** The row has the property. */
export function exists(tag: PropTag): Restriction {
  return { type: 'exist', tag };
}

/** Any of the mask's bits is set. @example hasBits(PR_MESSAGE_FLAGS, 0x10)  // has attachments */
export function hasBits(tag: PropTag<'PT_LONG'>, mask: number): Restriction {
  return { type: 'bitmask', relBMR: 1, tag, mask: mask >>> 0 };
}

/** None of the mask's bits is set. @example lacksBits(PR_MESSAGE_FLAGS, 0x1)  // unread */
export function lacksBits(tag: PropTag<'PT_LONG'>, mask: number): Restriction {
  return { type: 'bitmask', relBMR: 0, tag, mask: mask >>> 0 };
}

/** Compares two properties of the row. */
export function compareProps<T extends PropType>(left: PropTag<T>, relop: keyof typeof RELOP, right: PropTag<T>): Restriction {
  return { type: 'compareProps', relop: RELOP[relop], tag1: left, tag2: right };
}

/** Compares the size of a property's value, in bytes. */
export function size(tag: PropTag, relop: keyof typeof RELOP, byteCount: number): Restriction {
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
