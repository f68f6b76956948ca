// The address book and its containers.
#pragma once

#include "mapi/store.h"

struct IABContainer : IMAPIContainer {
  virtual HRESULT STDMETHODCALLTYPE CreateEntry(ULONG entry_id_size, LPENTRYID entry_id, ULONG create_flags,
                                                LPMAPIPROP* entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyEntries(LPENTRYLIST entries, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                                ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteEntries(LPENTRYLIST entries, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveNames(LPSPropTagArray tags, ULONG flags, LPADRLIST list,
                                                 LPFlagList results) = 0;
};
using LPABCONT = IABContainer*;

struct IDistList : IMAPIContainer {
  virtual HRESULT STDMETHODCALLTYPE CreateEntry(ULONG entry_id_size, LPENTRYID entry_id, ULONG create_flags,
                                                LPMAPIPROP* entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyEntries(LPENTRYLIST entries, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                                ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteEntries(LPENTRYLIST entries, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveNames(LPSPropTagArray tags, ULONG flags, LPADRLIST list,
                                                 LPFlagList results) = 0;
};
using LPDISTLIST = IDistList*;

typedef BOOL(STDMAPICALLTYPE ACCELERATEABSDI)(ULONG_PTR ui_param, LPVOID message);
typedef ACCELERATEABSDI* LPFNABSDI;
typedef void(STDMAPICALLTYPE DISMISSMODELESS)(ULONG_PTR ui_param, LPVOID context);
typedef DISMISSMODELESS* LPFNDISMISS;
typedef SCODE(STDMAPICALLTYPE* LPFNBUTTON)(ULONG_PTR ui_param, LPVOID context, ULONG entry_id_size, LPENTRYID selection,
                                           ULONG flags);

struct ADRPARM {
  ULONG cbABContEntryID;
  LPENTRYID lpABContEntryID;
  ULONG ulFlags;
  LPVOID lpReserved;
  ULONG ulHelpContext;
  LPTSTR lpszHelpFileName;
  LPFNABSDI lpfnABSDI;
  LPFNDISMISS lpfnDismiss;
  LPVOID lpvDismissContext;
  LPTSTR lpszCaption;
  LPTSTR lpszNewEntryTitle;
  LPTSTR lpszDestWellsTitle;
  ULONG cDestFields;
  ULONG nDestFieldFocus;
  LPTSTR* lppszDestTitles;
  ULONG* lpulDestComps;
  LPSRestriction lpContRestriction;
  LPSRestriction lpHierRestriction;
};
using LPADRPARM = ADRPARM*;

struct IAddrBook : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask,
                                           LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateOneOff(LPTSTR name, LPTSTR address_type, LPTSTR address, ULONG flags,
                                                 ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE NewEntry(ULONG_PTR ui_param, ULONG flags, ULONG container_size, LPENTRYID container,
                                             ULONG template_size, LPENTRYID entry_template, ULONG* new_size,
                                             LPENTRYID* new_entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveName(ULONG_PTR ui_param, ULONG flags, LPTSTR dialog_title,
                                                LPADRLIST list) = 0;
  virtual HRESULT STDMETHODCALLTYPE Address(ULONG_PTR* ui_param, LPADRPARM parameters, LPADRLIST* list) = 0;
  virtual HRESULT STDMETHODCALLTYPE Details(ULONG_PTR* ui_param, LPFNDISMISS dismiss, LPVOID dismiss_context,
                                            ULONG entry_id_size, LPENTRYID entry_id, LPFNBUTTON button,
                                            LPVOID button_context, LPTSTR button_text, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE RecipOptions(ULONG_PTR ui_param, ULONG flags, LPADRENTRY recipient) = 0;
  virtual HRESULT STDMETHODCALLTYPE QueryDefaultRecipOpt(LPTSTR address_type, ULONG flags, ULONG* count,
                                                         LPSPropValue* options) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetPAB(ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetPAB(ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetDefaultDir(ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetDefaultDir(ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSearchPath(ULONG flags, LPSRowSet* path) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetSearchPath(ULONG flags, LPSRowSet path) = 0;
  virtual HRESULT STDMETHODCALLTYPE PrepareRecips(ULONG flags, LPSPropTagArray tags, LPADRLIST recipients) = 0;
};
using LPADRBOOK = IAddrBook*;
