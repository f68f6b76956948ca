// Property values, MS-OXCDATA 2.11: between their bytes and SPropValue.
//
// In a decoded SPropValue
//  - an error cell or a missing value has the type PT_ERROR in its tag and the code in Value.err;
//  - PtypServerId is Value.bin; PtypObject has no value (open it);
//  - PtypRestriction and PtypRuleAction, for which SPropValue has no place, are PT_ERROR with MAPI_E_NO_SUPPORT;
//  - a column with MVI_FLAG keeps it in the tag and has the single value.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "builtin/wire/memory.h"
#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {

// The same value is written differently in different places.
enum class Dialect : std::uint8_t {
  kRop,       // 16-bit byte counts, 32-bit value counts; restrictions count in 16 bits
  kNspi,      // MS-OXCMAPIHTTP 2.2.1: 32-bit counts, strings, binaries and multi-values behind a presence byte
  kExtended,  // extended rules (MS-OXORULE): 32-bit counts everywhere
};

using Tags = std::span<const std::uint32_t>;
using Properties = std::span<const SPropValue>;

// Passes over a value of this type.
void SkipValue(Reader& in, std::uint16_t type, Dialect dialect);
void SkipTaggedValues(Reader& in, std::size_t count, Dialect dialect);

// One value into `property`, whose strings and arrays are taken from `arena`.
void ReadValue(Reader& in, std::uint32_t tag, Dialect dialect, Arena& arena, SPropValue& property);
// A tag, then its value.
void ReadTaggedValue(Reader& in, Dialect dialect, Arena& arena, SPropValue& property);

// `count` TaggedPropertyValues as one block: an array of `count` (at least one is allocated).
MapiBlock<SPropValue> ReadTaggedValues(Reader& in, std::size_t count, Dialect dialect, const MapiMemory& memory);

// The value without its tag. Throws WireError for a value that cannot be represented (a binary over 64 KB in
// Dialect::kRop, an unknown type, a null string).
void WriteValue(Writer& out, const SPropValue& property, Dialect dialect);
void WriteTaggedValue(Writer& out, const SPropValue& property, Dialect dialect);
std::vector<std::uint8_t> EncodeTaggedValues(Properties properties, Dialect dialect = Dialect::kRop);

}  // namespace mapi::wire
