// IMessage on a structured storage (.msg files), as MAPI's own library has it.
#pragma once

#include "mapi/functions.h"
#include "mapi/storage.h"

struct _MSGSESS;
using LPMSGSESS = _MSGSESS*;

typedef void(STDMAPICALLTYPE MSGCALLRELEASE)(ULONG caller_data, LPMESSAGE message);

// --- OpenIMsgOnIStg
inline constexpr ULONG IMSG_NO_ISTG_COMMIT = 0x00000001;

// --- attributes of properties
inline constexpr ULONG PROPATTR_MANDATORY = 0x00000001;
inline constexpr ULONG PROPATTR_READABLE = 0x00000002;
inline constexpr ULONG PROPATTR_WRITEABLE = 0x00000004;
inline constexpr ULONG PROPATTR_NOT_PRESENT = 0x00000008;

struct SPropAttrArray {
  ULONG cValues;
  ULONG aPropAttr[MAPI_DIM];
};
using LPSPropAttrArray = SPropAttrArray*;
constexpr std::size_t CbNewSPropAttrArray(std::size_t count) {
  return offsetof(SPropAttrArray, aPropAttr) + count * sizeof(ULONG);
}
inline std::size_t CbSPropAttrArray(const SPropAttrArray* attributes) {
  return CbNewSPropAttrArray(attributes->cValues);
}
#define SizedSPropAttrArray(count, name) \
  struct SPropAttrArray_##name {         \
    ULONG cValues;                       \
    ULONG aPropAttr[count];              \
  } name

// Types of exported functions: each has the function's name in capitals.
typedef SCODE(STDAPICALLTYPE OPENIMSGSESSION)(LPMALLOC allocator, ULONG flags, LPMSGSESS* session);
typedef void(STDAPICALLTYPE CLOSEIMSGSESSION)(LPMSGSESS session);
typedef SCODE(STDAPICALLTYPE OPENIMSGONISTG)(LPMSGSESS session, LPALLOCATEBUFFER allocate_buffer,
                                             LPALLOCATEMORE allocate_more, LPFREEBUFFER free_buffer, LPMALLOC allocator,
                                             LPVOID support, LPSTORAGE storage, MSGCALLRELEASE* call_release,
                                             ULONG caller_data, ULONG flags, LPMESSAGE* message);
typedef HRESULT(STDAPICALLTYPE GETATTRIBIMSGONISTG)(LPVOID object, LPSPropTagArray tags, LPSPropAttrArray* attributes);
typedef HRESULT(STDAPICALLTYPE SETATTRIBIMSGONISTG)(LPVOID object, LPSPropTagArray tags, LPSPropAttrArray attributes,
                                                    LPSPropProblemArray* problems);
typedef SCODE(STDAPICALLTYPE MAPSTORAGESCODE)(SCODE code);
