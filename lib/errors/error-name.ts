import { findErrorCode } from '../generated/errors.ts';
import { hex8 } from '../hex8.ts';

/** The name of an HRESULT: 'MAPI_E_NOT_FOUND', or 'MAPI_E_0x80041234' when it has none. */
export function errorNameOf(hresult: number): string {
  return findErrorCode(hresult)?.name ?? `MAPI_E_0x${hex8(hresult)}`;
}
