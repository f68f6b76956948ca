// MAPI memory for many rows at once: blocks that MAPIFreeBuffer takes like any other, one by one, in any order and from
// any thread, but that are cut from pages. A row costs no malloc and no free, and stands beside the row before it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "builtin/block_header.h"
#include "builtin/wire/memory.h"

namespace mapi::builtin {

class RowBlocks final : public wire::RowMemory {
 public:
  RowBlocks() = default;
  ~RowBlocks() override { ClosePage(); }
  RowBlocks(const RowBlocks&) = delete;
  RowBlocks& operator=(const RowBlocks&) = delete;

  void* Allocate(std::size_t bytes) override;

 private:
  void OpenPage();
  void ClosePage();

  BlockPage* page_ = nullptr;
  std::uint8_t* next_ = nullptr;
  std::size_t left_ = 0;
  std::uint32_t made_ = 0;
};

}  // namespace mapi::builtin
