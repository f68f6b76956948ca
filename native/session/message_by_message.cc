#include "session/message_by_message.h"

#include <algorithm>
#include <deque>
#include <new>
#include <string>
#include <vector>

#include "core/mapi_buffer.h"
#include "core/unknown.h"
#include "session/failure.h"
#include "session/prop_value.h"
#include "session/restriction.h"

namespace mapi::session {
namespace {

constexpr LONG kRowsAtOnce = 1'000;
constexpr std::size_t kMaxRows = 100'000;
constexpr ULONG kPiece = 1u << 20;

// Of the connection and not of a message: the call fails, and the message is read again with the next.
bool IsOfConnection(HRESULT result) {
  switch (result) {
    case MAPI_E_NETWORK_ERROR:
    case MAPI_E_TIMEOUT:
    case MAPI_E_USER_CANCEL:
    case MAPI_E_END_OF_SESSION:
    case MAPI_E_NOT_INITIALIZED:
    case MAPI_E_NOT_ENOUGH_MEMORY:
      return true;
    default:
      return false;
  }
}

std::vector<ULONG> Copy(const SPropTagArray* tags) {
  return tags ? std::vector<ULONG>(tags->aulPropTag, tags->aulPropTag + tags->cValues) : std::vector<ULONG>();
}

bool IsLarge(const SPropValue& value) {
  return PROP_TYPE(value.ulPropTag) == PT_ERROR && value.Value.err == MAPI_E_NOT_ENOUGH_MEMORY;
}

// A result that ends the reading of one object.
struct Refused {
  HRESULT result;
  std::u16string error;
};

class MessageByMessage final : public core::Unknown<IBulkReader, &IID_IBulkReader> {
 public:
  MessageByMessage(core::ComPtr<IMAPIFolder> folder, const runtime::Runtime& runtime, ULONG open_flags)
      : folder_(std::move(folder)),
        runtime_(runtime),
        free_(runtime.functions().free_buffer),
        open_flags_(open_flags) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override {
    return folder_->GetLastError(result, flags, error);
  }

  HRESULT STDMETHODCALLTYPE SetOptions(const BULKOPTIONS* options) override {
    columns_ = Copy(options->lpMessageProps);
    recipients_ = options->lpRecipientProps != nullptr;
    recipient_columns_ = Copy(options->lpRecipientProps);
    attachments_ = options->lpAttachProps != nullptr;
    attachment_columns_ = Copy(options->lpAttachProps);
    max_value_ = options->cbMaxValue;
    return S_OK;
  }

  HRESULT STDMETHODCALLTYPE QueryColumns(LPSPropTagArray* columns) override {
    const HRESULT result =
        runtime_.functions().allocate_buffer(CbNewSPropTagArray(1), reinterpret_cast<LPVOID*>(columns));
    if (FAILED(result)) return result;
    (*columns)->cValues = 1;
    (*columns)->aulPropTag[0] = PR_ENTRYID;
    return S_OK;
  }

  HRESULT STDMETHODCALLTYPE Add(const SRowSet* rows) override {
    for (ULONG i = 0; i < rows->cRows; ++i) {
      const SPropValue* id = rows->aRow[i].lpProps;
      if (rows->aRow[i].cValues == 0 || id->ulPropTag != PR_ENTRYID) return MAPI_E_INVALID_PARAMETER;
      ids_.emplace_back(id->Value.bin.lpb, id->Value.bin.lpb + id->Value.bin.cb);
    }
    return S_OK;
  }

  HRESULT STDMETHODCALLTYPE Read(ULONG count, ULONG bytes, const BULKBATCH** batch) override {
    *batch = nullptr;
    try {
      return ReadBatch(count, bytes, batch);
    } catch (const std::bad_alloc&) {
      return MAPI_E_NOT_ENOUGH_MEMORY;
    }
  }

 private:
  HRESULT ReadBatch(ULONG count, ULONG bytes, const BULKBATCH** batch) {
    // What a call that failed had read is delivered with the next.
    if (!failed_) messages_.clear();
    failed_ = false;
    std::uint64_t total = 0;
    for (const Message& message : messages_) total += message.bytes;
    while (!ids_.empty() && messages_.size() < count && (total < bytes || messages_.empty())) {
      Message& message = messages_.emplace_back();
      try {
        ReadMessage(ids_.front(), message);
      } catch (const Refused& refused) {
        if (IsOfConnection(refused.result)) {
          messages_.pop_back();
          failed_ = true;
          return refused.result;
        }
        message = {};
        message.result = refused.result;
        message.error = refused.error;
      }
      total += message.bytes;
      ids_.pop_front();
    }
    Present();
    *batch = &batch_;
    return S_OK;
  }

  struct Message {
    HRESULT result = S_OK;
    std::u16string error;
    std::uint64_t bytes = 0;
    std::vector<SPropValue> row;
    std::vector<std::vector<SPropValue>> recipients;
    std::vector<std::vector<SPropValue>> attachments;
    std::vector<SRow> recipient_rows;
    std::vector<SRow> attachment_rows;
    std::deque<core::MapiBuffer<SPropValue>> values;
    std::deque<core::RowSet> row_sets;
    std::deque<std::vector<std::uint8_t>> streams;
  };
  using Rows = std::vector<std::vector<SPropValue>>;

  template <class Object>
  void Require(HRESULT result, Object* object) {
    if (SUCCEEDED(result)) return;
    Refused refused{result, {}};
    if (const auto last = ReadLastError(object, result, runtime_)) refused.error = last->error;
    throw refused;
  }

  void ReadMessage(const Bytes& id, Message& out) {
    ULONG type = 0;
    core::ComPtr<IUnknown> object;
    Require(folder_->OpenEntry(static_cast<ULONG>(id.size()),
                               reinterpret_cast<LPENTRYID>(const_cast<std::uint8_t*>(id.data())), nullptr, open_flags_,
                               &type, object.Out()),
            folder_.get());
    if (type != MAPI_MESSAGE) throw Refused{MAPI_E_INVALID_ENTRYID, u"This is not the entry identifier of a message."};
    auto* message = static_cast<IMessage*>(object.get());
    out.row = Values(message, columns_, out);
    if (recipients_) {
      core::ComPtr<IMAPITable> table;
      HRESULT result = message->GetRecipientTable(MAPI_UNICODE, table.Out());
      // Exchange's MAPI/CDO has no Unicode here.
      if (result == MAPI_E_BAD_CHARWIDTH) result = message->GetRecipientTable(0, table.Out());
      Require(result, message);
      ReadRows(table.get(), recipient_columns_, out.recipients, out);
    }
    if (attachments_) ReadAttachments(message, out);
  }

  // As many values as tags, those that fit no reply read as streams.
  std::vector<SPropValue> Values(IMAPIProp* object, const std::vector<ULONG>& tags, Message& out) {
    ULONG count = 0;
    auto& values = out.values.emplace_back(free_);
    MapiTags wanted(tags);
    Require(object->GetProps(wanted.get(), MAPI_UNICODE, &count, values.Out()), object);
    std::vector<SPropValue> row(values.get(), values.get() + count);
    for (std::size_t i = 0; i < row.size() && i < tags.size(); ++i) {
      out.bytes += sizeof(SPropValue);
      if (IsLarge(row[i])) ReadStream(object, tags[i], row[i], out);
    }
    return row;
  }

  void ReadStream(IMAPIProp* object, ULONG tag, SPropValue& value, Message& out) {
    const ULONG type = PROP_TYPE(tag);
    if (type != PT_UNICODE && type != PT_BINARY) return;
    core::ComPtr<IStream> stream;
    Require(object->OpenProperty(tag, &IID_IStream, STGM_READ, 0, stream.OutUnknown()), object);
    std::vector<std::uint8_t> bytes;
    for (;;) {
      const std::size_t at = bytes.size();
      bytes.resize(at + kPiece);
      ULONG read = 0;
      const HRESULT result = stream->Read(bytes.data() + at, kPiece, &read);
      if (FAILED(result)) throw Refused{result, {}};
      bytes.resize(at + std::min(read, kPiece));
      if (read == 0) break;
      if (bytes.size() > max_value_) return;  // it stays MAPI_E_NOT_ENOUGH_MEMORY
    }
    const std::size_t size = bytes.size();
    out.bytes += size;
    bytes.resize((size & ~std::size_t{1}) + 2 * sizeof(WCHAR));
    if (type == PT_UNICODE)
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(size & ~std::size_t{1}), bytes.end(), 0);
    auto& kept = out.streams.emplace_back(std::move(bytes));
    value = {};
    value.ulPropTag = tag;
    if (type == PT_UNICODE) {
      value.Value.lpszW = reinterpret_cast<LPWSTR>(kept.data());
    } else {
      value.Value.bin = {static_cast<ULONG>(size), kept.data()};
    }
  }

  void ReadRows(IMAPITable* table, const std::vector<ULONG>& columns, Rows& rows, Message& out) {
    MapiTags wanted(columns);
    Require(table->SetColumns(wanted.get(), TBL_BATCH), table);
    for (;;) {
      auto& set = out.row_sets.emplace_back(free_);
      Require(table->QueryRows(kRowsAtOnce, 0, set.Out()), table);
      if (set.size() == 0) return;
      for (const SRow& row : set) rows.emplace_back(row.lpProps, row.lpProps + row.cValues);
      if (rows.size() > kMaxRows) throw Refused{MAPI_E_TOO_BIG, u"The message has too many recipients or attachments."};
    }
  }

  void ReadAttachments(IMessage* message, Message& out) {
    const auto data = std::find(attachment_columns_.begin(), attachment_columns_.end(), PR_ATTACH_DATA_BIN);
    std::vector<ULONG> columns{PR_ATTACH_NUM, PR_ATTACH_METHOD};
    core::ComPtr<IMAPITable> table;
    HRESULT result = message->GetAttachmentTable(MAPI_UNICODE, table.Out());
    if (result == MAPI_E_BAD_CHARWIDTH) result = message->GetAttachmentTable(0, table.Out());
    Require(result, message);
    Rows rows;
    ReadRows(table.get(), columns, rows, out);
    std::vector<ULONG> tags = attachment_columns_;
    for (const auto& row : rows) {
      if (row.empty() || row[0].ulPropTag != PR_ATTACH_NUM) continue;
      core::ComPtr<IAttach> attachment;
      Require(message->OpenAttach(row[0].Value.ul, nullptr, 0, attachment.Out()), message);
      const bool by_value = row.size() > 1 && row[1].ulPropTag == PR_ATTACH_METHOD && row[1].Value.l == ATTACH_BY_VALUE;
      if (data != attachment_columns_.end() && !by_value) {
        tags[static_cast<std::size_t>(data - attachment_columns_.begin())] = PR_NULL;
      } else {
        tags = attachment_columns_;
      }
      out.attachments.push_back(Values(attachment.get(), tags, out));
    }
  }

  void Present() {
    presented_.clear();
    for (Message& message : messages_) {
      BULKMESSAGE& out = presented_.emplace_back();
      out.hResult = message.result;
      if (!message.error.empty()) out.lpszError = reinterpret_cast<LPWSTR>(message.error.data());
      out.row = RowOf(message.row);
      for (auto& row : message.recipients) message.recipient_rows.push_back(RowOf(row));
      for (auto& row : message.attachments) message.attachment_rows.push_back(RowOf(row));
      out.cRecipients = static_cast<ULONG>(message.recipient_rows.size());
      out.lpRecipients = message.recipient_rows.data();
      out.cAttachments = static_cast<ULONG>(message.attachment_rows.size());
      out.lpAttachments = message.attachment_rows.data();
    }
    batch_ = {static_cast<ULONG>(presented_.size()), presented_.data()};
  }

  static SRow RowOf(std::vector<SPropValue>& values) {
    SRow row{};
    row.cValues = static_cast<ULONG>(values.size());
    row.lpProps = values.data();
    return row;
  }

  const core::ComPtr<IMAPIFolder> folder_;
  const runtime::Runtime& runtime_;
  const LPFREEBUFFER free_;
  const ULONG open_flags_;
  std::vector<ULONG> columns_, recipient_columns_, attachment_columns_;
  bool recipients_ = false;
  bool attachments_ = false;
  ULONG max_value_ = 0;
  std::deque<Bytes> ids_;
  bool failed_ = false;
  std::deque<Message> messages_;
  std::vector<BULKMESSAGE> presented_;
  BULKBATCH batch_{};
};

}  // namespace

core::ComPtr<IBulkReader> MakeMessageByMessage(core::ComPtr<IMAPIFolder> folder, const runtime::Runtime& runtime,
                                               ULONG open_flags) {
  return core::MakeCom<MessageByMessage>(std::move(folder), runtime, open_flags);
}

}  // namespace mapi::session
