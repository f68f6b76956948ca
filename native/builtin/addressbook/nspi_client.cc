#include "builtin/addressbook/nspi_client.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "builtin/builtin.h"
#include "builtin/transport/error_map.h"
#include "builtin/transport/patience.h"
#include "builtin/wire/property_row.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kEmailAddress = 0x3003001F;  // PR_EMAIL_ADDRESS_W: the legacyExchangeDN
constexpr ULONG kSmtpAddress = 0x39FE001F;   // PR_SMTP_ADDRESS_W
constexpr ULONG kDisplayName = 0x3001001F;   // PR_DISPLAY_NAME_W

wire::MapiMemory Memory() { return {&AllocateBuffer, &AllocateMore, &FreeBuffer}; }

std::string TextOf(const SPropValue& property) {
  if (PROP_TYPE(property.ulPropTag) != PT_UNICODE || !property.Value.lpszW) return {};
  return core::Utf8Lossy(core::View(property.Value.lpszW));
}

NetworkError BadName(const std::string& name) {
  NetworkError error = ErrorBadReply("", kContextAddressBook);
  error.hresult = MAPI_E_INVALID_PARAMETER;
  error.message = "\"" + name + "\" is not a name that can be looked up: it is not UTF-8, or has a NUL in it.";
  return error;
}

std::optional<std::u16string> WireName(const std::string& name) {
  if (name.find('\0') != std::string::npos) return std::nullopt;
  return core::Utf16FromUtf8(name);
}

MapiHttpOptions OptionsFor(std::string url, const SessionContext& context) {
  MapiHttpOptions options;
  options.transport = context.transport;
  options.url = std::move(url);
  options.client_version = context.client_version;
  return options;
}

NetworkError HeadError(const wire::BodyHead& head) {
  if (head.status_code != 0) return ErrorFromStatusCode(head.status_code, kContextAddressBook);
  return ErrorFromErrorCode(head.error_code, kContextAddressBook);
}

}  // namespace

NetworkError NameError(std::string_view name, const ResolvedName& resolved) {
  if (resolved.state == NameState::kResolved && !resolved.legacy_dn.empty()) return {};
  NetworkError error = ErrorBadReply("", kContextAddressBook);
  const std::string quoted = "\"" + std::string(name) + "\"";
  if (resolved.state == NameState::kAmbiguous) {
    error.hresult = MAPI_E_AMBIGUOUS_RECIP;
    error.message = "The address book has more than one entry that " + quoted + " could be: use the SMTP address.";
  } else {
    error.hresult = MAPI_E_NOT_FOUND;
    error.message = "The address book does not know " + quoted + ".";
  }
  return error;
}

NspiClient::NspiClient(std::string address_book_url, const SessionContext& context)
    : context_(context), http_(MapiHttpContext::Create(OptionsFor(std::move(address_book_url), context))) {}

NspiClient::~NspiClient() { Unbind(); }

wire::nspi::Stat NspiClient::InitialStat() const {
  wire::nspi::Stat stat;
  stat.code_page = context_.code_page;
  stat.template_locale = context_.lcid;
  stat.sort_locale = context_.lcid;
  return stat;
}

NetworkError NspiClient::Bind() {
  wire::nspi::BindRequest request;
  request.stat = InitialStat();
  return http_->Establish("Bind", wire::WriteBody(request), kContextAddressBook,
                          [this](const wire::SharedBytes& body) -> NetworkError {
                            try {
                              const auto response = wire::ReadBody<wire::nspi::BindResponse>(body);
                              if (response.status_code != 0) return HeadError(response);
                              server_guid_ = response.server_guid;
                              return ErrorFromBind(response.error_code);
                            } catch (const wire::WireError& error) {
                              return ErrorBadReply(error.what(), kContextAddressBook);
                            }
                          });
}

void NspiClient::Unbind() { http_->Close("Unbind", wire::WriteBody(wire::nspi::UnbindRequest{})); }

template <class Request, class Response>
NetworkError NspiClient::Call(std::string_view request_type, const Request& request, Response* response) {
  std::vector<std::uint8_t> body;
  try {
    body = wire::WriteBody(request);
  } catch (const wire::WireError& problem) {
    NetworkError error = ErrorBadReply("", kContextAddressBook);
    error.hresult = MAPI_E_INVALID_PARAMETER;
    error.message = std::string("The request cannot be written: ") + problem.what() + ".";
    return error;
  }
  MapiHttpContext::StartOptions options;
  options.context = kContextAddressBook;
  // Nothing that is asked here changes anything.
  Patience patience(Patience::kAttemptsAtFirst);
  for (bool first = true;; first = false) {
    const bool again = http_->generation() != 0;
    NetworkError error = http_->alive() ? NetworkError() : Bind();
    if (!error.failed()) {
      MapiHttpReply reply = http_->Send(request_type, body, options);
      if (!reply.error.failed()) {
        try {
          *response = wire::ReadBody<Response>(reply.body);
        } catch (const wire::WireError& problem) {
          return ErrorBadReply(problem.what(), kContextAddressBook);
        }
        error = HeadError(*response);
        if (error.hresult != MAPI_E_BUSY) return error;
      } else {
        error = std::move(reply.error);
        // Forgotten by the server, or cut off: bound anew at once, the first time.
        const bool passes = IsTransient(error) || (error.origin == ErrorOrigin::kClient && error.maybe_executed);
        if (first && passes && !http_->alive() && !http_->closed()) continue;
      }
    } else if (!again) {
      return error;  // never was there
    }
    if (!IsTransient(error) || http_->closed()) return error;
    const std::uint32_t wished = error.retry_after_ms;
    if (NetworkError end = patience.Wait(std::move(error), wished); end.failed()) return end;
  }
}

NetworkError NspiClient::ResolveNames(const wire::nspi::ResolveNamesRequest& request,
                                      wire::nspi::ResolveNamesResponse* response) {
  return Call("ResolveNames", request, response);
}

NetworkError NspiClient::QueryRows(const wire::nspi::QueryRowsRequest& request,
                                   wire::nspi::QueryRowsResponse* response) {
  return Call("QueryRows", request, response);
}

NetworkError NspiClient::GetProps(const wire::nspi::GetPropsRequest& request, wire::nspi::GetPropsResponse* response) {
  return Call("GetProps", request, response);
}

NetworkError NspiClient::DnToMId(const std::vector<std::string>& dns, wire::nspi::MidList* mids) {
  wire::nspi::DnToMIdRequest request;
  request.names = dns;
  wire::nspi::DnToMIdResponse response;
  if (NetworkError error = Call("DNToMId", request, &response); error.failed()) return error;
  mids->clear();
  if (response.mids) *mids = std::move(*response.mids);
  mids->resize(dns.size(), 0);
  return {};
}

NetworkError NspiClient::GetUrl(std::string_view request_type, const std::string& dn, std::string* url) {
  const auto wide = WireName(dn);
  if (!wide) return BadName(dn);
  wire::nspi::GetUrlRequest request;
  request.dn = *wide;
  wire::nspi::GetUrlResponse response;
  NetworkError error = Call(request_type, request, &response);
  if (!error.failed()) *url = core::Utf8Lossy(response.url);
  return error;
}

NetworkError NspiClient::GetMailboxUrl(const std::string& server_dn, std::string* url) {
  return GetUrl("GetMailboxUrl", server_dn, url);
}

NetworkError NspiClient::GetAddressBookUrl(const std::string& user_dn, std::string* url) {
  return GetUrl("GetAddressBookUrl", user_dn, url);
}

NetworkError NspiClient::ResolveAddresses(const std::vector<std::string>& names, std::vector<ResolvedName>* resolved) {
  resolved->assign(names.size(), ResolvedName());
  wire::nspi::ResolveNamesRequest request;
  request.stat = InitialStat();
  request.tags = wire::nspi::TagList{kEmailAddress, kSmtpAddress, kDisplayName};
  request.names.emplace();
  std::vector<std::size_t> owners;  // which name a string on the wire is for
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto wide = WireName(names[i]);
    if (!wide) return BadName(names[i]);
    if (names[i].find('@') != std::string::npos) {
      request.names->push_back(u"=SMTP:" + *wide);
      owners.push_back(i);
    }
    request.names->push_back(*wide);
    owners.push_back(i);
  }

  wire::nspi::ResolveNamesResponse response;
  if (NetworkError error = ResolveNames(request, &response); error.failed()) return error;
  if (!response.mids || response.mids->size() != owners.size()) {
    return ErrorBadReply("ResolveNames answers another number of names than were asked", kContextAddressBook);
  }
  const std::size_t rows_wanted =
      static_cast<std::size_t>(std::count(response.mids->begin(), response.mids->end(), wire::nspi::kResolved));
  if (rows_wanted != (response.rows ? response.rows->chunk.row_count : 0)) {
    return ErrorBadReply("ResolveNames has not one row for each name it resolved", kContextAddressBook);
  }
  wire::RowSetBlock rows;
  try {
    rows = wire::NewRowSet(rows_wanted, Memory());
    if (response.rows) {
      wire::RowReader reader(response.rows->chunk, response.rows->columns, wire::Dialect::kNspi);
      reader.Read(static_cast<std::uint32_t>(rows_wanted), *rows, Memory());
    }
  } catch (const wire::WireError& error) {
    return ErrorBadReply(error.what(), kContextAddressBook);
  }

  std::size_t row = 0;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    ResolvedName& name = (*resolved)[owners[i]];
    const std::uint32_t mid = (*response.mids)[i];
    if (mid == wire::nspi::kAmbiguous && name.state == NameState::kUnresolved) name.state = NameState::kAmbiguous;
    if (mid != wire::nspi::kResolved) continue;
    const SRow& cells = rows->aRow[row++];
    if (name.state == NameState::kResolved) continue;  // by its exact form, which was asked first
    name.state = NameState::kResolved;
    for (ULONG cell = 0; cell < cells.cValues; ++cell) {
      const SPropValue& property = cells.lpProps[cell];
      switch (PROP_ID(property.ulPropTag)) {
        case PROP_ID(kEmailAddress):
          name.legacy_dn = TextOf(property);
          break;
        case PROP_ID(kSmtpAddress):
          name.smtp_address = TextOf(property);
          break;
        case PROP_ID(kDisplayName):
          name.display_name = TextOf(property);
          break;
        default:
          break;
      }
    }
  }
  return {};
}

}  // namespace mapi::builtin
