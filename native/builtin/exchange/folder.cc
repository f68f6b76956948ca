#include "builtin/exchange/folder.h"

#include <algorithm>

#include "builtin/exchange/bulk_reader.h"
#include "builtin/exchange/entries.h"
#include "builtin/exchange/property_stream.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/server_table.h"
#include "builtin/wire/oxcfold.h"
#include "builtin/wire/restriction.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

// The server need not queue what nobody listens to: IMAPITable::Advise opens the table anew without it.
constexpr std::uint8_t kCommonTableFlags = wire::kTableUseUnicode | wire::kTableNoNotifications;

LPMAPITABLE OpenTable(const ServerObjectPtr& folder, TableKind kind, std::uint8_t wire_flags, ULONG flags,
                      std::unique_ptr<ValueSource> source, const char* call) {
  auto table = std::make_shared<TableObject>(folder, kind, wire_flags);
  if (flags & MAPI_DEFERRED_ERRORS) {
    table->set_deferred_by(call);
  } else {
    table->EnsureOpen();
  }
  return core::MakeCom<ServerTable>(std::move(table), std::move(source), flags).Detach();
}

}  // namespace

LPMAPITABLE Folder::OpenContents(ULONG flags) {
  RequireFlags(flags, MAPI_ASSOCIATED | SHOW_SOFT_DELETES | MAPI_DEFERRED_ERRORS | MAPI_UNICODE);
  std::uint8_t wire_flags = kCommonTableFlags;
  if (flags & MAPI_ASSOCIATED) wire_flags |= wire::kTableAssociated;
  if (flags & SHOW_SOFT_DELETES) wire_flags |= wire::kTableSoftDeletes;
  return OpenTable(object_, TableKind::kContents, wire_flags, flags, std::make_unique<ContentsRowSource>(*link(), id_),
                   "IMAPIContainer::GetContentsTable");
}

LPMAPITABLE Folder::OpenHierarchy(ULONG flags) {
  RequireFlags(flags, CONVENIENT_DEPTH | SHOW_SOFT_DELETES | MAPI_DEFERRED_ERRORS | MAPI_UNICODE);
  std::uint8_t wire_flags = kCommonTableFlags;
  if (flags & CONVENIENT_DEPTH) wire_flags |= wire::kTableDepth;
  if (flags & SHOW_SOFT_DELETES) wire_flags |= wire::kTableSoftDeletes;
  return OpenTable(object_, TableKind::kHierarchy, wire_flags, flags, std::make_unique<HierarchyRowSource>(*link()),
                   "IMAPIContainer::GetHierarchyTable");
}

HRESULT Folder::GetContentsTable(ULONG flags, LPMAPITABLE* table) {
  return Run([&] {
    Require(table != nullptr);
    *table = nullptr;
    *table = OpenContents(flags);
  });
}

HRESULT Folder::GetHierarchyTable(ULONG flags, LPMAPITABLE* table) {
  return Run([&] {
    Require(table != nullptr);
    *table = nullptr;
    *table = OpenHierarchy(flags);
  });
}

HRESULT Folder::OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags, ULONG* object_type,
                          LPUNKNOWN* object) {
  return Run([&] {
    Require(object != nullptr);
    *object = nullptr;
    const OpenedEntry entry = OpenEntryOf(link(), entry_id_size, entry_id, iid, flags, "IMAPIContainer::OpenEntry");
    if (object_type) *object_type = entry.object_type;
    *object = entry.object;
  });
}

HRESULT Folder::GetSearchCriteria(ULONG flags, LPSRestriction* restriction, LPENTRYLIST* containers,
                                  ULONG* search_state) {
  return Run([&] {
    if (restriction) *restriction = nullptr;
    if (containers) *containers = nullptr;
    RequireFlags(flags, MAPI_UNICODE);
    // What was saved may have strings that the 8-bit interface cannot carry, and a condition must not change.
    Require((flags & MAPI_UNICODE) || !restriction, MAPI_E_BAD_CHARWIDTH);
    RopRun run(*link());
    wire::GetSearchCriteriaRequest request;
    request.include_restriction = restriction != nullptr;
    request.include_folders = containers != nullptr;
    const auto asked = run.Add(request, run.Use(*object_));
    run.Execute();
    const wire::GetSearchCriteriaResponse& response = run.Get(asked, "read the search criteria");
    wire::MapiArena for_restriction(Memory()), for_containers(Memory());
    SRestriction* found = nullptr;
    if (restriction && !response.restriction.empty()) {
      found = wire::DecodeRestriction(response.restriction, wire::Dialect::kRop, for_restriction);
    }
    if (containers) {
      auto* list = for_containers.New<ENTRYLIST>();
      list->cValues = static_cast<ULONG>(response.folders.size());
      list->lpbin = for_containers.New<SBinary>(std::max<std::size_t>(response.folders.size(), 1));
      for (std::size_t i = 0; i < response.folders.size(); ++i) {
        const FolderEntryIdBytes bytes = link()->FolderEntryId(response.folders[i]);
        list->lpbin[i].cb = static_cast<ULONG>(bytes.size());
        list->lpbin[i].lpb = for_containers.New<BYTE>(bytes.size());
        std::copy(bytes.begin(), bytes.end(), list->lpbin[i].lpb);
      }
      *containers = static_cast<LPENTRYLIST>(for_containers.Detach());
    }
    if (found) *restriction = static_cast<LPSRestriction>(for_restriction.Detach());
    if (search_state) *search_state = response.flags;
  });
}

void Folder::OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) {
  if (IsEqualGUID(iid, IID_IMAPITable)) {
    if (PROP_ID(tag) == PROP_ID(PR_CONTAINER_CONTENTS)) {
      *object = OpenContents(interface_options | (flags & MAPI_DEFERRED_ERRORS));
    } else if (PROP_ID(tag) == PROP_ID(PR_CONTAINER_HIERARCHY)) {
      *object = OpenHierarchy(interface_options | (flags & MAPI_DEFERRED_ERRORS));
    } else if (PROP_ID(tag) == PROP_ID(PR_FOLDER_ASSOCIATED_CONTENTS)) {
      *object = OpenContents(MAPI_ASSOCIATED | interface_options | (flags & MAPI_DEFERRED_ERRORS));
    } else {
      Throw(MAPI_E_NO_SUPPORT, "This property is not a table.");
    }
    return;
  }
  if (IsEqualGUID(iid, IID_IBulkReader)) {
    if (PROP_ID(tag) != PROP_ID(PR_FAST_TRANSFER)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
    RequireFlags(flags, MAPI_DEFERRED_ERRORS);
    RequireFlags(interface_options, SHOW_SOFT_DELETES);
    *object = core::MakeCom<BulkReader>(folder_, (interface_options & SHOW_SOFT_DELETES) != 0).Detach();
    return;
  }
  if (!IsEqualGUID(iid, IID_IStream)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
  *object = OpenPropertyStream(object_, tag, interface_options, flags);
}

HRESULT Folder::SetSearchCriteria(LPSRestriction, LPENTRYLIST, ULONG) {
  return Unsupported("Changing what a search folder finds");
}
HRESULT Folder::CreateMessage(LPCIID, ULONG, LPMESSAGE* message) {
  if (message) *message = nullptr;
  return Unsupported("Creating messages");
}
HRESULT Folder::CopyMessages(LPENTRYLIST, LPCIID, LPVOID, ULONG_PTR, LPMAPIPROGRESS, ULONG) {
  return Unsupported("Copying messages");
}
HRESULT Folder::DeleteMessages(LPENTRYLIST, ULONG_PTR, LPMAPIPROGRESS, ULONG) {
  return Unsupported("Deleting messages");
}
HRESULT Folder::CreateFolder(ULONG, LPTSTR, LPTSTR, LPCIID, ULONG, IMAPIFolder** folder) {
  if (folder) *folder = nullptr;
  return Unsupported("Creating folders");
}
HRESULT Folder::CopyFolder(ULONG, LPENTRYID, LPCIID, LPVOID, LPTSTR, ULONG_PTR, LPMAPIPROGRESS, ULONG) {
  return Unsupported("Copying folders");
}
HRESULT Folder::DeleteFolder(ULONG, LPENTRYID, ULONG_PTR, LPMAPIPROGRESS, ULONG) {
  return Unsupported("Deleting folders");
}
HRESULT Folder::SetReadFlags(LPENTRYLIST, ULONG_PTR, LPMAPIPROGRESS, ULONG) {
  return Unsupported("Marking messages as read");
}
HRESULT Folder::GetMessageStatus(ULONG entry_id_size, LPENTRYID entry_id, ULONG flags, ULONG* status) {
  return Run([&] {
    Require(status && entry_id);
    RequireFlags(flags, 0);
    const auto id =
        wire::MessageEntryId::Decode(wire::Bytes(reinterpret_cast<const std::uint8_t*>(entry_id), entry_id_size));
    Require(id.has_value(), MAPI_E_INVALID_ENTRYID);
    RopRun run(*link());
    wire::GetMessageStatusRequest request;
    request.message = link()->ShortId(id->message);
    const auto asked = run.Add(request, run.Use(*object_));
    run.Execute();
    *status = run.Get(asked, "read the status of the message").status;
  });
}
HRESULT Folder::SetMessageStatus(ULONG, LPENTRYID, ULONG, ULONG, ULONG*) {
  return Unsupported("Changing the status of messages");
}
HRESULT Folder::SaveContentsSort(LPSSortOrderSet, ULONG) { return Unsupported("Saving the order of a folder"); }
HRESULT Folder::EmptyFolder(ULONG_PTR, LPMAPIPROGRESS, ULONG) { return Unsupported("Emptying folders"); }

}  // namespace mapi::builtin
