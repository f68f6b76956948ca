import { describe, expect, it } from 'vitest';
import { locate } from '../../../lib/transport/autodiscover.ts';
import { autodiscoverRequest, parseAutodiscover } from '../../../lib/transport/autodiscover-xml.ts';
import { TransportFailure } from '../../../lib/transport/failure.ts';
import type { HttpClient } from '../../../lib/transport/http-client.ts';
import { failureOf, listen, newClient } from './client-and-server.ts';

function settings(protocol: string): string {
  return '<?xml version="1.0" encoding="utf-8"?>' +
    '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">' +
    '<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">' +
    '<User><DisplayName>Alice &amp; Co</DisplayName><LegacyDN>/o=Contoso/cn=alice</LegacyDN>' +
    `<AutoDiscoverSMTPAddress>alice@contoso.com</AutoDiscoverSMTPAddress></User><Account>${protocol}</Account></Response></Autodiscover>`;
}

const MAPI_HTTP = '<AccountType>email</AccountType><Action>settings</Action><Protocol Type="mapiHttp" Version="1">' +
  '<MailStore><InternalUrl>https://in/mapi/emsmdb/?MailboxId=1&amp;x=2</InternalUrl></MailStore>' +
  '<AddressBook><InternalUrl>https://in/mapi/nspi/</InternalUrl><ExternalUrl>https://out/mapi/nspi/</ExternalUrl></AddressBook></Protocol>';

function serve(answer: (body: string, path: string, headers: NodeJS.Dict<string | string[]>) => { status?: number; headers?: Record<string, string>; body?: string }): Promise<string> {
  return listen((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const reply = answer(body, request.url ?? '', request.headers);
      response.writeHead(reply.status ?? 200, reply.headers ?? {}).end(reply.body ?? '');
    });
  });
}

function http(): HttpClient {
  return newClient({ credentials: { user: 'alice', password: 'secret' } });
}

describe('the POX documents', () => {
  it('escapes the address', () => {
    expect(autodiscoverRequest('a&b<c>@x')).toContain('<EMailAddress>a&amp;b&lt;c&gt;@x</EMailAddress>');
  });

  it('reads URLs and DNs, preferring the external URL', () => {
    expect(parseAutodiscover(settings(MAPI_HTTP), 'host')).toEqual({
      kind: 'found',
      result: {
        legacyDn: '/o=Contoso/cn=alice', displayName: 'Alice & Co', smtpAddress: 'alice@contoso.com',
        mailStoreUrl: 'https://in/mapi/emsmdb/?MailboxId=1&x=2', addressBookUrl: 'https://out/mapi/nspi/',
      },
    });
  });

  it.each([
    ['a DTD', '<!DOCTYPE x [<!ENTITY a "b">]><Autodiscover/>', 'protocol'],
    ['not XML', 'HTTP 200 OK', 'protocol'],
    ['no account', '<Autodiscover><Response/></Autodiscover>', 'protocol'],
    ['no MAPI over HTTP', settings('<Action>settings</Action><Protocol><Type>EXCH</Type></Protocol>'), 'notFound'],
    ['an error', '<Autodiscover><Response><Error Id="1"><ErrorCode>500</ErrorCode><Message>unknown</Message></Error></Response></Autodiscover>', 'notFound'],
    ['a redirect to nonsense', settings('<Action>redirectUrl</Action><RedirectUrl>::</RedirectUrl>'), 'protocol'],
  ])('refuses %s', (_what, xml, kind) => {
    expect(() => parseAutodiscover(xml, 'host')).toThrow(expect.objectContaining({ kind }) as Error);
  });

  it('never fails otherwise than with a TransportFailure, however the document is cut or spoilt', () => {
    const xml = settings(MAPI_HTTP);
    for (let i = 0; i < xml.length; ++i) {
      for (const damaged of [xml.slice(0, i), `${xml.slice(0, i)}\u0000${xml.slice(i + 1)}`]) {
        try {
          parseAutodiscover(damaged, 'host');
        } catch (error) {
          if (!(error instanceof TransportFailure)) throw error;
        }
      }
    }
  });
});

describe('locate', () => {
  it('asks the server that the profile names', async () => {
    const origin = await serve((body, path, headers) => {
      expect(path).toBe('/autodiscover/autodiscover.xml');
      expect(headers['x-mapihttpcapability']).toBe('1');
      expect(headers['authorization']).toMatch(/^Basic /);
      expect(body).toContain('<EMailAddress>alice@contoso.com</EMailAddress>');
      return { body: settings(MAPI_HTTP) };
    });
    expect((await locate(http(), 'alice@contoso.com', origin, 5_000)).mailStoreUrl).toContain('/mapi/emsmdb/');
  });

  it('starts again with a redirected address, and stops when that goes in circles', async () => {
    const origin = await serve((body) => ({
      body: settings(body.includes('alice') ? '<Action>redirectAddr</Action><RedirectAddr>bob@contoso.com</RedirectAddr>' : MAPI_HTTP),
    }));
    expect((await locate(http(), 'alice@contoso.com', origin, 5_000)).smtpAddress).toBe('alice@contoso.com');
    const circle = await serve(() => ({ body: settings('<Action>redirectAddr</Action><RedirectAddr>alice@contoso.com</RedirectAddr>') }));
    expect((await failureOf(locate(http(), 'alice@contoso.com', circle, 5_000))).kind).toBe('protocol');
  });

  it('does not carry credentials to a host that nobody named', async () => {
    let asked = 0;
    const other = await serve(() => {
      asked += 1;
      return { body: settings(MAPI_HTTP) };
    });
    const target = other.replace('127.0.0.1', 'localhost');
    const origin = await serve(() => ({ status: 302, headers: { Location: `${target}/autodiscover/autodiscover.xml` } }));
    expect((await failureOf(locate(http(), 'alice@contoso.com', origin, 5_000))).message).toContain('not trusted');
    expect(asked).toBe(0);
    await locate(http(), 'alice@contoso.com', origin, 5_000, { trustedHosts: ['localhost'] });
    expect(asked).toBe(1);
  });

  it('names a wrong password, an unknown address, a server without Autodiscover', async () => {
    const refuse = await serve(() => ({ status: 401 }));
    const failure = await failureOf(locate(http(), 'alice@contoso.com', refuse, 5_000));
    expect(failure.kind).toBe('unauthorized');
    expect(failure.message).not.toContain('secret');
    const none = await serve(() => ({ status: 404 }));
    expect((await failureOf(locate(http(), 'alice@contoso.com', none, 5_000))).kind).toBe('protocol');
    expect((await failureOf(locate(http(), 'not an address', '', 5_000))).kind).toBe('notFound');
  });

  it.each([[429, {}], [503, { 'Retry-After': '1' }]] as const)('asks once more where the answer was %i, after the time that was asked for', async (status, headers) => {
    let asked = 0;
    const origin = await serve(() => (++asked === 1 ? { status, headers } : { body: settings(MAPI_HTTP) }));
    const start = performance.now();
    expect((await locate(http(), 'alice@contoso.com', origin, 20_000)).smtpAddress).toBe('alice@contoso.com');
    expect(performance.now() - start).toBeGreaterThan(990);
    expect(asked).toBe(2);
  });

  it('does not wait for what its time does not allow, nor for who has gone', async () => {
    const origin = await serve(() => ({ status: 503, headers: { 'Retry-After': '60' } }));
    expect((await failureOf(locate(http(), 'alice@contoso.com', origin, 5_000))).message).toContain('503');
    const controller = new AbortController();
    const waiting = failureOf(locate(http(), 'alice@contoso.com', origin, 300_000, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 200);
    expect((await waiting).kind).toBe('aborted');
  });

  it('ends within its time', async () => {
    const origin = await listen(() => undefined);
    expect((await failureOf(locate(http(), 'alice@contoso.com', origin, 200))).kind).toBe('timeout');
  });
});
