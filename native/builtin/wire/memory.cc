#include "builtin/wire/memory.h"

#include <cstring>
#include <utility>

#include "core/sanitizer.h"

namespace mapi::wire {
namespace {

// A block holds a few dozen small values; a larger one has its own. So has each under a sanitizer, which sees where it
// ends.
constexpr std::size_t kBlockWords = 128;
constexpr std::size_t kSharedWords = core::kAddressSanitizer ? 0 : kBlockWords / 4;

// Not set. (std::make_unique_for_overwrite is not in every library of C++20 that this is built with.)
std::unique_ptr<std::uint64_t[]> NewWords(std::size_t count) {
  return std::unique_ptr<std::uint64_t[]>(new std::uint64_t[count]);
}

}  // namespace

void* MapiMemory::Allocate(std::size_t bytes) const {
  if (bytes > 0xFFFFFFFFu) throw std::bad_alloc();
  void* block = nullptr;
  if (allocate(static_cast<ULONG>(bytes), &block) != 0 || block == nullptr) throw std::bad_alloc();
  return block;
}

void* HeapArena::Allocate(std::size_t bytes) { return std::memset(AllocateUnset(bytes), 0, bytes); }

void* HeapArena::AllocateUnset(std::size_t bytes) {
  const std::size_t words = bytes / sizeof(std::uint64_t) + 1;
  if (words > kSharedWords) {
    blocks_.push_back(NewWords(words));
    return blocks_.back().get();
  }
  if (words > left_) {
    blocks_.push_back(NewWords(kBlockWords));
    next_ = blocks_.back().get();
    left_ = kBlockWords;
  }
  left_ -= words;
  return std::exchange(next_, next_ + words);
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
