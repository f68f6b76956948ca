#include "session/message.h"

#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Handle;

Napi::Value GetRecipientTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "messageGetRecipientTable");
  const Handle handle = arguments.Handle(0, "message");
  return Run(arguments, 2, handle, "IMessage::GetRecipientTable",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::MessageGetRecipientTable(context, handle, flags);
             });
}

Napi::Value GetAttachmentTable(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "messageGetAttachmentTable");
  const Handle handle = arguments.Handle(0, "message");
  return Run(arguments, 2, handle, "IMessage::GetAttachmentTable",
             [=, flags = arguments.Uint32(1, "flags")](Context& context) {
               return session::MessageGetAttachmentTable(context, handle, flags);
             });
}

Napi::Value OpenAttach(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "messageOpenAttach");
  const Handle handle = arguments.Handle(0, "message");
  return Run(arguments, 3, handle, "IMessage::OpenAttach",
             [=, number = arguments.Uint32(1, "number"), flags = arguments.Uint32(2, "flags")](Context& context) {
               return session::MessageOpenAttach(context, handle, number, flags);
             });
}

}  // namespace

void ExportMessage(Napi::Env env, Napi::Object exports) {
  Export<GetRecipientTable>(env, exports, "messageGetRecipientTable");
  Export<GetAttachmentTable>(env, exports, "messageGetAttachmentTable");
  Export<OpenAttach>(env, exports, "messageOpenAttach");
}

}  // namespace mapi::napi
