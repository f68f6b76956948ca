#include "session/store.h"

#include "napi/methods/methods.h"
#include "session/entry.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value OpenEntry(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "openEntry");
  const Handle handle = arguments.Handle(0, "parent");
  return Run(arguments, 3, handle, "IMsgStore::OpenEntry",
             [=, entry_id = arguments.BytesOrNull(1, "entryId"), flags = arguments.Uint32(2, "flags")](
                 Context& context) { return session::OpenEntry(context, handle, entry_id, flags); });
}

Napi::Value CompareEntryIds(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "compareEntryIds");
  const Handle handle = arguments.Handle(0, "object");
  return Run(arguments, 3, handle, "IMsgStore::CompareEntryIDs",
             [=, left = arguments.Bytes(1, "left"), right = arguments.Bytes(2, "right")](Context& context) {
               return session::CompareEntryIds(context, handle, left, right);
             });
}

Napi::Value GetReceiveFolder(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "storeGetReceiveFolder");
  const Handle handle = arguments.Handle(0, "store");
  return Run(arguments, 3, handle, "IMsgStore::GetReceiveFolder",
             [=, message_class = arguments.Text(1, "messageClass"), flags = arguments.Uint32(2, "flags")](
                 Context& context) { return session::StoreGetReceiveFolder(context, handle, message_class, flags); });
}

Napi::Value OpenInbox(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "storeOpenInbox");
  const Handle handle = arguments.Handle(0, "store");
  return Run(arguments, 2, handle, "IMsgStore::GetReceiveFolder",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::StoreOpenInbox(context, handle, flags);
             });
}

}  // namespace

void ExportStore(Napi::Env env, Napi::Object exports) {
  Export<OpenEntry>(env, exports, "openEntry");
  Export<CompareEntryIds>(env, exports, "compareEntryIds");
  Export<GetReceiveFolder>(env, exports, "storeGetReceiveFolder");
  Export<OpenInbox>(env, exports, "storeOpenInbox");
}

}  // namespace mapi::napi
