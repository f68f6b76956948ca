#include "builtin/transport/mailbox_session.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/transport/patience.h"
#include "builtin/wire/auxiliary.h"
#include "builtin/wire/oxcmapihttp.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// The bits of PR_PROFILE_CONNECT_FLAGS that go on the wire; all others act inside a client (MS-OXCRPC 3.1.4.1 ulFlags).
constexpr std::uint32_t kWireConnectFlags = 0x00008001;

// Whatever a server says.
constexpr std::uint32_t kMostAttempts = 20;
constexpr std::chrono::seconds kLongestRefusal{60};

NetworkError ConnectError(const wire::ConnectResponse& response, const std::string& client_version,
                          std::uint32_t flags) {
  if (response.status_code == 0) return ErrorFromConnect(response.error_code, client_version, flags);
  // Servers differ in which of the two fields says no.
  NetworkError error = ErrorFromStatusCode(response.status_code, kContextConnect);
  if (error.hresult != MAPI_E_NETWORK_ERROR) return error;
  error = ErrorFromConnect(response.status_code, client_version, flags);
  error.origin = ErrorOrigin::kStatusCode;
  return error;
}

}  // namespace

MailboxSession::MailboxSession(const ServerHints& hints, const SessionContext& context, std::uint32_t connect_flags)
    : hints_(hints), context_(context), connect_flags_(connect_flags & kWireConnectFlags) {}

MailboxSession::~MailboxSession() { Close(); }

std::shared_ptr<MailboxSession> MailboxSession::Open(const ServerHints& hints, const SessionContext& context,
                                                     std::uint32_t connect_flags, NetworkError* error) {
  std::shared_ptr<MailboxSession> session(new MailboxSession(hints, context, connect_flags));
  *error = session->LocateAndConnect(true);
  // A URL that was typed stays what it is; only the names behind it can be stale.
  const bool may_help = !IsMailStoreUrl(hints.server) || error->origin == ErrorOrigin::kErrorCode;
  if (SuggestsMoved(*error) && session->location_.cached && may_help) {
    const NetworkError again = session->Relocate();
    // Where nothing else was found the first answer is the one that explains.
    if (!again.failed() || again.hresult == MAPI_E_USER_CANCEL || again.hresult == MAPI_E_TIMEOUT) *error = again;
  }
  if (error->failed()) return nullptr;
  return session;
}

NetworkError MailboxSession::Relocate() {
  const ServerLocation before = location_;
  ServerLocation now;
  ServerLocator locator(context_);
  if (NetworkError error = locator.Locate(hints_, false, &now); error.failed()) return error;
  if (now.mail_store_url == before.mail_store_url && now.user_dn == before.user_dn &&
      now.mailbox_dn == before.mailbox_dn) {
    NetworkError error = ErrorBadReply("", kContextLocate);
    error.hresult = MAPI_E_NOT_FOUND;
    error.message = "The server and the names were looked up again, and are still what they were.";
    return error;
  }
  location_ = std::move(now);
  return Connect();
}

NetworkError MailboxSession::LocateAndConnect(bool use_cache) {
  ServerLocator locator(context_);
  if (NetworkError error = locator.Locate(hints_, use_cache, &location_); error.failed()) return error;
  Patience patience(Patience::kAttemptsAtFirst);
  for (;;) {
    NetworkError error = Connect();
    // Where nobody listens the server is probably another one.
    const bool nobody = IsUnreachable(error) && error.low_level != static_cast<ULONG>(TransportError::kReset);
    if (!IsTransient(error) || nobody) return error;
    const std::uint32_t wished = error.retry_after_ms;
    if (NetworkError end = patience.Wait(std::move(error), wished); end.failed()) return end;
  }
}

NetworkError MailboxSession::Connect() {
  if (!http_ || http_url_ != location_.mail_store_url) {
    MapiHttpOptions options;
    options.transport = context_.transport;
    options.url = location_.mail_store_url;
    options.client_version = context_.client_version;
    // No handle of the old context may pass for one of the new.
    options.first_generation = http_ ? http_->generation() + 1 : 1;
    if (http_) http_->Close("Disconnect", wire::WriteBody(wire::DisconnectRequest{}));
    http_ = MapiHttpContext::Create(std::move(options));
    http_url_ = location_.mail_store_url;
    executor_ = std::make_shared<RopExecutor>(http_);
  }

  wire::ConnectRequest request;
  request.user_dn = location_.user_dn;
  request.flags = connect_flags_;
  request.code_page = context_.code_page;
  request.lcid_sort = context_.lcid;
  request.lcid_string = context_.lcid;
  std::vector<std::uint8_t> body;
  try {
    body = wire::WriteBody(request);
  } catch (const wire::WireError& problem) {
    NetworkError error = ErrorBadReply("", kContextConnect);
    error.hresult = MAPI_E_INVALID_PARAMETER;
    error.message = std::string("The user's DN cannot be sent: ") + problem.what() + ".";
    return error;
  }
  ConnectInfo info;
  const std::string& version = http_->client_version();
  NetworkError error = http_->Establish(
      "Connect", std::move(body), kContextConnect, [&](const wire::SharedBytes& reply) -> NetworkError {
        try {
          const auto response = wire::ReadBody<wire::ConnectResponse>(reply);
          if (NetworkError refused = ConnectError(response, version, connect_flags_); refused.failed()) return refused;
          info.dn_prefix = response.dn_prefix;
          info.display_name = core::Utf8Lossy(response.display_name);
          info.polls_max_ms = response.polls_max_ms;
          info.retry_count = response.retry_count;
          info.retry_delay_ms = response.retry_delay_ms;
          const wire::AuxiliaryInfo auxiliary = wire::ReadAuxiliary(response.auxiliary);
          if (auxiliary.organization_flags) {
            info.has_public_folders = (*auxiliary.organization_flags & wire::AuxiliaryInfo::kPublicFoldersEnabled) != 0;
          }
          info.capabilities = auxiliary.server_capabilities.value_or(0);
          return {};
        } catch (const wire::WireError& problem) {
          return ErrorBadReply(problem.what(), kContextConnect);
        }
      });
  if (error.failed()) return error;
  info.server = http_->server();
  const bool ultra_large = (info.capabilities & wire::AuxiliaryInfo::kUltraLargePackedDownload) != 0;
  executor_->set_max_rop_out(ultra_large ? kMaxRopOutUltraLarge : kMaxRopOut);
  executor_->set_retry_delay_ms(info.retry_delay_ms);
  if (info.retry_count != 0) {
    executor_->set_retry_count(static_cast<int>(std::min<std::uint32_t>(info.retry_count, kMostAttempts)));
  }
  const std::lock_guard lock(mutex_);
  info_ = std::move(info);
  return {};
}

ConnectInfo MailboxSession::info() const {
  const std::lock_guard lock(mutex_);
  return info_;
}

std::uint32_t MailboxSession::generation() const { return http_ ? http_->generation() : 0; }

bool MailboxSession::alive() const { return http_ && http_->alive(); }

NetworkError MailboxSession::Reconnect() {
  if (alive()) return {};
  const ConnectInfo before = info();
  {
    const std::lock_guard lock(mutex_);
    if (refused_.failed() && core::Clock::now() < ask_again_) return refused_;
  }
  Patience patience;
  for (;;) {
    NetworkError error = Connect();
    if (!error.failed()) {
      const std::lock_guard lock(mutex_);
      refused_ = {};
      refusals_ = 0;
      return {};
    }
    if (http_->closed() || error.hresult == MAPI_E_USER_CANCEL) return error;
    error.message = "The session with the server was lost, and connecting anew fails. " + error.message;
    if (error.hresult == MAPI_E_LOGON_FAILED) {
      const std::lock_guard lock(mutex_);
      refused_ = error;
      // The first time it may be that the caller's new password is on its way.
      const auto pause = std::chrono::seconds(1) * ((1 << std::min(refusals_, 7)) - 1);
      ++refusals_;
      ask_again_ = core::Clock::now() + std::min<core::Clock::duration>(pause, kLongestRefusal);
      return error;
    }
    if (!IsTransient(error)) return error;
    const std::uint32_t wished =
        error.retry_after_ms == 0 && error.hresult == MAPI_E_BUSY ? before.retry_delay_ms : error.retry_after_ms;
    if (NetworkError end = patience.Wait(std::move(error), wished); end.failed()) return end;
  }
}

int MailboxSession::TakeLogonId() {
  const std::lock_guard lock(mutex_);
  for (std::size_t id = 0; id < logon_ids_.size(); ++id) {
    if (logon_ids_[id]) continue;
    logon_ids_.set(id);
    return static_cast<int>(id);
  }
  return -1;
}

void MailboxSession::GiveLogonIdBack(int logon_id) {
  const std::lock_guard lock(mutex_);
  if (logon_id >= 0 && logon_id < static_cast<int>(logon_ids_.size()))
    logon_ids_.reset(static_cast<std::size_t>(logon_id));
}

void MailboxSession::Close() {
  if (http_) http_->Close("Disconnect", wire::WriteBody(wire::DisconnectRequest{}));
}

}  // namespace mapi::builtin
