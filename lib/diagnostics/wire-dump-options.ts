/** A record of what a session says to its servers and hears from them, to be given to support. */
export interface WireDumpOptions {
  /** A folder of its own is made in it for each session, for this user only. It says in a README.txt what it holds. */
  readonly directory: string;
  /**
   * Keep the bodies of requests and replies, which hold mail, names and addresses. Default false: sizes, and the ROPs by name with what
   * they returned. In either case headers are redacted, and passwords and tokens overwritten.
   */
  readonly content?: boolean | undefined;
  /** Bytes of one file. Default 16 MiB. */
  readonly maxFileBytes?: number | undefined;
  /** Files of one session; of more, the oldest goes. Default 8. */
  readonly maxFiles?: number | undefined;
}

/** With its defaults. */
export type CheckedWireDump = { readonly [K in keyof WireDumpOptions]-?: NonNullable<WireDumpOptions[K]> };

const MIN_FILE_BYTES = 64 * 1024;

/** @throws TypeError, RangeError for options that cannot be */
export function checkWireDump(options: WireDumpOptions): CheckedWireDump {
  const { directory, content = false, maxFileBytes = 16 << 20, maxFiles = 8 } = options;
  if (typeof directory !== 'string' || directory === '') throw new TypeError('wireDump.directory must name a folder');
  if (typeof content !== 'boolean') throw new TypeError('wireDump.content must be true or false');
  if (!Number.isSafeInteger(maxFileBytes) || maxFileBytes < MIN_FILE_BYTES) throw new RangeError(`wireDump.maxFileBytes must be at least ${MIN_FILE_BYTES}`);
  if (!Number.isSafeInteger(maxFiles) || maxFiles < 1) throw new RangeError('wireDump.maxFiles must be at least 1');
  return { directory, content, maxFileBytes, maxFiles };
}
