// Large blocks of memory that are used again. The system clears every page that it hands out, which takes longer than
// to fill it; malloc gives such blocks back to the system when a garbage collection frees many at once.
#pragma once

#include <cstddef>

namespace mapi::core {

// At least so many bytes, not cleared. Throws std::bad_alloc.
void* TakeBlock(std::size_t size);
// The size that it was taken with. Any thread.
void GiveBlock(void* block, std::size_t size) noexcept;

// Blocks are kept while anybody holds the pool: a session does. Without a holder they go to the system.
class BlockPoolHold {
 public:
  BlockPoolHold();
  ~BlockPoolHold();
  BlockPoolHold(const BlockPoolHold&) = delete;
  BlockPoolHold& operator=(const BlockPoolHold&) = delete;
};

}  // namespace mapi::core
