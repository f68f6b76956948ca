// Notifications, and the sinks that receive them and report progress.
#pragma once

#include "mapi/structs.h"

inline constexpr ULONG fnevCriticalError = 0x00000001;
inline constexpr ULONG fnevNewMail = 0x00000002;
inline constexpr ULONG fnevObjectCreated = 0x00000004;
inline constexpr ULONG fnevObjectDeleted = 0x00000008;
inline constexpr ULONG fnevObjectModified = 0x00000010;
inline constexpr ULONG fnevObjectMoved = 0x00000020;
inline constexpr ULONG fnevObjectCopied = 0x00000040;
inline constexpr ULONG fnevSearchComplete = 0x00000080;
inline constexpr ULONG fnevTableModified = 0x00000100;
inline constexpr ULONG fnevStatusObjectModified = 0x00000200;
inline constexpr ULONG fnevReservedForMapi = 0x40000000;
inline constexpr ULONG fnevExtended = 0x80000000;

inline constexpr ULONG TABLE_CHANGED = 1;
inline constexpr ULONG TABLE_ERROR = 2;
inline constexpr ULONG TABLE_ROW_ADDED = 3;
inline constexpr ULONG TABLE_ROW_DELETED = 4;
inline constexpr ULONG TABLE_ROW_MODIFIED = 5;
inline constexpr ULONG TABLE_SORT_DONE = 6;
inline constexpr ULONG TABLE_RESTRICT_DONE = 7;
inline constexpr ULONG TABLE_SETCOL_DONE = 8;
inline constexpr ULONG TABLE_RELOAD = 9;

struct ERROR_NOTIFICATION {
  ULONG cbEntryID;
  LPENTRYID lpEntryID;
  SCODE scode;
  ULONG ulFlags;
  LPMAPIERROR lpMAPIError;
};

struct NEWMAIL_NOTIFICATION {
  ULONG cbEntryID;
  LPENTRYID lpEntryID;
  ULONG cbParentID;
  LPENTRYID lpParentID;
  ULONG ulFlags;
  LPTSTR lpszMessageClass;
  ULONG ulMessageFlags;
};

struct OBJECT_NOTIFICATION {
  ULONG cbEntryID;
  LPENTRYID lpEntryID;
  ULONG ulObjType;
  ULONG cbParentID;
  LPENTRYID lpParentID;
  ULONG cbOldID;
  LPENTRYID lpOldID;
  ULONG cbOldParentID;
  LPENTRYID lpOldParentID;
  LPSPropTagArray lpPropTagArray;
};

struct TABLE_NOTIFICATION {
  ULONG ulTableEvent;
  HRESULT hResult;
  SPropValue propIndex;
  SPropValue propPrior;
  SRow row;
  ULONG ulPad;
};

struct EXTENDED_NOTIFICATION {
  ULONG ulEvent;
  ULONG cb;
  LPBYTE pbEventParameters;
};

struct STATUS_OBJECT_NOTIFICATION {
  ULONG cbEntryID;
  LPENTRYID lpEntryID;
  ULONG cValues;
  LPSPropValue lpPropVals;
};

struct NOTIFICATION {
  ULONG ulEventType;
  ULONG ulAlignPad;
  union {
    ERROR_NOTIFICATION err;
    NEWMAIL_NOTIFICATION newmail;
    OBJECT_NOTIFICATION obj;
    TABLE_NOTIFICATION tab;
    EXTENDED_NOTIFICATION ext;
    STATUS_OBJECT_NOTIFICATION statobj;
  } info;
};
using LPNOTIFICATION = NOTIFICATION*;

// The window message by which MAPI asks a process on Windows to fetch its notifications.
#define szMAPINotificationMsg "MAPI Notify window message"

typedef LONG(STDMAPICALLTYPE NOTIFCALLBACK)(LPVOID context, ULONG count, LPNOTIFICATION notifications);
typedef NOTIFCALLBACK* LPNOTIFCALLBACK;

struct IMAPIAdviseSink : IUnknown {
  virtual ULONG STDMETHODCALLTYPE OnNotify(ULONG count, LPNOTIFICATION notifications) = 0;
};
using LPMAPIADVISESINK = IMAPIAdviseSink*;

inline constexpr ULONG MAPI_TOP_LEVEL = 0x00000001;

struct IMAPIProgress : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Progress(ULONG value, ULONG count, ULONG total) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetFlags(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMax(ULONG* max) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMin(ULONG* min) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetLimits(LPULONG min, LPULONG max, LPULONG flags) = 0;
};
using LPMAPIPROGRESS = IMAPIProgress*;
