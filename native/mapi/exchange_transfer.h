// IExchangeFastTransfer: PR_FAST_TRANSFER of a folder, message or attachment. The caller implements it to be given what
// CopyTo and the like would copy, and feeds it what another gave.
#pragma once

#include "mapi/structs.h"

// --- Config: ulTransferMethod. Its flags are those of the copying call (MAPI_MOVE, MESSAGE_MOVE, FOLDER_MOVE …).
inline constexpr ULONG TRANSFER_COPYTO = 1;
inline constexpr ULONG TRANSFER_COPYPROPS = 2;
inline constexpr ULONG TRANSFER_COPYMESSAGES = 3;
inline constexpr ULONG TRANSFER_COPYFOLDER = 4;

// --- CopyMessages, beside MESSAGE_MOVE
inline constexpr ULONG MESSAGE_BEST_BODY = 0x10;
inline constexpr ULONG MESSAGE_SEND_ENTRYID = 0x20;

struct IExchangeFastTransfer : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Config(ULONG flags, ULONG method) = 0;
  virtual HRESULT STDMETHODCALLTYPE TransferBuffer(ULONG size, LPBYTE data, ULONG* processed) = 0;
  virtual BOOL STDMETHODCALLTYPE IsInterfaceOk(ULONG method, REFIID iid, LPSPropTagArray tags, ULONG flags) = 0;
};
using LPEXCHANGEFASTTRANSFER = IExchangeFastTransfer*;
