// The recipients of an open message as a table in memory.
#pragma once

#include <vector>

#include "builtin/exchange/server_objects.h"

namespace mapi::builtin {

// The opening of a message brings its first recipients; the rest is read. Opens the message.
std::vector<wire::RecipientEntry> ReadAllRecipients(AnyMessageObject& message);

// Returns one reference.
LPMAPITABLE OpenRecipientTable(AnyMessageObject& message, ULONG flags);

}  // namespace mapi::builtin
