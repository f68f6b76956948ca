// One property value of a profile as bytes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/prop_copy.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Throws Failure(MAPI_E_INVALID_TYPE) for a type that profiles don't have.
std::vector<std::uint8_t> EncodeValue(const SPropValue& value);

// Throws Failure(MAPI_E_CORRUPT_DATA).
core::OwnedProp DecodeValue(ULONG tag, std::span<const std::uint8_t> bytes);

}  // namespace mapi::builtin
