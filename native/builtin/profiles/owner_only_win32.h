// Who may use what is made: its owner, as with mode 0600 elsewhere.
#pragma once

#include <windows.h>

namespace mapi::builtin::files {

// The user on whose behalf the thread acts, and LocalSystem, who could take the right anyway; nobody else, not even by
// inheritance from the directory above. Throws core::Failure.
class OwnerOnly {
 public:
  enum class What { kFile, kDirectory };

  explicit OwnerOnly(What what);
  ~OwnerOnly() { ::LocalFree(descriptor_); }
  OwnerOnly(const OwnerOnly&) = delete;
  OwnerOnly& operator=(const OwnerOnly&) = delete;

  SECURITY_ATTRIBUTES* get() { return &attributes_; }

 private:
  PSECURITY_DESCRIPTOR descriptor_ = nullptr;
  SECURITY_ATTRIBUTES attributes_{};
};

}  // namespace mapi::builtin::files
