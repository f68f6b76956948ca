#include "builtin/exchange/entries.h"

#include <cstring>
#include <span>

#include "builtin/exchange/folder.h"
#include "builtin/exchange/message.h"
#include "builtin/exchange/provider_error.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

constexpr ULONG kKnownFlags =
    MAPI_MODIFY | SHOW_SOFT_DELETES | MAPI_DEFERRED_ERRORS | MAPI_BEST_ACCESS | MAPI_NO_CACHE | MAPI_CACHE_ONLY;

void RequireOwn(const StoreLink& link, const GUID& provider) {
  if (!wire::SameGuid(link.mailbox_guid(), provider)) {
    Throw(MAPI_E_UNKNOWN_ENTRYID, "The entry identifier belongs to another mailbox.");
  }
}

std::uint8_t MessageMode(ULONG flags) {
  std::uint8_t mode = wire::kOpenReadOnly;
  if (flags & MAPI_MODIFY) mode = wire::kOpenReadWrite;
  if (flags & MAPI_BEST_ACCESS) mode = wire::kOpenBestAccess;
  if (flags & SHOW_SOFT_DELETES) mode |= wire::kOpenSoftDeletedMessage;
  return mode;
}

void OpenNowOrLater(ServerObject& object, ULONG flags, const char* call) {
  if (flags & MAPI_DEFERRED_ERRORS) {
    object.set_deferred_by(call);
  } else {
    object.EnsureOpen();
  }
}

OpenedEntry OpenFolder(const std::shared_ptr<StoreLink>& link, wire::ObjectId id, LPCIID iid, ULONG flags,
                       const char* call) {
  if (iid && !Folder::Implements(*iid)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
  const std::uint8_t mode = flags & SHOW_SOFT_DELETES ? wire::OpenFolderRequest::kOpenSoftDeleted : 0;
  auto object = std::make_shared<FolderObject>(link, id, mode);
  OpenNowOrLater(*object, flags, call);
  return {MAPI_FOLDER, core::MakeCom<Folder>(std::move(object)).Detach()};
}

OpenedEntry OpenMessage(const std::shared_ptr<StoreLink>& link, const wire::MessageEntryId& id, LPCIID iid, ULONG flags,
                        const char* call) {
  if (iid && !Message::Implements(*iid)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
  const wire::ObjectId folder = link->ShortId(id.folder);
  const wire::ObjectId message = link->ShortId(id.message);
  auto object = std::make_shared<MessageObject>(link, folder, message, MessageMode(flags));
  OpenNowOrLater(*object, flags, call);
  auto source = std::make_unique<MessageSource>(*link, folder, message);
  return {MAPI_MESSAGE, core::MakeCom<Message>(std::move(object), std::move(source)).Detach()};
}

}  // namespace

OpenedEntry OpenEntryOf(const std::shared_ptr<StoreLink>& link, ULONG size, const ENTRYID* entry_id, LPCIID iid,
                        ULONG flags, const char* call) {
  RequireFlags(flags, kKnownFlags);
  if (size == 0) return OpenFolder(link, link->folder(SpecialFolder::kRoot), iid, flags, call);
  Require(entry_id != nullptr);
  const wire::Bytes bytes(reinterpret_cast<const std::uint8_t*>(entry_id), size);
  if (const auto folder = wire::FolderEntryId::Decode(bytes)) {
    RequireOwn(*link, folder->provider);
    return OpenFolder(link, link->ShortId(folder->folder), iid, flags, call);
  }
  if (const auto message = wire::MessageEntryId::Decode(bytes)) {
    RequireOwn(*link, message->provider);
    return OpenMessage(link, *message, iid, flags, call);
  }
  Throw(MAPI_E_INVALID_ENTRYID, "This is not the entry identifier of a folder or a message.");
}

bool SameEntryIds(ULONG left_size, const ENTRYID* left, ULONG right_size, const ENTRYID* right) {
  Require(left && right && left_size >= sizeof(left->abFlags) && right_size >= sizeof(right->abFlags));
  // The flags say how long an identifier is good, not what it names.
  return left_size == right_size && std::memcmp(reinterpret_cast<const BYTE*>(left) + sizeof(left->abFlags),
                                                reinterpret_cast<const BYTE*>(right) + sizeof(right->abFlags),
                                                left_size - sizeof(left->abFlags)) == 0;
}

}  // namespace mapi::builtin
