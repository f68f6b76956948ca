// Versions of clients: where they are read, how they compare, and how an administrator blocks them.

/** [major, minor, build, revision] */
export type ClientVersion = readonly [number, number, number, number];

interface Range {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const versionPattern = /^\d{1,5}(\.\d{1,5}){0,3}$/;

/**
 * From `X-ClientApplication: Outlook/16.0.5000.1000`, else from `MAPI 16.0.5000` in the User-Agent. Undefined when neither
 * says it: such a client cannot be judged by its version.
 */
export function clientVersion(clientApplication: string | undefined, userAgent: string | undefined): ClientVersion | undefined {
  const text = /\/(\d{1,5}(?:\.\d{1,5}){1,3})$/.exec(clientApplication ?? '')?.[1] ?? /\bMAPI (\d{1,5}(?:\.\d{1,5}){1,3})/.exec(userAgent ?? '')?.[1];
  if (text === undefined) return undefined;
  const [major = 0, minor = 0, build = 0, revision = 0] = text.split('.').map(Number);
  return [major, minor, build, revision];
}

/** By as many parts as `right` has: 16.0 is the same as 16.0.5000 to the right of it. */
export function compareVersions(left: ClientVersion, right: readonly number[]): number {
  for (const [index, part] of right.entries()) {
    const difference = left[index]! - part;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Ranges as Exchange's BlockedClientVersions has them: `-6.0.0;10.0.0-10.0.4406;12.0.4518.1014-;15.0.4420`. */
export class BlockedVersions {
  readonly #ranges: readonly Range[];

  /** @throws TypeError for a list that Exchange would not understand. */
  constructor(list: string) {
    this.#ranges = list
      .split(/[;,]/)
      .map((range) => range.trim())
      .filter((range) => range !== '')
      .map(parseRange);
  }

  has(version: ClientVersion): boolean {
    return this.#ranges.some(({ from, to }) => compareVersions(version, from) >= 0 && compareVersions(version, to) <= 0);
  }
}

function parseRange(text: string): Range {
  const parts = text.split('-').map((part) => part.trim());
  const [from = '', to = parts.length === 1 ? from : ''] = parts;
  if (parts.length > 2 || (from === '' && to === '') || [from, to].some((part) => part !== '' && !versionPattern.test(part))) {
    throw new TypeError(`Not a range of client versions: ${JSON.stringify(text)}`);
  }
  return { from: numbers(from), to: numbers(to) };
}

/** An open end has no parts: every version is beyond it. */
function numbers(part: string): readonly number[] {
  return part === '' ? [] : part.split('.').map(Number);
}
