import { propertyId } from '../wire/property-types.ts';
import type { Folder } from './folder.ts';
import { globalId, messageEntryId, predecessorChangeList, shortId } from './object-id.ts';
import type { Message } from './message.ts';
import { PropertySchema } from './property-schema.ts';
import * as tags from './property-tags.ts';
import { normalizedSubject, subjectPrefix } from './subject.ts';

const kMessageObject = 5; // MAPI_MESSAGE
const kAccess = 0x7; // modify, read, delete
const kLeafRow = 1; // MS-OXCTABL 2.2.1.3

function displayNames(message: Message, type: number): string {
  let names = '';
  for (const recipient of message.recipients) {
    if (recipient.type === type) names += names === '' ? recipient.displayName : `; ${recipient.displayName}`;
  }
  return names;
}

/** Pictures that the body shows are no attachments to the reader. */
function hasAttachments(message: Message): boolean {
  return message.attachments.some((attachment) => attachment.get(tags.PR_ATTACHMENT_HIDDEN) !== true);
}

function storedText(message: Message, tag: number): string | undefined {
  const stored = message.bag.value(propertyId(tag));
  return typeof stored === 'string' ? stored : undefined;
}

/** The subject of a message that was given its parts only: one after the other, MS-OXCMSG 2.2.1.46. */
function composedSubject(message: Message): string | undefined {
  const normalized = storedText(message, tags.PR_NORMALIZED_SUBJECT);
  return normalized === undefined ? undefined : (storedText(message, tags.PR_SUBJECT_PREFIX) ?? '') + normalized;
}

function subjectOf(message: Message): string | undefined {
  return storedText(message, tags.PR_SUBJECT) ?? composedSubject(message);
}

function fromSubject(take: (subject: string) => string): (message: Message) => string | undefined {
  return (message) => {
    const subject = subjectOf(message);
    return subject === undefined ? undefined : take(subject);
  };
}

/** Embedded messages have no identifiers: they are in no folder. */
function inFolder<T>(get: (folder: Folder, message: Message) => T): (message: Message) => T | undefined {
  return (message) => (message.folder === undefined ? undefined : get(message.folder, message));
}

const folderId = inFolder((folder) => shortId(folder.counter));
const entryId = inFolder(({ counter, mailbox }, message) =>
  messageEntryId(mailbox.providerUid, mailbox.replicaGuid, counter, message.counter, mailbox.isPublic));

/** What messages compute. */
export const messageSchema = new PropertySchema<Message>([
  { tag: tags.PR_OBJECT_TYPE, get: () => kMessageObject },
  { tag: tags.PR_ROW_TYPE, unlisted: true, get: () => kLeafRow },
  { tag: tags.PR_DEPTH, unlisted: true, get: () => 0 },
  { tag: tags.PR_ACCESS, get: () => kAccess },
  { tag: tags.PR_ACCESS_LEVEL, get: () => 0 },
  { tag: tags.PR_MID, get: (message) => (message.counter === 0 ? undefined : shortId(message.counter)) },
  { tag: tags.PR_INST_ID, unlisted: true, get: (message) => shortId(message.counter) },
  { tag: tags.PR_INSTANCE_NUM, unlisted: true, get: () => 0 },
  { tag: tags.PR_FID, get: folderId },
  { tag: tags.PR_PARENT_FID, unlisted: true, get: folderId },
  { tag: tags.PR_CHANGE_NUM, get: (message) => shortId(message.changeNumber) },
  { tag: tags.PR_ASSOCIATED, get: (message) => message.associated },
  { tag: tags.PR_ENTRYID, get: entryId },
  { tag: tags.PR_RECORD_KEY, get: entryId },
  { tag: tags.PR_PARENT_ENTRYID, get: (message) => message.folder?.entryId },
  { tag: tags.PR_STORE_RECORD_KEY, get: (message) => message.folder?.mailbox.guid },
  { tag: tags.PR_MAPPING_SIGNATURE, get: (message) => message.folder?.mailbox.replicaGuid },
  { tag: tags.PR_SOURCE_KEY, get: inFolder((folder, message) => globalId(folder.mailbox.replicaGuid, message.counter)) },
  { tag: tags.PR_PARENT_SOURCE_KEY, get: inFolder((folder) => globalId(folder.mailbox.replicaGuid, folder.counter)) },
  { tag: tags.PR_CHANGE_KEY, get: inFolder((folder, message) => globalId(folder.mailbox.replicaGuid, message.changeNumber)) },
  {
    tag: tags.PR_PREDECESSOR_CHANGE_LIST,
    get: inFolder((folder, message) => predecessorChangeList(folder.mailbox.replicaGuid, message.changeNumber)),
  },
  {
    // Kept by copies, so it can be set; until then as unique as the message.
    tag: tags.PR_SEARCH_KEY, replaceable: true,
    get: inFolder((folder, message) => globalId(folder.mailbox.replicaGuid, message.counter).slice(6)),
  },
  {
    tag: tags.PR_MESSAGE_FLAGS,
    get: (message) =>
      message.flags | (hasAttachments(message) ? tags.MSGFLAG_HASATTACH : 0) | (message.associated ? tags.MSGFLAG_ASSOCIATED : 0),
  },
  { tag: tags.PR_DELETED_ON, get: (message) => message.deletedOn },
  { tag: tags.PR_MESSAGE_STATUS, get: (message) => message.status },
  { tag: tags.PR_MESSAGE_SIZE, get: (message) => message.size },
  { tag: tags.PR_MESSAGE_SIZE_EXTENDED, get: (message) => BigInt(message.size) },
  { tag: tags.PR_HASATTACH, get: hasAttachments },
  { tag: tags.PR_CREATION_TIME, replaceable: true, get: (message) => message.created },
  { tag: tags.PR_LAST_MODIFICATION_TIME, replaceable: true, get: (message) => message.modified },
  { tag: tags.PR_LOCAL_COMMIT_TIME, get: (message) => message.modified },
  { tag: tags.PR_MESSAGE_CLASS, replaceable: true, get: () => 'IPM.Note' },
  { tag: tags.PR_IMPORTANCE, replaceable: true, get: () => 1 },
  { tag: tags.PR_PRIORITY, replaceable: true, get: () => 0 },
  { tag: tags.PR_SENSITIVITY, replaceable: true, get: () => 0 },
  { tag: tags.PR_DISPLAY_TO, replaceable: true, get: (message) => displayNames(message, tags.MAPI_TO) },
  { tag: tags.PR_DISPLAY_CC, replaceable: true, get: (message) => displayNames(message, tags.MAPI_CC) },
  { tag: tags.PR_DISPLAY_BCC, replaceable: true, get: (message) => displayNames(message, tags.MAPI_BCC) },
  // Not listed: a stream has the parts then.
  { tag: tags.PR_SUBJECT, replaceable: true, unlisted: true, get: composedSubject },
  { tag: tags.PR_SUBJECT_PREFIX, replaceable: true, get: fromSubject(subjectPrefix) },
  { tag: tags.PR_NORMALIZED_SUBJECT, replaceable: true, get: fromSubject(normalizedSubject) },
  { tag: tags.PR_CONVERSATION_TOPIC, replaceable: true, get: fromSubject(normalizedSubject) },
]);
