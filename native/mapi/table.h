// IMAPITable: a view of rows with columns, a restriction, a sort order and a position.
#pragma once

#include "mapi/guids.h"
#include "mapi/notification.h"
#include "mapi/table_structs.h"

struct IMAPITable : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG event_mask, LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetStatus(ULONG* status, ULONG* type) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetColumns(LPSPropTagArray tags, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryColumns(ULONG flags, LPSPropTagArray* tags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetRowCount(ULONG flags, ULONG* count) = 0;
  virtual HRESULT STDMETHODCALLTYPE SeekRow(BOOKMARK origin, LONG row_count, LONG* rows_sought) = 0;
  virtual HRESULT STDMETHODCALLTYPE SeekRowApprox(ULONG numerator, ULONG denominator) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) = 0;
  virtual HRESULT STDMETHODCALLTYPE FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Restrict(LPSRestriction restriction, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateBookmark(BOOKMARK* bookmark) = 0;
  virtual HRESULT STDMETHODCALLTYPE FreeBookmark(BOOKMARK bookmark) = 0;
  virtual HRESULT STDMETHODCALLTYPE SortTable(LPSSortOrderSet sort, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE QuerySortOrder(LPSSortOrderSet* sort) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryRows(LONG row_count, ULONG flags, LPSRowSet* rows) = 0;
  virtual HRESULT STDMETHODCALLTYPE Abort() = 0;
  virtual HRESULT STDMETHODCALLTYPE ExpandRow(ULONG key_size, LPBYTE instance_key, ULONG row_count, ULONG flags,
                                              LPSRowSet* rows, ULONG* more_rows) = 0;
  virtual HRESULT STDMETHODCALLTYPE CollapseRow(ULONG key_size, LPBYTE instance_key, ULONG flags, ULONG* row_count) = 0;
  virtual HRESULT STDMETHODCALLTYPE WaitForCompletion(ULONG flags, ULONG timeout_ms, ULONG* status) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetCollapseState(ULONG flags, ULONG key_size, LPBYTE instance_key,
                                                     ULONG* state_size, LPBYTE* state) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetCollapseState(ULONG flags, ULONG state_size, LPBYTE state,
                                                     BOOKMARK* location) = 0;
};
using LPMAPITABLE = IMAPITable*;
