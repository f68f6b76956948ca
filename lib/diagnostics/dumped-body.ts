import { headerIn } from './header-in.ts';
import { maskCredentials } from './credentials-in-text.ts';

/** Takes a session's own secrets out. */
export interface SecretFilter {
  redact(text: string): string;
  /** In place. */
  mask(bytes: Buffer): void;
}

/** A body that a dump may hold, of the length that it had, or why there is none. */
export type DumpedBody = { readonly bytes: Buffer } | { readonly leftOut: string };

/** [MS-OXCMAPIHTTP] 2.2.2: binary. Mail in it stays as it is, whatever it looks like. */
const BINARY = /^\s*application\/(?:mapi-http|octet-stream)\b/i;

/** [MS-OXCMAPIHTTP] 2.2.2.2: a reply begins with lines of text. */
const FRAMING = /^(?:PROCESSING|PENDING|DONE)\r\n/;
const FRAMING_LOOKED_AT = 64 * 1024;

/** A copy of a body without what lets somebody in: the session's own secrets, and in texts what looks like others'. */
export function dumpedBody(chunks: readonly Uint8Array[], headers: readonly string[], secrets: SecretFilter): DumpedBody {
  const encoding = headerIn(headers, 'content-encoding')?.trim().toLowerCase() ?? '';
  // Nobody looks into it here.
  if (encoding !== '' && encoding !== 'identity') return { leftOut: `Content-Encoding ${encoding.slice(0, 40)}` };
  const bytes = Buffer.concat(chunks);
  secrets.mask(bytes);
  maskCredentials(BINARY.test(headerIn(headers, 'content-type') ?? '') ? bytes.subarray(0, framingOf(bytes)) : bytes);
  return { bytes };
}

function framingOf(bytes: Buffer): number {
  const text = bytes.toString('latin1', 0, FRAMING_LOOKED_AT);
  if (!FRAMING.test(text)) return 0;
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? text.length : end;
}
