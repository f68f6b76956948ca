// The thread on which the provider calls advise sinks, one for the process: a stand-alone DLL has nobody else to do it.
// Nothing on it waits for the network. What has to (registering anew after a connection was lost) runs on one of a few
// threads that come and go.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>

#include "core/call.h"

namespace mapi::builtin {

class NotificationThread {
 public:
  using Work = std::function<void()>;

  // Of process lifetime: never destroyed, since a thread waits in it.
  static NotificationThread& Get();

  // Throws std::system_error when the system gives no thread: before the first Post.
  void Start();
  void Post(Work work);
  void PostAt(core::Clock::time_point when, Work work);
  // On a thread that may block. False: there is none to be had.
  bool RunBlocking(Work work);

 private:
  static constexpr std::size_t kMaxBlocking = 4;

  NotificationThread() = default;
  void Run();
  void RunWorker();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> queue_;
  std::multimap<core::Clock::time_point, Work> timed_;
  bool started_ = false;

  std::mutex worker_mutex_;
  std::condition_variable worker_changed_;
  std::deque<Work> blocking_;
  std::size_t workers_ = 0;
  std::size_t idle_workers_ = 0;
};

}  // namespace mapi::builtin
