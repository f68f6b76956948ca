// Flags and structures of MAPI forms.
#pragma once

#include "mapi/storage.h"
#include "mapi/structs.h"

using LPCRECT = const RECT*;
using LPPCSTR = const char**;

struct IMAPIFormInfo;
using LPMAPIFORMINFO = IMAPIFormInfo*;
using LPPMAPIFORMINFO = LPMAPIFORMINFO*;

// --- IMAPIFormMgr::OpenFormContainer
using HFRMREG = ULONG;
inline constexpr ULONG HFRMREG_DEFAULT = 0;
inline constexpr ULONG HFRMREG_LOCAL = 1;
inline constexpr ULONG HFRMREG_PERSONAL = 2;
inline constexpr ULONG HFRMREG_FOLDER = 3;

// --- IMAPIForm::ShutdownForm
enum SAVEOPTS : int { SAVEOPTS_SAVEIFDIRTY = 0, SAVEOPTS_NOSAVE = 1, SAVEOPTS_PROMPTSAVE = 2 };

// --- IMAPIViewContext
inline constexpr ULONG SAVE_FORMAT_TEXT = 1;
inline constexpr ULONG SAVE_FORMAT_RICHTEXT = 2;
inline constexpr ULONG VCSTATUS_NEXT = 0x00000001;
inline constexpr ULONG VCSTATUS_PREV = 0x00000002;
inline constexpr ULONG VCSTATUS_MODAL = 0x00000004;
inline constexpr ULONG VCSTATUS_INTERACTIVE = 0x00000008;
inline constexpr ULONG VCSTATUS_READONLY = 0x00000010;
inline constexpr ULONG VCSTATUS_DELETE = 0x00010000;
inline constexpr ULONG VCSTATUS_COPY = 0x00020000;
inline constexpr ULONG VCSTATUS_MOVE = 0x00040000;
inline constexpr ULONG VCSTATUS_SUBMIT = 0x00080000;
inline constexpr ULONG VCSTATUS_DELETE_IS_MOVE = 0x00100000;
inline constexpr ULONG VCSTATUS_SAVE = 0x00200000;
inline constexpr ULONG VCSTATUS_NEW_MESSAGE = 0x00400000;
inline constexpr ULONG VCDIR_NEXT = VCSTATUS_NEXT;
inline constexpr ULONG VCDIR_PREV = VCSTATUS_PREV;
inline constexpr ULONG VCDIR_DELETE = VCSTATUS_DELETE;
inline constexpr ULONG VCDIR_MOVE = VCSTATUS_MOVE;

struct FORMPRINTSETUP {
  ULONG ulFlags;
  HGLOBAL hDevMode;
  HGLOBAL hDevNames;
  ULONG ulFirstPageNumber;
  ULONG fPrintAttachments;
};
using LPFORMPRINTSETUP = FORMPRINTSETUP*;

// --- properties of forms
using FORMPROPSPECIALTYPE = ULONG;
inline constexpr ULONG FPST_VANILLA = 0;
inline constexpr ULONG FPST_ENUM_PROP = 1;
inline constexpr ULONG FORMPROPSET_UNION = 0;
inline constexpr ULONG FORMPROPSET_INTERSECTION = 1;

struct SMAPIFormPropEnumVal {
  LPTSTR pszDisplayName;
  ULONG nVal;
};
using LPMAPIFORMPROPENUMVAL = SMAPIFormPropEnumVal*;

struct SMAPIFormProp {
  ULONG ulFlags;
  ULONG nPropType;
  MAPINAMEID nmid;
  LPTSTR pszDisplayName;
  FORMPROPSPECIALTYPE nSpecialType;
  union {
    struct {
      MAPINAMEID nmidIdx;
      ULONG cfpevAvailable;
      LPMAPIFORMPROPENUMVAL pfpevAvailable;
    } s1;
  } u;
};
using LPMAPIFORMPROP = SMAPIFormProp*;

struct SMAPIFormPropArray {
  ULONG cProps;
  ULONG ulPad;
  SMAPIFormProp aFormProp[MAPI_DIM];
};
using LPMAPIFORMPROPARRAY = SMAPIFormPropArray*;
constexpr std::size_t CbMAPIFormPropArray(std::size_t count) {
  return offsetof(SMAPIFormPropArray, aFormProp) + count * sizeof(SMAPIFormProp);
}

struct SMAPIVerb {
  LONG lVerb;
  LPTSTR szVerbname;
  DWORD fuFlags;
  DWORD grfAttribs;
  ULONG ulFlags;
};
using LPMAPIVERB = SMAPIVerb*;

struct SMAPIVerbArray {
  ULONG cMAPIVerb;
  SMAPIVerb aMAPIVerb[MAPI_DIM];
};
using LPMAPIVERBARRAY = SMAPIVerbArray*;
constexpr std::size_t CbMAPIVerbArray(std::size_t count) {
  return offsetof(SMAPIVerbArray, aMAPIVerb) + count * sizeof(SMAPIVerb);
}

struct SMessageClassArray {
  ULONG cValues;
  LPCSTR aMessageClass[MAPI_DIM];
};
using LPSMESSAGECLASSARRAY = SMessageClassArray*;
constexpr std::size_t CbMessageClassArray(std::size_t count) {
  return offsetof(SMessageClassArray, aMessageClass) + count * sizeof(LPCSTR);
}

struct SMAPIFormInfoArray {
  ULONG cForms;
  LPMAPIFORMINFO aFormInfo[MAPI_DIM];
};
using LPSMAPIFORMINFOARRAY = SMAPIFormInfoArray*;
constexpr std::size_t CbMAPIFormInfoArray(std::size_t count) {
  return offsetof(SMAPIFormInfoArray, aFormInfo) + count * sizeof(LPMAPIFORMINFO);
}

// --- PR_FORM_MESSAGE_BEHAVIOR
inline constexpr ULONG MAPI_MESSAGE_BEHAVIOR_IPM = 0;
inline constexpr ULONG MAPI_MESSAGE_BEHAVIOR_FOLDER = 1;

// --- IMAPIFormMgr::SelectFormContainer, ResolveMessageClass; IMAPIFormContainer::InstallForm
inline constexpr ULONG MAPIFORM_SELECT_ALL_REGISTRIES = 0;
inline constexpr ULONG MAPIFORM_SELECT_FOLDER_REGISTRY_ONLY = 1;
inline constexpr ULONG MAPIFORM_SELECT_NON_FOLDER_REGISTRY_ONLY = 2;
inline constexpr ULONG MAPIFORM_EXACTMATCH = 0x0020;
inline constexpr ULONG MAPIFORM_INSTALL_DIALOG = 0x0008;
inline constexpr ULONG MAPIFORM_INSTALL_OVERWRITEONCONFLICT = 0x0010;

// --- PR_FORM_HOST_MAP
inline constexpr ULONG MAPIFORM_CPU_X86 = 1;
inline constexpr ULONG MAPIFORM_CPU_MIP = 2;
inline constexpr ULONG MAPIFORM_CPU_AXP = 3;
inline constexpr ULONG MAPIFORM_CPU_PPC = 4;
inline constexpr ULONG MAPIFORM_CPU_M68 = 5;
inline constexpr ULONG MAPIFORM_OS_WIN_31 = 1;
inline constexpr ULONG MAPIFORM_OS_WINNT_35 = 2;
inline constexpr ULONG MAPIFORM_OS_WIN_95 = 3;
inline constexpr ULONG MAPIFORM_OS_MAC_7x = 4;
inline constexpr ULONG MAPIFORM_OS_WINNT_40 = 5;
constexpr ULONG MAPIFORM_PLATFORM(ULONG cpu, ULONG os) { return cpu << 16 | os; }
