import { headerIn } from './header-in.ts';

/** How far into a reply its framing is looked at: PROCESSING, PENDING, DONE and the headers after it. */
const LOOKED_AT = 64 * 1024;

/**
 * X-ResponseCode of a reply; a reply that was begun before its end was known repeats it after DONE ([MS-OXCMAPIHTTP] 2.2.7), and that
 * one counts.
 */
export function responseCodeOf(head: readonly string[], body: readonly Uint8Array[]): number | undefined {
  const first = body[0];
  if (first !== undefined && first[0] === 0x50 /* P */) {
    let text = '';
    for (const chunk of body) {
      text += Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, LOOKED_AT - text.length)).toString('latin1');
      if (text.length >= LOOKED_AT) break;
    }
    const end = text.indexOf('\r\n\r\n');
    const code = /^X-ResponseCode:\s*(\d{1,9})\s*$/im.exec(end < 0 ? text : text.slice(0, end));
    if (code !== null) return Number(code[1]);
  }
  const value = headerIn(head, 'X-ResponseCode');
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
