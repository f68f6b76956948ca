import { expectTypeOf, test } from 'vitest';
import {
  type ConnectFlags, connectFlags, content, desc, eachValue, eq, type Folder, gt, type Message, namedProp, openStoreFlags, PidLidReminderTime, PidNameKeywords, PSETID_Common, PR_ENTRYID, PR_HASATTACH, PR_MESSAGE_DELIVERY_TIME,
  PR_MESSAGE_SIZE, PR_MESSAGE_SIZE_EXTENDED, PR_SUBJECT, setConnectFlags,
} from '../../lib/index.ts';

declare const message: Message;
declare const folder: Folder;

test('a property has the type of its tag', () => {
  expectTypeOf(message.getProp(PR_SUBJECT)).resolves.toEqualTypeOf<string | undefined>();
  expectTypeOf(message.getProp(PR_MESSAGE_SIZE_EXTENDED)).resolves.toEqualTypeOf<bigint | undefined>();
  expectTypeOf(message.getProps({ when: PR_MESSAGE_DELIVERY_TIME, id: PR_ENTRYID })).resolves
    .toEqualTypeOf<{ when: Date | undefined; id: Uint8Array | undefined }>();
});

test('rows have the types of their columns', () => {
  const rows = folder.contents({ columns: { subject: PR_SUBJECT, has: PR_HASATTACH }, sort: [desc(PR_MESSAGE_DELIVERY_TIME)] });
  expectTypeOf(rows.all()).resolves.toEqualTypeOf<{ subject: string | undefined; has: boolean | undefined }[]>();
});

test('named properties have their types wherever tags go', () => {
  expectTypeOf(message.getProp(PidLidReminderTime)).resolves.toEqualTypeOf<Date | undefined>();
  expectTypeOf(message.getProps({ due: PidLidReminderTime, own: namedProp(PSETID_Common, 0x8554, 'PT_UNICODE'), subject: PR_SUBJECT })).resolves
    .toEqualTypeOf<{ due: Date | undefined; own: string | undefined; subject: string | undefined }>();
  const category = eachValue(PidNameKeywords);
  const rows = folder.contents({ columns: { category, words: PidNameKeywords }, sort: [desc(category)], categories: 1, restriction: eq(PidLidReminderTime, new Date()) });
  expectTypeOf(rows.all()).resolves.toEqualTypeOf<{ category: string | undefined; words: readonly string[] | undefined }[]>();
  // @ts-expect-error a date, not a text
  eq(PidLidReminderTime, 'tomorrow');
  // @ts-expect-error one value has no others
  eachValue(PR_SUBJECT);
});

test('restrictions take values of the property', () => {
  gt(PR_MESSAGE_DELIVERY_TIME, new Date());
  // @ts-expect-error a date, not a text
  gt(PR_MESSAGE_DELIVERY_TIME, '2026-01-01');
  // @ts-expect-error a number
  eq(PR_MESSAGE_SIZE, '7');
  // @ts-expect-error a size has no text in it
  content(PR_MESSAGE_SIZE, 7);
});

test('flag sets do not mix', () => {
  expectTypeOf(connectFlags('IGNORE_NO_PF')).toEqualTypeOf<ConnectFlags>();
  // @ts-expect-error open flags are not connect flags, though both have 0x8000
  void setConnectFlags('p', { add: openStoreFlags('CACHE_EXCHANGE') });
  // @ts-expect-error a bare number may mean anything
  void setConnectFlags('p', { add: 0x8000 });
  // @ts-expect-error no such flag
  void setConnectFlags('p', { add: 'IGNORE_PF' });
});
