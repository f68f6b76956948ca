#include "session/bulk_messages.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "core/com_ptr.h"
#include "core/mapi_buffer.h"
#include "core/unknown.h"
#include "mapi/bulk_reader.h"
#include "session/message_by_message.h"
#include "session/restriction.h"

namespace mapi::session {
namespace {

// Rows of the table that are asked for at a time: a stream gets longer with the messages that are known.
constexpr LONG kRowsAtOnce = 1'000;
// While fewer messages than this wait, more are looked for.
constexpr std::size_t kWaiting = 256;
constexpr const char* kRead = "IBulkReader::Read";
// What a message's own failure is reported as, whoever read it.
constexpr const char* kOpen = "IMAPIContainer::OpenEntry";

// What a handle of a reader refers to.
class Reader final : public core::Unknown<IUnknown, &IID_IUnknown> {
 public:
  Reader(core::ComPtr<IBulkReader> reader, BulkOptions options)
      : reader_(std::move(reader)), options_(std::move(options)), left_(options_.limit) {}

  void UseTable(Context& context, core::ComPtr<IMAPITable> table);
  void Add(Context& context, const std::vector<Bytes>& entry_ids);
  MessageBatch Read(Context& context, ULONG count, ULONG bytes);

 private:
  void AddRows(Context& context);
  void Add(Context& context, const SRowSet* rows);
  MessageBatch Batch(const BULKBATCH& batch);

  const core::ComPtr<IBulkReader> reader_;
  const BulkOptions options_;
  ULONG left_;  // messages that may still be asked for
  core::ComPtr<IMAPITable> table_;
  std::deque<Bytes> waiting_;  // entry identifiers
};

void Reader::UseTable(Context& context, core::ComPtr<IMAPITable> table) {
  core::MapiBuffer<SPropTagArray> columns(context.functions().free_buffer);
  Check(reader_->QueryColumns(columns.Out()), "IBulkReader::QueryColumns", reader_.get(), context.runtime());
  Check(table->SetColumns(columns.get(), TBL_BATCH), "IMAPITable::SetColumns", table.get(), context.runtime());
  table_ = std::move(table);
}

void Reader::AddRows(Context& context) {
  const auto most = static_cast<LONG>(std::min<ULONG>(left_, kRowsAtOnce));
  core::RowSet rows(context.functions().free_buffer);
  if (most != 0) {
    Check(table_->QueryRows(most, 0, rows.Out()), "IMAPITable::QueryRows", table_.get(), context.runtime());
  }
  if (rows.size() == 0) {
    table_ = {};
  } else {
    Add(context, rows.get());
  }
}

void Reader::Add(Context& context, const std::vector<Bytes>& entry_ids) {
  const std::size_t count = std::min<std::size_t>(entry_ids.size(), left_);
  if (count == 0) return;
  std::vector<SPropValue> values(count);
  std::vector<std::uint64_t> block((CbNewSRowSet(count) + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t));
  auto* rows = reinterpret_cast<SRowSet*>(block.data());
  rows->cRows = static_cast<ULONG>(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i].ulPropTag = PR_ENTRYID;
    values[i].Value.bin = {static_cast<ULONG>(entry_ids[i].size()), const_cast<LPBYTE>(entry_ids[i].data())};
    rows->aRow[i] = {0, 1, &values[i]};
  }
  Add(context, rows);
}

void Reader::Add(Context& context, const SRowSet* rows) {
  Check(reader_->Add(rows), "IBulkReader::Add", reader_.get(), context.runtime());
  for (ULONG i = 0; i < rows->cRows; ++i) {
    Bytes& id = waiting_.emplace_back();
    const SRow& row = rows->aRow[i];
    if (row.cValues != 0 && row.lpProps[0].ulPropTag == PR_ENTRYID) {
      const SBinary& bytes = row.lpProps[0].Value.bin;
      id.assign(bytes.lpb, bytes.lpb + bytes.cb);
    }
  }
  left_ -= std::min<ULONG>(left_, rows->cRows);
}

MessageBatch Reader::Read(Context& context, ULONG count, ULONG bytes) {
  while (table_ && waiting_.size() < std::max<std::size_t>(kWaiting, 2 * std::size_t{count})) AddRows(context);
  const BULKBATCH* batch = nullptr;
  Check(reader_->Read(count, bytes, &batch), kRead, reader_.get(), context.runtime());
  MessageBatch result = Batch(*batch);
  result.done = waiting_.empty() && !table_;
  return result;
}

MessageBatch Reader::Batch(const BULKBATCH& batch) {
  MessageBatch result;
  std::vector<SRow> messages, recipients, attachments;
  messages.reserve(batch.cMessages);
  for (ULONG i = 0; i < batch.cMessages; ++i) {
    const BULKMESSAGE& message = batch.lpMessages[i];
    messages.push_back(message.row);
    recipients.insert(recipients.end(), message.lpRecipients, message.lpRecipients + message.cRecipients);
    attachments.insert(attachments.end(), message.lpAttachments, message.lpAttachments + message.cAttachments);
    if (!waiting_.empty()) {
      result.ids.insert(result.ids.end(), waiting_.front().begin(), waiting_.front().end());
      waiting_.pop_front();
    }
    for (const std::size_t end : {result.ids.size(), recipients.size(), attachments.size()}) {
      result.ends.push_back(static_cast<std::uint32_t>(end));
    }
    if (SUCCEEDED(message.hResult)) continue;
    Failure failure(message.hResult, kOpen);
    if (message.lpszError) {
      failure.last_error.emplace();
      failure.last_error->error = reinterpret_cast<const char16_t*>(message.lpszError);
    }
    result.failures.emplace_back(i, std::move(failure));
  }
  result.messages = MakeRowBatch(options_.columns, messages.data(), messages.size());
  if (options_.recipients) {
    result.recipients = MakeRowBatch(*options_.recipients, recipients.data(), recipients.size());
  }
  if (options_.attachments) {
    result.attachments = MakeRowBatch(*options_.attachments, attachments.data(), attachments.size());
  }
  return result;
}

Reader& Get(Context& context, Handle handle, const char* call) {
  return *static_cast<Reader*>(context.objects().Get<IUnknown>(handle, {Kind::kBulkReader}, call));
}

// Null where the folder has none.
core::ComPtr<IBulkReader> ReaderOf(IMAPIFolder* folder, ULONG interface_options) {
  core::ComPtr<IBulkReader> reader;
  const HRESULT result =
      folder->OpenProperty(PR_FAST_TRANSFER, &IID_IBulkReader, interface_options, 0, reader.OutUnknown());
  return SUCCEEDED(result) ? std::move(reader) : core::ComPtr<IBulkReader>();
}

}  // namespace

// HRESULT IMAPIProp::OpenProperty(ULONG, LPCIID, ULONG, ULONG, LPUNKNOWN*)
Handle BulkOpen(Context& context, Handle handle, const BulkOptions& options) {
  constexpr const char* kCall = "IMAPIProp::OpenProperty";
  auto* folder = context.objects().Get<IMAPIFolder>(handle, {Kind::kFolder}, kCall);
  const ULONG open_flags = options.flags & SHOW_SOFT_DELETES;
  core::ComPtr<IBulkReader> reader;
  if (!(options.flags & BulkOptions::kMessageByMessage)) reader = ReaderOf(folder, open_flags);
  if (!reader) {
    reader = MakeMessageByMessage(core::ComPtr<IMAPIFolder>(folder), context.runtime(), open_flags);
  }
  MapiTags columns(options.columns);
  MapiTags recipients(options.recipients.value_or(std::vector<ULONG>()));
  MapiTags attachments(options.attachments.value_or(std::vector<ULONG>()));
  BULKOPTIONS wanted{};
  wanted.ulFlags = options.flags >> BulkOptions::kBulkFlagsShift & (BULK_STREAM | BULK_NO_STREAM);
  wanted.lpMessageProps = columns.get();
  if (options.recipients) wanted.lpRecipientProps = recipients.get();
  if (options.attachments) wanted.lpAttachProps = attachments.get();
  wanted.cbMaxValue = options.max_value;
  Check(reader->SetOptions(&wanted), "IBulkReader::SetOptions", reader.get(), context.runtime());
  return context.objects().Add(&handle, Kind::kBulkReader, core::MakeCom<Reader>(std::move(reader), options));
}

void BulkUseTable(Context& context, Handle handle, Handle table_handle) {
  Reader& reader = Get(context, handle, kRead);
  reader.UseTable(context,
                  core::ComPtr<IMAPITable>(context.objects().Get<IMAPITable>(table_handle, {Kind::kTable}, kRead)));
}

void BulkAdd(Context& context, Handle handle, const std::vector<Bytes>& entry_ids) {
  Get(context, handle, kRead).Add(context, entry_ids);
}

MessageBatch BulkRead(Context& context, Handle handle, ULONG count, ULONG bytes) {
  return Get(context, handle, kRead).Read(context, count, bytes);
}

}  // namespace mapi::session
