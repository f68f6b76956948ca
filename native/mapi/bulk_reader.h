// Whole messages in few requests: an extension of the ABI by this project, since Extended MAPI has no such call. A
// folder gives it out where its provider can do better than opening one message after the other:
//
//   folder->OpenProperty(PR_FAST_TRANSFER, &IID_IBulkReader, 0, 0, &reader)   // or SHOW_SOFT_DELETES as interface
//   option
//
// Any other MAPI answers MAPI_E_INTERFACE_NOT_SUPPORTED, MAPI_E_NO_SUPPORT or MAPI_E_NOT_FOUND; its callers then use
// OpenEntry, GetProps, GetRecipientTable and GetAttachmentTable. Like all that MAPI has, it may be called from any
// thread, one call at a time.
#pragma once

#include "mapi/mapi.h"

inline constexpr GUID IID_IBulkReader = {0x6F1C2B52, 0x9D34, 0x4E0B, {0xA7, 0x15, 0x3C, 0x58, 0xE2, 0x41, 0x90, 0xD6}};

// BULKOPTIONS.ulFlags, for measurements and tests: what a reader would decide by itself.
inline constexpr ULONG BULK_STREAM = 0x1;     // every message by FastTransfer
inline constexpr ULONG BULK_NO_STREAM = 0x2;  // none

struct BULKOPTIONS {
  ULONG ulFlags;
  LPSPropTagArray lpMessageProps;    // PT_UNICODE for strings
  LPSPropTagArray lpRecipientProps;  // null: recipients are not wanted
  LPSPropTagArray lpAttachProps;     // null: attachments are not wanted. PR_ATTACH_DATA_BIN is their content
  // Bytes of a value that is longer than what GetProps would return: beyond it is PT_ERROR with
  // MAPI_E_NOT_ENOUGH_MEMORY, to be opened as a stream.
  ULONG cbMaxValue;
};

struct BULKMESSAGE {
  HRESULT hResult;   // of the message: with a failure nothing else is there
  LPWSTR lpszError;  // what the provider has to say of it, or null
  SRow row;          // as many values as lpMessageProps, in their order; PT_ERROR where there is none
  ULONG cRecipients;
  const SRow* lpRecipients;
  ULONG cAttachments;
  const SRow* lpAttachments;
};

struct BULKBATCH {
  ULONG cMessages;
  const BULKMESSAGE* lpMessages;
};

struct IBulkReader : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  // Once, before all others.
  virtual HRESULT STDMETHODCALLTYPE SetOptions(const BULKOPTIONS* options) = 0;
  // The columns that rows of a contents table should have for Add; PR_ENTRYID is the first. MAPIFreeBuffer.
  virtual HRESULT STDMETHODCALLTYPE QueryColumns(LPSPropTagArray* columns) = 0;
  // Asks for messages, after those that were asked for before. A row needs PR_ENTRYID; what else it has saves requests.
  virtual HRESULT STDMETHODCALLTYPE Add(const SRowSet* rows) = 0;
  // The next messages in the order in which they were asked for: at most `count` (not 0), fewer when they have `bytes`
  // together; none when there are no more. A message that cannot be read is among them with its error; a failure is
  // one of the connection, and the next call goes on. `batch` is valid until the next call.
  virtual HRESULT STDMETHODCALLTYPE Read(ULONG count, ULONG bytes, const BULKBATCH** batch) = 0;
};
