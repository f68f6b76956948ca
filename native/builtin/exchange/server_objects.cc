#include "builtin/exchange/server_objects.h"

#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/store_link.h"
#include "builtin/wire/oxcfold.h"
#include "builtin/wire/oxcprpt_stream.h"

namespace mapi::builtin {

wire::RopSlot FolderObject::AddOpening(RopRun& run) {
  return run.Add(wire::OpenFolderRequest{.folder = folder_, .open_mode = open_mode_}, run.UseLogon()).output;
}

wire::RopSlot MessageObject::AddOpening(RopRun& run) {
  ticket_ = run.Add(wire::OpenMessageRequest{.folder = folder_, .open_mode = open_mode_, .message = message_},
                    run.UseLogon());
  return ticket_.output;
}

wire::RopSlot EmbeddedMessageObject::AddOpening(RopRun& run) {
  const wire::RopSlot attachment = run.Use(*attachment_);
  ticket_ = run.Add(wire::OpenEmbeddedMessageRequest{.open_mode = open_mode_}, attachment);
  return ticket_.output;
}

wire::RopSlot AttachmentObject::AddOpening(RopRun& run) {
  const wire::RopSlot message = run.Use(*message_);
  return run.Add(wire::OpenAttachmentRequest{.open_mode = open_mode_, .attachment = number_}, message).output;
}

wire::RopSlot TableObject::AddOpening(RopRun& run) {
  const wire::RopSlot parent = run.Use(*parent_);
  std::uint8_t flags = flags_;
  if (notifies_) {
    flags &= static_cast<std::uint8_t>(~wire::kTableNoNotifications);
    run.Hold(link().notifier().Expect());
  }
  switch (kind_) {
    case TableKind::kHierarchy:
      return run.Add(wire::GetHierarchyTableRequest{.flags = flags}, parent).output;
    case TableKind::kAttachments:
      return run.Add(wire::GetAttachmentTableRequest{.flags = flags}, parent).output;
    default:
      return run.Add(wire::GetContentsTableRequest{.flags = flags}, parent).output;
  }
}

void TableObject::NotifyTo(const std::shared_ptr<NotificationTarget>& target) {
  target_ = target;
  if (!std::exchange(notifies_, true)) {
    Close();
  } else if (open()) {
    link().notifier().Register(handle(), target);
  }
}

void TableObject::Opened(const wire::RopBatch&) {
  if (const auto target = target_.lock()) link().notifier().Register(handle(), target);
}

const char* TableObject::operation() const {
  switch (kind_) {
    case TableKind::kHierarchy:
      return "open the table of subfolders";
    case TableKind::kAttachments:
      return "open the table of attachments";
    default:
      return "open the table of messages";
  }
}

wire::RopSlot StreamObject::AddOpening(RopRun& run) {
  const wire::RopSlot parent = run.Use(*parent_);
  const auto ticket = run.Add(wire::OpenStreamRequest{.tag = tag_, .open_mode = wire::kStreamReadOnly}, parent);
  position_ = ticket.position;
  return ticket.output;
}

void StreamObject::Opened(const wire::RopBatch& batch) {
  const std::uint32_t before = size_;
  size_ = batch.Result(wire::RopTicket<wire::OpenStreamRequest>{.position = position_, .output = {}}).value.size;
  if (std::exchange(opened_, true) && size_ != before) changed_ = true;
}

}  // namespace mapi::builtin
