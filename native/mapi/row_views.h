// Rows of a table where they stand, for who copies them into something else at once: an extension of the ABI by this
// project, since QueryRows of Extended MAPI gives a block of memory per row. A table whose provider can do better
// answers QueryInterface for IID_IRowViewTable; any other MAPI's E_NOINTERFACE leaves QueryRows.
#pragma once

#include "mapi/mapi.h"

inline constexpr GUID IID_IRowViewTable = {
    0xB1A40E6D, 0x52C7, 0x4D39, {0x8E, 0x60, 0x97, 0xF3, 0x1D, 0x5B, 0xC8, 0x24}};

// Who takes the rows. It does not throw, and calls nothing of the table.
struct IRowViewSink {
  // Once, with the number of rows.
  virtual void STDMETHODCALLTYPE Begin(ULONG rows) = 0;
  // A row's values, in the order of the columns; the array is good during the call, what it refers to until End
  // returns. A PT_UNICODE string may stand at an odd address; if dwAlignPad is not 0 it is the size of the string in
  // bytes, with its terminator.
  virtual void STDMETHODCALLTYPE Row(ULONG count, const SPropValue* values) = 0;
  virtual void STDMETHODCALLTYPE End() = 0;

 protected:
  ~IRowViewSink() = default;
};

struct IRowViewTable : IMAPITable {
  // QueryRows in all, but where the rows go. With a failure the sink may have some of them, which the caller then does
  // not use; the position is that of before.
  virtual HRESULT STDMETHODCALLTYPE QueryRowViews(LONG row_count, ULONG flags, IRowViewSink* sink) = 0;
};
