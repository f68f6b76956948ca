import { MapiError } from './errors/mapi-error.ts';
import type { CallOptions } from './mapi-object.ts';

/** Options of toEml and toMsg. `timeoutMs` is the deadline of each call to MAPI, not of the whole. */
export interface ExportOptions extends CallOptions {
  /** How deep messages may be embedded in messages, 0 to 100; deeper ones end the stream with MAPI_E_TOO_COMPLEX. Each level keeps two objects open on the server. Default 64. */
  readonly maxDepth?: number | undefined;
}

/** Options of toEml. */
export interface EmlOptions extends ExportOptions {
  /**
   * 'original' keeps the header that the message came with (PR_TRANSPORT_MESSAGE_HEADERS), in its order and with the fields that nobody knows; a message that has none
   * gets a generated one. 'generated' makes every header of the message's properties. Default 'original'.
   */
  readonly headers?: 'original' | 'generated' | undefined;
  /** Whether blind copies are named. Default true. */
  readonly bcc?: boolean | undefined;
}

/** @internal */
export interface ExportLimits {
  readonly maxDepth: number;
}

const DEFAULT_MAX_DEPTH = 64;
/** As deep as MAPI opens them. */
const LARGEST_MAX_DEPTH = 100;

/** @internal @throws RangeError */
export function exportLimits(options: ExportOptions | undefined): ExportLimits {
  const maxDepth = options?.maxDepth ?? DEFAULT_MAX_DEPTH;
  if (!Number.isInteger(maxDepth) || maxDepth < 0 || maxDepth > LARGEST_MAX_DEPTH) throw new RangeError(`maxDepth must be from 0 to ${LARGEST_MAX_DEPTH}, not ${maxDepth}`);
  return { maxDepth };
}

/** @internal */
export function tooDeep(context: string, maxDepth: number): MapiError {
  return new MapiError({
    hresult: 0x8004_0117, context, detail: `messages are embedded in each other more than ${maxDepth} deep`,
    hint: 'Pass a larger maxDepth if that is right; each level keeps two objects open on the server.',
  });
}

/** @internal */
export function damagedTable(context: string): MapiError {
  return new MapiError({ hresult: 0x8004_010B, context, detail: 'the attachment table has a row without a number' });
}
