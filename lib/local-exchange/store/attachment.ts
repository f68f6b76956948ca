import { propertyId } from '../wire/property-types.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import type { Message, MessageFields } from './message.ts';
import { PropertyBag } from './property-bag.ts';
import { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue, valueSize } from './property-types.ts';

export interface AttachmentFields {
  readonly properties: readonly PropValue[];
  /** Of PR_ATTACH_METHOD ATTACH_EMBEDDED_MSG: a message, or the fields of one. */
  readonly embedded?: Message | MessageFields;
  /** Of PR_ATTACH_METHOD ATTACH_OLE: what is read as a stream of PR_ATTACH_DATA_OBJ. */
  readonly ole?: Uint8Array;
}

/** Size that a new attachment has before it has anything (MS-OXCMSG 2.2.2.5). */
const kBaseSize = 0x40;
const kDataId = propertyId(tags.PR_ATTACH_DATA_OBJ);

/** One attachment of a message: bytes, a message, an OLE object, or a reference to a file elsewhere. */
export class Attachment {
  readonly bag = new PropertyBag();
  /** PR_ATTACH_NUM. */
  readonly number: number;
  readonly embedded: Message | undefined;
  readonly created: bigint;

  readonly #embeddedSize: number;

  constructor(number: number, fields: AttachmentFields & { readonly embedded?: Message }, created: bigint) {
    this.number = number;
    this.embedded = fields.embedded;
    // Once and for all: messages are embedded deeper than functions can call each other.
    this.#embeddedSize = fields.embedded?.size ?? 0;
    this.created = created;
    for (const { tag, value } of fields.properties) this.bag.set(storedTag(tag), storedValue(tag, value));
    if (fields.ole !== undefined) this.bag.set(tags.PR_ATTACH_DATA_OBJ, fields.ole);
  }

  /** The OLE object, if it is one. */
  get ole(): Uint8Array | undefined {
    const value = this.bag.tag(kDataId) === tags.PR_ATTACH_DATA_OBJ ? this.bag.value(kDataId) : undefined;
    return value instanceof Uint8Array ? value : undefined;
  }

  get(tag: number): PropData | undefined {
    return attachmentSchema.value(this, tag);
  }

  get size(): number {
    let size = kBaseSize + this.#embeddedSize;
    for (const tag of this.bag.tags()) size += valueSize(tag, this.bag.value(tag >>> 16) as PropData);
    return size;
  }
}

const kAttachmentObject = 7; // MAPI_ATTACH

export const attachmentSchema = new PropertySchema<Attachment>([
  { tag: tags.PR_OBJECT_TYPE, get: () => kAttachmentObject },
  { tag: tags.PR_ATTACH_NUM, get: (attachment) => attachment.number },
  { tag: tags.PR_ATTACH_SIZE, get: (attachment) => attachment.size },
  {
    tag: tags.PR_RECORD_KEY,
    get: ({ number }) => Uint8Array.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, number >>> 24),
  },
  {
    tag: tags.PR_ATTACH_METHOD, replaceable: true,
    get: ({ embedded, ole }) => {
      if (embedded !== undefined) return tags.ATTACH_EMBEDDED_MSG;
      return ole === undefined ? tags.ATTACH_BY_VALUE : tags.ATTACH_OLE;
    },
  },
  { tag: tags.PR_RENDERING_POSITION, replaceable: true, get: () => -1 },
  { tag: tags.PR_ATTACH_FLAGS, replaceable: true, get: () => 0 },
  { tag: tags.PR_ATTACHMENT_FLAGS, replaceable: true, get: () => 0 },
  { tag: tags.PR_ATTACHMENT_HIDDEN, replaceable: true, get: () => false },
  { tag: tags.PR_ATTACH_ENCODING, replaceable: true, get: () => new Uint8Array(0) },
  { tag: tags.PR_ACCESS_LEVEL, get: () => 0 },
  { tag: tags.PR_CREATION_TIME, replaceable: true, get: (attachment) => attachment.created },
  { tag: tags.PR_LAST_MODIFICATION_TIME, replaceable: true, get: (attachment) => attachment.created },
]);
