import { describe, expect, it } from 'vitest';
import { dumpedBody } from '../../../lib/diagnostics/dumped-body.ts';
import { Secrets } from '../../../lib/transport/secrets.ts';

const HTML = ['Content-Type', 'text/html; charset=utf-8'];
const BINARY = ['content-type', 'application/mapi-http'];

function dumped(body: string | Buffer, headers: readonly string[] = HTML, secrets = new Secrets()): string {
  const bytes = Buffer.from(body as string);
  const result = dumpedBody([bytes.subarray(0, 5), bytes.subarray(5)], headers, secrets);
  if ('leftOut' in result) return `left out: ${result.leftOut}`;
  expect(result.bytes).toHaveLength(bytes.length);
  return result.bytes.toString('utf8');
}

describe("a session's own secrets", () => {
  const PASSWORD = `pä<ss> "wörd" & 'x€'`;
  const secrets = new Secrets();
  secrets.add(PASSWORD, Buffer.from(`alice:${PASSWORD}`).toString('base64'), { lasting: true });

  it.each<[string, string]>([
    ['as they are', PASSWORD], ['as JSON', JSON.stringify(PASSWORD)], ['in a URL', encodeURIComponent(PASSWORD)], ['in a form', new URLSearchParams({ p: PASSWORD }).toString()],
    ['in XML', PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')], ['as they were sent', Buffer.from(`alice:${PASSWORD}`).toString('base64')],
    ['in base64', Buffer.from(PASSWORD).toString('base64')],
  ])('%s are overwritten in every body', (_what, form) => {
    for (const headers of [HTML, BINARY, []]) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        const result = dumpedBody([Buffer.from(`before ${form} after`, encoding)], headers, secrets) as { bytes: Buffer };
        const text = result.bytes.toString(encoding);
        expect(text).not.toMatch(/w(?:ö|%C3|\\u|rd)/);
        expect(result.bytes.toString('latin1')).toMatch(/^b.?e.?f.?o.?r.?e.? .?[^]*\*{20}/);
        expect(text).toMatch(/ after$/);
      }
    }
  });

  it('are overwritten in a single-byte encoding', () => {
    const plain = new Secrets();
    plain.add('pässwörd', 'x', { lasting: true });
    expect(dumped(Buffer.from('it is pässwörd.', 'latin1'), BINARY, plain)).toBe('it is ********.');
  });

  it('stay where they belong', () => {
    const original = Buffer.from(`x ${PASSWORD} y`);
    dumpedBody([original], HTML, secrets);
    expect(original.toString()).toContain(PASSWORD);
  });
});

it.each<[string, string]>([
  ['Authorization: Basic dXNlcjpwYXNz\r\nHost: x', 'Authorization: ******************\r\nHost: x'],
  ['You sent Basic dXNlcjpwYXNz.', 'You sent Basic *************'],
  ['Bearer abcdefgh12 is stale', 'Bearer ********** is stale'],
  ['Set-Cookie: a=1; path=/\nNext', 'Set-Cookie: ***********\nNext'],
  ['{"access_token":"abc\\"def","user":"alice"}', '{"access_token":"********","user":"alice"}'],
  ['grant=x&client_secret=s3cr3t%20x&scope=y', 'grant=x&client_secret=**********&scope=y'],
  ['<Password>hunter two</Password>', '<Password>**********</Password>'],
  ['<BinarySecurityToken Id="1">AAAA</BinarySecurityToken>', '<BinarySecurityToken Id="1">****</BinarySecurityToken>'],
  ['<input type="hidden" name="state" value="abc def"/>', '<input type="hidden" name="state" value="*******"/>'],
  ["<input value='abc' name='__RequestVerificationToken'>", "<input value='***' name='__RequestVerificationToken'>"],
  ['a token eyJhbGciOi.eyJzdWIi.c2ln!', 'a token ************************!'],
  ['TlRMTVNTUAADAAAAGAAYAEgAAAA=', '****************************'],
])("what looks like somebody's credential in a text is overwritten: %j", (text, masked) => {
  expect(dumped(text)).toBe(masked);
  expect(dumped(text, [])).toBe(masked);
});

it('what helps stays', () => {
  const autodiscover = `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><User><DisplayName>Alice</DisplayName>
<LegacyDN>/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=8f6bd3cf0f7e4d0c8e5a-Alice</LegacyDN>
<DeploymentId>3f2504e0-4f89-11d3-9a0c-0305e82c3301</DeploymentId></User><Account><AccountType>email</AccountType><Action>settings</Action>
<Protocol Type="mapiHttp" Version="1"><MailStore><ExternalUrl>https://mail.contoso.com/mapi/emsmdb/?MailboxId=3f2504e0-4f89-11d3-9a0c-0305e82c3301@contoso.com</ExternalUrl></MailStore>
<AuthPackage>Negotiate</AuthPackage><CertPrincipalName>None</CertPrincipalName></Protocol></Account></Response></Autodiscover>`;
  expect(dumped(autodiscover, ['Content-Type', 'text/xml; charset=utf-8'])).toBe(autodiscover);
  const page = '<h1>401 - Unauthorized</h1> Access is denied. Basic authentication and NTLM authentication are not offered; ask for a new password.';
  expect(dumped(page)).toBe(page);
});

it('mail is not looked into; the lines before it are', () => {
  const mail = '\u0000\u0001 password: not one of ours, Authorization: Basic dXNlcjpwYXNz';
  expect(dumped(mail, BINARY)).toBe(mail);
  expect(dumped(`PROCESSING\r\nPENDING\r\nDONE\r\nX-ResponseCode: 0\r\nSet-Cookie: MapiContext=abc\r\n\r\n${mail}`, BINARY))
    .toBe(`PROCESSING\r\nPENDING\r\nDONE\r\nX-ResponseCode: 0\r\nSet-Cookie: ***************\r\n\r\n${mail}`);
});

it('what is compressed is left out', () => {
  expect(dumped('whatever', [...BINARY, 'Content-Encoding', 'gzip'])).toBe('left out: Content-Encoding gzip');
  expect(dumped('whatever', [...BINARY, 'Content-Encoding', 'identity'])).toBe('whatever');
});

it.each(['token', 'token ', 'token="', '<input ', 'Basic ', 'Basic a', 'cookie: ', 'eyJ', 'password:\\', 'a', ' ', 'tokentoken-'])('takes no time for long texts of strangers: %j', (part) => {
  const started = process.cpuUsage();
  dumpedBody([Buffer.from(part.repeat(Math.ceil((1 << 20) / part.length)))], HTML, new Secrets());
  const { user, system } = process.cpuUsage(started);
  // Half a second; what is not linear takes minutes.
  expect((user + system) / 1000).toBeLessThan(20_000);
}, 120_000);
