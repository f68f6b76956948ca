/** The forms in which a secret can show up, as bytes to look for. */
export interface SecretForm {
  readonly name: string;
  readonly bytes: Buffer;
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

export function formsOf(secret: string): SecretForm[] {
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
  for (const [name, text] of texts) {
    forms.push({ name, bytes: Buffer.from(text, 'utf8') });
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
