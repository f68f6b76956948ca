// Sort orders, MS-OXCDATA 2.13, between SSortOrderSet and bytes.
#pragma once

#include "builtin/wire/memory.h"
#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

inline constexpr std::size_t kMaxSortOrders = 64;

// SortOrderCount, CategorizedCount, ExpandedCount, SortOrders. Null is the empty order.
void WriteSortOrderSet(Writer& out, const SSortOrderSet* order);
std::vector<std::uint8_t> EncodeSortOrderSet(const SSortOrderSet* order);
SSortOrderSet* ReadSortOrderSet(Reader& in, Arena& arena);

}  // namespace mapi::wire
