// Results in MAPI's memory, each one allocation.
#pragma once

#include <vector>

#include "mapi/mapi.h"

namespace mapi::builtin {

// These throw core::Failure(MAPI_E_NOT_ENOUGH_MEMORY).
void* Allocate(std::size_t size);
SPropValue* AllocateProps(const std::vector<SPropValue>& values);
SPropTagArray* AllocateTags(const std::vector<ULONG>& tags);
SPropProblemArray* AllocateProblems(const std::vector<SPropProblem>& problems);
ENTRYID* AllocateEntryId(const std::vector<BYTE>& bytes);

}  // namespace mapi::builtin
