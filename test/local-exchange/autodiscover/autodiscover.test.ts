import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalExchange, startLocalExchange } from '../../../lib/local-exchange/index.ts';
import { basic, type Headers, send } from '../http/mapi-client.ts';

const requestSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
const responseSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';

let exchange: LocalExchange;

beforeAll(async () => {
  exchange = await startLocalExchange({
    organization: 'Fourth & Coffee',
    users: [
      { address: 'alice@contoso.com', password: 'secret', displayName: 'Alice <"&\'>' },
      { address: 'bob@contoso.com', password: 'secret', mayOpen: ['alice@contoso.com'] },
    ],
  });
});

afterAll(() => exchange.close());

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly response: any;
}

async function ask(body: string, headers: Headers = { 'X-MapiHttpCapability': '1' }, path = '/autodiscover/autodiscover.xml'): Promise<Answer> {
  const all = { Authorization: basic('alice@contoso.com', 'secret'), 'Content-Type': 'text/xml; charset=utf-8', ...headers };
  const reply = await send(exchange.url + path, all, Buffer.from(body, 'utf8'));
  const document = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(reply.entity.toString('utf8')) as {
    Autodiscover?: { Response: unknown };
  };
  return { status: reply.status, response: document.Autodiscover?.Response };
}

function request(content: string, schema = responseSchema): string {
  return `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${requestSchema}"><Request>${content}<AcceptableResponseSchema>${schema}</AcceptableResponseSchema></Request></Autodiscover>`;
}

const forAlice = request('<EMailAddress>alice@contoso.com</EMailAddress>');

describe('POX Autodiscover', () => {
  it('tells the DN and both URLs', async () => {
    const { status, response } = await ask(forAlice);
    expect(status).toBe(200);
    expect(response['@xmlns']).toBe(responseSchema);
    expect(response.User).toMatchObject({
      DisplayName: 'Alice <"&\'>', LegacyDN: exchange.legacyDn('alice@contoso.com'), AutoDiscoverSMTPAddress: 'alice@contoso.com',
    });
    expect(response.Account).toMatchObject({ AccountType: 'email', Action: 'settings' });
    expect(response.Account.Protocol).toEqual({
      '@Type': 'mapiHttp',
      '@Version': '1',
      MailStore: { InternalUrl: exchange.mailStoreUrl('alice@contoso.com'), ExternalUrl: exchange.mailStoreUrl('alice@contoso.com') },
      AddressBook: { InternalUrl: exchange.addressBookUrl('alice@contoso.com'), ExternalUrl: exchange.addressBookUrl('alice@contoso.com') },
    });
  });

  it.each([undefined, '0', '-1', 'x', '1.5', ''])('tells no URLs to a client whose X-MapiHttpCapability is %s', async (capability) => {
    const { response } = await ask(forAlice, { 'X-MapiHttpCapability': capability });
    expect(response.Account.Protocol).toBeUndefined();
  });

  it('takes paths and addresses in any case, and a LegacyDN before an address', async () => {
    expect((await ask(request('<EMailAddress> ALICE@Contoso.com </EMailAddress>'), undefined, '/Autodiscover/Autodiscover.xml')).response.User.AutoDiscoverSMTPAddress).toBe('alice@contoso.com');
    const dn = exchange.legacyDn('bob@contoso.com').replace('&', '&amp;');
    const { response } = await ask(request(`<EMailAddress>alice@contoso.com</EMailAddress><LegacyDN>${dn}</LegacyDN>`));
    expect(response.User.AutoDiscoverSMTPAddress).toBe('bob@contoso.com');
  });

  it('takes a prefix for the namespace', async () => {
    const prefixed = forAlice.replace(/<(\/?)(\w+)/g, '<$1a:$2').replace('xmlns=', 'xmlns:a=');
    expect((await ask(prefixed)).response.User.AutoDiscoverSMTPAddress).toBe('alice@contoso.com');
  });

  it('names the other mailboxes that a user may open', async () => {
    const { response } = await ask(request('<EMailAddress>bob@contoso.com</EMailAddress>'));
    expect(response.Account.AlternativeMailbox).toMatchObject({ Type: 'Delegate', SmtpAddress: 'alice@contoso.com' });
  });

  it.each([
    ['500', 'an unknown address', request('<EMailAddress>eve@contoso.com</EMailAddress>')],
    ['601', 'another response schema', request('<EMailAddress>alice@contoso.com</EMailAddress>', 'urn:other')],
    ['600', 'no address', request('')],
    ['600', 'no XML', 'hello'],
    ['600', 'nothing', ''],
    ['600', 'XML that is not closed', forAlice.slice(0, -10)],
    ['600', 'another root', '<Other/>'],
    ['600', 'another request schema', forAlice.replace(requestSchema, 'urn:other')],
    ['600', 'a document type', forAlice.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
    ['600', 'an entity bomb', `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(1000)}">]><a>${'&b;'.repeat(1000)}</a>`],
    ['600', 'names of object members', '<__proto__><constructor/></__proto__>'],
  ])('answers error %s to %s', async (code, _, body) => {
    const { status, response } = await ask(body);
    expect(status).toBe(200);
    expect(response.Error.ErrorCode).toBe(code);
    expect(response.Error['@Time']).toMatch(/^\d\d:\d\d:\d\d\.\d+$/);
  });

  it('answers error 600 to a GET', async () => {
    const reply = await send(`${exchange.url}/autodiscover/autodiscover.xml`, { Authorization: basic('alice', 'secret') }, new Uint8Array(0), 'GET');
    expect(reply.entity.toString()).toContain('<ErrorCode>600</ErrorCode>');
  });

  it('refuses to read a large body', async () => {
    expect((await ask('x'.repeat(100_000))).status).toBe(413);
  });

  it('asks who is asking', async () => {
    expect((await ask(forAlice, { Authorization: basic('alice@contoso.com', 'wrong') })).status).toBe(401);
  });
});

describe('Autodiscover V2', () => {
  it('says where the POX service is, without authentication', async () => {
    const expected = { status: 200, json: { Protocol: 'AutodiscoverV1', Url: `${exchange.url}/autodiscover/autodiscover.xml` } };
    expect(await get('?Email=alice@contoso.com&Protocol=AutodiscoverV1&RedirectCount=1')).toEqual(expected);
    expect(await get('/v1.0/alice%40contoso.com?protocol=autodiscoverv1')).toEqual(expected);
  });

  it.each([
    ['?Email=alice@contoso.com', 400, 'MissingProtocol'],
    ['?Protocol=AutodiscoverV1', 400, 'MandatoryParameterMissing'],
    ['?Email=alice@contoso.com&Protocol=Ews', 400, 'ProtocolNotSupported'],
    ['?Email=eve@contoso.com&Protocol=AutodiscoverV1', 404, 'UserNotFound'],
    ['/v1.0/%E0%A4%A?Protocol=AutodiscoverV1', 400, 'MandatoryParameterMissing'],
  ])('%s gives %i %s', async (query, status, code) => {
    expect(await get(query)).toMatchObject({ status, json: { ErrorCode: code } });
  });
});

async function get(pathAndQuery: string): Promise<{ status: number; json: Record<string, string> }> {
  const reply = await send(`${exchange.url}/autodiscover/autodiscover.json${pathAndQuery}`, {}, new Uint8Array(0), 'GET');
  return { status: reply.status, json: JSON.parse(reply.entity.toString()) as Record<string, string> };
}
