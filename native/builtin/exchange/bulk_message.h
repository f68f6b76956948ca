// A message that was read as a whole, and what of it is wanted.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "builtin/exchange/column_plan.h"
#include "builtin/wire/fast_transfer.h"
#include "builtin/wire/memory.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::builtin {

// The wanted values of one kind of object, found by property identifier or, in a stream, by name.
class WantedValues {
 public:
  WantedValues() = default;
  explicit WantedValues(ColumnPlan plan);

  const ColumnPlan& plan() const { return plan_; }
  const std::vector<std::uint32_t>& wire() const { return plan_.wire(); }
  std::size_t size() const { return plan_.wire().size(); }
  bool Has(ULONG tag) const { return Find(PROP_ID(tag)).has_value(); }
  std::optional<std::uint16_t> Find(ULONG id) const;
  std::optional<std::uint16_t> Find(const wire::FastTransferElement& element) const;
  // Which name a wanted named property has, in this mailbox: by it, it is found in streams.
  void AddName(const wire::PropertyName& name, ULONG id);

 private:
  ColumnPlan plan_;
  std::vector<std::pair<ULONG, std::uint16_t>> by_id_;  // sorted
  std::bitset<256> low_bytes_;                          // of the identifiers
  std::vector<std::pair<wire::PropertyName, std::uint16_t>> by_name_;
};

struct BulkPlan {
  WantedValues message;
  WantedValues recipient;
  WantedValues attachment;
  bool recipients = false;
  bool attachments = false;
  bool content = false;  // PR_ATTACH_DATA_BIN is wanted
  std::uint64_t max_value = 0;
  std::uint8_t open_mode = 0;
};

class BulkMessage {
 public:
  // Past this a message's larger values are left to streams, and its rows are not believed.
  static constexpr std::uint64_t kMaxBytes = 64u << 20;
  static constexpr std::size_t kMaxRows = 100'000;

  explicit BulkMessage(const BulkPlan& plan);

  using Cells = std::vector<SPropValue>;

  wire::ObjectId id = 0;
  Cells cells;  // as many as the plan's wire columns; PT_ERROR where nothing came
  std::vector<Cells> recipients;
  std::vector<Cells> attachments;
  std::uint64_t bytes = 0;

  static Cells Empty(const WantedValues& wanted);
  // The bytes live as long as the message.
  void Keep(const wire::SharedBytes& bytes_of);
  void Keep(std::shared_ptr<const void> owner) { owners_.push_back(std::move(owner)); }
  wire::Arena& arena() { return arena_; }

 private:
  wire::HeapArena arena_;
  std::vector<std::shared_ptr<const void>> owners_;
};

// A table's cell as long as one can be: the value is probably longer.
bool MayBeCut(const SPropValue& cell);

inline bool IsMissing(const SPropValue& cell) {
  return PROP_TYPE(cell.ulPropTag) == PT_ERROR && cell.Value.err == MAPI_E_NOT_FOUND;
}
inline void SetMissing(SPropValue& cell, ULONG tag, SCODE code = MAPI_E_NOT_FOUND) {
  cell = {};
  cell.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
  cell.Value.err = code;
}

}  // namespace mapi::builtin
