#include "session/task_queue.h"

#include <algorithm>
#include <utility>

namespace mapi::session {

bool TaskQueue::Post(TaskPtr task) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_) return false;
    items_.push_back({std::move(task), {}});
  }
  waiter_.Notify();
  return true;
}

void TaskQueue::PostRelease(Handle handle) {
  {
    const std::lock_guard lock(mutex_);
    // A thread that ends releases everything anyway.
    if (closed_) return;
    items_.push_back({nullptr, handle});
  }
  waiter_.Notify();
}

bool TaskQueue::Withdraw(const Task* task) {
  TaskPtr withdrawn;  // destroyed without the lock
  const std::lock_guard lock(mutex_);
  const auto found =
      std::find_if(items_.begin(), items_.end(), [task](const Item& item) { return item.task.get() == task; });
  if (found == items_.end()) return false;
  withdrawn = std::move(found->task);
  items_.erase(found);
  return true;
}

void TaskQueue::Close(core::Clock::time_point until) {
  std::shared_ptr<core::Call> running;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    until_ = std::min(until_, until);
    running = running_;
  }
  if (running) running->Shorten(until);
  waiter_.Notify();
}

std::deque<TaskQueue::Item> TaskQueue::Abort() {
  std::deque<Item> dropped;
  std::shared_ptr<core::Call> running;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    aborted_ = true;
    dropped.swap(items_);
    running = running_;
  }
  if (running) running->Cancel();
  waiter_.Notify();
  return dropped;
}

bool TaskQueue::aborted() const {
  const std::lock_guard lock(mutex_);
  return aborted_;
}

std::optional<TaskQueue::Item> TaskQueue::Next() {
  std::unique_lock lock(mutex_);
  waiter_.Wait(lock, [this] { return closed_ || !items_.empty(); });
  if (items_.empty()) return std::nullopt;
  Item item = std::move(items_.front());
  items_.pop_front();
  if (item.task) {
    running_ = item.task->call();
    if (closed_) running_->Shorten(until_);
  }
  return item;
}

void TaskQueue::Begin(std::shared_ptr<core::Call> call) {
  const std::lock_guard lock(mutex_);
  if (aborted_) call->Cancel();
  running_ = std::move(call);
}

void TaskQueue::Finish() {
  const std::lock_guard lock(mutex_);
  running_.reset();
}

}  // namespace mapi::session
