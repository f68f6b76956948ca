// What a task finds on its session thread.
#pragma once

#include <cstdint>
#include <optional>

#include "runtime/runtime.h"
#include "session/object_table.h"
#include "session/profile_sessions.h"

namespace mapi::session {

class Context {
 public:
  Context(const runtime::Runtime& runtime, std::uint16_t thread);

  const runtime::Runtime& runtime() const { return runtime_; }
  const runtime::Functions& functions() const { return runtime_.functions(); }
  ObjectTable& objects() { return objects_; }
  const ObjectTable& objects() const { return objects_; }

  // Any thread: true once the thread is asked to end.
  const Ending& ending() const { return ending_; }

  // The profile that this thread's session is logged on to.
  void set_profile_session(ProfileSession session) { profile_session_ = std::move(session); }

 private:
  void BeforeRelease(Kind kind, IUnknown* object);

  const runtime::Runtime& runtime_;
  const Ending ending_ = std::make_shared<std::atomic<bool>>(false);
  ProfileSession profile_session_;  // outlives the objects: the session is open until they are gone
  ObjectTable objects_;
};

}  // namespace mapi::session
