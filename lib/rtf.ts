import { type CallOptions } from './mapi-object.ts';
import type { NativeEncodedText } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { invoke } from './native/call.ts';
import { decodeCodePage } from './props/code-page.ts';

/** How much RTF to accept. */
export interface RtfOptions extends CallOptions {
  /** RTF of more than so many bytes is refused, before memory is taken for it. Default 64 MiB. @throws MapiError MAPI_E_TOO_BIG beyond */
  readonly maxBytes?: number | undefined;
}

/** How RTF is compressed. */
export interface CompressRtfOptions extends CallOptions {
  /** False: the RTF as it is, behind the header of compressed RTF (MELA). Default true (LZFu). */
  readonly compress?: boolean | undefined;
}

const DEFAULT_MAX_BYTES = 64 * 2 ** 20;

/** @internal */
export function maxRtfBytes(options: RtfOptions | undefined): number {
  const maxBytes = options?.maxBytes ?? DEFAULT_MAX_BYTES;
  // Infinity: as much as there is.
  if (maxBytes === Infinity) return Number.MAX_SAFE_INTEGER;
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 0) throw new RangeError(`maxBytes must be a whole number from 0 on, not ${maxBytes}`);
  return maxBytes;
}

/**
 * The RTF of compressed RTF, which is what PR_RTF_COMPRESSED holds: LZFu or MELA, its checksum verified. No bytes give no RTF.
 * Source: [MS-OXRTFCP] 2.1.3.1.
 * @throws MapiError MAPI_E_CORRUPT_DATA for anything else, MAPI_E_TOO_BIG
 * @example
 * const rtf = await decompressRtf(await readFile('__substg1.0_10090102'));
 * const html = await htmlFromRtf(rtf);
 */
export async function decompressRtf(compressed: Uint8Array, options?: RtfOptions): Promise<Uint8Array> {
  const maxBytes = maxRtfBytes(options);
  return invoke('WrapCompressedRTFStream', options, () => addon.rtfDecompress(compressed, maxBytes));
}

/** Compressed RTF, as PR_RTF_COMPRESSED holds it. Source: [MS-OXRTFCP] 2.1.3.1. @throws MapiError MAPI_E_TOO_BIG for more than 3.5 GiB */
export async function compressRtf(rtf: Uint8Array, options?: CompressRtfOptions): Promise<Uint8Array> {
  return invoke('WrapCompressedRTFStream', options, () => addon.rtfCompress(rtf, options?.compress ?? true));
}

/**
 * The HTML that RTF encapsulates (`\fromhtml1`), or undefined if it does not. RTF is not converted to HTML. What the HTML says of its
 * own charset is as it was before; the text here is decoded. Source: [MS-OXRTFEX] 2.2.3.2.
 * @throws MapiError MAPI_E_CORRUPT_DATA for groups nested more than 4,096 deep, MAPI_E_TOO_BIG
 */
export async function htmlFromRtf(rtf: Uint8Array, options?: RtfOptions): Promise<string | undefined> {
  return contentOf(rtf, 'html', options);
}

/**
 * The plain text that RTF encapsulates (`\fromtext`), or undefined if it does not. Lines end with CR LF. Source: [MS-OXRTFEX] 2.2.3.3.
 * @throws MapiError MAPI_E_CORRUPT_DATA for groups nested more than 4,096 deep, MAPI_E_TOO_BIG
 */
export async function textFromRtf(rtf: Uint8Array, options?: RtfOptions): Promise<string | undefined> {
  return contentOf(rtf, 'text', options);
}

async function contentOf(rtf: Uint8Array, wanted: 'html' | 'text', options: RtfOptions | undefined): Promise<string | undefined> {
  const maxBytes = maxRtfBytes(options);
  const text = await invoke('RTF', options, () => addon.rtfContent(rtf, wanted, maxBytes));
  return text === undefined ? undefined : decodeText(text);
}

/** @internal The pieces of every code page are decoded in one go, cut at their zeros, and put in order. */
export function decodeText({ streams, order }: NativeEncodedText): string {
  const pieces = streams.map(({ codePage, bytes }) => decodeStream(bytes, codePage).split('\0'));
  if (pieces.length === 1) return pieces[0]![0]!;
  const next = pieces.map(() => 0);
  const text: string[] = [];
  for (const stream of order) text.push(pieces[stream]![next[stream]!++]!);
  return text.join('');
}

function decodeStream(bytes: Uint8Array, codePage: number): string {
  // Not TextDecoder's, which takes a U+FEFF at the beginning for a byte order mark.
  if (codePage === 1200) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');
  return decodeCodePage(bytes, codePage);
}
