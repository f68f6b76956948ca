#include "napi/completions.h"

#include <utility>

#include "napi/environment.h"

namespace mapi::napi {

Completions::Completions(Napi::Env env, Environment& environment) : env_(env) {
  const napi_status status =
      napi_create_threadsafe_function(env, nullptr, nullptr, Napi::String::New(env, "exchange-mapi"), 0, 1, nullptr,
                                      nullptr, &environment, Call, &function_);
  if (status != napi_ok) throw Napi::Error::New(env);
  napi_unref_threadsafe_function(env, function_);
}

bool Completions::Post(std::shared_ptr<Message> message) {
  // Under the lock, so that Close can't come between.
  const std::lock_guard lock(mutex_);
  if (!function_) return false;
  // One call per message, not one for many: promises settled in one go would have their reactions run only after all of
  // them, and an abort in one reaction must still find the other calls pending.
  if (napi_call_threadsafe_function(function_, nullptr, napi_tsfn_nonblocking) != napi_ok) return false;
  (message->urgent() ? urgent_ : messages_).push_back(std::move(message));
  return true;
}

std::shared_ptr<Completions::Message> Completions::Take() {
  const std::lock_guard lock(mutex_);
  auto& messages = urgent_.empty() ? messages_ : urgent_;
  if (messages.empty()) return nullptr;
  auto message = std::move(messages.front());
  messages.pop_front();
  return message;
}

void Completions::Call(napi_env env, napi_value /*function*/, void* context, void* /*data*/) {
  // Without an environment the call comes from the end of the function, and `context` is gone.
  if (!env) return;
  auto& environment = *static_cast<Environment*>(context);
  const auto message = environment.completions()->Take();
  if (!message) return;
  const Napi::HandleScope scope(env);
  try {
    message->Deliver(environment);
  } catch (const std::exception&) {
    // Out of memory, or the environment is being terminated: there is nobody to tell.
  }
}

void Completions::Hold() {
  if (holders_++ == 0 && function_) napi_ref_threadsafe_function(env_, function_);
}

void Completions::LetGo() {
  if (--holders_ == 0 && function_) napi_unref_threadsafe_function(env_, function_);
}

void Completions::Close() {
  std::deque<std::shared_ptr<Message>> dropped[2];  // destroyed without the lock
  const std::lock_guard lock(mutex_);
  dropped[0].swap(urgent_);
  dropped[1].swap(messages_);
  if (auto* function = std::exchange(function_, nullptr)) napi_release_threadsafe_function(function, napi_tsfn_abort);
}

}  // namespace mapi::napi
