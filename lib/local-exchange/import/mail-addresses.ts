// People of an Internet message as MAPI's sender properties and recipients (MS-OXCMAIL 2.2.3.1).

import type { Address, Email } from 'postal-mime';
import { addressBookEntryId, addressSearchKey, oneOffEntryId } from '../store/address-entry-id.ts';
import type { Mailbox } from '../store/mailbox.ts';
import * as tags from '../store/property-tags.ts';
import type { RecipientFields } from '../store/recipient.ts';
import type { PropValue } from '../wire/values.ts';

interface Person {
  readonly name: string;
  readonly type: string;
  readonly address: string;
  readonly smtpAddress: string;
  readonly entryId: Uint8Array;
  readonly searchKey: Uint8Array;
}

/** Somebody by name and address: the owner of the mailbox is known to the address book, others are one-off. */
function person(name: string, address: string, mailbox: Mailbox): Person {
  if (address.toLowerCase() === mailbox.address.toLowerCase()) {
    return {
      name: mailbox.displayName, type: 'EX', address: mailbox.legacyDn, smtpAddress: mailbox.address,
      entryId: addressBookEntryId(mailbox.legacyDn), searchKey: addressSearchKey('EX', mailbox.legacyDn),
    };
  }
  const displayName = name === '' ? address : name;
  return {
    name: displayName, type: 'SMTP', address, smtpAddress: address,
    entryId: oneOffEntryId(displayName, 'SMTP', address), searchKey: addressSearchKey('SMTP', address),
  };
}

/** Mailboxes of a list, groups opened. */
function flatten(addresses: readonly Address[] | undefined): { name: string; address: string }[] {
  return (addresses ?? [])
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .filter((mailbox) => mailbox.address !== '' || mailbox.name !== '')
    .map((mailbox) => ({ name: mailbox.name.trim(), address: mailbox.address.trim() }));
}

/** To, Cc and Bcc in this order, each person once per kind. */
export function recipientsOf(email: Email, mailbox: Mailbox): RecipientFields[] {
  const recipients: RecipientFields[] = [];
  const seen = new Set<string>();
  const kinds = [[tags.MAPI_TO, email.to], [tags.MAPI_CC, email.cc], [tags.MAPI_BCC, email.bcc]] as const;
  for (const [type, addresses] of kinds) {
    for (const { name, address } of flatten(addresses)) {
      const key = `${type}:${address.toLowerCase()}:${address === '' ? name : ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const who = person(name, address, mailbox);
      recipients.push({
        type, displayName: who.name, addressType: who.type, address: who.address,
        properties: [
          { tag: tags.PR_SMTP_ADDRESS, value: who.smtpAddress },
          { tag: tags.PR_ENTRYID, value: who.entryId },
          { tag: tags.PR_RECIPIENT_ENTRYID, value: who.entryId },
          { tag: tags.PR_SEARCH_KEY, value: who.searchKey },
        ],
      });
    }
  }
  return recipients;
}

/** Who sent it, on whose behalf, where answers go, and who received it. */
export function senderProperties(email: Email, mailbox: Mailbox): PropValue[] {
  const properties: PropValue[] = [];
  const from = flatten(email.from === undefined ? undefined : [email.from])[0];
  const sender = flatten(email.sender === undefined ? undefined : [email.sender])[0] ?? from;
  if (sender !== undefined) {
    const who = person(sender.name, sender.address, mailbox);
    properties.push(
      { tag: tags.PR_SENDER_NAME, value: who.name },
      { tag: tags.PR_SENDER_ADDRTYPE, value: who.type },
      { tag: tags.PR_SENDER_EMAIL_ADDRESS, value: who.address },
      { tag: tags.PR_SENDER_ENTRYID, value: who.entryId },
      { tag: tags.PR_SENDER_SEARCH_KEY, value: who.searchKey },
      { tag: tags.PR_SENDER_SMTP_ADDRESS, value: who.smtpAddress },
    );
  }
  const represented = from ?? sender;
  if (represented !== undefined) {
    const who = person(represented.name, represented.address, mailbox);
    properties.push(
      { tag: tags.PR_SENT_REPRESENTING_NAME, value: who.name },
      { tag: tags.PR_SENT_REPRESENTING_ADDRTYPE, value: who.type },
      { tag: tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, value: who.address },
      { tag: tags.PR_SENT_REPRESENTING_ENTRYID, value: who.entryId },
      { tag: tags.PR_SENT_REPRESENTING_SEARCH_KEY, value: who.searchKey },
      { tag: tags.PR_SENT_REPRESENTING_SMTP_ADDRESS, value: who.smtpAddress },
    );
  }
  const replies = flatten(email.replyTo).map(({ name, address }) => person(name, address, mailbox));
  if (replies.length > 0) {
    properties.push(
      { tag: tags.PR_REPLY_RECIPIENT_NAMES, value: replies.map(({ name }) => name).join('; ') },
      { tag: tags.PR_REPLY_RECIPIENT_ENTRIES, value: flatEntryList(replies.map(({ entryId }) => entryId)) },
    );
  }
  return properties;
}

/** As delivered to the mailbox that it is imported into. */
export function receiverProperties(email: Email, mailbox: Mailbox): PropValue[] {
  if (mailbox.isPublic) return [];
  const own = mailbox.address.toLowerCase();
  const among = (addresses: readonly Address[] | undefined): boolean =>
    flatten(addresses).some(({ address }) => address.toLowerCase() === own);
  const who = person(mailbox.displayName, mailbox.address, mailbox);
  return [
    { tag: tags.PR_RECEIVED_BY_NAME, value: who.name },
    { tag: tags.PR_RECEIVED_BY_ADDRTYPE, value: who.type },
    { tag: tags.PR_RECEIVED_BY_EMAIL_ADDRESS, value: who.address },
    { tag: tags.PR_RECEIVED_BY_ENTRYID, value: who.entryId },
    { tag: tags.PR_RECEIVED_BY_SEARCH_KEY, value: who.searchKey },
    { tag: tags.PR_RECEIVED_BY_SMTP_ADDRESS, value: who.smtpAddress },
    { tag: tags.PR_MESSAGE_TO_ME, value: among(email.to) },
    { tag: tags.PR_MESSAGE_CC_ME, value: among(email.cc) },
  ];
}

/** FLATENTRYLIST (MS-OXCDATA 2.3.3): count, size, then each entry with its length, padded to four bytes. */
function flatEntryList(entries: readonly Uint8Array[]): Uint8Array {
  const parts = entries.map((entry) => {
    const part = new Uint8Array(4 + Math.ceil(entry.length / 4) * 4);
    new DataView(part.buffer).setUint32(0, entry.length, true);
    part.set(entry, 4);
    return part;
  });
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint32(0, entries.length, true);
  view.setUint32(4, size, true);
  return new Uint8Array(Buffer.concat([head, ...parts]));
}
