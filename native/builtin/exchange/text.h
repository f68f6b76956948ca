// Strings of both widths: the server's 8-bit ones are in the code page of Connect, MAPI's in that of its 8-bit
// interface.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "builtin/wire/memory.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Connect's DefaultCodePage is Windows-1252.
std::u16string TextFromServer(std::string_view bytes);
// What the 8-bit interface cannot carry becomes '?': a property's text is for people, unlike a name.
std::string NarrowText(std::u16string_view text);

LPWSTR CopyText(std::u16string_view text, wire::Arena& arena);
LPSTR CopyText(std::string_view text, wire::Arena& arena);

// Gives a string value the width of `tag` (PT_UNSPECIFIED: of `narrow`), and the cell that property's tag. `cell` is as
// the server sent it; values that are not strings only have their tag made right.
void FitText(SPropValue& cell, ULONG tag, bool narrow, wire::Arena& arena);

// Memory under a block that MAPIAllocateBuffer returned: first the part of it that is `free`, then blocks chained to
// it.
class ChainArena final : public wire::Arena {
 public:
  explicit ChainArena(LPVOID root, std::span<std::uint8_t> free = {}) : root_(root), free_(free) {}
  void* Allocate(std::size_t bytes) override;

 private:
  LPVOID root_;
  std::span<std::uint8_t> free_;
};

}  // namespace mapi::builtin
