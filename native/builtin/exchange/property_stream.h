// IMAPIProp::OpenProperty(…, IID_IStream, …).
#pragma once

#include "builtin/exchange/server_object.h"

namespace mapi::builtin {

// Returns one reference. `flags` are OpenProperty's, `interface_options` STGM_*. Only reading is offered: MAPI_MODIFY,
// MAPI_CREATE and STGM_WRITE are refused with MAPI_E_NO_ACCESS.
IStream* OpenPropertyStream(const ServerObjectPtr& object, ULONG tag, ULONG interface_options, ULONG flags);

}  // namespace mapi::builtin
