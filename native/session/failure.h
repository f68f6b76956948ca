// What a call of the boundary failed with: the HRESULT, the MAPI call it came from, and all that MAPI said of it.
// Everything is read on the session thread at once, because GetLastError speaks of the last call only.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "mapi/mapi.h"
#include "runtime/runtime.h"

namespace mapi::session {

struct LastError {
  std::u16string error;
  std::u16string component;
  std::uint32_t low_level_error = 0;
  std::uint32_t context = 0;
};

struct Problem {
  std::uint32_t index = 0;
  std::uint32_t tag = 0;
  std::uint32_t hresult = 0;
};

// An HRESULT as unsigned number, or one of the negative numbers below; lib/native/codes.ts has the same.
using Code = std::int64_t;
inline constexpr Code kErrClosed = -1;     // a stale or closed handle
inline constexpr Code kErrBusy = -2;       // the object is in use
inline constexpr Code kErrNoRuntime = -3;  // the runtime that was asked for is not there
inline constexpr Code kErrEnding = -4;     // the environment is being torn down

inline constexpr Code CodeOf(HRESULT result) { return static_cast<Code>(static_cast<std::uint32_t>(result)); }

class Failure : public std::exception {
 public:
  Failure(Code code, std::string context) : code(code), context(std::move(context)) {}
  Failure(HRESULT result, std::string context) : code(CodeOf(result)), context(std::move(context)) {}

  const char* what() const noexcept override { return context.c_str(); }

  Code code;
  std::string context;  // IMsgStore::OpenEntry
  std::optional<LastError> last_error;
  std::vector<Problem> problems;
};

// Text that a MAPIERROR points to is copied; the structure is freed.
std::optional<LastError> TakeLastError(LPMAPIERROR error, bool unicode, const runtime::Runtime& runtime);

// Any interface with a GetLastError of its own.
template <class Object>
std::optional<LastError> ReadLastError(Object* object, HRESULT result, const runtime::Runtime& runtime) {
  LPMAPIERROR error = nullptr;
  if (object->GetLastError(result, MAPI_UNICODE, &error) == S_OK) return TakeLastError(error, true, runtime);
  // Exchange's MAPI/CDO has no Unicode here: MAPI_E_BAD_CHARWIDTH.
  error = nullptr;
  if (object->GetLastError(result, 0, &error) == S_OK) return TakeLastError(error, false, runtime);
  return std::nullopt;
}

// Throws Failure when `result` is a failure, with what the object says of it.
template <class Object>
void Check(HRESULT result, const char* context, Object* object, const runtime::Runtime& runtime) {
  if (SUCCEEDED(result)) return;
  Failure failure(result, context);
  failure.last_error = ReadLastError(object, result, runtime);
  throw failure;
}

inline void Check(HRESULT result, const char* context) {
  if (FAILED(result)) throw Failure(result, context);
}

}  // namespace mapi::session
