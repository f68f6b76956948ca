// The folders into which new mail of a message class goes, MS-OXCSTOR 2.2.1.2 and 2.2.1.4.
#pragma once

#include <string>

#include "builtin/exchange/store_link.h"

namespace mapi::builtin {

struct ReceiveFolder {
  wire::ObjectId folder = 0;
  std::string explicit_class;
};

// Throws MAPI_E_INVALID_PARAMETER for a class that is none.
ReceiveFolder FindReceiveFolder(StoreLink& link, std::u16string_view message_class);

// Returns one reference.
LPMAPITABLE OpenReceiveFolderTable(StoreLink& link, ULONG flags);

}  // namespace mapi::builtin
