#include "builtin/table/mem_table.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "builtin/allocate.h"
#include "builtin/builtin.h"
#include "builtin/guard.h"
#include "builtin/table/cell.h"
#include "core/com_ptr.h"
#include "core/mapi_buffer.h"
#include "core/prop_compare.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kMaxColumns = 4096;
constexpr std::size_t kMaxBookmarks = 65'536;
constexpr ULONG kAsynchronyFlags = TBL_ASYNC | TBL_BATCH;  // nothing here takes long enough to be put off

std::vector<ULONG> InWidth(std::vector<ULONG> columns, ULONG flags) {
  for (ULONG& tag : columns) tag = TagInWidth(tag, flags);
  return columns;
}

}  // namespace

HRESULT MemTable::Create(std::vector<ULONG> columns, std::vector<core::PropRow> rows, ULONG flags, LPMAPITABLE* table) {
  if (!table) return MAPI_E_INVALID_PARAMETER;
  *table = nullptr;
  return Guard(nullptr, [&] {
    *table = core::MakeCom<MemTable>(std::move(columns), std::move(rows), flags).Detach();
    return S_OK;
  });
}

MemTable::MemTable(std::vector<ULONG> columns, std::vector<core::PropRow> rows, ULONG flags)
    : rows_(std::move(rows)), default_columns_(InWidth(std::move(columns), flags)), flags_(flags) {
  columns_ = default_columns_;
  Rebuild();
}

HRESULT MemTable::GetLastError(HRESULT code, ULONG flags, LPMAPIERROR* error) {
  return last_error_.Fill(code, flags, error);
}

// The rows never change, so there is nothing to be told of.
HRESULT MemTable::Advise(ULONG, LPMAPIADVISESINK, ULONG*) { return MAPI_E_NO_SUPPORT; }
HRESULT MemTable::Unadvise(ULONG) { return MAPI_E_NO_SUPPORT; }

HRESULT MemTable::GetStatus(ULONG* status, ULONG* type) {
  if (!status || !type) return MAPI_E_INVALID_PARAMETER;
  *status = TBLSTAT_COMPLETE;
  *type = TBLTYPE_SNAPSHOT;
  return S_OK;
}

HRESULT MemTable::SetColumns(LPSPropTagArray tags, ULONG flags) {
  if (!tags || tags->cValues == 0) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~kAsynchronyFlags) return MAPI_E_UNKNOWN_FLAGS;
  if (tags->cValues > kMaxColumns) return MAPI_E_TOO_COMPLEX;
  return Guard(&last_error_, [&]() -> HRESULT {
    std::vector<ULONG> columns(tags->aulPropTag, tags->aulPropTag + tags->cValues);
    // A multi-valued column expanded into one row for each value needs another kind of table.
    for (const ULONG tag : columns)
      if (PROP_TYPE(tag) & MV_INSTANCE) return MAPI_E_TOO_COMPLEX;
    const std::lock_guard lock(mutex_);
    columns_ = std::move(columns);
    return S_OK;
  });
}

HRESULT MemTable::QueryColumns(ULONG flags, LPSPropTagArray* tags) {
  if (!tags) return MAPI_E_INVALID_PARAMETER;
  *tags = nullptr;
  if (flags & ~TBL_ALL_COLUMNS) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    if (!(flags & TBL_ALL_COLUMNS)) {
      *tags = AllocateTags(columns_);
      return S_OK;
    }
    std::vector<ULONG> all = default_columns_;
    for (const core::PropRow& row : rows_) {
      for (const core::OwnedProp& prop : row) {
        const auto same = [&](ULONG tag) { return PROP_ID(tag) == PROP_ID(prop.tag()); };
        if (PROP_TYPE(prop.tag()) != PT_ERROR && std::none_of(all.begin(), all.end(), same))
          all.push_back(TagInWidth(prop.tag(), flags_));
      }
    }
    *tags = AllocateTags(all);
    return S_OK;
  });
}

HRESULT MemTable::GetRowCount(ULONG flags, ULONG* count) {
  if (!count) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~TBL_NOWAIT) return MAPI_E_UNKNOWN_FLAGS;
  const std::lock_guard lock(mutex_);
  *count = static_cast<ULONG>(view_.size());
  return S_OK;
}

bool MemTable::Locate(BOOKMARK origin, std::size_t* position) const {
  switch (origin) {
    case BOOKMARK_BEGINNING:
      *position = 0;
      return true;
    case BOOKMARK_CURRENT:
      *position = position_;
      return true;
    case BOOKMARK_END:
      *position = view_.size();
      return true;
    default:
      const auto found = bookmarks_.find(origin);
      if (found == bookmarks_.end()) return false;
      *position = found->second;
      return true;
  }
}

HRESULT MemTable::SeekRow(BOOKMARK origin, LONG count, LONG* sought) {
  const std::lock_guard lock(mutex_);
  std::size_t from = 0;
  if (!Locate(origin, &from)) return MAPI_E_INVALID_BOOKMARK;
  const std::int64_t target = static_cast<std::int64_t>(from) + count;
  position_ = static_cast<std::size_t>(std::clamp<std::int64_t>(target, 0, static_cast<std::int64_t>(view_.size())));
  if (sought) *sought = static_cast<LONG>(static_cast<std::int64_t>(position_) - static_cast<std::int64_t>(from));
  return S_OK;
}

HRESULT MemTable::SeekRowApprox(ULONG numerator, ULONG denominator) {
  if (denominator == 0) return MAPI_E_INVALID_PARAMETER;
  const std::lock_guard lock(mutex_);
  position_ = numerator >= denominator
                  ? view_.size()
                  : static_cast<std::size_t>(std::uint64_t{numerator} * view_.size() / denominator);
  return S_OK;
}

HRESULT MemTable::QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) {
  if (!row || !numerator || !denominator) return MAPI_E_INVALID_PARAMETER;
  const std::lock_guard lock(mutex_);
  *row = static_cast<ULONG>(position_);
  *numerator = *row;
  *denominator = static_cast<ULONG>(std::max<std::size_t>(view_.size(), 1));  // a caller divides by it
  return S_OK;
}

HRESULT MemTable::FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) {
  if (!restriction) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~DIR_BACKWARD) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&]() -> HRESULT {
    core::MeasureRestriction(*restriction);
    if (const HRESULT evaluable = core::CheckEvaluable(*restriction); FAILED(evaluable)) return evaluable;
    const std::lock_guard lock(mutex_);
    std::size_t at = 0;
    if (!Locate(origin, &at)) return MAPI_E_INVALID_BOOKMARK;
    const auto matches = [&](std::size_t position) {
      return core::Matches(*restriction, core::RowSource(rows_[view_[position]]));
    };
    // Both directions begin with the row at the bookmark itself.
    if (flags & DIR_BACKWARD) {
      for (std::size_t next = std::min(at + 1, view_.size()); next > 0; --next)
        if (matches(next - 1)) return position_ = next - 1, S_OK;
    } else {
      for (; at < view_.size(); ++at)
        if (matches(at)) return position_ = at, S_OK;
    }
    return MAPI_E_NOT_FOUND;
  });
}

HRESULT MemTable::Restrict(LPSRestriction restriction, ULONG flags) {
  if (flags & ~kAsynchronyFlags) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&]() -> HRESULT {
    core::OwnedRestriction owned;
    if (restriction) {
      owned = core::OwnedRestriction::Copy(*restriction);
      if (const HRESULT evaluable = core::CheckEvaluable(*owned.get()); FAILED(evaluable)) return evaluable;
    }
    const std::lock_guard lock(mutex_);
    restriction_ = std::move(owned);
    Rebuild();
    return S_OK;
  });
}

HRESULT MemTable::CreateBookmark(BOOKMARK* bookmark) {
  if (!bookmark) return MAPI_E_INVALID_PARAMETER;
  return Guard(&last_error_, [&]() -> HRESULT {
    const std::lock_guard lock(mutex_);
    if (bookmarks_.size() >= kMaxBookmarks) return MAPI_E_UNABLE_TO_COMPLETE;
    bookmarks_[next_bookmark_] = position_;
    *bookmark = next_bookmark_++;
    return S_OK;
  });
}

HRESULT MemTable::FreeBookmark(BOOKMARK bookmark) {
  if (bookmark <= BOOKMARK_END) return S_OK;  // the predefined ones need no freeing
  const std::lock_guard lock(mutex_);
  return bookmarks_.erase(bookmark) ? S_OK : MAPI_E_INVALID_BOOKMARK;
}

HRESULT MemTable::SortTable(LPSSortOrderSet order, ULONG flags) {
  if (flags & ~kAsynchronyFlags) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&]() -> HRESULT {
    std::vector<SSortOrder> sort;
    if (order) {
      // ITableData: "complex operations such as categorization are not supported"; IMAPITable::SortTable has the code.
      if (order->cSorts > kMaxColumns || order->cCategories > 0) return MAPI_E_TOO_COMPLEX;
      if (order->cExpanded > order->cCategories) return MAPI_E_INVALID_PARAMETER;
      sort.assign(order->aSort, order->aSort + order->cSorts);
      for (const SSortOrder& key : sort) {
        if (key.ulOrder != TABLE_SORT_ASCEND && key.ulOrder != TABLE_SORT_DESCEND) return MAPI_E_TOO_COMPLEX;
        if (PROP_TYPE(key.ulPropTag) & MV_INSTANCE) return MAPI_E_TOO_COMPLEX;
      }
    }
    const std::lock_guard lock(mutex_);
    sort_ = std::move(sort);
    Rebuild();
    return S_OK;
  });
}

HRESULT MemTable::QuerySortOrder(LPSSortOrderSet* order) {
  if (!order) return MAPI_E_INVALID_PARAMETER;
  *order = nullptr;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    auto* set = static_cast<SSortOrderSet*>(Allocate(CbNewSSortOrderSet(std::max<std::size_t>(sort_.size(), 1))));
    set->cSorts = static_cast<ULONG>(sort_.size());
    set->cCategories = 0;
    set->cExpanded = 0;
    std::copy(sort_.begin(), sort_.end(), set->aSort);
    *order = set;
    return S_OK;
  });
}

// A restriction or a sort starts the view anew: at its beginning, and without the bookmarks of the old one.
void MemTable::Rebuild() {
  std::vector<std::uint32_t> view;
  for (std::uint32_t i = 0; i < rows_.size(); ++i)
    if (!restriction_ || core::Matches(*restriction_.get(), core::RowSource(rows_[i]))) view.push_back(i);
  if (!sort_.empty()) {
    std::stable_sort(view.begin(), view.end(), [&](std::uint32_t a, std::uint32_t b) {
      for (const SSortOrder& key : sort_) {
        const int order = core::CompareForSort(core::RowSource(rows_[a]).Find(key.ulPropTag),
                                               core::RowSource(rows_[b]).Find(key.ulPropTag));
        if (order != 0) return key.ulOrder == TABLE_SORT_DESCEND ? order > 0 : order < 0;
      }
      return false;
    });
  }
  view_ = std::move(view);
  position_ = 0;
  bookmarks_.clear();
}

SPropValue* MemTable::MakeRow(std::size_t row) const {
  const core::RowSource source(rows_[row]);
  CellShaper shaper(flags_);
  std::vector<SPropValue> cells;
  cells.reserve(columns_.size());
  for (const ULONG tag : columns_) cells.push_back(shaper.Shape(tag, source.Find(tag)));
  return AllocateProps(cells);
}

HRESULT MemTable::QueryRows(LONG count, ULONG flags, LPSRowSet* rows) {
  if (!rows) return MAPI_E_INVALID_PARAMETER;
  *rows = nullptr;
  if (count == 0) return MAPI_E_INVALID_PARAMETER;
  if (flags & ~TBL_NOADVANCE) return MAPI_E_UNKNOWN_FLAGS;
  return Guard(&last_error_, [&] {
    const std::lock_guard lock(mutex_);
    // A negative count first goes back so many rows; they are then read forwards all the same.
    std::size_t first = position_;
    std::size_t wanted = static_cast<std::size_t>(std::abs(static_cast<std::int64_t>(count)));
    if (count < 0) {
      wanted = std::min(wanted, first);
      first -= wanted;
    } else {
      wanted = std::min(wanted, view_.size() - first);
    }
    core::RowSet set(&FreeBuffer, static_cast<SRowSet*>(Allocate(CbNewSRowSet(std::max<std::size_t>(wanted, 1)))));
    set.get()->cRows = 0;
    for (std::size_t i = 0; i < wanted; ++i) {
      SRow& row = set.get()->aRow[i];
      row.ulAdrEntryPad = 0;
      row.cValues = static_cast<ULONG>(columns_.size());
      row.lpProps = MakeRow(view_[first + i]);
      ++set.get()->cRows;
    }
    // The cursor ends on the first row returned with TBL_NOADVANCE, behind the last one without.
    position_ = flags & TBL_NOADVANCE ? first : first + wanted;
    *rows = set.Detach();
    return S_OK;
  });
}

HRESULT MemTable::Abort() { return S_OK; }

HRESULT MemTable::WaitForCompletion(ULONG flags, ULONG, ULONG* status) {
  if (flags != 0) return MAPI_E_UNKNOWN_FLAGS;
  if (status) *status = TBLSTAT_COMPLETE;
  return S_OK;
}

// Uncategorised always (SortTable): nothing to expand or to collapse. MAPI_E_NO_SUPPORT is
// IMAPITable::GetCollapseState's code for a table "that does not support categorization".
HRESULT MemTable::ExpandRow(ULONG, LPBYTE, ULONG, ULONG, LPSRowSet* rows, ULONG* more) {
  if (rows) *rows = nullptr;
  if (more) *more = 0;
  return MAPI_E_NO_SUPPORT;
}
HRESULT MemTable::CollapseRow(ULONG, LPBYTE, ULONG, ULONG* count) {
  if (count) *count = 0;
  return MAPI_E_NO_SUPPORT;
}
HRESULT MemTable::GetCollapseState(ULONG, ULONG, LPBYTE, ULONG* state_size, LPBYTE* state) {
  if (state_size) *state_size = 0;
  if (state) *state = nullptr;
  return MAPI_E_NO_SUPPORT;
}
HRESULT MemTable::SetCollapseState(ULONG, ULONG, LPBYTE, BOOKMARK*) { return MAPI_E_NO_SUPPORT; }

}  // namespace mapi::builtin
