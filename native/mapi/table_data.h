// Tables and property objects that MAPI keeps in memory for those who fill them.
#pragma once

#include "mapi/functions.h"
#include "mapi/prop.h"
#include "mapi/table.h"

struct ITableData;
using LPTABLEDATA = ITableData*;

typedef void(STDMAPICALLTYPE CALLERRELEASE)(ULONG caller_data, LPTABLEDATA table_data, LPMAPITABLE view);

// --- HrDeleteRows
inline constexpr ULONG TAD_ALL_ROWS = 1;

struct ITableData : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE HrGetView(LPSSortOrderSet sort, CALLERRELEASE* caller_release, ULONG caller_data,
                                              LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrModifyRow(LPSRow row) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrDeleteRow(LPSPropValue index) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrQueryRow(LPSPropValue index, LPSRow* row, ULONG* row_number) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrEnumRow(ULONG row_number, LPSRow* row) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrNotify(ULONG flags, ULONG count, LPSPropValue values) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrInsertRow(ULONG row_number, LPSRow row) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrModifyRows(ULONG flags, LPSRowSet rows) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrDeleteRows(ULONG flags, LPSRowSet rows, ULONG* deleted_count) = 0;
};

// --- IPropData
inline constexpr ULONG IPROP_READONLY = 0x00000001;
inline constexpr ULONG IPROP_READWRITE = 0x00000002;
inline constexpr ULONG IPROP_CLEAN = 0x00010000;
inline constexpr ULONG IPROP_DIRTY = 0x00020000;

struct IPropData : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE HrSetObjAccess(ULONG access) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrSetPropAccess(LPSPropTagArray tags, ULONG* access) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrGetPropAccess(LPSPropTagArray* tags, ULONG** access) = 0;
  virtual HRESULT STDMETHODCALLTYPE HrAddObjProps(LPSPropTagArray tags, LPSPropProblemArray* problems) = 0;
};
using LPPROPDATA = IPropData*;
