#include "builtin/exchange/notification_thread.h"

#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#ifdef __linux__
#include <pthread.h>
#endif

namespace mapi::builtin {
namespace {

constexpr std::chrono::seconds kWorkerPatience{5};

void Name(const char* name) {
#ifdef __linux__
  pthread_setname_np(pthread_self(), name);
#else
  static_cast<void>(name);
#endif
}

// Carries out the first of the queue, without the lock.
void RunFirst(std::deque<NotificationThread::Work>& queue, std::unique_lock<std::mutex>& lock) {
  NotificationThread::Work work = std::move(queue.front());
  queue.pop_front();
  lock.unlock();
  try {
    work();
  } catch (const std::exception&) {
    // Work answers for its own failures; memory that has run out must not end the process.
  }
  work = nullptr;
  lock.lock();
}

}  // namespace

NotificationThread& NotificationThread::Get() {
  static auto* const thread = new NotificationThread();
  return *thread;
}

void NotificationThread::Start() {
  const std::lock_guard lock(mutex_);
  if (started_) return;
  std::thread([this] { Run(); }).detach();
  started_ = true;
}

void NotificationThread::Post(Work work) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
  }
  changed_.notify_one();
}

void NotificationThread::PostAt(core::Clock::time_point when, Work work) {
  {
    const std::lock_guard lock(mutex_);
    timed_.emplace(when, std::move(work));
  }
  changed_.notify_one();
}

void NotificationThread::Run() {
  Name("mapi-notify");
  std::unique_lock lock(mutex_);
  for (;;) {
    while (!timed_.empty() && timed_.begin()->first <= core::Clock::now()) {
      queue_.push_back(std::move(timed_.extract(timed_.begin()).mapped()));
    }
    if (queue_.empty()) {
      if (timed_.empty()) {
        changed_.wait(lock);
      } else {
        const auto next = timed_.begin()->first;
        changed_.wait_until(lock, next);
      }
      continue;
    }
    RunFirst(queue_, lock);
  }
}

bool NotificationThread::RunBlocking(Work work) {
  const std::lock_guard lock(worker_mutex_);
  blocking_.push_back(std::move(work));
  if (blocking_.size() <= idle_workers_ || workers_ == kMaxBlocking) {
    worker_changed_.notify_one();
    return true;
  }
  try {
    std::thread([this] { RunWorker(); }).detach();
    ++workers_;
  } catch (const std::system_error&) {
    if (workers_ > 0) return true;
    blocking_.pop_back();
    return false;
  }
  return true;
}

void NotificationThread::RunWorker() {
  Name("mapi-recover");
  std::unique_lock lock(worker_mutex_);
  for (;;) {
    ++idle_workers_;
    const bool found = worker_changed_.wait_for(lock, kWorkerPatience, [this] { return !blocking_.empty(); });
    --idle_workers_;
    if (!found) break;
    RunFirst(blocking_, lock);
  }
  --workers_;
}

}  // namespace mapi::builtin
