// The recipients of an open message as a table in memory.
#pragma once

#include "builtin/exchange/server_objects.h"

namespace mapi::builtin {

// Returns one reference. The opening of a message brings its first recipients; the rest is read.
LPMAPITABLE OpenRecipientTable(AnyMessageObject& message, ULONG flags);

}  // namespace mapi::builtin
