#include "core/block_pool.h"

#include <array>
#include <bit>
#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "core/sanitizer.h"

namespace mapi::core {
namespace {

// Blocks of 32 KB to 4 MB, in powers of two: a page of rows, up to a reply with room to spare.
constexpr unsigned kSmallestBits = 15;
constexpr unsigned kLargestBits = 22;
// What JavaScript has let go of comes back some tens of megabytes at a time.
constexpr std::size_t kMostKept = std::size_t{32} << 20;

class Pool {
 public:
  // Never destroyed: blocks may come back while the process exits.
  static Pool& Get() {
    static auto* pool = new Pool;
    return *pool;
  }

  void* Take(unsigned bits) {
    {
      const std::lock_guard lock(mutex_);
      if (auto& blocks = kept_[bits - kSmallestBits]; !blocks.empty()) {
        void* block = blocks.back();
        blocks.pop_back();
        kept_bytes_ -= std::size_t{1} << bits;
        return block;
      }
    }
    return std::malloc(std::size_t{1} << bits);
  }

  void Give(void* block, unsigned bits) noexcept {
    const std::size_t size = std::size_t{1} << bits;
    try {
      const std::lock_guard lock(mutex_);
      if (holders_ != 0 && kept_bytes_ + size <= kMostKept) {
        kept_[bits - kSmallestBits].push_back(block);
        kept_bytes_ += size;
        return;
      }
    } catch (const std::bad_alloc&) {
      // Then it is not kept.
    }
    std::free(block);
  }

  void Hold() {
    const std::lock_guard lock(mutex_);
    ++holders_;
  }

  void LetGo() {
    decltype(kept_) dropped;
    {
      const std::lock_guard lock(mutex_);
      if (--holders_ != 0) return;
      dropped = std::exchange(kept_, {});
      kept_bytes_ = 0;
    }
    for (const auto& blocks : dropped) {
      for (void* block : blocks) std::free(block);
    }
  }

 private:
  std::mutex mutex_;
  std::array<std::vector<void*>, kLargestBits - kSmallestBits + 1> kept_;
  std::size_t kept_bytes_ = 0;
  std::size_t holders_ = 0;
};

// The power of two that holds them; 0: too small or too large for the pool.
unsigned BitsOf(std::size_t size) {
  if (kAddressSanitizer || size <= std::size_t{1} << (kSmallestBits - 1) || size > std::size_t{1} << kLargestBits)
    return 0;
  const auto bits = static_cast<unsigned>(std::bit_width(size - 1));
  return bits < kSmallestBits ? kSmallestBits : bits;
}

}  // namespace

void* TakeBlock(std::size_t size) {
  const unsigned bits = BitsOf(size);
  void* block = bits != 0 ? Pool::Get().Take(bits) : std::malloc(size != 0 ? size : 1);
  if (!block) throw std::bad_alloc();
  return block;
}

void GiveBlock(void* block, std::size_t size) noexcept {
  if (!block) return;
  if (const unsigned bits = BitsOf(size)) {
    Pool::Get().Give(block, bits);
  } else {
    std::free(block);
  }
}

BlockPoolHold::BlockPoolHold() { Pool::Get().Hold(); }
BlockPoolHold::~BlockPoolHold() { Pool::Get().LetGo(); }

}  // namespace mapi::core
