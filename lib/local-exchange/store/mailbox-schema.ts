import { addressBookEntryId } from './address-entry-id.ts';
import type { Mailbox } from './mailbox.ts';
import { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';

const kStoreObject = 1; // MAPI_STORE
const kEnglish = 0x409;
const kMaxSubmitKilobytes = 36_864;

/** What the logon object computes. */
export const mailboxSchema = new PropertySchema<Mailbox>([
  { tag: tags.PR_OBJECT_TYPE, get: () => kStoreObject },
  { tag: tags.PR_DISPLAY_NAME, get: (mailbox) => mailbox.displayName },
  { tag: tags.PR_RECORD_KEY, get: (mailbox) => mailbox.guid },
  { tag: tags.PR_STORE_RECORD_KEY, get: (mailbox) => mailbox.guid },
  { tag: tags.PR_MAPPING_SIGNATURE, get: (mailbox) => mailbox.replicaGuid },
  { tag: tags.PR_MESSAGE_SIZE, get: (mailbox) => Math.min(mailbox.size, 0x7fffffff) },
  { tag: tags.PR_MESSAGE_SIZE_EXTENDED, get: (mailbox) => BigInt(mailbox.size) },
  { tag: tags.PR_ACCESS_LEVEL, get: () => 1 },
  { tag: tags.PR_STORE_STATE, get: () => 0 },
  { tag: tags.PR_CREATION_TIME, get: (mailbox) => mailbox.created },
  { tag: tags.PR_MAILBOX_OWNER_NAME, get: (mailbox) => (mailbox.isPublic ? undefined : mailbox.displayName) },
  { tag: tags.PR_MAILBOX_OWNER_ENTRYID, get: (mailbox) => (mailbox.isPublic ? undefined : addressBookEntryId(mailbox.legacyDn)) },
  { tag: tags.PR_OOF_STATE, replaceable: true, get: (mailbox) => (mailbox.isPublic ? undefined : false) },
  { tag: tags.PR_MAX_SUBMIT_MESSAGE_SIZE, get: () => kMaxSubmitKilobytes },
  { tag: tags.PR_LOCALE_ID, replaceable: true, get: () => kEnglish },
  { tag: tags.PR_SORT_LOCALE_ID, replaceable: true, get: () => kEnglish },
  { tag: tags.PR_CODE_PAGE_ID, replaceable: true, get: () => 1252 },
]);
