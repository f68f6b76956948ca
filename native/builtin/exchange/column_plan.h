// How the values that a caller asked for come about: which ones the server is asked for, and which the provider makes
// itself, mostly from the server's short identifiers. What is asked for on the way is never shown.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "builtin/exchange/store_link.h"
#include "builtin/wire/property_value.h"

namespace mapi::builtin {

using OwnedBytes = std::shared_ptr<const std::vector<std::uint8_t>>;
inline OwnedBytes MakeBytes(std::vector<std::uint8_t> bytes) {
  return std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
}
template <class Array>
OwnedBytes MakeBytes(const Array& bytes) {
  return MakeBytes(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}
inline OwnedBytes MakeBytes(const GUID& guid) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(&guid);
  return MakeBytes(std::vector<std::uint8_t>(bytes, bytes + sizeof(GUID)));
}

// One value as the caller sees it.
struct PlanCell {
  enum class Kind : std::uint8_t {
    kWire,            // the server's value
    kEmpty,           // PR_NULL
    kMissing,         // MAPI_E_NOT_FOUND
    kLong,            // number
    kBoolean,         // number
    kBinary,          // bytes
    kText,            // text
    kFolderEntryId,   // of the id at `first`
    kMessageEntryId,  // of the message at `first` in the folder at `second`
    kIdKey,           // the 8 bytes of the id at `first`
    kInstanceKey,     // the instance id at `first` and number at `second`
    kNumberKey,       // the 4 bytes of the number at `first`
  };

  Kind kind = Kind::kWire;
  ULONG tag = 0;  // as it is shown
  std::uint16_t first = 0;
  std::uint16_t second = 0;
  ULONG number = 0;
  OwnedBytes bytes;
  std::u16string text;
  wire::ObjectId folder = 0;  // kMessageEntryId: where the row does not say

  static PlanCell Long(ULONG value) { return Of(Kind::kLong, value); }
  static PlanCell Boolean(bool value) { return Of(Kind::kBoolean, value ? 1 : 0); }
  static PlanCell Binary(OwnedBytes value) {
    PlanCell cell = Of(Kind::kBinary, 0);
    cell.bytes = std::move(value);
    return cell;
  }
  static PlanCell Text(std::u16string value) {
    PlanCell cell = Of(Kind::kText, 0);
    cell.text = std::move(value);
    return cell;
  }
  static PlanCell From(Kind kind, std::uint16_t first, std::uint16_t second = 0) {
    PlanCell cell = Of(kind, 0);
    cell.first = first;
    cell.second = second;
    return cell;
  }

  // The property type of what it makes; PT_UNSPECIFIED for kWire.
  ULONG type() const;

 private:
  static PlanCell Of(Kind kind, ULONG number) {
    PlanCell cell;
    cell.kind = kind;
    cell.number = number;
    return cell;
  }
};

// What the server is asked for, each property once.
class WireColumns {
 public:
  std::uint16_t Need(ULONG tag);
  std::vector<std::uint32_t>& tags() { return tags_; }

 private:
  std::vector<std::uint32_t> tags_;
};

// The values that the provider makes for a kind of object, or of row.
class ValueSource {
 public:
  virtual ~ValueSource() = default;
  // By property id. Nothing: the server is asked.
  virtual std::optional<PlanCell> Make(ULONG property_id, WireColumns& wire) const = 0;
  // What Make knows, for lists of everything there is. Strings as PT_UNICODE.
  virtual std::vector<ULONG> tags() const = 0;
};

class ColumnPlan {
 public:
  ColumnPlan() = default;
  // `narrow`: values of type PT_UNSPECIFIED are shown with 8-bit strings.
  ColumnPlan(std::span<const ULONG> shown, const ValueSource& source, bool narrow);

  const std::vector<std::uint32_t>& wire() const { return wire_; }
  const std::vector<ULONG>& shown() const { return shown_; }
  // Asks the server for as many values as are shown, so that a row's block has room for what is shown.
  void Pad();
  // Asks for a value more than is shown; returns its column.
  std::uint16_t AlsoNeed(ULONG tag);
  // The server's rows are the caller's, or begin with what is theirs.
  bool direct() const { return direct_; }

  // Bytes that the values take which Present makes for every object, multiples of 8: with so much room in the object's
  // own block nothing has to be chained to it.
  std::size_t slack() const { return slack_; }
  // Makes the caller's values, as many as are shown, at `out`. `from` are the server's (copies: `out` may be their
  // place); what is made is allocated from `arena`.
  void Present(std::span<const SPropValue> from, SPropValue* out, wire::Arena& arena, StoreLink& link) const;

 private:
  static std::size_t SlackOf(const PlanCell& cell);
  void PresentCell(const PlanCell& cell, std::span<const SPropValue> from, SPropValue& out, wire::Arena& arena,
                   StoreLink& link) const;

  std::vector<ULONG> shown_;
  std::vector<PlanCell> cells_;
  std::vector<std::uint32_t> wire_;
  std::size_t slack_ = 0;
  bool direct_ = true;
  bool narrow_ = false;
};

}  // namespace mapi::builtin
