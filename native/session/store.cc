#include "session/store.h"

#include "core/mapi_buffer.h"
#include "session/ansi_text.h"
#include "session/entry.h"
#include "session/failure.h"

namespace mapi::session {

// HRESULT IMsgStore::GetReceiveFolder(LPTSTR, ULONG, ULONG*, LPENTRYID*, LPTSTR*)
ReceiveFolder StoreGetReceiveFolder(Context& context, Handle handle, const std::u16string& message_class, ULONG flags) {
  constexpr const char* kCall = "IMsgStore::GetReceiveFolder";
  IMsgStore* store = context.objects().Get<IMsgStore>(handle, {Kind::kStore}, kCall);
  const AnsiText name(context, message_class, kCall);
  ULONG size = 0;
  core::MapiBuffer<ENTRYID> entry_id(context.functions().free_buffer);
  core::MapiBuffer<TCHAR> explicit_class(context.functions().free_buffer);
  // Message classes are ASCII: the 8-bit interface carries them everywhere.
  Check(store->GetReceiveFolder(message_class.empty() ? nullptr : name.get(), flags & ~MAPI_UNICODE, &size,
                                entry_id.Out(), explicit_class.Out()),
        kCall, store, context.runtime());
  ReceiveFolder folder;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(entry_id.get());
  if (bytes) folder.entry_id.assign(bytes, bytes + size);
  folder.explicit_class = TextOf(context, explicit_class.get());
  return folder;
}

Handle StoreOpenInbox(Context& context, Handle handle, ULONG flags) {
  const ReceiveFolder inbox = StoreGetReceiveFolder(context, handle, {}, 0);
  const OpenedEntry opened = OpenEntry(context, handle, inbox.entry_id, flags);
  if (opened.handle.kind == Kind::kFolder) return opened.handle;
  context.objects().Close(opened.handle);
  throw Failure(MAPI_E_INVALID_TYPE, "IMsgStore::OpenEntry");
}

}  // namespace mapi::session
