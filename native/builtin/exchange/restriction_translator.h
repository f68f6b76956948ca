// Restrictions as callers write them, in terms that the server understands: strings widened, and the identifiers that
// only this provider knows (PR_ENTRYID, PR_INSTANCE_KEY …) as the server's own.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/exchange/server_objects.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Encoded for a ROP; empty for null. Throws MAPI_E_TOO_COMPLEX, MAPI_E_INVALID_PARAMETER.
std::vector<std::uint8_t> TranslateRestriction(const SRestriction* restriction, TableKind kind, StoreLink& link);

// A sort order with its strings widened, encoded. Null or empty: six zeros, which is no order.
std::vector<std::uint8_t> TranslateSortOrder(const SSortOrderSet* order);

}  // namespace mapi::builtin
