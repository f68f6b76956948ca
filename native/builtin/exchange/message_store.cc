#include "builtin/exchange/message_store.h"

#include <algorithm>

#include "builtin/exchange/entries.h"
#include "builtin/exchange/receive_folders.h"
#include "builtin/exchange/text.h"
#include "builtin/text_argument.h"

namespace mapi::builtin {

HRESULT MessageStore::CompareEntryIDs(ULONG left_size, LPENTRYID left, ULONG right_size, LPENTRYID right, ULONG flags,
                                      ULONG* equal) {
  return Run([&] {
    Require(equal != nullptr);
    *equal = 0;
    RequireFlags(flags, 0);
    *equal = SameEntryIds(left_size, left, right_size, right) ? 1 : 0;
  });
}

HRESULT MessageStore::OpenEntry(ULONG entry_id_size, LPENTRYID entry_id, LPCIID iid, ULONG flags, ULONG* object_type,
                                LPUNKNOWN* object) {
  return Run([&] {
    Require(object != nullptr);
    *object = nullptr;
    const OpenedEntry entry = OpenEntryOf(link(), entry_id_size, entry_id, iid, flags, "IMsgStore::OpenEntry");
    if (object_type) *object_type = entry.object_type;
    *object = entry.object;
  });
}

HRESULT MessageStore::GetReceiveFolder(LPTSTR message_class, ULONG flags, ULONG* entry_id_size, LPENTRYID* entry_id,
                                       LPTSTR* explicit_class) {
  return Run([&] {
    Require(entry_id_size && entry_id);
    *entry_id_size = 0;
    *entry_id = nullptr;
    if (explicit_class) *explicit_class = nullptr;
    RequireFlags(flags, MAPI_UNICODE);
    const ReceiveFolder found = FindReceiveFolder(*link(), OptionalTextArgument(message_class, flags));
    const FolderEntryIdBytes bytes = link()->FolderEntryId(found.folder);
    wire::MapiArena for_class(Memory());
    if (explicit_class) {
      const std::u16string text = TextFromServer(found.explicit_class);
      if (flags & MAPI_UNICODE) {
        CopyText(text, for_class);
      } else {
        CopyText(NarrowText(text), for_class);
      }
    }
    auto* copy = static_cast<LPENTRYID>(Memory().Allocate(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<std::uint8_t*>(copy));
    *entry_id_size = static_cast<ULONG>(bytes.size());
    *entry_id = copy;
    if (explicit_class) *explicit_class = static_cast<LPTSTR>(for_class.Detach());
  });
}

HRESULT MessageStore::GetReceiveFolderTable(ULONG flags, LPMAPITABLE* table) {
  return Run([&] {
    Require(table != nullptr);
    *table = nullptr;
    *table = OpenReceiveFolderTable(*link(), flags);
  });
}

// Nothing is sent through this store, so no queue holds the logoff up; the last Release of what was opened disconnects.
HRESULT MessageStore::StoreLogoff(ULONG* flags) {
  return Run([&] {
    Require(flags != nullptr);
    RequireFlags(*flags, LOGOFF_NO_WAIT | LOGOFF_ORDERLY | LOGOFF_PURGE | LOGOFF_ABORT | LOGOFF_QUIET);
    *flags = LOGOFF_COMPLETE;
  });
}

// MS-OXCPRPT 2.2.14: the mailbox itself has no streams.
void MessageStore::OpenObjectProperty(ULONG, REFIID, ULONG, ULONG, LPUNKNOWN*) {
  Throw(MAPI_E_NO_SUPPORT, "Properties of a store cannot be opened: read them with GetProps.");
}

HRESULT MessageStore::Advise(ULONG, LPENTRYID, ULONG, LPMAPIADVISESINK, ULONG* connection) {
  if (connection) *connection = 0;
  return Unsupported("Notification of changes");
}
HRESULT MessageStore::Unadvise(ULONG) { return Unsupported("Notification of changes"); }
HRESULT MessageStore::SetReceiveFolder(LPTSTR, ULONG, ULONG, LPENTRYID) {
  return Unsupported("Changing receive folders");
}
HRESULT MessageStore::AbortSubmit(ULONG, LPENTRYID, ULONG) { return Unsupported("Submitting messages"); }
HRESULT MessageStore::GetOutgoingQueue(ULONG, LPMAPITABLE* table) {
  if (table) *table = nullptr;
  return Unsupported("The outgoing queue");
}
HRESULT MessageStore::SetLockState(LPMESSAGE, ULONG) { return Unsupported("Locking messages for a transport"); }
HRESULT MessageStore::FinishedMsg(ULONG, ULONG, LPENTRYID) { return Unsupported("Locking messages for a transport"); }
HRESULT MessageStore::NotifyNewMail(LPNOTIFICATION) { return Unsupported("Announcing new mail"); }

}  // namespace mapi::builtin
