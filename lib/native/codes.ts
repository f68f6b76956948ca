// What `NativeError.hresult` is when the boundary itself refused: negative, since HRESULTs are unsigned there.
// The same numbers stand in native/session/failure.h.

/** A stale or closed handle. */
export const ERR_CLOSED = -1;
/** The object is in use: a session is open on the profile. */
export const ERR_BUSY = -2;
/** The runtime that was asked for is not there. */
export const ERR_NO_RUNTIME = -3;
/** The environment is being torn down. */
export const ERR_ENDING = -4;
