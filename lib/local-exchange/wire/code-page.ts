// 8-bit strings. Node decodes every code page that Exchange knows, but encodes only UTF-8 and Latin-1: the encoders
// here are the decoders turned round.

import { TextDecoder } from 'node:util';

const labels: Readonly<Record<number, string>> = {
  874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1250: 'windows-1250', 1251: 'windows-1251',
  1252: 'windows-1252', 1253: 'windows-1253', 1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256',
  1257: 'windows-1257', 1258: 'windows-1258', 20866: 'koi8-r', 21866: 'koi8-u', 28592: 'iso-8859-2', 28595: 'iso-8859-5',
  28597: 'iso-8859-7', 51932: 'euc-jp', 65001: 'utf-8',
};

/** 0x80 to 0x9F of code page 1252: Node 20's decoder takes it for Latin-1 and gives control characters instead. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const doubleByte = new Set([932, 936, 949, 950, 51932]);
const latin1Like = new Set([20127, 20261, 28591, 28605]);

const defaultLabel = 'windows-1252';
const decoders = new Map<number, TextDecoder>();
const encoders = new Map<number, ReadonlyMap<string, number>>();

/** Whether strings can be converted from and to the code page. 1200 (UTF-16) is not an 8-bit code page. */
export function isKnownCodePage(codePage: number): boolean {
  return labels[codePage] !== undefined || latin1Like.has(codePage);
}

/** An unknown code page is read as 1252, so that a wrong number loses accents and not the message. */
export function decodeString8(bytes: Uint8Array, codePage: number): string {
  if (!latin1Like.has(codePage) && labelOf(codePage) !== defaultLabel) return decoderFor(codePage).decode(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1Like.has(codePage) ? text : text.replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);
}

/** A character that the code page lacks becomes "?". */
export function encodeString8(text: string, codePage: number): Uint8Array {
  if (codePage === 65001) return Buffer.from(text, 'utf8');
  if (/^[\0-\x7f]*$/.test(text)) return Buffer.from(text, 'latin1');
  if (latin1Like.has(codePage)) return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
  const table = encoderFor(codePage);
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character) ?? 0x3f;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function labelOf(codePage: number): string {
  return labels[codePage] ?? defaultLabel;
}

function decoderFor(codePage: number): TextDecoder {
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    decoder = new TextDecoder(labelOf(codePage), { ignoreBOM: true });
    decoders.set(codePage, decoder);
  }
  return decoder;
}

function encoderFor(codePage: number): ReadonlyMap<string, number> {
  let table = encoders.get(codePage);
  if (table === undefined) {
    table = invert(codePage);
    encoders.set(codePage, table);
  }
  return table;
}

function invert(codePage: number): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const note = (bytes: number[], code: number): void => {
    const text = decodeString8(Uint8Array.from(bytes), codePage);
    if (isOneCharacter(text) && text !== '\ufffd' && !table.has(text)) table.set(text, code);
  };
  for (let byte = 0; byte < 0x100; byte++) note([byte], byte);
  if (doubleByte.has(codePage)) {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail], (lead << 8) | trail);
    }
  }
  return table;
}

function isOneCharacter(text: string): boolean {
  return text !== '' && text.length === (text.codePointAt(0)! > 0xffff ? 2 : 1);
}
