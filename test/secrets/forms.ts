import { createHmac } from 'node:crypto';
import { md4 } from '../../lib/local-exchange/http/md4.ts';
import { USER } from './servers.ts';

/** The forms in which a secret can show up, as bytes to look for. */
export interface SecretForm {
  readonly name: string;
  readonly bytes: Buffer;
  /** The same, where it is text. */
  readonly text?: string;
}

/** At every of the three places that base64 knows, what does not depend on the neighbours. */
function base64Parts(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(from, whole);
  });
}

/** What NTLM makes of a password: whoever has it can log on with it as with the password itself ([MS-NLMP] 3.3.2, NTOWFv1 and NTOWFv2). */
function ntlmKeys(password: string): Map<string, Buffer> {
  const hash = md4(Buffer.from(password, 'utf16le'));
  const keys = new Map([['NT hash', hash]]);
  for (const [user, domain] of [[USER, ''], [USER.split('@')[0]!, 'CONTOSO']] as const)
    keys.set(`NTLMv2 key of ${domain}\\${user}`, createHmac('md5', hash).update(Buffer.from(`${user.toUpperCase()}${domain}`, 'utf16le')).digest());
  return keys;
}

const known = new Map<string, readonly SecretForm[]>();

export function formsOf(secret: string): readonly SecretForm[] {
  let forms = known.get(secret);
  if (forms === undefined) known.set(secret, forms = makeForms(secret));
  return forms;
}

function makeForms(secret: string): SecretForm[] {
  const utf8 = Buffer.from(secret, 'utf8');
  const texts = new Map<string, string>([
    ['UTF-8', secret], ['percent-encoded', encodeURIComponent(secret)], ['percent-encoded as a form', new URLSearchParams({ x: secret }).toString().slice(2)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
  ]);
  for (const [index, part] of base64Parts(utf8).entries()) {
    texts.set(`base64 (${index})`, part);
    texts.set(`base64url (${index})`, part.replaceAll('+', '-').replaceAll('/', '_'));
  }
  for (const [index, part] of base64Parts(Buffer.from(secret, 'utf16le')).entries()) texts.set(`base64 of UTF-16LE (${index})`, part);
  const forms: SecretForm[] = [];
  for (const [name, key] of ntlmKeys(secret)) {
    forms.push({ name, bytes: key });
    texts.set(`${name} in hex`, key.toString('hex')).set(`${name} in hex, upper case`, key.toString('hex').toUpperCase());
    for (const [index, part] of base64Parts(key).entries()) texts.set(`base64 of the ${name} (${index})`, part).set(`base64url of the ${name} (${index})`, part.replaceAll('+', '-').replaceAll('/', '_'));
  }
  for (const [name, text] of texts) {
    forms.push({ name, text, bytes: Buffer.from(text, 'utf8') });
    forms.push({ name: `${name}, in UTF-16LE`, bytes: Buffer.from(text, 'utf16le') });
  }
  return forms;
}

/** Where the secrets are in these bytes, in words. */
export function secretsIn(where: string, bytes: Uint8Array, secrets: Readonly<Record<string, string>>): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Object.entries(secrets).flatMap(([kind, secret]) => formsOf(secret).flatMap((form) => {
    const at = buffer.indexOf(form.bytes);
    if (at < 0) return [];
    return [`${where}: ${kind} as ${form.name} in ${JSON.stringify(buffer.subarray(Math.max(0, at - 60), at).toString('latin1'))}…`];
  }));
}
