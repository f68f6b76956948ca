import { describe, expect, it } from 'vitest';
import { attachmentSchema } from '../../../lib/local-exchange/store/attachment.ts';
import { folderSchema } from '../../../lib/local-exchange/store/folder-schema.ts';
import { messageSchema } from '../../../lib/local-exchange/store/message-schema.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import type { PropertyBag } from '../../../lib/local-exchange/store/property-bag.ts';
import type { PropertySchema } from '../../../lib/local-exchange/store/property-schema.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { recipientSchema } from '../../../lib/local-exchange/store/recipient.ts';
import type { PropData, PropValue } from '../../../lib/local-exchange/wire/values.ts';
import { aliceMailbox } from './mailboxes.ts';

function expectEach<T extends { readonly bag: PropertyBag }>(schema: PropertySchema<T>, object: T): void {
  const found = new Map<number, PropData>();
  schema.each(object, () => true, (tag, value) => {
    expect(found.has(tag)).toBe(false);
    found.set(tag, value);
  });
  expect([...found.keys()].toSorted((a, b) => a - b)).toEqual(schema.tags(object).toSorted((a, b) => a - b));
  for (const [tag, value] of found) expect(schema.value(object, tag), tag.toString(16)).toEqual(value);
}

describe('PropertySchema.each', () => {
  const mailbox = aliceMailbox();
  const message = (properties: PropValue[]): Message =>
    mailbox.inbox.addMessage({
      properties,
      recipients: [{ type: 1, displayName: 'A', address: 'a@x.y', properties: [{ tag: tags.PR_SMTP_ADDRESS, value: 'other@x.y' }] }],
      attachments: [{ properties: [{ tag: tags.PR_ATTACH_DATA_BIN, value: Buffer.from('a') }, { tag: tags.PR_RENDERING_POSITION, value: 7 }] }],
    });

  it.each<[string, PropValue[]]>([
    ['nothing stored', []],
    ['computed properties replaced', [{ tag: tags.PR_MESSAGE_CLASS, value: 'IPM.X' }, { tag: tags.PR_SUBJECT, value: 'RE: a' }, { tag: tags.PR_SUBJECT_PREFIX, value: '' }]],
    ['properties of another type', [{ tag: 0x00170002, value: 2 }, { tag: 0x001a0003, value: 5 }, { tag: 0x003d0003, value: 1 }]],
    ['read-only properties ignored', [{ tag: tags.PR_ENTRYID, value: Buffer.from('mine') }, { tag: tags.PR_MESSAGE_SIZE, value: 1 }]],
    ['many properties', Array.from({ length: 200 }, (_, index) => ({ tag: ((0x6800 + index) << 16) | 3, value: index }))],
  ])('gives what tags and value give, with %s', (_, properties) => {
    const object = message(properties);
    expectEach(messageSchema, object);
    expectEach(recipientSchema, object.recipients[0]!);
    expectEach(attachmentSchema, object.attachments[0]!);
  });

  it('gives the properties of folders', () => {
    expectEach(folderSchema, mailbox.inbox);
    expectEach(folderSchema, mailbox.root);
  });

  it('computes nothing that is not wanted', () => {
    const seen: number[] = [];
    messageSchema.each(message([{ tag: tags.PR_SUBJECT, value: 'a' }]), (tag) => tag === tags.PR_SUBJECT || tag === tags.PR_IMPORTANCE, (tag) => seen.push(tag));
    expect(seen).toEqual([tags.PR_IMPORTANCE, tags.PR_SUBJECT]);
  });
});
