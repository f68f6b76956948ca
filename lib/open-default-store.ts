import { type LogonOptions, type MapiOptions, openMapi } from './mapi.ts';
import { closeAfter } from './mapi-object.ts';
import type { MessageStore } from './message-store.ts';

/**
 * Logs on to a profile and opens its default store: the mailbox. Closing the store ends the session too.
 *
 * Source: MAPILogonEx, IMAPISession::GetMsgStoresTable, IMAPISession::OpenMsgStore.
 *
 * @throws MapiError MAPI_E_LOGON_FAILED (unknown profile, refused credentials), MAPI_E_FAILONEPROVIDER (the server refuses this client: see
 * its hint), MAPI_E_UNCONFIGURED, MAPI_E_NETWORK_ERROR, MAPI_E_TIMEOUT
 * @example
 * await using store = await openDefaultStore('backup', { credentials: { user: 'alice@contoso.com', password } });
 * const inbox = await store.openInbox();
 */
export async function openDefaultStore(profile: string, options: MapiOptions & LogonOptions = {}): Promise<MessageStore> {
  const mapi = await openMapi(options);
  try {
    const session = await mapi.logonOwned(profile, options);
    return await session.openOwnedDefaultStore(options);
  } catch (error) {
    await closeAfter(error, mapi, options);
    throw error;
  }
}
