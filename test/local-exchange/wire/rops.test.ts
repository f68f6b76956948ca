import { describe, expect, it } from 'vitest';
import { Reader } from '../../../lib/local-exchange/wire/reader.ts';
import { readRequests, readResponse, writeRequest, writeResponse } from '../../../lib/local-exchange/wire/rop-buffer.ts';
import { ropById, rops, type RopRequest, type RopResponse } from '../../../lib/local-exchange/wire/rops/index.ts';
import { WireError } from '../../../lib/local-exchange/wire/wire-error.ts';
import { Writer } from '../../../lib/local-exchange/wire/writer.ts';
import { bytes, hex } from './hex.ts';

/** MS-OXCROPS 2.2.2, without those that only servers send. */
const ids: readonly (readonly [number, string])[] = [
  [0x01, 'Release'], [0x02, 'OpenFolder'], [0x03, 'OpenMessage'], [0x04, 'GetHierarchyTable'],
  [0x05, 'GetContentsTable'], [0x06, 'CreateMessage'], [0x07, 'GetPropertiesSpecific'], [0x08, 'GetPropertiesAll'],
  [0x09, 'GetPropertiesList'], [0x0a, 'SetProperties'], [0x0b, 'DeleteProperties'], [0x0c, 'SaveChangesMessage'],
  [0x0d, 'RemoveAllRecipients'], [0x0e, 'ModifyRecipients'], [0x0f, 'ReadRecipients'],
  [0x10, 'ReloadCachedInformation'], [0x11, 'SetMessageReadFlag'], [0x12, 'SetColumns'], [0x13, 'SortTable'],
  [0x14, 'Restrict'], [0x15, 'QueryRows'], [0x16, 'GetStatus'], [0x17, 'QueryPosition'], [0x18, 'SeekRow'],
  [0x19, 'SeekRowBookmark'], [0x1a, 'SeekRowFractional'], [0x1b, 'CreateBookmark'], [0x1c, 'CreateFolder'],
  [0x1d, 'DeleteFolder'], [0x1e, 'DeleteMessages'], [0x1f, 'GetMessageStatus'], [0x20, 'SetMessageStatus'],
  [0x21, 'GetAttachmentTable'], [0x22, 'OpenAttachment'], [0x23, 'CreateAttachment'], [0x24, 'DeleteAttachment'],
  [0x25, 'SaveChangesAttachment'], [0x26, 'SetReceiveFolder'], [0x27, 'GetReceiveFolder'],
  [0x29, 'RegisterNotification'], [0x2b, 'OpenStream'], [0x2c, 'ReadStream'], [0x2d, 'WriteStream'],
  [0x2e, 'SeekStream'], [0x2f, 'SetStreamSize'], [0x30, 'SetSearchCriteria'], [0x31, 'GetSearchCriteria'],
  [0x32, 'SubmitMessage'], [0x33, 'MoveCopyMessages'], [0x34, 'AbortSubmit'], [0x35, 'MoveFolder'],
  [0x36, 'CopyFolder'], [0x37, 'QueryColumnsAll'], [0x38, 'Abort'], [0x39, 'CopyTo'], [0x3a, 'CopyToStream'],
  [0x3b, 'CloneStream'], [0x3e, 'GetPermissionsTable'], [0x3f, 'GetRulesTable'], [0x40, 'ModifyPermissions'],
  [0x41, 'ModifyRules'], [0x42, 'GetOwningServers'], [0x43, 'LongTermIdFromId'], [0x44, 'IdFromLongTermId'],
  [0x45, 'PublicFolderIsGhosted'], [0x46, 'OpenEmbeddedMessage'], [0x47, 'SetSpooler'], [0x48, 'SpoolerLockMessage'],
  [0x49, 'GetAddressTypes'], [0x4a, 'TransportSend'], [0x4b, 'FastTransferSourceCopyMessages'],
  [0x4c, 'FastTransferSourceCopyFolder'], [0x4d, 'FastTransferSourceCopyTo'], [0x4e, 'FastTransferSourceGetBuffer'],
  [0x4f, 'FindRow'], [0x50, 'Progress'], [0x51, 'TransportNewMail'], [0x52, 'GetValidAttachments'],
  [0x53, 'FastTransferDestinationConfigure'], [0x54, 'FastTransferDestinationPutBuffer'],
  [0x55, 'GetNamesFromPropertyIds'], [0x56, 'GetPropertyIdsFromNames'], [0x57, 'UpdateDeferredActionMessages'],
  [0x58, 'EmptyFolder'], [0x59, 'ExpandRow'], [0x5a, 'CollapseRow'], [0x5b, 'LockRegionStream'],
  [0x5c, 'UnlockRegionStream'], [0x5d, 'CommitStream'], [0x5e, 'GetStreamSize'], [0x5f, 'QueryNamedProperties'],
  [0x60, 'GetPerUserLongTermIds'], [0x61, 'GetPerUserGuid'], [0x63, 'ReadPerUserInformation'],
  [0x64, 'WritePerUserInformation'], [0x66, 'SetReadFlags'], [0x67, 'CopyProperties'],
  [0x68, 'GetReceiveFolderTable'], [0x69, 'FastTransferSourceCopyProperties'], [0x6b, 'GetCollapseState'],
  [0x6c, 'SetCollapseState'], [0x6d, 'GetTransportFolder'], [0x6f, 'OptionsData'],
  [0x70, 'SynchronizationConfigure'], [0x72, 'SynchronizationImportMessageChange'],
  [0x73, 'SynchronizationImportHierarchyChange'], [0x74, 'SynchronizationImportDeletes'],
  [0x75, 'SynchronizationUploadStateStreamBegin'], [0x76, 'SynchronizationUploadStateStreamContinue'],
  [0x77, 'SynchronizationUploadStateStreamEnd'], [0x78, 'SynchronizationImportMessageMove'],
  [0x79, 'SetPropertiesNoReplicate'], [0x7a, 'DeletePropertiesNoReplicate'], [0x7b, 'GetStoreState'],
  [0x7e, 'SynchronizationOpenCollector'], [0x7f, 'GetLocalReplicaIds'],
  [0x80, 'SynchronizationImportReadStateChanges'], [0x81, 'ResetTable'], [0x82, 'SynchronizationGetTransferState'],
  [0x86, 'TellVersion'], [0x89, 'FreeBookmark'], [0x90, 'WriteAndCommitStream'], [0x91, 'HardDeleteMessages'],
  [0x92, 'HardDeleteMessagesAndSubfolders'], [0x93, 'SetLocalReplicaMidsetDeleted'],
  [0x9d, 'FastTransferDestinationPutBufferExtended'], [0xa3, 'WriteStreamExtended'], [0xfe, 'Logon'],
];

describe('RopIds', () => {
  it('are those of the specification', () => {
    expect(Object.values(rops).map(({ id, name }) => [id, name]).toSorted(([a], [b]) => (a as number) - (b as number))).toEqual(ids);
  });

  it('that are reserved are unknown', () => {
    const known = new Set(ids.map(([id]) => id));
    for (let id = 0; id < 0x100; id++) expect(ropById(id) === undefined, `0x${id.toString(16)}`).toBe(!known.has(id));
  });
});

/** Layouts that no capture and no vector shows, written out from the tables of MS-OXCROPS. */
const requests: readonly (readonly [string, RopRequest])[] = [
  ['13 00 01 00 02 00 01 00 01 00 40 00 06 0E 01 1F 00 37 00 00', {
    rop: 'SortTable', logonId: 0, inputIndex: 1, sortTableFlags: 0,
    sortOrder: { columns: [{ tag: 0x0e060040, order: 1 }, { tag: 0x0037001f, order: 0 }], categories: 1, expanded: 1 },
  }],
  ['14 00 01 01 05 00 08 1F 00 37 00', { rop: 'Restrict', logonId: 0, inputIndex: 1, restrictFlags: 1, restriction: { type: 'exist', tag: 0x0037001f } }],
  ['14 00 01 00 00 00', { rop: 'Restrict', logonId: 0, inputIndex: 1, restrictFlags: 0, restriction: undefined }],
  ['16 00 01', { rop: 'GetStatus', logonId: 0, inputIndex: 1 }],
  ['18 00 01 01 FB FF FF FF 01', { rop: 'SeekRow', logonId: 0, inputIndex: 1, origin: 1, rowCount: -5, wantRowMovedCount: true }],
  ['19 00 01 02 00 AA BB 03 00 00 00 00', { rop: 'SeekRowBookmark', logonId: 0, inputIndex: 1, bookmark: bytes('AA BB'), rowCount: 3, wantRowMovedCount: false }],
  ['1A 00 01 01 00 00 00 02 00 00 00', { rop: 'SeekRowFractional', logonId: 0, inputIndex: 1, numerator: 1, denominator: 2 }],
  ['1B 00 01', { rop: 'CreateBookmark', logonId: 0, inputIndex: 1 }],
  ['89 00 01 01 00 07', { rop: 'FreeBookmark', logonId: 0, inputIndex: 1, bookmark: bytes('07') }],
  ['4F 00 01 01 05 00 08 1F 00 37 00 03 01 00 07', {
    rop: 'FindRow', logonId: 0, inputIndex: 1, findRowFlags: 1, restriction: { type: 'exist', tag: 0x0037001f }, origin: 3, bookmark: bytes('07'),
  }],
  ['27 00 00 49 50 4D 00', { rop: 'GetReceiveFolder', logonId: 0, inputIndex: 0, messageClass: 'IPM' }],
  ['0F 00 01 05 00 00 00 00 00', { rop: 'ReadRecipients', logonId: 0, inputIndex: 1, rowId: 5, reserved: undefined }],
  ['22 00 01 02 00 03 00 00 00', { rop: 'OpenAttachment', logonId: 0, inputIndex: 1, outputIndex: 2, openAttachmentFlags: 0, attachmentId: 3 }],
  ['46 00 01 02 FF 0F 00', { rop: 'OpenEmbeddedMessage', logonId: 0, inputIndex: 1, outputIndex: 2, codePageId: 0xfff, openModeFlags: 0 }],
  ['2C 00 01 BE BA 00 00 01 00', { rop: 'ReadStream', logonId: 0, inputIndex: 1, byteCount: 0xbabe, maximumByteCount: 0x10000 }],
  ['2E 00 01 02 FF FF FF FF FF FF FF FF', { rop: 'SeekStream', logonId: 0, inputIndex: 1, origin: 2, offset: -1n }],
  ['5F 00 00 02 01 29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46', {
    rop: 'QueryNamedProperties', logonId: 0, inputIndex: 0, queryFlags: 2, guid: bytes('29 03 02 00 00 00 00 00 C0 00 00 00 00 00 00 46'),
  }],
  ['55 00 00 02 00 01 80 02 80', { rop: 'GetNamesFromPropertyIds', logonId: 0, inputIndex: 0, propertyIds: [0x8001, 0x8002] }],
  ['0C 00 05 01 0A', { rop: 'SaveChangesMessage', logonId: 0, responseIndex: 5, inputIndex: 1, saveFlags: 10 }],
  ['11 00 05 01 04', { rop: 'SetMessageReadFlag', logonId: 0, responseIndex: 5, inputIndex: 1, readFlags: 4 }],
  ['1C 00 01 02 01 01 00 00 41 00 00 00 00 00', {
    rop: 'CreateFolder', logonId: 0, inputIndex: 1, outputIndex: 2, folderType: 1, useUnicodeStrings: true, openExisting: false, displayName: 'A', comment: '',
  }],
  ['36 00 01 02 00 01 00 05 00 00 00 00 00 00 00 42 00', {
    rop: 'CopyFolder', logonId: 0, inputIndex: 1, destinationIndex: 2, wantAsynchronous: false, wantRecursive: true, useUnicode: false, folderId: 5n, newFolderName: 'B',
  }],
  ['29 00 00 01 00 04 00 01', { rop: 'RegisterNotification', logonId: 0, inputIndex: 0, outputIndex: 1, notificationTypes: 0x400 }],
];

describe('requests', () => {
  for (const [raw, request] of requests) {
    it(`of ${request.rop} hold both ways`, () => {
      expect(readRequests(bytes(raw)).map((parsed) => parsed.request)).toEqual([request]);
      const writer = new Writer();
      writeRequest(writer, request);
      expect(hex(writer.finish())).toBe(hex(bytes(raw)));
    });
  }

  it('keep in step over what this server does not do', () => {
    const rules = '41 00 01 00 01 00 01 02 00 02 00 1F 00 82 66 41 00 00 00 FE 00 80 66 01 00 09 00 0A 00 00 00 00 00 00 00 00';
    const list = bytes(rules.replace('01 02 00 02 00', '01 02 00'), '16 00 01');
    expect(readRequests(list).map(({ request }) => request.rop)).toEqual(['ModifyRules', 'GetStatus']);
  });

  it('refuse more categories than sort orders', () => {
    expect(() => readRequests(bytes('13 00 01 00 01 00 02 00 00 00 40 00 06 0E 01'))).toThrow(WireError);
  });
});

const responses: readonly (readonly [string, RopResponse, (readonly number[])?])[] = [
  ['17 01 00 00 00 00 05 00 00 00 0A 00 00 00', { rop: 'QueryPosition', index: 1, returnValue: 0, result: { numerator: 5, denominator: 10 } }],
  ['18 01 00 00 00 00 01 FE FF FF FF', { rop: 'SeekRow', index: 1, returnValue: 0, result: { hasSoughtLess: true, rowsSought: -2 } }],
  ['4F 01 0F 01 04 80', { rop: 'FindRow', index: 1, returnValue: 0x8004010f, result: {} as never }],
  ['4F 01 00 00 00 00 00 01 00 07 00 00 00', {
    rop: 'FindRow', index: 1, returnValue: 0, result: { rowNoLongerVisible: false, row: { columns: [0x0e080003], count: 1, bytes: bytes('00 07 00 00 00') } },
  }, [0x0e080003]],
  ['56 00 80 03 04 00 02 00 01 80 00 00', { rop: 'GetPropertyIdsFromNames', index: 0, returnValue: 0x40380, result: { propertyIds: [0x8001, 0] } }],
  ['55 00 00 00 00 00 01 00 FF 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00', {
    rop: 'GetNamesFromPropertyIds', index: 0, returnValue: 0, result: { names: [{ kind: 'none', guid: new Uint8Array(16) }] },
  }],
  // Fields that are there although the ROP failed.
  ['2C 01 05 00 03 80 00 00', { rop: 'ReadStream', index: 1, returnValue: 0x80030005, result: { data: new Uint8Array(0) } }],
  ['1D 01 05 00 07 80 00', { rop: 'DeleteFolder', index: 1, returnValue: 0x80070005, result: { partialCompletion: false } }],
  ['3A 01 03 05 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00', {
    rop: 'CopyToStream', index: 1, returnValue: 0x503, result: { readByteCount: 0n, writtenByteCount: 0n },
  }],
  // GetMessageStatus answers with SetMessageStatus's RopId.
  ['20 01 00 00 00 00 00 10 00 00', { rop: 'GetMessageStatus', index: 1, returnValue: 0, result: { messageStatusFlags: 0x1000 } }],
  ['68 00 00 00 00 00 01 00 00 00 00 05 00 00 00 00 00 00 00 49 50 4D 00 00 00 00 00 00 00 00 00', {
    rop: 'GetReceiveFolderTable', index: 0, returnValue: 0,
    result: { rows: { columns: [0x67480014, 0x001a001e, 0x30080040], count: 1, bytes: bytes('00 05 00 00 00 00 00 00 00 49 50 4D 00 00 00 00 00 00 00 00 00') } },
  }],
];

describe('responses', () => {
  for (const [raw, response, columns] of responses) {
    it(`of ${response.rop} hold both ways (0x${response.returnValue.toString(16)})`, () => {
      const reader = new Reader(bytes(raw), columns === undefined ? {} : { columns });
      expect(readResponse(reader, response.rop)).toEqual(response);
      reader.expectEnd();
      const writer = new Writer();
      writeResponse(writer, response);
      expect(hex(writer.finish())).toBe(hex(bytes(raw)));
    });
  }

  it('may lack the fields of a failure', () => {
    expect(readResponse(new Reader(bytes('2C 01 05 00 03 80')), 'ReadStream').result).toBeUndefined();
  });
});
