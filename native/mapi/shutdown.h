// Fast shutdown (MAPI of Outlook 2007 SP2 and later): a client asks whether the process may end without releasing what
// it holds, and providers are told that it does.
#pragma once

#include "mapi/com.h"

struct IMAPIClientShutdown : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE QueryFastShutdown() = 0;
  virtual HRESULT STDMETHODCALLTYPE NotifyProcessShutdown() = 0;
  virtual HRESULT STDMETHODCALLTYPE DoFastShutdown() = 0;
};
using LPMAPICLIENTSHUTDOWN = IMAPIClientShutdown*;

struct IMAPIProviderShutdown : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE QueryFastShutdown() = 0;
  virtual HRESULT STDMETHODCALLTYPE NotifyProcessShutdown() = 0;
  virtual HRESULT STDMETHODCALLTYPE DoFastShutdown() = 0;
};
using LPMAPIPROVIDERSHUTDOWN = IMAPIProviderShutdown*;
