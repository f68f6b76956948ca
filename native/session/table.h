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

void TableConfigure(Context& context, Handle table, const TableConfiguration& configuration);
std::vector<ULONG> TableQueryColumns(Context& context, Handle table, ULONG flags);
RowBatch TableQueryRows(Context& context, Handle table, LONG count, ULONG flags);
LONG TableSeekRow(Context& context, Handle table, BOOKMARK bookmark, LONG row_count);
void TableSeekRowApprox(Context& context, Handle table, ULONG numerator, ULONG denominator);
// False: no row satisfies the restriction.
bool TableFindRow(Context& context, Handle table, const Restriction& restriction, BOOKMARK bookmark, ULONG flags);
ULONG TableGetRowCount(Context& context, Handle table);
TablePosition TableQueryPosition(Context& context, Handle table);
BOOKMARK TableCreateBookmark(Context& context, Handle table);
void TableFreeBookmark(Context& context, Handle table, BOOKMARK bookmark);

}  // namespace mapi::session
