#include "builtin/transport/rop_executor_pending.h"

#include <algorithm>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/wire/extended_buffer.h"
#include "builtin/wire/oxcmapihttp.h"
#include "builtin/wire/rop_payload.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

// RopRelease is 3 bytes, its handle 4.
constexpr std::size_t kReleaseBytes = 7;
constexpr std::size_t kMaxQueuedReleases = 100'000;

bool IsTooSmall(std::uint32_t code) { return code == 0x47D || code == 0x3F0; }

bool IsBusy(std::uint32_t code) {
  switch (code) {
    case 0x47F:  // ecServerPaused
    case 0x480:  // ecServerBusy
    case 0x6BB:  // RPC_S_SERVER_TOO_BUSY
    case 0x973:  // ecRpcServerTooBusy
    case 0xA36:  // ConnectionsOverBudget
      return true;
    default:
      return false;
  }
}

std::uint32_t LongestBackoff(const wire::Backoff& backoff) {
  std::uint32_t longest = backoff.duration_ms;
  for (const auto& [rop, duration] : backoff.rop_durations_ms) longest = std::max(longest, duration);
  return longest;
}

}  // namespace

std::vector<std::uint8_t> WithReleases(std::vector<std::uint8_t> payload, const std::vector<ServerHandle>& releases) {
  if (releases.empty()) return payload;
  wire::RopPayload parts = wire::RopPayload::Read(wire::SharedBytes::Borrow(payload));
  std::vector<std::uint8_t> rops;
  rops.reserve(3 * releases.size() + parts.rops.size());
  for (const ServerHandle& handle : releases) {
    rops.push_back(static_cast<std::uint8_t>(wire::RopId::kRelease));
    rops.push_back(handle.logon_id);
    rops.push_back(static_cast<std::uint8_t>(parts.handles.size()));
    parts.handles.push_back(handle.value);
  }
  rops.insert(rops.end(), parts.rops.bytes.begin(), parts.rops.bytes.end());
  wire::Writer out;
  wire::WriteRopPayload(out, rops, parts.handles);
  return std::move(out).Finish();
}

void RopExecutor::Shared::Answered(wire::RopBatch* batch, std::uint32_t generation, std::uint64_t request) {
  if (request) last_answered = request;
  std::shared_ptr<NotificationReceiver> told;
  {
    const std::lock_guard lock(mutex);
    told = receiver.lock();
  }
  if (!told) return;
  ReceivedNotifications received;
  received.generation = generation;
  received.request = request;
  received.lost = !batch || batch->notifications_lost();
  if (batch) received.notifications = batch->TakeNotifications();
  told->Received(std::move(received));
}

void RopExecutor::Shared::Add(ServerHandle handle) {
  const std::lock_guard lock(mutex);
  // A store that is never asked again must not grow; what is dropped ends with the context.
  if (releases.size() < kMaxQueuedReleases) releases.push_back(handle);
}

void RopExecutor::Shared::GiveBack(std::vector<ServerHandle> handles) {
  for (const ServerHandle& handle : handles) Add(handle);
}

std::vector<ServerHandle> RopExecutor::Shared::Take(std::size_t most, std::uint32_t generation) {
  const std::lock_guard lock(mutex);
  std::erase_if(releases, [generation](const ServerHandle& handle) { return handle.generation != generation; });
  const std::size_t count = std::min(most, releases.size());
  const auto end = releases.begin() + static_cast<std::ptrdiff_t>(count);
  std::vector<ServerHandle> taken(releases.begin(), end);
  releases.erase(releases.begin(), end);
  return taken;
}

NetworkError RopExecutor::Pending::Send() {
  // First the late ones: what they opened is released by this very request.
  if (NetworkError error = http_->Settle(kContextExecute); error.failed()) return error;
  const std::uint32_t current = http_->generation();
  if (generation_ == 0) generation_ = current;

  std::vector<std::uint8_t> body;
  MapiHttpContext::StartOptions options;
  options.context = kContextExecute;
  options.generation = generation_;
  options.ahead = ahead_;
  try {
    const std::size_t most = std::min(kMaxReleasesAtOnce, batch_->free_slots());
    releases_ = shared_->Take(most, current);
    std::vector<std::uint8_t> payload;
    try {
      payload = batch_->Encode(max_rops_, wire::kMaxPayload - kReleaseBytes * releases_.size());
    } catch (const wire::WireError&) {
      // The one ROP is large: it goes alone, without what it would have carried.
      if (releases_.empty()) throw;
      shared_->GiveBack(std::exchange(releases_, {}));
      payload = batch_->Encode(max_rops_, wire::kMaxPayload);
    }
    const wire::RopPayload parts = wire::RopPayload::Read(wire::SharedBytes::Borrow(payload));
    if (first_) {
      first_ = false;
      for (std::size_t i = 0; i < parts.handles.size(); ++i) {
        if (parts.handles[i] == wire::kNoHandle) outputs_.push_back(static_cast<std::uint8_t>(i));
      }
      if (parts.rops.size() >= 2) logon_id_ = parts.rops.bytes[1];
    }

    wire::ExecuteRequest request;
    request.max_rop_out = shared_->max_rop_out;
    wire::Writer buffer;
    wire::WriteExtendedBuffer(buffer, WithReleases(payload, releases_));
    request.rop_buffer = std::move(buffer).Finish();
    body = wire::WriteBody(request);

    // Neither the batch nor the executor need be there any more when a late reply is.
    options.late = [shared = shared_, sent = parts.handles, generation = generation_,
                    logon_id = logon_id_](const wire::SharedBytes& late) {
      // What it notifies of stands behind answers that nobody can read any more.
      shared->Answered(nullptr, generation, 0);
      try {
        const auto response = wire::ReadBody<wire::ExecuteResponse>(late);
        if (!response.ok()) return;
        const std::vector<wire::SharedBytes> payloads = wire::OpenExtendedBuffers(response.rop_buffer);
        if (payloads.empty()) return;
        const wire::RopPayload first = wire::RopPayload::Read(payloads.front());
        for (std::size_t i = 0; i < std::min(sent.size(), first.handles.size()); ++i) {
          if (sent[i] == wire::kNoHandle && first.handles[i] != wire::kNoHandle) {
            shared->Add({first.handles[i], generation, logon_id});
          }
        }
      } catch (const wire::WireError&) {
        // Nobody waits for it, and its objects end with the context.
      }
    };
  } catch (const wire::WireError& problem) {
    shared_->GiveBack(std::exchange(releases_, {}));
    NetworkError error = ErrorBadReply("", kContextExecute);
    error.hresult = MAPI_E_TOO_BIG;
    error.maybe_executed = false;
    error.message = std::string("The request is larger than one may be, or cannot be written: ") + problem.what() + ".";
    return error;
  }

  const bool observed = http_->observed();
  if (observed) {
    options.rops.assign(releases_.size(), wire::RopName(wire::RopId::kRelease));
    const std::size_t first = batch_->size() - batch_->waiting();
    for (std::size_t i = 0; i < batch_->sent(); ++i) options.rops.push_back(wire::RopName(batch_->IdAt(first + i)));
  }
  NetworkError error;
  request_ = http_->Start("Execute", std::move(body), options, &error);
  request_id_ = observed && request_ ? MapiHttpContext::IdOf(*request_) : std::string();
  if (!request_) {
    shared_->GiveBack(std::exchange(releases_, {}));
  }
  return error;
}

NetworkError RopExecutor::Pending::Run() {
  if (finished_) return {};
  NetworkError error = RunOn();
  finished_ = true;
  if (error.failed()) ReleaseOpened();
  return Judged(std::move(error));
}

// What the failure means to who wants to try again.
NetworkError RopExecutor::Pending::Judged(NetworkError error) const {
  if (!error.failed()) return error;
  const bool given_up =
      error.hresult == MAPI_E_USER_CANCEL || (error.hresult == MAPI_E_TIMEOUT && error.origin == ErrorOrigin::kClient);
  if (batch_->ChangesSomething(error.maybe_executed)) {
    error.maybe_applied = true;
    error.message += " It may have taken effect.";
    if (error.maybe_executed && !given_up) error.hresult = MAPI_E_NETWORK_ERROR;
  }
  const bool gone = !http_->alive() || http_->generation() != generation_;
  error.lost = gone && !given_up && !http_->closed();
  return error;
}

NetworkError RopExecutor::Pending::RunOn() {
  for (;;) {
    if (!request_) {
      if (NetworkError error = Send(); error.failed()) return error;
    }
    MapiHttpReply reply = http_->Finish(std::exchange(request_, nullptr));
    if (reply.error.failed()) {
      // Refused on its way, or never sent: the server has not looked at it. (A call that was given up is another
      // matter: its request is probably carried out.)
      if (reply.error.origin != ErrorOrigin::kClient && http_->alive()) {
        shared_->GiveBack(std::exchange(releases_, {}));
      }
      if (IsUnreachable(reply.error) && http_->alive()) {
        const std::string why = reply.error.message;
        NetworkError error = unreachable_.Wait(std::move(reply.error), 0);
        if (!error.failed()) continue;
        // A server that comes back hardly remembers; who makes a new session has more patience.
        if (unreachable_.used_up()) http_->MarkLost(why);
        return error;
      }
      if (reply.error.hresult != MAPI_E_BUSY) return reply.error;
      const std::uint32_t delay =
          reply.error.retry_after_ms == 0 ? shared_->retry_delay_ms.load() : reply.error.retry_after_ms;
      if (NetworkError error = patience_.Wait(std::move(reply.error), delay); error.failed()) return error;
      continue;
    }
    releases_.clear();
    bool again = false;
    if (NetworkError error = Take(reply, &again); error.failed()) return error;
    if (!again && batch_->done()) return {};
  }
}

// One reply. `again`: the same ROPs once more, whatever the batch thinks.
NetworkError RopExecutor::Pending::Take(const MapiHttpReply& reply, bool* again) {
  const std::size_t waiting = batch_->waiting();
  try {
    const auto response = wire::ReadBody<wire::ExecuteResponse>(reply.body);
    const std::uint32_t code = response.status_code ? response.status_code : response.error_code;
    if (code != 0) {
      Report(0, code);
      NetworkError error =
          response.status_code ? ErrorFromStatusCode(code, kContextExecute) : ErrorFromErrorCode(code, kContextExecute);
      if (!error.failed()) return ErrorBadReply("a warning where a result belongs", kContextExecute);
      *again = true;
      if (IsBusy(code)) return patience_.Wait(std::move(error), shared_->retry_delay_ms);
      // The server may have carried them out, for all we know: what would be lost or done twice is not sent again.
      if (IsTooSmall(code) && batch_->sent() > 1 && batch_->CanRepeat()) {
        max_rops_ = batch_->sent() / 2;
        return {};
      }
      return error;
    }
    batch_->Accept(wire::OpenExtendedBuffers(response.rop_buffer));
    shared_->Answered(batch_.get(), generation_, reply.number);
    Report(batch_->size() - waiting, 0);
  } catch (const wire::WireError& error) {
    return Senseless(error.what());
  }
  const bool progress = batch_->waiting() < waiting;
  if (progress) patience_.Reset();
  if (batch_->done()) return {};
  if (const auto& backoff = batch_->backoff()) {
    NetworkError error = ErrorFromStatusCode(0x480, kContextExecute);
    return patience_.Wait(std::move(error), LongestBackoff(*backoff));
  }
  if (progress) return {};
  if (batch_->size_needed()) {
    // Not even the first fits. It was asked for as much as a reply may hold, unless somebody set less.
    const std::uint32_t needed = *batch_->size_needed() + std::uint32_t{wire::kExtHeaderSize} + 0x400;
    if (needed > shared_->max_rop_out && shared_->max_rop_out < kMaxRopOut) {
      shared_->max_rop_out = kMaxRopOut;
      return {};
    }
    if (batch_->sent() > 1 && max_rops_ > 1) {
      max_rops_ = 1;
      return {};
    }
    return ErrorFromStatusCode(0x47D, kContextExecute);
  }
  return Senseless("it answers nothing of what was asked");
}

// `first`: the place in the batch of what was sent first.
void RopExecutor::Pending::Report(std::size_t first, std::uint32_t error_code) const {
  if (request_id_.empty() || !http_->observed()) return;
  ExecuteReport report{request_id_, error_code, {}};
  for (std::size_t i = first; error_code == 0 && i < first + batch_->sent(); ++i) {
    const wire::RopId id = batch_->IdAt(i);
    const bool answered = batch_->StateAt(i) == wire::RopState::kAnswered && id != wire::RopId::kRelease;
    report.rops.push_back({wire::RopName(id), answered, answered ? batch_->ReturnValueAt(i) : 0});
  }
  http_->Report(std::move(report));
}

NetworkError RopExecutor::Pending::Senseless(const char* what) {
  NetworkError error = ErrorBadReply(what, kContextExecute);
  // What was opened by it, and what was done, is not known.
  http_->MarkLost(error.message);
  return error;
}

// A batch that failed on its way has handles that its caller will not ask for.
void RopExecutor::Pending::ReleaseOpened() {
  for (const std::uint8_t index : outputs_) {
    const std::uint32_t handle = batch_->HandleOf({index, logon_id_});
    if (handle != wire::kNoHandle) shared_->Add({handle, generation_, logon_id_});
  }
}

}  // namespace mapi::builtin
