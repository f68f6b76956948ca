// Rows are read in two ways, as copies and in place: what is compared of the two.
#pragma once

#include <cstring>
#include <optional>
#include <stdexcept>
#include <vector>

#include "builtin/wire/property_decoder.h"
#include "builtin/wire/wire.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {

inline std::size_t TextBytes(const void* text) {
  const auto* at = static_cast<const char*>(text);
  for (std::size_t size = 2;; size += 2, at += 2) {
    if (at[0] == 0 && at[1] == 0) return size;
  }
}

// `view` as mapi/row_views.h has it.
inline bool SameCell(const SPropValue& copy, const SPropValue& view) {
  const auto same = [](const void* left, const void* right, std::size_t size) {
    return size == 0 || std::memcmp(left, right, size) == 0;
  };
  const auto same_text = [&](const void* left, const void* right) {
    return TextBytes(left) == TextBytes(right) && same(left, right, TextBytes(left));
  };
  const auto same_binary = [&](const SBinary& left, const SBinary& right) {
    return left.cb == right.cb && same(left.lpb, right.lpb, left.cb);
  };
  if (copy.ulPropTag != view.ulPropTag) return false;
  const auto same_elements = [&](auto equal) {
    if (copy.Value.MVl.cValues != view.Value.MVl.cValues) return false;
    for (ULONG i = 0; i < copy.Value.MVl.cValues; ++i) {
      if (!equal(i)) return false;
    }
    return true;
  };
  const std::uint16_t type = WireType(copy.ulPropTag);
  if (type != PT_UNICODE && view.dwAlignPad != 0) return false;
  switch (type) {
    case PT_UNICODE:
      return view.dwAlignPad == TextBytes(copy.Value.lpszW) && same_text(copy.Value.lpszW, view.Value.lpszW);
    case PT_STRING8:
      return std::strcmp(copy.Value.lpszA, view.Value.lpszA) == 0;
    case PT_CLSID:
      return same(copy.Value.lpguid, view.Value.lpguid, sizeof(GUID)) &&
             reinterpret_cast<std::uintptr_t>(view.Value.lpguid) % alignof(GUID) == 0;
    case kTypeServerId:
    case PT_BINARY:
      return same_binary(copy.Value.bin, view.Value.bin);
    case PT_MV_UNICODE:
      return same_elements([&](ULONG i) {
        const void* text = view.Value.MVszW.lppszW[i];
        return reinterpret_cast<std::uintptr_t>(text) % sizeof(WCHAR) == 0 &&
               same_text(copy.Value.MVszW.lppszW[i], text);
      });
    case PT_MV_STRING8:
      return same_elements(
          [&](ULONG i) { return std::strcmp(copy.Value.MVszA.lppszA[i], view.Value.MVszA.lppszA[i]) == 0; });
    case PT_MV_BINARY:
      return same_elements([&](ULONG i) { return same_binary(copy.Value.MVbin.lpbin[i], view.Value.MVbin.lpbin[i]); });
    default:
      if ((type & kMultiValue) == 0) return same(&copy.Value, &view.Value, sizeof copy.Value);
      return copy.Value.MVl.cValues == view.Value.MVl.cValues &&
             reinterpret_cast<std::uintptr_t>(view.Value.MVl.lpl) % 8 == 0 &&
             same(copy.Value.MVl.lpl, view.Value.MVl.lpl, copy.Value.MVl.cValues * FixedSize(type & ~kMultiValue));
  }
}

struct ViewedRows {
  std::vector<std::vector<SPropValue>> rows;
  HeapArena arena;
};

// Throws WireError where the rows are not what they should be.
inline void ViewRows(RowReader reader, std::size_t columns, ViewedRows& viewed) {
  while (reader.left() != 0) {
    std::vector<SPropValue> cells(columns);
    reader.View(cells.data(), viewed.arena);
    viewed.rows.push_back(std::move(cells));
  }
}

// That both ways say the same of what may not be rows at all. Throws WireError as they do.
inline std::uint32_t ReadBothWays(const RowReader& reader, std::size_t columns) {
  RowReader copies = reader;
  const RowSetBlock set = NewRowSet(reader.left(), TestMemory::Memory());
  std::optional<WireError> wrong;
  try {
    copies.Read(reader.left(), *set, TestMemory::Memory());
  } catch (const WireError& error) {
    wrong = error;
  }
  ViewedRows viewed;
  try {
    ViewRows(reader, columns, viewed);
    if (wrong) throw std::logic_error("rows that can be viewed and not be copied");
  } catch (const WireError& error) {
    if (!wrong) throw std::logic_error("rows that can be copied and not be viewed");
  }
  if (viewed.rows.size() != set->cRows) throw std::logic_error("rows more or less");
  for (ULONG i = 0; i < set->cRows; ++i) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (!SameCell(set->aRow[i].lpProps[c], viewed.rows[i][c])) throw std::logic_error("another value in place");
    }
  }
  if (wrong) throw *wrong;
  return set->cRows;
}

}  // namespace mapi::wire
