// The request of POX Autodiscover: MS-OXDSCLI 2.2.4.

import { XMLParser, XMLValidator } from 'fast-xml-parser';

export const requestSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
export const responseSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';

export interface PoxRequest {
  readonly address: string | undefined;
  readonly legacyDn: string | undefined;
  readonly acceptableSchema: string;
}

/** Neither document types nor entities: a request has no use for them, and they are how XML attacks a parser. */
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false,
  processEntities: false, allowBooleanAttributes: false,
});
const predefinedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** undefined for what is not a request of this schema. */
export function parsePoxRequest(text: string): PoxRequest | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  let document: unknown;
  try {
    document = parser.parse(text);
  } catch {
    return undefined;
  }
  const root = member(document, 'Autodiscover');
  const request = member(root, 'Request');
  if (request === undefined || member(root, '@xmlns') !== requestSchema) return undefined;
  const [address, legacyDn, acceptableSchema] = ['EMailAddress', 'LegacyDN', 'AcceptableResponseSchema'].map((name) => textOf(member(request, name)));
  if ((address === undefined && legacyDn === undefined) || acceptableSchema === undefined) return undefined;
  return { address, legacyDn, acceptableSchema };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : member(value, '#text');
  if (typeof text !== 'string') return undefined;
  const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => predefinedEntities[name]!).trim();
  return plain === '' ? undefined : plain;
}
