import type { PropData, PropValue } from '../wire/values.ts';
import { addressSearchKey, oneOffEntryId } from './address-entry-id.ts';
import { PropertyBag } from './property-bag.ts';
import { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { storedTag, storedValue } from './property-types.ts';

export interface RecipientFields {
  /** MAPI_TO, MAPI_CC or MAPI_BCC. */
  readonly type: number;
  readonly displayName: string;
  /** 'SMTP' unless said otherwise. */
  readonly addressType?: string;
  readonly address: string;
  readonly properties?: readonly PropValue[];
}

/** One recipient of a message. */
export class Recipient {
  readonly bag = new PropertyBag();
  /** Position in the message: PR_ROWID. */
  readonly rowId: number;
  readonly type: number;
  readonly displayName: string;
  readonly addressType: string;
  readonly address: string;

  constructor(rowId: number, fields: RecipientFields) {
    this.rowId = rowId;
    this.type = fields.type;
    this.displayName = fields.displayName;
    this.addressType = fields.addressType ?? 'SMTP';
    this.address = fields.address;
    for (const { tag, value } of fields.properties ?? []) this.bag.set(storedTag(tag), storedValue(tag, value));
  }

  get(tag: number): PropData | undefined {
    return recipientSchema.value(this, tag);
  }
}

const kMailUser = 6; // MAPI_MAILUSER

export const recipientSchema = new PropertySchema<Recipient>([
  { tag: tags.PR_ROWID, get: (recipient) => recipient.rowId },
  { tag: tags.PR_RECIPIENT_TYPE, get: (recipient) => recipient.type },
  { tag: tags.PR_DISPLAY_NAME, get: (recipient) => recipient.displayName },
  { tag: tags.PR_ADDRTYPE, get: (recipient) => recipient.addressType },
  { tag: tags.PR_EMAIL_ADDRESS, get: (recipient) => recipient.address },
  { tag: tags.PR_OBJECT_TYPE, replaceable: true, get: () => kMailUser },
  { tag: tags.PR_DISPLAY_TYPE, replaceable: true, get: () => 0 },
  { tag: tags.PR_TRANSMITTABLE_DISPLAY_NAME, replaceable: true, get: (recipient) => recipient.displayName },
  { tag: tags.PR_7BIT_DISPLAY_NAME, replaceable: true, get: (recipient) => recipient.displayName },
  { tag: tags.PR_RECIPIENT_DISPLAY_NAME, replaceable: true, get: (recipient) => recipient.displayName },
  { tag: tags.PR_SEND_RICH_INFO, replaceable: true, get: () => false },
  { tag: tags.PR_SEND_INTERNET_ENCODING, replaceable: true, get: () => 0 },
  { tag: tags.PR_RECIPIENT_FLAGS, replaceable: true, get: () => 1 },
  { tag: tags.PR_RECIPIENT_TRACKSTATUS, replaceable: true, get: () => 0 },
  { tag: tags.PR_RECIPIENT_ORDER, replaceable: true, get: (recipient) => recipient.rowId },
  {
    tag: tags.PR_SMTP_ADDRESS, replaceable: true,
    get: (recipient) => (recipient.addressType === 'SMTP' ? recipient.address : undefined),
  },
  {
    tag: tags.PR_ENTRYID, replaceable: true,
    get: (recipient) => oneOffEntryId(recipient.displayName, recipient.addressType, recipient.address),
  },
  {
    tag: tags.PR_RECIPIENT_ENTRYID, replaceable: true,
    get: (recipient) => oneOffEntryId(recipient.displayName, recipient.addressType, recipient.address),
  },
  { tag: tags.PR_SEARCH_KEY, replaceable: true, get: (recipient) => addressSearchKey(recipient.addressType, recipient.address) },
]);
