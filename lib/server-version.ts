/**
 * The server version of a profile, from PR_PROFILE_SERVER_FULL_VERSION (EXCHANGE_STORE_VERSION_NUM: major, minor, build, minor build,
 * 16 bits each) or, in profiles of older clients, PR_PROFILE_SERVER_VERSION, which is the build number alone.
 */
export function parseServerVersion({ build, full }: { readonly build: number | undefined; readonly full: Uint8Array | undefined }): string | undefined {
  if (full !== undefined && full.length >= 8) {
    const words = new DataView(full.buffer, full.byteOffset, 8);
    return [0, 2, 4, 6].map((at) => words.getUint16(at, true)).join('.');
  }
  return build === undefined || build === 0 ? undefined : `build ${build}`;
}

/**
 * May the server fail on CONNECT_IGNORE_NO_PF? Exchange 2007 (8.0) and later know it; Exchange 2003 (6.5) only with KB 929751,
 * and without it refuses the connection. Of a version that is unknown nothing is said.
 */
export function mayNotKnowIgnoreNoPf(version: string | undefined): boolean {
  if (version === undefined) return false;
  const build = /^build (\d+)$/.exec(version);
  if (build === null) return Number.parseInt(version, 10) < 8;
  // A build number alone: 6.5.7638 (Exchange 2003 SP2) and its updates are the only ones from 6,944 to 7,999; those of Exchange 2000
  // lie below, from 4,417 on. Exchange 2007's begin at 685 again and end below 1,000.
  const number = Number(build[1]);
  return number >= 4_417 && number < 8_000;
}
