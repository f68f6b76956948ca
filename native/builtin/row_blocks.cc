#include "builtin/row_blocks.h"

#include <limits>
#include <new>

#include "builtin/builtin.h"
#include "core/block_pool.h"

namespace mapi::builtin {
namespace {

// A page holds a few dozen rows: one row that somebody keeps, keeps no more than that.
constexpr std::size_t kPageSize = std::size_t{32} << 10;
// A larger row is a block of its own.
constexpr std::size_t kMaxRow = kPageSize / 4;
// More than a page has blocks.
constexpr std::uint32_t kOpen = 1u << 30;

}  // namespace

void BlockPage::LetGo(std::uint32_t count) {
  if (blocks.fetch_sub(count, std::memory_order_acq_rel) != count) return;
  this->~BlockPage();
  core::GiveBlock(this, kPageSize);
}

void* RowBlocks::Allocate(std::size_t bytes) {
  if (bytes > kMaxRow) {
    LPVOID block = nullptr;
    if (bytes > std::numeric_limits<ULONG>::max() || FAILED(AllocateBuffer(static_cast<ULONG>(bytes), &block)))
      throw std::bad_alloc();
    return block;
  }
  constexpr std::size_t kAlign = alignof(BlockHeader);
  const std::size_t size = sizeof(BlockHeader) + ((bytes + kAlign - 1) & ~(kAlign - 1));
  if (size > left_) {
    ClosePage();
    OpenPage();
  }
  auto* header = new (next_) BlockHeader{nullptr, page_};
  next_ += size;
  left_ -= size;
  ++made_;
  return header + 1;
}

void RowBlocks::OpenPage() {
  void* memory = core::TakeBlock(kPageSize);
  page_ = new (memory) BlockPage{kOpen};
  next_ = static_cast<std::uint8_t*>(memory) + sizeof(BlockPage);
  left_ = kPageSize - sizeof(BlockPage);
  made_ = 0;
}

void RowBlocks::ClosePage() {
  if (page_) page_->LetGo(kOpen - made_);
  page_ = nullptr;
  left_ = 0;
}

}  // namespace mapi::builtin
