// The responses of POX Autodiscover: MS-OXDSCLI 2.2.3 and 2.2.4.

import type { DirectoryEntry } from '../directory.ts';
import { responseSchema } from './pox-request.ts';

const rootSchema = 'http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006';

export const userUnknown = 500;
export const invalidRequest = 600;
export const schemaNotAvailable = 601;

const messages: Readonly<Record<number, string>> = {
  [userUnknown]: 'The email address can’t be found.',
  [invalidRequest]: 'Invalid Request',
  [schemaNotAvailable]: 'Provider is not available',
};

export interface PoxSettings {
  readonly deploymentId: string;
  /** Absent when the client did not say that it can do MAPI over HTTP. */
  readonly mapiHttp?: { readonly mailStoreUrl: string; readonly addressBookUrl: string };
  /** Other mailboxes for the user's profile. */
  readonly alternatives: readonly DirectoryEntry[];
}

export function poxSettings(entry: DirectoryEntry, { deploymentId, mapiHttp, alternatives }: PoxSettings): string {
  const protocol =
    mapiHttp === undefined
      ? ''
      : `<Protocol Type="mapiHttp" Version="1">${urls('MailStore', mapiHttp.mailStoreUrl)}${urls('AddressBook', mapiHttp.addressBookUrl)}</Protocol>`;
  return page(
    `<Response xmlns="${responseSchema}"><User>` +
      element('DisplayName', entry.displayName) +
      element('LegacyDN', entry.legacyDn) +
      element('AutoDiscoverSMTPAddress', entry.address) +
      element('DeploymentId', deploymentId) +
      '</User><Account><AccountType>email</AccountType><Action>settings</Action><MicrosoftOnline>False</MicrosoftOnline>' +
      `<ConsumerMailbox>False</ConsumerMailbox>${protocol}` +
      alternatives
        .map(
          (other) =>
            `<AlternativeMailbox><Type>Delegate</Type>${element('DisplayName', other.displayName)}${element('SmtpAddress', other.address)}` +
            `${element('OwnerSmtpAddress', other.address)}</AlternativeMailbox>`,
        )
        .join('') +
      '</Account></Response>',
  );
}

export function poxError(errorCode: number, now = new Date()): string {
  const time = now.toISOString().slice(11, 23);
  return page(
    `<Response><Error Time="${time}" Id="${now.getTime() % 0x100000000}">${element('ErrorCode', String(errorCode))}` +
      `${element('Message', messages[errorCode] ?? 'Server error')}<DebugData /></Error></Response>`,
  );
}

function page(response: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<Autodiscover xmlns="${rootSchema}">${response}</Autodiscover>`;
}

function urls(name: string, url: string): string {
  return `<${name}>${element('InternalUrl', url)}${element('ExternalUrl', url)}</${name}>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that XML 1.0 cannot hold at all are left out. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>"']/g, (character) => entities[character]!);
}
