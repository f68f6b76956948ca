import { expect } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { shortId } from '../../../lib/local-exchange/store/object-id.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import type { ServerObject } from '../../../lib/local-exchange/wire/rop-handler.ts';
import type { RopFields, RopResult } from '../../../lib/local-exchange/wire/rops/index.ts';
import type { PropValue } from '../../../lib/local-exchange/wire/values.ts';
import { FxParser } from './fast-transfer-parser.ts';
import { RopBench } from './rop-bench.ts';

export const transferPartial = 1;
export const transferNoRoom = 2;
export const transferDone = 3;
const unicode = 0x01;

const keywords = { kind: 'name' as const, guid: Buffer.from('2903020000000000c000000000000046', 'hex'), name: 'Keywords' };
const flagged = { kind: 'id' as const, guid: Buffer.from('0820060000000000c000000000000046', 'hex'), id: 0x8503 };

/** A mailbox with an open Inbox, and downloads from it. */
export class TransferBench extends RopBench {
  readonly local: LocalMailbox;
  readonly inbox: ServerObject;

  constructor() {
    super();
    this.logOn();
    this.local = new LocalMailbox(this.mailbox);
    this.inbox = this.open('OpenFolder', { folderId: shortId(5), openModeFlags: 0 });
  }

  add(properties: PropValue[], fields: Parameters<LocalMailbox['addMessage']>[1] = {}): Message {
    return this.local.addMessage(properties, fields);
  }

  openMessage(message: Message): ServerObject {
    const folderId = shortId(message.folder?.counter ?? 0);
    return this.open('OpenMessage', { codePageId: 0x0fff, folderId, openModeFlags: 0, messageId: idOf(message) });
  }

  copyMessages(messageIds: bigint[], fields: Partial<RopFields<'FastTransferSourceCopyMessages'>> = {}): ServerObject {
    return this.open('FastTransferSourceCopyMessages', { messageIds, copyFlags: 0, sendOptions: unicode, ...fields }, this.inbox);
  }

  copyTo(input: ServerObject, fields: Partial<RopFields<'FastTransferSourceCopyTo'>> = {}): ServerObject {
    return this.open('FastTransferSourceCopyTo', { level: 0, copyFlags: 0, sendOptions: unicode, propertyTags: [], ...fields }, input);
  }

  copyProperties(input: ServerObject, propertyTags: number[], level = 0): ServerObject {
    return this.open('FastTransferSourceCopyProperties', { level, copyFlags: 0, sendOptions: unicode, propertyTags }, input);
  }

  getBuffer(source: ServerObject, bufferSize = 0xbabe, maximumBufferSize = 0x7bc0): RopResult<'FastTransferSourceGetBuffer'> {
    return this.call('FastTransferSourceGetBuffer', { bufferSize, ...(bufferSize === 0xbabe && { maximumBufferSize }) }, source);
  }

  readAll(source: ServerObject, size?: number): Uint8Array[] {
    const buffers: Uint8Array[] = [];
    for (;;) {
      const { transferStatus, transferBuffer } = this.getBuffer(source, size);
      buffers.push(transferBuffer);
      if (transferStatus === transferDone) return buffers;
      expect(transferStatus).toBe(transferPartial);
      expect(transferBuffer.length).toBeGreaterThan(0);
    }
  }

  parse(source: ServerObject): FxParser {
    return new FxParser(this.readAll(source));
  }

  /** One value of every type that a stream can have, and names of both kinds. */
  everyType(): PropValue[] {
    const named = (name: typeof keywords | typeof flagged, type: number): number => ((this.mailbox.names.idOf(name, true) << 16) | type) >>> 0;
    return [
      { tag: tags.PR_SUBJECT, value: 'Grüße – 日本' }, { tag: 0x66010002, value: -2 }, { tag: 0x66020003, value: -70_000 },
      { tag: 0x66030004, value: 1.5 }, { tag: 0x66040005, value: 0.1 }, { tag: 0x66050006, value: -12_345n },
      { tag: 0x66060007, value: 44_000.25 }, { tag: 0x6607000b, value: true }, { tag: 0x66080014, value: -(2n ** 62n) },
      { tag: 0x66090040, value: 2n ** 63n + 5n }, { tag: 0x660a0048, value: Buffer.alloc(16, 7) }, { tag: 0x660b0102, value: Buffer.from('bytes') },
      { tag: 0x660c00fb, value: Buffer.from('server id') }, { tag: 0x660d1003, value: [1, -1, 2 ** 31 - 1] },
      { tag: 0x660e101f, value: ['eins', 'zwei', ''] }, { tag: 0x660f1102, value: [Buffer.from('a'), Buffer.alloc(0)] },
      { tag: 0x66101014, value: [1n, -1n] }, { tag: 0x66110102, value: Buffer.alloc(0) }, { tag: 0x66121003, value: [] },
      { tag: named(keywords, 0x101f), value: ['red', 'blue'] }, { tag: named(flagged, 0x000b), value: false },
    ];
  }
}

export function idOf(message: Message): bigint {
  return shortId(message.counter);
}
