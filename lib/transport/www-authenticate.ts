/** One challenge of a WWW-Authenticate header (RFC 9110, 11.6.1). */
export interface Challenge {
  /** In small letters. */
  readonly scheme: string;
  /** What follows the scheme in one piece, as NTLM and Negotiate have it. */
  readonly token: string | undefined;
  /** Names in small letters. */
  readonly parameters: ReadonlyMap<string, string>;
}

const MAX_LENGTH = 64 << 10;
const TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const PARAMETER = new RegExp(`[\\s,]*(${TOKEN})[ \\t]*=[ \\t]*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s,"]*))`, 'y');
const SCHEME = new RegExp(`[\\s,]*(${TOKEN})(?=[\\s,]|$)`, 'y');
const TOKEN68 = /[ \t]+([A-Za-z0-9\-._~+/]+=*)[ \t]*(?=,|$)/y;

/** The challenges of the headers, in their order. Whatever is no challenge ends the header it is in. */
export function parseChallenges(headers: readonly string[]): Challenge[] {
  return headers.flatMap((header) => (header.length > MAX_LENGTH ? [] : challengesOf(header)));
}

function challengesOf(header: string): Challenge[] {
  const found: Challenge[] = [];
  let position = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const scheme = take(SCHEME)?.[1];
    if (scheme === undefined) return found;
    const token = take(TOKEN68)?.[1];
    const parameters = new Map<string, string>();
    if (token === undefined) {
      for (let match = take(PARAMETER); match !== null; match = take(PARAMETER))
        parameters.set(match[1]!.toLowerCase(), match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '');
    }
    found.push({ scheme: scheme.toLowerCase(), token, parameters });
  }
}

/**
 * What a resource wants to be said of the user beyond the token's proof (claims challenge of Microsoft's identity platform): the JSON text, or
 * undefined when there is none, or when it is none.
 */
export function claimsOf(challenges: readonly Challenge[]): string | undefined {
  const claims = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('claims'))?.parameters.get('claims');
  if (claims === undefined) return undefined;
  for (const text of [claims, Buffer.from(claims, 'base64').toString('utf8')]) {
    try {
      const parsed: unknown = JSON.parse(text);
      if (typeof parsed === 'object' && parsed !== null) return text;
    } catch {
      // The other form, or none.
    }
  }
  return undefined;
}
