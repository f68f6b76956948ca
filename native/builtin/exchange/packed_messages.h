// Messages read with many ROPs in each request: opened, asked for the wanted values, closed. For messages that no
// stream brings, and where a stream would bring much that nobody wants.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "builtin/exchange/bulk_message.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/wire/oxctabl.h"

namespace mapi::builtin {

struct MessageName {
  wire::ObjectId folder = 0;
  wire::ObjectId message = 0;
};

// A message, or why it cannot be read.
struct BulkResult {
  HRESULT result = S_OK;
  std::string error;
  std::unique_ptr<BulkMessage> message;
};

class PackedMessages {
 public:
  // Of one request. The handle table has 255 places (MS-OXCROPS 2.2.1), and a message takes two.
  static constexpr std::size_t kAtOnce = 64;

  PackedMessages(StoreLink& link, std::shared_ptr<const BulkPlan> plan);

  // At most kAtOnce. Throws where the connection fails; what is wrong with a message stands in its result.
  std::vector<BulkResult> Read(std::span<const MessageName> names);

 private:
  struct Asked;
  std::vector<BulkResult> ReadOnce(std::span<const MessageName> names);
  Asked Ask(RopRun& run, const MessageName& name) const;
  BulkResult Take(RopRun& run, Asked& asked, const MessageName& name);
  void TakeRecipients(const std::vector<wire::RecipientEntry>& entries, wire::Tags columns, BulkMessage& message);
  // Whether the rows are all there, and whole.
  void TakeAttachments(RopRun& run, Asked& asked, const std::shared_ptr<MessageObject>& object, BulkMessage& message);
  void ReadAttachment(const ServerObjectPtr& message_object, ULONG number, ULONG method, bool cut,
                      BulkMessage::Cells& cells, BulkMessage& message);
  void ReadLarge(const ServerObjectPtr& object, const WantedValues& wanted, BulkMessage::Cells& cells,
                 BulkMessage& message);
  void ReadStream(const ServerObjectPtr& object, ULONG tag, SPropValue& cell, BulkMessage& message);

  StoreLink& link_;
  const std::shared_ptr<const BulkPlan> plan_;
  wire::ColumnSet attachment_columns_;
};

}  // namespace mapi::builtin
