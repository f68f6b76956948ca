// Values of a FastTransfer stream, MS-OXCFXICS 2.2.4.1.3, as SPropValue.
#pragma once

#include "builtin/wire/memory.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::wire {

// `value` as FastTransferElement has it, of the property `tag`. What can stay in place does: strings and binaries of
// the result point into `value` as far as alignment and terminators allow, and into `arena` otherwise. PtypServerId is
// Value.bin; PtypObject has no value; a type that SPropValue has no place for is PT_ERROR with MAPI_E_NO_SUPPORT.
// Throws WireError.
void ReadFastTransferValue(Bytes value, std::uint32_t tag, Arena& arena, SPropValue& out);

}  // namespace mapi::wire
