// Basic (RFC 7617) and Bearer (RFC 6750) authentication.

import type { Directory, DirectoryEntry } from '../directory.ts';
import type { MailboxAccount } from '../wire/rop-handler.ts';

export const challenges = ['Basic realm="Local Exchange", charset="UTF-8"', 'Bearer'];

/** The user that the Authorization header proves, or undefined. */
export function authenticate<M extends MailboxAccount>(directory: Directory<M>, authorization: string | undefined): DirectoryEntry<M> | undefined {
  const [, scheme = '', credentials = ''] = /^([A-Za-z]+) +([A-Za-z0-9\-._~+/]+=*)$/.exec(authorization ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'basic': {
      const text = Buffer.from(credentials, 'base64').toString('utf8');
      const colon = text.indexOf(':');
      return colon < 0 ? undefined : directory.byPassword(text.slice(0, colon), text.slice(colon + 1));
    }
    case 'bearer':
      return directory.byToken(credentials);
    default:
      return undefined;
  }
}
