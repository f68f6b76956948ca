// What belongs to one environment (the main thread, a worker): its session threads, its pending calls, its network.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "napi/completions.h"
#include "napi/setup.h"
#include "napi/transport.h"
#include "session/session_thread.h"

namespace mapi::napi {

class PendingCall;

class Environment {
 public:
  // A session thread is known by the handle of its root: a runtime, or a session below a runtime.
  struct Owner {
    std::shared_ptr<session::SessionThread> thread;
    session::Kind root = session::Kind::kNone;
    std::uint16_t runtime = 0;  // of a session: the thread of its runtime
  };

  // How long the end of an environment waits for its threads. A MAPI that doesn't return is abandoned.
  static constexpr std::chrono::seconds kJoin{2};

  static void Create(Napi::Env env);
  static Environment& Of(Napi::Env env);

  explicit Environment(Napi::Env env);
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  Napi::Env env() const { return env_; }
  const std::shared_ptr<Completions>& completions() const { return completions_; }
  const std::shared_ptr<TransportHub>& transports() const { return transports_; }
  Napi::Object transport_handler() const { return handler_.IsEmpty() ? Napi::Object() : handler_.Value(); }
  void set_transport_handler(Napi::Object handler) { handler_ = Napi::Persistent(handler); }
  Napi::Object notification_handler() const {
    return notification_handler_.IsEmpty() ? Napi::Object() : notification_handler_.Value();
  }
  void set_notification_handler(Napi::Object handler) { notification_handler_ = Napi::Persistent(handler); }

  // Array.of, as it was when the addon was loaded.
  Napi::Function array_of() const { return array_of_.Value(); }

  // How long lib/native lets a call take that is submitted now; it cancels the call then.
  core::Clock::duration call_timeout() const { return call_timeout_; }
  void set_call_timeout(core::Clock::duration timeout) { call_timeout_ = timeout; }

  // Throws session::Failure. `options.number` is given here.
  std::uint16_t StartThread(session::Kind root, std::uint16_t runtime, session::SessionThread::Options options);
  // Null: no such thread.
  const Owner* FindThread(std::uint16_t number) const;
  // Ends the thread once its queue is done.
  void EndThread(std::uint16_t number);
  // The same for the thread whose root the handle is, and for a runtime's sessions.
  void ReleaseRoot(session::Handle root);
  // Fulfilled when they are gone.
  Napi::Promise CloseRoot(session::Handle root);
  static bool IsRoot(session::Handle handle);

  // Queues the call on the thread, or refuses it.
  Napi::Promise Submit(const std::shared_ptr<PendingCall>& call, const std::shared_ptr<session::SessionThread>& thread);
  std::optional<session::LastError> Cancel(std::uint64_t call, session::Code why);
  void Forget(std::uint64_t call) { calls_.erase(call); }

  // Open handles by kind.
  std::uint32_t CountOf(session::Kind kind) const;

 private:
  class Ended;
  struct Closing;

  // The threads that end with the root: none when it is gone.
  std::vector<std::uint16_t> ThreadsBelow(session::Handle root) const;
  void End(std::uint16_t number, const std::shared_ptr<Closing>& closing);
  void Shutdown();

  const Napi::Env env_;
  const std::shared_ptr<Completions> completions_;
  const std::shared_ptr<TransportHub> transports_;
  Napi::ObjectReference handler_;
  Napi::ObjectReference notification_handler_;
  Napi::FunctionReference array_of_;
  std::unordered_map<std::uint16_t, Owner> threads_;
  std::uint16_t last_thread_ = 0;
  std::unordered_map<std::uint64_t, std::shared_ptr<PendingCall>> calls_;
  core::Clock::duration call_timeout_ = core::kDefaultDeadline;
};

}  // namespace mapi::napi
