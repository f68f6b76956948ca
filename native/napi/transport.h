// builtin::Transport over the JavaScript thread: a request goes to the handler that lib/transport installed, its reply
// comes back through transportReply, transportLocated or transportFailed.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <variant>

#include "builtin/transport/transport.h"
#include "napi/completions.h"

namespace mapi::napi {

// All requests of an environment.
class TransportHub : public std::enable_shared_from_this<TransportHub> {
 public:
  explicit TransportHub(std::shared_ptr<Completions> completions) : completions_(std::move(completions)) {}

  // Null for the number 0: no network.
  std::shared_ptr<builtin::Transport> Open(std::uint32_t transport);

  // Any thread. Where the environment ends, `done` is called before they return.
  std::uint64_t Start(std::uint32_t transport, builtin::HttpRequest request, builtin::HttpCompletion done);
  std::uint64_t Locate(std::uint32_t transport, builtin::LocateRequest request, builtin::LocateCompletion done);
  void Cancel(std::uint64_t id);
  void Report(std::uint32_t transport, builtin::ExecuteReport report);
  bool observed() const { return observed_.load(std::memory_order_relaxed); }

  // The JavaScript thread. A number that is unknown or settled is ignored.
  void BeginBody(std::uint64_t id, std::size_t expected);
  void AppendBody(std::uint64_t id, std::span<const std::uint8_t> bytes);
  // What was appended.
  core::LargeBytes TakeBody(std::uint64_t id);
  void Reply(std::uint64_t id, builtin::HttpReply reply);
  void Located(std::uint64_t id, builtin::LocateReply reply);
  void Failed(std::uint64_t id, builtin::TransportError error, std::string message, bool sent);

  void set_observed(bool observed) { observed_.store(observed, std::memory_order_relaxed); }

  // The environment's end: every wait ends, and every later request fails at once.
  void Close();

 private:
  using Completion = std::variant<builtin::HttpCompletion, builtin::LocateCompletion>;

  struct Pending {
    Completion done;
    core::LargeBytes body;  // of the response that has begun
  };

  // Zero: closed, and the completion is still the caller's.
  std::uint64_t Register(Completion& done);
  // Nothing when it was settled.
  Completion Take(std::uint64_t id);
  static void Fail(Completion done, builtin::TransportError error, std::string message, bool sent);

  const std::shared_ptr<Completions> completions_;
  std::atomic<bool> observed_{false};
  std::mutex mutex_;
  bool closed_ = false;
  std::uint64_t last_id_ = 0;
  std::unordered_map<std::uint64_t, Pending> pending_;
};

}  // namespace mapi::napi
