import { findErrorCode } from '../generated/errors.ts';

/** The name of what a ROP or an Execute returned: 'ecNone', 'ecNotFound', '0x80041234' where it has none. */
export function returnName(code: number): string {
  return code === 0 ? 'ecNone' : findErrorCode(code)?.name ?? `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
