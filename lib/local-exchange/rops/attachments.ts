// Attachment ROPs: MS-OXCMSG 3.2.5.10 to 3.2.5.17.

import type { Mailbox } from '../store/mailbox.ts';
import { attachmentsSource } from '../store/table-sources.ts';
import { Table } from '../store/table.ts';
import { ecAccessDenied, ecInvalidParam, ecNotFound } from '../wire/error-codes.ts';
import { RopError, type RopHandlers } from '../wire/rop-handler.ts';
import { checkCodePage, openedMessage } from './messages.ts';
import { AttachmentObject, expectInput, MessageObject, openObject, TableObject } from './server-objects.ts';

const kUnicode = 0x40;
const kOpenModes = new Set([0, 1, 3]);
const kCreate = 2;

export const attachmentHandlers: RopHandlers<Mailbox> = {
  GetAttachmentTable(request, call) {
    const { message } = expectInput(call, MessageObject);
    if ((request.tableFlags & ~kUnicode) !== 0) throw new RopError(ecInvalidParam, `Table flags 0x${request.tableFlags.toString(16)}`);
    openObject(call, 'attachmentTable', new TableObject('attachments', new Table(attachmentsSource(message))));
    return {};
  },

  GetValidAttachments(_request, call) {
    return { attachmentIds: expectInput(call, MessageObject).message.attachments.map(({ number }) => number) };
  },

  OpenAttachment(request, call) {
    const { mailbox, message } = expectInput(call, MessageObject);
    if (!kOpenModes.has(request.openAttachmentFlags)) throw new RopError(ecInvalidParam, `Open mode ${request.openAttachmentFlags}`);
    const attachment = message.attachment(request.attachmentId);
    if (attachment === undefined) throw new RopError(ecNotFound, `No attachment ${request.attachmentId}`);
    openObject(call, 'attachment', new AttachmentObject(mailbox, attachment));
    return {};
  },

  OpenEmbeddedMessage(request, call) {
    const { mailbox, attachment } = expectInput(call, AttachmentObject);
    if (request.openModeFlags > kCreate) throw new RopError(ecInvalidParam, `Open mode ${request.openModeFlags}`);
    checkCodePage(request.codePageId);
    if (request.openModeFlags === kCreate) throw new RopError(ecAccessDenied, 'Attachments are not changed');
    if (attachment.embedded === undefined) throw new RopError(ecNotFound, 'The attachment is no message');
    openObject(call, 'message', new MessageObject(mailbox, attachment.embedded));
    return { messageId: 0n, ...openedMessage(attachment.embedded, call.session.codePage) };
  },
};
