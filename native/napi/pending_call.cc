#include "napi/pending_call.h"

namespace mapi::napi {
namespace {

// Deadlines are kept by lib/native, which cancels the call; a task that is never cancelled still ends.
constexpr std::chrono::hours kLongestCall{24};

}  // namespace

PendingCall::PendingCall(Environment& environment, std::uint64_t id, const char* context)
    : Task(std::make_shared<core::Call>(core::Clock::now() + kLongestCall, id)),
      id_(id),
      context_(context),
      completions_(environment.completions()),
      deferred_(environment.env()) {}

void PendingCall::Post() noexcept {
  try {
    completions_->Post(shared_from_this());
  } catch (const std::exception&) {
    // No memory for the way back: the caller's deadline settles the promise.
  }
}

void PendingCall::Refuse(const session::Failure& why) noexcept {
  Guarded([&] { throw session::Failure(why); });
  Post();
}

void PendingCall::Cancel(Environment& environment, session::Code why) {
  settled_ = true;
  environment.completions()->LetGo();
  deferred_.Reject(ToJs(environment.env(), session::Failure(why, context_)));
  if (const auto thread = thread_.lock(); thread && !thread->Withdraw(this)) call()->Cancel();
  if (opens_thread_) environment.EndThread(*opens_thread_);
}

void PendingCall::Deliver(Environment& environment) {
  if (settled_) {
    Discard(environment);
    return;
  }
  settled_ = true;
  environment.Forget(id_);
  environment.completions()->LetGo();
  const Napi::Env env = environment.env();
  if (failure_) {
    if (opens_thread_) environment.EndThread(*opens_thread_);
    if (closes_) {
      deferred_.Resolve(env.Undefined());
    } else {
      deferred_.Reject(ToJs(env, *failure_));
    }
    return;
  }
  try {
    deferred_.Resolve(Result(environment));
  } catch (const Napi::Error& error) {
    deferred_.Reject(error.Value());
  }
}

Napi::Promise Rejected(Napi::Env env, const session::Failure& failure) {
  const auto deferred = Napi::Promise::Deferred::New(env);
  deferred.Reject(ToJs(env, failure));
  return deferred.Promise();
}

}  // namespace mapi::napi
