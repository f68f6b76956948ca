#include "builtin/allocate.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "builtin/builtin.h"
#include "core/prop_copy.h"

namespace mapi::builtin {

void* Allocate(std::size_t size) {
  LPVOID block = nullptr;
  if (size > std::numeric_limits<ULONG>::max() || FAILED(AllocateBuffer(static_cast<ULONG>(size), &block)))
    throw core::Failure(MAPI_E_NOT_ENOUGH_MEMORY);
  return block;
}

SPropValue* AllocateProps(const std::vector<SPropValue>& values) {
  const auto count = static_cast<ULONG>(values.size());
  const std::size_t size = core::MeasureProps(count, values.data());
  void* memory = Allocate(std::max<std::size_t>(size, 1));
  core::BlockWriter block(memory, size);
  core::CopyProps(count, values.data(), block);
  return static_cast<SPropValue*>(memory);
}

SPropTagArray* AllocateTags(const std::vector<ULONG>& tags) {
  auto* array = static_cast<SPropTagArray*>(Allocate(CbNewSPropTagArray(std::max<std::size_t>(tags.size(), 1))));
  array->cValues = static_cast<ULONG>(tags.size());
  std::copy(tags.begin(), tags.end(), array->aulPropTag);
  return array;
}

SPropProblemArray* AllocateProblems(const std::vector<SPropProblem>& problems) {
  auto* array =
      static_cast<SPropProblemArray*>(Allocate(CbNewSPropProblemArray(std::max<std::size_t>(problems.size(), 1))));
  array->cProblem = static_cast<ULONG>(problems.size());
  std::copy(problems.begin(), problems.end(), array->aProblem);
  return array;
}

ENTRYID* AllocateEntryId(const std::vector<BYTE>& bytes) {
  void* memory = Allocate(std::max(bytes.size(), sizeof(ENTRYID)));
  if (!bytes.empty()) std::memcpy(memory, bytes.data(), bytes.size());
  return static_cast<ENTRYID*>(memory);
}

}  // namespace mapi::builtin
