// MAPI's memory: a block, and a chain of the blocks that were allocated under it. Freeing the first frees them all.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <mutex>
#include <new>

#include "builtin/block_header.h"
#include "builtin/builtin.h"

namespace mapi::builtin {
namespace {

// Callers may fill one buffer from several threads. A lock in every header would cost each allocation; a handful,
// picked by address, keeps AllocateMore's short critical sections apart.
constexpr std::size_t kLockCount = 16;

std::mutex& LockOf(const BlockHeader* header) {
  // Never destroyed: buffers may be freed while the process exits.
  static auto* locks = new std::mutex[kLockCount];
  return locks[reinterpret_cast<std::uintptr_t>(header) / sizeof(BlockHeader) % kLockCount];
}

BlockHeader* NewBlock(ULONG size) {
  // Only where ULONG is as wide as memory.
  if (std::uint64_t{size} > std::numeric_limits<std::size_t>::max() - sizeof(BlockHeader)) return nullptr;
  void* memory = std::malloc(sizeof(BlockHeader) + size);
  return memory ? new (memory) BlockHeader{nullptr, nullptr} : nullptr;
}

BlockHeader* HeaderOf(LPVOID buffer) { return static_cast<BlockHeader*>(buffer) - 1; }

}  // namespace

SCODE STDMAPICALLTYPE AllocateBuffer(ULONG size, LPVOID* buffer) {
  if (!buffer) return MAPI_E_INVALID_PARAMETER;
  BlockHeader* header = NewBlock(size);
  *buffer = header ? header + 1 : nullptr;
  return header ? S_OK : MAPI_E_NOT_ENOUGH_MEMORY;
}

SCODE STDMAPICALLTYPE AllocateMore(ULONG size, LPVOID object, LPVOID* buffer) {
  if (!buffer) return MAPI_E_INVALID_PARAMETER;
  *buffer = nullptr;
  if (!object) return MAPI_E_INVALID_PARAMETER;
  BlockHeader* header = NewBlock(size);
  if (!header) return MAPI_E_NOT_ENOUGH_MEMORY;
  BlockHeader* root = HeaderOf(object);
  {
    const std::lock_guard lock(LockOf(root));
    header->next = root->next;
    root->next = header;
  }
  *buffer = header + 1;
  return S_OK;
}

ULONG STDMAPICALLTYPE FreeBuffer(LPVOID buffer) {
  if (!buffer) return S_OK;
  for (BlockHeader* header = HeaderOf(buffer); header;) {
    BlockHeader* next = header->next;
    if (header->page) {
      header->page->LetGo(1);
    } else {
      std::free(header);
    }
    header = next;
  }
  return S_OK;
}

}  // namespace mapi::builtin
