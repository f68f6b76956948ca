// The frame of every ABI method of this provider: one call of a store at a time, and no exception leaves it.
#pragma once

#include <type_traits>

#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/store_link.h"

namespace mapi::builtin {

template <class Body>
HRESULT RunMethod(StoreLink& link, LastError& last, Body&& body) noexcept {
  try {
    const CallGate::Pass pass = link.gate().Enter();
    link.BeginCall();
    if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
      body();
      return S_OK;
    } else {
      return body();
    }
  } catch (...) {
    return HandleException(last);
  }
}

// Does it again as long as the session is lost in it and made anew: for `body` that puts right what it depends on.
template <class Body>
auto Reconnecting(StoreLink& link, Body&& body) {
  for (;;) {
    try {
      return body();
    } catch (const LostContext& lost) {
      link.Recover(lost.error());
    }
  }
}

// For what the interface has and this provider does not do.
inline HRESULT NoSupport(LastError& last, const char* what) noexcept {
  try {
    return last.Set(MAPI_E_NO_SUPPORT, std::string(what) + " is not supported by this store.");
  } catch (...) {
    return MAPI_E_NO_SUPPORT;
  }
}

}  // namespace mapi::builtin
