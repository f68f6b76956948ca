import { beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../lib/local-exchange/store/mailbox.ts';
import { globalId, shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import {
  ecAccessDenied, ecError, ecInvalidParam, ecLoginFailure, ecLoginPerm, ecNotFound, ecNotImplemented, ecNotSupported, ecUnknownUser,
} from '../../../lib/local-exchange/wire/error-codes.ts';
import { aliceDn } from '../store/mailboxes.ts';
import { RopBench } from './rop-bench.ts';

const other = (name: string): Mailbox => new Mailbox({ address: `${name}@contoso.com`, displayName: name, legacyDn: `/cn=${name}` });
const request = (essdn: string, openFlags = 0x01000000, logonFlags = 1) => ({ logonFlags, openFlags, storeState: 0, essdn });

let bench: RopBench;
const code = (essdn: string, openFlags?: number) => bench.code('Logon', request(essdn, openFlags), {});
beforeEach(() => {
  bench = new RopBench({
    mailboxes: new Map([
      ['/cn=bob', { mailbox: other('bob'), access: 'delegate' as const }],
      ['/cn=carol', { mailbox: other('carol'), access: 'admin' as const }],
      ['/cn=dan', { mailbox: other('dan'), access: undefined }],
    ]),
  });
});

describe('RopLogon', () => {
  it('names the folders of the mailbox', () => {
    const { mailbox } = bench;
    const result = bench.logOn();
    expect(result.folderIds.map((id) => mailbox.folder(Number(BigInt.asUintN(64, id) >> 56n))?.displayName)).toEqual([
      'Root', 'Deferred Action', 'Spooler Queue', 'Top of Information Store', 'Inbox', 'Outbox', 'Sent Items', 'Deleted Items', 'Common Views',
      'Schedule', 'Finder', 'Views', 'Shortcuts',
    ]);
    expect(result).toMatchObject({ logonFlags: 1, replicaId: 1, replicaGuid: mailbox.replicaGuid });
    expect(result.mailbox).toMatchObject({ responseFlags: 7, mailboxGuid: mailbox.guid, storeState: 0 });
  });

  it('lets in who may, as what he may', () => {
    expect(code(aliceDn)).toBeUndefined();
    expect(code('/cn=bob')).toBeUndefined();
    expect(code('/cn=carol')).toBe(ecLoginPerm);
    expect(code('/cn=carol', 0x01000001)).toBeUndefined();
    expect(code('/cn=dan', 0x01000001)).toBe(ecLoginPerm);
    expect(code('/cn=nobody')).toBe(ecUnknownUser);
    expect(code('')).toBe(ecUnknownUser);
  });

  it('gives SendAs to the owner only', () => {
    expect(bench.call('Logon', request('/cn=bob'), {}).mailbox?.responseFlags).toBe(3);
  });

  it('wants the replica mapping of a second mailbox', () => {
    expect(bench.code('Logon', request(aliceDn, 0), {})).toBeUndefined();
    expect(bench.code('Logon', request(aliceDn, 0), {})).toBeUndefined();
    expect(bench.code('Logon', request('/cn=bob', 0), {})).toBe(ecInvalidParam);
    expect(bench.code('Logon', request('/cn=bob'), {})).toBeUndefined();
  });

  it('refuses flags that nobody has defined', () => {
    expect(bench.code('Logon', request(aliceDn, 0x01000000, 0x21), {})).toBe(ecError);
    expect(bench.code('Logon', request(aliceDn, 0x01008000), {})).toBe(ecError);
  });

  it('opens public folders where there are some', () => {
    expect(bench.code('Logon', request('', 0x2, 0), {})).toBe(ecLoginFailure);
    expect(bench.code('Logon', request('', 0, 0), {})).toBe(ecInvalidParam);
    const publicStore = new Mailbox({ address: 'public@contoso.com', displayName: 'Public Folders', legacyDn: '/cn=public', isPublic: true });
    const session = new RopBench({ publicStore });
    const result = session.call('Logon', request('', 0x2, 0), {});
    expect(result.mailbox).toBeUndefined();
    expect(result.folderIds).toHaveLength(13);
    expect(result.folderIds.slice(10)).toEqual([0n, 0n, 0n]);
    session.logon = session.opened;
    expect(session.code('GetReceiveFolder', { messageClass: 'IPM' })).toBe(ecNotSupported);
    const folder = session.open('OpenFolder', { folderId: result.folderIds[1] as bigint, openModeFlags: 0 });
    expect(session.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode: 1, propertyTags: [tags.PR_DISPLAY_NAME] }, folder).row.cells[0]?.value).toBe('IPM_SUBTREE');
    expect(session.call('PublicFolderIsGhosted', { folderId: result.folderIds[1] as bigint })).toEqual({ ghosted: undefined });
  });
});

describe('the logon object', () => {
  beforeEach(() => void bench.logOn());

  it('turns identifiers into long ones and back', () => {
    const { longTermId } = bench.call('LongTermIdFromId', { objectId: shortId(0x1234) });
    expect(Buffer.from(longTermId.subarray(0, 22))).toEqual(Buffer.from(globalId(bench.mailbox.replicaGuid, 0x1234)));
    expect(bench.call('IdFromLongTermId', { longTermId })).toEqual({ objectId: shortId(0x1234) });
    expect(bench.code('LongTermIdFromId', { objectId: shortId(1, 99) })).toBe(ecNotFound);
    const foreign = new Uint8Array(24).fill(7);
    const { objectId } = bench.call('IdFromLongTermId', { longTermId: foreign });
    expect(bench.call('LongTermIdFromId', { objectId }).longTermId.subarray(0, 22)).toEqual(foreign.subarray(0, 22));
    expect(bench.code('IdFromLongTermId', { longTermId: new Uint8Array(24) })).toBe(ecInvalidParam);
  });

  it('knows the receive folder of a message class', () => {
    const { inbox } = bench.mailbox;
    const receive = (messageClass: string) => bench.call('GetReceiveFolder', { messageClass });
    expect(receive('')).toEqual({ folderId: shortId(inbox.counter), explicitMessageClass: '' });
    expect(receive('ipm.note.custom')).toEqual({ folderId: shortId(inbox.counter), explicitMessageClass: 'IPM' });
    expect(receive('Unknown')).toMatchObject({ explicitMessageClass: '' });
    for (const messageClass of ['.IPM', 'IPM.', 'IPM..Note', 'x'.repeat(255), 'ä']) expect(bench.code('GetReceiveFolder', { messageClass })).toBe(ecInvalidParam);
    const folder = bench.mailbox.createFolder(inbox, 'Faxes');
    bench.call('SetReceiveFolder', { folderId: shortId(folder.counter), messageClass: 'IPM.Note.Fax' });
    expect(receive('IPM.Note.Fax.Color')).toEqual({ folderId: shortId(folder.counter), explicitMessageClass: 'IPM.Note.Fax' });
    expect(bench.code('SetReceiveFolder', { folderId: shortId(folder.counter), messageClass: 'IPM' })).toBe(ecAccessDenied);
    bench.call('SetReceiveFolder', { folderId: 0n, messageClass: 'IPM.Note.Fax' });
    expect(receive('IPM.Note.Fax')).toMatchObject({ explicitMessageClass: 'IPM' });
    expect(bench.code('SetReceiveFolder', { folderId: 0n, messageClass: '' })).toBe(ecError);
    const rows = bench.values(bench.call('GetReceiveFolderTable', {}).rows);
    expect(rows.map((row) => row[1])).toEqual(['', 'IPM', 'REPORT.IPM', 'IPC']);
  });

  it('has properties of the mailbox', () => {
    const propertyTags = [tags.PR_DISPLAY_NAME, tags.PR_MAILBOX_OWNER_NAME, tags.PR_RECORD_KEY, tags.PR_SUBJECT];
    const { cells } = bench.call('GetPropertiesSpecific', { propertySizeLimit: 0, wantUnicode: 1, propertyTags }).row;
    expect(cells.map((cell) => cell?.value)).toEqual(['Alice Adams', 'Alice Adams', bench.mailbox.guid, undefined]);
    expect(bench.code('GetStoreState', {})).toBe(ecNotImplemented);
    expect(bench.call('GetAddressTypes', {}).addressTypes).toContain('SMTP');
  });
});
