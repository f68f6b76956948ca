#include "session/message.h"

#include "session/failure.h"

namespace mapi::session {
namespace {

IMessage* Message(Context& context, Handle handle, const char* call) {
  return context.objects().Get<IMessage>(handle, {Kind::kMessage}, call);
}

}  // namespace

// HRESULT IMessage::GetRecipientTable(ULONG, LPMAPITABLE*)
Handle MessageGetRecipientTable(Context& context, Handle handle, ULONG flags) {
  constexpr const char* kCall = "IMessage::GetRecipientTable";
  IMessage* message = Message(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(message->GetRecipientTable(flags | MAPI_UNICODE, table.Out()), kCall, message, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IMessage::GetAttachmentTable(ULONG, LPMAPITABLE*)
Handle MessageGetAttachmentTable(Context& context, Handle handle, ULONG flags) {
  constexpr const char* kCall = "IMessage::GetAttachmentTable";
  IMessage* message = Message(context, handle, kCall);
  core::ComPtr<IMAPITable> table;
  Check(message->GetAttachmentTable(flags | MAPI_UNICODE, table.Out()), kCall, message, context.runtime());
  return context.objects().Add(&handle, Kind::kTable, std::move(table));
}

// HRESULT IMessage::OpenAttach(ULONG, LPCIID, ULONG, LPATTACH*)
Handle MessageOpenAttach(Context& context, Handle handle, ULONG number, ULONG flags) {
  constexpr const char* kCall = "IMessage::OpenAttach";
  IMessage* message = Message(context, handle, kCall);
  core::ComPtr<IAttach> attachment;
  Check(message->OpenAttach(number, nullptr, flags, attachment.Out()), kCall, message, context.runtime());
  return context.objects().Add(&handle, Kind::kAttachment, std::move(attachment));
}

}  // namespace mapi::session
