// Flags of MAPI's methods that several classes pass: native/mapi has the same.

export const MAPI_DEFERRED_ERRORS = 8;
export const MAPI_BEST_ACCESS = 0x10;
export const MAPI_UNICODE = 0x8000_0000;
/** Of OpenEntry and the tables of folders. */
export const SHOW_SOFT_DELETES = 2;
