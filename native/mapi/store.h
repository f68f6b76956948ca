// Message stores, folders and messages.
#pragma once

#include "mapi/prop.h"
#include "mapi/table.h"

struct IMessage : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE GetAttachmentTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenAttach(ULONG number, LPCIID iid, ULONG flags, LPATTACH* attach) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateAttach(LPCIID iid, ULONG flags, ULONG* number, LPATTACH* attach) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteAttach(ULONG number, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                                 ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetRecipientTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE ModifyRecipients(ULONG flags, LPADRLIST changes) = 0;
  virtual HRESULT STDMETHODCALLTYPE SubmitMessage(ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetReadFlag(ULONG flags) = 0;
};
using LPMESSAGE = IMessage*;

struct IMAPIContainer : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE GetContentsTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetHierarchyTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetSearchCriteria(LPSRestriction restriction, LPENTRYLIST containers,
                                                      ULONG search_flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetSearchCriteria(ULONG flags, LPSRestriction* restriction, LPENTRYLIST* containers,
                                                      ULONG* search_state) = 0;
};
using LPMAPICONTAINER = IMAPIContainer*;

struct IMAPIFolder : IMAPIContainer {
  virtual HRESULT STDMETHODCALLTYPE CreateMessage(LPCIID iid, ULONG flags, LPMESSAGE* message) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyMessages(LPENTRYLIST messages, LPCIID iid, LPVOID target, ULONG_PTR ui_param,
                                                 LPMAPIPROGRESS progress, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteMessages(LPENTRYLIST messages, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                                   ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE CreateFolder(ULONG folder_type, LPTSTR name, LPTSTR comment, LPCIID iid,
                                                 ULONG flags, IMAPIFolder** folder) = 0;
  virtual HRESULT STDMETHODCALLTYPE CopyFolder(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, LPVOID target,
                                               LPTSTR new_name, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                               ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE DeleteFolder(ULONG entry_id_size, LPENTRYID entry_id, ULONG_PTR ui_param,
                                                 LPMAPIPROGRESS progress, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetReadFlags(LPENTRYLIST messages, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                                 ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetMessageStatus(ULONG entry_id_size, LPENTRYID entry_id, ULONG flags,
                                                     ULONG* status) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetMessageStatus(ULONG entry_id_size, LPENTRYID entry_id, ULONG new_status,
                                                     ULONG new_status_mask, ULONG* old_status) = 0;
  virtual HRESULT STDMETHODCALLTYPE SaveContentsSort(LPSSortOrderSet sort, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE EmptyFolder(ULONG_PTR ui_param, LPMAPIPROGRESS progress, ULONG flags) = 0;
};
using LPMAPIFOLDER = IMAPIFolder*;

struct IMsgStore : IMAPIProp {
  virtual HRESULT STDMETHODCALLTYPE Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask,
                                           LPMAPIADVISESINK sink, ULONG* connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE Unadvise(ULONG connection) = 0;
  virtual HRESULT STDMETHODCALLTYPE CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right,
                                                    ULONG flags, ULONG* equal) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                              ULONG* object_type, LPUNKNOWN* object) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetReceiveFolder(LPTSTR message_class, ULONG flags, ULONG entry_id_size,
                                                     LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetReceiveFolder(LPTSTR message_class, ULONG flags, ULONG* entry_id_size,
                                                     LPENTRYID* entry_id, LPTSTR* explicit_class) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetReceiveFolderTable(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE StoreLogoff(ULONG* flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE AbortSubmit(ULONG entry_id_size, LPENTRYID entry_id, ULONG flags) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetOutgoingQueue(ULONG flags, LPMAPITABLE* table) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetLockState(LPMESSAGE message, ULONG lock_state) = 0;
  virtual HRESULT STDMETHODCALLTYPE FinishedMsg(ULONG flags, ULONG entry_id_size, LPENTRYID entry_id) = 0;
  virtual HRESULT STDMETHODCALLTYPE NotifyNewMail(LPNOTIFICATION notification) = 0;
};
using LPMDB = IMsgStore*;
