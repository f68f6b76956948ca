#include "builtin/exchange/message.h"

#include "builtin/exchange/property_stream.h"
#include "builtin/exchange/recipients.h"
#include "builtin/exchange/server_table.h"
#include "core/com_ptr.h"

namespace mapi::builtin {
namespace {

std::uint8_t OpenMode(ULONG flags) {
  if (flags & MAPI_BEST_ACCESS) return wire::kOpenBestAccess;
  return flags & MAPI_MODIFY ? wire::kOpenReadWrite : wire::kOpenReadOnly;
}

void OpenNowOrLater(ServerObject& object, ULONG flags, const char* call) {
  if (flags & MAPI_DEFERRED_ERRORS) {
    object.set_deferred_by(call);
  } else {
    object.EnsureOpen();
  }
}

}  // namespace

LPMAPITABLE Message::OpenAttachmentTable(ULONG flags) {
  RequireFlags(flags, MAPI_UNICODE | MAPI_DEFERRED_ERRORS);
  auto table = std::make_shared<TableObject>(object_, TableKind::kAttachments, wire::kTableUseUnicode);
  OpenNowOrLater(*table, flags, "IMessage::GetAttachmentTable");
  return core::MakeCom<ServerTable>(std::move(table), std::make_unique<AttachmentRowSource>(*link()), flags).Detach();
}

HRESULT Message::GetAttachmentTable(ULONG flags, LPMAPITABLE* table) {
  return Run([&] {
    Require(table != nullptr);
    *table = nullptr;
    *table = OpenAttachmentTable(flags);
  });
}

HRESULT Message::OpenAttach(ULONG number, LPCIID iid, ULONG flags, LPATTACH* attach) {
  return Run([&] {
    Require(attach != nullptr);
    *attach = nullptr;
    RequireFlags(flags, MAPI_MODIFY | MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS);
    if (iid && !Attachment::Implements(*iid)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
    auto attachment = std::make_shared<AttachmentObject>(object_, number, OpenMode(flags));
    OpenNowOrLater(*attachment, flags, "IMessage::OpenAttach");
    *attach = core::MakeCom<Attachment>(std::move(attachment)).Detach();
  });
}

HRESULT Message::GetRecipientTable(ULONG flags, LPMAPITABLE* table) {
  return Run([&] {
    Require(table != nullptr);
    *table = nullptr;
    *table = OpenRecipientTable(message_, flags);
  });
}

void Message::OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) {
  if (IsEqualGUID(iid, IID_IMAPITable)) {
    const ULONG table_flags = interface_options | (flags & MAPI_DEFERRED_ERRORS);
    if (PROP_ID(tag) == PROP_ID(PR_MESSAGE_ATTACHMENTS)) {
      *object = OpenAttachmentTable(table_flags);
    } else if (PROP_ID(tag) == PROP_ID(PR_MESSAGE_RECIPIENTS)) {
      *object = OpenRecipientTable(message_, table_flags);
    } else {
      Throw(MAPI_E_NO_SUPPORT, "This property is not a table.");
    }
    return;
  }
  if (!IsEqualGUID(iid, IID_IStream)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
  *object = OpenPropertyStream(object_, tag, interface_options, flags);
}

void Attachment::OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) {
  if (IsEqualGUID(iid, IID_IMessage)) {
    if (PROP_ID(tag) != PROP_ID(PR_ATTACH_DATA_OBJ)) Throw(MAPI_E_NO_SUPPORT, "This property is not a message.");
    RequireFlags(flags, MAPI_MODIFY | MAPI_BEST_ACCESS | MAPI_DEFERRED_ERRORS);
    if (object_->embedding() >= EmbeddedMessageObject::kMaxEmbedding) {
      Throw(MAPI_E_TOO_COMPLEX,
            "The message is embedded more than 100 deep in others: that is as far as they are opened.");
    }
    auto message = std::make_shared<EmbeddedMessageObject>(object_, wire::kOpenReadOnly);
    OpenNowOrLater(*message, flags, "IAttach::OpenProperty");
    *object = core::MakeCom<Message>(std::move(message), std::make_unique<MessageSource>(*link())).Detach();
    return;
  }
  if (!IsEqualGUID(iid, IID_IStream)) Throw(MAPI_E_INTERFACE_NOT_SUPPORTED);
  *object = OpenPropertyStream(object_, tag, interface_options, flags);
}

HRESULT Message::CreateAttach(LPCIID, ULONG, ULONG* number, LPATTACH* attach) {
  if (number) *number = 0;
  if (attach) *attach = nullptr;
  return Unsupported("Creating attachments");
}
HRESULT Message::DeleteAttach(ULONG, ULONG_PTR, LPMAPIPROGRESS, ULONG) { return Unsupported("Deleting attachments"); }
HRESULT Message::ModifyRecipients(ULONG, LPADRLIST) { return Unsupported("Changing recipients"); }
HRESULT Message::SubmitMessage(ULONG) { return Unsupported("Submitting messages"); }
HRESULT Message::SetReadFlag(ULONG) { return Unsupported("Marking a message as read"); }

}  // namespace mapi::builtin
