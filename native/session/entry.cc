#include "session/entry.h"

#include "session/failure.h"

namespace mapi::session {

Kind KindOfObject(ULONG object_type) {
  switch (object_type) {
    case MAPI_STORE:
      return Kind::kStore;
    case MAPI_ADDRBOOK:
      return Kind::kAddressBook;
    case MAPI_FOLDER:
      return Kind::kFolder;
    case MAPI_ABCONT:
      return Kind::kAddressContainer;
    case MAPI_MESSAGE:
      return Kind::kMessage;
    case MAPI_MAILUSER:
      return Kind::kMailUser;
    case MAPI_ATTACH:
      return Kind::kAttachment;
    case MAPI_DISTLIST:
      return Kind::kDistributionList;
    case MAPI_PROFSECT:
      return Kind::kProfileSection;
    case MAPI_STATUS:
      return Kind::kStatus;
    default:
      return Kind::kNone;
  }
}

// HRESULT IMAPISession::OpenEntry, IMsgStore::OpenEntry, IMAPIContainer::OpenEntry
//   (ULONG, LPENTRYID, LPCIID, ULONG, ULONG*, LPUNKNOWN*)
OpenedEntry OpenEntry(Context& context, Handle parent, const std::optional<Bytes>& entry_id, ULONG flags) {
  const ULONG size = entry_id ? static_cast<ULONG>(entry_id->size()) : 0;
  const LPENTRYID id = entry_id ? EntryId(*entry_id) : nullptr;
  OpenedEntry opened;
  core::ComPtr<IUnknown> object;
  const auto open = [&](auto* from, const char* call) {
    Check(from->OpenEntry(size, id, nullptr, flags, &opened.object_type, object.Out()), call, from, context.runtime());
  };
  const char* call = "IMAPIContainer::OpenEntry";
  if (parent.kind == Kind::kSession) {
    call = "IMAPISession::OpenEntry";
    open(context.objects().Get<IMAPISession>(parent, {Kind::kSession}, call), call);
  } else if (parent.kind == Kind::kStore) {
    call = "IMsgStore::OpenEntry";
    open(context.objects().Get<IMsgStore>(parent, {Kind::kStore}, call), call);
  } else {
    open(context.objects().Container(parent, call), call);
  }
  const Kind kind = KindOfObject(opened.object_type);
  if (kind == Kind::kNone) throw Failure(MAPI_E_INTERFACE_NOT_SUPPORTED, call);
  opened.handle = context.objects().Add(&parent, kind, std::move(object));
  return opened;
}

// HRESULT IMAPISession::CompareEntryIDs, IMsgStore::CompareEntryIDs (ULONG, LPENTRYID, ULONG, LPENTRYID, ULONG, ULONG*)
bool CompareEntryIds(Context& context, Handle handle, const Bytes& left, const Bytes& right) {
  ULONG equal = 0;
  const auto compare = [&](auto* object, const char* call) {
    Check(object->CompareEntryIDs(static_cast<ULONG>(left.size()), EntryId(left), static_cast<ULONG>(right.size()),
                                  EntryId(right), 0, &equal),
          call, object, context.runtime());
  };
  if (handle.kind == Kind::kSession) {
    constexpr const char* kCall = "IMAPISession::CompareEntryIDs";
    compare(context.objects().Get<IMAPISession>(handle, {Kind::kSession}, kCall), kCall);
  } else {
    constexpr const char* kCall = "IMsgStore::CompareEntryIDs";
    compare(context.objects().Get<IMsgStore>(handle, {Kind::kStore}, kCall), kCall);
  }
  return equal != 0;
}

}  // namespace mapi::session
