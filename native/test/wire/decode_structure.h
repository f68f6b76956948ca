// Every decoder of a structure that stands in a reply, by number: for tests that try all of them on one input.
#pragma once

#include <functional>
#include <vector>

#include "builtin/wire/lz77.h"
#include "builtin/wire/wire.h"
#include "test/wire/row_views.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {

inline constexpr unsigned kDialects = 3;
inline constexpr unsigned kStructureDecoders = 21;
inline constexpr unsigned kStructureKinds = kStructureDecoders * kDialects;

// True if it decoded; WireError is an answer too, anything else is not.
inline bool DecodeStructure(unsigned kind, Bytes bytes) {
  static const std::vector<std::uint32_t> columns = {0x674A0014, 0x0037001F, 0x0E080000, 0x1000101F, 0x3001101E,
                                                     0x0FFF0102, 0x10011102, 0x00480048, 0x667900FD};
  const MapiMemory memory = TestMemory::Memory();
  const auto dialect = static_cast<Dialect>(kind % kDialects);
  Reader in(bytes);
  try {
    switch (kind / kDialects % kStructureDecoders) {
      case 0:
        ReadBothWays(RowReader({SharedBytes::Borrow(bytes), 1}, columns, dialect), columns.size());
        ReadRow(in, columns, dialect, memory);
        return true;
      case 1:
        ReadTaggedValues(in, 2, dialect, memory);
        return true;
      case 2: {
        MapiArena arena(memory);
        ReadRestriction(in, dialect, arena);
        return true;
      }
      case 3: {
        std::size_t count = 0;
        ReadRecipientRow(in, columns, {}, memory, &count);
        return true;
      }
      case 4: {
        MapiArena arena(memory);
        ReadSortOrderSet(in, arena);
        return true;
      }
      case 5:
        PropertyName::Read(in);
        return true;
      case 6:
        TypedString::Read(in, "TypedString");
        return true;
      case 7:
        Notification::Read(in);
        return true;
      case 8:
        Backoff::Read(in);
        return true;
      case 9:
        OpenExtendedBuffers(SharedBytes::Borrow(bytes));
        return true;
      case 10:
        ReadAuxiliary(SharedBytes::Borrow(bytes));
        return true;
      case 11:
        Decompress(bytes, 500);
        return true;
      case 12:
        ReadIdSet(in);
        return true;
      case 13:
        ReadCounterSet(in);
        return true;
      case 14:
        ReadChangeList(in);
        return true;
      case 15:
        while (!in.AtEnd()) FastTransferElement::Read(in);
        return true;
      case 16:
        return FolderEntryId::Decode(bytes).has_value() || MessageEntryId::Decode(bytes).has_value();
      case 17:
        return StoreEntryId::Decode(bytes).has_value();
      case 18:
        return AddressBookEntryId::Decode(bytes).has_value();
      case 19:
        return EphemeralEntryId::Decode(bytes).has_value();
      default:
        return OneOffEntryId::Decode(bytes).has_value();
    }
  } catch (const WireError&) {
    return false;
  }
}

}  // namespace mapi::wire
