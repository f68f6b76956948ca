// Comparing property values: RELOP_*, FL_* and the order of sorted tables.
#pragma once

#include <cstddef>
#include <optional>

#include "mapi/mapi.h"

namespace mapi::core {

// -1, 0 or 1. Strings compare without regard to case, in either width; binaries byte by byte, a prefix first;
// multi-valued ones element by element. Nothing when the types don't compare.
std::optional<int> CompareValues(const SPropValue& a, const SPropValue& b);

// RELOP_LT … RELOP_NE. A relation that needs more than an order (RELOP_RE, RELOP_MEMBER_OF_DL) holds never.
bool RelationHolds(ULONG relop, int order);

// RES_PROPERTY: of a multi-valued property against a single value, one of its values suffices. False when the types
// don't compare.
bool AnyRelationHolds(ULONG relop, const SPropValue& value, const SPropValue& operand);

// RES_CONTENT: strings of either width and binaries; a multi-valued property matches when one of its values does.
bool ContentMatches(ULONG fuzzy_level, const SPropValue& value, const SPropValue& pattern);

// The order of two rows by one column; a row without the value comes first.
int CompareForSort(const SPropValue* a, const SPropValue* b);

// The size that RES_SIZE compares: the bytes of the value, of a string with its terminator.
std::size_t ValueSize(const SPropValue& value);

}  // namespace mapi::core
