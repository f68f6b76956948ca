// The builtin MAPI subsystem's entry points: MAPI's own, by MAPI's own signatures.
#pragma once

#include "mapi/mapi.h"

namespace mapi::builtin {

HRESULT STDMAPICALLTYPE Initialize(LPVOID init);
void STDMAPICALLTYPE Uninitialize();
HRESULT STDMAPICALLTYPE AdminProfiles(ULONG flags, LPPROFADMIN* admin);
HRESULT STDMAPICALLTYPE LogonEx(ULONG_PTR ui_param, LPTSTR profile_name, LPTSTR password, FLAGS flags,
                                LPMAPISESSION* session);
SCODE STDMAPICALLTYPE AllocateBuffer(ULONG size, LPVOID* buffer);
SCODE STDMAPICALLTYPE AllocateMore(ULONG size, LPVOID object, LPVOID* buffer);
ULONG STDMAPICALLTYPE FreeBuffer(LPVOID buffer);
HRESULT STDAPICALLTYPE WrapCompressedRtfStream(LPSTREAM compressed, ULONG flags, LPSTREAM* uncompressed);

}  // namespace mapi::builtin
