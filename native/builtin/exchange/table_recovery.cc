// TableView: the table of a session that was lost, opened again in the next one as it was: columns, order, restriction,
// categories, and its reader's place. The place is that of the rows that were read, wherever they are now; rows that
// came or went meanwhile are neither left out nor read twice.
#include <algorithm>
#include <cstring>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/method.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/table_view.h"
#include "builtin/row_blocks.h"
#include "builtin/wire/restriction.h"

namespace mapi::builtin {

void TableView::Plan(std::span<const ULONG> tags) {
  ColumnPlan plan(tags, *source_, narrow_);
  // By what a row is known again. A message has one row, unless it stands in several groups.
  switch (table_->kind()) {
    case TableKind::kHierarchy:
      key_columns_[0] = key_columns_[1] = plan.AlsoNeed(kTagFolderId);
      break;
    case TableKind::kAttachments:
      key_columns_[0] = key_columns_[1] = plan.AlsoNeed(PR_ATTACH_NUM);
      break;
    case TableKind::kContents: {
      const auto& wire = plan.wire();
      const bool has_mid = std::find(wire.begin(), wire.end(), kTagMid) != wire.end();
      key_columns_[0] = key_columns_[1] = plan.AlsoNeed(plain() && has_mid ? kTagMid : kTagInstId);
      if (!plain()) key_columns_[1] = plan.AlsoNeed(kTagInstanceNum);
      break;
    }
  }
  plan.Pad();
  const bool same = plan.wire() == plan_.wire();
  plan_ = std::move(plan);
  if (same) {
    if (columns_sent_) ShowColumnsToTarget();
    return;
  }
  // Rows of the old columns are of no use.
  DropAhead();
  DropWindow();
  wire_columns_ = wire::MakeColumns(plan_.wire());
  columns_sent_ = false;
}

// MS-OXCTABL 2.2.2.3.1: neither categories nor a row for each of several values.
bool TableView::plain() const {
  if (sort_.size() < 6) return true;
  if ((sort_[2] | sort_[3]) != 0) return false;
  for (std::size_t at = 6; at + 5 <= sort_.size(); at += 5) {
    if (((sort_[at] | sort_[at + 1] << 8) & MV_INSTANCE) != 0) return false;
  }
  return true;
}

std::optional<RowKey> TableView::KeyOf(const SPropValue* cells) const {
  const SPropValue& id = cells[key_columns_[0]];
  RowKey key;
  if (PROP_TYPE(id.ulPropTag) == PT_I8) {
    key.id = static_cast<wire::ObjectId>(id.Value.li.QuadPart);
  } else if (PROP_TYPE(id.ulPropTag) == PT_LONG) {
    key.id = id.Value.ul;
  } else {
    return std::nullopt;
  }
  if (key_columns_[1] != key_columns_[0]) {
    const SPropValue& number = cells[key_columns_[1]];
    if (PROP_TYPE(number.ulPropTag) == PT_LONG) key.number = number.Value.ul;
  }
  return key;
}

// Rows as the server sent them, which the caller gets now.
void TableView::Pass(const SRowSet& set) {
  const ULONG from = set.cRows > TablePlace::kMostKeys ? set.cRows - TablePlace::kMostKeys : 0;
  if (from != 0) place_.Moved(from);
  for (ULONG i = from; i < set.cRows; ++i) {
    Pass(KeyOf(set.aRow[i].lpProps));
  }
}

void TableView::Pass(const std::optional<RowKey>& key) {
  if (key) {
    place_.Passed(*key);
  } else {
    place_.Forget(false);
  }
}

wire::RopTicket<wire::QueryRowsRequest> TableView::AddLook(RopRun& run, wire::RopSlot slot) const {
  wire::QueryRowsRequest request;
  request.flags = wire::QueryRowsRequest::kNoAdvance;
  request.row_count = 1;
  request.columns = wire_columns_;
  return run.Add(std::move(request), slot);
}

void TableView::Look(RopRun& run, const wire::RopTicket<wire::QueryRowsRequest>& ticket) {
  place_.Forget(position_ == 0);
  if (position_ == 0 || !run.ok(ticket)) return;
  for (const wire::RowChunk& chunk : run.Get(ticket, "").chunks) {
    if (chunk.row_count == 0) continue;
    wire::HeapArena arena;
    const std::vector<SPropValue> cells = ReadCells(chunk.bytes, wire::TagsOf(wire_columns_), arena);
    if (const auto key = KeyOf(cells.data())) place_.At(*key);
    return;
  }
}

wire::FindRowRequest TableView::Find(const RowKey& key) const {
  SPropValue id{}, number{};
  id.ulPropTag = plan_.wire()[key_columns_[0]];
  if (PROP_TYPE(id.ulPropTag) == PT_LONG) {
    id.Value.ul = static_cast<ULONG>(key.id);
  } else {
    id.Value.li.QuadPart = static_cast<LONGLONG>(key.id);
  }
  number.ulPropTag = plan_.wire()[key_columns_[1]];
  number.Value.ul = key.number;
  SRestriction both[2]{}, restriction{};
  both[0].rt = both[1].rt = RES_PROPERTY;
  both[0].res.resProperty = {RELOP_EQ, id.ulPropTag, &id};
  both[1].res.resProperty = {RELOP_EQ, number.ulPropTag, &number};
  if (key_columns_[0] == key_columns_[1]) {
    restriction = both[0];
  } else {
    restriction.rt = RES_AND;
    restriction.res.resAnd = {2, both};
  }
  wire::FindRowRequest request;
  request.restriction = wire::EncodeRestriction(&restriction);
  request.origin = wire::kOriginBeginning;
  request.columns = wire_columns_;
  return request;
}

// Called with a table that is not open, and was.
void TableView::Recover() {
  // The server goes on behind the rows that wait to be read.
  TablePlace place = place_;
  if (!window_.empty()) {
    wire::RowSetBlock rows = wire::NewRowSet(window_.rows(), Memory());
    RowBlocks blocks;
    window_.Read(window_.rows(), true, *rows, blocks, plan_.slack());
    std::swap(place, place_);
    Pass(*rows);
    std::swap(place, place_);
  }
  // Only a number is known: the next request goes there.
  if (place.keys().empty()) return;

  const std::vector<RowKey>& keys = place.keys();
  const bool behind = place.offset() >= 0;
  if (GoTo(keys.back(), place.offset())) return;
  if (behind && place.offset() == 0) {
    // The row is gone, and so may be some before it. Behind the newest that is left come only such as were not read.
    for (auto known = NewestFound(keys);;) {
      if (!known && !place.whole()) break;
      const std::vector<RowKey> left = KeysFrom(keys, known);
      if (!left.empty()) {
        if (GoTo(left.back(), 0)) return;
      } else if (known) {
        if (GoTo(keys[*known], 0)) return;
      } else {
        // None is left of all that were read from the beginning on, and of those that waited to be.
        ForgetPosition(0);
        place_.Forget(true);
        return;
      }
      known = NewestFound(keys);  // changed under our eyes
    }
  }
  window_.Clear();
  ForgetPosition(kUnknown);
  place_.Forget(false);
  Throw(
      MAPI_E_INVALID_BOOKMARK,
      "The session was lost, and the place in the table cannot be found again: the rows that were read are gone. Seek "
      "to another place.");
}

// Behind the row by `offset` rows more; false: there is no such row.
bool TableView::GoTo(const RowKey& key, std::int64_t offset) {
  return Reconnecting(link(), [&] {
    if (!table_->open()) ForgetServerState();
    RopRun run(link());
    const Preface preface = Prepare(run);
    const auto find = run.Add(Find(key), preface.slot);
    const auto at = run.Add(wire::QueryPositionRequest{}, preface.slot);
    const auto rows = static_cast<std::int32_t>(std::clamp<std::int64_t>(1 + offset, 0, INT32_MAX));
    const auto seek = run.Add(wire::SeekRowRequest{.rows = rows}, preface.slot);
    Execute(run, preface);
    by_number_ = true;
    if (!run.ok(find) || !run.ok(at) || !run.ok(seek)) return false;
    const std::int64_t reached = std::int64_t{run.Get(at, "").numerator} + run.Get(seek, "").rows_sought;
    position_ = std::max<std::int64_t>(reached - window_.rows(), 0);
    by_number_ = false;
    rewind_ = 0;
    return true;
  });
}

// Looks at fewer and fewer of them the older they are.
std::optional<std::size_t> TableView::NewestFound(const std::vector<RowKey>& keys) {
  std::vector<std::size_t> asked;
  for (std::size_t back = 1; back < keys.size(); back *= 2) asked.push_back(keys.size() - 1 - back);
  if (keys.size() > 1 && (asked.empty() || asked.back() != 0)) asked.push_back(0);
  return Reconnecting(link(), [&]() -> std::optional<std::size_t> {
    if (!table_->open()) ForgetServerState();
    RopRun run(link());
    const Preface preface = Prepare(run);
    std::vector<wire::RopTicket<wire::FindRowRequest>> tickets;
    for (const std::size_t index : asked) tickets.push_back(run.Add(Find(keys[index]), preface.slot));
    if (run.empty()) return std::nullopt;
    Execute(run, preface);
    by_number_ = true;
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (run.ok(tickets[i])) return asked[i];
    }
    return std::nullopt;
  });
}

// Those of the keys behind number `from` (all, without one) that are still there, in the table's order.
std::vector<RowKey> TableView::KeysFrom(const std::vector<RowKey>& keys, std::optional<std::size_t> from) {
  return Reconnecting(link(), [&] {
    std::vector<RowKey> left;
    const std::size_t first = from ? *from + 1 : 0;
    std::uint32_t wanted = static_cast<std::uint32_t>(keys.size() - first);
    for (bool begun = false; wanted != 0; begun = true) {
      if (!table_->open()) {
        if (begun) return left;  // the next look finds what is behind
        ForgetServerState();
      }
      RopRun run(link());
      const Preface preface = Prepare(run);
      std::optional<wire::RopTicket<wire::FindRowRequest>> find;
      if (!begun) {
        if (from) find = run.Add(Find(keys[*from]), preface.slot);
        wire::SeekRowRequest seek;
        seek.origin = from ? wire::kOriginCurrent : wire::kOriginBeginning;
        seek.rows = from ? 1 : 0;
        run.Add(seek, preface.slot);
      }
      const auto rows = run.Add(RowsRequest(wanted), preface.slot);
      Execute(run, preface);
      by_number_ = true;
      if (find && !run.ok(*find)) return left;
      const wire::QueryRowsResponse& response = run.Get(rows, "read rows");
      std::uint32_t count = 0;
      for (const wire::RowChunk& chunk : response.chunks) {
        wire::RowSetBlock set = wire::NewRowSet(chunk.row_count, Memory());
        RowBlocks blocks;
        wire::RowReader(chunk, wire::TagsOf(wire_columns_)).Read(chunk.row_count, *set, blocks, 0);
        for (ULONG i = 0; i < set->cRows; ++i) {
          const auto key = KeyOf(set->aRow[i].lpProps);
          const auto newer = keys.begin() + static_cast<std::ptrdiff_t>(first);
          if (key && std::find(newer, keys.end(), *key) != keys.end()) left.push_back(*key);
        }
        count += set->cRows;
      }
      if (response.origin == wire::kOriginEnd || count == 0) return left;
      wanted -= std::min(count, wanted);
    }
    return left;
  });
}

// What the server calls the present state of the categories; asked with each change, since there is nobody left to ask
// when it is needed.
void TableView::KeepCollapseState(RopRun& run, const wire::RopTicket<wire::GetCollapseStateRequest>& ticket) {
  if (!run.ok(ticket)) return;
  collapse_ = run.Get(ticket, "").state;
  collapse_sent_ = true;
}

}  // namespace mapi::builtin
