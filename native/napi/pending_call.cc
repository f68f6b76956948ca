#include "napi/pending_call.h"

#include "core/code_page.h"

namespace mapi::napi {
namespace {

// Of what nobody can cancel.
constexpr std::chrono::hours kLongestCall{24};

core::Clock::time_point DeadlineOf(const Environment& environment, std::uint64_t id) {
  const core::Clock::duration timeout = id == 0 ? kLongestCall : environment.call_timeout() + core::kAfterHost;
  return core::Clock::now() + timeout;
}

// What a call that ends too early had been trying again after.
std::optional<session::LastError> TroubleOf(const core::Call& call) {
  const auto trouble = call.trouble();
  if (!trouble) return std::nullopt;
  const std::string text = "It was being tried again, after this: " + trouble->message;
  return session::LastError{core::Utf16FromUtf8(text).value_or(u""),
                            core::Utf16FromUtf8(trouble->component).value_or(u""), trouble->low_level,
                            trouble->context};
}

}  // namespace

PendingCall::PendingCall(Environment& environment, std::uint64_t id, const char* context)
    : Task(std::make_shared<core::Call>(DeadlineOf(environment, id), id)),
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

std::optional<session::LastError> PendingCall::Cancel(Environment& environment, session::Code why) {
  settled_ = true;
  environment.completions()->LetGo();
  deferred_.Reject(ToJs(environment.env(), session::Failure(why, context_)));
  if (const auto thread = thread_.lock(); thread && !thread->Withdraw(this)) call()->Cancel();
  if (opens_thread_) environment.EndThread(*opens_thread_);
  return TroubleOf(*call());
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
