// The ROPs of FakeMailbox.
#pragma once

#include "test/exchange/fake_mailbox.h"

namespace mapi::builtin::test {

inline constexpr std::uint32_t kNotFoundCode = 0x8004010F;
inline constexpr std::uint32_t kNoSupportCode = 0x80040102;

inline bool FakeMailbox::Run(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply) {
  switch (id) {
    case RopId::kRelease: {
      const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kInput);
      objects_.erase(handles_.at(indices.input));
      return true;
    }
    case RopId::kLogon:
      return On<wire::LogonRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        last_logon = request;
        response.logon_flags = 1;
        for (std::size_t i = 0; i < 13; ++i) response.folders[i] = Id(i + 1);
        response.mailbox_guid = mailbox_guid;
        response.replica_id = replica;
        response.replica_guid = replica_guid;
        Open(indices_.output, {});
        return 0u;
      });
    case RopId::kOpenFolder:
      return On<wire::OpenFolderRequest>(in, reply, [&](const auto& request, Object*, auto&) {
        if (!folders.count(request.folder)) return kNotFoundCode;
        Object object;
        object.kind = Object::Kind::kFolder;
        object.folder = request.folder;
        Open(indices_.output, std::move(object));
        return 0u;
      });
    case RopId::kRegisterNotification:
      return On<wire::RegisterNotificationRequest>(in, reply, [&](const auto& request, Object*, auto&) {
        last_registration = request;
        Open(indices_.output, {});
        last_handle = handles_.at(indices_.output);
        return 0u;
      });
    case RopId::kOpenMessage:
      return On<wire::OpenMessageRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        const auto folder = folders.find(request.folder);
        if (folder == folders.end()) return kNotFoundCode;
        for (const auto& message : folder->second.messages) {
          if (message->id != request.message) continue;
          response = Describe(*message);
          Object object;
          object.kind = Object::Kind::kMessage;
          object.message = message;
          Open(indices_.output, std::move(object));
          return 0u;
        }
        return kNotFoundCode;
      });
    case RopId::kOpenAttachment:
      return On<wire::OpenAttachmentRequest>(in, reply, [&](const auto& request, Object* input, auto&) {
        for (const auto& attachment : input->message->attachments) {
          if (attachment->number != request.attachment) continue;
          Object object;
          object.kind = Object::Kind::kAttachment;
          object.attachment = attachment;
          Open(indices_.output, std::move(object));
          return 0u;
        }
        return kNotFoundCode;
      });
    case RopId::kOpenEmbeddedMessage:
      return On<wire::OpenEmbeddedMessageRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        if (!input->attachment || !input->attachment->embedded) return kNotFoundCode;
        response.opened = Describe(*input->attachment->embedded);
        Object object;
        object.kind = Object::Kind::kMessage;
        object.message = input->attachment->embedded;
        Open(indices_.output, std::move(object));
        return 0u;
      });
    case RopId::kReadRecipients:
      return On<wire::ReadRecipientsRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        const FakeMessage& message = *input->message;
        if (request.row_id >= message.recipients.size()) return kNotFoundCode;
        for (std::size_t i = request.row_id; i < std::min<std::size_t>(message.recipients.size(), request.row_id + 3);
             ++i) {
          response.recipients.push_back(RecipientOf(message, i));
        }
        return 0u;
      });
    case RopId::kLongTermIdFromId:
      return On<wire::LongTermIdFromIdRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        if (wire::ReplicaOf(request.id) != kOtherReplica) return kNotFoundCode;
        response.id.replica_guid = kOtherReplicaGuid;
        response.id.counter = wire::CounterBytes(request.id);
        return 0u;
      });
    case RopId::kIdFromLongTermId:
      return On<wire::IdFromLongTermIdRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        if (!wire::SameGuid(request.id.replica_guid, kOtherReplicaGuid)) return kNotFoundCode;
        response.id = wire::MakeObjectId(kOtherReplica, request.id.counter);
        return 0u;
      });
    case RopId::kGetReceiveFolder:
      return On<wire::GetReceiveFolderRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        response.folder = Id(5);
        response.explicit_class = request.message_class.starts_with("IPM.Note") ? "IPM.Note" : "";
        return 0u;
      });
    case RopId::kGetSearchCriteria:
      return On<wire::GetSearchCriteriaRequest>(in, reply, [&](const auto&, Object*, auto& response) {
        SRestriction restriction{};
        restriction.rt = RES_EXIST;
        restriction.res.resExist = {0, PR_SUBJECT_W, 0};
        response.restriction = wire::SharedBytes::Take(wire::EncodeRestriction(&restriction));
        response.folders = {Id(4), Id(5)};
        response.flags = SEARCH_RUNNING;
        return 0u;
      });
    case RopId::kGetMessageStatus:
      return On<wire::GetMessageStatusRequest>(in, reply, [&](const auto&, Object*, auto& response) {
        response.status = MSGSTATUS_TAGGED;
        return 0u;
      });
    case RopId::kGetReceiveFolderTable: {
      const wire::RopIndices indices = wire::ReadRopPrefix(in, wire::RopShape::kInput);
      reply.first.U8(static_cast<std::uint8_t>(id));
      reply.first.U8(indices.input);
      reply.first.U32(0);
      reply.first.U32(2);
      for (const char* name : {"", "IPM.Note"}) {
        const PropRow row{I8(kTagFolderId, Id(5)), OwnedProp::String8(PR_MESSAGE_CLASS_A, name)};
        reply.first.Put(RowBytes(row, {kTagFolderId, PR_MESSAGE_CLASS_A, PR_LAST_MODIFICATION_TIME}));
      }
      return true;
    }
    default:
      return RunProperties(id, in, reply) || RunTable(id, in, execute, reply) || RunStream(id, in, execute, reply);
  }
}

inline bool FakeMailbox::RunProperties(RopId id, wire::Reader& in, Reply& reply) {
  switch (id) {
    case RopId::kGetPropertiesSpecific:
      return On<wire::GetPropertiesSpecificRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        response.row = wire::SharedBytes::Take(RowBytes(ValuesOf(*input), request.tags, StreamsOf(*input)));
        return 0u;
      });
    case RopId::kGetPropertiesAll:
      return On<wire::GetPropertiesAllRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        std::vector<SPropValue> values;
        for (const OwnedProp& prop : ValuesOf(*input)) values.push_back(prop.value());
        response.values.count = static_cast<std::uint16_t>(values.size());
        response.values.bytes = wire::SharedBytes::Take(wire::EncodeTaggedValues(values));
        return 0u;
      });
    case RopId::kGetPropertiesList:
      return On<wire::GetPropertiesListRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        for (const OwnedProp& prop : ValuesOf(*input)) response.tags.push_back(prop.tag());
        return 0u;
      });
    case RopId::kGetPropertyIdsFromNames:
      return On<wire::GetPropertyIdsFromNamesRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        bool missing = false;
        for (const wire::PropertyName& name : request.names) {
          std::uint16_t found = 0;
          for (const auto& [number, text] : names) {
            if (text == name.name) found = number;
          }
          missing |= found == 0;
          response.ids.push_back(found);
        }
        return missing ? wire::kRopErrorsReturned : 0u;
      });
    case RopId::kGetNamesFromPropertyIds:
      return On<wire::GetNamesFromPropertyIdsRequest>(in, reply, [&](const auto& request, Object*, auto& response) {
        for (const std::uint16_t number : request.ids) {
          wire::PropertyName name;
          if (const auto found = names.find(number); found != names.end()) {
            name.kind = wire::PropertyName::Kind::kString;
            name.guid = PSETID_Common;
            name.name = found->second;
          }
          response.names.push_back(name);
        }
        return 0u;
      });
    default:
      return false;
  }
}

inline bool FakeMailbox::RunTable(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply) {
  switch (id) {
    case RopId::kGetContentsTable:
      return On<wire::GetContentsTableRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        Object table;
        table.kind = Object::Kind::kTable;
        table.contents = true;
        for (const auto& message : folders.at(input->folder).messages) table.all.push_back(message->values);
        Arrange(table);
        response.row_count = static_cast<std::uint32_t>(table.rows.size());
        Open(indices_.output, std::move(table));
        return 0u;
      });
    case RopId::kGetHierarchyTable:
      return On<wire::GetHierarchyTableRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        Object table;
        table.kind = Object::Kind::kTable;
        for (const wire::ObjectId folder : folder_order) {
          const FakeFolder& candidate = folders.at(folder);
          const bool below = candidate.parent == input->folder ||
                             ((request.flags & wire::kTableDepth) && candidate.id != input->folder);
          if (below) table.all.push_back(candidate.values);
        }
        Arrange(table);
        response.row_count = static_cast<std::uint32_t>(table.rows.size());
        Open(indices_.output, std::move(table));
        return 0u;
      });
    case RopId::kGetAttachmentTable:
      return On<wire::GetAttachmentTableRequest>(in, reply, [&](const auto&, Object* input, auto&) {
        Object table;
        table.kind = Object::Kind::kTable;
        for (const auto& attachment : input->message->attachments) table.all.push_back(attachment->values);
        Arrange(table);
        Open(indices_.output, std::move(table));
        return 0u;
      });
    case RopId::kSetColumns:
      return On<wire::SetColumnsRequest>(in, reply, [&](const auto& request, Object* input, auto&) {
        input->columns = request.tags;
        return 0u;
      });
    case RopId::kSortTable:
      return On<wire::SortTableRequest>(in, reply, [&](const auto& request, Object* input, auto&) {
        if (!input->contents) return kNoSupportCode;
        input->order = request.order;
        Arrange(*input);
        return 0u;
      });
    case RopId::kRestrict:
      return On<wire::RestrictRequest>(in, reply, [&](const auto& request, Object* input, auto&) {
        input->restriction = request.restriction;
        Arrange(*input);
        return 0u;
      });
    case RopId::kQueryPosition:
      return On<wire::QueryPositionRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        response.numerator = static_cast<std::uint32_t>(input->cursor);
        response.denominator = static_cast<std::uint32_t>(input->rows.size());
        return 0u;
      });
    case RopId::kSeekRow:
      return On<wire::SeekRowRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        response.rows_sought = Move(*input, PlaceOf(*input, request.origin), request.rows);
        response.sought_less = response.rows_sought != request.rows;
        return 0u;
      });
    case RopId::kSeekRowBookmark:
      return On<wire::SeekRowBookmarkRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        const auto place = PlaceIn(request.bookmark);
        if (!place) return 0x80040405u;
        response.rows_sought = Move(*input, static_cast<std::int64_t>(*place), request.rows);
        return 0u;
      });
    case RopId::kSeekRowFractional:
      return On<wire::SeekRowFractionalRequest>(in, reply, [&](const auto& request, Object* input, auto&) {
        input->cursor = std::min(input->rows.size(), input->rows.size() * request.numerator / request.denominator);
        return 0u;
      });
    case RopId::kCreateBookmark:
      return On<wire::CreateBookmarkRequest>(in, reply, [&](const auto&, Object* input, auto& response) {
        response.bookmark = BookmarkAt(input->cursor);
        return 0u;
      });
    case RopId::kExpandRow:
      return On<wire::ExpandRowRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        std::uint32_t code = 0;
        response.expanded_row_count = Toggle(*input, request.category_id, true, code);
        return code;
      });
    case RopId::kCollapseRow:
      return On<wire::CollapseRowRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        std::uint32_t code = 0;
        response.collapsed_row_count = Toggle(*input, request.category_id, false, code);
        return code;
      });
    // The toggled headings, then the row.
    case RopId::kGetCollapseState:
      return On<wire::GetCollapseStateRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        wire::Writer state;
        for (const wire::ObjectId id : input->toggled) state.U64(id);
        state.U64(request.row_id);
        response.state = std::move(state).Finish();
        return 0u;
      });
    case RopId::kSetCollapseState:
      return On<wire::SetCollapseStateRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        if (request.state.empty() || request.state.size() % 8 != 0) return 0x45Eu;
        wire::Reader state{wire::Bytes(request.state)};
        input->toggled.clear();
        for (std::size_t i = 8; i < request.state.size(); i += 8) input->toggled.insert(state.U64("id"));
        Arrange(*input);
        response.bookmark = BookmarkAt(RowOf(*input, state.U64("row")));
        input->cursor = input->rows.size();
        return 0u;
      });
    case RopId::kFreeBookmark:
      return On<wire::FreeBookmarkRequest>(in, reply, [&](const auto&, Object*, auto&) { return 0u; });
    case RopId::kQueryColumnsAll:
      return On<wire::QueryColumnsAllRequest>(in, reply, [&](const auto&, Object*, auto& response) {
        response.tags = {kTagMid, PR_SUBJECT_W, PR_MESSAGE_SIZE};
        return 0u;
      });
    case RopId::kFindRow:
      return On<wire::FindRowRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        wire::HeapArena arena;
        const SRestriction* restriction =
            wire::DecodeRestriction(wire::SharedBytes::Borrow(request.restriction), wire::Dialect::kRop, arena);
        std::int64_t place = PlaceOf(*input, request.origin);
        if (request.origin == wire::kOriginCustom) place = static_cast<std::int64_t>(PlaceIn(request.bookmark).value());
        const bool backward = request.flags & wire::FindRowRequest::kBackward;
        const auto rows = static_cast<std::int64_t>(input->rows.size());
        for (std::int64_t at = backward ? place - 1 : place; at >= 0 && at < rows; at += backward ? -1 : 1) {
          if (!core::Matches(*restriction, core::RowSource(input->rows[static_cast<std::size_t>(at)]))) continue;
          input->cursor = static_cast<std::size_t>(at);
          response.has_row = true;
          response.row = wire::SharedBytes::Take(RowBytes(input->rows[input->cursor], input->columns));
          return 0u;
        }
        input->cursor = input->rows.size();  // undefined: so be nasty
        return kNotFoundCode;
      });
    case RopId::kQueryRows: {
      Object* table = nullptr;
      std::uint32_t left = 0;
      bool packed = false;
      const bool done = On<wire::QueryRowsRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        if (input->columns.empty()) return wire::kRopNullObject;
        table = input;
        const std::size_t cursor = input->cursor;
        response = RowsOf(*input, request.row_count);
        if (request.flags & wire::QueryRowsRequest::kNoAdvance) input->cursor = cursor;
        left = request.row_count - response.row_count;
        packed = (request.flags & wire::QueryRowsRequest::kEnablePackedBuffers) != 0;
        return 0u;
      });
      if (!table || !chains || !packed || !(execute.flags & wire::ExecuteRequest::kChain)) return done;
      if (left != 0) left += surplus_rows;
      std::size_t space = execute.max_rop_out - std::min<std::size_t>(execute.max_rop_out, 0x8000);
      while (left > 0 && table->cursor < table->rows.size() && space >= 0x8000 && reply.more.size() < 95) {
        const wire::QueryRowsResponse response = RowsOf(*table, left);
        left -= std::min(left, response.row_count);
        wire::Writer out;
        wire::WriteRopReply(out, wire::QueryRowsRequest(), indices_, response);
        space -= std::min(space, out.size());
        reply.more.push_back(std::move(out).Finish());
      }
      return done;
    }
    default:
      return false;
  }
}

inline bool FakeMailbox::RunStream(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply) {
  switch (id) {
    case RopId::kOpenStream:
      return On<wire::OpenStreamRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        const auto* streams = StreamsOf(*input);
        const auto found = streams ? streams->find(request.tag) : std::map<ULONG, std::string>::const_iterator();
        if (!streams || found == streams->end()) return kNotFoundCode;
        Object stream;
        stream.kind = Object::Kind::kStream;
        stream.bytes = found->second;
        if (terminates_strings && PROP_TYPE(request.tag) == PT_UNICODE) stream.bytes += std::string(2, '\0');
        response.size = static_cast<std::uint32_t>(stream.bytes.size());
        Open(indices_.output, std::move(stream));
        return 0u;
      });
    case RopId::kSeekStream:
      return On<wire::SeekStreamRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        input->position = static_cast<std::size_t>(request.offset);
        response.position = input->position;
        return 0u;
      });
    case RopId::kReadStream: {
      Object* stream = nullptr;
      std::size_t left = 0;
      const auto piece = [&](std::size_t most) {
        const std::size_t from = std::min(stream->position, stream->bytes.size());
        const std::size_t count = std::min({most, max_payload, stream->bytes.size() - from});
        std::vector<std::uint8_t> bytes(stream->bytes.begin() + static_cast<std::ptrdiff_t>(from),
                                        stream->bytes.begin() + static_cast<std::ptrdiff_t>(from + count));
        stream->position = from + count;
        wire::ReadStreamResponse response;
        response.size = count;
        response.pieces.push_back(wire::SharedBytes::Take(std::move(bytes)));
        return response;
      };
      const bool done = On<wire::ReadStreamRequest>(in, reply, [&](const auto& request, Object* input, auto& response) {
        stream = input;
        left = request.byte_count == wire::ReadStreamRequest::kUseMaximum ? request.maximum : request.byte_count;
        response = piece(left);
        left -= response.size;
        return 0u;
      });
      if (!stream || !chains || !(execute.flags & wire::ExecuteRequest::kChain)) return done;
      std::size_t space = execute.max_rop_out - std::min<std::size_t>(execute.max_rop_out, 0x8000);
      while (left > 0 && stream->position < stream->bytes.size() && space >= 0x8000) {
        const wire::ReadStreamResponse response = piece(left);
        left -= response.size;
        wire::Writer out;
        wire::WriteRopReply(out, wire::ReadStreamRequest(), indices_, response);
        space -= std::min(space, out.size());
        reply.more.push_back(std::move(out).Finish());
      }
      return done;
    }
    default:
      return false;
  }
}

}  // namespace mapi::builtin::test
