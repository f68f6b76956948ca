// Work that needs no MAPI and no session, off the JavaScript thread: on libuv's pool.
#pragma once

#include <new>
#include <optional>
#include <type_traits>
#include <utility>

#include "napi/setup.h"
#include "napi/to_js.h"
#include "session/failure.h"

namespace mapi::napi {

template <class Work>
class BackgroundWork final : public Napi::AsyncWorker {
 public:
  using Value = std::invoke_result_t<Work&>;

  // Deletes itself when it is done.
  BackgroundWork(Napi::Env env, const char* name, Work work)
      : AsyncWorker(env, name), name_(name), work_(std::move(work)), deferred_(env) {}

  Napi::Promise promise() const { return deferred_.Promise(); }

  void Execute() override {
    try {
      value_.emplace(work_());
    } catch (const session::Failure& failure) {
      failure_ = failure;
    } catch (const std::bad_alloc&) {
      failure_.emplace(MAPI_E_NOT_ENOUGH_MEMORY, name_);
    } catch (const std::exception&) {
      failure_.emplace(MAPI_E_CALL_FAILED, name_);
    }
  }

  void OnOK() override {
    if (!value_) return deferred_.Reject(ToJs(Env(), *failure_));
    try {
      deferred_.Resolve(ToJs(Env(), std::move(*value_)));
    } catch (const Napi::Error& error) {
      deferred_.Reject(error.Value());
    }
  }

 private:
  const char* const name_;
  Work work_;
  Napi::Promise::Deferred deferred_;
  std::optional<Value> value_;
  std::optional<session::Failure> failure_;
};

// `name` is a literal: what failures are said to come from.
template <class Work>
Napi::Value RunInBackground(Napi::Env env, const char* name, Work work) {
  auto* background = new BackgroundWork<Work>(env, name, std::move(work));
  const Napi::Promise promise = background->promise();
  background->Queue();
  return promise;
}

}  // namespace mapi::napi
