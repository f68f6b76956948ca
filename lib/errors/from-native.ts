import type { NativeError } from '../native/addon.ts';
import { ERR_BUSY, ERR_CLOSED, ERR_ENDING, ERR_NO_RUNTIME } from '../native/codes.ts';
import { errorNameOf } from './error-name.ts';
import { hintFor, MAYBE_APPLIED_HINT } from './hints.ts';
import { MapiError } from './mapi-error.ts';

// Where the boundary itself refused there is no HRESULT; MAPI's nearest number goes with our own code.
const OWN: ReadonlyMap<number, { readonly hresult: number; readonly code: string; readonly detail: string }> = new Map([
  [ERR_CLOSED, { hresult: 0x80040108, code: 'ERR_MAPI_CLOSED', detail: 'the object is closed' }],
  [ERR_BUSY, { hresult: 0x8004010B, code: 'ERR_MAPI_BUSY', detail: 'the object is in use' }],
  [ERR_NO_RUNTIME, { hresult: 0x8004010F, code: 'ERR_MAPI_NO_RUNTIME', detail: 'the MAPI runtime that was asked for is not on this machine' }],
  [ERR_ENDING, { hresult: 0x80040200, code: 'ERR_MAPI_ENDING', detail: 'the thread of this environment is ending' }],
]);

// What the builtin provider's MAPIERROR says of a request that was lost (native/builtin/transport/network_error.h).
const OWN_COMPONENT = 'Exchange message store';
const MAYBE_APPLIED = 0x100;

/** The public error of what the addon rejected with. `holder` carries the stack shows the caller's line. */
export function toMapiError(native: NativeError, holder?: { readonly stack?: string }): MapiError {
  const own = OWN.get(native.hresult);
  const hresult = own?.hresult ?? native.hresult >>> 0;
  const code = own?.code ?? errorNameOf(hresult);
  const maybeApplied = native.lastError?.component === OWN_COMPONENT && (native.lastError.context & MAYBE_APPLIED) !== 0;
  const error = new MapiError({
    hresult,
    code,
    context: native.context,
    detail: native.lastError?.error === undefined || native.lastError.error === '' ? own?.detail : undefined,
    lastError: native.lastError,
    problems: native.problems?.map((problem) => ({ ...problem, hresult: problem.hresult >>> 0, code: errorNameOf(problem.hresult) })),
    hint: maybeApplied ? MAYBE_APPLIED_HINT : hintFor(code, native.context, native.lastError),
    maybeApplied,
  });
  if (holder?.stack !== undefined) error.stack = `${error.name}: ${error.message}\n${holder.stack.slice(holder.stack.indexOf('\n') + 1)}`;
  return error;
}
