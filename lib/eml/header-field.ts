// Header fields (RFC 5322 2.2, RFC 2047, RFC 2231). Values come from other people's messages: nothing in them may begin a line, so every control character
// becomes a space.

const MAX_COLUMN = 76;
/** Longer words cannot stand in a line as they are (RFC 5322 2.1.1: 998). */
const MAX_WORD = 900;

/** A value without line ends and other control characters. */
export function oneLine(value: string): string {
  // eslint-disable-next-line no-control-regex
  return value.replace(/[\u0000-\u001F\u007F\u0085\u2028\u2029]+/g, ' ').trim();
}

/** `Subject: …` with its line end; nothing for an empty value. */
export function textField(name: string, value: string | undefined): string {
  const text = oneLine(value ?? '');
  return text === '' ? '' : `${name}: ${encodedText(text, name.length + 2)}\r\n`;
}

/** A field of words that are not encoded, such as message ids; nothing when one of them could not stand there. */
export function plainField(name: string, value: string | undefined): string {
  const text = oneLine(value ?? '').replace(/ +/g, ' ');
  if (text === '' || !/^[\x20-\x7E]+$/.test(text) || text.split(' ').some((word) => word.length > MAX_WORD)) return '';
  return `${name}: ${folded(text, name.length + 2)}\r\n`;
}

/** A field whose items may each begin a line: addresses. */
export function listField(name: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  let text = `${name}:`;
  let column = text.length;
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const first = item.indexOf('\r\n');
    const length = first < 0 ? item.length : first;
    const breaks = index > 0 && column + length + 2 > MAX_COLUMN;
    text += `${breaks ? '\r\n ' : ' '}${item}${isLast ? '' : ','}`;
    const lastLine = item.slice(item.lastIndexOf('\n') + 1);
    column = (first < 0 ? (breaks ? 1 : column + 1) : 0) + lastLine.length + 1;
  }
  return `${text}\r\n`;
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7E]*$/.test(text) && !text.includes('=?') && !/ {20}/.test(text) && text.split(' ').every((word) => word.length <= MAX_WORD);
}

function encodedText(text: string, column: number): string {
  return isPlain(text) ? folded(text, column) : encodedWords(text).join('\r\n ');
}

/** Breaks before spaces. */
function folded(text: string, start: number): string {
  let out = '';
  let column = start;
  for (const word of text.split(/(?<=[^ ])(?= )/)) {
    if (column + word.length > MAX_COLUMN && column > start) {
      out += '\r\n';
      column = 0;
    }
    out += word;
    column += word.length;
  }
  return out;
}

/** Bytes of an encoded word of 75 characters: `=?UTF-8?B?` and `?=` around them. */
const BYTES_PER_WORD = 45;

/** RFC 2047 2: words of whole characters. */
function encodedWords(text: string): string[] {
  const words: string[] = [];
  let part = '';
  let bytes = 0;
  const finish = (): void => {
    words.push(`=?UTF-8?B?${Buffer.from(part, 'utf8').toString('base64')}?=`);
    part = '';
    bytes = 0;
  };
  for (const character of text) {
    const size = Buffer.byteLength(character, 'utf8');
    if (bytes + size > BYTES_PER_WORD) finish();
    part += character;
    bytes += size;
  }
  if (part !== '') finish();
  return words;
}

/** A display name: as it is, quoted, or encoded (RFC 5322 3.2.5). */
export function phrase(name: string): string {
  const text = oneLine(name);
  if (!isPlain(text) || text.length > MAX_WORD) return encodedWords(text).join('\r\n ');
  return /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+( [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

const CHARS_PER_SEGMENT = 60;

/** A parameter of a structured field, on a line of its own; in segments where it is long or has other characters than ASCII's (RFC 2231 3, 4). */
export function parameter(name: string, value: string): string {
  const text = oneLine(value);
  if (/^[\x20-\x7E]*$/.test(text) && text.length <= CHARS_PER_SEGMENT) return `;\r\n ${name}=${quoted(text)}`;
  const segments: string[] = [];
  let segment = '';
  for (const character of text) {
    const escaped = /^[A-Za-z0-9!#$&+\-.^_`|~]$/.test(character) ? character
      : [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
    if (segment.length + escaped.length > CHARS_PER_SEGMENT) {
      segments.push(segment);
      segment = '';
    }
    segment += escaped;
  }
  segments.push(segment);
  if (segments.length === 1) return `;\r\n ${name}*=utf-8''${segments[0]!}`;
  return segments.map((part, index) => `;\r\n ${name}*${index}*=${index === 0 ? "utf-8''" : ''}${part}`).join('');
}

/** A field as it was received. */
export interface RawField {
  /** In lower case. */
  readonly name: string;
  /** Its lines, with CRLF. */
  readonly lines: string;
}

/** The fields of a header block: what is no field is left out, and the first empty line behind one ends it. */
export function parseFields(block: string): RawField[] {
  const fields: { name: string; lines: string }[] = [];
  let current: { name: string; lines: string } | undefined;
  // oxlint-disable-next-line no-control-regex
  for (const line of block.replaceAll('\0', '').split(/\r\n|\r|\n/)) {
    if (line === '' && fields.length > 0) break;
    if (/^[ \t]/.test(line)) {
      if (current !== undefined && line.trim() !== '') current.lines += `${line}\r\n`;
      continue;
    }
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase();
    current = name === undefined ? undefined : { name, lines: `${line}\r\n` };
    if (current !== undefined) fields.push(current);
  }
  return fields;
}

/** The value of the first field of a name, its lines joined. */
export function fieldValue(fields: readonly RawField[], name: string): string | undefined {
  const field = fields.find((one) => one.name === name);
  return field === undefined ? undefined : field.lines.slice(field.lines.indexOf(':') + 1).replace(/\r\n/g, ' ').trim();
}
