// Logon and store ROPs: MS-OXCROPS 2.2.3, MS-OXCSTOR.

import { ascii, bool8, codec, type Codec, counted, fixedBytes, guid, sizedBytes, u16, u32, u64, u8 } from '../codec.ts';
import { readRowBlock } from '../property-row.ts';
import type { RowBlock } from '../values.ts';
import { WireError } from '../wire-error.ts';
import { fields, rop } from './definition.ts';

export const privateLogonFlag = 0x01;

/** PidTagFolderId, PidTagMessageClass (8-bit), PidTagLastModificationTime: the fixed columns of GetReceiveFolderTable. */
export const receiveFolderColumns: readonly number[] = [0x67480014, 0x001a001e, 0x30080040];

/** MS-OXCSTOR 2.2.1.1.3: the moment of logging on in UTC, `dayOfWeek` 0 is Sunday. */
export interface LogonTime {
  readonly seconds: number;
  readonly minutes: number;
  readonly hour: number;
  readonly dayOfWeek: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

export interface LogonResponse {
  /** Bit 0x01 tells which of the two layouts follows. */
  readonly logonFlags: number;
  /** Exactly 13. */
  readonly folderIds: readonly bigint[];
  readonly replicaId: number;
  readonly replicaGuid: Uint8Array;
  /** Private mailboxes only. */
  readonly mailbox?: {
    readonly responseFlags: number;
    readonly mailboxGuid: Uint8Array;
    readonly logonTime: LogonTime;
    readonly gwartTime: bigint;
    readonly storeState: number;
  };
  /** Public folders only. */
  readonly perUserGuid?: Uint8Array;
}

const logonTime = fields({ seconds: u8, minutes: u8, hour: u8, dayOfWeek: u8, day: u8, month: u8, year: u16 });

const logonResponse: Codec<LogonResponse> = codec(
  139,
  (reader) => {
    const logonFlags = reader.u8();
    const folderIds: bigint[] = [];
    for (let index = 0; index < 13; index++) folderIds.push(reader.u64());
    if ((logonFlags & privateLogonFlag) === 0) {
      return { logonFlags, folderIds, replicaId: reader.u16(), replicaGuid: reader.bytes(16), perUserGuid: reader.bytes(16) };
    }
    const responseFlags = reader.u8();
    const mailboxGuid = reader.bytes(16);
    return {
      logonFlags, folderIds, replicaId: reader.u16(), replicaGuid: reader.bytes(16),
      mailbox: { responseFlags, mailboxGuid, logonTime: logonTime.read(reader), gwartTime: reader.u64(), storeState: reader.u32() },
    };
  },
  (writer, value) => {
    if (value.folderIds.length !== 13) throw new WireError(`${value.folderIds.length} special folders where 13 belong`);
    writer.u8(value.logonFlags);
    for (const id of value.folderIds) writer.u64(id);
    if (value.mailbox !== undefined) {
      writer.u8(value.mailbox.responseFlags);
      guid.write(writer, value.mailbox.mailboxGuid);
    }
    writer.u16(value.replicaId);
    guid.write(writer, value.replicaGuid);
    if (value.mailbox === undefined) return guid.write(writer, value.perUserGuid ?? new Uint8Array(16));
    logonTime.write(writer, value.mailbox.logonTime);
    writer.u64(value.mailbox.gwartTime);
    writer.u32(value.mailbox.storeState);
  },
);

/** The legacy DN with its NUL inside the counted bytes; 0 bytes is no DN. */
const countedDn: Codec<string> = codec(
  2,
  (reader) => {
    const text = Buffer.from(reader.view(reader.u16())).toString('latin1');
    const end = text.indexOf('\0');
    return end < 0 ? text : text.slice(0, end);
  },
  (writer, value) => {
    if (value === '') return writer.u16(0);
    writer.checkedU16(value.length + 1);
    writer.ascii(value);
  },
);

export const Logon = rop('Logon', 0xfe, {
  shape: 'output',
  request: fields({ logonFlags: u8, openFlags: u32, storeState: u32, essdn: countedDn }),
  response: logonResponse,
});
export const Release = rop('Release', 0x01, { hasResponse: false });
export const GetReceiveFolder = rop('GetReceiveFolder', 0x27, {
  request: fields({ messageClass: ascii }),
  response: fields({ folderId: u64, explicitMessageClass: ascii }),
});
export const SetReceiveFolder = rop('SetReceiveFolder', 0x26, { request: fields({ folderId: u64, messageClass: ascii }) });
export const GetReceiveFolderTable = rop('GetReceiveFolderTable', 0x68, {
  response: fields({
    rows: codec<RowBlock>(4, (r) => readRowBlock(r, r.u32(), receiveFolderColumns), (w, rows) => {
      w.u32(rows.count);
      w.bytes(rows.bytes);
    }),
  }),
});
export const GetStoreState = rop('GetStoreState', 0x7b, { response: fields({ storeState: u32 }) });

/** Names of servers, of which the first `cheapServersCount` are near. */
export const serverList = codec<{ readonly servers: readonly string[]; readonly cheapServersCount: number }>(
  4,
  (reader) => {
    const count = reader.u16();
    const cheapServersCount = reader.u16();
    reader.expectRoomFor(count, 1);
    return { servers: Array.from({ length: count }, () => reader.ascii()), cheapServersCount };
  },
  (writer, value) => {
    writer.checkedU16(value.servers.length);
    writer.u16(value.cheapServersCount);
    for (const server of value.servers) writer.ascii(server);
  },
);

/** Present when the byte before it is not 0. */
export const ghostedServers = codec<{ readonly servers: readonly string[]; readonly cheapServersCount: number } | undefined>(
  1,
  (reader) => (reader.u8() === 0 ? undefined : serverList.read(reader)),
  (writer, value) => {
    writer.u8(value === undefined ? 0 : 1);
    if (value !== undefined) serverList.write(writer, value);
  },
);

export const GetOwningServers = rop('GetOwningServers', 0x42, { request: fields({ folderId: u64 }), response: serverList });
export const PublicFolderIsGhosted = rop('PublicFolderIsGhosted', 0x45, {
  request: fields({ folderId: u64 }),
  response: fields({ ghosted: ghostedServers }),
});
export const LongTermIdFromId = rop('LongTermIdFromId', 0x43, {
  request: fields({ objectId: u64 }),
  response: fields({ longTermId: fixedBytes(24) }),
});
export const IdFromLongTermId = rop('IdFromLongTermId', 0x44, {
  request: fields({ longTermId: fixedBytes(24) }),
  response: fields({ objectId: u64 }),
});
export const GetPerUserLongTermIds = rop('GetPerUserLongTermIds', 0x60, {
  request: fields({ databaseGuid: guid }),
  response: fields({ longTermIds: counted(u16, fixedBytes(24)) }),
});
export const GetPerUserGuid = rop('GetPerUserGuid', 0x61, {
  request: fields({ longTermId: fixedBytes(24) }),
  response: fields({ databaseGuid: guid }),
});
export const ReadPerUserInformation = rop('ReadPerUserInformation', 0x63, {
  request: fields({ folderId: fixedBytes(24), reserved: u8, dataOffset: u32, maxDataSize: u16 }),
  response: fields({ hasFinished: bool8, data: sizedBytes(u16) }),
});

export interface WritePerUserInformationRequest {
  readonly folderId: Uint8Array;
  readonly hasFinished: boolean;
  readonly dataOffset: number;
  readonly data: Uint8Array;
  readonly replicaGuid?: Uint8Array;
}

export const WritePerUserInformation = rop('WritePerUserInformation', 0x64, {
  request: codec<WritePerUserInformationRequest>(
    31,
    (reader) => {
      const head = { folderId: reader.bytes(24), hasFinished: reader.u8() !== 0, dataOffset: reader.u32(), data: reader.bytes(reader.u16()) };
      // MS-OXCROPS 2.2.3.13.1: only in the first part and only in a private logon, which all of this server's own are.
      return head.dataOffset === 0 ? { ...head, replicaGuid: reader.bytes(16) } : head;
    },
    (writer, value) => {
      writer.bytes(value.folderId);
      writer.u8(value.hasFinished ? 1 : 0);
      writer.u32(value.dataOffset);
      writer.checkedU16(value.data.byteLength);
      writer.bytes(value.data);
      if (value.replicaGuid !== undefined) guid.write(writer, value.replicaGuid);
    },
  ),
});
