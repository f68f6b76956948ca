/** Below this length a text is replaced nowhere: it would be part of too many innocent words. */
const MIN_LENGTH = 4;
/** A token that is renewed every hour must not be remembered for ever. */
const MAX_REMEMBERED = 8;

/**
 * What credentials consist of, to be kept out of everything that is said of a failure: careless servers repeat what they were told,
 * and error messages end up in logs.
 */
export class Secrets {
  readonly #lasting: (readonly string[])[] = [];
  readonly #remembered: (readonly string[])[] = [];

  /** Remembers a secret in the forms in which it may come back; `sent` is what stood in the header. One that lasts, a password, does not make room for others. */
  add(secret: string, sent: string, { lasting = false } = {}): void {
    if ([...this.#lasting, ...this.#remembered].some(([known, original]) => known === sent && original === secret)) return;
    const base64 = Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, '');
    const forms = [sent, secret, encodeURIComponent(secret), base64];
    if (lasting) this.#lasting.push(forms);
    else if (this.#remembered.push(forms) > MAX_REMEMBERED) this.#remembered.shift();
  }

  /** The text without secrets. */
  redact(text: string): string {
    let result = text;
    const forms = [...this.#lasting, ...this.#remembered].flat().filter(({ length }) => length >= MIN_LENGTH);
    for (const form of forms.toSorted((a, b) => b.length - a.length)) result = result.replaceAll(form, '***');
    return result;
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
