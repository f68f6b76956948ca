#include "builtin/exchange/message_store.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/entries.h"
#include "builtin/exchange/receive_folders.h"
#include "builtin/exchange/text.h"
#include "builtin/text_argument.h"
#include "builtin/wire/entry_id.h"

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

MessageStore::~MessageStore() {
  for (const auto& [connection, target] : advised_) target->End();
}

// Nothing, or the store itself: all that is in it.
AdviseScope MessageStore::ScopeOf(ULONG entry_id_size, LPENTRYID entry_id) {
  if (entry_id_size == 0) return {};
  Require(entry_id != nullptr);
  const wire::Bytes bytes(reinterpret_cast<const std::uint8_t*>(entry_id), entry_id_size);
  if (const auto message = wire::MessageEntryId::Decode(bytes)) {
    Require(wire::SameGuid(message->provider, link()->mailbox_guid()), MAPI_E_UNKNOWN_ENTRYID);
    return {link()->ShortId(message->folder), link()->ShortId(message->message)};
  }
  if (const auto folder = wire::FolderEntryId::Decode(bytes)) {
    Require(wire::SameGuid(folder->provider, link()->mailbox_guid()), MAPI_E_UNKNOWN_ENTRYID);
    return {link()->ShortId(folder->folder), 0};
  }
  const std::vector<std::uint8_t>& own = link()->entry_id();
  Require(std::equal(bytes.begin(), bytes.end(), own.begin(), own.end()), MAPI_E_INVALID_ENTRYID);
  return {};
}

HRESULT MessageStore::Advise(ULONG entry_id_size, LPENTRYID entry_id, ULONG event_mask, LPMAPIADVISESINK sink,
                             ULONG* connection) {
  return Run([&] {
    Require(sink && connection);
    *connection = 0;
    Require((event_mask & kStoreEvents) != 0);
    auto target = StoreTarget::Register(link(), ScopeOf(entry_id_size, entry_id), event_mask, sink);
    const std::lock_guard lock(advised_mutex_);
    *connection = next_connection_++;
    advised_.emplace(*connection, std::move(target));
  });
}

// Without the store's gate: it ends whatever the network does, and whoever holds the gate.
HRESULT MessageStore::Unadvise(ULONG connection) {
  std::shared_ptr<StoreTarget> target;
  {
    const std::lock_guard lock(advised_mutex_);
    const auto found = advised_.find(connection);
    if (found == advised_.end()) return MAPI_E_NOT_FOUND;
    target = std::move(found->second);
    advised_.erase(found);
  }
  target->End();
  return S_OK;
}

// MS-OXCPRPT 2.2.14: the mailbox itself has no streams.
void MessageStore::OpenObjectProperty(ULONG, REFIID, ULONG, ULONG, LPUNKNOWN*) {
  Throw(MAPI_E_NO_SUPPORT, "Properties of a store cannot be opened: read them with GetProps.");
}

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
