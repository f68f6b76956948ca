// A message as a .msg file (MS-OXMSG): laid out from its sizes, then written from the first byte to the last.

import { MapiError } from '../errors/mapi-error.ts';
import type { CallOptions } from '../mapi-object.ts';
import type { MapiProp } from '../mapi-prop.ts';
import type { Message } from '../message.ts';
import { guidToBytes } from '../props/guid.ts';
import { CompoundFile, type StreamNode } from './compound-file.ts';
import type { ExportLimits } from '../export-options.ts';
import { MessageReader, type Part } from './message-parts.ts';

/** CLSID_MailMessage, by which a .msg file is known (MS-OXMSG 2.2). */
const MAIL_MESSAGE = guidToBytes('00020d0b-0000-0000-c000-000000000046');

export async function* msgBytes(message: Message, limits: ExportLimits, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  const tree = await new MessageReader(limits, options).read(message, MAIL_MESSAGE);
  yield* layOut(tree).head();
  if (tree.isLong) yield* contents(tree, message, options);
}

function layOut(tree: Part): CompoundFile {
  try {
    return new CompoundFile(tree.storage);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new MapiError({
      hresult: 0x8004_0305, context: 'toMsg', detail: 'a .msg file has to stay below 2 GB', hint: 'Write the message with toEml, which has no such limit.', cause: error,
    });
  }
}

/** The long values in the order in which CompoundFile wants them. What holds them is open only meanwhile. */
async function* contents(part: Part, object: MapiProp, options: CallOptions): AsyncGenerator<Uint8Array, void, undefined> {
  for (const { tag, stream } of part.long) {
    yield* exactly(stream, object.bytes(tag, options));
    yield new Uint8Array(CompoundFile.padding(stream.size));
  }
  for (const child of part.children) {
    if (!child.part.isLong) continue;
    await using opened = await child.open(object as never, options);
    yield* contents(child.part, opened, options);
  }
}

async function* exactly(stream: StreamNode, chunks: AsyncGenerator<Uint8Array, void, undefined>): AsyncGenerator<Uint8Array, void, undefined> {
  let left = stream.size;
  for await (const chunk of chunks) {
    left -= chunk.length;
    if (left < 0) break;
    yield chunk;
  }
  if (left !== 0) throw new MapiError({ hresult: 0x8004_0109, context: 'toMsg', detail: 'the message was changed while it was read', hint: 'Open it again, and try again.' });
}
