// The offline state API: whether Outlook works online, and being told when that changes.
#pragma once

#include "mapi/com.h"

inline constexpr ULONG MAPIOFFLINE_ADVISE_DEFAULT = 0;
inline constexpr ULONG MAPIOFFLINE_UNADVISE_DEFAULT = 0;
inline constexpr ULONG MAPIOFFLINE_ADVISE_TYPE_STATECHANGE = 1;
inline constexpr ULONG MAPIOFFLINE_CAPABILITY_OFFLINE = 0x1;
inline constexpr ULONG MAPIOFFLINE_CAPABILITY_ONLINE = 0x2;
inline constexpr ULONG MAPIOFFLINE_FLAG_DEFAULT = 0x00000000;
inline constexpr ULONG MAPIOFFLINE_FLAG_BLOCK = 0x00002000;
inline constexpr ULONG MAPIOFFLINE_STATE_ALL = 0x003F037F;
inline constexpr ULONG MAPIOFFLINE_STATE_OFFLINE_MASK = 0x00000003;
inline constexpr ULONG MAPIOFFLINE_STATE_OFFLINE = 0x00000001;
inline constexpr ULONG MAPIOFFLINE_STATE_ONLINE = 0x00000002;

enum MAPIOFFLINE_CALLBACK_TYPE : int { MAPIOFFLINE_CALLBACK_TYPE_NOTIFY = 0 };
enum MAPIOFFLINE_NOTIFY_TYPE : int {
  MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_START = 1,
  MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE = 2,
  MAPIOFFLINE_NOTIFY_TYPE_STATECHANGE_DONE = 3
};

struct MAPIOFFLINE_ADVISEINFO {
  ULONG ulSize;
  ULONG ulClientToken;
  MAPIOFFLINE_CALLBACK_TYPE CallbackType;
  IUnknown* pCallback;
  ULONG ulAdviseTypes;
  ULONG ulStateMask;
};

struct MAPIOFFLINE_NOTIFY {
  ULONG ulSize;
  MAPIOFFLINE_NOTIFY_TYPE NotifyType;
  ULONG ulClientToken;
  union {
    struct {
      ULONG ulMask;
      ULONG ulStateOld;
      ULONG ulStateNew;
    } StateChange;
  } Info;
};

// The client's.
struct IMAPIOfflineNotify : IUnknown {
  virtual void STDMETHODCALLTYPE Notify(const MAPIOFFLINE_NOTIFY* change) = 0;
};

struct IMAPIOffline : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE SetCurrentState(ULONG flags, ULONG mask, ULONG state, void* reserved) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetCapabilities(ULONG* capabilities) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetCurrentState(ULONG* state) = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder1() = 0;
};

struct IMAPIOfflineMgr : IMAPIOffline {
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG flags, MAPIOFFLINE_ADVISEINFO* info, ULONG* token) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG flags, ULONG token) = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder2() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder3() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder4() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder5() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder6() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder7() = 0;
  virtual HRESULT STDMETHODCALLTYPE Placeholder8() = 0;
};

// `profile_name` is Unicode; `object` is GUID_GlobalState.
typedef HRESULT(STDAPICALLTYPE HROPENOFFLINEOBJ)(ULONG reserved, LPCWSTR profile_name, const GUID* object,
                                                 const GUID* reserved_guid, IMAPIOfflineMgr** offline);
