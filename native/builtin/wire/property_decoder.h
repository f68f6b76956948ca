// The one decoder of values and rows, for several kinds of memory: Measure adds up what a value needs, Fill and
// FromArena give it, View leaves strings and binaries where they are. Measured first, a row and all its strings fit one
// block exactly.
#pragma once

#include <cstring>
#include <vector>

#include "builtin/wire/property_value.h"
#include "builtin/wire/restriction.h"

namespace mapi::wire {

inline constexpr std::uint16_t kTypeUnspecified = 0x0000;
inline constexpr std::uint16_t kTypeError = 0x000A;
inline constexpr std::uint16_t kTypeRestriction = 0x00FD;
inline constexpr std::uint16_t kTypeRuleAction = 0x00FE;
inline constexpr std::uint16_t kTypeServerId = 0x00FB;
inline constexpr std::uint16_t kMultiValue = 0x1000;
inline constexpr std::uint16_t kMultiValueInstance = 0x2000;

inline constexpr std::uint32_t kNotFound = 0x8004010F;   // MAPI_E_NOT_FOUND
inline constexpr std::uint32_t kNoSupport = 0x80040102;  // MAPI_E_NO_SUPPORT

constexpr std::size_t RoundUp8(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

struct Measure {
  static constexpr bool kFills = false;
  static constexpr bool kViews = false;
  std::size_t bytes = 0;
  std::vector<std::uint32_t>* texts = nullptr;
  void* Take(std::size_t count) {
    bytes += RoundUp8(count);
    return nullptr;
  }
  void SkipText(Reader& in) {
    const std::size_t from = in.position();
    in.SkipWStringZ("PtypString");
    if (texts) texts->push_back(static_cast<std::uint32_t>(in.position() - from));
  }
};

// `texts` is what Measure found, or null.
inline void SkipMeasuredText(Reader& in, const std::uint32_t*& texts) {
  if (texts) {
    in.Skip(*texts++, "PtypString");
  } else {
    in.SkipWStringZ("PtypString");
  }
}

struct Fill {
  static constexpr bool kFills = true;
  static constexpr bool kViews = false;
  std::uint8_t* next;
  const std::uint32_t* texts = nullptr;
  void* Take(std::size_t count) {
    void* taken = next;
    next += RoundUp8(count);
    return taken;
  }
  void SkipText(Reader& in) { SkipMeasuredText(in, texts); }
};

struct FromArena {
  static constexpr bool kFills = true;
  static constexpr bool kViews = false;
  Arena& arena;
  void* Take(std::size_t count) { return arena.Allocate(count == 0 ? 1 : count); }
  static void SkipText(Reader& in) { in.SkipWStringZ("PtypString"); }
};

// Values as mapi/row_views.h describes them: what needs alignment beside a lone string's is copied to the arena.
struct View {
  static constexpr bool kFills = true;
  static constexpr bool kViews = true;
  Arena& arena;
  const std::uint32_t* texts = nullptr;
  void* Take(std::size_t count) { return arena.Allocate(count == 0 ? 1 : count); }
  void SkipText(Reader& in) { SkipMeasuredText(in, texts); }
};

// The type a value has on the wire: a multi-value instance is a single value.
constexpr std::uint16_t WireType(std::uint32_t tag) {
  const auto type = static_cast<std::uint16_t>(tag);
  return (type & kMultiValueInstance) != 0 ? type & ~(kMultiValue | kMultiValueInstance) : type;
}

// Bytes of a value of fixed size; 0 for others.
constexpr std::size_t FixedSize(std::uint16_t type) {
  switch (type) {
    case 0x0002:  // PtypInteger16
      return 2;
    case 0x0003:  // PtypInteger32
    case 0x0004:  // PtypFloating32
    case kTypeError:
      return 4;
    case 0x0005:  // PtypFloating64
    case 0x0006:  // PtypCurrency
    case 0x0007:  // PtypFloatingTime
    case 0x0014:  // PtypInteger64
    case 0x0040:  // PtypTime
      return 8;
    case 0x0048:  // PtypGuid
      return 16;
    default:
      return 0;
  }
}

// Sizes that the compiler knows: of another it makes a loop.
inline void CopyNumber(void* to, const std::uint8_t* from, std::size_t size) {
  switch (size) {
    case 2:
      std::memcpy(to, from, 2);
      return;
    case 4:
      std::memcpy(to, from, 4);
      return;
    default:
      std::memcpy(to, from, 8);
  }
}

template <class Memory>
class PropertyDecoder {
 public:
  PropertyDecoder(Reader& in, Dialect dialect, Memory& memory) : in_(in), dialect_(dialect), memory_(memory) {}

  // MS-OXCDATA 2.8.1. `cells` has room for all columns; Measure takes null.
  void Row(Tags columns, SPropValue* cells) {
    const std::uint8_t flag = in_.U8("PropertyRow.Flag");
    if (flag > 1) [[unlikely]]
      in_.Fail("PropertyRow.Flag", "neither standard nor flagged");
    for (std::size_t i = 0; i < columns.size(); ++i) Cell(columns[i], flag != 0, Memory::kFills ? cells + i : nullptr);
  }

  void Tagged(SPropValue* property) {
    const std::uint32_t tag = in_.U32("PropertyTag");
    Value(tag, property);
  }

  void Value(std::uint32_t tag, SPropValue* property) {
    if constexpr (Memory::kFills) {
      std::memset(property, 0, sizeof *property);
      property->ulPropTag = tag;
    }
    const std::uint16_t type = WireType(tag);
    if (const std::size_t size = FixedSize(type); size != 0 && size <= 8) [[likely]] {
      const Bytes bytes = in_.Take(size, "PropertyValue");
      if constexpr (Memory::kFills) CopyNumber(&property->Value, bytes.data(), size);
      return;
    }
    Variable(type, property);
  }

 private:
  void Cell(std::uint32_t tag, bool flagged, SPropValue* cell) {
    if (static_cast<std::uint16_t>(tag) == kTypeUnspecified) tag |= in_.U16("PropertyType");
    if (flagged) {
      switch (in_.U8("FlaggedPropertyValue.Flag")) {
        case 0x00:
          break;
        case 0x01:
          return Error(tag, kNotFound, cell);
        case 0x0A:
          return Error(tag, in_.U32("FlaggedPropertyValue.ErrorCode"), cell);
        default:
          in_.Fail("FlaggedPropertyValue.Flag", "unknown");
      }
    }
    Value(tag, cell);
  }

  static void Error(std::uint32_t tag, std::uint32_t code, SPropValue* cell) {
    if constexpr (Memory::kFills) {
      std::memset(cell, 0, sizeof *cell);
      cell->ulPropTag = (tag & 0xFFFF0000u) | kTypeError;
      std::memcpy(&cell->Value, &code, sizeof code);
    }
  }

  void Variable(std::uint16_t type, SPropValue* property) {
    if (dialect_ == Dialect::kNspi && HasPresenceByte(type) && in_.U8("HasValue") == 0) {
      if constexpr (Memory::kFills) Error(property->ulPropTag, kNotFound, property);
      return;
    }
    switch (type) {
      case 0x0001:  // PtypNull
        return;
      case 0x000B: {  // PtypBoolean
        const bool value = in_.U8("PtypBoolean") != 0;
        if constexpr (Memory::kFills) property->Value.b = value ? 1 : 0;
        return;
      }
      case 0x000D:  // PtypObject
        if (dialect_ == Dialect::kRop) in_.Skip(in_.U16("PtypObject"), "PtypObject");
        return;
      case 0x001E: {
        char* text = String8();
        if constexpr (Memory::kFills) property->Value.lpszA = text;
        return;
      }
      case 0x001F: {
        const Bytes bytes = Text();
        void* text = Bring(bytes);
        if constexpr (Memory::kFills) std::memcpy(&property->Value, &text, sizeof text);
        if constexpr (Memory::kViews) property->dwAlignPad = static_cast<ULONG>(bytes.size());
        return;
      }
      case 0x0048: {
        void* guid = Copy(in_.Take(sizeof(GUID), "PtypGuid"));
        if constexpr (Memory::kFills) property->Value.lpguid = static_cast<GUID*>(guid);
        return;
      }
      case kTypeServerId:
      case 0x0102: {
        const SBinary binary = Binary();
        if constexpr (Memory::kFills) property->Value.bin = binary;
        return;
      }
      case kTypeRestriction:
        SkipRestriction(in_, dialect_);
        if constexpr (Memory::kFills) Error(property->ulPropTag, kNoSupport, property);
        return;
      case kTypeRuleAction:
        SkipRuleActions();
        if constexpr (Memory::kFills) Error(property->ulPropTag, kNoSupport, property);
        return;
      default:
        if ((type & kMultiValue) == 0) in_.Fail("PropertyType", "unknown");
        Multiple(type & ~kMultiValue, property);
    }
  }

  void Multiple(std::uint16_t type, SPropValue* property) {
    const std::uint32_t count = in_.U32("MultipleValues.Count");
    // cValues and the pointer are at the same place in all arrays.
    void* values = nullptr;
    if (const std::size_t size = FixedSize(type); size != 0 && type != kTypeError) {
      in_.CheckCount(count, size, "MultipleValues.Count");
      values = Copy(in_.Take(count * size, "MultipleValues"));
    } else {
      in_.CheckCount(count, 1, "MultipleValues.Count");
      switch (type) {
        case 0x001E: {
          auto** list = static_cast<LPSTR*>(values = memory_.Take(count * sizeof(LPSTR)));
          for (std::uint32_t i = 0; i < count; ++i) {
            char* text = ElementPresent() ? String8() : EmptyString<char>();
            if constexpr (Memory::kFills) list[i] = text;
          }
          break;
        }
        case 0x001F: {
          auto** list = static_cast<LPWSTR*>(values = memory_.Take(count * sizeof(LPWSTR)));
          for (std::uint32_t i = 0; i < count; ++i) {
            WCHAR* text = ElementPresent() ? static_cast<WCHAR*>(Copy(Text())) : EmptyString<WCHAR>();
            if constexpr (Memory::kFills) list[i] = text;
          }
          break;
        }
        case 0x0102: {
          auto* list = static_cast<SBinary*>(values = memory_.Take(count * sizeof(SBinary)));
          for (std::uint32_t i = 0; i < count; ++i) {
            const SBinary binary = ElementPresent() ? Binary() : SBinary{0, nullptr};
            if constexpr (Memory::kFills) list[i] = binary;
          }
          break;
        }
        default:
          in_.Fail("PropertyType", "unknown");
      }
    }
    if constexpr (Memory::kFills) {
      property->Value.MVl.cValues = count;
      property->Value.MVl.lpl = static_cast<LONG*>(values);
    }
  }

  char* String8() {
    const std::string_view text = in_.StringZ("PtypString8");
    return static_cast<char*>(Bring(Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size() + 1)));
  }

  Bytes Text() {
    const std::size_t from = in_.position();
    memory_.SkipText(in_);
    return in_.View(from);
  }

  template <class Char>
  Char* EmptyString() {
    void* text = memory_.Take(sizeof(Char));
    if constexpr (Memory::kFills) std::memset(text, 0, sizeof(Char));
    return static_cast<Char*>(text);
  }

  SBinary Binary() {
    const std::size_t count = dialect_ == Dialect::kRop ? in_.U16("PtypBinary.Count") : in_.U32("PtypBinary.Count");
    const Bytes bytes = in_.Take(count, "PtypBinary");
    return {static_cast<ULONG>(count), static_cast<BYTE*>(Bring(bytes))};
  }

  // What may stand anywhere.
  void* Bring(Bytes bytes) {
    if constexpr (Memory::kViews) return const_cast<std::uint8_t*>(bytes.data());
    return Copy(bytes);
  }

  void* Copy(Bytes bytes) {
    void* place = memory_.Take(bytes.size());
    if constexpr (Memory::kFills) {
      if (!bytes.empty()) std::memcpy(place, bytes.data(), bytes.size());
    }
    return place;
  }

  // MS-OXCMAPIHTTP 2.2.1.1
  static constexpr bool HasPresenceByte(std::uint16_t type) {
    return (type & kMultiValue) != 0 || type == 0x001E || type == 0x001F || type == 0x0102;
  }

  // Elements of multi-values have a presence byte of their own, which not every server sends.
  bool ElementPresent() {
    if (dialect_ != Dialect::kNspi || in_.AtEnd()) return true;
    switch (in_.Peek(0)) {
      case 0xFF:
        in_.Skip(1, "HasValue");
        return true;
      case 0x00:
        in_.Skip(1, "HasValue");
        return false;
      default:
        return true;
    }
  }

  // MS-OXORULE 2.2.5: only to find its end.
  void SkipRuleActions() {
    const bool wide = dialect_ != Dialect::kRop;
    const std::uint32_t count = wide ? in_.U32("RuleAction.NoOfActions") : in_.U16("RuleAction.NoOfActions");
    in_.CheckCount(count, 2, "RuleAction.NoOfActions");
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t size = wide ? in_.U32("RuleAction.ActionLength") : in_.U16("RuleAction.ActionLength");
      in_.Skip(size, "RuleAction.ActionBlock");
    }
  }

  Reader& in_;
  const Dialect dialect_;
  Memory& memory_;
};

}  // namespace mapi::wire
