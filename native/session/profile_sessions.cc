#include "session/profile_sessions.h"

#include <mutex>
#include <unordered_map>

#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::session {
namespace {

struct Registry {
  std::mutex mutex;
  std::unordered_map<std::u16string, std::size_t> counts;
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

ProfileSession::ProfileSession(const runtime::Runtime& runtime, std::u16string_view profile)
    : key_(KeyOf(runtime, profile)) {
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  ++registry.counts[key_];
}

ProfileSession::~ProfileSession() {
  if (key_.empty()) return;
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  const auto found = registry.counts.find(key_);
  if (found != registry.counts.end() && --found->second == 0) registry.counts.erase(found);
}

std::size_t CountProfileSessions(const runtime::Runtime& runtime, std::u16string_view profile) {
  const std::u16string key = KeyOf(runtime, profile);
  Registry& registry = TheRegistry();
  const std::lock_guard lock(registry.mutex);
  const auto found = registry.counts.find(key);
  return found == registry.counts.end() ? 0 : found->second;
}

}  // namespace mapi::session
