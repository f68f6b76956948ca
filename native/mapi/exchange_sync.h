// Incremental change synchronisation: PR_CONTENTS_SYNCHRONIZER and PR_HIERARCHY_SYNCHRONIZER of a folder export its
// changes to an import interface, which is either the caller's or another folder's PR_COLLECTOR.
#pragma once

#include "mapi/store.h"

// --- Config of the synchronisers and collectors; ImportMessageChange takes SYNC_NEW_MESSAGE too
inline constexpr ULONG SYNC_UNICODE = 0x00000001;
inline constexpr ULONG SYNC_NO_DELETIONS = 0x00000002;
inline constexpr ULONG SYNC_NO_SOFT_DELETIONS = 0x00000004;
inline constexpr ULONG SYNC_READ_STATE = 0x00000008;
inline constexpr ULONG SYNC_ASSOCIATED = 0x00000010;
inline constexpr ULONG SYNC_NORMAL = 0x00000020;
inline constexpr ULONG SYNC_NO_CONFLICTS = 0x00000040;
inline constexpr ULONG SYNC_ONLY_SPECIFIED_PROPS = 0x00000080;
inline constexpr ULONG SYNC_NO_FOREIGN_KEYS = 0x00000100;
inline constexpr ULONG SYNC_LIMITED_IMESSAGE = 0x00000200;
inline constexpr ULONG SYNC_CATCHUP = 0x00000400;
inline constexpr ULONG SYNC_NEW_MESSAGE = 0x00000800;
// Of the provider itself: refused when a caller sets it.
inline constexpr ULONG SYNC_MSG_SELECTIVE = 0x00001000;
inline constexpr ULONG SYNC_BEST_BODY = 0x00002000;
inline constexpr ULONG SYNC_IGNORE_SPECIFIED_ON_ASSOCIATED = 0x00004000;
inline constexpr ULONG SYNC_PROGRESS_MODE = 0x00008000;
inline constexpr ULONG SYNC_FXRECOVERMODE = 0x00010000;
inline constexpr ULONG SYNC_DEFER_CONFIG = 0x00020000;
inline constexpr ULONG SYNC_FORCE_UNICODE = 0x00040000;

// --- ImportMessageDeletion, ImportFolderDeletion
inline constexpr ULONG SYNC_SOFT_DELETE = 0x01;
inline constexpr ULONG SYNC_EXPIRY = 0x02;

// --- READSTATE
inline constexpr ULONG SYNC_READ = 0x01;

// --- IExchangeChangeAdviseSink::OnNotify
inline constexpr ULONG ulHierChanged = 0x01;

struct READSTATE {
  ULONG cbSourceKey;
  BYTE* pbSourceKey;
  ULONG ulFlags;
};
using LPREADSTATE = READSTATE*;

struct IExchangeExportChanges : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Config(LPSTREAM state, ULONG flags, LPUNKNOWN collector, LPSRestriction restriction,
                                           LPSPropTagArray included_tags, LPSPropTagArray excluded_tags,
                                           ULONG buffer_size) = 0;
  // SYNC_W_PROGRESS, a success code, asks to be called again.
  virtual HRESULT STDMETHODCALLTYPE Synchronize(ULONG* steps, ULONG* progress) = 0;
  virtual HRESULT STDMETHODCALLTYPE UpdateState(LPSTREAM state) = 0;
};
using LPEXCHANGEEXPORTCHANGES = IExchangeExportChanges*;

struct IExchangeExportChanges2 : IExchangeExportChanges {
  virtual HRESULT STDMETHODCALLTYPE ConfigForConversionStream(LPSTREAM state, ULONG flags, LPUNKNOWN collector,
                                                              LPSRestriction restriction, ULONG count,
                                                              LPSPropValue conversion, ULONG buffer_size) = 0;
};
using LPEXCHANGEEXPORTCHANGES2 = IExchangeExportChanges2*;

struct IExchangeExportChanges3 : IExchangeExportChanges2 {
  virtual HRESULT STDMETHODCALLTYPE ConfigForSelectiveSync(LPSTREAM state, ULONG flags, LPUNKNOWN collector,
                                                           LPENTRYLIST messages, LPSRestriction restriction,
                                                           LPSPropTagArray included_tags, LPSPropTagArray excluded_tags,
                                                           ULONG buffer_size) = 0;
};
using LPEXCHANGEEXPORTCHANGES3 = IExchangeExportChanges3*;

struct IExchangeImportContentsChanges : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Config(LPSTREAM state, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE UpdateState(LPSTREAM state) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportMessageChange(ULONG count, LPSPropValue values, ULONG flags,
                                                        LPMESSAGE* message) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportMessageDeletion(ULONG flags, LPENTRYLIST source_keys) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportPerUserReadStateChange(ULONG count, LPREADSTATE states) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportMessageMove(ULONG source_folder_size, BYTE* source_folder,
                                                      ULONG source_message_size, BYTE* source_message,
                                                      ULONG predecessors_size, BYTE* predecessors,
                                                      ULONG target_message_size, BYTE* target_message,
                                                      ULONG change_number_size, BYTE* change_number) = 0;
};
using LPEXCHANGEIMPORTCONTENTSCHANGES = IExchangeImportContentsChanges*;

struct IExchangeImportContentsChanges2 : IExchangeImportContentsChanges {
  virtual HRESULT STDMETHODCALLTYPE ConfigForConversionStream(LPSTREAM state, ULONG flags, ULONG count,
                                                              LPSPropValue conversion) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportMessageChangeAsAStream(ULONG count, LPSPropValue values, ULONG flags,
                                                                 LPSTREAM* stream) = 0;
};
using LPEXCHANGEIMPORTCONTENTSCHANGES2 = IExchangeImportContentsChanges2*;

struct IExchangeImportHierarchyChanges : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Config(LPSTREAM state, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE UpdateState(LPSTREAM state) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportFolderChange(ULONG count, LPSPropValue values) = 0;
  virtual HRESULT STDMETHODCALLTYPE ImportFolderDeletion(ULONG flags, LPENTRYLIST source_keys) = 0;
};
using LPEXCHANGEIMPORTHIERARCHYCHANGES = IExchangeImportHierarchyChanges*;

struct IExchangeChangeAdviseSink : IUnknown {
  virtual ULONG STDMETHODCALLTYPE OnNotify(ULONG flags, LPENTRYLIST entries) = 0;
};
using LPEXCHANGECHANGEADVISESINK = IExchangeChangeAdviseSink*;

// PR_CHANGE_ADVISOR of a store.
struct IExchangeChangeAdvisor : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Config(LPSTREAM state, LPGUID guid, LPEXCHANGECHANGEADVISESINK sink,
                                           ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE UpdateState(LPSTREAM state) = 0;
  virtual HRESULT STDMETHODCALLTYPE AddKeys(LPENTRYLIST entries) = 0;
  virtual HRESULT STDMETHODCALLTYPE RemoveKeys(LPENTRYLIST entries) = 0;
};
using LPEXCHANGECHANGEADVISOR = IExchangeChangeAdvisor*;
