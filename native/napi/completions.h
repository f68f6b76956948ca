// The way back to the JavaScript thread: one ThreadSafeFunction per environment, referenced while a call is pending, so
// that a pending call holds the process and an idle session does not.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>

#include "napi/setup.h"

namespace mapi::napi {

class Environment;

class Completions {
 public:
  class Message {
   public:
    virtual ~Message() = default;
    // On the JavaScript thread, with a handle scope. What it throws is lost.
    virtual void Deliver(Environment& environment) = 0;
    // Goes before those that are not: somebody far away could be at work already.
    virtual bool urgent() const { return false; }
  };

  Completions(Napi::Env env, Environment& environment);
  Completions(const Completions&) = delete;
  Completions& operator=(const Completions&) = delete;

  // Any thread. False: the environment ends, and nothing will be delivered.
  bool Post(std::shared_ptr<Message> message);

  // The JavaScript thread.
  void Hold();
  void LetGo();
  // The environment's end: what was posted is dropped, nothing more is taken.
  void Close();

 private:
  static void Call(napi_env env, napi_value function, void* context, void* data);
  std::shared_ptr<Message> Take();

  const napi_env env_;
  std::size_t holders_ = 0;

  std::mutex mutex_;
  std::deque<std::shared_ptr<Message>> urgent_;
  std::deque<std::shared_ptr<Message>> messages_;
  napi_threadsafe_function function_ = nullptr;  // null: closed
};

}  // namespace mapi::napi
