// MAPI memory for tests: malloc with the chain that MAPIAllocateMore needs, and a count of what is alive.
#pragma once

#include <cstdlib>
#include <map>
#include <vector>

#include "builtin/wire/memory.h"

namespace mapi::wire {

class TestMemory {
 public:
  static MapiMemory Memory() { return {&Allocate, &AllocateMore, &Free}; }
  static std::size_t Alive() { return Blocks().size(); }
  static std::size_t Total() { return total_; }

 private:
  static std::map<void*, std::vector<void*>>& Blocks() {
    static std::map<void*, std::vector<void*>> blocks;
    return blocks;
  }
  static SCODE STDMAPICALLTYPE Allocate(ULONG size, LPVOID* buffer) {
    *buffer = std::malloc(size == 0 ? 1 : size);
    Blocks()[*buffer];
    ++total_;
    return 0;
  }
  static SCODE STDMAPICALLTYPE AllocateMore(ULONG size, LPVOID object, LPVOID* buffer) {
    *buffer = std::malloc(size == 0 ? 1 : size);
    Blocks().at(object).push_back(*buffer);
    return 0;
  }
  static ULONG STDMAPICALLTYPE Free(LPVOID buffer) {
    if (buffer == nullptr) return 0;
    for (void* more : Blocks().at(buffer)) std::free(more);
    Blocks().erase(buffer);
    std::free(buffer);
    return 0;
  }

  static inline std::size_t total_ = 0;
};

}  // namespace mapi::wire
