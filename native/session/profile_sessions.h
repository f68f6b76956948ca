// How many sessions of this process are open on a profile, from any thread and any environment: what a profile says
// takes effect at logon, so whoever changes it has to know.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "runtime/runtime.h"

namespace mapi::session {

// Counts as one session of a profile while it lives.
class ProfileSession {
 public:
  ProfileSession() = default;
  ProfileSession(const runtime::Runtime& runtime, std::u16string_view profile);
  ProfileSession(ProfileSession&& other) noexcept : key_(std::exchange(other.key_, {})) {}
  ProfileSession& operator=(ProfileSession&& other) noexcept {
    std::swap(key_, other.key_);
    return *this;
  }
  ~ProfileSession();

 private:
  std::u16string key_;
};

std::size_t CountProfileSessions(const runtime::Runtime& runtime, std::u16string_view profile);

}  // namespace mapi::session
