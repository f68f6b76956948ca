// What GetLastError of an object has to say about its last failed call: texts that tell what to do.
#pragma once

#include <mutex>
#include <string>

#include "mapi/mapi.h"

namespace mapi::builtin {

struct ErrorDetail {
  HRESULT code = S_OK;
  std::string error;      // UTF-8
  std::string component;  // UTF-8
  ULONG low_level = 0;    // MAPIERROR.ulLowLevelError: the server's own code
  ULONG context = 0;      // MAPIERROR.ulContext
};

class LastError {
 public:
  static constexpr const char* kComponent = "Exchange MAPI";

  // Returns `code`, so that a method can end with it.
  HRESULT Set(HRESULT code, std::string error, ULONG low_level = 0, ULONG context = 0,
              std::string component = kComponent);
  HRESULT Set(ErrorDetail detail);
  void Clear();
  ErrorDetail Get() const;

  // IMAPIProp::GetLastError and its likes. S_OK with null when there is nothing to say about `code`.
  // MAPI_UNICODE decides about the strings; one MAPIFreeBuffer frees it all.
  HRESULT Fill(HRESULT code, ULONG flags, LPMAPIERROR* error) const;

 private:
  mutable std::mutex mutex_;
  ErrorDetail detail_;
};

HRESULT MakeMapiError(const ErrorDetail& detail, ULONG flags, LPMAPIERROR* error);

// MAPILogonEx and MAPIAdminProfiles have no object to ask: this thread's detail of the last one that failed.
LastError& EntryPointError();

}  // namespace mapi::builtin
