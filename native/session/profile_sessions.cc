#include "session/profile_sessions.h"

#include <mutex>
#include <unordered_map>
#include <utility>

#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::session {
namespace {

struct Registry {
  std::mutex mutex;
  std::unordered_multimap<std::u16string, Ending> sessions;
};

// Never destroyed: sessions may still run while the process exits.
Registry& TheRegistry() {
  static Registry* const registry = new Registry;
  return *registry;
}

std::u16string KeyOf(const runtime::Runtime& runtime, std::u16string_view profile) {
  const runtime::Description description = runtime.Describe();
  std::u16string key = core::Utf16Lossy(description.name);
  key += u'\0';
  if (description.profile_directory) key += core::Utf16Lossy(*description.profile_directory);
  key += u'\0';
  // Profile names differ in more than case.
  return key += core::Fold(profile);
}

}  // namespace

ProfileSession::ProfileSession(const runtime::Runtime& runtime, std::u16string_view profile, Ending ending)
    : key_(KeyOf(runtime, profile)), ending_(std::move(ending)) {
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  registry.sessions.emplace(key_, ending_);
}

ProfileSession::~ProfileSession() {
  if (key_.empty()) return;
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  const auto [first, last] = registry.sessions.equal_range(key_);
  for (auto found = first; found != last; ++found) {
    if (found->second != ending_) continue;
    registry.sessions.erase(found);
    return;
  }
}

ProfileSessionCount CountProfileSessions(const runtime::Runtime& runtime, std::u16string_view profile) {
  const std::u16string key = KeyOf(runtime, profile);
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  ProfileSessionCount count;
  const auto [first, last] = registry.sessions.equal_range(key);
  for (auto found = first; found != last; ++found) {
    ++count.all;
    if (found->second && *found->second) ++count.ending;
  }
  return count;
}

}  // namespace mapi::session
