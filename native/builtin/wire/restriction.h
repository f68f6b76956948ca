// Restrictions, MS-OXCDATA 2.12, between SRestriction and bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/property_value.h"

namespace mapi::wire {

// Exchange refuses deeper ones; ours is the limit of the recursion, and thereby of the stack.
inline constexpr int kMaxRestrictionDepth = 256;
inline constexpr std::size_t kMaxRestrictionTerms = 1u << 16;

// Null is the empty restriction: no bytes.
std::vector<std::uint8_t> EncodeRestriction(const SRestriction* restriction, Dialect dialect = Dialect::kRop);
void WriteRestriction(Writer& out, const SRestriction& restriction, Dialect dialect);

// With a MapiArena, one MAPIFreeBuffer frees it all.
SRestriction* ReadRestriction(Reader& in, Dialect dialect, Arena& arena);
// Null for no bytes.
SRestriction* DecodeRestriction(const SharedBytes& bytes, Dialect dialect, Arena& arena);
void SkipRestriction(Reader& in, Dialect dialect);

}  // namespace mapi::wire
