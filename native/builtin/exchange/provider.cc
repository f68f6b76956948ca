#include "builtin/exchange/provider.h"

#include "builtin/exchange/message_store.h"
#include "builtin/exchange/provider_error.h"
#include "core/com_ptr.h"

namespace mapi::builtin {

HRESULT OpenExchangeStore(const StoreOpenParams& params, LPMDB* store) {
  LastError none;
  LastError& last = params.last_error ? *params.last_error : none;
  if (!store) return MAPI_E_INVALID_PARAMETER;
  *store = nullptr;
  try {
    const std::shared_ptr<StoreLink> link = StoreLink::Open(params);
    *store = core::MakeCom<MessageStore>(link).Detach();
    return S_OK;
  } catch (...) {
    return HandleException(last);
  }
}

}  // namespace mapi::builtin
