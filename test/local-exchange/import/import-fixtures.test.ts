import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocalMailbox } from '../../../lib/local-exchange/local-mailbox.ts';
import { fileTimeOf } from '../../../lib/local-exchange/store/file-time.ts';
import type { Message } from '../../../lib/local-exchange/store/message.ts';
import { kPsPublicStrings } from '../../../lib/local-exchange/store/named-properties.ts';
import * as tags from '../../../lib/local-exchange/store/property-tags.ts';
import { aliceDn, aliceMailbox } from '../store/mailboxes.ts';

const fixtures = new URL('../../fixtures/mail/', import.meta.url);

let mailbox: LocalMailbox;

const bySubject = (text: string): Message => {
  const found = mailbox.folder('Inbox')?.messages.find((message) => (message.get(tags.PR_SUBJECT) as string).includes(text));
  if (found === undefined) throw new Error(`no message about ${text}`);
  return found;
};
const bytes = (value: unknown): Buffer => Buffer.from(value as Uint8Array);

beforeAll(async () => {
  mailbox = new LocalMailbox(aliceMailbox());
  const summary = await mailbox.importPath(fixtures.pathname);
  expect(summary).toEqual({ imported: 12, failures: [] });
});

describe('the mailbox after the import', () => {
  it('has all messages, two of them read', () => {
    const inbox = mailbox.folder('Inbox');
    expect(inbox?.get(tags.PR_CONTENT_COUNT)).toBe(12);
    expect(inbox?.get(tags.PR_CONTENT_UNREAD)).toBe(10);
  });

  it('reads text, sender, dates and the header of a plain message', () => {
    const message = bySubject('Quarterly report');
    expect(message.get(tags.PR_MESSAGE_CLASS)).toBe('IPM.Note');
    expect(message.get(tags.PR_SENDER_NAME)).toBe('Bob Ionescu');
    expect(message.get(tags.PR_SENDER_ADDRTYPE)).toBe('SMTP');
    expect(message.get(tags.PR_SENDER_EMAIL_ADDRESS)).toBe('bob.ionescu@contoso.com');
    expect(message.get(tags.PR_CLIENT_SUBMIT_TIME)).toBe(fileTimeOf(Date.UTC(2026, 9, 15, 6, 12, 31)));
    expect(message.get(tags.PR_MESSAGE_DELIVERY_TIME)).toBe(fileTimeOf(Date.UTC(2026, 9, 15, 6, 12, 44)));
    expect(message.get(tags.PR_INTERNET_MESSAGE_ID)).toBe('<20261015061231.4711@mail.contoso.com>');
    expect(message.get(tags.PR_TRANSPORT_MESSAGE_HEADERS)).toMatch(/^Return-Path: <bob\.ionescu@contoso\.com>\r\n[\s\S]*boundary="=_q3"\r\n\r\n$/);
    expect(message.get(tags.PR_BODY)).toContain('Revenue is up 4 %');
    expect(message.get(tags.PR_HTML)).toBeUndefined();
    expect(message.isRead).toBe(true);
    expect(message.get(tags.PR_HASATTACH)).toBe(true);
    expect(Number(message.get(tags.PR_MESSAGE_FLAGS)) & tags.MSGFLAG_HASATTACH).toBe(tags.MSGFLAG_HASATTACH);
    expect(message.get(tags.PR_DISPLAY_TO)).toBe('Alice Adams');
    expect(message.get(tags.PR_DISPLAY_CC)).toBe('Finance; Nguyen, Carol');
  });

  it('knows the owner of the mailbox from the address book', () => {
    const [alice, finance] = bySubject('Quarterly report').recipients;
    expect([alice?.addressType, alice?.address, alice?.get(tags.PR_SMTP_ADDRESS)]).toEqual(['EX', aliceDn, 'alice@contoso.com']);
    expect([finance?.addressType, finance?.address, finance?.type]).toEqual(['SMTP', 'finance@contoso.com', tags.MAPI_CC]);
    expect(bytes(finance?.get(tags.PR_SEARCH_KEY)).toString('latin1')).toBe('SMTP:FINANCE@CONTOSO.COM\0');
  });

  it('keeps attachments with their names and bytes', () => {
    const [pdf, csv] = bySubject('Quarterly report').attachments;
    expect(pdf?.get(tags.PR_ATTACH_LONG_FILENAME)).toBe('Quarterly report 2026-Q3.pdf');
    expect(pdf?.get(tags.PR_ATTACH_FILENAME)).toBe('Quarte~1.pdf');
    expect(pdf?.get(tags.PR_ATTACH_EXTENSION)).toBe('.pdf');
    expect(pdf?.get(tags.PR_ATTACH_MIME_TAG)).toBe('application/pdf');
    expect(pdf?.get(tags.PR_ATTACH_METHOD)).toBe(tags.ATTACH_BY_VALUE);
    expect(bytes(pdf?.get(tags.PR_ATTACH_DATA_BIN)).toString('latin1')).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\r?\n$/);
    expect(bytes(csv?.get(tags.PR_ATTACH_DATA_BIN)).toString('latin1')).toContain('north,1284000,61200');
    expect([pdf?.get(tags.PR_ATTACH_NUM), csv?.get(tags.PR_ATTACH_NUM)]).toEqual([0, 1]);
  });

  it('decodes names and bodies of other character sets', () => {
    const offer = bySubject('Votre demande');
    expect(offer.get(tags.PR_SUBJECT)).toBe("Votre demande d'offre n° 2026-118 : délai et prix");
    expect(offer.get(tags.PR_SENDER_NAME)).toBe('Sébastien García');
    expect(offer.get(tags.PR_SENT_REPRESENTING_NAME)).toBe('Élodie Martin');
    expect(offer.get(tags.PR_REPLY_RECIPIENT_NAMES)).toBe('Élodie Martin (Ventes)');
    expect(offer.get(tags.PR_BODY)).toContain("livraison comprise, dans un délai de six semaines.");
    const html = bytes(offer.get(tags.PR_HTML)).toString('utf8');
    expect(html).toContain('1\u00a0200 pièces');
    expect(html).toContain('charset=utf-8');
    expect(offer.get(tags.PR_INTERNET_CPID)).toBe(65001);

    const tokyo = bySubject('東京支社');
    expect(tokyo.get(tags.PR_SENDER_NAME)).toBe('佐藤 健');
    expect(tokyo.get(tags.PR_BODY)).toContain('新しい事務所へ移転します');
    expect(tokyo.get(tags.PR_INTERNET_CPID)).toBe(50220);
  });

  it('keeps calendar text as an attachment', () => {
    const [calendar] = bySubject('Kick-off').attachments;
    expect(calendar?.get(tags.PR_ATTACH_MIME_TAG)).toBe('text/calendar');
    expect(calendar?.get(tags.PR_ATTACH_LONG_FILENAME)).toBe('ATT00001.ics');
    expect(bytes(calendar?.get(tags.PR_ATTACH_DATA_BIN)).toString('utf8')).toContain('SUMMARY:Kick-off: warehouse project');
    expect(bySubject('Kick-off').get(tags.PR_IMPORTANCE)).toBe(2);
  });

  it('hides pictures that the body shows', () => {
    const letter = bySubject('shelving');
    const [shelf, logo] = letter.attachments;
    expect(shelf?.get(tags.PR_ATTACH_CONTENT_ID)).toBe('shelf@fabrikam.com');
    expect(shelf?.get(tags.PR_ATTACHMENT_HIDDEN)).toBe(true);
    expect(logo?.get(tags.PR_ATTACH_CONTENT_LOCATION)).toBe('http://news.fabrikam.com/logo.png');
    expect(letter.get(tags.PR_HASATTACH)).toBe(false);
    expect(Number(letter.get(tags.PR_MESSAGE_FLAGS)) & tags.MSGFLAG_HASATTACH).toBe(0);
    expect(letter.get(tags.PR_LIST_UNSUBSCRIBE)).toBe('<mailto:leave@fabrikam.com>');
  });

  it('opens messages in messages', () => {
    const forwarded = bySubject('Fwd: Damaged');
    expect(forwarded.get(tags.PR_SUBJECT_PREFIX)).toBe('Fwd: ');
    expect(forwarded.get(tags.PR_NORMALIZED_SUBJECT)).toBe('Damaged delivery');
    const attachment = forwarded.attachments[0];
    expect(attachment?.get(tags.PR_ATTACH_METHOD)).toBe(tags.ATTACH_EMBEDDED_MSG);
    const inner = attachment?.embedded;
    expect(inner?.get(tags.PR_SENDER_NAME)).toBe('Wingtip Toys Purchasing');
    expect(inner?.get(tags.PR_DISPLAY_TO)).toBe('Dan Weber');
    expect(inner?.attachments.map((each) => each.get(tags.PR_DISPLAY_NAME))).toEqual(['crushed-boxes.png', 'Note on delivery 5512']);
    expect(inner?.attachments[1]?.embedded?.get(tags.PR_BODY)).toContain('Customer signed');
    expect(inner?.get(tags.PR_ENTRYID)).toBeUndefined();
  });

  it('gives a bounce the class of a non-delivery report', () => {
    const bounce = bySubject('Undeliverable');
    expect(bounce.get(tags.PR_MESSAGE_CLASS)).toBe('REPORT.IPM.Note.NDR');
    expect(bounce.attachments.map((each) => each.get(tags.PR_ATTACH_MIME_TAG))).toEqual(['message/delivery-status', 'message/rfc822']);
    expect(bounce.attachments[1]?.embedded?.get(tags.PR_SUBJECT)).toBe('Delivery dates');
  });

  it('takes a message without a date as one that came now', () => {
    const scan = bySubject('Scanned');
    expect(scan.get(tags.PR_CLIENT_SUBMIT_TIME)).toBeUndefined();
    const age = fileTimeOf(Date.now()) - (scan.get(tags.PR_MESSAGE_DELIVERY_TIME) as bigint);
    expect(age).toBeGreaterThanOrEqual(0n);
    expect(age).toBeLessThan(600_000_000n);
    expect(scan.attachments[0]?.get(tags.PR_ATTACH_LONG_FILENAME)).toBe('ATT00001.png');
  });

  it('survives 8-bit junk', () => {
    const junk = bySubject('Rechnung');
    expect(junk.get(tags.PR_SENDER_EMAIL_ADDRESS)).toBe('juergen@northwindtraders.com');
    expect(junk.get(tags.PR_DISPLAY_TO)).toBe('Alice Adams');
    expect(junk.get(tags.PR_MESSAGE_DELIVERY_TIME)).toBe(fileTimeOf(Date.UTC(2026, 9, 31, 18, 22, 1)));
    expect(junk.get(tags.PR_TRANSPORT_MESSAGE_HEADERS)).toContain('Jürgen Müller');
  });

  it('reads threads, priorities and secrecy', () => {
    const reply = bySubject('Budget 2027');
    expect(reply.get(tags.PR_SUBJECT_PREFIX)).toBe('Re: ');
    expect(reply.get(tags.PR_CONVERSATION_TOPIC)).toBe('Budget 2027');
    expect(reply.get(tags.PR_CONVERSATION_INDEX)).toHaveLength(22);
    expect(reply.get(tags.PR_INTERNET_REFERENCES)).toBe('<budget-2027-1@contoso.com> <budget-2027-2@contoso.com>');
    expect(reply.get(tags.PR_IN_REPLY_TO_ID)).toBe('<budget-2027-2@contoso.com>');
    expect([reply.get(tags.PR_IMPORTANCE), reply.get(tags.PR_PRIORITY), reply.get(tags.PR_SENSITIVITY)]).toEqual([2, 1, 3]);
    expect(reply.get(tags.PR_DISPLAY_CC)).toBe('Bob Ionescu; chair@contoso.com; deputy@contoso.com');
    expect(reply.get(tags.PR_DISPLAY_BCC)).toBe('archive@contoso.com');
  });

  it('makes a plain body of HTML alone', () => {
    const booking = bySubject('booking MTX');
    expect(booking.get(tags.PR_BODY)).toContain('Thank you, Alice!');
    expect(booking.get(tags.PR_BODY)).toContain('Please print this page – it is your ticket.\r\nHave a good trip!');
    expect(booking.get(tags.PR_BODY)).not.toMatch(/[<>]|padding/);
    expect(booking.get(tags.PR_NATIVE_BODY_INFO)).toBe(3);
    expect(booking.get(tags.PR_READ_RECEIPT_REQUESTED)).toBe(true);
  });

  it('keeps keywords under their name', () => {
    const list = bySubject('[warehouse]');
    const id = mailbox.store.names.idOf({ kind: 'name', guid: kPsPublicStrings, name: 'Keywords' }, false);
    expect(id).toBeGreaterThanOrEqual(0x8000);
    expect(list.get(((id << 16) | 0x101f) >>> 0)).toEqual(['warehouse', 'racks']);
    expect(list.get(tags.PR_SUBJECT)).toBe('[warehouse] New racks arrive on Monday 🏗');
    expect(list.get(tags.PR_SENDER_NAME)).toBe('Filip Novák via Warehouse');
  });
});

describe('importing', () => {
  it('takes an attachment of megabytes as it is', async () => {
    const data = Buffer.alloc(5_000_000, 'contoso ');
    const eml = `From: a@contoso.com\r\nTo: alice@contoso.com\r\nSubject: big\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream; name=big.bin\r\n` +
      `Content-Disposition: attachment; filename=big.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${data.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
    const message = await new LocalMailbox(aliceMailbox()).importEml(eml, { read: true, folder: 'Big/Files' });
    expect(bytes(message.attachments[0]?.get(tags.PR_ATTACH_DATA_BIN)).equals(data)).toBe(true);
    expect(message.get(tags.PR_MESSAGE_SIZE)).toBeGreaterThan(5_000_000);
    expect(message.isRead).toBe(true);
    expect(message.folder?.displayName).toBe('Files');
  });

  it('nests to a depth and keeps what is deeper as a file', async () => {
    let eml = 'From: x@contoso.com\r\nSubject: the innermost\r\n\r\nhello\r\n';
    for (let depth = 0; depth < 12; depth++) {
      eml = `From: x@contoso.com\r\nSubject: level ${depth}\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${eml}`;
    }
    let message: Message | undefined = await new LocalMailbox(aliceMailbox()).importEml(eml);
    let depth = 0;
    let last: unknown;
    for (; message?.attachments[0] !== undefined; message = message.attachments[0].embedded, depth++) last = message.attachments[0].get(tags.PR_ATTACH_DATA_BIN);
    expect(depth).toBe(9);
    expect(bytes(last).toString('latin1')).toContain('the innermost');
  });

  it.each([
    ['nothing', '', 'empty'], ['bytes', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'begin'], ['a letter without a header', 'Dear Alice,\n\nnote: this is no mail\n', 'begin'],
    ['a .msg file', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`, '.msg'], ['UTF-16', '\xff\xfeS\0u\0', 'UTF-16'], ['a PDF', '%PDF-1.7\nDate: x\n', 'PDF'],
    ['a ZIP archive', 'PK\x03\x04\0\0', 'ZIP'], ['HTML', '<!DOCTYPE html>\n<title>x</title>\nDate: today\n', 'HTML'], ['JSON', '{\n"date": 1,\nsubject: 2}', 'JSON'],
    ['YAML', '---\nsubject: x\n', 'begin'], ['a script', '#!/bin/sh\nto: x\n', 'begin'], ['a log', '2026-01-01 started\nfrom: here\n', 'begin'],
    ['a calendar', 'BEGIN:VCALENDAR\nDATE:x\nEND:VCALENDAR', 'calendar'], ['fields that no mail has', 'color: red\nwidth: 1px\n', 'header'],
  ])('refuses %s', async (_name, text, reason) => {
    const error = await new LocalMailbox(aliceMailbox()).importEml(Buffer.from(text, 'latin1')).then(() => undefined, (thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'MailImportError', message: expect.stringMatching(/^message: no message of Internet mail: /) as string });
    expect((error as Error).message).toContain(reason);
  });

  it('takes what editors and mailboxes put in front', async () => {
    for (const front of ['\xef\xbb\xbf', '\r\n', 'From sender@contoso.com Mon Jan  5 12:00:00 2026\n']) {
      const message = await new LocalMailbox(aliceMailbox()).importEml(Buffer.from(`${front}Subject: hello\r\n\r\ntext`, 'latin1'));
      expect(message.get(tags.PR_SUBJECT)).toBe('hello');
    }
  });

  it('never fails otherwise on damaged mail', async () => {
    const target = new LocalMailbox(aliceMailbox());
    const original = await readFile(new URL('forwarded-complaint.eml', fixtures));
    for (let step = 1; step < original.length; step += 37) {
      await target.importEml(original.subarray(0, step)).catch((error: unknown) => expect(error).toHaveProperty('name', 'MailImportError'));
      const flipped = Buffer.from(original);
      flipped[step] = (flipped[step] as number) ^ 0x20;
      await target.importEml(flipped).catch((error: unknown) => expect(error).toHaveProperty('name', 'MailImportError'));
    }
    expect(target.folder('Inbox')?.messages.length).toBeGreaterThan(50);
  });
});

const shared = new URL('../../../../shared/mail/', import.meta.url);

// Beside some checkouts there is a collection of real mail; there it is read too.
if (existsSync(shared)) describe('real mail', () => {
  it('imports every message', async () => {
    const target = new LocalMailbox(aliceMailbox());
    expect(await target.importPath(new URL('messages', shared).pathname)).toEqual({ imported: 25, failures: [] });
    expect(await target.importMbox(new URL('mbox/content-length.mbox', shared).pathname, { folder: 'List' })).toBe(29);
    expect(target.folder('List')?.messages.length).toBe(29);
  });
});
