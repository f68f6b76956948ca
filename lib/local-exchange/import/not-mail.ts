// Files that are called .eml and are none: what they are instead is the best of error messages.

const signatures: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a compound file: perhaps a message that Outlook saved as .msg'],
  ['\xff\xfe', 'text in UTF-16'],
  ['\xfe\xff', 'text in UTF-16'],
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive, or an Office document'],
  ['\x1f\x8b', 'compressed by gzip'],
];
const texts: readonly (readonly [RegExp, string])[] = [
  [/^\s*(<!doctype html|<html)/i, 'HTML'],
  [/^\s*<\?xml/i, 'XML'],
  [/^\s*[{[]/, 'JSON'],
  [/^\s*BEGIN:V(CALENDAR|CARD)/i, 'a calendar or a contact'],
];

/** A field, or the line in front of a message in an mbox. */
const kFirstLine = /^(>?From |[!-9;-~]+[ \t]*:)/;
const kLookAt = 4_096;

/** Why these bytes are no message of Internet mail; undefined if they may be one. */
export function whyNotMail(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, kLookAt)).toString('latin1');
  if (start === '') return 'the file is empty';
  const kind = (signatures.find(([signature]) => start.startsWith(signature)) ?? texts.find(([pattern]) => pattern.test(start)))?.[1];
  if (kind !== undefined) return `it is ${kind}`;
  return kFirstLine.test(start) ? undefined : 'it does not begin with a header';
}

/** Without what editors put in front of the header: the mark of UTF-8, and blank lines. */
export function fromHeaderOn(bytes: Uint8Array): Uint8Array {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++;
  return bytes.subarray(start);
}
