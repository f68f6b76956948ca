// What stands before a block of MAPI's memory.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace mapi::builtin {

// Of RowBlocks: freed with the last of its blocks.
struct alignas(alignof(std::max_align_t)) BlockPage {
  std::atomic<std::uint32_t> blocks;  // not freed yet

  void LetGo(std::uint32_t count);
};

struct alignas(alignof(std::max_align_t)) BlockHeader {
  BlockHeader* next;  // blocks allocated under this one
  BlockPage* page;    // what the block is part of; null: it is malloc's own
};

}  // namespace mapi::builtin
