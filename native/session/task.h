// One piece of work for a session thread.
#pragma once

#include <memory>
#include <utility>

#include "core/call.h"
#include "session/failure.h"

namespace mapi::session {

class Context;

class Task {
 public:
  explicit Task(std::shared_ptr<core::Call> call) : call_(std::move(call)) {}
  virtual ~Task() = default;
  Task(const Task&) = delete;
  Task& operator=(const Task&) = delete;

  // On the session thread, with call() the current call.
  virtual void Run(Context& context) noexcept = 0;
  // Instead of Run, from any thread: MAPI could not be initialised, or the thread has ended.
  virtual void Refuse(const Failure& why) noexcept = 0;

  const std::shared_ptr<core::Call>& call() const { return call_; }

 private:
  const std::shared_ptr<core::Call> call_;
};

}  // namespace mapi::session
