// An address book session: NSPI over MAPI over HTTP (MS-OXCMAPIHTTP 2.2.5, MS-OXNSPI). It is bound by the first call
// that needs it to be, and bound again when the server has forgotten it: nothing in it lives on the server but a table
// position, which every request carries itself.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/session_context.h"
#include "builtin/transport/mapi_http_context.h"
#include "builtin/transport/network_error.h"
#include "builtin/wire/nspi.h"

namespace mapi::builtin {

enum class NameState : std::uint8_t { kUnresolved, kAmbiguous, kResolved };

// UTF-8.
struct ResolvedName {
  NameState state = NameState::kUnresolved;
  std::string legacy_dn;  // PR_EMAIL_ADDRESS
  std::string smtp_address;
  std::string display_name;
};

// S_OK when it is resolved and has a DN; MAPI_E_NOT_FOUND or MAPI_E_AMBIGUOUS_RECIP with a text otherwise.
NetworkError NameError(std::string_view name, const ResolvedName& resolved);

class NspiClient {
 public:
  NspiClient(std::string address_book_url, const SessionContext& context);
  ~NspiClient();  // unbinds, bounded
  NspiClient(const NspiClient&) = delete;
  NspiClient& operator=(const NspiClient&) = delete;

  NetworkError Bind();
  void Unbind();
  // The STAT that requests of this session start from: its code page and locale.
  wire::nspi::Stat InitialStat() const;
  GUID server_guid() const { return server_guid_; }

  // The calls as the protocol has them. MAPI_W_ERRORS_RETURNED is a success.
  NetworkError ResolveNames(const wire::nspi::ResolveNamesRequest& request, wire::nspi::ResolveNamesResponse* response);
  NetworkError QueryRows(const wire::nspi::QueryRowsRequest& request, wire::nspi::QueryRowsResponse* response);
  NetworkError GetProps(const wire::nspi::GetPropsRequest& request, wire::nspi::GetPropsResponse* response);
  // Positional; 0 for a DN that nobody has.
  NetworkError DnToMId(const std::vector<std::string>& dns, wire::nspi::MidList* mids);
  // GetMailboxUrl and GetAddressBookUrl: `dn` is a server's, or a user's.
  NetworkError GetMailboxUrl(const std::string& server_dn, std::string* url);
  NetworkError GetAddressBookUrl(const std::string& user_dn, std::string* url);

  // SMTP addresses, aliases or names, UTF-8, in one request; as many results, in the same order. An address matches
  // exactly before it matches as part of a name.
  NetworkError ResolveAddresses(const std::vector<std::string>& names, std::vector<ResolvedName>* resolved);

 private:
  template <class Request, class Response>
  NetworkError Call(std::string_view request_type, const Request& request, Response* response);
  NetworkError GetUrl(std::string_view request_type, const std::string& dn, std::string* url);

  const SessionContext context_;
  const std::shared_ptr<MapiHttpContext> http_;
  GUID server_guid_{};
};

}  // namespace mapi::builtin
