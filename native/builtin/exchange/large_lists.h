// Lists of values (PT_MV_*) that are too large for a reply of the property ROPs. RopOpenStream knows single values only
// (MS-OXCPRPT 2.2.14); a FastTransfer stream carries any.
#pragma once

#include <span>

#include "builtin/exchange/server_object.h"
#include "builtin/wire/memory.h"
#include "builtin/wire/property_value.h"

namespace mapi::builtin {

// More than this of lists is not read into memory for one GetProps: MAPI_E_NOT_ENOUGH_MEMORY stays in their places.
inline constexpr std::uint64_t kMaxLargeLists = 64u << 20;

// Puts those of `cells` that are lists and failed with MAPI_E_NOT_ENOUGH_MEMORY right, as far as the server sends them.
// `tags` are what was asked for, cell by cell; values go to `arena`.
void ReadLargeLists(ServerObject& object, wire::Tags tags, std::span<SPropValue> cells, wire::Arena& arena);

}  // namespace mapi::builtin
