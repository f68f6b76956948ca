// Content transfer encodings (RFC 2045 6), piece by piece: what comes in goes out, with less than a line kept back.

export type TransferEncoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';

type Bytes = AsyncIterable<Uint8Array>;
type Encoded = AsyncGenerator<Uint8Array, void, undefined>;

const BYTES_PER_LINE = 57;
const CHARS_PER_LINE = 76;
const CR = 0x0D;
const LF = 0x0A;

/** Lines of 76 characters, each of 57 bytes. */
export async function* base64(chunks: Bytes): Encoded {
  let rest = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = bytes.length - bytes.length % BYTES_PER_LINE;
    // A copy: the piece it was part of may be large.
    rest = bytes.slice(whole);
    if (whole > 0) yield base64Lines(bytes.subarray(0, whole));
  }
  if (rest.length > 0) yield base64Lines(rest);
}

function base64Lines(bytes: Uint8Array): Uint8Array {
  const plain = Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'), 'latin1');
  const lines = Math.ceil(plain.length / CHARS_PER_LINE);
  const out = Buffer.allocUnsafe(plain.length + 2 * lines);
  let to = 0;
  for (let from = 0; from < plain.length; from += CHARS_PER_LINE) {
    to += plain.copy(out, to, from, from + CHARS_PER_LINE);
    out[to++] = CR;
    out[to++] = LF;
  }
  return out;
}

const HEX = Buffer.from('0123456789ABCDEF', 'latin1');
const SPACE = 0x20;
const TAB = 0x09;
const EQUALS = 0x3D;
/** A line has 76 characters with the "=" of a soft break. */
const SOFT_BREAK_AT = 75;

/** Quoted-printable of a text whose lines end with CRLF; other line ends are kept as the bytes they are. */
export async function* quotedPrintable(chunks: Bytes): Encoded {
  const encoder = new QuotedPrintable();
  for await (const chunk of chunks) yield encoder.encode(chunk);
  yield encoder.finish();
}

class QuotedPrintable {
  #column = 0;
  /** A space or tab may be the last of its line, a CR may be half of a line end: what follows tells. 0: none. */
  #blank = 0;
  #hasCr = false;
  #out: Buffer = Buffer.alloc(0);
  #length = 0;

  encode(bytes: Uint8Array): Uint8Array {
    // Three characters for a byte, and three of a soft break in every line.
    this.#begin(3 * (bytes.length + 2));
    for (const byte of bytes) this.#put(byte);
    return this.#out.subarray(0, this.#length);
  }

  finish(): Uint8Array {
    this.#begin(6);
    this.#settle(true);
    return this.#out.subarray(0, this.#length);
  }

  #begin(characters: number): void {
    this.#out = Buffer.allocUnsafe(characters + 3 * Math.ceil(characters / (SOFT_BREAK_AT - 2)) + 3);
    this.#length = 0;
  }

  #put(byte: number): void {
    if (byte === LF && this.#hasCr) {
      this.#hasCr = false;
      this.#settle(true);
      this.#out[this.#length++] = CR;
      this.#out[this.#length++] = LF;
      this.#column = 0;
      return;
    }
    if (byte === CR && !this.#hasCr) {
      this.#hasCr = true;
      return;
    }
    this.#settle(false);
    if (byte === CR) this.#hasCr = true;
    else if (byte === SPACE || byte === TAB) this.#blank = byte;
    else if (byte > SPACE && byte < 0x7F && byte !== EQUALS) this.#literal(byte);
    else this.#escaped(byte);
  }

  /** Writes what was kept back. */
  #settle(isLineEnd: boolean): void {
    if (this.#blank !== 0) {
      if (isLineEnd || this.#hasCr) this.#escaped(this.#blank);
      else this.#literal(this.#blank);
      this.#blank = 0;
    }
    if (this.#hasCr) this.#escaped(CR);
    this.#hasCr = false;
  }

  #literal(byte: number): void {
    this.#room(1);
    this.#out[this.#length++] = byte;
  }

  #escaped(byte: number): void {
    this.#room(3);
    this.#out[this.#length++] = EQUALS;
    this.#out[this.#length++] = HEX[byte >>> 4]!;
    this.#out[this.#length++] = HEX[byte & 15]!;
  }

  #room(characters: number): void {
    if (this.#column + characters > SOFT_BREAK_AT) {
      this.#out[this.#length++] = EQUALS;
      this.#out[this.#length++] = CR;
      this.#out[this.#length++] = LF;
      this.#column = 0;
    }
    this.#column += characters;
  }
}

const MAX_LINE = 998; // RFC 5322 2.1.1

/** The encoding that suits a text, of which these bytes are the beginning, or all. What decoders give back is the same bytes. */
export function encodingFor(bytes: Uint8Array, isAll: boolean): Exclude<TransferEncoding, '8bit'> {
  let others = 0;
  let bareLineEnds = 0;
  let controls = 0;
  let longest = 0;
  let length = 0;
  let last = 0;
  for (const byte of bytes) {
    if (byte === LF) {
      if (last !== CR) ++bareLineEnds;
      longest = Math.max(longest, length);
      length = 0;
    } else {
      if (last === CR) ++bareLineEnds;
      ++length;
      if (byte > 0x7E) ++others;
      else if (byte < SPACE && byte !== TAB && byte !== CR) ++controls;
    }
    last = byte;
  }
  if (isAll && last === CR) ++bareLineEnds;
  longest = Math.max(longest, length);
  if (isAll && others + controls + bareLineEnds === 0 && longest <= MAX_LINE) return '7bit';
  return bareLineEnds === 0 && 6 * (others + controls) <= bytes.length ? 'quoted-printable' : 'base64';
}

export function encoded(encoding: TransferEncoding, chunks: Bytes): Bytes {
  return encoding === 'base64' ? base64(chunks) : encoding === 'quoted-printable' ? quotedPrintable(chunks) : chunks;
}
