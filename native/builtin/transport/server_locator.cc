#include "builtin/transport/server_locator.h"

#include <algorithm>
#include <cctype>
#include <mutex>
#include <utility>
#include <vector>

#include "builtin/addressbook/nspi_client.h"
#include "builtin/transport/error_map.h"
#include "builtin/transport/reply_reader.h"
#include "core/call.h"

namespace mapi::builtin {
namespace {

constexpr std::string_view kMailStorePath = "/mapi/emsmdb";
constexpr std::string_view kAddressBookPath = "/mapi/nspi";

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  return lower;
}

bool IsDn(std::string_view name) {
  const std::string lower = Lower(name.substr(0, 3));
  return lower == "/o=";
}

bool IsAddress(std::string_view name) {
  return !IsDn(name) && name.find('@') != std::string_view::npos && name.find(' ') == std::string_view::npos;
}

NetworkError Unconfigured(std::string message) {
  NetworkError error;
  error.hresult = MAPI_E_UNCONFIGURED;
  error.origin = ErrorOrigin::kClient;
  error.component = "Exchange server location";
  error.message = std::move(message);
  error.context = kContextLocate;
  return error;
}

// The reply's thread and the waiting one share this; either may be the last.
struct LocateWait {
  std::mutex mutex;
  bool done = false;
  LocateReply reply;
  std::shared_ptr<core::Call> call;
};

}  // namespace

bool IsMailStoreUrl(std::string_view server) {
  const std::string lower = Lower(server);
  return (lower.starts_with("https://") || lower.starts_with("http://")) &&
         lower.find(kMailStorePath) != std::string::npos;
}

std::string AddressBookUrlFor(const std::string& mail_store_url) {
  const std::size_t at = Lower(mail_store_url).find(kMailStorePath);
  if (at == std::string::npos) return {};
  std::string url = mail_store_url;
  url.replace(at, kMailStorePath.size(), kAddressBookPath);
  return url;
}

NetworkError ServerLocator::Ask(const std::string& address, const std::string& server, LocateReply* reply) {
  const std::shared_ptr<core::Call> call = core::CurrentCall();
  if (call->cancelled()) return ErrorCancelled(kContextLocate);
  if (call->expired()) return ErrorTimedOut(kContextLocate);
  const auto wait = std::make_shared<LocateWait>();
  wait->call = call;
  LocateRequest request{address, server, call->remaining_ms()};
  const std::uint64_t id = context_.transport->Locate(std::move(request), [wait](LocateReply&& answer) {
    {
      const std::lock_guard lock(wait->mutex);
      wait->reply = std::move(answer);
      wait->done = true;
    }
    wait->call->Wake();
  });
  const core::Call::Outcome outcome = call->Wait([&] {
    const std::lock_guard lock(wait->mutex);
    return wait->done;
  });
  if (outcome != core::Call::Outcome::kReady) {
    context_.transport->Cancel(id);
    return outcome == core::Call::Outcome::kCancelled ? ErrorCancelled(kContextLocate) : ErrorTimedOut(kContextLocate);
  }
  *reply = std::move(wait->reply);
  if (reply->error != TransportError::kNone) {
    return ErrorFromTransport(reply->error, reply->message, server.empty() ? address : server, kContextLocate);
  }
  if (reply->mail_store_url.empty()) {
    return Unconfigured("Autodiscover knows " + address +
                        ", but names no MAPI over HTTP address for it: the server is Exchange 2007 or 2010, which have "
                        "none, or it is disabled there.");
  }
  return {};
}

NetworkError ServerLocator::ResolveDns(const ServerHints& hints, ServerLocation* location) {
  const std::string& user = hints.user.empty() ? hints.mailbox : hints.user;
  std::vector<std::string> names;
  if (location->mailbox_dn.empty()) names.push_back(hints.mailbox);
  const bool same = user == hints.mailbox;
  if (location->user_dn.empty() && !(same && !names.empty())) names.push_back(user);
  if (names.empty()) return {};
  if (location->address_book_url.empty()) {
    return Unconfigured("The address book's URL is not known, so " + names.front() +
                        " cannot be looked up: name the server by its host, or the user and the mailbox by their DN.");
  }
  NspiClient address_book(location->address_book_url, context_);
  if (NetworkError error = address_book.Bind(); error.failed()) return error;
  std::vector<ResolvedName> resolved;
  if (NetworkError error = address_book.ResolveAddresses(names, &resolved); error.failed()) return error;
  for (std::size_t i = 0; i < names.size(); ++i) {
    NetworkError error = NameError(names[i], resolved[i]);
    if (error.failed()) return error;
    if (names[i] == hints.mailbox && location->mailbox_dn.empty()) {
      location->mailbox_dn = resolved[i].legacy_dn;
      if (location->display_name.empty()) location->display_name = resolved[i].display_name;
    }
    if (names[i] == user && location->user_dn.empty()) location->user_dn = resolved[i].legacy_dn;
  }
  if (location->user_dn.empty() && same) location->user_dn = location->mailbox_dn;
  return {};
}

NetworkError ServerLocator::Locate(const ServerHints& hints, bool use_cache, ServerLocation* location) {
  *location = ServerLocation();
  const std::string& user = hints.user.empty() ? hints.mailbox : hints.user;
  const bool same = user == hints.mailbox;
  const bool direct = IsMailStoreUrl(hints.server);
  if (hints.mailbox.empty()) return Unconfigured("The profile names no mailbox.");

  if (direct) {
    location->mail_store_url = hints.server;
    location->address_book_url = AddressBookUrlFor(hints.server);
  } else if (use_cache) {
    location->mail_store_url = hints.mail_store_url;
    location->address_book_url = hints.address_book_url;
    if (location->address_book_url.empty()) location->address_book_url = AddressBookUrlFor(hints.mail_store_url);
  }
  if (IsDn(hints.mailbox)) location->mailbox_dn = hints.mailbox;
  if (IsDn(user)) location->user_dn = user;
  if (use_cache) {
    if (location->mailbox_dn.empty()) location->mailbox_dn = hints.mailbox_dn;
    if (location->user_dn.empty()) location->user_dn = hints.user_dn;
    if (same && location->user_dn.empty()) location->user_dn = location->mailbox_dn;
    if (same && location->mailbox_dn.empty()) location->mailbox_dn = location->user_dn;
  }
  location->cached = !location->mail_store_url.empty() && !location->mailbox_dn.empty() && !location->user_dn.empty();

  if (!location->cached) {
    if (!context_.transport) {
      return ErrorFromTransport(TransportError::kConnect, "this session was made without a transport", hints.server,
                                kContextLocate);
    }
    if (location->mail_store_url.empty()) {
      // By the mailbox's address: it decides on the URL. A DN or an alias is found through its user's organization.
      const bool by_mailbox = IsAddress(hints.mailbox);
      if (!by_mailbox && !IsAddress(user)) {
        return Unconfigured("To find the server of \"" + hints.mailbox +
                            "\" its SMTP address is needed, or a server that is named by its …/mapi/emsmdb/… URL.");
      }
      LocateReply reply;
      if (NetworkError error = Ask(by_mailbox ? hints.mailbox : user, hints.server, &reply); error.failed())
        return error;
      location->mail_store_url = reply.mail_store_url;
      location->address_book_url =
          reply.address_book_url.empty() ? AddressBookUrlFor(reply.mail_store_url) : reply.address_book_url;
      if (by_mailbox) {
        if (location->mailbox_dn.empty()) location->mailbox_dn = reply.legacy_dn;
        location->display_name = reply.display_name;
      }
      if (location->user_dn.empty() && (same || !by_mailbox)) location->user_dn = reply.legacy_dn;
    }
    if (location->user_dn.empty() && !same && !direct && IsAddress(user)) {
      // The user may have his mailbox in another place; only his name is of interest here.
      LocateReply reply;
      const NetworkError error = Ask(user, hints.server, &reply);
      if (error.hresult == MAPI_E_USER_CANCEL || error.hresult == MAPI_E_LOGON_FAILED) return error;
      if (!error.failed()) location->user_dn = reply.legacy_dn;
    }
    if (NetworkError error = ResolveDns(hints, location); error.failed()) return error;
  }
  location->server_name = HostOfUrl(location->mail_store_url);
  return {};
}

}  // namespace mapi::builtin
