import { Mailbox } from '../../../lib/local-exchange/store/mailbox.ts';

export const aliceDn = '/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=alice';

export function aliceMailbox(): Mailbox {
  return new Mailbox({ address: 'alice@contoso.com', displayName: 'Alice Adams', legacyDn: aliceDn });
}
