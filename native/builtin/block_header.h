// What stands before a block of MAPI's memory.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace mapi::builtin {

// As malloc's: 16 bytes, and 8 in a process of 32 bits, where std::max_align_t asks for more than malloc of Windows
// gives. No value of MAPI's needs more than 8.
inline constexpr std::size_t kBlockAlignment = 2 * sizeof(void*);

// Of RowBlocks: freed with the last of its blocks.
struct alignas(kBlockAlignment) BlockPage {
  std::atomic<std::uint32_t> blocks;  // not freed yet

  void LetGo(std::uint32_t count);
};

struct alignas(kBlockAlignment) BlockHeader {
  BlockHeader* next;  // blocks allocated under this one
  BlockPage* page;    // what the block is part of; null: it is malloc's own
};

}  // namespace mapi::builtin
