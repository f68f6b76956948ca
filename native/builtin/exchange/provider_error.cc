#include "builtin/exchange/provider_error.h"

#include <new>

#include "builtin/transport/error_map.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {

void ThrowRopError(std::uint32_t return_value, const std::string& operation) {
  NetworkError error = ErrorFromRop(return_value, operation);
  // A warning where only an answer with fields counts: the reply is of no use.
  if (!error.failed()) error.hresult = MAPI_E_CALL_FAILED;
  throw ProviderError(error);
}

HRESULT HandleException(LastError& last) noexcept {
  try {
    try {
      throw;
    } catch (const ProviderError& error) {
      return last.Set(error.detail());
    } catch (const core::Failure& failure) {
      return last.Set(failure.code(), failure.text());
    } catch (const wire::WireError& error) {
      // Replies are judged by the executor; what arrives here is a value that the protocol cannot carry.
      return last.Set(MAPI_E_INVALID_PARAMETER, std::string("The value cannot be sent to the server: ") + error.what());
    } catch (const std::bad_alloc&) {
      return MAPI_E_NOT_ENOUGH_MEMORY;
    } catch (const std::exception& error) {
      return last.Set(MAPI_E_CALL_FAILED, error.what());
    }
  } catch (...) {
    return MAPI_E_CALL_FAILED;
  }
}

}  // namespace mapi::builtin
