#include "session/table.h"

#include "core/mapi_buffer.h"
#include "session/failure.h"

namespace mapi::session {
namespace {

IMAPITable* Table(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IMAPITable>(handle, {Kind::kTable}, call);
}

std::vector<ULONG> Columns(Context& context, IMAPITable* table, ULONG flags) {
  constexpr const char* kCall = "IMAPITable::QueryColumns";
  core::MapiBuffer<SPropTagArray> tags(context.functions().free_buffer);
  Check(table->QueryColumns(flags, tags.Out()), kCall, table, context.runtime());
  return tags ? std::vector<ULONG>(tags->aulPropTag, tags->aulPropTag + tags->cValues) : std::vector<ULONG>();
}

// The columns of the table's rows, asked for once.
const std::vector<ULONG>& ColumnsOf(Context& context, Handle handle, IMAPITable* table, const char* call) {
  auto& columns = context.objects().Get(handle, call).columns;
  if (columns.empty()) columns = Columns(context, table, 0);
  return columns;
}

LPBYTE Pointer(const Bytes& bytes) { return const_cast<LPBYTE>(bytes.data()); }

}  // namespace

// HRESULT IMAPITable::SetColumns(LPSPropTagArray, ULONG)
// HRESULT IMAPITable::Restrict(LPSRestriction, ULONG)
// HRESULT IMAPITable::SortTable(LPSSortOrderSet, ULONG)
void TableConfigure(Context& context, Handle handle, const TableConfiguration& configuration) {
  IMAPITable* table = Table(context, handle, "IMAPITable::SetColumns");
  if (configuration.columns) {
    constexpr const char* kCall = "IMAPITable::SetColumns";
    MapiTags tags(*configuration.columns);
    Check(table->SetColumns(tags.get(), TBL_BATCH), kCall, table, context.runtime());
    context.objects().Get(handle, kCall).columns = *configuration.columns;
  }
  if (configuration.restriction) {
    constexpr const char* kCall = "IMAPITable::Restrict";
    if (const auto& wanted = *configuration.restriction) {
      MapiRestriction restriction(*wanted);
      Check(table->Restrict(restriction.get(), TBL_BATCH), kCall, table, context.runtime());
    } else {
      Check(table->Restrict(nullptr, TBL_BATCH), kCall, table, context.runtime());
    }
  }
  if (configuration.sort) {
    // A set without columns removes the order.
    MapiSortOrder sort(configuration.sort->value_or(SortOrder()));
    Check(table->SortTable(sort.get(), TBL_BATCH), "IMAPITable::SortTable", table, context.runtime());
  }
}

// HRESULT IMAPITable::QueryColumns(ULONG, LPSPropTagArray*)
std::vector<ULONG> TableQueryColumns(Context& context, Handle handle, ULONG flags) {
  return Columns(context, Table(context, handle, "IMAPITable::QueryColumns"), flags);
}

// HRESULT IMAPITable::QueryRows(LONG, ULONG, LPSRowSet*)
RowBatch TableQueryRows(Context& context, Handle handle, LONG count, ULONG flags) {
  constexpr const char* kCall = "IMAPITable::QueryRows";
  IMAPITable* table = Table(context, handle, kCall);
  const auto& columns = ColumnsOf(context, handle, table, kCall);
  if (const auto views = core::ComPtr(table).As<IRowViewTable>(IID_IRowViewTable)) {
    RowBatch batch;
    Check(QueryRowBatch(columns, views.get(), count, flags, &batch), kCall, table, context.runtime());
    return batch;
  }
  core::RowSet rows(context.functions().free_buffer);
  Check(table->QueryRows(count, flags, rows.Out()), kCall, table, context.runtime());
  return MakeRowBatch(columns, rows.begin(), rows.size());
}

// HRESULT IMAPITable::QueryRows(LONG, ULONG, LPSRowSet*)
ULONG TableReadThrough(Context& context, Handle handle, LONG count) {
  constexpr const char* kCall = "IMAPITable::QueryRows";
  IMAPITable* table = Table(context, handle, kCall);
  for (ULONG total = 0;;) {
    core::RowSet rows(context.functions().free_buffer);
    Check(table->QueryRows(count, 0, rows.Out()), kCall, table, context.runtime());
    if (rows.size() == 0) return total;
    total += static_cast<ULONG>(rows.size());
  }
}

// HRESULT IMAPITable::SeekRow(BOOKMARK, LONG, LONG*)
TableSeek TableSeekRow(Context& context, Handle handle, BOOKMARK bookmark, LONG row_count) {
  constexpr const char* kCall = "IMAPITable::SeekRow";
  IMAPITable* table = Table(context, handle, kCall);
  TableSeek seek;
  const HRESULT result = table->SeekRow(bookmark, row_count, &seek.rows);
  Check(result, kCall, table, context.runtime());
  seek.bookmark_moved = result == MAPI_W_POSITION_CHANGED;
  return seek;
}

// HRESULT IMAPITable::SeekRowApprox(ULONG, ULONG)
void TableSeekRowApprox(Context& context, Handle handle, ULONG numerator, ULONG denominator) {
  constexpr const char* kCall = "IMAPITable::SeekRowApprox";
  IMAPITable* table = Table(context, handle, kCall);
  Check(table->SeekRowApprox(numerator, denominator), kCall, table, context.runtime());
}

// HRESULT IMAPITable::FindRow(LPSRestriction, BOOKMARK, ULONG)
TableFind TableFindRow(Context& context, Handle handle, const Restriction& wanted, BOOKMARK bookmark, ULONG flags) {
  constexpr const char* kCall = "IMAPITable::FindRow";
  IMAPITable* table = Table(context, handle, kCall);
  MapiRestriction restriction(wanted);
  const HRESULT result = table->FindRow(restriction.get(), bookmark, flags);
  if (result == MAPI_E_NOT_FOUND) return {};
  Check(result, kCall, table, context.runtime());
  return {true, result == MAPI_W_POSITION_CHANGED};
}

// HRESULT IMAPITable::GetRowCount(ULONG, ULONG*)
ULONG TableGetRowCount(Context& context, Handle handle) {
  constexpr const char* kCall = "IMAPITable::GetRowCount";
  IMAPITable* table = Table(context, handle, kCall);
  ULONG count = 0;
  Check(table->GetRowCount(0, &count), kCall, table, context.runtime());
  return count;
}

// HRESULT IMAPITable::QueryPosition(ULONG*, ULONG*, ULONG*)
TablePosition TableQueryPosition(Context& context, Handle handle) {
  constexpr const char* kCall = "IMAPITable::QueryPosition";
  IMAPITable* table = Table(context, handle, kCall);
  TablePosition position;
  Check(table->QueryPosition(&position.row, &position.numerator, &position.denominator), kCall, table,
        context.runtime());
  return position;
}

// HRESULT IMAPITable::CreateBookmark(BOOKMARK*)
BOOKMARK TableCreateBookmark(Context& context, Handle handle) {
  constexpr const char* kCall = "IMAPITable::CreateBookmark";
  IMAPITable* table = Table(context, handle, kCall);
  BOOKMARK bookmark = 0;
  Check(table->CreateBookmark(&bookmark), kCall, table, context.runtime());
  return bookmark;
}

// HRESULT IMAPITable::FreeBookmark(BOOKMARK)
void TableFreeBookmark(Context& context, Handle handle, BOOKMARK bookmark) {
  constexpr const char* kCall = "IMAPITable::FreeBookmark";
  IMAPITable* table = Table(context, handle, kCall);
  Check(table->FreeBookmark(bookmark), kCall, table, context.runtime());
}

// HRESULT IMAPITable::ExpandRow(ULONG, LPBYTE, ULONG, ULONG, LPSRowSet*, ULONG*)
ExpandedRows TableExpandRow(Context& context, Handle handle, const Bytes& instance_key, ULONG row_count) {
  constexpr const char* kCall = "IMAPITable::ExpandRow";
  IMAPITable* table = Table(context, handle, kCall);
  const auto& columns = ColumnsOf(context, handle, table, kCall);
  core::RowSet rows(context.functions().free_buffer);
  ULONG more = 0;
  Check(
      table->ExpandRow(static_cast<ULONG>(instance_key.size()), Pointer(instance_key), row_count, 0, rows.Out(), &more),
      kCall, table, context.runtime());
  return {MakeRowBatch(columns, rows.begin(), rows.size()), more};
}

// HRESULT IMAPITable::CollapseRow(ULONG, LPBYTE, ULONG, ULONG*)
ULONG TableCollapseRow(Context& context, Handle handle, const Bytes& instance_key) {
  constexpr const char* kCall = "IMAPITable::CollapseRow";
  IMAPITable* table = Table(context, handle, kCall);
  ULONG count = 0;
  Check(table->CollapseRow(static_cast<ULONG>(instance_key.size()), Pointer(instance_key), 0, &count), kCall, table,
        context.runtime());
  return count;
}

// HRESULT IMAPITable::GetCollapseState(ULONG, ULONG, LPBYTE, ULONG*, LPBYTE*)
Bytes TableGetCollapseState(Context& context, Handle handle, const Bytes& instance_key) {
  constexpr const char* kCall = "IMAPITable::GetCollapseState";
  IMAPITable* table = Table(context, handle, kCall);
  ULONG size = 0;
  core::MapiBuffer<BYTE> state(context.functions().free_buffer);
  Check(table->GetCollapseState(0, static_cast<ULONG>(instance_key.size()), Pointer(instance_key), &size, state.Out()),
        kCall, table, context.runtime());
  return state ? Bytes(state.get(), state.get() + size) : Bytes();
}

// HRESULT IMAPITable::SetCollapseState(ULONG, ULONG, LPBYTE, BOOKMARK*)
BOOKMARK TableSetCollapseState(Context& context, Handle handle, const Bytes& state) {
  constexpr const char* kCall = "IMAPITable::SetCollapseState";
  IMAPITable* table = Table(context, handle, kCall);
  BOOKMARK location = 0;
  Check(table->SetCollapseState(0, static_cast<ULONG>(state.size()), Pointer(state), &location), kCall, table,
        context.runtime());
  return location;
}

}  // namespace mapi::session
