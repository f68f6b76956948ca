// Where decoded MAPI structures go: the caller's allocator, or an arena of our own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

#include "mapi/mapi.h"

namespace mapi::wire {

// MAPIAllocateBuffer, MAPIAllocateMore and MAPIFreeBuffer, or what a provider was given in their place.
struct MapiMemory {
  LPALLOCATEBUFFER allocate = nullptr;
  LPALLOCATEMORE allocate_more = nullptr;
  LPFREEBUFFER free = nullptr;

  // Never null; throws std::bad_alloc.
  void* Allocate(std::size_t bytes) const;
};

struct MapiFree {
  LPFREEBUFFER free = nullptr;
  template <class T>
  void operator()(T* block) const {
    free(block);
  }
};

// Where a row's block comes from: from MapiMemory::allocate, or from something faster whose blocks are freed alike.
class RowMemory {
 public:
  virtual ~RowMemory() = default;
  virtual void* Allocate(std::size_t bytes) = 0;  // throws std::bad_alloc
};

// A block of MAPI memory; release() hands it to a MAPI caller.
template <class T>
using MapiBlock = std::unique_ptr<T, MapiFree>;

// Memory for a structure whose size is not known beforehand. Everything is aligned to 8 bytes.
class Arena {
 public:
  virtual ~Arena() = default;
  virtual void* Allocate(std::size_t bytes) = 0;  // zeroed; throws std::bad_alloc
  // For what is written over at once.
  virtual void* AllocateUnset(std::size_t bytes) { return Allocate(bytes); }

  template <class T>
  T* New(std::size_t count = 1) {
    return static_cast<T*>(Allocate(sizeof(T) * count));
  }
};

// Frees everything with itself. What is small shares blocks.
class HeapArena final : public Arena {
 public:
  void* Allocate(std::size_t bytes) override;
  void* AllocateUnset(std::size_t bytes) override;

 private:
  std::vector<std::unique_ptr<std::uint64_t[]>> blocks_;
  std::uint64_t* next_ = nullptr;  // in the last shared block
  std::size_t left_ = 0;           // words of it
};

// The first allocation is a MAPIAllocateBuffer block, all others are chained to it by MAPIAllocateMore, so the
// caller frees the first only. Until Detach the arena owns it.
class MapiArena final : public Arena {
 public:
  explicit MapiArena(const MapiMemory& memory) : memory_(memory) {}
  ~MapiArena() override;
  MapiArena(const MapiArena&) = delete;
  MapiArena& operator=(const MapiArena&) = delete;

  void* Allocate(std::size_t bytes) override;
  void* Detach();

 private:
  MapiMemory memory_;
  void* root_ = nullptr;
};

}  // namespace mapi::wire
