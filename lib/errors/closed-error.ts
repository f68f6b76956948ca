import { hintFor } from './hints.ts';
import { MapiError } from './mapi-error.ts';

/** @param what 'the object' */
export function closedError(context: string, what: string): MapiError {
  return new MapiError({
    hresult: 0x8004_0108, code: 'ERR_MAPI_CLOSED', context, detail: `${what} is closed`, hint: hintFor('ERR_MAPI_CLOSED', context, undefined),
  });
}
