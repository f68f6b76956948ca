// Message and recipient ROPs: MS-OXCMSG 3.2.5.

import type { Mailbox } from '../store/mailbox.ts';
import type { Message } from '../store/message.ts';
import * as tags from '../store/property-tags.ts';
import { type Recipient, recipientSchema } from '../store/recipient.ts';
import { isKnownCodePage } from '../wire/code-page.ts';
import { ecInvalidParam, ecNotFound, ecUnknownCodePage } from '../wire/error-codes.ts';
import { RopError, type RopCall, type RopHandlers } from '../wire/rop-handler.ts';
import type { OpenedMessage } from '../wire/rops/messages.ts';
import type { OpenRecipient, RecipientRow, TypedString } from '../wire/values.ts';
import { hasNamedProperties } from './properties.ts';
import { expectInput, folderById, FolderObject, LogonObject, mailboxOf, messageById, MessageObject, openObject } from './server-objects.ts';

type Call = RopCall<Mailbox>;

/** The columns of recipients that Exchange sends beside what the row has fields for. */
const recipientColumns: readonly number[] = [
  tags.PR_OBJECT_TYPE, tags.PR_DISPLAY_TYPE, tags.PR_7BIT_DISPLAY_NAME, tags.PR_SMTP_ADDRESS, tags.PR_SEND_INTERNET_ENCODING,
  tags.PR_DISPLAY_TYPE_EX, tags.PR_RECIPIENT_DISPLAY_NAME, tags.PR_RECIPIENT_FLAGS, tags.PR_RECIPIENT_TRACKSTATUS,
  tags.PR_RECIPIENT_ORDER, tags.PR_RECIPIENT_ENTRYID,
];

const kLogonCodePage = 0x0fff;
const kUtf16 = 1200;
const kSoftDeleted = 0x04;
const kOpenModes = new Set([0, 1, 3]);

export function checkCodePage(codePage: number): void {
  if (codePage !== kLogonCodePage && codePage !== kUtf16 && codePage !== 0 && !isKnownCodePage(codePage)) {
    throw new RopError(ecUnknownCodePage, `Code page ${codePage}`);
  }
}

/** The tail of OpenMessage, OpenEmbeddedMessage and ReloadCachedInformation. */
export function openedMessage(message: Message, codePageId: number): OpenedMessage {
  return {
    hasNamedProperties: hasNamedProperties(message.bag),
    subjectPrefix: typedString(message.get(tags.PR_SUBJECT_PREFIX)),
    normalizedSubject: typedString(message.get(tags.PR_NORMALIZED_SUBJECT)),
    recipientCount: message.recipients.length,
    recipientColumns,
    recipients: message.recipients.map((recipient) => openRecipient(recipient, codePageId)),
  };
}

function typedString(value: unknown): TypedString {
  return typeof value === 'string' ? { value, form: 'reduced' } : { value: undefined };
}

function openRecipient(recipient: Recipient, codePageId: number): OpenRecipient {
  return { recipientType: recipient.type, codePageId, row: recipientRow(recipient) };
}

function recipientRow(recipient: Recipient): RecipientRow {
  const common = {
    displayName: recipient.displayName,
    transmittableSameAsDisplay: true,
    nonRich: recipient.get(tags.PR_SEND_RICH_INFO) === false,
    unicode: true,
    properties: recipientColumns.map((tag) => recipientSchema.find(recipient, tag)),
  };
  switch (recipient.addressType) {
    case 'EX':
      return { ...common, addressKind: 'x500', x500Dn: recipient.address, displayType: 0, addressPrefixUsed: 0 };
    case 'SMTP':
      return { ...common, addressKind: 'smtp', emailAddress: recipient.address };
    default:
      return { ...common, addressKind: 'none', addressType: recipient.addressType, emailAddress: recipient.address };
  }
}

// ReadFlags
const kClearRead = 0x04;
const kReceiptOnly = 0x10;
const kKnownReadFlags = 0x7f;

function setRead(messages: readonly Message[], readFlags: number): void {
  if ((readFlags & ~kKnownReadFlags) !== 0) throw new RopError(ecInvalidParam, `Read flags 0x${readFlags.toString(16)}`);
  if ((readFlags & kReceiptOnly) !== 0) return;
  for (const message of messages) message.folder?.setRead(message, (readFlags & kClearRead) === 0);
}

/** Messages of the input folder by their ids, and whether all were there. */
function messagesOf(call: Call, ids: readonly bigint[]): { messages: Message[]; all: boolean } {
  const { folder } = expectInput(call, FolderObject);
  const messages: Message[] = [];
  for (const id of ids) {
    const message = messageById(folder.mailbox, id);
    if (message !== undefined && folder.holds(message) && !message.isSoftDeleted) messages.push(message);
  }
  return { messages, all: messages.length === ids.length };
}

function messageOf(call: Call, id: bigint): Message {
  const message = messagesOf(call, [id]).messages[0];
  if (message === undefined) throw new RopError(ecNotFound, 'No such message in the folder');
  return message;
}

export const messageHandlers: RopHandlers<Mailbox> = {
  OpenMessage(request, call) {
    expectInput<FolderObject | LogonObject>(call, FolderObject, LogonObject);
    const mailbox = mailboxOf(call);
    if (!kOpenModes.has(request.openModeFlags & ~kSoftDeleted)) throw new RopError(ecInvalidParam, `Open mode ${request.openModeFlags}`);
    checkCodePage(request.codePageId);
    const wantsDeleted = (request.openModeFlags & kSoftDeleted) !== 0;
    const folder = folderById(mailbox, request.folderId, wantsDeleted);
    const message = messageById(mailbox, request.messageId);
    if (message === undefined || !folder.holds(message) || (message.isSoftDeleted && !wantsDeleted)) throw new RopError(ecNotFound, 'No such message');
    if (message.damage !== undefined) throw new RopError(message.damage, 'The message is damaged');
    openObject(call, 'message', new MessageObject(mailbox, message));
    return openedMessage(message, call.session.codePage);
  },

  ReloadCachedInformation(_request, call) {
    return openedMessage(expectInput(call, MessageObject).message, call.session.codePage);
  },

  ReadRecipients(request, call) {
    const { message } = expectInput(call, MessageObject);
    const recipients = message.recipients
      .filter(({ rowId }) => rowId >= request.rowId)
      .map((recipient) => ({
        rowId: recipient.rowId, recipientType: recipient.type, codePageId: call.session.codePage, row: recipientRow(recipient),
      }));
    if (recipients.length === 0) throw new RopError(ecNotFound, 'No recipient from this row on');
    return { recipientColumns, recipients };
  },

  GetMessageStatus(request, call) {
    return { messageStatusFlags: messageOf(call, request.messageId).status };
  },

  SetMessageStatus(request, call) {
    const message = messageOf(call, request.messageId);
    const before = message.status;
    const { messageStatusFlags: flags, messageStatusMask: mask } = request;
    message.folder?.setStatus(message, ((before & ~mask) | (flags & mask)) >>> 0);
    return { messageStatusFlags: before };
  },

  SetReadFlags(request, call) {
    const { folder } = expectInput(call, FolderObject);
    // No messages are all messages.
    const isAll = request.messageIds.length === 0;
    const { messages, all } = isAll ? { messages: folder.messages, all: true } : messagesOf(call, request.messageIds);
    setRead(messages, request.readFlags);
    return { partialCompletion: !all };
  },

  SetMessageReadFlag(request, call) {
    setRead([expectInput(call, MessageObject).message], request.readFlags);
    return { changed: undefined };
  },
};
