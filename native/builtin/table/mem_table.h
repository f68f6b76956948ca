// IMAPITable over rows in memory: profile, service, provider, stores, status and recipient tables.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

#include "builtin/last_error.h"
#include "core/prop_copy.h"
#include "core/restriction.h"
#include "core/unknown.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

class MemTable final : public core::Unknown<IMAPITable, &IID_IMAPITable> {
 public:
  // `columns`: the initial column set. String columns among them are given in the width that MAPI_UNICODE in `flags`
  // asks for, whatever their own type. The table is a snapshot: rows don't change under it.
  static HRESULT Create(std::vector<ULONG> columns, std::vector<core::PropRow> rows, ULONG flags, LPMAPITABLE* table);

  MemTable(std::vector<ULONG> columns, std::vector<core::PropRow> rows, ULONG flags);

  STDMETHODIMP GetLastError(HRESULT code, ULONG flags, LPMAPIERROR* error) override;
  STDMETHODIMP Advise(ULONG event_mask, LPMAPIADVISESINK sink, ULONG_PTR* connection) override;
  STDMETHODIMP Unadvise(ULONG_PTR connection) override;
  STDMETHODIMP GetStatus(ULONG* status, ULONG* type) override;
  STDMETHODIMP SetColumns(LPSPropTagArray tags, ULONG flags) override;
  STDMETHODIMP QueryColumns(ULONG flags, LPSPropTagArray* tags) override;
  STDMETHODIMP GetRowCount(ULONG flags, ULONG* count) override;
  STDMETHODIMP SeekRow(BOOKMARK origin, LONG count, LONG* sought) override;
  STDMETHODIMP SeekRowApprox(ULONG numerator, ULONG denominator) override;
  STDMETHODIMP QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) override;
  STDMETHODIMP FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) override;
  STDMETHODIMP Restrict(LPSRestriction restriction, ULONG flags) override;
  STDMETHODIMP CreateBookmark(BOOKMARK* bookmark) override;
  STDMETHODIMP FreeBookmark(BOOKMARK bookmark) override;
  STDMETHODIMP SortTable(LPSSortOrderSet order, ULONG flags) override;
  STDMETHODIMP QuerySortOrder(LPSSortOrderSet* order) override;
  STDMETHODIMP QueryRows(LONG count, ULONG flags, LPSRowSet* rows) override;
  STDMETHODIMP Abort() override;
  STDMETHODIMP ExpandRow(ULONG key_size, LPBYTE key, ULONG count, ULONG flags, LPSRowSet* rows, ULONG* more) override;
  STDMETHODIMP CollapseRow(ULONG key_size, LPBYTE key, ULONG flags, ULONG* count) override;
  STDMETHODIMP WaitForCompletion(ULONG flags, ULONG timeout, ULONG* status) override;
  STDMETHODIMP GetCollapseState(ULONG flags, ULONG key_size, LPBYTE key, ULONG* state_size, LPBYTE* state) override;
  STDMETHODIMP SetCollapseState(ULONG flags, ULONG state_size, LPBYTE state, BOOKMARK* location) override;
};

}  // namespace mapi::builtin
