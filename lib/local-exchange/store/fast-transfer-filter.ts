// Which properties and subobjects of an object go into a FastTransfer stream.

import * as type from '../wire/property-types.ts';
import { multiValueFlag, propertyId, propertyType } from '../wire/property-types.ts';
import * as tags from './property-tags.ts';
import { typeAnswers } from './property-types.ts';

/** What of an object is sent: properties, and subobjects by the tags of MS-OXCFXICS 2.2.1.7. */
export type TransferFilter = (tag: number) => boolean;

export const everything: TransferFilter = () => true;

/** Message and change identification, which CopyMessages sends when SendEntryId asks for it (MS-OXCFXICS 2.2.3.1.1.3.1). */
const identification: ReadonlySet<number> = new Set([
  tags.PR_ENTRYID, tags.PR_RECORD_KEY, tags.PR_PARENT_ENTRYID, tags.PR_STORE_RECORD_KEY, tags.PR_MAPPING_SIGNATURE, tags.PR_FID,
  tags.PR_PARENT_FID, tags.PR_CHANGE_NUM, tags.PR_SOURCE_KEY, tags.PR_PARENT_SOURCE_KEY, tags.PR_CHANGE_KEY,
  tags.PR_PREDECESSOR_CHANGE_LIST,
].map(propertyId));
/** What the object is and what may be done with it has no meaning for a copy; the last three have places of their own. */
const neverSent: ReadonlySet<number> = new Set([
  tags.PR_OBJECT_TYPE, tags.PR_ACCESS, tags.PR_ACCESS_LEVEL, tags.PR_RIGHTS, tags.PR_MESSAGE_SIZE_EXTENDED,
  tags.PR_MID, tags.PR_ASSOCIATED, tags.PR_ATTACH_NUM,
].map(propertyId));

/** The properties of messages, attachments and folders that are sent. */
export function objectProperties(withIdentification: boolean): TransferFilter {
  return remembered((tag) => {
    const id = propertyId(tag);
    return isTransferable(tag) && !neverSent.has(id) && (withIdentification || !identification.has(id));
  });
}

/** PidTagRowid goes first. */
export function recipientProperties(): TransferFilter {
  return remembered((tag) => isTransferable(tag) && tag !== tags.PR_ROWID);
}

export function both(one: TransferFilter, other: TransferFilter): TransferFilter {
  if (other === everything) return one;
  return one === everything ? other : (tag) => one(tag) && other(tag);
}

/** The same few tags are asked for with every message. */
function remembered(filter: TransferFilter): TransferFilter {
  const known = new Map<number, boolean>();
  return (tag) => {
    let answer = known.get(tag);
    if (answer === undefined) known.set(tag, (answer = filter(tag)));
    return answer;
  };
}

/** Whether a stream can have a property of this type: MS-OXCFXICS 2.2.4.1.1. */
function isTransferable(tag: number): boolean {
  switch (propertyType(tag) & ~multiValueFlag) {
    case type.PtypErrorCode: case type.PtypRestriction: case type.PtypRuleAction: case type.PtypUnspecified: case type.PtypNull:
      return false;
    default:
      return true;
  }
}

const subobjects: ReadonlySet<number> = new Set([
  tags.PR_CONTAINER_CONTENTS, tags.PR_FOLDER_ASSOCIATED_CONTENTS, tags.PR_CONTAINER_HIERARCHY, tags.PR_MESSAGE_RECIPIENTS,
  tags.PR_MESSAGE_ATTACHMENTS, tags.PR_ATTACH_DATA_OBJ,
]);

export function withoutSubobjects(filter: TransferFilter): TransferFilter {
  return (tag) => !subobjects.has(tag) && filter(tag);
}

/** The tags of a request: an 8-bit string stands for the same property as a wide one, PtypUnspecified for every type. */
export class TagList {
  readonly #byId = new Map<number, number[]>();

  constructor(propertyTags: readonly number[]) {
    for (const tag of propertyTags) {
      const same = this.#byId.get(propertyId(tag));
      if (same === undefined) this.#byId.set(propertyId(tag), [propertyType(tag)]);
      else same.push(propertyType(tag));
    }
  }

  has(tag: number): boolean {
    return this.#byId.get(propertyId(tag))?.some((wanted) => typeAnswers(propertyType(tag), wanted)) ?? false;
  }
}
