// The serial queue in front of a session thread. Order of posting is order of effects.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>

#include "session/handle.h"
#include "session/task.h"
#include "session/waiter.h"

namespace mapi::session {

class TaskQueue {
 public:
  using TaskPtr = std::shared_ptr<Task>;
  // A task; or, without one, an object to be let go of.
  struct Item {
    TaskPtr task;
    Handle handle;
  };

  // Any thread. False when the queue takes nothing any more; the caller refuses the task.
  bool Post(TaskPtr task);
  // Any thread. For finalizers: locks, appends, notifies, and nothing else.
  void PostRelease(Handle handle);
  // Any thread. True when the task was still waiting: it will not run, and the caller answers for it.
  bool Withdraw(const Task* task);

  // Any thread. What is queued is still carried out, in so far as it is done by `until`; nothing more is taken.
  void Close(core::Clock::time_point until);
  // Any thread. Nothing more is taken, what was queued is returned, and the running task's call is cancelled.
  std::deque<Item> Abort();
  bool aborted() const;

  // The session thread. Waits; nothing means that the queue is closed and empty.
  std::optional<Item> Next();
  // The session thread: what it does outside of a task goes by this call, which Abort cancels as well. Close's limit is
  // not for it: releasing has its own.
  void Begin(std::shared_ptr<core::Call> call);
  // The session thread, when it is through with what Next returned.
  void Finish();

 private:
  mutable std::mutex mutex_;
  Waiter waiter_;
  std::deque<Item> items_;
  std::shared_ptr<core::Call> running_;
  bool closed_ = false;
  core::Clock::time_point until_ = core::Clock::time_point::max();
  bool aborted_ = false;
};

}  // namespace mapi::session
