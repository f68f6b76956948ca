import { beforeAll, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { compileRestriction } from '../../../lib/local-exchange/store/restriction.ts';
import { folderSchema } from '../../../lib/local-exchange/store/folder-schema.ts';
import { messageRows } from '../../../lib/local-exchange/store/row-type.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { ecInvalidParam, ecTooComplex } from '../../../lib/local-exchange/wire/error-codes.ts';
import type { PropData, Restriction } from '../../../lib/local-exchange/wire/values.ts';
import { aliceMailbox } from './mailboxes.ts';

const PR_KEYWORDS = 0x8001101f;
const PR_NUMBERS = 0x80021003;
const PR_DOUBLE = 0x80030005;
const PR_MISSING = 0x8004001f;

let messages: readonly Message[];
const names = new Map<Message, string>();

beforeAll(() => {
  const mailbox = new LocalMailbox(aliceMailbox());
  const add = (name: string, properties: [number, PropData][], more = {}): void => {
    const all = properties.map(([tag, value]) => ({ tag, value }));
    names.set(mailbox.addMessage([{ tag: tags.PR_SUBJECT, value: name }, ...all], more), name);
  };
  add('Re: Budget', [[tags.PR_IMPORTANCE, 2], [tags.PR_MESSAGE_DELIVERY_TIME, 1000n], [PR_KEYWORDS, ['Red', 'Blue']], [PR_DOUBLE, 1.5]]);
  add('Résumé', [[tags.PR_IMPORTANCE, 1], [tags.PR_MESSAGE_DELIVERY_TIME, 2000n], [PR_NUMBERS, [1, 5]]], {
    recipients: [
      { type: tags.MAPI_TO, displayName: 'Alice Adams', address: 'alice@contoso.com' },
      { type: tags.MAPI_CC, displayName: 'Bob', address: 'bob@contoso.com' },
    ],
  });
  add('budget', [[tags.PR_IMPORTANCE, 0], [PR_KEYWORDS, ['Green']], [tags.PR_SENDER_ENTRYID, Uint8Array.of(1, 2, 3)]], {
    attachments: [{ properties: [{ tag: tags.PR_ATTACH_LONG_FILENAME, value: 'plan.pdf' }, { tag: tags.PR_ATTACH_DATA_BIN, value: new Uint8Array(1000) }] }],
    read: true,
  });
  messages = mailbox.folder('Inbox')?.messages ?? [];
});

const select = (restriction: Restriction): string[] => {
  const matches = compileRestriction(restriction, messageRows);
  return messages.filter((message) => matches(message)).map((message) => names.get(message) as string);
};
const content = (tag: number, value: PropData, fuzzyLevel: number): Restriction => ({ type: 'content', fuzzyLevel, tag, value: { tag, value } });
const property = (tag: number, relop: number, value: PropData, valueTag = tag): Restriction => ({ type: 'property', relop, tag, value: { tag: valueTag, value } });
const under = (subObject: number, child: Restriction): string[] => select({ type: 'subObject', subObject, child });
const codeOf = (restriction: Restriction): unknown => {
  try {
    compileRestriction(restriction, messageRows);
    return undefined;
  } catch (error) {
    return (error as { code?: number }).code;
  }
};

describe('restrictions on messages', () => {
  it('content: the whole, a part, the beginning', () => {
    expect(select(content(tags.PR_SUBJECT, 'budget', 0))).toEqual(['budget']);
    expect(select(content(tags.PR_SUBJECT, 'udget', 1))).toEqual(['Re: Budget', 'budget']);
    expect(select(content(tags.PR_SUBJECT, 'R', 2))).toEqual(['Re: Budget', 'Résumé']);
    expect(select(content(tags.PR_SUBJECT, '', 1))).toHaveLength(3);
    expect(select(content(PR_MISSING, '', 1))).toEqual([]);
  });

  it('content: without case, without accents, loosely', () => {
    expect(select(content(tags.PR_SUBJECT, 'BUDGET', 0x10001))).toEqual(['Re: Budget', 'budget']);
    expect(select(content(tags.PR_SUBJECT, 'RESUME', 0x10000))).toEqual([]);
    expect(select(content(tags.PR_SUBJECT, 'Resume', 0x20000))).toEqual(['Résumé']);
    expect(select(content(tags.PR_SUBJECT, 'RESUME', 0x40000))).toEqual(['Résumé']);
  });

  it('content: 8-bit strings and bytes', () => {
    expect(select(content(0x0037001e, 'budget', 0))).toEqual(['budget']);
    expect(select(content(tags.PR_SENDER_ENTRYID, Uint8Array.of(2, 3), 1))).toEqual(['budget']);
    expect(select(content(tags.PR_SENDER_ENTRYID, Uint8Array.of(2, 3), 2))).toEqual([]);
  });

  it('property: every operator', () => {
    const by = (relop: number): string[] => select(property(tags.PR_IMPORTANCE, relop, 1));
    expect([0, 1, 2, 3, 4, 5].map((relop) => by(relop).length)).toEqual([1, 2, 1, 2, 1, 2]);
    expect(select(property(tags.PR_MESSAGE_DELIVERY_TIME, 3, 2000n))).toEqual(['Résumé']);
    expect(select(property(PR_DOUBLE, 2, 1.25))).toEqual(['Re: Budget']);
    expect(select(property(tags.PR_HASATTACH, 4, true))).toEqual(['budget']);
  });

  it('property: strings without regard to case', () => {
    expect(select(property(tags.PR_SUBJECT, 4, 'BUDGET'))).toEqual(['budget']);
    expect(select(property(tags.PR_SUBJECT, 4, 'Resume'))).toEqual([]);
  });

  it('property: what is missing neither equals nor differs', () => {
    expect(select(property(tags.PR_MESSAGE_DELIVERY_TIME, 5, 1000n))).toEqual(['Résumé']);
    expect(select({ type: 'not', child: property(tags.PR_MESSAGE_DELIVERY_TIME, 4, 1000n) })).toEqual(['Résumé', 'budget']);
  });

  it('property: several values match by any of them, lists as lists', () => {
    expect(select(property(PR_KEYWORDS, 4, 'blue', 0x8001001f))).toEqual(['Re: Budget']);
    expect(select(property(PR_KEYWORDS, 5, 'blue', 0x8001001f))).toEqual(['budget']);
    expect(select(property(PR_KEYWORDS | 0x2000, 4, 'blue', 0x8001001f))).toEqual(['Re: Budget']);
    expect(select(property(PR_NUMBERS, 2, 4, 0x80020003))).toEqual(['Résumé']);
    expect(select(property(PR_KEYWORDS, 4, ['red', 'blue']))).toEqual(['Re: Budget']);
    expect(select({ type: 'content', fuzzyLevel: 1, tag: PR_KEYWORDS, value: { tag: 0x8001001f, value: 'ee' } })).toEqual(['budget']);
  });

  it('compare, bitmask, size, exist', () => {
    expect(select({ type: 'compareProps', relop: 4, tag1: tags.PR_SUBJECT, tag2: tags.PR_NORMALIZED_SUBJECT })).toEqual(['Résumé', 'budget']);
    expect(select({ type: 'bitmask', relop: 1, tag: tags.PR_MESSAGE_FLAGS, mask: tags.MSGFLAG_READ })).toEqual(['budget']);
    expect(select({ type: 'bitmask', relop: 0, tag: tags.PR_MESSAGE_FLAGS, mask: tags.MSGFLAG_READ })).toEqual(['Re: Budget', 'Résumé']);
    expect(select({ type: 'size', relop: 2, tag: tags.PR_SUBJECT, size: 14 })).toEqual(['Re: Budget']);
    expect(select({ type: 'exist', tag: PR_KEYWORDS })).toEqual(['Re: Budget', 'budget']);
    expect(select({ type: 'exist', tag: (tags.PR_IMPORTANCE & 0xffff0000) >>> 0 })).toHaveLength(3);
  });

  it('sub-objects', () => {
    expect(under(tags.PR_MESSAGE_RECIPIENTS, content(tags.PR_DISPLAY_NAME, 'bob', 0x10000))).toEqual(['Résumé']);
    expect(under(tags.PR_MESSAGE_RECIPIENTS, { type: 'and', children: [property(tags.PR_RECIPIENT_TYPE, 4, 1), property(tags.PR_EMAIL_ADDRESS, 4, 'bob@contoso.com')] })).toEqual([]);
    expect(under(tags.PR_MESSAGE_ATTACHMENTS, content(tags.PR_ATTACH_LONG_FILENAME, '.PDF', 0x10001))).toEqual(['budget']);
    expect(under(tags.PR_MESSAGE_ATTACHMENTS, { type: 'size', relop: 3, tag: tags.PR_ATTACH_DATA_BIN, size: 1000 })).toEqual(['budget']);
  });

  it('and, or, comment, count', () => {
    expect(select({ type: 'and', children: [] })).toHaveLength(3);
    expect(select({ type: 'or', children: [] })).toHaveLength(0);
    expect(select({ type: 'or', children: [property(tags.PR_IMPORTANCE, 4, 0), property(tags.PR_IMPORTANCE, 4, 2)] })).toEqual(['Re: Budget', 'budget']);
    expect(select({ type: 'comment', values: [{ tag: PR_MISSING, value: 'x' }] })).toHaveLength(3);
    expect(select({ type: 'comment', values: [], child: property(tags.PR_IMPORTANCE, 4, 0) })).toEqual(['budget']);
    expect(select({ type: 'count', count: 2, child: { type: 'exist', tag: tags.PR_SUBJECT } })).toEqual(['Re: Budget', 'Résumé']);
  });

  it('refuses types that do not fit', () => {
    expect(codeOf(property(tags.PR_IMPORTANCE, 4, 'x', tags.PR_SUBJECT))).toBe(ecInvalidParam);
    expect(codeOf(property(tags.PR_IMPORTANCE, 4, 'x'))).toBe(ecInvalidParam);
    expect(codeOf(property(tags.PR_IMPORTANCE, 77, 1))).toBe(ecInvalidParam);
    expect(codeOf(property(tags.PR_IMPORTANCE & ~0xffff, 4, 1))).toBe(ecInvalidParam);
    expect(codeOf(content(tags.PR_IMPORTANCE, 1, 0))).toBe(ecInvalidParam);
    expect(codeOf(content(tags.PR_SUBJECT, 'x', 9))).toBe(ecInvalidParam);
    expect(codeOf({ type: 'bitmask', relop: 1, tag: tags.PR_SUBJECT, mask: 1 })).toBe(ecInvalidParam);
    expect(codeOf({ type: 'bitmask', relop: 2, tag: tags.PR_IMPORTANCE, mask: 1 })).toBe(ecInvalidParam);
    expect(codeOf({ type: 'compareProps', relop: 4, tag1: tags.PR_SUBJECT, tag2: tags.PR_IMPORTANCE })).toBe(ecInvalidParam);
    expect(codeOf({ type: 'size', relop: 9, tag: tags.PR_SUBJECT, size: 0 })).toBe(ecInvalidParam);
  });

  it('refuses what it does not evaluate', () => {
    expect(codeOf(property(tags.PR_SUBJECT, 6, '.*'))).toBe(ecTooComplex);
    expect(codeOf(property(tags.PR_SENDER_ENTRYID, 0x64, new Uint8Array(4)))).toBe(ecTooComplex);
    expect(codeOf(property(PR_KEYWORDS, 0, ['a']))).toBe(ecTooComplex);
    expect(codeOf(property(tags.PR_HASATTACH, 0, true))).toBe(ecTooComplex);
    expect(codeOf({ type: 'subObject', subObject: 0x360f000d, child: { type: 'exist', tag: tags.PR_SUBJECT } })).toBe(ecTooComplex);
    expect(() => compileRestriction({ type: 'subObject', subObject: tags.PR_MESSAGE_RECIPIENTS, child: { type: 'exist', tag: 3 } }, { schema: folderSchema })).toThrow();
    let deep: Restriction = { type: 'exist', tag: tags.PR_SUBJECT };
    for (let level = 0; level < 255; level++) deep = { type: 'not', child: deep };
    expect(codeOf(deep)).toBeUndefined();
    expect(codeOf({ type: 'not', child: deep })).toBe(ecTooComplex);
  });
});
