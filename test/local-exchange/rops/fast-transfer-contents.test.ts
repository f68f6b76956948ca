import { beforeEach, describe, expect, it } from 'vitest';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { ecNotFound } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { Restriction } from '../../../lib/local-exchange/wire/values.ts';
import { valueOf } from './fast-transfer-parser.ts';
import { idOf, TransferBench } from './transfer-bench.ts';

let bench: TransferBench;

beforeEach(() => {
  bench = new TransferBench();
});

describe('downloads', () => {
  it('have OLE objects and references as they are', () => {
    const ole = Uint8Array.from({ length: 90_000 }, (_, index) => index % 251);
    const message = bench.add([], {
      attachments: [
        { properties: [], ole }, { properties: [{ tag: tags.PR_ATTACH_METHOD, value: tags.ATTACH_BY_REF_ONLY }, { tag: tags.PR_ATTACH_LONG_PATHNAME, value: '\\\\server\\share\\a.doc' }] },
      ],
    });
    const [sent] = bench.parse(bench.copyMessages([idOf(message)])).messageList().messages;
    const [first, second] = sent!.attachments;
    expect([valueOf(first!.properties, tags.PR_ATTACH_METHOD), Buffer.compare(valueOf(first!.properties, tags.PR_ATTACH_DATA_OBJ) as Buffer, ole)]).toEqual([6, 0]);
    expect([valueOf(second!.properties, tags.PR_ATTACH_METHOD), valueOf(second!.properties, tags.PR_ATTACH_LONG_PATHNAME)]).toEqual([4, '\\\\server\\share\\a.doc']);
  });

  it('have lists of values that no other reply has the room for', () => {
    const strings = Array.from({ length: 8000 }, (_, index) => `Value ${index}`);
    const binaries = Array.from({ length: 3 }, (_, index) => Buffer.alloc(70_000, index));
    const message = bench.add([{ tag: 0x8000101f, value: strings }, { tag: 0x66001102, value: binaries }]);
    bench.mailbox.names.idOf({ kind: 'id', guid: new Uint8Array(16), id: 1 }, true);
    const [sent] = bench.parse(bench.copyMessages([idOf(message)])).messageList().messages;
    expect([valueOf(sent!.properties, 0x8000101f), valueOf(sent!.properties, 0x66001102)]).toEqual([strings, binaries]);
  });

  it('of search folders have what they find, those that were deleted softly are missing', () => {
    const isReport: Restriction = { type: 'content', fuzzyLevel: 0x10001, tag: tags.PR_SUBJECT, value: { tag: tags.PR_SUBJECT, value: 'report' } };
    const [first, second, other] = ['Report 1', 'Report 2', 'Other'].map((value) => bench.add([{ tag: tags.PR_SUBJECT, value }]));
    const found = bench.local.createSearchFolder('Reports', { restriction: isReport });
    const folder = bench.open('OpenFolder', { folderId: shortId(found.counter), openModeFlags: 0 });
    bench.local.softDelete(second!);
    const source = bench.open('FastTransferSourceCopyMessages', { messageIds: [first!, second!, other!].map(idOf), copyFlags: 0, sendOptions: 1 }, folder);
    const { messages, warnings } = bench.parse(source).messageList();
    expect([messages.map(({ properties }) => valueOf(properties, tags.PR_SUBJECT)), warnings]).toEqual([['Report 1'], [ecNotFound, ecNotFound]]);
  });
});
