import { findErrorCode } from '../generated/errors.ts';
import { hex8 } from '../hex8.ts';

/** The name of what a ROP or an Execute returned: 'ecNone', 'ecNotFound', '0x80041234' where it has none. */
export function returnName(code: number): string {
  return code === 0 ? 'ecNone' : findErrorCode(code)?.name ?? `0x${hex8(code)}`;
}
