// Base types of the Extended MAPI ABI. On Windows they come from the SDK; elsewhere they are the LLP64 types that
// the ABI was made of: a ULONG has 32 bits and a WCHAR 16 on every platform.
#pragma once

#include <cstddef>
#include <cstdint>

#ifdef _WIN32

#ifdef UNICODE
#error "MAPI's LPTSTR is the 8-bit interface here (wide strings travel with MAPI_UNICODE): build without UNICODE"
#endif
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
// windows.h leaves OLE out when WIN32_LEAN_AND_MEAN is set.
#include <objidl.h>

#else  // _WIN32

using BYTE = std::uint8_t;
using WORD = std::uint16_t;
using USHORT = std::uint16_t;
using DWORD = std::uint32_t;
using UINT = std::uint32_t;
using ULONG = std::uint32_t;
using LONG = std::int32_t;
using BOOL = std::int32_t;
using LONGLONG = std::int64_t;
using ULONGLONG = std::uint64_t;
using ULONG_PTR = std::uintptr_t;
using HRESULT = std::int32_t;
using SCODE = std::int32_t;
using WCHAR = char16_t;
using TCHAR = char;

using HANDLE = void*;
using LPVOID = void*;
using LPBYTE = BYTE*;
using LPSTR = char*;
using LPCSTR = const char*;
using LPWSTR = WCHAR*;
using LPCWSTR = const WCHAR*;
using LPTSTR = TCHAR*;
using LPCTSTR = const TCHAR*;

#define STDMETHODCALLTYPE
#define STDAPICALLTYPE

inline constexpr BOOL FALSE = 0;
inline constexpr BOOL TRUE = 1;

// 100 ns since 1601-01-01 UTC.
struct FILETIME {
  DWORD dwLowDateTime;
  DWORD dwHighDateTime;
};
using LPFILETIME = FILETIME*;

union LARGE_INTEGER {
  __extension__ struct {
    DWORD LowPart;
    LONG HighPart;
  };
  struct {
    DWORD LowPart;
    LONG HighPart;
  } u;
  LONGLONG QuadPart;
};

union ULARGE_INTEGER {
  __extension__ struct {
    DWORD LowPart;
    DWORD HighPart;
  };
  struct {
    DWORD LowPart;
    DWORD HighPart;
  } u;
  ULONGLONG QuadPart;
};

// A number of 1/10000.
union CY {
  __extension__ struct {
    ULONG Lo;
    LONG Hi;
  };
  LONGLONG int64;
};

#endif  // _WIN32

#ifndef STDMAPICALLTYPE
#define STDMAPICALLTYPE STDMETHODCALLTYPE
#endif

using LPULONG = ULONG*;
using CURRENCY = CY;
using FLAGS = ULONG;
