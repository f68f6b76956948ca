// Runs batches of ROPs on a Session Context: one Execute when it fits, as many as it takes when it does not, and waits
// that the server asks for in between (MS-OXCROPS 3.1.5.1, MS-OXCMAPIHTTP 2.2.4.2).
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "builtin/transport/mapi_http_context.h"
#include "builtin/transport/network_error.h"
#include "builtin/transport/notification_receiver.h"

namespace mapi::wire {
class RopBatch;
}

namespace mapi::builtin {

// A server object, valid in one generation of its Session Context only.
struct ServerHandle {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t value = kNone;
  std::uint32_t generation = 0;
  std::uint8_t logon_id = 0;

  bool valid() const { return value != kNone; }
};

// What a reply may hold at most: MS-OXCMAPIHTTP 2.2.4.2.1, MaxRopOut.
inline constexpr std::uint32_t kMaxRopOut = 0x40000;
inline constexpr std::uint32_t kMaxRopOutUltraLarge = 0x100000;

class RopExecutor {
 public:
  class Pending;  // a batch whose Execute is on its way

  explicit RopExecutor(std::shared_ptr<MapiHttpContext> http);
  ~RopExecutor();
  RopExecutor(const RopExecutor&) = delete;
  RopExecutor& operator=(const RopExecutor&) = delete;

  // Runs the batch to its end; the responses are in it afterwards, one for each request that has one. The error is the
  // Execute's own: what single ROPs returned stands in their responses. `generation`: of the handles in the batch;
  // 0 for a batch that uses none of old (the logon).
  // Handles that the batch opened belong to the generation that `ran_in` gets. When it fails, what the batch had opened
  // until then is released.
  NetworkError Execute(wire::RopBatch& batch, std::uint32_t generation, std::uint32_t* ran_in = nullptr);

  // The same in two steps: Start sends and returns, Finish waits and, where the server wants it, sends on. A Pending
  // that is dropped is abandoned: what its reply opens is released. The calls of one Pending come from one thread at a
  // time.
  std::shared_ptr<Pending> Start(std::shared_ptr<wire::RopBatch> batch, std::uint32_t generation, NetworkError* error);
  NetworkError Finish(const std::shared_ptr<Pending>& pending);
  // True: Start would not have to wait for another request.
  bool idle() const;

  // One Execute that no thread waits for: what `batch` asks, or with an empty one nothing but notifications, and the
  // queued releases. `done` gets the reply on the transport's thread, for AcceptPoll to read on another one.
  enum class Polled : std::uint8_t { kStarted, kBusy, kFailed };
  Polled StartPoll(const std::shared_ptr<wire::RopBatch>& batch, std::uint32_t generation, MapiHttpContext::Done done,
                   NetworkError* error);
  NetworkError AcceptPoll(wire::RopBatch& batch, std::uint32_t generation, MapiHttpReply&& reply);

  // MapiHttpReply::number of the last Execute that was answered.
  std::uint64_t last_answered() const;
  void set_notification_receiver(std::weak_ptr<NotificationReceiver> receiver);

  // Travels with the next Execute, for free. Nothing happens to a handle of a generation that is gone. Never waits.
  void Release(ServerHandle handle);
  std::size_t queued_releases() const;

  void set_max_rop_out(std::uint32_t bytes);
  std::uint32_t max_rop_out() const;
  // Connect's RetryDelay: how long to wait when the server is busy and names no time itself; 0: longer each time.
  void set_retry_delay_ms(std::uint32_t milliseconds);
  // Connect's RetryCount.
  void set_retry_count(int count);

  const std::shared_ptr<MapiHttpContext>& http() const { return http_; }

 private:
  struct Shared;

  const std::shared_ptr<MapiHttpContext> http_;
  const std::shared_ptr<Shared> shared_;
};

}  // namespace mapi::builtin
