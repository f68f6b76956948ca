import type { PropData, PropValue } from '../wire/values.ts';
import type { Message } from './message.ts';
import { PropertyBag } from './property-bag.ts';
import { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue, valueSize } from './property-types.ts';

export interface AttachmentFields {
  readonly properties: readonly PropValue[];
  /** Of PR_ATTACH_METHOD ATTACH_EMBEDDED_MSG. */
  readonly embedded?: Message;
}

/** Size that a new attachment has before it has anything (MS-OXCMSG 2.2.2.5). */
const kBaseSize = 0x40;

/** One attachment of a message: bytes, or a message. */
export class Attachment {
  readonly bag = new PropertyBag();
  /** PR_ATTACH_NUM. */
  readonly number: number;
  readonly embedded: Message | undefined;
  readonly created: bigint;

  constructor(number: number, fields: AttachmentFields, created: bigint) {
    this.number = number;
    this.embedded = fields.embedded;
    this.created = created;
    for (const { tag, value } of fields.properties) this.bag.set(storedTag(tag), storedValue(tag, value));
  }

  get(tag: number): PropData | undefined {
    return attachmentSchema.value(this, tag);
  }

  get size(): number {
    let size = kBaseSize + (this.embedded?.size ?? 0);
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
    get: (attachment) => (attachment.embedded === undefined ? tags.ATTACH_BY_VALUE : tags.ATTACH_EMBEDDED_MSG),
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
