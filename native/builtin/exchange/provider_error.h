// Failures inside the provider, and the guard that turns them into what an ABI method returns.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "builtin/last_error.h"
#include "builtin/transport/network_error.h"
#include "core/failure.h"

namespace mapi::builtin {

class ProviderError : public core::Failure {
 public:
  explicit ProviderError(ErrorDetail detail, ErrorOrigin origin = ErrorOrigin::kNone)
      : Failure(detail.code, detail.error), detail_(std::move(detail)), origin_(origin) {}
  explicit ProviderError(const NetworkError& error) : ProviderError(error.Detail(), error.origin) {}

  const ErrorDetail& detail() const { return detail_; }
  // kRop: the server's judgement of one object or one value. All others are of the request as a whole.
  ErrorOrigin origin() const { return origin_; }

 private:
  ErrorDetail detail_;
  ErrorOrigin origin_;
};

// The session was lost with a request of it, which did no harm and may be made again once there is a new one
// (StoreLink::Recover): by whoever knows what the objects in it were like.
class LostContext : public ProviderError {
 public:
  explicit LostContext(NetworkError error) : ProviderError(error), error_(std::move(error)) {}
  const NetworkError& error() const { return error_; }

 private:
  NetworkError error_;
};

// What a server said of `operation`, people's words: "open the folder".
[[noreturn]] void ThrowRopError(std::uint32_t return_value, const std::string& operation);
[[noreturn]] inline void Throw(HRESULT code, std::string text = {}) { throw core::Failure(code, std::move(text)); }

// Throws `code` unless `condition` holds.
inline void Require(bool condition, HRESULT code = MAPI_E_INVALID_PARAMETER) {
  if (!condition) Throw(code);
}
inline void RequireFlags(ULONG flags, ULONG known) { Require((flags & ~known) == 0, MAPI_E_UNKNOWN_FLAGS); }

// For a catch (...) block: the exception that is being handled, as an HRESULT, with its text in `last`.
HRESULT HandleException(LastError& last) noexcept;

}  // namespace mapi::builtin
