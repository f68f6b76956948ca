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
  auto& columns = context.objects().Get(handle, kCall).columns;
  if (columns.empty()) columns = Columns(context, table, 0);
  core::RowSet rows(context.functions().free_buffer);
  Check(table->QueryRows(count, flags, rows.Out()), kCall, table, context.runtime());
  return MakeRowBatch(columns, rows.begin(), rows.size());
}

// HRESULT IMAPITable::SeekRow(BOOKMARK, LONG, LONG*)
LONG TableSeekRow(Context& context, Handle handle, BOOKMARK bookmark, LONG row_count) {
  constexpr const char* kCall = "IMAPITable::SeekRow";
  IMAPITable* table = Table(context, handle, kCall);
  LONG sought = 0;
  Check(table->SeekRow(bookmark, row_count, &sought), kCall, table, context.runtime());
  return sought;
}

// HRESULT IMAPITable::SeekRowApprox(ULONG, ULONG)
void TableSeekRowApprox(Context& context, Handle handle, ULONG numerator, ULONG denominator) {
  constexpr const char* kCall = "IMAPITable::SeekRowApprox";
  IMAPITable* table = Table(context, handle, kCall);
  Check(table->SeekRowApprox(numerator, denominator), kCall, table, context.runtime());
}

// HRESULT IMAPITable::FindRow(LPSRestriction, BOOKMARK, ULONG)
bool TableFindRow(Context& context, Handle handle, const Restriction& wanted, BOOKMARK bookmark, ULONG flags) {
  constexpr const char* kCall = "IMAPITable::FindRow";
  IMAPITable* table = Table(context, handle, kCall);
  MapiRestriction restriction(wanted);
  const HRESULT result = table->FindRow(restriction.get(), bookmark, flags);
  if (result == MAPI_E_NOT_FOUND) return false;
  Check(result, kCall, table, context.runtime());
  return true;
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

}  // namespace mapi::session
