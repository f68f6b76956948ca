// One call on its way: from its function, over a session thread, back to its promise.
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "core/call.h"
#include "napi/completions.h"
#include "napi/environment.h"
#include "napi/setup.h"
#include "napi/to_js.h"
#include "session/failure.h"
#include "session/session_thread.h"
#include "session/task.h"

namespace mapi::napi {

class PendingCall : public session::Task,
                    public Completions::Message,
                    public std::enable_shared_from_this<PendingCall> {
 public:
  // `id` is lib/native's number of the call; 0: nobody can cancel it. `context` is the MAPI call, for the errors that
  // arise here.
  PendingCall(Environment& environment, std::uint64_t id, const char* context);

  std::uint64_t id() const { return id_; }
  const char* context() const { return context_; }
  Napi::Promise promise() const { return deferred_.Promise(); }

  void set_thread(const std::shared_ptr<session::SessionThread>& thread) { thread_ = thread; }
  // The call opens this thread: it ends again when the call fails or is cancelled.
  void set_opens_thread(std::uint16_t number) { opens_thread_ = number; }

  // The call closes an object: one that is gone with its thread is closed.
  void set_closes() { closes_ = true; }

  // Any thread: the task did not run.
  void Refuse(const session::Failure& why) noexcept final;
  // The JavaScript thread: settles the promise now, and stops the work where that can be done. What it was being tried
  // again after, if it was.
  std::optional<session::LastError> Cancel(Environment& environment, session::Code why);
  // The JavaScript thread.
  void Deliver(Environment& environment) final;

 protected:
  void Fail(session::Failure failure) noexcept { failure_ = std::move(failure); }
  void Post() noexcept;
  // Turns what a task threw into a failure.
  template <class Body>
  void Guarded(Body body) noexcept;

  virtual Napi::Value Result(Environment& environment) = 0;
  // The result came too late: what it opened is let go of.
  virtual void Discard(Environment& environment) = 0;

 private:
  const std::uint64_t id_;
  const char* const context_;
  const std::shared_ptr<Completions> completions_;
  Napi::Promise::Deferred deferred_;
  std::weak_ptr<session::SessionThread> thread_;
  std::optional<std::uint16_t> opens_thread_;
  bool closes_ = false;
  bool settled_ = false;  // the JavaScript thread's
  std::optional<session::Failure> failure_;
};

template <class Body>
void PendingCall::Guarded(Body body) noexcept {
  try {
    body();
  } catch (const session::Failure& failure) {
    Fail(failure);
  } catch (const std::bad_alloc&) {
    Fail(session::Failure(MAPI_E_NOT_ENOUGH_MEMORY, context_));
  } catch (const std::exception&) {
    Fail(session::Failure(MAPI_E_CALL_FAILED, context_));
  }
}

template <class Value, class Work>
class WorkCall final : public PendingCall {
 public:
  WorkCall(Environment& environment, std::uint64_t id, const char* context, Work work)
      : PendingCall(environment, id, context), work_(std::move(work)) {}

  void Run(session::Context& context) noexcept override {
    Guarded([&] { value_.emplace(work_(context)); });
    Post();
  }

 private:
  Napi::Value Result(Environment& environment) override { return ToJs(environment.env(), std::move(*value_)); }
  void Discard(Environment& environment) override {
    if (value_) Release(environment, *value_);
  }

  Work work_;
  std::optional<Value> value_;
};

template <class Work>
class WorkCall<void, Work> final : public PendingCall {
 public:
  WorkCall(Environment& environment, std::uint64_t id, const char* context, Work work)
      : PendingCall(environment, id, context), work_(std::move(work)) {}

  void Run(session::Context& context) noexcept override {
    Guarded([&] { work_(context); });
    Post();
  }

 private:
  Napi::Value Result(Environment& environment) override { return environment.env().Undefined(); }
  void Discard(Environment&) override {}

  Work work_;
};

template <class Work>
std::shared_ptr<PendingCall> MakeCall(Environment& environment, std::uint64_t id, const char* context, Work work) {
  using Value = std::invoke_result_t<Work&, session::Context&>;
  return std::make_shared<WorkCall<Value, Work>>(environment, id, context, std::move(work));
}

// A rejected promise, for what fails before it reaches a thread.
Napi::Promise Rejected(Napi::Env env, const session::Failure& failure);

}  // namespace mapi::napi
