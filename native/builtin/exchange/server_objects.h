// The recipes: how each kind of server object is opened, on whatever Session Context there is.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "builtin/exchange/server_object.h"
#include "builtin/wire/oxcmsg.h"

namespace mapi::builtin {

class NotificationTarget;

class FolderObject final : public ServerObject {
 public:
  FolderObject(std::shared_ptr<StoreLink> link, wire::ObjectId folder, std::uint8_t open_mode)
      : ServerObject(std::move(link)), folder_(folder), open_mode_(open_mode) {}

  wire::ObjectId folder() const { return folder_; }

 protected:
  wire::RopSlot AddOpening(RopRun& run) override;
  const char* operation() const override { return "open the folder"; }

 private:
  const wire::ObjectId folder_;
  const std::uint8_t open_mode_;
};

// A message of a folder, or one that is embedded in an attachment: what its opening told of it.
class AnyMessageObject : public ServerObject {
 public:
  using ServerObject::ServerObject;
  // Set while it is open.
  const std::optional<wire::OpenedMessage>& opened() const { return opened_; }

 protected:
  const char* operation() const override { return "open the message"; }
  std::optional<wire::OpenedMessage> opened_;
};

class MessageObject final : public AnyMessageObject {
 public:
  MessageObject(std::shared_ptr<StoreLink> link, wire::ObjectId folder, wire::ObjectId message, std::uint8_t open_mode)
      : AnyMessageObject(std::move(link)), folder_(folder), message_(message), open_mode_(open_mode) {}

 protected:
  wire::RopSlot AddOpening(RopRun& run) override;
  void Opened(const wire::RopBatch& batch) override { opened_ = batch.Result(ticket_).value; }

 private:
  const wire::ObjectId folder_;
  const wire::ObjectId message_;
  const std::uint8_t open_mode_;
  wire::RopTicket<wire::OpenMessageRequest> ticket_;
};

class EmbeddedMessageObject final : public AnyMessageObject {
 public:
  // How deep messages may be in one another: after a lost connection all of them are opened again, two handles each, by
  // one request with 255. Who makes mail does not come near; who makes traps does.
  static constexpr unsigned kMaxEmbedding = 100;

  EmbeddedMessageObject(ServerObjectPtr attachment, std::uint8_t open_mode)
      : AnyMessageObject(attachment->shared_link()), attachment_(std::move(attachment)), open_mode_(open_mode) {}
  // Before its parent, which it needs on the server.
  ~EmbeddedMessageObject() override { Close(); }
  unsigned embedding() const override { return embedding_; }

 protected:
  wire::RopSlot AddOpening(RopRun& run) override;
  void Opened(const wire::RopBatch& batch) override { opened_ = batch.Result(ticket_).value.opened; }

 private:
  const ServerObjectPtr attachment_;
  const unsigned embedding_ = attachment_->embedding() + 1;
  const std::uint8_t open_mode_;
  wire::RopTicket<wire::OpenEmbeddedMessageRequest> ticket_;
};

class AttachmentObject final : public ServerObject {
 public:
  AttachmentObject(ServerObjectPtr message, std::uint32_t number, std::uint8_t open_mode)
      : ServerObject(message->shared_link()), message_(std::move(message)), number_(number), open_mode_(open_mode) {}
  ~AttachmentObject() override { Close(); }
  unsigned embedding() const override { return message_->embedding(); }

 protected:
  wire::RopSlot AddOpening(RopRun& run) override;
  const char* operation() const override { return "open the attachment"; }

 private:
  const ServerObjectPtr message_;
  const std::uint32_t number_;
  const std::uint8_t open_mode_;
};

enum class TableKind : std::uint8_t { kContents, kHierarchy, kAttachments };

class TableObject final : public ServerObject {
 public:
  // `flags` are TableFlags of the wire.
  TableObject(ServerObjectPtr parent, TableKind kind, std::uint8_t flags)
      : ServerObject(parent->shared_link()), parent_(std::move(parent)), kind_(kind), flags_(flags) {}
  ~TableObject() override { Close(); }

  TableKind kind() const { return kind_; }

  // Opened from now on so that the server tells of changes; an open one is opened anew.
  void NotifyTo(const std::shared_ptr<NotificationTarget>& target);

 protected:
  bool has_state() const override { return true; }
  wire::RopSlot AddOpening(RopRun& run) override;
  void Opened(const wire::RopBatch& batch) override;
  const char* operation() const override;

 private:
  const ServerObjectPtr parent_;
  const TableKind kind_;
  const std::uint8_t flags_;
  bool notifies_ = false;
  std::weak_ptr<NotificationTarget> target_;
};

class StreamObject final : public ServerObject {
 public:
  StreamObject(ServerObjectPtr parent, std::uint32_t tag)
      : ServerObject(parent->shared_link()), parent_(std::move(parent)), tag_(tag) {}
  ~StreamObject() override { Close(); }

  std::uint32_t tag() const { return tag_; }
  // Of the property, in bytes; as of its opening.
  std::uint32_t size() const { return size_; }
  // It was opened again, and had another size than the first time.
  bool changed() const { return changed_; }

 protected:
  bool has_state() const override { return true; }
  wire::RopSlot AddOpening(RopRun& run) override;
  void Opened(const wire::RopBatch& batch) override;
  const char* operation() const override { return "open the property as a stream"; }

 private:
  const ServerObjectPtr parent_;
  const std::uint32_t tag_;
  std::uint32_t size_ = 0;
  bool opened_ = false;
  bool changed_ = false;
  std::size_t position_ = 0;  // of the ROP in the batch that opens it
};

}  // namespace mapi::builtin
