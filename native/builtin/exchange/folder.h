// IMAPIFolder for reading.
#pragma once

#include <memory>

#include "builtin/exchange/prop_object.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/exchange/value_sources.h"

namespace mapi::builtin {

class Folder final : public PropObject<IMAPIFolder, &IID_IMAPIFolder, &IID_IMAPIContainer, &IID_IMAPIProp> {
 public:
  explicit Folder(std::shared_ptr<FolderObject> folder)
      : PropObject(folder, std::make_unique<FolderSource>(folder->link(), folder->folder())),
        id_(folder->folder()),
        folder_(folder) {}

  HRESULT STDMETHODCALLTYPE GetContentsTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE GetHierarchyTable(ULONG flags, LPMAPITABLE* table) override;
  HRESULT STDMETHODCALLTYPE OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags,
                                      ULONG* object_type, LPUNKNOWN* object) override;
  HRESULT STDMETHODCALLTYPE SetSearchCriteria(LPSRestriction restriction, LPENTRYLIST containers,
                                              ULONG search_flags) override;
  HRESULT STDMETHODCALLTYPE GetSearchCriteria(ULONG flags, LPSRestriction* restriction, LPENTRYLIST* containers,
                                              ULONG* search_state) override;
  HRESULT STDMETHODCALLTYPE CreateMessage(LPCIID iid, ULONG flags, LPMESSAGE* message) override;
  HRESULT STDMETHODCALLTYPE CopyMessages(LPENTRYLIST messages, LPCIID iid, LPVOID target, ULONG_PTR ui_param,
                                         LPMAPIPROGRESS progress, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE DeleteMessages(LPENTRYLIST messages, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                           ULONG flags) override;
  HRESULT STDMETHODCALLTYPE CreateFolder(ULONG folder_type, LPTSTR name, LPTSTR comment, LPCIID iid, ULONG flags,
                                         IMAPIFolder** folder) override;
  HRESULT STDMETHODCALLTYPE CopyFolder(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, LPVOID target,
                                       LPTSTR new_name, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                       ULONG flags) override;
  HRESULT STDMETHODCALLTYPE DeleteFolder(ULONG entry_id_size, LPENTRYID entry_id, ULONG_PTR ui_param,
                                         LPMAPIPROGRESS progress, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE SetReadFlags(LPENTRYLIST messages, ULONG_PTR ui_param, LPMAPIPROGRESS progress,
                                         ULONG flags) override;
  HRESULT STDMETHODCALLTYPE GetMessageStatus(ULONG entry_id_size, LPENTRYID entry_id, ULONG flags,
                                             ULONG* status) override;
  HRESULT STDMETHODCALLTYPE SetMessageStatus(ULONG entry_id_size, LPENTRYID entry_id, ULONG new_status,
                                             ULONG new_status_mask, ULONG* old_status) override;
  HRESULT STDMETHODCALLTYPE SaveContentsSort(LPSSortOrderSet sort, ULONG flags) override;
  HRESULT STDMETHODCALLTYPE EmptyFolder(ULONG_PTR ui_param, LPMAPIPROGRESS progress, ULONG flags) override;

 protected:
  void OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) override;

 private:
  LPMAPITABLE OpenContents(ULONG flags);
  LPMAPITABLE OpenHierarchy(ULONG flags);

  const wire::ObjectId id_;
  const std::shared_ptr<FolderObject> folder_;  // object_, by its own type
};

}  // namespace mapi::builtin
