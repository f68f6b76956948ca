// MAPI forms: how a viewer and a form server of another process talk about a message.
#pragma once

#include "mapi/form_structs.h"
#include "mapi/session.h"

struct IMAPIMessageSite;
struct IMAPIViewContext;
struct IMAPIFormAdviseSink;
struct IMAPIFormContainer;
struct IMAPIFormMgr;
using LPMAPIMESSAGESITE = IMAPIMessageSite*;
using LPMAPIVIEWCONTEXT = IMAPIViewContext*;
using LPMAPIFORMADVISESINK = IMAPIFormAdviseSink*;
using LPMAPIFORMCONTAINER = IMAPIFormContainer*;
using LPMAPIFORMMGR = IMAPIFormMgr*;

struct IPersistMessage : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetClassID(LPCLSID class_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE IsDirty() = 0;
  virtual HRESULT STDMETHODCALLTYPE InitNew(LPMAPIMESSAGESITE site, LPMESSAGE message) = 0;
  virtual HRESULT STDMETHODCALLTYPE Load(LPMAPIMESSAGESITE site, LPMESSAGE message, ULONG message_status,
                                         ULONG message_flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Save(LPMESSAGE message, ULONG same_as_load) = 0;
  virtual HRESULT STDMETHODCALLTYPE SaveCompleted(LPMESSAGE message) = 0;
  virtual HRESULT STDMETHODCALLTYPE HandsOffMessage() = 0;
};
using LPPERSISTMESSAGE = IPersistMessage*;

struct IMAPIMessageSite : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSession(LPMAPISESSION* session) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetStore(LPMDB* store) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetFolder(LPMAPIFOLDER* folder) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMessage(LPMESSAGE* message) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetFormManager(LPMAPIFORMMGR* manager) = 0;
  virtual HRESULT STDMETHODCALLTYPE NewMessage(ULONG compose_in_folder, LPMAPIFOLDER focus, LPPERSISTMESSAGE persist,
                                               LPMESSAGE* message, LPMAPIMESSAGESITE* site,
                                               LPMAPIVIEWCONTEXT* view) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyMessage(LPMAPIFOLDER target) = 0;
  virtual HRESULT STDMETHODCALLTYPE MoveMessage(LPMAPIFOLDER target, LPMAPIVIEWCONTEXT view, LPCRECT position) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteMessage(LPMAPIVIEWCONTEXT view, LPCRECT position) = 0;
  virtual HRESULT STDMETHODCALLTYPE SaveMessage() = 0;
  virtual HRESULT STDMETHODCALLTYPE SubmitMessage(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSiteStatus(LPULONG status) = 0;
};

struct IMAPIViewAdviseSink : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE OnShutdown() = 0;
  virtual HRESULT STDMETHODCALLTYPE OnNewMessage() = 0;
  virtual HRESULT STDMETHODCALLTYPE OnPrint(ULONG page_number, HRESULT result) = 0;
  virtual HRESULT STDMETHODCALLTYPE OnSubmitted() = 0;
  virtual HRESULT STDMETHODCALLTYPE OnSaved() = 0;
};
using LPMAPIVIEWADVISESINK = IMAPIViewAdviseSink*;

struct IMAPIForm : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetViewContext(LPMAPIVIEWCONTEXT view) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetViewContext(LPMAPIVIEWCONTEXT* view) = 0;
  virtual HRESULT STDMETHODCALLTYPE ShutdownForm(ULONG save_options) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoVerb(LONG verb, LPMAPIVIEWCONTEXT view, ULONG_PTR parent, LPCRECT position) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(LPMAPIVIEWADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
};
using LPMAPIFORM = IMAPIForm*;

struct IMAPIViewContext : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetAdviseSink(LPMAPIFORMADVISESINK sink) = 0;
  virtual HRESULT STDMETHODCALLTYPE ActivateNext(ULONG direction, LPCRECT position) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetPrintSetup(ULONG flags, LPFORMPRINTSETUP* setup) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSaveStream(ULONG* flags, ULONG* format, LPSTREAM* stream) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetViewStatus(LPULONG status) = 0;
};

struct IMAPIFormAdviseSink : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE OnChange(ULONG direction) = 0;
  virtual HRESULT STDMETHODCALLTYPE OnActivateNext(LPCSTR message_class, ULONG message_status, ULONG message_flags,
                                                   LPPERSISTMESSAGE* persist) = 0;
};

struct IMAPIFormInfo : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE CalcFormPropSet(ULONG flags, LPMAPIFORMPROPARRAY* properties) = 0;
  virtual HRESULT STDMETHODCALLTYPE CalcVerbSet(ULONG flags, LPMAPIVERBARRAY* verbs) = 0;
  virtual HRESULT STDMETHODCALLTYPE MakeIconFromBinary(ULONG property_id, HICON* icon) = 0;
  virtual HRESULT STDMETHODCALLTYPE SaveForm(LPCTSTR file_name) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenFormContainer(LPMAPIFORMCONTAINER* container) = 0;
};

struct IMAPIFormMgr : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE LoadForm(ULONG_PTR ui_param, ULONG flags, LPCSTR message_class,
                                             ULONG message_status, ULONG message_flags, LPMAPIFOLDER focus,
                                             LPMAPIMESSAGESITE site, LPMESSAGE message, LPMAPIVIEWCONTEXT view,
                                             REFIID iid, LPVOID* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveMessageClass(LPCSTR message_class, ULONG flags, LPMAPIFOLDER focus,
                                                        LPMAPIFORMINFO* info) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveMultipleMessageClasses(LPSMESSAGECLASSARRAY classes, ULONG flags,
                                                                  LPMAPIFOLDER focus, LPSMAPIFORMINFOARRAY* infos) = 0;
  virtual HRESULT STDMETHODCALLTYPE CalcFormPropSet(LPSMAPIFORMINFOARRAY infos, ULONG flags,
                                                    LPMAPIFORMPROPARRAY* properties) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateForm(ULONG_PTR ui_param, ULONG flags, LPMAPIFORMINFO info, REFIID iid,
                                               LPVOID* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE SelectForm(ULONG_PTR ui_param, ULONG flags, LPCTSTR title, LPMAPIFOLDER folder,
                                               LPMAPIFORMINFO* info) = 0;
  virtual HRESULT STDMETHODCALLTYPE SelectMultipleForms(ULONG_PTR ui_param, ULONG flags, LPCTSTR title,
                                                        LPMAPIFOLDER folder, LPSMAPIFORMINFOARRAY infos,
                                                        LPSMAPIFORMINFOARRAY* selected) = 0;
  virtual HRESULT STDMETHODCALLTYPE SelectFormContainer(ULONG_PTR ui_param, ULONG flags,
                                                        LPMAPIFORMCONTAINER* container) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenFormContainer(HFRMREG registry, LPUNKNOWN object,
                                                      LPMAPIFORMCONTAINER* container) = 0;
  virtual HRESULT STDMETHODCALLTYPE PrepareForm(ULONG_PTR ui_param, ULONG flags, LPMAPIFORMINFO info) = 0;
  virtual HRESULT STDMETHODCALLTYPE IsInConflict(ULONG message_flags, ULONG message_status, LPCSTR message_class,
                                                 LPMAPIFOLDER focus) = 0;
};

struct IMAPIFormContainer : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE InstallForm(ULONG_PTR ui_param, ULONG flags, LPCTSTR path) = 0;
  virtual HRESULT STDMETHODCALLTYPE RemoveForm(LPCSTR message_class) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveMessageClass(LPCSTR message_class, ULONG flags, LPMAPIFORMINFO* info) = 0;
  virtual HRESULT STDMETHODCALLTYPE ResolveMultipleMessageClasses(LPSMESSAGECLASSARRAY classes, ULONG flags,
                                                                  LPSMAPIFORMINFOARRAY* infos) = 0;
  virtual HRESULT STDMETHODCALLTYPE CalcFormPropSet(ULONG flags, LPMAPIFORMPROPARRAY* properties) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetDisplay(ULONG flags, LPTSTR* display_name) = 0;
};

struct IMAPIFormFactory : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateClassFactory(REFCLSID form, ULONG flags, LPCLASSFACTORY* factory) = 0;
  virtual HRESULT STDMETHODCALLTYPE LockServer(ULONG flags, ULONG lock) = 0;
};
using LPMAPIFORMFACTORY = IMAPIFormFactory*;

typedef HRESULT(STDAPICALLTYPE MAPIOPENFORMMGR)(LPMAPISESSION session, LPMAPIFORMMGR* manager);
typedef HRESULT(STDAPICALLTYPE MAPIOPENLOCALFORMCONTAINER)(LPMAPIFORMCONTAINER* container);
