import { XMLParser } from 'fast-xml-parser';
import type { LocateResult } from '../native/addon.ts';
import { TransportFailure } from './failure.ts';

const REQUEST_SCHEMA = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
const RESPONSE_SCHEMA = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';

export type AutodiscoverAnswer =
  | { readonly kind: 'found'; readonly result: LocateResult }
  | { readonly kind: 'redirectAddress'; readonly address: string }
  | { readonly kind: 'redirectUrl'; readonly url: URL };

/** MS-OXDSCLI 2.2.3.1: the POX request. */
export function autodiscoverRequest(address: string): string {
  const escaped = address.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
  return `<?xml version="1.0" encoding="utf-8"?>\n<Autodiscover xmlns="${REQUEST_SCHEMA}"><Request>` +
    `<EMailAddress>${escaped}</EMailAddress><AcceptableResponseSchema>${RESPONSE_SCHEMA}</AcceptableResponseSchema></Request></Autodiscover>`;
}

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, trimValues: true,
});

/** A child element, whatever the document really holds. */
function child(node: unknown, name: string): unknown {
  const value: unknown = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined;
  return Array.isArray(value) ? value[0] : value;
}

function children(node: unknown, name: string): unknown[] {
  const value: unknown = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined;
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function text(node: unknown): string {
  if (typeof node === 'string') return node;
  const inner = child(node, '#text');
  return typeof inner === 'string' ? inner : '';
}

/**
 * MS-OXDSCLI 2.2.4.1: the POX response.
 * @throws TransportFailure 'notFound' (the server does not know the address, or has no MAPI over HTTP), 'protocol'
 */
export function parseAutodiscover(xml: string, host: string): AutodiscoverAnswer {
  // Autodiscover has no use for a DTD; entity tricks end here.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new TransportFailure('protocol', `${host} sent a document with a DTD`, true);
  let document: unknown;
  try {
    document = parser.parse(xml, true);
  } catch (error) {
    throw new TransportFailure('protocol', `${host} answered Autodiscover with something that is not XML`, true, error);
  }
  const response = child(child(document, 'Autodiscover'), 'Response');
  const error = child(response, 'Error');
  if (error !== undefined)
    throw new TransportFailure('notFound', `Autodiscover at ${host}: ${text(child(error, 'Message')) || 'refused'} (error ${text(child(error, 'ErrorCode'))})`, true);
  const account = child(response, 'Account');
  if (account === undefined) throw new TransportFailure('protocol', `${host} answered Autodiscover without an account`, true);

  const action = text(child(account, 'Action'));
  if (action === 'redirectAddr') return { kind: 'redirectAddress', address: text(child(account, 'RedirectAddr')) };
  if (action === 'redirectUrl') {
    const target = text(child(account, 'RedirectUrl'));
    if (!URL.canParse(target)) throw new TransportFailure('protocol', `${host} redirects Autodiscover to something that is not a URL`, true);
    return { kind: 'redirectUrl', url: new URL(target) };
  }

  const protocol = children(account, 'Protocol').find((p) => child(p, '@Type') === 'mapiHttp');
  const url = (name: string): string => {
    const service = child(protocol, name);
    return text(child(service, 'ExternalUrl')) || text(child(service, 'InternalUrl'));
  };
  const mailStoreUrl = url('MailStore');
  if (mailStoreUrl === '')
    throw new TransportFailure('notFound', `${host} offers no MAPI over HTTP for this mailbox (Exchange before 2013 SP1, or switched off)`, true);
  const user = child(response, 'User');
  return {
    kind: 'found',
    result: {
      legacyDn: text(child(user, 'LegacyDN')),
      displayName: text(child(user, 'DisplayName')),
      smtpAddress: text(child(user, 'AutoDiscoverSMTPAddress')),
      mailStoreUrl,
      addressBookUrl: url('AddressBook'),
    },
  };
}
