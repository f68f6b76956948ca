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
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false,
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
  const root = child(document, 'Autodiscover');
  const request = child(root?.value, 'Request')?.value;
  if (root === undefined || request === undefined || namespaceOf(root) !== requestSchema) return undefined;
  const [address, legacyDn, acceptableSchema] = ['EMailAddress', 'LegacyDN', 'AcceptableResponseSchema'].map((name) => textOf(child(request, name)?.value));
  if ((address === undefined && legacyDn === undefined) || acceptableSchema === undefined) return undefined;
  return { address, legacyDn, acceptableSchema };
}

interface Element {
  readonly prefix: string;
  readonly value: unknown;
}

/** The child of a local name, whatever its prefix. One that occurs twice is none. */
function child(parent: unknown, localName: string): Element | undefined {
  if (typeof parent !== 'object' || parent === null) return undefined;
  for (const [name, value] of Object.entries(parent)) {
    const colon = name.indexOf(':');
    if (name.slice(colon + 1) === localName && !Array.isArray(value)) return { prefix: name.slice(0, Math.max(0, colon)), value };
  }
  return undefined;
}

function namespaceOf({ prefix, value }: Element): unknown {
  const attribute = prefix === '' ? '@xmlns' : `@xmlns:${prefix}`;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, attribute) ? (value as Record<string, unknown>)[attribute] : undefined;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : child(value, '#text')?.value;
  if (typeof text !== 'string') return undefined;
  const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => predefinedEntities[name]!).trim();
  return plain === '' ? undefined : plain;
}
