#include "builtin/exchange/bulk_message.h"

#include <algorithm>
#include <cstring>

#include "core/code_page.h"

namespace mapi::builtin {
namespace {

// MS-OXCTABL 2.2.2.1: what a cell of a table holds at most.
constexpr std::size_t kCellCharacters = 255;
constexpr std::size_t kCellBytes = 510;

bool SameName(const wire::PropertyName& left, const wire::PropertyName& right) {
  return left.kind == right.kind && wire::SameGuid(left.guid, right.guid) && left.lid == right.lid &&
         left.name == right.name;
}

}  // namespace

WantedValues::WantedValues(ColumnPlan plan) : plan_(std::move(plan)) {
  for (std::size_t i = 0; i < plan_.wire().size(); ++i) {
    by_id_.emplace_back(PROP_ID(plan_.wire()[i]), static_cast<std::uint16_t>(i));
  }
  std::sort(by_id_.begin(), by_id_.end());
  for (const auto& [id, index] : by_id_) low_bytes_.set(id & 0xFF);
}

std::optional<std::uint16_t> WantedValues::Find(ULONG id) const {
  // A stream brings everything, most of which nobody wants.
  if (!low_bytes_.test(id & 0xFF)) return std::nullopt;
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                      [](const auto& entry, ULONG wanted) { return entry.first < wanted; });
  if (found == by_id_.end() || found->first != id) return std::nullopt;
  return found->second;
}

std::optional<std::uint16_t> WantedValues::Find(const wire::FastTransferElement& element) const {
  if (!element.name) return Find(PROP_ID(element.tag));
  // The identifier in the stream is the sender's own business (MS-OXCFXICS 2.2.4.1).
  for (const auto& [name, index] : by_name_) {
    if (SameName(name, *element.name)) return index;
  }
  return std::nullopt;
}

void WantedValues::AddName(const wire::PropertyName& name, ULONG id) {
  if (const auto index = Find(id)) by_name_.emplace_back(name, *index);
}

bool MayBeCut(const SPropValue& cell) {
  switch (PROP_TYPE(cell.ulPropTag)) {
    case PT_UNICODE:
      return core::View(cell.Value.lpszW).size() >= kCellCharacters;
    case PT_STRING8:
      return std::strlen(cell.Value.lpszA) >= kCellCharacters;
    case PT_BINARY:
      return cell.Value.bin.cb >= kCellBytes;
    case PT_ERROR:
      return cell.Value.err == MAPI_E_NOT_ENOUGH_MEMORY;
    default:
      // Multiple values have the limit in each of theirs.
      return (PROP_TYPE(cell.ulPropTag) & MV_FLAG) != 0;
  }
}

BulkMessage::BulkMessage(const BulkPlan& plan) : cells(Empty(plan.message)) {}

BulkMessage::Cells BulkMessage::Empty(const WantedValues& wanted) {
  Cells cells(wanted.size());
  for (std::size_t i = 0; i < cells.size(); ++i) SetMissing(cells[i], wanted.wire()[i]);
  return cells;
}

void BulkMessage::Keep(const wire::SharedBytes& bytes_of) {
  bytes += bytes_of.size();
  if (!bytes_of.owner || (!owners_.empty() && owners_.back() == bytes_of.owner)) return;
  owners_.push_back(bytes_of.owner);
}

}  // namespace mapi::builtin
