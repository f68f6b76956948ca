// Display tables: what a configuration or details dialogue shows, and the controls behind its buttons.
#pragma once

#include "mapi/structs.h"

// --- PR_CONTROL_FLAGS
inline constexpr ULONG DT_MULTILINE = 0x00000001;
inline constexpr ULONG DT_EDITABLE = 0x00000002;
inline constexpr ULONG DT_REQUIRED = 0x00000004;
inline constexpr ULONG DT_SET_IMMEDIATE = 0x00000008;
inline constexpr ULONG DT_PASSWORD_EDIT = 0x00000010;
inline constexpr ULONG DT_ACCEPT_DBCS = 0x00000020;
inline constexpr ULONG DT_SET_SELECTION = 0x00000040;

// --- PR_CONTROL_TYPE
inline constexpr ULONG DTCT_LABEL = 0x0;
inline constexpr ULONG DTCT_EDIT = 0x1;
inline constexpr ULONG DTCT_LBX = 0x2;
inline constexpr ULONG DTCT_COMBOBOX = 0x3;
inline constexpr ULONG DTCT_DDLBX = 0x4;
inline constexpr ULONG DTCT_CHECKBOX = 0x5;
inline constexpr ULONG DTCT_GROUPBOX = 0x6;
inline constexpr ULONG DTCT_BUTTON = 0x7;
inline constexpr ULONG DTCT_PAGE = 0x8;
inline constexpr ULONG DTCT_RADIOBUTTON = 0x9;
inline constexpr ULONG DTCT_MVLISTBOX = 0xB;
inline constexpr ULONG DTCT_MVDDLBX = 0xC;

// --- DTBLLBX
inline constexpr ULONG MAPI_NO_HBAR = 0x00000001;
inline constexpr ULONG MAPI_NO_VBAR = 0x00000002;

// PR_CONTROL_STRUCTURE, by kind of control. ulb… is the offset of a text from the structure's start.
struct DTBLLABEL {
  ULONG ulbLpszLabelName;
  ULONG ulFlags;
};
using LPDTBLLABEL = DTBLLABEL*;

struct DTBLEDIT {
  ULONG ulbLpszCharsAllowed;
  ULONG ulFlags;
  ULONG ulNumCharsAllowed;
  ULONG ulPropTag;
};
using LPDTBLEDIT = DTBLEDIT*;

struct DTBLLBX {
  ULONG ulFlags;
  ULONG ulPRSetProperty;
  ULONG ulPRTableName;
};
using LPDTBLLBX = DTBLLBX*;

struct DTBLCOMBOBOX {
  ULONG ulbLpszCharsAllowed;
  ULONG ulFlags;
  ULONG ulNumCharsAllowed;
  ULONG ulPRPropertyName;
  ULONG ulPRTableName;
};
using LPDTBLCOMBOBOX = DTBLCOMBOBOX*;

struct DTBLDDLBX {
  ULONG ulFlags;
  ULONG ulPRDisplayProperty;
  ULONG ulPRSetProperty;
  ULONG ulPRTableName;
};
using LPDTBLDDLBX = DTBLDDLBX*;

struct DTBLCHECKBOX {
  ULONG ulbLpszLabel;
  ULONG ulFlags;
  ULONG ulPRPropertyName;
};
using LPDTBLCHECKBOX = DTBLCHECKBOX*;

struct DTBLGROUPBOX {
  ULONG ulbLpszLabel;
  ULONG ulFlags;
};
using LPDTBLGROUPBOX = DTBLGROUPBOX*;

struct DTBLBUTTON {
  ULONG ulbLpszLabel;
  ULONG ulFlags;
  ULONG ulPRControl;
};
using LPDTBLBUTTON = DTBLBUTTON*;

struct DTBLPAGE {
  ULONG ulbLpszLabel;
  ULONG ulFlags;
  ULONG ulbLpszComponent;
  ULONG ulContext;
};
using LPDTBLPAGE = DTBLPAGE*;

struct DTBLRADIOBUTTON {
  ULONG ulbLpszLabel;
  ULONG ulFlags;
  ULONG ulcButtons;
  ULONG ulPropTag;
  LONG lReturnValue;
};
using LPDTBLRADIOBUTTON = DTBLRADIOBUTTON*;

struct DTBLMVLISTBOX {
  ULONG ulFlags;
  ULONG ulMVPropTag;
};
using LPDTBLMVLISTBOX = DTBLMVLISTBOX*;

struct DTBLMVDDLBX {
  ULONG ulFlags;
  ULONG ulMVPropTag;
};
using LPDTBLMVDDLBX = DTBLMVDDLBX*;

#define SizedDtblLabel(count, name) \
  struct DTBLLABEL_##name {         \
    DTBLLABEL dtbllabel;            \
    TCHAR lpszLabelName[count];     \
  } name
#define SizedDtblEdit(count, name) \
  struct DTBLEDIT_##name {         \
    DTBLEDIT dtbledit;             \
    TCHAR lpszCharsAllowed[count]; \
  } name
#define SizedDtblComboBox(count, name) \
  struct DTBLCOMBOBOX_##name {         \
    DTBLCOMBOBOX dtblcombobox;         \
    TCHAR lpszCharsAllowed[count];     \
  } name
#define SizedDtblCheckBox(count, name) \
  struct DTBLCHECKBOX_##name {         \
    DTBLCHECKBOX dtblcheckbox;         \
    TCHAR lpszLabel[count];            \
  } name
#define SizedDtblGroupBox(count, name) \
  struct DTBLGROUPBOX_##name {         \
    DTBLGROUPBOX dtblgroupbox;         \
    TCHAR lpszLabel[count];            \
  } name
#define SizedDtblButton(count, name) \
  struct DTBLBUTTON_##name {         \
    DTBLBUTTON dtblbutton;           \
    TCHAR lpszLabel[count];          \
  } name
#define SizedDtblPage(label_count, component_count, name) \
  struct DTBLPAGE_##name {                                \
    DTBLPAGE dtblpage;                                    \
    TCHAR lpszLabel[label_count];                         \
    TCHAR lpszComponent[component_count];                 \
  } name
#define SizedDtblRadioButton(count, name) \
  struct DTBLRADIOBUTTON_##name {         \
    DTBLRADIOBUTTON dtblradiobutton;      \
    TCHAR lpszLabel[count];               \
  } name

// What BuildDisplayTable makes a display table of.
struct DTCTL {
  ULONG ulCtlType;
  ULONG ulCtlFlags;
  LPBYTE lpbNotif;
  ULONG cbNotif;
  LPTSTR lpszFilter;
  ULONG ulItemID;
  union {
    LPVOID lpv;
    LPDTBLLABEL lplabel;
    LPDTBLEDIT lpedit;
    LPDTBLLBX lplbx;
    LPDTBLCOMBOBOX lpcombobox;
    LPDTBLDDLBX lpddlbx;
    LPDTBLCHECKBOX lpcheckbox;
    LPDTBLGROUPBOX lpgroupbox;
    LPDTBLBUTTON lpbutton;
    LPDTBLRADIOBUTTON lpradiobutton;
    LPDTBLMVLISTBOX lpmvlbx;
    LPDTBLMVDDLBX lpmvddlbx;
    LPDTBLPAGE lppage;
  } ctl;
};
using LPDTCTL = DTCTL*;

struct DTPAGE {
  ULONG cctl;
  LPTSTR lpszResourceName;
  union {
    LPTSTR lpszComponent;
    ULONG ulItemID;
  };
  LPDTCTL lpctl;
};
using LPDTPAGE = DTPAGE*;

// --- IMAPIControl::GetState
inline constexpr ULONG MAPI_ENABLED = 0x00000000;
inline constexpr ULONG MAPI_DISABLED = 0x00000001;

struct IMAPIControl : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Activate(ULONG flags, ULONG_PTR ui_param) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetState(ULONG flags, ULONG* state) = 0;
};
using LPMAPICONTROL = IMAPIControl*;
