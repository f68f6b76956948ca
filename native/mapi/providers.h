// The interfaces of service providers: message stores, address books, transports, and the services they come in.
#pragma once

#include "mapi/session.h"
#include "mapi/support.h"

// --- Shutdown of any provider
inline constexpr ULONG DEINIT_NORMAL = 0x00000001;
inline constexpr ULONG DEINIT_HURRY = 0x80000000;

// --- address book providers: OpenTemplateID
inline constexpr ULONG FILL_ENTRY = 0x00000001;

struct IABLogon : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Logoff(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask,
                                           LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenStatusEntry(LPCIID iid, ULONG flags, ULONG* object_type,
                                                    LPMAPISTATUS* entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenTemplateID(ULONG template_size, LPENTRYID template_id, ULONG flags,
                                                   LPMAPIPROP data, LPCIID iid, LPMAPIPROP* result,
                                                   LPMAPIPROP sibling) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetOneOffTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE PrepareRecips(ULONG flags, LPSPropTagArray tags, LPADRLIST recipients) = 0;
};
using LPABLOGON = IABLogon*;

struct IABProvider : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Shutdown(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Logon(LPMAPISUP support, ULONG_PTR ui_param, LPTSTR profile_name, ULONG flags,
                                          ULONG* security_size, LPBYTE* security, LPMAPIERROR* error,
                                          LPABLOGON* logon) = 0;
};
using LPABPROVIDER = IABProvider*;

typedef HRESULT(STDMAPIINITCALLTYPE ABPROVIDERINIT)(HINSTANCE instance, LPMALLOC allocator,
                                                    LPALLOCATEBUFFER allocate_buffer, LPALLOCATEMORE allocate_more,
                                                    LPFREEBUFFER free_buffer, ULONG flags, ULONG mapi_version,
                                                    ULONG* provider_version, LPABPROVIDER* provider);

// --- transports: TransportLogon
inline constexpr ULONG LOGON_NO_DIALOG = 0x00000001;
inline constexpr ULONG LOGON_NO_CONNECT = 0x00000004;
inline constexpr ULONG LOGON_NO_INBOUND = 0x00000008;
inline constexpr ULONG LOGON_NO_OUTBOUND = 0x00000010;
inline constexpr ULONG LOGON_SP_IDLE = 0x00010000;
inline constexpr ULONG LOGON_SP_POLL = 0x00020000;
inline constexpr ULONG LOGON_SP_RESOLVE = 0x00040000;

// --- transports: RegisterOptions
inline constexpr ULONG OPTION_TYPE_RECIPIENT = 0x00000001;
inline constexpr ULONG OPTION_TYPE_MESSAGE = 0x00000002;

// --- transports: TransportNotify
inline constexpr ULONG NOTIFY_ABORT_DEFERRED = 0x40000000;
inline constexpr ULONG NOTIFY_CANCEL_MESSAGE = 0x80000000;
inline constexpr ULONG NOTIFY_BEGIN_INBOUND = 0x00000001;
inline constexpr ULONG NOTIFY_END_INBOUND = 0x00010000;
inline constexpr ULONG NOTIFY_BEGIN_OUTBOUND = 0x00000002;
inline constexpr ULONG NOTIFY_END_OUTBOUND = 0x00020000;
inline constexpr ULONG NOTIFY_BEGIN_INBOUND_FLUSH = 0x00000004;
inline constexpr ULONG NOTIFY_END_INBOUND_FLUSH = 0x00040000;
inline constexpr ULONG NOTIFY_BEGIN_OUTBOUND_FLUSH = 0x00000008;
inline constexpr ULONG NOTIFY_END_OUTBOUND_FLUSH = 0x00080000;

// --- transports: TransportLogoff, SubmitMessage, EndMessage
inline constexpr ULONG LOGOFF_NORMAL = 0x00000001;
inline constexpr ULONG LOGOFF_HURRY = 0x80000000;
inline constexpr ULONG BEGIN_DEFERRED = 0x00000001;
inline constexpr ULONG END_RESEND_NOW = 0x00010000;
inline constexpr ULONG END_RESEND_LATER = 0x00020000;
inline constexpr ULONG END_DONT_RESEND = 0x00040000;

struct OPTIONDATA {
  ULONG ulFlags;
  LPGUID lpRecipGUID;
  LPTSTR lpszAdrType;
  LPTSTR lpszDLLName;
  ULONG ulOrdinal;
  ULONG cbOptionsData;
  LPBYTE lpbOptionsData;
  ULONG cOptionsProps;
  LPSPropValue lpOptionsProps;
};
using LPOPTIONDATA = OPTIONDATA*;

typedef SCODE(STDMAPIINITCALLTYPE OPTIONCALLBACK)(HINSTANCE instance, LPMALLOC allocator, ULONG flags, ULONG data_size,
                                                  LPBYTE data, LPMAPISUP support, LPMAPIPROP source,
                                                  LPMAPIPROP* wrapped_source, LPMAPIERROR* error);

struct IXPLogon : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE AddressTypes(ULONG* flags, ULONG* type_count, LPTSTR** types, ULONG* uid_count,
                                                 LPMAPIUID** uids) = 0;
  virtual HRESULT STDMETHODCALLTYPE RegisterOptions(ULONG* flags, ULONG* count, LPOPTIONDATA* options) = 0;
  virtual HRESULT STDMETHODCALLTYPE TransportNotify(ULONG* flags, LPVOID* data) = 0;
  virtual HRESULT STDMETHODCALLTYPE Idle(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE TransportLogoff(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SubmitMessage(ULONG flags, LPMESSAGE message, ULONG* message_reference,
                                                  ULONG* return_value) = 0;
  virtual HRESULT STDMETHODCALLTYPE EndMessage(ULONG message_reference, ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Poll(ULONG* incoming) = 0;
  virtual HRESULT STDMETHODCALLTYPE StartMessage(ULONG flags, LPMESSAGE message, ULONG* message_reference) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenStatusEntry(LPCIID iid, ULONG flags, ULONG* object_type,
                                                    LPMAPISTATUS* entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE ValidateState(ULONG_PTR ui_param, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE FlushQueues(ULONG_PTR ui_param, ULONG target_size, LPENTRYID target,
                                                ULONG flags) = 0;
};
using LPXPLOGON = IXPLogon*;

struct IXPProvider : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Shutdown(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE TransportLogon(LPMAPISUP support, ULONG_PTR ui_param, LPTSTR profile_name,
                                                   ULONG* flags, LPMAPIERROR* error, LPXPLOGON* logon) = 0;
};
using LPXPPROVIDER = IXPProvider*;

typedef HRESULT(STDMAPIINITCALLTYPE XPPROVIDERINIT)(HINSTANCE instance, LPMALLOC allocator,
                                                    LPALLOCATEBUFFER allocate_buffer, LPALLOCATEMORE allocate_more,
                                                    LPFREEBUFFER free_buffer, ULONG flags, ULONG mapi_version,
                                                    ULONG* provider_version, LPXPPROVIDER* provider);

// --- message stores: Logon, SpoolerLogon
inline constexpr ULONG LOGON_SP_TRANSPORT = 0x00000001;
inline constexpr ULONG LOGON_SP_PROMPT = 0x00000002;
inline constexpr ULONG LOGON_SP_NEWPW = 0x00000004;
inline constexpr ULONG LOGON_CHANGED = 0x00000008;

struct IMSLogon : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE Logoff(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask,
                                           LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenStatusEntry(LPCIID iid, ULONG flags, ULONG* object_type, LPVOID* entry) = 0;
};
using LPMSLOGON = IMSLogon*;

struct IMSProvider : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE Shutdown(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE Logon(LPMAPISUP support, ULONG_PTR ui_param, LPTSTR profile_name,
                                          ULONG entry_id_size, LPENTRYID entry_id, ULONG flags, LPCIID iid,
                                          ULONG* security_size, LPBYTE* security, LPMAPIERROR* error, LPMSLOGON* logon,
                                          LPMDB* store) = 0;
  virtual HRESULT STDMETHODCALLTYPE SpoolerLogon(LPMAPISUP support, ULONG_PTR ui_param, LPTSTR profile_name,
                                                 ULONG entry_id_size, LPENTRYID entry_id, ULONG flags, LPCIID iid,
                                                 ULONG security_size, LPBYTE security, LPMAPIERROR* error,
                                                 LPMSLOGON* logon, LPMDB* store) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareStoreIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
};
using LPMSPROVIDER = IMSProvider*;

typedef HRESULT(STDMAPIINITCALLTYPE MSPROVIDERINIT)(HINSTANCE instance, LPMALLOC allocator,
                                                    LPALLOCATEBUFFER allocate_buffer, LPALLOCATEMORE allocate_more,
                                                    LPFREEBUFFER free_buffer, ULONG flags, ULONG mapi_version,
                                                    ULONG* provider_version, LPMSPROVIDER* provider);

// --- message services: flags and contexts of the entry point
inline constexpr ULONG MSG_SERVICE_UI_READ_ONLY = 0x00000008;
inline constexpr ULONG SERVICE_LOGON_FAILED = 0x00000020;
inline constexpr ULONG MSG_SERVICE_INSTALL = 0x00000001;
inline constexpr ULONG MSG_SERVICE_CREATE = 0x00000002;
inline constexpr ULONG MSG_SERVICE_CONFIGURE = 0x00000003;
inline constexpr ULONG MSG_SERVICE_DELETE = 0x00000004;
inline constexpr ULONG MSG_SERVICE_UNINSTALL = 0x00000005;
inline constexpr ULONG MSG_SERVICE_PROVIDER_CREATE = 0x00000006;
inline constexpr ULONG MSG_SERVICE_PROVIDER_DELETE = 0x00000007;

typedef HRESULT(STDMAPICALLTYPE MSGSERVICEENTRY)(HINSTANCE instance, LPMALLOC allocator, LPMAPISUP support,
                                                 ULONG_PTR ui_param, ULONG flags, ULONG context, ULONG count,
                                                 LPSPropValue values, LPPROVIDERADMIN admin, LPMAPIERROR* error);
typedef MSGSERVICEENTRY* LPMSGSERVICEENTRY;

// --- hooks of the spooler
inline constexpr ULONG HOOK_DELETE = 0x00000001;
inline constexpr ULONG HOOK_CANCEL = 0x00000002;
inline constexpr ULONG HOOK_INBOUND = 0x00000200;
inline constexpr ULONG HOOK_OUTBOUND = 0x00000400;

struct ISpoolerHook : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE InboundMsgHook(LPMESSAGE message, LPMAPIFOLDER folder, LPMDB store, ULONG* flags,
                                                   ULONG* entry_id_size, LPBYTE* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE OutboundMsgHook(LPMESSAGE message, LPMAPIFOLDER folder, LPMDB store, ULONG* flags,
                                                    ULONG* entry_id_size, LPBYTE* entry_id) = 0;
};
using LPSPOOLERHOOK = ISpoolerHook*;

typedef HRESULT(STDMAPIINITCALLTYPE HPPROVIDERINIT)(LPMAPISESSION session, HINSTANCE instance,
                                                    LPALLOCATEBUFFER allocate_buffer, LPALLOCATEMORE allocate_more,
                                                    LPFREEBUFFER free_buffer, LPMAPIUID section, ULONG flags,
                                                    LPSPOOLERHOOK* hook);
