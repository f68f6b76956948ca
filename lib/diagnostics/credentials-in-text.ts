// What may let somebody in, in texts that others wrote: error pages, log-on pages, documents that repeat what their server was told.

/** How members, parameters, elements and attributes that hold secrets are called, up to the end of the name. */
const NAME = String.raw`(?:passw(?:or)?d|passphrase|pwd|secret|token|canary|cookie|authorization|assertion|samlresponse|wresult)[\w.-]{0,40}`;

/** Each has a group "secret". All repetition that can fail is bounded: texts come from strangers, and are long. */
const PATTERNS: readonly RegExp[] = [
  // Header lines that somebody repeats.
  /\b(?:(?:proxy-)?authorization|(?:set-)?cookie)[ \t]{0,20}[:=][ \t]{0,20}(?<secret>[^\r\n<]{1,65536})/dgi,
  // As in an Authorization header, without its name.
  /\b(?:Basic|Bearer|NTLM|Negotiate|Digest)[ \t]{1,20}(?<secret>(?!authenticat|authoriz|credential|challenge|realm)[\w.~+/=-]{8,65536})/dgi,
  // "password": "…", password='…'
  new RegExp(String.raw`${NAME}["']?\s{0,20}[:=]\s{0,20}(?<quote>["'])(?<secret>(?:\\.|(?!\k<quote>)[^\\\r\n]){1,65536})`, 'dgi'),
  // password=…&, password: …
  new RegExp(String.raw`${NAME}["']?\s{0,20}[:=]\s{0,20}["']?(?<secret>[^"'<>&\s]{4,65536})`, 'dgi'),
  // <Password>…</Password>
  new RegExp(String.raw`${NAME}(?:\s[^<>]{0,200})?>(?<secret>[^<]{1,65536})`, 'dgi'),
  // What a form sends back, whatever it is.
  /<input\b[^<>]{0,1000}?\bvalue\s{0,20}=\s{0,20}["']?(?<secret>[^"'<>]{1,65536})/dgi,
  // In base64: [MS-NLMP]'s signature, the beginning of SPNEGO's first token, and of every JSON Web Token.
  /\b(?<secret>(?:TlRMTVNTUA|YII[A-Za-z0-9+/]|eyJ[\w-])[\w+/.=-]{8,65536})/dg,
];

/** Overwrites, in place, what looks like a credential in a text of any encoding that ASCII is part of. Its length stays. */
export function maskCredentials(text: Buffer): void {
  for (const pattern of PATTERNS) {
    for (const { indices } of text.toString('latin1').matchAll(pattern)) {
      const [from, to] = indices!.groups!['secret']!;
      text.fill('*', from, to);
    }
  }
}
