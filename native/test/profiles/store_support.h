// What the tests of the profile store share.
#pragma once

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "builtin/profiles/file_system.h"
#include "builtin/profiles/profile_services.h"
#include "builtin/profiles/profile_store.h"
#include "support.h"

namespace mapi::test {

inline constexpr ULONG kCounter = PROP_TAG(PT_LONG, 0x6001);

inline HRESULT CodeOf(const std::function<void()>& body, std::string* text = nullptr) {
  try {
    body();
    return S_OK;
  } catch (const core::Failure& failure) {
    if (text) *text = failure.text();
    return failure.code();
  }
}

inline std::vector<std::string> FilesIn(const std::string& directory) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(directory))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

inline void Count(builtin::ProfileStore& store, const char16_t* name, int times) {
  for (int i = 0; i < times; ++i) {
    store.Update(name, [](builtin::ProfileData& profile) {
      builtin::Section& section = profile.sections[builtin::kGlobalSection];
      section.SetLong(kCounter, section.Long(kCounter).value_or(0) + 1);
    });
  }
}

}  // namespace mapi::test
