// What RopExecutor is made of: what outlives it, and one batch from its first Execute to its last.
#pragma once

#include <atomic>
#include <deque>
#include <mutex>
#include <string>

#include "builtin/transport/patience.h"
#include "builtin/transport/rop_executor.h"
#include "builtin/wire/rop_batch.h"

namespace mapi::builtin {

// In one request.
inline constexpr std::size_t kMaxReleasesAtOnce = 100;

// Releases come from any thread; a late reply, or a Pending that is dropped, may come when the executor is gone.
struct RopExecutor::Shared {
  std::mutex mutex;
  std::deque<ServerHandle> releases;
  std::atomic<std::uint32_t> max_rop_out{kMaxRopOut};
  std::atomic<int> retry_count{6};  // what Exchange says (MS-OXCRPC 3.1.4.1)
  std::atomic<std::uint32_t> retry_delay_ms{0};
  std::atomic<std::uint64_t> last_answered{0};
  std::weak_ptr<NotificationReceiver> receiver;

  // An Execute that was answered. `batch` null: its reply was not read.
  void Answered(wire::RopBatch* batch, std::uint32_t generation, std::uint64_t request);
  void Add(ServerHandle handle);
  // Those of a request that was not carried out.
  void GiveBack(std::vector<ServerHandle> handles);
  std::vector<ServerHandle> Take(std::size_t most, std::uint32_t generation);
};

class RopExecutor::Pending {
 public:
  Pending(const RopExecutor& executor, std::shared_ptr<wire::RopBatch> batch, std::uint32_t generation, bool ahead)
      : http_(executor.http_),
        shared_(executor.shared_),
        batch_(std::move(batch)),
        generation_(generation),
        ahead_(ahead),
        patience_(shared_->retry_count) {}
  ~Pending() {
    if (request_) http_->Abandon(request_);
  }
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;

  NetworkError Send();
  NetworkError Run();
  NetworkError Judged(NetworkError error) const;
  std::uint32_t generation() const { return generation_; }

 private:
  NetworkError RunOn();
  NetworkError Take(const MapiHttpReply& reply, bool* again);
  void Report(std::size_t first, std::uint32_t error_code) const;
  NetworkError Senseless(const char* what);
  void ReleaseOpened();

  const std::shared_ptr<MapiHttpContext> http_;
  const std::shared_ptr<Shared> shared_;
  const std::shared_ptr<wire::RopBatch> batch_;
  std::uint32_t generation_;
  const bool ahead_;
  std::shared_ptr<MapiHttpContext::Request> request_;
  std::string request_id_;              // of the one that is on its way, while somebody observes
  std::vector<ServerHandle> releases_;  // in the request that is on its way
  std::vector<std::uint8_t> outputs_;   // slots that the batch's ROPs fill
  std::uint8_t logon_id_ = 0;
  std::size_t max_rops_ = wire::RopBatch::kAll;
  Patience patience_;
  Patience unreachable_{2};  // attempts, before the session counts as lost
  bool first_ = true;
  bool finished_ = false;
};

// The payload with the releases in front: what a chained reply continues is the last ROP (MS-OXCRPC 3.1.4.2.1.2).
std::vector<std::uint8_t> WithReleases(std::vector<std::uint8_t> payload, const std::vector<ServerHandle>& releases);

}  // namespace mapi::builtin
