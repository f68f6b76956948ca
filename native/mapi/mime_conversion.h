// The MAPI-MIME conversion API: Outlook's converter between messages and MIME (CLSID_IConverterSession).
#pragma once

#include "mapi/address_book.h"
#include "mapi/store.h"

// --- MIMEToMAPI and MAPIToMIMEStm
inline constexpr ULONG CCSF_SMTP = 0x0002;
inline constexpr ULONG CCSF_NOHEADERS = 0x0004;
inline constexpr ULONG CCSF_USE_TNEF = 0x0010;
inline constexpr ULONG CCSF_INCLUDE_BCC = 0x0020;
inline constexpr ULONG CCSF_8BITHEADERS = 0x0040;
inline constexpr ULONG CCSF_USE_RTF = 0x0080;
inline constexpr ULONG CCSF_PLAIN_TEXT_ONLY = 0x1000;
inline constexpr ULONG CCSF_NO_MSGID = 0x4000;
inline constexpr ULONG CCSF_GLOBAL_MESSAGE = 0x00200000;

// What its parameters have of mimeole.h.
enum MIMESAVETYPE : int { SAVE_RFC822 = 0, SAVE_RFC1521 = 1 };
enum ENCODINGTYPE : int {
  IET_BINARY = 0,
  IET_BASE64 = 1,
  IET_UUENCODE = 2,
  IET_QP = 3,
  IET_7BIT = 4,
  IET_8BIT = 5,
  IET_INETCSET = 6,
  IET_UNICODE = 7,
  IET_RFC1522 = 8,
  IET_ENCODED = 9,
  IET_CURRENT = 10,
  IET_UNKNOWN = 11,
  IET_BINHEX40 = 12,
  IET_LAST = 13
};
enum CSETAPPLYTYPE : int { CSET_APPLY_UNTAGGED = 0, CSET_APPLY_ALL = 1, CSET_APPLY_TAG_ALL = 2 };
struct HCHARSET__;
typedef HCHARSET__* HCHARSET;

struct IConverterSession : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE SetAdrBook(LPADRBOOK address_book) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetEncoding(ENCODINGTYPE encoding) = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder1() = 0;
  virtual HRESULT STDMETHODCALLTYPE MIMEToMAPI(LPSTREAM mime, LPMESSAGE message, LPCSTR source_server, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE MAPIToMIMEStm(LPMESSAGE message, LPSTREAM mime, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder2() = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder3() = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder4() = 0;
  virtual HRESULT STDMETHODCALLTYPE SetTextWrapping(BOOL wrap, ULONG width) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetSaveFormat(MIMESAVETYPE format) = 0;
  virtual HRESULT STDMETHODCALLTYPE PlaceHolder5() = 0;
  virtual HRESULT STDMETHODCALLTYPE SetCharset(BOOL apply, HCHARSET charset, CSETAPPLYTYPE how) = 0;
};
using LPCONVERTERSESSION = IConverterSession*;
