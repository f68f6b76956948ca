import { safeUrl } from './safe-url.ts';

/** How many names keep their tokens: what lives for weeks must not remember everybody. */
const MAX_REMEMBERED = 10_000;

const DN = /\/(?:o|ou|cn)=[^"'<>\r\n]*/gi;
// As URLs write them, too.
const ADDRESS = /[^\s@<>"'=;,:/?&()[\]{}]+(?:@|%40)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/g;

/** Headers that say nothing of people and nothing that would let somebody in. */
const HARMLESS = new Set([
  'accept', 'accept-encoding', 'cache-control', 'connection', 'content-encoding', 'content-length', 'content-type', 'date', 'host', 'keep-alive', 'persistent-auth',
  'pragma', 'request-id', 'retry-after', 'server', 'transfer-encoding', 'user-agent', 'vary', 'x-aspnet-version', 'x-backendhttpstatus', 'x-beserver', 'x-clientapplication',
  'x-clientinfo', 'x-diaginfo', 'x-elapsedtime', 'x-expirationinfo', 'x-feserver', 'x-mapihttpcapability', 'x-pendingperiod', 'x-powered-by', 'x-requestid',
  'x-requesttype', 'x-responsecode', 'x-serverapplication', 'x-starttime',
]);

/**
 * Replaces names by tokens, the same name by the same token: 'address-1', 'dn-1', 'cookie-1'. So it can be seen that something changed,
 * and not what it was.
 */
export class Redactor {
  readonly #tokens = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  token(kind: string, value: string): string {
    const key = `${kind}\0${value}`;
    let token = this.#tokens.get(key);
    if (token === undefined) {
      const count = (this.#counts.get(kind) ?? 0) + 1;
      this.#counts.set(kind, count);
      token = `${kind}-${count}`;
      if (this.#tokens.size >= MAX_REMEMBERED) this.#tokens.clear();
      this.#tokens.set(key, token);
    }
    return token;
  }

  /** A text without addresses and DNs. */
  text(text: string): string {
    return text.replace(DN, (dn) => this.token('dn', dn.toLowerCase())).replace(ADDRESS, (address) => this.token('address', address.toLowerCase().replace('%40', '@')));
  }

  /** Headers (name, value, …) as pairs, of which harmless ones keep their values. */
  headers(headers: readonly string[]): [string, string][] {
    const pairs: [string, string][] = [];
    for (let i = 0; i + 1 < headers.length; i += 2) pairs.push([headers[i]!, this.#header(headers[i]!.toLowerCase(), headers[i + 1]!)]);
    return pairs;
  }

  #header(name: string, value: string): string {
    if (HARMLESS.has(name)) return this.text(value);
    switch (name) {
      case 'cookie':
        return value.split(';').map((pair) => this.#cookie(pair.trim())).join('; ');
      case 'set-cookie': {
        const [pair = '', ...attributes] = value.split(';');
        return [this.#cookie(pair.trim()), ...attributes.map((attribute) => attribute.trim())].join('; ');
      }
      case 'authorization':
      case 'proxy-authorization':
      case 'www-authenticate':
      case 'proxy-authenticate':
        // The scheme alone: NTLM's and Negotiate's challenges are not for others either.
        return `${/^[A-Za-z][\w-]*/.exec(value)?.[0] ?? ''} REDACTED`;
      case 'location':
        return URL.canParse(value) ? this.text(safeUrl(value)) : 'REDACTED';
      default:
        return `REDACTED (${value.length} characters)`;
    }
  }

  #cookie(pair: string): string {
    const equals = pair.indexOf('=');
    return equals < 0 ? 'REDACTED' : `${pair.slice(0, equals)}=${this.token('cookie', pair.slice(equals + 1))}`;
  }
}
