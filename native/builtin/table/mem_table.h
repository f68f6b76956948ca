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

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT code, ULONG flags, LPMAPIERROR* error) override;
  HRESULT STDMETHODCALLTYPE Advise(ULONG event_mask, LPMAPIADVISESINK sink, ULONG* connection) override;
  HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) override;
  HRESULT STDMETHODCALLTYPE GetStatus(ULONG* status, ULONG* type) override;
  HRESULT STDMETHODCALLTYPE SetColumns(LPSPropTagArray tags, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE QueryColumns(ULONG flags, LPSPropTagArray* tags) override;
  HRESULT STDMETHODCALLTYPE GetRowCount(ULONG flags, ULONG* count) override;
  HRESULT STDMETHODCALLTYPE SeekRow(BOOKMARK origin, LONG count, LONG* sought) override;
  HRESULT STDMETHODCALLTYPE SeekRowApprox(ULONG numerator, ULONG denominator) override;
  HRESULT STDMETHODCALLTYPE QueryPosition(ULONG* row, ULONG* numerator, ULONG* denominator) override;
  HRESULT STDMETHODCALLTYPE FindRow(LPSRestriction restriction, BOOKMARK origin, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE Restrict(LPSRestriction restriction, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE CreateBookmark(BOOKMARK* bookmark) override;
  HRESULT STDMETHODCALLTYPE FreeBookmark(BOOKMARK bookmark) override;
  HRESULT STDMETHODCALLTYPE SortTable(LPSSortOrderSet order, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE QuerySortOrder(LPSSortOrderSet* order) override;
  HRESULT STDMETHODCALLTYPE QueryRows(LONG count, ULONG flags, LPSRowSet* rows) override;
  HRESULT STDMETHODCALLTYPE Abort() override;
  HRESULT STDMETHODCALLTYPE ExpandRow(ULONG key_size, LPBYTE key, ULONG count, ULONG flags, LPSRowSet* rows,
                                      ULONG* more) override;
  HRESULT STDMETHODCALLTYPE CollapseRow(ULONG key_size, LPBYTE key, ULONG flags, ULONG* count) override;
  HRESULT STDMETHODCALLTYPE WaitForCompletion(ULONG flags, ULONG timeout, ULONG* status) override;
  HRESULT STDMETHODCALLTYPE GetCollapseState(ULONG flags, ULONG key_size, LPBYTE key, ULONG* state_size,
                                             LPBYTE* state) override;
  HRESULT STDMETHODCALLTYPE SetCollapseState(ULONG flags, ULONG state_size, LPBYTE state, BOOKMARK* location) override;

 private:
  // Positions are indices into view_; its size is the end.
  bool Locate(BOOKMARK origin, std::size_t* position) const;
  void Rebuild();
  SPropValue* MakeRow(std::size_t row) const;

  const std::vector<core::PropRow> rows_;
  const std::vector<ULONG> default_columns_;
  const ULONG flags_;

  std::mutex mutex_;
  LastError last_error_;
  std::vector<ULONG> columns_;
  core::OwnedRestriction restriction_;
  std::vector<SSortOrder> sort_;
  std::vector<std::uint32_t> view_;  // rows_ by index, restricted and sorted
  std::size_t position_ = 0;
  std::map<BOOKMARK, std::size_t> bookmarks_;
  BOOKMARK next_bookmark_ = BOOKMARK_END + 1;
};

}  // namespace mapi::builtin
