// mbox files: messages behind "From " lines (RFC 4155). Writers differ in how they guard lines of the body that look like
// one: with ">" in front (mboxo, mboxrd), or by telling the length in the header (mboxcl, mboxcl2, Netscape).

import { MailImportError } from './mail-error.ts';
import { parseMailDate } from './mail-headers.ts';

export interface MboxMessage {
  readonly bytes: Uint8Array;
  /** The date of the "From " line, which is when it was delivered. */
  readonly received: bigint | undefined;
}

/** A message is kept in memory while it is read. */
const kMaxMessageBytes = 256 * 1024 * 1024;

const kSeparator = /^From (-\s*|.*\b\d{1,2}:\d{2}.*\b\d{4}\b.*)$/;
const kHeaderField = /^(>?From |[!-9;-~]+[ \t]*:)/;
const kContentLength = /^content-length:[ \t]*(\d{1,12})[ \t]*$/im;

/**
 * The messages of an mbox, one after the other; not more than one is in memory.
 * @throws MailImportError when it does not begin as an mbox does, or a message is larger than 256 MiB.
 */
export async function* readMbox(input: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, source: string): AsyncGenerator<MboxMessage> {
  let data: Buffer = Buffer.alloc(0);
  let isStarted = false;
  for await (const chunk of input) {
    data = data.length === 0 ? Buffer.from(chunk) : Buffer.concat([data, chunk]);
    if (!isStarted) {
      data = withoutBlankLines(data);
      // The next line decides whether the first is a separator.
      if (data.indexOf('\n', data.indexOf('\n') + 1) < 0) continue;
      expectSeparator(data, source);
      isStarted = true;
    }
    const splitter = new Splitter(data, false);
    yield* splitter.messages();
    data = splitter.rest;
    if (data.length > kMaxMessageBytes) throw new MailImportError(source, 'a message is larger than 256 MiB');
  }
  data = isStarted ? data : withoutBlankLines(data);
  if (!isStarted) expectSeparator(data, source);
  yield* new Splitter(data, true).messages();
}

function expectSeparator(data: Buffer, source: string): void {
  if (!isSeparator(data, 0)) throw new MailImportError(source, 'no mbox: it does not begin with a "From " line and a header');
}

function withoutBlankLines(data: Buffer): Buffer {
  let start = 0;
  while (data[start] === 0x0a || data[start] === 0x0d) start++;
  return data.subarray(start);
}

/** End of the line at `start`, its "\n" left out. */
function lineEnd(data: Buffer, start: number): number {
  const end = data.indexOf(0x0a, start);
  return end < 0 ? data.length : end;
}

function line(data: Buffer, start: number): string {
  // Longer is no separator and no header field that matters.
  return data.toString('latin1', start, Math.min(lineEnd(data, start), start + 1000)).replace(/\r$/, '');
}

function isSeparator(data: Buffer, at: number): boolean {
  if (data.toString('latin1', at, at + 5) !== 'From ' || !kSeparator.test(line(data, at))) return false;
  return kHeaderField.test(line(data, lineEnd(data, at) + 1));
}

/** Takes whole messages off the front of what was read so far. */
class Splitter {
  readonly #data: Buffer;
  readonly #isAll: boolean;
  #start = 0;

  constructor(data: Buffer, isAll: boolean) {
    this.#data = data;
    this.#isAll = isAll;
  }

  /** What does not make a whole message yet. */
  get rest(): Buffer {
    return this.#data.subarray(this.#start);
  }

  *messages(): Generator<MboxMessage> {
    while (this.#start < this.#data.length) {
      const end = this.#messageEnd();
      if (end === undefined) return;
      yield this.#message(end);
      this.#start = end.next;
    }
  }

  #message({ end, byLength }: MessageEnd): MboxMessage {
    const first = line(this.#data, this.#start);
    const bytes = this.#data.subarray(Math.min(lineEnd(this.#data, this.#start) + 1, end), end);
    // After "From " comes the sender, then the date.
    const received = parseMailDate(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*$/.exec(first)?.[0]);
    return { bytes: new Uint8Array(byLength ? bytes : withoutQuotes(bytes)), received };
  }

  #messageEnd(): MessageEnd | undefined {
    const header = headerEnd(this.#data, this.#start);
    if (header === undefined && !this.#isAll) return undefined;
    const end = header === undefined ? undefined : this.#endByLength(header);
    if (end !== 'unknown' && end !== undefined) return end;
    return end === 'unknown' ? undefined : this.#endBySeparator();
  }

  /** Where Content-Length says, if the next message or the end of the file is there; 'unknown' until that can be seen. */
  #endByLength(header: number): MessageEnd | 'unknown' | undefined {
    const data = this.#data;
    const length = kContentLength.exec(data.toString('latin1', this.#start, header))?.[1];
    if (length === undefined) return undefined;
    const end = header + Number(length);
    if (end > data.length) return !this.#isAll && end - this.#start <= kMaxMessageBytes ? 'unknown' : undefined;
    let next = end;
    while (next < data.length && next - end < 4 && (data[next] === 0x0a || data[next] === 0x0d)) next++;
    if (!this.#isAll && lineEnd(data, lineEnd(data, next) + 1) >= data.length) return 'unknown';
    if (next < data.length && !isSeparator(data, next)) return undefined;
    // A length that ends inside a line met a body that only looks right.
    if (next === end && end > header && data[end - 1] !== 0x0a && next < data.length) return undefined;
    return { end, next, byLength: true };
  }

  #endBySeparator(): MessageEnd | undefined {
    const data = this.#data;
    for (let at = data.indexOf('\nFrom ', this.#start, 'latin1'); at >= 0; at = data.indexOf('\nFrom ', at + 1, 'latin1')) {
      if (!this.#isAll && lineEnd(data, lineEnd(data, at + 1) + 1) >= data.length) return undefined;
      if (!isSeparator(data, at + 1)) continue;
      // The blank line in front of a separator belongs to neither message.
      let end = at + 1;
      if (data[at - 1] === 0x0a) end = at;
      else if (data[at - 1] === 0x0d && data[at - 2] === 0x0a) end = at - 1;
      return { end, next: at + 1, byLength: false };
    }
    return this.#isAll ? { end: data.length, next: data.length, byLength: false } : undefined;
  }
}

interface MessageEnd {
  /** Behind the last byte of the message. */
  readonly end: number;
  /** Where the next "From " line is. */
  readonly next: number;
  readonly byLength: boolean;
}

/** Where the body begins, or undefined while the header is not all there. */
function headerEnd(data: Buffer, start: number): number | undefined {
  for (let at = lineEnd(data, start) + 1; at < data.length; at = lineEnd(data, at) + 1) {
    if (data[at] === 0x0a) return at + 1;
    if (data[at] === 0x0d && data[at + 1] === 0x0a) return at + 2;
  }
  return undefined;
}

/** mboxrd: each ">" in front of "From " was added by the writer. */
function withoutQuotes(bytes: Buffer): Buffer {
  if (!bytes.includes('\n>')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
