// Nothing but an HRESULT leaves an ABI method.
#pragma once

#include <exception>
#include <new>

#include "builtin/last_error.h"
#include "core/failure.h"

namespace mapi::builtin {

// Runs a method's body. What it throws becomes the result and, with `last_error`, the text of its GetLastError; a
// failure without text leaves there what the body itself has set.
template <class Body>
HRESULT Guard(LastError* last_error, Body&& body) noexcept {
  try {
    if (last_error) last_error->Clear();
    return body();
  } catch (const core::Failure& failure) {
    try {
      if (last_error && !failure.text().empty()) last_error->Set(failure.code(), failure.text());
    } catch (const std::exception&) {
      // The code alone must do.
    }
    return failure.code();
  } catch (const std::bad_alloc&) {
    return MAPI_E_NOT_ENOUGH_MEMORY;
  } catch (const std::exception&) {
    return MAPI_E_CALL_FAILED;
  }
}

}  // namespace mapi::builtin
