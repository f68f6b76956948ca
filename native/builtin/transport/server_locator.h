// From what a profile says to where the mailbox is and who is who.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "builtin/session_context.h"
#include "builtin/transport/network_error.h"

namespace mapi::builtin {

// UTF-8; empty means not there.
struct ServerHints {
  std::string mailbox;  // as typed: SMTP address, legacyExchangeDN or a name that resolves
  std::string server;   // as typed: host, origin URL, …/mapi/emsmdb/… URL, or empty
  std::string user;     // empty: the mailbox's owner
  // Cached by an earlier open.
  std::string user_dn;
  std::string mailbox_dn;
  std::string mail_store_url;
  std::string address_book_url;
};

struct ServerLocation {
  std::string mail_store_url;
  std::string address_book_url;
  std::string user_dn;       // Connect's UserDN
  std::string mailbox_dn;    // RopLogon's Essdn
  std::string server_name;   // the host of the mail store URL
  std::string display_name;  // the mailbox owner's; empty when nobody said
  bool cached = false;       // every value came from the hints: none was asked for
};

// The profile's `server` rule: a URL that contains /mapi/emsmdb is taken as it is.
bool IsMailStoreUrl(std::string_view server);
// The address book's URL beside a mail store's: /mapi/nspi/ in place of /mapi/emsmdb/. Empty when there is none.
std::string AddressBookUrlFor(const std::string& mail_store_url);

class ServerLocator {
 public:
  explicit ServerLocator(SessionContext context) : context_(std::move(context)) {}

  // A full set of cached values is used without asking, unless `use_cache` is false.
  NetworkError Locate(const ServerHints& hints, bool use_cache, ServerLocation* location);

 private:
  NetworkError Ask(const std::string& address, const std::string& server, LocateReply* reply);
  NetworkError ResolveDns(const ServerHints& hints, ServerLocation* location);

  const SessionContext context_;
};

}  // namespace mapi::builtin
