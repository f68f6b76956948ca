// String arguments of ABI methods, in the width that MAPI_UNICODE in their flags says.
#pragma once

#include <string>

#include "mapi/mapi.h"

namespace mapi::builtin {

// Throws core::Failure: MAPI_E_INVALID_PARAMETER when the argument is missing, MAPI_E_BAD_CHARWIDTH when its bytes are
// no text in the 8-bit code page.
std::u16string TextArgument(LPTSTR text, ULONG flags);
std::u16string OptionalTextArgument(LPTSTR text, ULONG flags);  // null: empty

}  // namespace mapi::builtin
