// The bodies of a message as text entities (MS-OXCMAIL 2.1.3.3).

import { MapiError } from '../errors/mapi-error.ts';
import { PR_BODY, PR_HTML } from '../generated/tags.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { Message } from '../message.ts';
import { charsetOf } from '../props/code-page.ts';
import type { Entity } from './entity.ts';
import type { MessageValues } from './envelope.ts';
import { encoded, encodingFor } from './transfer-encoding.ts';

// PR_NATIVE_BODY_INFO (MS-OXCMSG 2.2.1.56.9)
const NATIVE_PLAIN = 1;
const NATIVE_RTF = 2;
const NATIVE_HTML = 3;
const UTF_8 = 65001;

export interface Bodies {
  readonly plain: Entity | undefined;
  readonly html: Entity | undefined;
  /** The HTML where it was short enough to come with the other properties. */
  readonly markup: string | undefined;
}

/** Which bodies are too long for a reply, and have to be read as streams. */
export interface LongBodies {
  readonly body: boolean;
  readonly html: boolean;
}

export async function bodiesOf(message: Message, values: MessageValues, long: LongBodies, options: CallOptions): Promise<Bodies> {
  const native = values.nativeBody;
  const hasBody = long.body || (values.body ?? '') !== '';
  // A server makes the other forms of a body on demand. Of a plain text they say nothing more.
  const wantsHtml = native !== NATIVE_PLAIN || !hasBody;
  let { body } = values;
  let markup: string | undefined;
  let html: Entity | undefined;
  if (wantsHtml && (long.html || (values.html?.length ?? 0) > 0)) {
    const charset = charsetOf(values.codePage ?? UTF_8) ?? 'utf-8';
    const bytes = values.html;
    html = long.html ? textEntity('html', charset, () => streamed(message, PR_HTML, options), false) : textEntity('html', charset, () => once(bytes!), true);
    // A name of a picture is ASCII in every code page but UTF-16.
    if (bytes !== undefined) markup = Buffer.from(bytes).toString('latin1');
  } else if (wantsHtml && (native === NATIVE_RTF || native === NATIVE_HTML || !hasBody)) {
    // What compressed RTF has in it.
    markup = await htmlOfRtf(message, hasBody, options);
    if (markup !== undefined && markup !== '') html = textEntity('html', 'utf-8', () => once(Buffer.from(markup!, 'utf8')), true);
    if (!hasBody) body = await message.body(options);
  }
  let plain: Entity | undefined;
  if (long.body) plain = textEntity('plain', 'utf-8', () => utf8(streamed(message, PR_BODY, options)), false);
  else if ((body ?? '') !== '' || html === undefined) plain = textEntity('plain', 'utf-8', () => once(Buffer.from(body ?? '', 'utf8')), true);
  return { plain, html, markup };
}

/** Where there is a plain text, an RTF that cannot be read takes nothing away but its looks. */
async function htmlOfRtf(message: Message, hasBody: boolean, options: CallOptions): Promise<string | undefined> {
  try {
    return await message.html(options);
  } catch (error) {
    if (hasBody && (MapiError.is(error, 'MAPI_E_CORRUPT_DATA') || MapiError.is(error, 'MAPI_E_TOO_BIG'))) return undefined;
    throw error;
  }
}

function textEntity(subtype: string, charset: string, bytes: () => AsyncGenerator<Uint8Array, void, undefined>, isAll: boolean): Entity {
  return {
    isRaw: false,
    write: async function* write() {
      const chunks = bytes();
      try {
        const first = await chunks.next();
        const head = first.done === true ? new Uint8Array(0) : first.value;
        const encoding = encodingFor(head, isAll);
        yield `Content-Type: text/${subtype}; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
        yield* encoded(encoding, (async function* all() {
          yield head;
          yield* chunks;
        })());
      } finally {
        await chunks.return();
      }
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

async function* streamed(message: Message, tag: typeof PR_BODY | typeof PR_HTML, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* message.bytes(tag, options);
  } catch (error) {
    // Said to be too long, and then not there: some servers list bodies that they would have to make and cannot.
    if (!MapiError.is(error, 'MAPI_E_NOT_FOUND')) throw error;
  }
}

async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder('utf-16le');
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}
