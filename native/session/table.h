// IMAPITable.
#pragma once

#include <optional>
#include <vector>

#include "session/context.h"
#include "session/restriction.h"
#include "session/row_batch.h"

namespace mapi::session {

// What tableConfigure changes. Outer optional: whether to; inner: what to, nothing removes it.
struct TableConfiguration {
  std::optional<std::vector<ULONG>> columns;
  std::optional<std::optional<Restriction>> restriction;
  std::optional<std::optional<SortOrder>> sort;
};

struct TablePosition {
  ULONG row = 0;
  ULONG numerator = 0;
  ULONG denominator = 0;
};

// `bookmark_moved`: the bookmark's row is gone, and what was asked for started at the one that follows.
struct TableSeek {
  LONG rows = 0;
  bool bookmark_moved = false;
};

struct TableFind {
  bool found = false;
  bool bookmark_moved = false;
};

struct ExpandedRows {
  RowBatch rows;
  ULONG more = 0;  // that came into view and are not among the rows
};

void TableConfigure(Context& context, Handle table, const TableConfiguration& configuration);
std::vector<ULONG> TableQueryColumns(Context& context, Handle table, ULONG flags);
RowBatch TableQueryRows(Context& context, Handle table, LONG count, ULONG flags);
// Reads on to the end, `count` rows at a time, and returns how many there were: what a table's rows cost before they
// cross to JavaScript, for test/bench.
ULONG TableReadThrough(Context& context, Handle table, LONG count);
TableSeek TableSeekRow(Context& context, Handle table, BOOKMARK bookmark, LONG row_count);
void TableSeekRowApprox(Context& context, Handle table, ULONG numerator, ULONG denominator);
TableFind TableFindRow(Context& context, Handle table, const Restriction& restriction, BOOKMARK bookmark, ULONG flags);
ULONG TableGetRowCount(Context& context, Handle table);
TablePosition TableQueryPosition(Context& context, Handle table);
BOOKMARK TableCreateBookmark(Context& context, Handle table);
void TableFreeBookmark(Context& context, Handle table, BOOKMARK bookmark);
ExpandedRows TableExpandRow(Context& context, Handle table, const Bytes& instance_key, ULONG row_count);
ULONG TableCollapseRow(Context& context, Handle table, const Bytes& instance_key);
Bytes TableGetCollapseState(Context& context, Handle table, const Bytes& instance_key);
BOOKMARK TableSetCollapseState(Context& context, Handle table, const Bytes& state);

}  // namespace mapi::session
