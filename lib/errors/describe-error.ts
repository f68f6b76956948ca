import { ERROR_NAMES, findErrorByName, findErrorCode } from '../generated/errors.ts';
import { hintsFor } from './hints.ts';

/** What is known of a result code. */
export interface ErrorDescription {
  /** Unsigned: 0x8004011D. */
  readonly hresult: number;
  /** MAPI's name where there is one, otherwise the server's (`ecUnknownUser`) or COM's. */
  readonly name: string;
  readonly meaning: string;
  /** Other names of the same number. */
  readonly aliases: readonly string[];
  /** Likely causes, and what to do. */
  readonly hints: readonly { readonly text: string; /** The call whose failure it is about, if not of any. */ readonly context: string | undefined }[];
}

/**
 * What is known of a result code of MAPI, COM or the Exchange store: by its number, signed or unsigned, or by any of its names, whatever
 * their case; undefined for one that nobody knows.
 * @example
 * describeError(-2147221219)?.name;   // 'MAPI_E_FAILONEPROVIDER'
 * describeError('MAPI_E_NOT_FOUND')?.meaning;
 */
export function describeError(code: number | string): ErrorDescription | undefined {
  const found = typeof code === 'number' ? findErrorCode(code) : findErrorByName(code) ?? whateverCase(code);
  if (found === undefined) return undefined;
  return { hresult: found.code, name: found.name, meaning: found.meaning, aliases: found.aliases, hints: hintsFor(found.name, found.code) };
}

/** Every result code that `describeError` knows, by its main name. */
export function knownErrors(): ReadonlyMap<number, string> {
  return ERROR_NAMES;
}

function whateverCase(name: string): ReturnType<typeof findErrorCode> {
  const wanted = name.toLowerCase();
  for (const code of ERROR_NAMES.keys()) {
    const entry = findErrorCode(code)!;
    if (entry.name.toLowerCase() === wanted || entry.aliases.some((alias) => alias.toLowerCase() === wanted)) return entry;
  }
  return undefined;
}
