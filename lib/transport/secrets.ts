import { recoded, withBytesOf } from './secret-bytes.ts';

/** Below this length a text is replaced nowhere: it would be part of too many innocent words. */
const MIN_LENGTH = 4;
/** A token that is renewed every hour must not be remembered for ever. */
const MAX_REMEMBERED = 8;

const ENCODINGS = ['utf8', 'utf16le', 'latin1'] as const;

/** As it is, as URLs, forms, JSON, XML and base64 write it, and read in another encoding than it was written in, as headers often are. */
function formsOf(secret: string, sent: string): string[] {
  const xml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [...new Set([
    sent, secret, encodeURIComponent(secret), new URLSearchParams({ '': secret }).toString().slice(1), JSON.stringify(secret).slice(1, -1),
    xml, xml.replaceAll('"', '&quot;'), xml.replaceAll('"', '&quot;').replaceAll("'", '&#39;'), recoded(secret, 'utf8', 'base64').replace(/=+$/, ''),
    recoded(secret, 'utf8', 'latin1'), recoded(secret, 'latin1', 'utf8'),
  ])];
}

/**
 * What credentials consist of, to be kept out of everything that is said of a failure: careless servers repeat what they were told,
 * and error messages end up in logs.
 */
export class Secrets {
  readonly #lasting: (readonly string[])[] = [];
  readonly #remembered: (readonly string[])[] = [];

  /** Remembers a secret in the forms in which it may come back; `sent` is what stood in the header. One that lasts, a password, does not make room for others. */
  add(secret: string, sent: string, { lasting = false } = {}): void {
    if ([...this.#lasting, ...this.#remembered].some((forms) => forms[0] === sent && forms.includes(secret))) return;
    const forms = formsOf(secret, sent);
    if (lasting) this.#lasting.push(forms);
    else if (this.#remembered.push(forms) > MAX_REMEMBERED) this.#remembered.shift();
  }

  /** The text without secrets. */
  redact(text: string): string {
    let result = text;
    for (const form of this.#forms()) result = result.replaceAll(form, '***');
    return result;
  }

  /** Overwrites secrets in these bytes, whatever text in UTF-8, UTF-16 or a single-byte encoding they hold. */
  mask(bytes: Buffer): void {
    for (const form of this.#forms()) {
      for (const encoding of ENCODINGS) {
        withBytesOf(form, encoding, (wanted) => {
          for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) bytes.fill('*', at, at + wanted.length);
        });
      }
    }
  }

  /** Long ones first: one may be part of another. */
  #forms(): string[] {
    return [...this.#lasting, ...this.#remembered].flat().filter(({ length }) => length >= MIN_LENGTH).toSorted((a, b) => b.length - a.length);
  }

  /** Forgets them all. */
  clear(): void {
    this.#lasting.length = 0;
    this.#remembered.length = 0;
  }
}

/** Long, of one piece, with letters and digits: what tokens look like. GUIDs, which trace a failure, have the first form. */
const GUID_OR_TOKEN = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w.~+/=-])|[\w.~+/=-]{24,}/gi;

/** A text that somebody else wrote, without what could be a token. */
export function withoutTokens(text: string): string {
  return text.replace(GUID_OR_TOKEN, (found) => (found.length > 36 || !/^[0-9a-f]{8}-/i.test(found)) && /\d/.test(found) && /[a-z]/i.test(found) ? '***' : found);
}
