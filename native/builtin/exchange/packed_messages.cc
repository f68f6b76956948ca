#include "builtin/exchange/packed_messages.h"

#include <algorithm>
#include <optional>

#include "builtin/exchange/byte_source.h"
#include "builtin/exchange/method.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/recipients.h"
#include "builtin/wire/oxcprpt.h"
#include "builtin/wire/oxctabl.h"
#include "core/prop_copy.h"

namespace mapi::builtin {
namespace {

// Of a stream: its first request brings more than this, where there is more.
constexpr std::size_t kBeginning = 64u << 10;

bool IsLarge(const SPropValue& cell) {
  return PROP_TYPE(cell.ulPropTag) == PT_ERROR && cell.Value.err == MAPI_E_NOT_ENOUGH_MEMORY;
}

// Too long for a table, and for most replies.
bool IsContent(ULONG tag) { return PROP_ID(tag) == PROP_ID(PR_ATTACH_DATA_BIN) || PROP_TYPE(tag) == PT_OBJECT; }

void Put(const WantedValues& wanted, const SPropValue& value, BulkMessage::Cells& cells) {
  const auto index = wanted.Find(PROP_ID(value.ulPropTag));
  if (!index) return;
  if (PROP_TYPE(value.ulPropTag) != PT_ERROR && !core::TypesAgree(wanted.wire()[*index], value.ulPropTag)) return;
  cells[*index] = value;
}

// A reply that does not fit, as the answer to a whole request.
bool IsTooLarge(const ProviderError& error) {
  const ULONG code = error.detail().low_level;
  return (error.origin() == ErrorOrigin::kStatusCode || error.origin() == ErrorOrigin::kErrorCode) &&
         (code == 0x47D || code == 0x3F0);
}

template <class Body>
void Catch(BulkResult& result, Body body) {
  try {
    body();
  } catch (const ProviderError& error) {
    // A connection that is gone is not the message's fault.
    if (error.origin() != ErrorOrigin::kRop && !IsTooLarge(error)) throw;
    result = {error.detail().code, error.detail().error, nullptr};
  } catch (const wire::WireError& error) {
    result = {MAPI_E_CORRUPT_DATA, std::string("The server sent a message that makes no sense: ") + error.what(),
              nullptr};
  }
}

}  // namespace

struct PackedMessages::Asked {
  wire::RopTicket<wire::OpenMessageRequest> open;
  wire::RopTicket<wire::GetPropertiesSpecificRequest> values;
  std::optional<wire::RopTicket<wire::QueryRowsRequest>> attachments;
};

PackedMessages::PackedMessages(StoreLink& link, std::shared_ptr<const BulkPlan> plan)
    : link_(link), plan_(std::move(plan)) {
  std::vector<std::uint32_t> columns{PR_ATTACH_NUM, PR_ATTACH_METHOD};
  for (const std::uint32_t tag : plan_->attachment.wire()) {
    if (!IsContent(tag) && std::find(columns.begin(), columns.end(), tag) == columns.end()) columns.push_back(tag);
  }
  attachment_columns_ = wire::MakeColumns(std::move(columns));
}

std::vector<BulkResult> PackedMessages::Read(std::span<const MessageName> names) {
  return Reconnecting(link_, [&] { return ReadOnce(names); });
}

std::vector<BulkResult> PackedMessages::ReadOnce(std::span<const MessageName> names) {
  RopRun run(link_);
  std::vector<Asked> asked;
  for (const MessageName& name : names) asked.push_back(Ask(run, name));
  std::vector<BulkResult> results;
  try {
    run.Execute();
  } catch (const ProviderError& error) {
    if (!IsTooLarge(error)) throw;
    if (names.size() == 1) {
      results.push_back({error.detail().code, error.detail().error, nullptr});
      return results;
    }
    // Everything here is opened anew, so that asking again is safe.
    const std::size_t half = names.size() / 2;
    results = Read(names.first(half));
    for (BulkResult& result : Read(names.subspan(half))) results.push_back(std::move(result));
    return results;
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    BulkResult result;
    Catch(result, [&] { result = Take(run, asked[i], names[i]); });
    results.push_back(std::move(result));
  }
  return results;
}

PackedMessages::Asked PackedMessages::Ask(RopRun& run, const MessageName& name) const {
  Asked asked;
  wire::OpenMessageRequest open;
  open.folder = name.folder;
  open.message = name.message;
  open.open_mode = plan_->open_mode;
  asked.open = run.Add(open, run.UseLogon());
  const wire::RopSlot message = asked.open.output;
  asked.values = run.Add(wire::GetPropertiesSpecificRequest{.tags = plan_->message.wire()}, message);
  if (plan_->attachments) {
    const auto table = run.Add(wire::GetAttachmentTableRequest{.flags = wire::kTableUseUnicode}, message).output;
    run.Add(wire::SetColumnsRequest{.tags = *attachment_columns_}, table);
    wire::QueryRowsRequest rows;
    rows.row_count = 0xFFFF;
    rows.columns = attachment_columns_;
    asked.attachments = run.Add(rows, table);
    run.Add(wire::ReleaseRequest{}, table);
  }
  run.Add(wire::ReleaseRequest{}, message);
  return asked;
}

BulkResult PackedMessages::Take(RopRun& run, Asked& asked, const MessageName& name) {
  BulkResult result;
  wire::OpenedMessage& opened = run.Get(asked.open, "open the message");
  result.message = std::make_unique<BulkMessage>(*plan_);
  BulkMessage& message = *result.message;
  message.id = name.message;
  const auto object =
      std::make_shared<MessageObject>(link_.shared_from_this(), name.folder, name.message, plan_->open_mode);

  const wire::SharedBytes& row = run.Get(asked.values, "read properties").row;
  message.Keep(row);
  for (const SPropValue& value : ReadCells(row, plan_->message.wire(), message.arena())) {
    Put(plan_->message, value, message.cells);
  }
  ReadLarge(object, plan_->message, message.cells, message);

  if (plan_->recipients) {
    if (opened.recipients.size() < opened.recipient_count) {
      object->EnsureOpen();
      TakeRecipients(ReadAllRecipients(*object), object->opened()->recipient_columns, message);
    } else {
      TakeRecipients(opened.recipients, opened.recipient_columns, message);
    }
  }
  if (plan_->attachments) TakeAttachments(run, asked, object, message);
  return result;
}

void PackedMessages::TakeRecipients(const std::vector<wire::RecipientEntry>& entries, wire::Tags columns,
                                    BulkMessage& message) {
  const std::string dn_prefix = link_.session().info().dn_prefix;
  for (const wire::RecipientEntry& entry : entries) {
    wire::Reader in(entry.row);
    std::size_t count = 0;
    std::shared_ptr<SPropValue> values =
        wire::ReadRecipientRow(in, columns, entry.Context(dn_prefix), Memory(), &count);
    BulkMessage::Cells cells = BulkMessage::Empty(plan_->recipient);
    for (std::size_t i = 0; i < count; ++i) Put(plan_->recipient, values.get()[i], cells);
    message.Keep(entry.row);
    message.Keep(std::shared_ptr<const void>(std::move(values)));
    message.recipients.push_back(std::move(cells));
  }
}

void PackedMessages::TakeAttachments(RopRun& run, Asked& asked, const std::shared_ptr<MessageObject>& object,
                                     BulkMessage& message) {
  auto* response = &run.Get(*asked.attachments, "read the attachments");
  // The rest of a list that no buffer holds, with a table of its own.
  std::shared_ptr<TableObject> table;
  std::optional<RopRun> more;
  std::uint32_t taken = 0;
  for (;;) {
    for (const wire::RowChunk& chunk : response->chunks) {
      wire::RowSetBlock rows = wire::NewRowSet(chunk.row_count, Memory());
      wire::RowReader(chunk, wire::TagsOf(attachment_columns_)).Read(chunk.row_count, *rows, Memory());
      for (ULONG r = 0; r < rows->cRows; ++r) {
        if (message.attachments.size() == BulkMessage::kMaxRows)
          Throw(MAPI_E_TOO_BIG, "A message has too many attachments.");
        const SRow& row = rows->aRow[r];
        BulkMessage::Cells cells = BulkMessage::Empty(plan_->attachment);
        bool cut = false;
        for (ULONG i = 0; i < row.cValues; ++i) {
          cut = cut || (plan_->attachment.Has(row.lpProps[i].ulPropTag) && MayBeCut(row.lpProps[i]));
          Put(plan_->attachment, row.lpProps[i], cells);
        }
        if (PROP_TYPE(row.lpProps[0].ulPropTag) == PT_LONG) {
          const ULONG method = PROP_TYPE(row.lpProps[1].ulPropTag) == PT_LONG ? row.lpProps[1].Value.ul : 0;
          ReadAttachment(object, row.lpProps[0].Value.ul, method, cut, cells, message);
        }
        message.attachments.push_back(std::move(cells));
      }
      taken += rows->cRows;
      message.Keep(chunk.bytes);
      message.Keep(std::shared_ptr<const void>(std::shared_ptr<SRowSet>(std::move(rows))));
    }
    if (response->origin == wire::kOriginEnd || response->row_count == 0) return;
    const bool first = !table;
    if (first) table = std::make_shared<TableObject>(object, TableKind::kAttachments, wire::kTableUseUnicode);
    more.emplace(link_);
    const wire::RopSlot slot = more->Use(*table);
    if (first) {
      more->Add(wire::SetColumnsRequest{.tags = *attachment_columns_}, slot);
      more->Add(wire::SeekRowRequest{.origin = wire::kOriginBeginning, .rows = static_cast<std::int32_t>(taken)}, slot);
    }
    wire::QueryRowsRequest request;
    request.row_count = 0xFFFF;
    request.columns = attachment_columns_;
    const auto rows = more->Add(request, slot);
    more->Execute();
    response = &more->Get(rows, "read the attachments");
  }
}

void PackedMessages::ReadAttachment(const ServerObjectPtr& message_object, ULONG number, ULONG method, bool cut,
                                    BulkMessage::Cells& cells, BulkMessage& message) {
  const auto content = plan_->attachment.Find(PROP_ID(PR_ATTACH_DATA_BIN));
  const bool wants_content = content && method == ATTACH_BY_VALUE;
  if (!cut && !wants_content) return;
  const auto object = std::make_shared<AttachmentObject>(message_object, number, plan_->open_mode);
  if (cut) {
    std::vector<std::uint32_t> tags;
    for (const std::uint32_t tag : plan_->attachment.wire()) {
      if (!IsContent(tag)) tags.push_back(tag);
    }
    RopRun run(link_);
    const auto asked = run.Add(wire::GetPropertiesSpecificRequest{.tags = tags}, run.Use(*object));
    run.Execute();
    const wire::SharedBytes& row = run.Get(asked, "read properties").row;
    message.Keep(row);
    for (const SPropValue& value : ReadCells(row, tags, message.arena())) Put(plan_->attachment, value, cells);
    ReadLarge(object, plan_->attachment, cells, message);
  }
  if (wants_content) ReadStream(object, PR_ATTACH_DATA_BIN, cells[*content], message);
}

// Values that fit no reply of GetProps.
void PackedMessages::ReadLarge(const ServerObjectPtr& object, const WantedValues& wanted, BulkMessage::Cells& cells,
                               BulkMessage& message) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ULONG tag = wanted.wire()[i];
    const ULONG type = PROP_TYPE(tag);
    if (IsLarge(cells[i]) && (type == PT_UNICODE || type == PT_BINARY)) ReadStream(object, tag, cells[i], message);
  }
}

void PackedMessages::ReadStream(const ServerObjectPtr& object, ULONG tag, SPropValue& cell, BulkMessage& message) {
  const bool text = PROP_TYPE(tag) == PT_UNICODE;
  const auto stream = std::make_shared<StreamObject>(object, tag);
  PropertyBytes bytes(stream, text ? sizeof(char16_t) : 0);
  // With its beginning the stream is opened, and tells its size.
  std::vector<std::uint8_t> beginning(kBeginning);
  std::size_t count = bytes.Read(0, beginning);
  const std::uint64_t size = count < beginning.size() ? count : std::max<std::uint64_t>(count, stream->size());
  if (size > plan_->max_value || message.bytes + size > BulkMessage::kMaxBytes) {
    SetMissing(cell, tag, MAPI_E_NOT_ENOUGH_MEMORY);
    return;
  }
  auto* copy =
      static_cast<std::uint8_t*>(message.arena().Allocate(static_cast<std::size_t>(size) + 2 * sizeof(char16_t)));
  std::copy(beginning.begin(), beginning.begin() + static_cast<std::ptrdiff_t>(count), copy);
  if (count < size) count += bytes.Read(count, {copy + count, static_cast<std::size_t>(size - count)});
  message.bytes += count;
  cell = {};
  cell.ulPropTag = tag;
  if (text) {
    count &= ~std::size_t{1};
    copy[count] = copy[count + 1] = 0;
    cell.Value.lpszW = reinterpret_cast<LPWSTR>(copy);
  } else {
    cell.Value.bin = {static_cast<ULONG>(count), copy};
  }
}

}  // namespace mapi::builtin
