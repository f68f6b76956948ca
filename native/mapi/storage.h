// What the service provider interface, display tables and forms take from COM and Windows beyond com.h.
#pragma once

#include "mapi/com.h"

#ifdef _WIN32

#ifndef STDMAPIINITCALLTYPE
#define STDMAPIINITCALLTYPE __cdecl
#endif

#else  // _WIN32

#define STDMAPIINITCALLTYPE

using SIZE_T = ULONG_PTR;
using HGLOBAL = void*;
using LPCLSID = CLSID*;
using REFCLSID = const CLSID&;

// Opaque: nothing here looks into what they point to.
struct HINSTANCE__ {
  int unused;
};
using HINSTANCE = HINSTANCE__*;

struct HICON__ {
  int unused;
};
using HICON = HICON__*;

struct RECT {
  LONG left;
  LONG top;
  LONG right;
  LONG bottom;
};

inline constexpr GUID IID_IClassFactory = {0x00000001, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
inline constexpr GUID IID_IMalloc = {0x00000002, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
inline constexpr GUID IID_IStorage = {0x0000000B, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
inline constexpr GUID IID_IEnumSTATSTG = {0x0000000D, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};

struct IClassFactory : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE CreateInstance(IUnknown* outer, REFIID iid, void** object) = 0;
  virtual HRESULT STDMETHODCALLTYPE LockServer(BOOL lock) = 0;
};
using LPCLASSFACTORY = IClassFactory*;

struct IMalloc : IUnknown {
  virtual void* STDMETHODCALLTYPE Alloc(SIZE_T size) = 0;
  virtual void* STDMETHODCALLTYPE Realloc(void* block, SIZE_T size) = 0;
  virtual void STDMETHODCALLTYPE Free(void* block) = 0;
  virtual SIZE_T STDMETHODCALLTYPE GetSize(void* block) = 0;
  virtual int STDMETHODCALLTYPE DidAlloc(void* block) = 0;
  virtual void STDMETHODCALLTYPE HeapMinimize() = 0;
};
using LPMALLOC = IMalloc*;

struct IEnumSTATSTG : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Next(ULONG count, STATSTG* elements, ULONG* fetched) = 0;
  virtual HRESULT STDMETHODCALLTYPE Skip(ULONG count) = 0;
  virtual HRESULT STDMETHODCALLTYPE Reset() = 0;
  virtual HRESULT STDMETHODCALLTYPE Clone(IEnumSTATSTG** copy) = 0;
};

// The content of an OLE attachment: PR_ATTACH_DATA_OBJ opened with IID_IStorage.
struct IStorage : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE CreateStream(LPCWSTR name, DWORD mode, DWORD reserved1, DWORD reserved2,
                                                 IStream** stream) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenStream(LPCWSTR name, void* reserved1, DWORD mode, DWORD reserved2,
                                               IStream** stream) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateStorage(LPCWSTR name, DWORD mode, DWORD reserved1, DWORD reserved2,
                                                  IStorage** storage) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenStorage(LPCWSTR name, IStorage* priority, DWORD mode, LPWSTR* excluded,
                                                DWORD reserved, IStorage** storage) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyTo(DWORD excluded_iid_count, const IID* excluded_iids, LPWSTR* excluded_names,
                                           IStorage* target) = 0;
  virtual HRESULT STDMETHODCALLTYPE MoveElementTo(LPCWSTR name, IStorage* target, LPCWSTR new_name, DWORD flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Commit(DWORD flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Revert() = 0;
  virtual HRESULT STDMETHODCALLTYPE EnumElements(DWORD reserved1, void* reserved2, DWORD reserved3,
                                                 IEnumSTATSTG** elements) = 0;
  virtual HRESULT STDMETHODCALLTYPE DestroyElement(LPCWSTR name) = 0;
  virtual HRESULT STDMETHODCALLTYPE RenameElement(LPCWSTR old_name, LPCWSTR new_name) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetElementTimes(LPCWSTR name, const FILETIME* created, const FILETIME* accessed,
                                                    const FILETIME* modified) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetClass(REFCLSID class_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetStateBits(DWORD bits, DWORD mask) = 0;
  virtual HRESULT STDMETHODCALLTYPE Stat(STATSTG* stat, DWORD flags) = 0;
};
using LPSTORAGE = IStorage*;

#endif  // _WIN32
