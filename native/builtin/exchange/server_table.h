// IMAPITable over a table of the mailbox server.
#pragma once

#include <memory>

#include "builtin/exchange/method.h"
#include "builtin/exchange/table_advise.h"
#include "builtin/exchange/table_view.h"
#include "core/unknown.h"
#include "mapi/row_views.h"

namespace mapi::builtin {

class ServerTable final : public core::Unknown<IRowViewTable, &IID_IRowViewTable, &IID_IMAPITable> {
 public:
  // MAPI_UNICODE in `flags` decides about the strings of the default columns.
  ServerTable(std::shared_ptr<TableObject> table, std::unique_ptr<ValueSource> source, ULONG flags);

  ~ServerTable() override;

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE Advise(ULONG event_mask, LPMAPIADVISESINK sink, ULONG* connection) override;
  HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) override;
  HRESULT STDMETHODCALLTYPE GetStatus(ULONG* status, ULONG* type) override;
  HRESULT STDMETHODCALLTYPE SetColumns(LPSPropTagArray tags, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE QueryColumns(ULONG flags, LPSPropTagArray* tags) override;
  HRESULT STDMETHODCALLTYPE GetRowCount(ULONG flags, ULONG* count) override;
  HRESULT STDMETHODCALLTYPE SeekRow(BOOKMARK origin, LONG row_count, LONG* rows_sought) override;
  HRESULT STDMETHODCALLTYPE SeekRowApprox(ULONG numerator, ULONG denominator) override;
  HRESULT STDMETHODCALLTYPE QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) override;
  HRESULT STDMETHODCALLTYPE FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE Restrict(LPSRestriction restriction, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE CreateBookmark(BOOKMARK* bookmark) override;
  HRESULT STDMETHODCALLTYPE FreeBookmark(BOOKMARK bookmark) override;
  HRESULT STDMETHODCALLTYPE SortTable(LPSSortOrderSet sort, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE QuerySortOrder(LPSSortOrderSet* sort) override;
  HRESULT STDMETHODCALLTYPE QueryRows(LONG row_count, ULONG flags, LPSRowSet* rows) override;
  HRESULT STDMETHODCALLTYPE Abort() override;
  HRESULT STDMETHODCALLTYPE ExpandRow(ULONG key_size, LPBYTE instance_key, ULONG row_count, ULONG flags,
                                      LPSRowSet* rows, ULONG* more_rows) override;
  HRESULT STDMETHODCALLTYPE CollapseRow(ULONG key_size, LPBYTE instance_key, ULONG flags, ULONG* row_count) override;
  HRESULT STDMETHODCALLTYPE WaitForCompletion(ULONG flags, ULONG timeout_ms, ULONG* status) override;
  HRESULT STDMETHODCALLTYPE GetCollapseState(ULONG flags, ULONG key_size, LPBYTE instance_key, ULONG* state_size,
                                             LPBYTE* state) override;
  HRESULT STDMETHODCALLTYPE SetCollapseState(ULONG flags, ULONG state_size, LPBYTE state, BOOKMARK* location) override;
  HRESULT STDMETHODCALLTYPE QueryRowViews(LONG row_count, ULONG flags, IRowViewSink* sink) override;

 private:
  template <class Body>
  HRESULT Run(Body&& body) noexcept {
    return RunMethod(*link_, last_error_, std::forward<Body>(body));
  }

  // False: there is none.
  bool EndConnection(ULONG connection);

  const bool unicode_;
  // Outlives the view: releasing it may release the last hold on the store.
  const std::shared_ptr<StoreLink> link_;
  const std::shared_ptr<TableView> view_;  // shared with whoever registers it anew
  std::shared_ptr<TableTarget> target_;    // once advised
  std::vector<std::uint64_t> sort_;        // an SSortOrderSet; empty: none
  LastError last_error_;
};

}  // namespace mapi::builtin
