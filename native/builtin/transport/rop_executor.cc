#include "builtin/transport/rop_executor.h"

#include <algorithm>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/transport/rop_executor_pending.h"
#include "builtin/wire/extended_buffer.h"
#include "builtin/wire/oxcmapihttp.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

// The whole exchange of an Execute that no call waits for.
constexpr std::uint32_t kPollTimeoutMs = 60'000;

}  // namespace

RopExecutor::RopExecutor(std::shared_ptr<MapiHttpContext> http)
    : http_(std::move(http)), shared_(std::make_shared<Shared>()) {}

RopExecutor::~RopExecutor() = default;

NetworkError RopExecutor::Execute(wire::RopBatch& batch, std::uint32_t generation, std::uint32_t* ran_in) {
  // Not owned: the batch is the caller's, and is not touched after this returns.
  Pending pending(*this, std::shared_ptr<wire::RopBatch>(std::shared_ptr<void>(), &batch), generation, false);
  NetworkError error = pending.Run();
  if (ran_in) *ran_in = pending.generation();
  return error;
}

std::shared_ptr<RopExecutor::Pending> RopExecutor::Start(std::shared_ptr<wire::RopBatch> batch,
                                                         std::uint32_t generation, NetworkError* error) {
  auto pending = std::make_shared<Pending>(*this, std::move(batch), generation, true);
  *error = pending->Judged(pending->Send());
  if (error->failed()) return nullptr;
  return pending;
}

NetworkError RopExecutor::Finish(const std::shared_ptr<Pending>& pending) { return pending->Run(); }

RopExecutor::Polled RopExecutor::StartPoll(const std::shared_ptr<wire::RopBatch>& batch, std::uint32_t generation,
                                           MapiHttpContext::Done done, NetworkError* error) {
  if (http_->busy()) return Polled::kBusy;
  const std::vector<ServerHandle> releases =
      shared_->Take(std::min(kMaxReleasesAtOnce, batch->free_slots()), generation);
  const auto give_back = [shared = shared_, releases] { shared->GiveBack(releases); };
  wire::ExecuteRequest request;
  request.max_rop_out = shared_->max_rop_out;
  wire::Writer buffer;
  wire::WriteExtendedBuffer(buffer, WithReleases(batch->Encode(), releases));
  request.rop_buffer = std::move(buffer).Finish();
  MapiHttpContext::StartOptions options;
  options.context = kContextExecute;
  options.generation = generation;
  const bool started = http_->TryStart(
      "Execute", wire::WriteBody(request), options, kPollTimeoutMs,
      [give_back, done = std::move(done)](MapiHttpReply&& reply) {
        // Of a context that is gone they have another generation than what is asked next, and are forgotten.
        if (reply.error.failed()) give_back();
        done(std::move(reply));
      },
      error);
  if (started) return Polled::kStarted;
  give_back();
  return error->failed() ? Polled::kFailed : Polled::kBusy;
}

NetworkError RopExecutor::AcceptPoll(wire::RopBatch& batch, std::uint32_t generation, MapiHttpReply&& reply) {
  if (reply.error.failed()) return std::move(reply.error);
  try {
    const auto response = wire::ReadBody<wire::ExecuteResponse>(reply.body);
    if (response.status_code) return ErrorFromStatusCode(response.status_code, kContextExecute);
    if (response.error_code) return ErrorFromErrorCode(response.error_code, kContextExecute);
    batch.Accept(wire::OpenExtendedBuffers(response.rop_buffer));
  } catch (const wire::WireError& problem) {
    NetworkError error = ErrorBadReply(problem.what(), kContextExecute);
    http_->MarkLost(error.message);
    return error;
  }
  shared_->Answered(&batch, generation, reply.number);
  return {};
}

std::uint64_t RopExecutor::last_answered() const { return shared_->last_answered; }

void RopExecutor::set_notification_receiver(std::weak_ptr<NotificationReceiver> receiver) {
  const std::lock_guard lock(shared_->mutex);
  shared_->receiver = std::move(receiver);
}

void RopExecutor::set_max_rop_out(std::uint32_t bytes) { shared_->max_rop_out = bytes; }

std::uint32_t RopExecutor::max_rop_out() const { return shared_->max_rop_out; }

void RopExecutor::set_retry_delay_ms(std::uint32_t milliseconds) { shared_->retry_delay_ms = milliseconds; }

void RopExecutor::set_retry_count(int count) { shared_->retry_count = count; }

bool RopExecutor::idle() const { return !http_->busy(); }

void RopExecutor::Release(ServerHandle handle) {
  if (handle.valid()) shared_->Add(handle);
}

std::size_t RopExecutor::queued_releases() const {
  const std::lock_guard lock(shared_->mutex);
  return shared_->releases.size();
}

}  // namespace mapi::builtin
