#include "builtin/wire/memory.h"

#include <cstring>

namespace mapi::wire {

void* MapiMemory::Allocate(std::size_t bytes) const {
  if (bytes > 0xFFFFFFFFu) throw std::bad_alloc();
  void* block = nullptr;
  if (allocate(static_cast<ULONG>(bytes), &block) != 0 || block == nullptr) throw std::bad_alloc();
  return block;
}

void* HeapArena::Allocate(std::size_t bytes) {
  blocks_.push_back(std::make_unique<std::uint64_t[]>(bytes / 8 + 1));
  return blocks_.back().get();
}

MapiArena::~MapiArena() {
  if (root_ != nullptr) memory_.free(root_);
}

void* MapiArena::Allocate(std::size_t bytes) {
  if (root_ == nullptr) {
    root_ = memory_.Allocate(bytes);
    std::memset(root_, 0, bytes);
    return root_;
  }
  if (bytes > 0xFFFFFFFFu) throw std::bad_alloc();
  void* block = nullptr;
  if (memory_.allocate_more(static_cast<ULONG>(bytes), root_, &block) != 0 || block == nullptr) throw std::bad_alloc();
  std::memset(block, 0, bytes);
  return block;
}

void* MapiArena::Detach() {
  void* root = root_;
  root_ = nullptr;
  return root;
}

}  // namespace mapi::wire
