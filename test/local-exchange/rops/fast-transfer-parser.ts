// FastTransfer streams, read from MS-OXCFXICS 2.2.4 once more and with nothing of the server's own code.

export interface FxProperty {
  readonly tag: number;
  /** Of a named property: its set, and its number or its name. */
  readonly name?: { readonly guid: string; readonly key: number | string };
  readonly value: unknown;
}

export interface FxError {
  readonly code: number;
  readonly folder: string;
  readonly message: string;
}

export interface FxAttachment {
  readonly number: number;
  readonly properties: FxProperty[];
  embedded?: FxMessage;
}

export interface FxMessage {
  kind: 'message' | 'associated' | 'content';
  readonly properties: FxProperty[];
  readonly recipients: FxProperty[][];
  readonly attachments: FxAttachment[];
  /** MetaTagFXDelProp values, in their order. */
  readonly deleted: number[];
}

export interface FxMessageList {
  readonly messages: FxMessage[];
  readonly warnings: number[];
  readonly errors: FxError[];
}

export interface FxFolder extends FxMessageList {
  readonly properties: FxProperty[];
  readonly folders: FxFolder[];
  readonly deleted: number[];
}

type Token = { readonly marker: number } | FxProperty;

const names: Record<number, string> = {
  0x40090003: 'StartTopFld', 0x400a0003: 'StartSubFld', 0x400b0003: 'EndFolder', 0x400c0003: 'StartMessage', 0x40100003: 'StartFAIMsg',
  0x400d0003: 'EndMessage', 0x40010003: 'StartEmbed', 0x40020003: 'EndEmbed', 0x40030003: 'StartRecip', 0x40040003: 'EndToRecip',
  0x40000003: 'NewAttach', 0x400e0003: 'EndAttach', 0x40180003: 'FXErrorInfo',
};
const fixedSizes: Record<number, number> = {
  2: 2, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0x0b: 2, 0x14: 8, 0x40: 8, 0x48: 16,
};
const variableTypes = new Set([0x0d, 0x1e, 0x1f, 0xfb, 0x102]);
const dnPrefix = 0x4008001e;
const ecWarning = 0x400f0003;
const delProp = 0x40160003;

/** Tokens of the joined buffers, and where the stream may be cut. */
class Lexer {
  readonly bytes: Buffer;
  readonly #cuts: { from: number; to: number }[] = [];
  #at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at === this.bytes.length;
  }

  /** `offsets` in their order. */
  expectCuts(offsets: readonly number[]): void {
    let next = 0;
    for (const offset of offsets) {
      while (next < this.#cuts.length && this.#cuts[next]!.to < offset) next++;
      const isAllowed = offset === this.bytes.length || (next < this.#cuts.length && this.#cuts[next]!.from <= offset);
      if (!isAllowed) throw new Error(`cut at ${offset}`);
    }
  }

  token(): Token {
    this.#boundary();
    const tag = this.#take(4).readUInt32LE();
    if (names[tag] !== undefined) return { marker: tag };
    const name = tag >= 0x80000000 ? { name: this.#name() } : {};
    this.#boundary();
    return { tag, ...name, value: this.#value(tag & 0xffff) };
  }

  #name(): { guid: string; key: number | string } {
    const guid = this.#take(16).toString('hex');
    const kind = this.#take(1)[0];
    if (kind === 0) return { guid, key: this.#take(4).readUInt32LE() };
    if (kind !== 1) throw new Error(`kind ${kind}`);
    let key = '';
    for (let unit = this.#take(2).readUInt16LE(); unit !== 0; unit = this.#take(2).readUInt16LE()) key += String.fromCharCode(unit);
    return { guid, key };
  }

  #value(type: number): unknown {
    const isCodePage = (type & 0x8000) !== 0;
    if ((type & 0x1000) === 0 || isCodePage) return this.#single(type);
    const count = this.#take(4).readUInt32LE();
    return Array.from({ length: count }, () => this.#single(type & ~0x1000));
  }

  #single(type: number): unknown {
    this.#boundary();
    const size = fixedSizes[type];
    if (size !== undefined) return fixed(type, this.#take(size));
    if (!variableTypes.has(type) && (type & 0x8000) === 0) throw new Error(`type ${type.toString(16)}`);
    const length = this.#take(4).readUInt32LE();
    const from = this.#at;
    const bytes = this.#take(length);
    this.#cuts.push({ from, to: from + length });
    if (type === 0x1f || type === 0x84b0) return text(bytes, 'utf16le');
    return type === 0x1e ? text(bytes, 'latin1') : bytes;
  }

  #boundary(): void {
    this.#cuts.push({ from: this.#at, to: this.#at });
  }

  #take(length: number): Buffer {
    if (this.#at + length > this.bytes.length) throw new Error(`the stream ends at ${this.bytes.length} within ${length} bytes`);
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }
}

function fixed(type: number, bytes: Buffer): unknown {
  switch (type) {
    case 2: return bytes.readInt16LE();
    case 3: return bytes.readInt32LE();
    case 4: return bytes.readFloatLE();
    case 5: case 7: return bytes.readDoubleLE();
    case 0x0b:
      if (bytes[1] !== 0 || bytes[0]! > 1) throw new Error('no Boolean');
      return bytes[0] === 1;
    case 0x48: return bytes;
    case 0x40: return bytes.readBigUInt64LE();
    default: return bytes.readBigInt64LE();
  }
}

function text(bytes: Buffer, encoding: 'utf16le' | 'latin1'): string {
  const value = bytes.toString(encoding);
  if (!value.endsWith('\0')) throw new Error('a string without its end');
  return value.slice(0, -1);
}

/** Reads the grammar. `buffers` are what GetBuffer returned; a cut in a wrong place is an error. */
export class FxParser {
  readonly #lexer: Lexer;
  #token: Token | undefined;

  constructor(buffers: readonly Uint8Array[]) {
    this.#lexer = new Lexer(Buffer.concat(buffers));
    const whole = new Lexer(this.#lexer.bytes);
    while (!whole.atEnd) whole.token();
    let offset = 0;
    whole.expectCuts(buffers.map(({ length }) => (offset += length)));
    this.#next();
    if (this.#isProperty(dnPrefix)) this.#next();
  }

  messageList(): FxMessageList {
    const list = { messages: [], warnings: [], errors: [] };
    this.#messages(list);
    return this.#end(list);
  }

  messageContent(): FxMessage {
    return this.#end(this.#content('content'));
  }

  attachmentContent(): Omit<FxAttachment, 'number'> {
    return this.#end(this.#attachmentContent());
  }

  folderContent(): FxFolder {
    return this.#end(this.#folder());
  }

  topFolder(): FxFolder {
    this.#expect('StartTopFld');
    const folder = this.#folder();
    this.#expect('EndFolder');
    return this.#end(folder);
  }

  #folder(): FxFolder {
    const folder: FxFolder = { properties: this.#properties(), messages: [], warnings: [], errors: [], folders: [], deleted: [] };
    for (;;) {
      if (this.#isProperty(delProp)) folder.deleted.push(this.#property().value as number);
      else if (this.#isMarker('StartSubFld')) {
        this.#next();
        folder.folders.push(this.#folder());
        this.#expect('EndFolder');
      } else if (!this.#messages(folder)) return folder;
    }
  }

  /** Whether there was anything. */
  #messages(list: FxMessageList): boolean {
    let any = false;
    for (;; any = true) {
      if (this.#isProperty(ecWarning)) list.warnings.push((this.#property().value as number) >>> 0);
      else if (this.#isMarker('FXErrorInfo')) list.errors.push(this.#error());
      else if (this.#isMarker('StartMessage') || this.#isMarker('StartFAIMsg')) {
        const kind = this.#isMarker('StartMessage') ? 'message' : 'associated';
        this.#next();
        const message = this.#content(kind);
        // MS-OXCFXICS 2.2.4.3.4: what was read of the message is dropped.
        if (this.#isMarker('FXErrorInfo')) continue;
        this.#expect('EndMessage');
        list.messages.push(message);
      } else return any;
    }
  }

  #content(kind: FxMessage['kind']): FxMessage {
    const message: FxMessage = { kind, properties: this.#properties(), recipients: [], attachments: [], deleted: [] };
    if (this.#isProperty(delProp)) message.deleted.push(this.#property().value as number);
    while (this.#isMarker('StartRecip')) {
      this.#next();
      message.recipients.push(this.#properties());
      if (message.recipients.at(-1)?.[0]?.tag !== 0x30000003) throw new Error('a recipient without its number first');
      this.#expect('EndToRecip');
    }
    if (this.#isProperty(delProp)) message.deleted.push(this.#property().value as number);
    while (this.#isMarker('NewAttach')) {
      this.#next();
      const number = this.#property();
      if (number.tag !== 0x0e210003) throw new Error('an attachment without its number first');
      message.attachments.push({ number: number.value as number, ...this.#attachmentContent() });
      if (this.#isMarker('FXErrorInfo')) return message;
      this.#expect('EndAttach');
    }
    return message;
  }

  #attachmentContent(): Omit<FxAttachment, 'number'> {
    const properties = this.#properties();
    if (!this.#isMarker('StartEmbed')) return { properties };
    this.#next();
    const embedded = this.#content('content');
    if (!this.#isMarker('FXErrorInfo')) this.#expect('EndEmbed');
    return { properties, embedded };
  }

  #error(): FxError {
    this.#next();
    const { tag, value } = this.#property();
    const info = value as Buffer;
    if (tag !== 0x102 || info.readUInt16LE() !== 0 || info.length < 88) throw new Error('no ExtendedErrorInfo');
    return { code: info.readUInt32LE(4), folder: info.toString('hex', 8, 30), message: info.toString('hex', 32, 54) };
  }

  #properties(): FxProperty[] {
    const properties: FxProperty[] = [];
    while (this.#token !== undefined && 'tag' in this.#token && this.#token.tag !== delProp && this.#token.tag !== ecWarning) {
      properties.push(this.#property());
    }
    return properties;
  }

  #property(): FxProperty {
    const token = this.#token;
    if (token === undefined || !('tag' in token)) throw new Error('a property wanted');
    this.#next();
    return token;
  }

  #isProperty(tag: number): boolean {
    return this.#token !== undefined && 'tag' in this.#token && this.#token.tag === tag;
  }

  #isMarker(name: string): boolean {
    return this.#token !== undefined && 'marker' in this.#token && names[this.#token.marker] === name;
  }

  #expect(name: string): void {
    if (!this.#isMarker(name)) throw new Error(`${name} wanted`);
    this.#next();
  }

  #end<T>(value: T): T {
    if (this.#token !== undefined) throw new Error('more than the root element');
    return value;
  }

  #next(): void {
    this.#token = this.#lexer.atEnd ? undefined : this.#lexer.token();
  }
}

/** Value of a property by its tag. */
export function valueOf(properties: readonly FxProperty[], tag: number): unknown {
  return properties.find((property) => property.tag === tag)?.value;
}
