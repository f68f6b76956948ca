// Background synchronisation of a store provider's own (Outlook 2010 and later): Outlook asks, the provider reports.
#pragma once

#include "mapi/session.h"

// --- MAPISIB
inline constexpr ULONG SYNC_UPLOAD_HIERARCHY = 0x00000001;
inline constexpr ULONG SYNC_DOWNLOAD_HIERARCHY = 0x00000002;
inline constexpr ULONG SYNC_UPLOAD_CONTENTS = 0x00000040;
inline constexpr ULONG SYNC_DOWNLOAD_CONTENTS = 0x00000080;
inline constexpr ULONG SYNC_OUTGOING_MAIL = 0x00000200;
inline constexpr ULONG SYNC_GLOBAL_HEADERS = 0x02000000;
inline constexpr ULONG SYNC_ON_DEMAND = 0x20000000;

struct MAPISIB {
  ULONG ulSize;
  ULONG ulFlags;
  LPMAPISESSION psesSync;
  LPUNKNOWN punkCallBack;
  HANDLE* phSyncDoneEvent;
};
typedef MAPISIB* PMAPISIB;

// Of an IMsgStore.
struct IMAPISync : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE SynchronizeInBackground(PMAPISIB what) = 0;
};

// Of MAPISIB's punkCallBack.
struct IMAPISyncProgressCallback : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Progress(const WCHAR* step, ULONG index, ULONG index_max) = 0;
  virtual HRESULT STDMETHODCALLTYPE Error(HRESULT result, const WCHAR* text) = 0;
  virtual HRESULT STDMETHODCALLTYPE Done(HANDLE thread_done, HRESULT result) = 0;
};
