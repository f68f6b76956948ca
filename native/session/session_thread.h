// A thread of its own for one MAPI session, or for the profile administration of one runtime. MAPIInitialize and
// MAPIUninitialize run on it, and every MAPI pointer of the session lives and dies on it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/block_pool.h"
#include "runtime/runtime.h"
#include "session/context.h"
#include "session/task_queue.h"

namespace mapi::session {

class SessionThread : public std::enable_shared_from_this<SessionThread> {
 public:
  struct Options {
    std::uint16_t number = 0;  // of the thread, in its handles
    std::shared_ptr<const runtime::Runtime> runtime;
    runtime::Host host;
    ULONG initialize_flags = MAPI_MULTITHREAD_NOTIFICATIONS;
  };

  // What closing may take, at most: first what was asked before, then the releases. A server that doesn't answer must
  // not keep a thread.
  static constexpr std::chrono::seconds kCloseDeadline{10};
  static constexpr std::chrono::seconds kReleaseDeadline{10};

  // Throws Failure (MAPI_E_NOT_ENOUGH_RESOURCES) when the system gives no thread.
  static std::shared_ptr<SessionThread> Start(Options options);

  // Any thread. False: the thread ends or has ended; the caller refuses the task.
  bool Post(std::shared_ptr<Task> task) { return queue_.Post(std::move(task)); }
  void PostRelease(Handle handle) { queue_.PostRelease(handle); }
  bool Withdraw(const Task* task) { return queue_.Withdraw(task); }

  // Carries out what is queued, within kCloseDeadline, releases everything, ends. `ended` is called once on the thread
  // as its last deed, or at once when it has ended already.
  void Close(std::function<void()> ended = {});
  // Drops what is queued (refusing it with `why`), cancels the running call, releases everything without the network,
  // ends.
  void Abort(const Failure& why);
  // False: still running at `until`.
  bool WaitEnded(core::Clock::time_point until);

  // Any thread.
  std::uint32_t CountOf(Kind kind) const { return context_.objects().CountOf(kind); }
  const std::shared_ptr<const runtime::Runtime>& runtime() const { return options_.runtime; }

 private:
  explicit SessionThread(Options options);

  void Main();
  void Work();
  void Release(Handle handle);
  void Ended();

  const core::BlockPoolHold pool_;
  const Options options_;
  TaskQueue queue_;
  Context context_;

  std::mutex end_mutex_;
  std::condition_variable end_condition_;
  bool ended_ = false;
  std::vector<std::function<void()>> on_end_;
};

}  // namespace mapi::session
