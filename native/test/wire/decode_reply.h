// Everything a client does with a reply's bytes, up to the values a MAPI caller sees. Throws WireError or returns.
#pragma once

#include "test/wire/captures.h"
#include "test/wire/request_list.h"
#include "test/wire/row_views.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {

struct Decoded {
  std::size_t rops = 0;
  std::size_t rows = 0;
  std::size_t values = 0;
  std::size_t notifications = 0;
};

class ReplyDecoder {
 public:
  explicit ReplyDecoder(RequestList::Columns columns = {}) : columns_(std::move(columns)) {}

  RequestList::Columns& columns() { return columns_; }

  // `entity` with its framing.
  Decoded Decode(const Capture& exchange, const SharedBytes& entity) {
    decoded_ = {};
    const SharedBytes body = ReadFraming(entity).body;
    const std::string& type = exchange.request_type;
    if (type == "Connect") {
      ReadAuxiliary(ReadBody<ConnectResponse>(body).auxiliary);
    } else if (type == "Disconnect") {
      ReadBody<DisconnectResponse>(body);
    } else if (type == "NotificationWait") {
      ReadBody<NotificationWaitResponse>(body);
    } else if (type == "Execute") {
      Execute(exchange.request, ReadBody<ExecuteResponse>(body));
    } else if (type == "Bind") {
      ReadBody<nspi::BindResponse>(body);
    } else if (type == "Unbind") {
      ReadBody<nspi::UnbindResponse>(body);
    } else if (type == "GetSpecialTable") {
      const auto response = ReadBody<nspi::GetSpecialTableResponse>(body);
      if (response.rows) {
        for (const nspi::ValueList& row : *response.rows) Values(row);
      }
    } else if (type == "ResolveNames") {
      NspiRows(ReadBody<nspi::ResolveNamesResponse>(body).rows);
    } else if (type == "QueryRows") {
      NspiRows(ReadBody<nspi::QueryRowsResponse>(body).rows);
    } else if (type == "QueryColumn") {
      ReadBody<nspi::QueryColumnsResponse>(body);
    } else if (type == "DNToMId") {
      ReadBody<nspi::DnToMIdResponse>(body);
    } else if (type == "GetMailboxUrl") {
      ReadBody<nspi::GetUrlResponse>(body);
    } else if (type != "PING") {
      throw std::runtime_error("no decoder for " + type);
    }
    return decoded_;
  }

 private:
  void Execute(const std::vector<std::uint8_t>& request_body, const ExecuteResponse& response) {
    if (!response.ok()) return;
    Reader in(SharedBytes::Borrow(request_body));
    FieldReader fields(in);
    ExecuteRequest request;
    ExecuteRequest::Describe(fields, request);
    const auto asked = OpenExtendedBuffers(SharedBytes::Borrow(request.rop_buffer));
    RopBatch batch = RequestList::Read(asked.at(0), columns_);
    batch.Encode();
    batch.Accept(OpenExtendedBuffers(response.rop_buffer));
    for (std::size_t i = 0; i < batch.size(); ++i) Visit(batch, i);
    decoded_.rops += batch.size();
    decoded_.notifications += batch.TakeNotifications().size();
  }

  void Visit(RopBatch& batch, std::size_t position) {
    switch (batch.IdAt(position)) {
      case RopId::kSetColumns: {
        const auto& entry = batch.EntryAt<SetColumnsRequest>(position);
        columns_[batch.HandleOf({entry.indices.input, 0})] = MakeColumns(entry.request.tags);
        break;
      }
      case RopId::kQueryRows: {
        const auto& entry = batch.EntryAt<QueryRowsRequest>(position);
        for (const RowChunk& chunk : entry.result.value.chunks) {
          Rows(chunk, TagsOf(entry.request.columns), Dialect::kRop);
        }
        break;
      }
      case RopId::kGetPropertiesSpecific: {
        const auto& entry = batch.EntryAt<GetPropertiesSpecificRequest>(position);
        if (!entry.result.ok()) break;
        ReadRow(entry.result.value.row, entry.request.tags, TestMemory::Memory());
        decoded_.values += entry.request.tags.size();
        break;
      }
      case RopId::kOpenMessage: {
        const auto& opened = batch.EntryAt<OpenMessageRequest>(position).result.value;
        for (const RecipientEntry& recipient : opened.recipients) {
          Reader row(recipient.row);
          std::size_t count = 0;
          ReadRecipientRow(row, opened.recipient_columns, recipient.Context(), TestMemory::Memory(), &count);
          decoded_.values += count;
        }
        break;
      }
      default:
        break;
    }
  }

  void Rows(const RowChunk& chunk, Tags columns, Dialect dialect) {
    decoded_.rows += ReadBothWays(RowReader(chunk, columns, dialect), columns.size());
  }

  void NspiRows(const std::optional<nspi::Rows>& rows) {
    if (rows) Rows(rows->chunk, rows->columns, Dialect::kNspi);
  }

  void Values(const nspi::ValueList& list) {
    Reader in(list.bytes);
    ReadTaggedValues(in, list.count, Dialect::kNspi, TestMemory::Memory());
    decoded_.values += list.count;
  }

  RequestList::Columns columns_;
  Decoded decoded_;
};

}  // namespace mapi::wire
