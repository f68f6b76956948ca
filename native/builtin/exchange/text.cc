#include "builtin/exchange/text.h"

#include <array>
#include <cstring>
#include <limits>

#include "builtin/builtin.h"
#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/provider_error.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// Windows-1252 from 0x80 to 0x9F; the five bytes without a character are the controls that browsers take them for.
constexpr std::array<char16_t, 32> kWesternHigh{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// A string at any address.
std::u16string TextAt(const void* at) {
  std::u16string text;
  for (const auto* next = static_cast<const std::uint8_t*>(at);; next += sizeof(char16_t)) {
    char16_t unit;
    std::memcpy(&unit, next, sizeof unit);
    if (unit == 0) return text;
    text.push_back(unit);
  }
}

}  // namespace

std::u16string TextFromServer(std::string_view bytes) {
  std::u16string text;
  text.reserve(bytes.size());
  for (const char signed_byte : bytes) {
    const auto byte = static_cast<unsigned char>(signed_byte);
    text.push_back(byte >= 0x80 && byte < 0xA0 ? kWesternHigh[byte - 0x80] : char16_t{byte});
  }
  return text;
}

std::string NarrowText(std::u16string_view text) {
  if (auto narrow = core::EncodeAnsi(text)) return *std::move(narrow);
  if (core::AnsiCodePage() == core::kUtf8CodePage) return core::Utf8Lossy(text);  // lone surrogates
  std::string narrow;
  for (const char16_t unit : text) narrow += core::EncodeAnsi({&unit, 1}).value_or("?");
  return narrow;
}

LPWSTR CopyText(std::u16string_view text, wire::Arena& arena) {
  auto* copy = arena.New<char16_t>(text.size() + 1);
  if (!text.empty()) std::memcpy(copy, text.data(), text.size() * sizeof(char16_t));
  copy[text.size()] = 0;
  return reinterpret_cast<LPWSTR>(copy);
}

LPSTR CopyText(std::string_view text, wire::Arena& arena) {
  auto* copy = arena.New<char>(text.size() + 1);
  if (!text.empty()) std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = 0;
  return copy;
}

void FitText(SPropValue& cell, ULONG tag, bool narrow, wire::Arena& arena) {
  const ULONG type = PROP_TYPE(cell.ulPropTag);
  if (type == PT_ERROR) {
    cell.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
    return;
  }
  const ULONG base = type & ~MVI_FLAG;
  if (base != PT_UNICODE && base != PT_STRING8) return;
  const bool want_narrow = PROP_TYPE(tag) == PT_UNSPECIFIED ? narrow : IsNarrow(tag);
  if (base == PT_UNICODE && !want_narrow) return;

  if ((type & MVI_FLAG) == MV_FLAG) {
    if (base == PT_UNICODE) {
      const SWStringArray from = cell.Value.MVszW;
      cell.Value.MVszA = {from.cValues, arena.New<LPSTR>(from.cValues)};
      for (ULONG i = 0; i < from.cValues; ++i) {
        cell.Value.MVszA.lppszA[i] = CopyText(NarrowText(core::View(from.lppszW[i])), arena);
      }
    } else {
      const SLPSTRArray from = cell.Value.MVszA;
      auto* wide = want_narrow ? nullptr : arena.New<LPWSTR>(from.cValues);
      auto* bytes = want_narrow ? arena.New<LPSTR>(from.cValues) : nullptr;
      for (ULONG i = 0; i < from.cValues; ++i) {
        const std::u16string text = TextFromServer(from.lppszA[i]);
        if (wide) wide[i] = CopyText(text, arena);
        if (bytes) bytes[i] = CopyText(NarrowText(text), arena);
      }
      if (wide) {
        cell.Value.MVszW = {from.cValues, wide};
      } else {
        cell.Value.MVszA = {from.cValues, bytes};
      }
    }
  } else {
    const std::u16string text = base == PT_UNICODE ? TextAt(cell.Value.lpszW) : TextFromServer(cell.Value.lpszA);
    cell.dwAlignPad = 0;
    if (want_narrow) {
      cell.Value.lpszA = CopyText(NarrowText(text), arena);
    } else {
      cell.Value.lpszW = CopyText(text, arena);
    }
  }
  cell.ulPropTag = want_narrow ? Narrowed(cell.ulPropTag) : Widened(cell.ulPropTag);
}

void* ChainArena::Allocate(std::size_t bytes) {
  if (const std::size_t rounded = (bytes + 7) & ~std::size_t{7}; rounded != 0 && rounded <= free_.size()) {
    std::uint8_t* taken = free_.data();
    free_ = free_.subspan(rounded);
    std::memset(taken, 0, bytes);
    return taken;
  }
  LPVOID block = nullptr;
  if (bytes > std::numeric_limits<ULONG>::max()) throw std::bad_alloc();
  if (FAILED(AllocateMore(static_cast<ULONG>(bytes), root_, &block))) throw std::bad_alloc();
  std::memset(block, 0, bytes);
  return block;
}

}  // namespace mapi::builtin
