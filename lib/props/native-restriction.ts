// Restrictions as the boundary takes them: named properties by the identifiers that the store gave them.
import { PR_MESSAGE_CLASS } from '../generated/tags.ts';
import type { NativePropValue, NativeRestriction } from '../native/addon.ts';
import type { TagOf } from '../prop-names.ts';
import { isNamed, type Property } from './named-prop.ts';
import type { Restriction } from './restriction.ts';

/** As deep as the native side lets them be; what is deeper is refused there. */
const MAX_DEPTH = 300;

/** What a term of a restriction names. */
function* propertiesOf(restriction: Restriction, depth = 0): Generator<Property> {
  if (depth > MAX_DEPTH) return;
  const found: unknown[] = [];
  switch (restriction.type) {
    case 'and':
    case 'or':
      for (const child of restriction.children) yield* propertiesOf(child, depth + 1);
      return;
    case 'not':
    case 'subRestriction':
    case 'count':
      yield* propertiesOf(restriction.child, depth + 1);
      return;
    case 'comment':
      if (restriction.child !== undefined) yield* propertiesOf(restriction.child, depth + 1);
      return;
    case 'compareProps':
      found.push(restriction.tag1, restriction.tag2);
      break;
    case 'content':
    case 'property':
    case 'bitmask':
    case 'size':
    case 'exist':
      found.push(restriction.tag);
      break;
  }
  for (const property of found) if (isNamed(property)) yield property;
}

/** The named properties in a restriction. */
export function namedIn(restriction: Restriction | null | undefined): Property[] {
  return restriction === null || restriction === undefined ? [] : [...propertiesOf(restriction)];
}

// What compares a property that no row can have is never true; and this is never true on any server.
const exists: NativeRestriction = { type: 'exist', tag: PR_MESSAGE_CLASS };
const NEVER: NativeRestriction = { type: 'and', children: [exists, { type: 'not', child: exists }] };

/** `restriction` with tags in the place of names. */
export function toNativeRestriction(restriction: Restriction, tagOf: TagOf): NativeRestriction {
  const tag = (property: number | Property): number | undefined => tagOf(property);
  const convert = (from: Restriction): NativeRestriction => { // oxlint-disable-line typescript/consistent-return -- every case returns
    switch (from.type) {
      case 'and':
      case 'or':
        return { type: from.type, children: from.children.map((child) => convert(child)) };
      case 'not':
        return { type: 'not', child: convert(from.child) };
      case 'subRestriction':
      case 'count':
        return { ...from, child: convert(from.child) };
      case 'comment':
        return from.child === undefined ? from as NativeRestriction : { ...from, child: convert(from.child) };
      case 'compareProps': {
        const tag1 = tag(from.tag1);
        const tag2 = tag(from.tag2);
        return tag1 === undefined || tag2 === undefined ? NEVER : { ...from, tag1, tag2 };
      }
      case 'content':
      case 'property': {
        const found = tag(from.tag);
        if (found === undefined) return NEVER;
        const value: NativePropValue = isNamed(from.tag) ? { tag: found, value: from.value.value } : from.value;
        return { ...from, tag: found, value };
      }
      case 'bitmask':
      case 'size':
      case 'exist': {
        const found = tag(from.tag);
        return found === undefined ? NEVER : { ...from, tag: found };
      }
    }
  };
  // Most name nothing: they are what the boundary takes as they are.
  return namedIn(restriction).length === 0 ? restriction as NativeRestriction : convert(restriction);
}
