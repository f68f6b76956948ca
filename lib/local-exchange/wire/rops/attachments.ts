// Attachment ROPs: MS-OXCROPS 2.2.6.12 to 2.2.6.17.

import { codec, counted, u16, u32, u64, u8 } from '../codec.ts';
import { fields, rop } from './definition.ts';
import { openedMessage, type OpenedMessage } from './messages.ts';

export const GetAttachmentTable = rop('GetAttachmentTable', 0x21, { shape: 'inputOutput', request: fields({ tableFlags: u8 }) });
export const GetValidAttachments = rop('GetValidAttachments', 0x52, { response: fields({ attachmentIds: counted(u16, u32) }) });
export const OpenAttachment = rop('OpenAttachment', 0x22, {
  shape: 'inputOutput',
  request: fields({ openAttachmentFlags: u8, attachmentId: u32 }),
});
export const CreateAttachment = rop('CreateAttachment', 0x23, { shape: 'inputOutput', response: fields({ attachmentId: u32 }) });
export const DeleteAttachment = rop('DeleteAttachment', 0x24, { request: fields({ attachmentId: u32 }) });
export const SaveChangesAttachment = rop('SaveChangesAttachment', 0x25, {
  shape: 'responseInput',
  request: fields({ saveFlags: u8 }),
});

export interface OpenEmbeddedMessageResponse extends OpenedMessage {
  readonly messageId: bigint;
}

export const OpenEmbeddedMessage = rop('OpenEmbeddedMessage', 0x46, {
  shape: 'inputOutput',
  request: fields({ codePageId: u16, openModeFlags: u8 }),
  response: codec<OpenEmbeddedMessageResponse>(
    17,
    (reader) => {
      reader.u8();
      return { messageId: u64.read(reader), ...openedMessage.read(reader) };
    },
    (writer, value) => {
      writer.u8(0);
      writer.u64(value.messageId);
      openedMessage.write(writer, value);
    },
  ),
});
