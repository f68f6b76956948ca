// How many sessions of this process are open on a profile, from any thread and any environment: what a profile says
// takes effect at logon, so whoever changes it has to know.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "runtime/runtime.h"

namespace mapi::session {

// Set by whoever ends a session, before it has ended.
using Ending = std::shared_ptr<std::atomic<bool>>;

// Counts as one session of a profile while it lives.
class ProfileSession {
 public:
  ProfileSession() = default;
  ProfileSession(const runtime::Runtime& runtime, std::u16string_view profile, Ending ending);
  ProfileSession(ProfileSession&& other) noexcept
      : key_(std::exchange(other.key_, {})), ending_(std::move(other.ending_)) {}
  ProfileSession& operator=(ProfileSession&& other) noexcept {
    std::swap(key_, other.key_);
    std::swap(ending_, other.ending_);
    return *this;
  }
  ~ProfileSession();

 private:
  std::u16string key_;
  Ending ending_;
};

struct ProfileSessionCount {
  std::size_t all = 0;
  std::size_t ending = 0;  // of them: closed already, but still at what they did
};

ProfileSessionCount CountProfileSessions(const runtime::Runtime& runtime, std::u16string_view profile);

}  // namespace mapi::session
