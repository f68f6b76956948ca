// Message ROPs: MS-OXCROPS 2.2.6, MS-OXCMSG.

import { bool8, codec, type Codec, counted, fixedBytes, type Value, reserved, struct, u16, u32, u64, u8 } from '../codec.ts';
import type { Reader } from '../reader.ts';
import { readRecipientRow, writeRecipientRow } from '../recipient-row.ts';
import { typedString } from '../typed-string.ts';
import type { ModifiedRecipient, OpenRecipient, ReadRecipient, TypedString } from '../values.ts';
import { inField, WireError } from '../wire-error.ts';
import type { Writer } from '../writer.ts';
import { fields, rop } from './definition.ts';

export interface OpenedMessage {
  readonly hasNamedProperties: boolean;
  readonly subjectPrefix: TypedString;
  readonly normalizedSubject: TypedString;
  /** Of all recipients; `recipients` may be only the first of them. */
  readonly recipientCount: number;
  readonly recipientColumns: readonly number[];
  readonly recipients: readonly OpenRecipient[];
}

/** The tail that OpenMessage, ReloadCachedInformation and OpenEmbeddedMessage share. */
export const openedMessage: Codec<OpenedMessage> = codec(
  8,
  (reader) => {
    const hasNamedProperties = reader.u8() !== 0;
    const subjectPrefix = inField('subjectPrefix', () => typedString.read(reader));
    const normalizedSubject = inField('normalizedSubject', () => typedString.read(reader));
    const recipientCount = reader.u16();
    const recipientColumns = inField('recipientColumns', () => tags.read(reader));
    const recipients = inField('recipients', () => readRecipients(reader, (r) => readOpenRecipient(r, recipientColumns)));
    return { hasNamedProperties, subjectPrefix, normalizedSubject, recipientCount, recipientColumns, recipients };
  },
  (writer, value) => {
    writer.u8(value.hasNamedProperties ? 1 : 0);
    typedString.write(writer, value.subjectPrefix);
    typedString.write(writer, value.normalizedSubject);
    writer.checkedU16(value.recipientCount);
    tags.write(writer, value.recipientColumns);
    writer.checkedU8(value.recipients.length);
    for (const recipient of value.recipients) writeOpenRecipient(writer, value.recipientColumns, recipient);
  },
);

export interface ModifyRecipientsRequest {
  readonly recipientColumns: readonly number[];
  readonly recipients: readonly ModifiedRecipient[];
}

export interface ReadRecipientsResponse {
  /** Not on the wire: the columns that OpenMessage told. Reading takes them from Reader.columns. */
  readonly recipientColumns: readonly number[];
  readonly recipients: readonly ReadRecipient[];
}

const tags = counted(u16, u32);

export const OpenMessage = rop('OpenMessage', 0x03, {
  shape: 'inputOutput',
  request: fields({ codePageId: u16, folderId: u64, openModeFlags: u8, messageId: u64 }),
  response: openedMessage,
});
export const CreateMessage = rop('CreateMessage', 0x06, {
  shape: 'inputOutput',
  request: fields({ codePageId: u16, folderId: u64, associatedFlag: bool8 }),
  response: fields({
    messageId: codec<bigint | undefined>(1, (r) => (r.u8() === 0 ? undefined : r.u64()), (w, id) => {
      w.u8(id === undefined ? 0 : 1);
      if (id !== undefined) w.u64(id);
    }),
  }),
});
/** The response repeats InputHandleIndex after ReturnValue. */
export const SaveChangesMessage = rop('SaveChangesMessage', 0x0c, {
  shape: 'responseInput',
  request: fields({ saveFlags: u8 }),
  response: fields({ inputIndex: u8, messageId: u64 }),
});
export const RemoveAllRecipients = rop('RemoveAllRecipients', 0x0d, { request: fields({ reserved: reserved(4) }) });
export const ModifyRecipients = rop('ModifyRecipients', 0x0e, {
  request: codec<ModifyRecipientsRequest>(
    4,
    (reader) => {
      const recipientColumns = inField('recipientColumns', () => tags.read(reader));
      const count = reader.u16();
      reader.expectRoomFor(count, 7);
      const recipients: ModifiedRecipient[] = [];
      for (let index = 0; index < count; index++) {
        recipients.push(inField(`recipients.${index}`, () => readModified(reader, recipientColumns)));
      }
      return { recipientColumns, recipients };
    },
    (writer, value) => {
      tags.write(writer, value.recipientColumns);
      writer.checkedU16(value.recipients.length);
      for (const { rowId, recipientType, row } of value.recipients) {
        writer.u32(rowId);
        writer.u8(recipientType);
        writeSized(writer, () => row !== undefined && writeRecipientRow(writer, value.recipientColumns, row));
      }
    },
  ),
});
export const ReadRecipients = rop('ReadRecipients', 0x0f, {
  request: fields({ rowId: u32, reserved: reserved(2) }),
  response: codec<ReadRecipientsResponse>(
    1,
    (reader) => {
      const { columns } = reader;
      if (columns === undefined) throw new WireError('recipients of unknown columns');
      const recipients = readRecipients(reader, (r) => ({ rowId: r.u32(), ...readOpenRecipient(r, columns) }));
      return { recipientColumns: columns, recipients };
    },
    (writer, value) => {
      writer.checkedU8(value.recipients.length);
      for (const recipient of value.recipients) {
        writer.u32(recipient.rowId);
        writeOpenRecipient(writer, value.recipientColumns, recipient);
      }
    },
  ),
});
export const ReloadCachedInformation = rop('ReloadCachedInformation', 0x10, {
  request: fields({ reserved: reserved(2) }),
  response: openedMessage,
});
export const SetMessageStatus = rop('SetMessageStatus', 0x20, {
  request: fields({ messageId: u64, messageStatusFlags: u32, messageStatusMask: u32 }),
  response: fields({ messageStatusFlags: u32 }),
});
// MS-OXCROPS 2.2.6.9.2: the response carries RopSetMessageStatus's RopId.
export const GetMessageStatus = rop('GetMessageStatus', 0x1f, {
  request: fields({ messageId: u64 }),
  response: fields({ messageStatusFlags: u32 }),
  responseId: 0x20,
});
export const SetReadFlags = rop('SetReadFlags', 0x66, {
  request: fields({ wantAsynchronous: bool8, readFlags: u8, messageIds: counted(u16, u64) }),
  response: fields({ partialCompletion: bool8 }),
  onFailure: { partialCompletion: false },
});

const clientData = struct({ logonId: u8, clientData: fixedBytes(24) });

// MS-OXCROPS 2.2.6.11: ClientData travels in public logons only, which this server does not have; it always answers
// ReadStatusChanged 0 in private ones.
export const SetMessageReadFlag = rop('SetMessageReadFlag', 0x11, {
  shape: 'responseInput',
  request: fields({ readFlags: u8 }),
  response: codec<{ readonly changed: Value<typeof clientData> | undefined }>(
    1,
    (r) => ({ changed: r.u8() === 0 ? undefined : clientData.read(r) }),
    (w, { changed }) => {
      w.u8(changed === undefined ? 0 : 1);
      if (changed !== undefined) clientData.write(w, changed);
    },
  ),
});

function readRecipients<T>(reader: Reader, read: (reader: Reader) => T): T[] {
  const count = reader.u8();
  reader.expectRoomFor(count, 7);
  const recipients: T[] = [];
  for (let index = 0; index < count; index++) recipients.push(inField(String(index), () => read(reader)));
  return recipients;
}

function readOpenRecipient(reader: Reader, columns: readonly number[]): OpenRecipient {
  const recipientType = reader.u8();
  const codePageId = reader.u16();
  reader.u16();
  const part = reader.sub(reader.u16());
  const row = readRecipientRow(part, columns);
  part.expectEnd();
  return { recipientType, codePageId, row };
}

export function writeOpenRecipient(writer: Writer, columns: readonly number[], recipient: OpenRecipient): void {
  writer.u8(recipient.recipientType);
  writer.u16(recipient.codePageId);
  writer.u16(0);
  writeSized(writer, () => writeRecipientRow(writer, columns, recipient.row));
}

function readModified(reader: Reader, columns: readonly number[]): ModifiedRecipient {
  const rowId = reader.u32();
  const recipientType = reader.u8();
  const size = reader.u16();
  if (size === 0) return { rowId, recipientType };
  const part = reader.sub(size);
  const row = readRecipientRow(part, columns);
  part.expectEnd();
  return { rowId, recipientType, row };
}

function writeSized(writer: Writer, write: () => unknown): void {
  const at = writer.length;
  writer.u16(0);
  write();
  const size = writer.length - at - 2;
  if (size > 0xffff) throw new WireError(`a recipient of ${size} bytes`);
  writer.patchU16(at, size);
}
