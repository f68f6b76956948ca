// What the tests of toEml and toMsg share: messages that no .eml file makes, and what is left open after an export.

import { Buffer } from 'node:buffer';
import type { LocalMailbox } from '../../lib/local-exchange/index.ts';
import { fileTimeNow } from '../../lib/local-exchange/store/file-time.ts';
import { Message as StoredMessage, type MessageFields } from '../../lib/local-exchange/store/message.ts';
import type { AttachmentFields } from '../../lib/local-exchange/store/attachment.ts';
import {
  type Message, type MessageStore, PR_ATTACH_DATA_BIN, PR_ATTACH_LONG_FILENAME, PR_ATTACH_METHOD, PR_ATTACH_MIME_TAG, PR_ENTRYID, PR_MESSAGE_CLASS, PR_SUBJECT, eq,
} from '../../lib/index.ts';
import { CompoundFile } from '../../lib/msg/compound-file.ts';
import { addon } from '../../lib/native/binding.ts';

/** An OLE object: a compound file with a stream in a storage. */
export function oleObject(content: Uint8Array): Buffer {
  const object = new CompoundFile({
    name: 'Root Entry', clsid: Buffer.from('0003000000000000c000000000000046', 'hex'), streams: [{ name: 'CONTENTS', size: content.length, bytes: content }],
    storages: [{ name: 'Inner', streams: [{ name: '\u0001Ole', size: 3, bytes: Uint8Array.of(1, 2, 3) }], storages: [] }],
  });
  return Buffer.concat([...object.head()]);
}

export async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function openBySubject(store: MessageStore, subject: string): Promise<Message> {
  await using inbox = await store.openInbox();
  const row = await inbox.contents({ columns: { id: PR_ENTRYID }, restriction: eq(PR_SUBJECT, subject) }).first();
  if (row === undefined) throw new Error(`there is no message ${subject}`);
  return store.openMessage(row.id!);
}

export function addMessage(mailbox: LocalMailbox, subject: string, fields: MessageFields = {}): void {
  mailbox.addMessage([{ tag: PR_SUBJECT, value: subject }, { tag: PR_MESSAGE_CLASS, value: 'IPM.Note' }, ...fields.properties ?? []], fields);
}

export function file(name: string, bytes: Uint8Array, mimeType = 'application/octet-stream', more: AttachmentFields['properties'] = []): AttachmentFields {
  return {
    properties: [
      { tag: PR_ATTACH_METHOD, value: 1 }, { tag: PR_ATTACH_LONG_FILENAME, value: name }, { tag: PR_ATTACH_MIME_TAG, value: mimeType },
      { tag: PR_ATTACH_DATA_BIN, value: bytes }, ...more,
    ],
  };
}

/** Messages in messages, the outermost with `subject`. */
export function nested(mailbox: LocalMailbox, subject: string, depth: number, innermost: MessageFields = {}): void {
  let fields: MessageFields = { ...innermost, properties: [{ tag: PR_SUBJECT, value: `level ${depth}` }, ...innermost.properties ?? []] };
  for (let level = depth - 1; level >= 0; --level) {
    const embedded = new StoredMessage(0, mailbox.store.nextChangeNumber(), fileTimeNow(), fields);
    fields = { properties: [{ tag: PR_SUBJECT, value: level === 0 ? subject : `level ${level}` }], attachments: [{ properties: [{ tag: PR_ATTACH_METHOD, value: 5 }], embedded }] };
  }
  mailbox.addMessage(fields.properties ?? [], fields);
}

/** Native objects that are open, by kind. */
export function openObjects(): Record<string, number> {
  return addon.handleCounts();
}

/** Waits until as many native objects are open as before. */
export async function closedAgain(before: Record<string, number>): Promise<void> {
  const listed = (counts: Record<string, number>): string => Object.entries(counts).map(([kind, count]) => `${kind} ${count}`).toSorted((a, b) => (a < b ? -1 : 1)).join(', ');
  const wanted = listed(before);
  for (let tries = 0; tries < 200; ++tries) {
    if (listed(openObjects()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`still open: ${listed(openObjects())}; at first: ${wanted}`);
}

export function pattern(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; ++i) bytes[i] = (i * 31 + (i >>> 8) * seed) & 0xFF;
  return bytes;
}
