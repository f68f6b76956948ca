// IMAPISupport: what MAPI does for the service providers it loads.
#pragma once

#include "mapi/address_book.h"
#include "mapi/functions.h"
#include "mapi/profile.h"
#include "mapi/storage.h"

inline constexpr ULONG CURRENT_SPI_VERSION = 0x00010010;
inline constexpr ULONG PDK1_SPI_VERSION = 0x00010000;
inline constexpr ULONG PDK2_SPI_VERSION = 0x00010008;
inline constexpr ULONG PDK3_SPI_VERSION = 0x00010010;

// What Notify and Subscribe of one provider agree upon.
struct NOTIFKEY {
  ULONG cb;
  BYTE ab[MAPI_DIM];
};
using LPNOTIFKEY = NOTIFKEY*;
constexpr std::size_t CbNewNOTIFKEY(std::size_t size) { return offsetof(NOTIFKEY, ab) + size; }
inline std::size_t CbNOTIFKEY(const NOTIFKEY* key) { return CbNewNOTIFKEY(key->cb); }
#define SizedNOTIFKEY(size, name) \
  struct NOTIFKEY_##name {        \
    ULONG cb;                     \
    BYTE ab[size];                \
  } name

// --- Subscribe, Notify, and what an advise sink returns
inline constexpr ULONG NOTIFY_SYNC = 0x40000000;
inline constexpr ULONG NOTIFY_CANCELED = 0x80000000;
inline constexpr ULONG CALLBACK_DISCONTINUE = 0x80000000;

// --- SpoolerNotify
inline constexpr ULONG NOTIFY_NEWMAIL = 0x00000001;
inline constexpr ULONG NOTIFY_READYTOSEND = 0x00000002;
inline constexpr ULONG NOTIFY_SENTDEFERRED = 0x00000004;
inline constexpr ULONG NOTIFY_CRITSEC = 0x00001000;
inline constexpr ULONG NOTIFY_NONCRIT = 0x00002000;
inline constexpr ULONG NOTIFY_CONFIG_CHANGE = 0x00004000;
inline constexpr ULONG NOTIFY_CRITICAL_ERROR = 0x10000000;
inline constexpr ULONG NOTIFY_NEWMAIL_RECEIVED = 0x20000000;

// --- ModifyStatusRow
inline constexpr ULONG STATUSROW_UPDATE = 0x10000000;

// --- IStorageFromStream
inline constexpr ULONG STGSTRM_RESET = 0x00000000;
inline constexpr ULONG STGSTRM_CURRENT = 0x10000000;
inline constexpr ULONG STGSTRM_MODIFY = 0x00000002;
inline constexpr ULONG STGSTRM_CREATE = 0x00001000;

// --- ReadReceipt
inline constexpr ULONG MAPI_NON_READ = 0x00000001;

// --- PrepareSubmit, ExpandRecips
inline constexpr ULONG NEEDS_PREPROCESSING = 0x00000001;
inline constexpr ULONG NEEDS_SPOOLER = 0x00000002;

// --- DoSentMail and PrepareSubmit
inline constexpr ULONG CHECK_SENDER = 0x00000001;
inline constexpr ULONG NON_STANDARD = 0x00010000;

// --- DoProgressDialog
inline constexpr ULONG DIALOG_FOLDER = 0x00000001;
inline constexpr ULONG DIALOG_MESSAGE = 0x00000002;
inline constexpr ULONG DIALOG_PROP = 0x00000004;
inline constexpr ULONG DIALOG_ATTACH = 0x00000008;
inline constexpr ULONG DIALOG_MOVE = 0x00000010;
inline constexpr ULONG DIALOG_COPY = 0x00000020;
inline constexpr ULONG DIALOG_DELETE = 0x00000040;
inline constexpr ULONG DIALOG_ALLOW_CANCEL = 0x00000080;
inline constexpr ULONG DIALOG_CONFIRM_CANCEL = 0x00000100;

typedef HRESULT(STDMAPICALLTYPE PREPROCESSMESSAGE)(LPVOID session, LPMESSAGE message, LPADRBOOK address_book,
                                                   LPMAPIFOLDER folder, LPALLOCATEBUFFER allocate_buffer,
                                                   LPALLOCATEMORE allocate_more, LPFREEBUFFER free_buffer,
                                                   ULONG* outbound_count, LPMESSAGE** messages, LPADRLIST* recipients);
typedef HRESULT(STDMAPICALLTYPE REMOVEPREPROCESSINFO)(LPMESSAGE message);

struct IMAPISupport : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMemAllocRoutines(LPALLOCATEBUFFER* allocate_buffer,
                                                        LPALLOCATEMORE* allocate_more, LPFREEBUFFER* free_buffer) = 0;
  virtual HRESULT STDMETHODCALLTYPE Subscribe(LPNOTIFKEY key, ULONG event_mask, ULONG flags, LPMAPIADVISESINK sink,
                                              ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unsubscribe(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Notify(LPNOTIFKEY key, ULONG count, LPNOTIFICATION notifications, ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ModifyStatusRow(ULONG count, LPSPropValue columns, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenProfileSection(LPMAPIUID uid, ULONG flags, LPPROFSECT* section) = 0;
  virtual HRESULT STDMETHODCALLTYPE RegisterPreprocessor(LPMAPIUID uid, LPTSTR address_type, LPTSTR dll_name,
                                                         LPSTR preprocess, LPSTR remove_preprocess_info,
                                                         ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE NewUID(LPMAPIUID uid) = 0;
  virtual HRESULT STDMETHODCALLTYPE MakeInvalid(ULONG flags, LPVOID object, ULONG reference_count,
                                                ULONG method_count) = 0;
  virtual HRESULT STDMETHODCALLTYPE SpoolerYield(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SpoolerNotify(ULONG flags, LPVOID data) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateOneOff(LPTSTR name, LPTSTR address_type, LPTSTR address, ULONG flags,
                                                 ULONG* entry_id_size, LPENTRYID* entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetProviderUID(LPMAPIUID uid, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenTemplateID(ULONG template_size, LPENTRYID template_id, ULONG flags,
                                                   LPMAPIPROP data, LPCIID iid, LPMAPIPROP* result,
                                                   LPMAPIPROP sibling) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetOneOffTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE Address(ULONG_PTR* ui_param, LPADRPARM parameters, LPADRLIST* list) = 0;
  virtual HRESULT STDMETHODCALLTYPE Details(ULONG_PTR* ui_param, LPFNDISMISS dismiss, LPVOID dismiss_context,
                                            ULONG entry_id_size, LPENTRYID entry_id, LPFNBUTTON button,
                                            LPVOID button_context, LPTSTR button_text, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE NewEntry(ULONG_PTR ui_param, ULONG flags, ULONG container_size, LPENTRYID container,
                                             ULONG template_size, LPENTRYID entry_template, ULONG* new_size,
                                             LPENTRYID* new_entry) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoConfigPropsheet(ULONG_PTR ui_param, ULONG flags, LPTSTR title,
                                                      LPMAPITABLE display_table, LPMAPIPROP data, ULONG top_page) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyMessages(LPCIID source_iid, LPVOID source, LPENTRYLIST messages,
                                                 LPCIID target_iid, LPVOID target, ULONG_PTR ui_param,
                                                 LPMAPIPROGRESS progress, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyFolder(LPCIID source_iid, LPVOID source, ULONG entry_id_size,
                                               LPENTRYID entry_id, LPCIID target_iid, LPVOID target, LPTSTR new_name,
                                               ULONG_PTR ui_param, LPMAPIPROGRESS progress, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoCopyTo(LPCIID source_iid, LPVOID source, ULONG excluded_iid_count,
                                             LPCIID excluded_iids, LPSPropTagArray excluded_tags, ULONG_PTR ui_param,
                                             LPMAPIPROGRESS progress, LPCIID target_iid, LPVOID target, ULONG flags,
                                             LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoCopyProps(LPCIID source_iid, LPVOID source, LPSPropTagArray tags,
                                                ULONG_PTR ui_param, LPMAPIPROGRESS progress, LPCIID target_iid,
                                                LPVOID target, ULONG flags, LPSPropProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoProgressDialog(ULONG_PTR ui_param, ULONG flags, LPMAPIPROGRESS* progress) = 0;
  virtual HRESULT STDMETHODCALLTYPE ReadReceipt(ULONG flags, LPMESSAGE read_message, LPMESSAGE* empty_message) = 0;
  virtual HRESULT STDMETHODCALLTYPE PrepareSubmit(LPMESSAGE message, ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ExpandRecips(LPMESSAGE message, ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE UpdatePAB(ULONG flags, LPMESSAGE message) = 0;
  virtual HRESULT STDMETHODCALLTYPE DoSentMail(ULONG flags, LPMESSAGE message) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenAddressBook(LPCIID iid, ULONG flags, LPADRBOOK* address_book) = 0;
  virtual HRESULT STDMETHODCALLTYPE Preprocess(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompleteMsg(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE StoreLogoffTransports(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE StatusRecips(LPMESSAGE message, LPADRLIST recipients) = 0;
  virtual HRESULT STDMETHODCALLTYPE WrapStoreEntryID(ULONG entry_id_size, LPENTRYID entry_id, ULONG* wrapped_size,
                                                     LPENTRYID* wrapped) = 0;
  virtual HRESULT STDMETHODCALLTYPE ModifyProfile(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE IStorageFromStream(LPUNKNOWN stream, LPCIID iid, ULONG flags,
                                                       LPSTORAGE* storage) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSvcConfigSupportObj(ULONG flags, IMAPISupport** support) = 0;
};
using LPMAPISUP = IMAPISupport*;
