// The way into the Exchange provider: IMAPISession::OpenMsgStore calls it for an Exchange store.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "builtin/session_context.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class LastError;

// The Exchange service's section of a profile, as far as the store provider needs it. Strings are UTF-8; empty means
// not there.
struct ExchangeProfile {
  std::string mailbox;  // as typed: PR_PROFILE_UNRESOLVED_NAME
  std::string server;   // as typed: PR_PROFILE_UNRESOLVED_SERVER (host, origin, …/mapi/emsmdb/… URL or empty)
  std::string user;     // PR_PROFILE_USER_SMTP_EMAIL_ADDRESS_W; empty: the same as the mailbox
  std::uint32_t connect_flags = 0;  // PR_PROFILE_CONNECT_FLAGS as stored; 0x8001 of it goes on the wire

  // What an earlier open found out.
  std::string user_dn;           // PR_PROFILE_USER
  std::string mailbox_dn;        // PR_PROFILE_MAILBOX
  std::string mail_store_url;    // PR_PROFILE_MAPIHTTP_MAILSTORE_EXTERNAL_URL
  std::string address_book_url;  // PR_PROFILE_MAPIHTTP_ADDRESSBOOK_EXTERNAL_URL
};

// What the open found out, to be written back to the profile. A field that is empty (or 0) is to be left as it is.
struct ResolvedProfile {
  std::string user_dn;
  std::string mailbox_dn;
  std::string mail_store_url;
  std::string address_book_url;
  std::string home_server;                 // PR_PROFILE_HOME_SERVER, PR_PROFILE_SERVER, …_FQDN: a host name
  std::string display_name;                // the mailbox owner's, as Connect returned it
  std::uint32_t server_version = 0;        // PR_PROFILE_SERVER_VERSION: the build number
  std::vector<std::uint8_t> full_version;  // PR_PROFILE_SERVER_FULL_VERSION: four 16-bit words, major first
};

struct StoreOpenParams {
  ExchangeProfile profile;
  SessionContext context;

  // The store entry id (MS-OXCDATA 2.2.4.3). Its mailbox DN, when it has one, wins over the profile's; its OPENSTORE_*
  // flags decide about USE_ADMIN_PRIVILEGE. Empty: the profile's own mailbox.
  std::vector<std::uint8_t> entry_id;
  ULONG open_flags = 0;  // of OpenMsgStore: MDB_WRITE, MAPI_BEST_ACCESS, MDB_NO_MAIL, MAPI_DEFERRED_ERRORS …
  std::uint32_t profile_open_flags = 0;  // PR_PROFILE_OPEN_FLAGS of the store provider's section, OPENSTORE_*
  std::string display_name;   // PR_DISPLAY_NAME of the provider's section; empty: made from the mailbox owner's name
  bool default_store = true;  // PR_DEFAULT_STORE

  std::function<void(const ResolvedProfile&)> resolved;  // called at most once, on the calling thread; may be empty
  LastError* last_error = nullptr;                       // IMAPISession's, filled when the open fails; may be null
};

// Connects and logs on. Never defers: a store that opens is a store that answered.
//
// MAPI_E_FAILONEPROVIDER: the server refused this client (low-level error 0x4DF, 0x478 …).
// MAPI_E_LOGON_FAILED: credentials refused, or the mailbox is not there for this user.
// MAPI_E_NETWORK_ERROR, MAPI_E_TIMEOUT, MAPI_E_USER_CANCEL, MAPI_E_NOT_FOUND (nobody knows the address).
HRESULT OpenExchangeStore(const StoreOpenParams& params, LPMDB* store);

}  // namespace mapi::builtin
