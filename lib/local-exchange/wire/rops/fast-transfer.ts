// FastTransfer and synchronisation ROPs: MS-OXCROPS 2.2.12 and 2.2.13.

import { bool8, codec, counted, fixedBytes, guid, optionalSized, sized, sizedBytes, u16, u32, u64, u8 } from '../codec.ts';
import { taggedValue } from '../property-value.ts';
import { restriction } from '../restriction.ts';
import { fields, rop } from './definition.ts';

const tags = counted(u16, u32);
const values = counted(u16, taggedValue);

export const FastTransferSourceCopyTo = rop('FastTransferSourceCopyTo', 0x4d, {
  shape: 'inputOutput',
  request: fields({ level: u8, copyFlags: u32, sendOptions: u8, propertyTags: tags }),
});
export const FastTransferSourceCopyProperties = rop('FastTransferSourceCopyProperties', 0x69, {
  shape: 'inputOutput',
  request: fields({ level: u8, copyFlags: u8, sendOptions: u8, propertyTags: tags }),
});
export const FastTransferSourceCopyMessages = rop('FastTransferSourceCopyMessages', 0x4b, {
  shape: 'inputOutput',
  request: fields({ messageIds: counted(u16, u64), copyFlags: u8, sendOptions: u8 }),
});
export const FastTransferSourceCopyFolder = rop('FastTransferSourceCopyFolder', 0x4c, {
  shape: 'inputOutput',
  request: fields({ copyFlags: u8, sendOptions: u8 }),
});

/** BufferSize of GetBuffer that means "as much as MaximumBufferSize and the reply allow". */
export const serverChoosesSize = 0xbabe;

export interface FastTransferSourceGetBufferRequest {
  readonly bufferSize: number;
  /** There when bufferSize is 0xBABE. */
  readonly maximumBufferSize?: number;
}

const progress16 = { transferStatus: u16, inProgressCount: u16, totalStepCount: u16, reserved: u8 };
const noProgress = { transferStatus: 0, inProgressCount: 0, totalStepCount: 0, reserved: 0 };

export const FastTransferSourceGetBuffer = rop('FastTransferSourceGetBuffer', 0x4e, {
  request: codec<FastTransferSourceGetBufferRequest>(
    2,
    (r) => {
      const bufferSize = r.u16();
      return bufferSize === serverChoosesSize ? { bufferSize, maximumBufferSize: r.u16() } : { bufferSize };
    },
    (w, value) => {
      w.u16(value.bufferSize);
      if (value.bufferSize === serverChoosesSize) w.u16(value.maximumBufferSize ?? 0);
    },
  ),
  response: fields({ ...progress16, transferBuffer: sizedBytes(u16) }),
  onFailure: { ...noProgress, transferBuffer: new Uint8Array(0) },
});
export const FastTransferDestinationConfigure = rop('FastTransferDestinationConfigure', 0x53, {
  shape: 'inputOutput',
  request: fields({ sourceOperation: u8, copyFlags: u8 }),
});
export const FastTransferDestinationPutBuffer = rop('FastTransferDestinationPutBuffer', 0x54, {
  request: fields({ transferData: sizedBytes(u16) }),
  response: fields({ ...progress16, bufferUsedSize: u16 }),
  onFailure: { ...noProgress, bufferUsedSize: 0 },
});
export const FastTransferDestinationPutBufferExtended = rop('FastTransferDestinationPutBufferExtended', 0x9d, {
  request: fields({ transferData: sizedBytes(u16) }),
  response: fields({ transferStatus: u16, inProgressCount: u32, totalStepCount: u32, reserved: u8, bufferUsedSize: u16 }),
  onFailure: { ...noProgress, bufferUsedSize: 0 },
});
export const TellVersion = rop('TellVersion', 0x86, { request: fields({ version: fixedBytes(6) }) });

export const SynchronizationConfigure = rop('SynchronizationConfigure', 0x70, {
  shape: 'inputOutput',
  request: fields({
    synchronizationType: u8, sendOptions: u8, synchronizationFlags: u16, restriction: optionalSized(u16, restriction),
    synchronizationExtraFlags: u32, propertyTags: tags,
  }),
});
export const SynchronizationUploadStateStreamBegin = rop('SynchronizationUploadStateStreamBegin', 0x75, {
  request: fields({ stateProperty: u32, transferBufferSize: u32 }),
});
export const SynchronizationUploadStateStreamContinue = rop('SynchronizationUploadStateStreamContinue', 0x76, {
  request: fields({ streamData: sizedBytes(u32) }),
});
export const SynchronizationUploadStateStreamEnd = rop('SynchronizationUploadStateStreamEnd', 0x77);
export const SynchronizationGetTransferState = rop('SynchronizationGetTransferState', 0x82, { shape: 'inputOutput' });
export const SynchronizationOpenCollector = rop('SynchronizationOpenCollector', 0x7e, {
  shape: 'inputOutput',
  request: fields({ isContentsCollector: bool8 }),
});
export const SynchronizationImportMessageChange = rop('SynchronizationImportMessageChange', 0x72, {
  shape: 'inputOutput',
  request: fields({ importFlag: u8, values }),
  response: fields({ messageId: u64 }),
});
export const SynchronizationImportHierarchyChange = rop('SynchronizationImportHierarchyChange', 0x73, {
  request: fields({ hierarchyValues: values, values }),
  response: fields({ folderId: u64 }),
});
export const SynchronizationImportDeletes = rop('SynchronizationImportDeletes', 0x74, {
  request: fields({ importDeleteFlags: u8, values }),
});
export const SynchronizationImportMessageMove = rop('SynchronizationImportMessageMove', 0x78, {
  request: fields({
    sourceFolderId: sizedBytes(u32), sourceMessageId: sizedBytes(u32), predecessorChangeList: sizedBytes(u32),
    destinationMessageId: sizedBytes(u32), changeNumber: sizedBytes(u32),
  }),
  response: fields({ messageId: u64 }),
});

export interface MessageReadState {
  readonly messageId: Uint8Array;
  readonly markAsRead: boolean;
}

const readStates = codec<readonly MessageReadState[]>(
  0,
  (reader) => {
    const states: MessageReadState[] = [];
    while (reader.remaining > 0) states.push({ messageId: reader.bytes(reader.u16()), markAsRead: reader.u8() !== 0 });
    return states;
  },
  (writer, states) => {
    for (const { messageId, markAsRead } of states) {
      sizedBytes(u16).write(writer, messageId);
      writer.u8(markAsRead ? 1 : 0);
    }
  },
);

export const SynchronizationImportReadStateChanges = rop('SynchronizationImportReadStateChanges', 0x80, {
  request: fields({ messageReadStates: sized(u16, readStates) }),
});
export const GetLocalReplicaIds = rop('GetLocalReplicaIds', 0x7f, {
  request: fields({ idCount: u32 }),
  response: fields({ replicaGuid: guid, globalCount: fixedBytes(6) }),
});
export const SetLocalReplicaMidsetDeleted = rop('SetLocalReplicaMidsetDeleted', 0x93, {
  request: fields({ ranges: sized(u16, counted(u32, fields({ minimum: fixedBytes(24), maximum: fixedBytes(24) }))) }),
});
