// A small mailbox server in memory, for the provider's tests: logon, folders, tables that really sort and restrict,
// messages, attachments, streams, chained replies; with a record of what was asked, and faults on order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "builtin/builtin.h"
#include "builtin/exchange/exchange_tags.h"
#include "builtin/wire/wire.h"
#include "core/prop_compare.h"
#include "core/prop_copy.h"
#include "core/restriction.h"
#include "test/exchange/fake_contents.h"
#include "test/transport/fake_server.h"

namespace mapi::builtin::test {

class FakeMailbox {
 public:
  // --- contents
  std::map<wire::ObjectId, FakeFolder> folders;
  std::vector<wire::ObjectId> folder_order;
  std::map<std::uint16_t, std::u16string> names;  // named properties of PSETID_Common

  // --- behaviour
  std::size_t max_payload_rows = 127;  // rows of one buffer
  std::size_t max_payload = 0x7000;    // bytes of one buffer
  bool chains = true;
  std::uint32_t surplus_rows = 0;    // a chained reply has so many more than were asked for
  std::uint32_t max_recipients = 2;  // in an opening reply
  GUID mailbox_guid = kMailboxGuid;
  GUID replica_guid = kReplicaGuid;
  std::uint16_t replica = kReplica;
  bool terminates_strings = false;                             // streams of strings have a terminator
  std::map<RopId, std::uint32_t> failures;                     // every such ROP fails so
  std::map<RopId, std::vector<std::uint32_t>> failures_once;   // in order; 0 passes
  std::vector<std::uint8_t> unasked;                           // after the replies of the next Execute, once: RopNotify
  std::function<void(std::vector<std::uint8_t>& body)> spoil;  // the body of an Execute's reply

  // --- what happened
  std::vector<std::vector<RopId>> executes;
  std::size_t connects = 0;
  std::size_t disconnects = 0;
  std::uint32_t connect_flags = 0;
  wire::LogonRequest last_logon;
  wire::RegisterNotificationRequest last_registration;
  std::uint32_t last_handle = 0;  // of a registration or a table of messages: what notifications are for
  std::size_t open_objects() const { return objects_.size(); }
  std::size_t rops(RopId id) const {
    std::size_t count = 0;
    for (const auto& list : executes) count += static_cast<std::size_t>(std::count(list.begin(), list.end(), id));
    return count;
  }

  FakeMailbox() {
    const char16_t* titles[] = {u"",        u"Deferred",    u"Spooler",  u"Top",    u"Inbox", u"Outbox",   u"Sent",
                                u"Deleted", u"CommonViews", u"Schedule", u"Finder", u"Views", u"Shortcuts"};
    for (std::uint64_t i = 0; i < 13; ++i) {
      const std::uint64_t parent = i == 0 ? 0 : (i >= 4 && i <= 7 ? 4 : 1);
      AddFolder(Id(i + 1), parent ? Id(parent) : 0, titles[i], i == 0 ? 0 : (parent == 4 ? 2 : 1));
    }
  }

  void AddFolder(wire::ObjectId id, wire::ObjectId parent, std::u16string_view name, std::uint32_t depth) {
    FakeFolder folder;
    folder.id = id;
    folder.parent = parent;
    folder.depth = depth;
    folder.values = {I8(kTagFolderId, id), I8(kTagParentFolderId, parent), OwnedProp::Unicode(PR_DISPLAY_NAME_W, name),
                     OwnedProp::Long(PR_DEPTH, static_cast<LONG>(depth)), OwnedProp::Long(PR_FOLDER_TYPE, 1)};
    folders.emplace(id, std::move(folder));
    folder_order.push_back(id);
  }
  static wire::ObjectId HeadingId(LONG value) { return Id(0xCA00 + static_cast<std::uint64_t>(value)); }
  FakeFolder& inbox() { return folders.at(Id(5)); }

  std::shared_ptr<FakeMessage> AddMessage(FakeFolder& folder, wire::ObjectId id, std::u16string_view subject) {
    auto message = std::make_shared<FakeMessage>();
    message->id = id;
    message->values = {I8(kTagMid, id),
                       I8(kTagInstId, id),
                       OwnedProp::Long(kTagInstanceNum, 0),
                       I8(kTagFolderId, folder.id),
                       OwnedProp::Unicode(PR_SUBJECT_W, subject),
                       OwnedProp::Long(PR_MESSAGE_SIZE, static_cast<LONG>(wire::CounterOf(id)))};
    folder.messages.push_back(message);
    return message;
  }
  void AddMessages(FakeFolder& folder, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      std::u16string subject = u"Subject ";
      for (const char digit : std::to_string(i)) subject += static_cast<char16_t>(digit);
      AddMessage(folder, Id(0x1000 + i), subject);
    }
  }

  HttpReply Serve(const HttpRequest& request) {
    const std::string type = HeaderOf(request, "X-RequestType");
    ReplyOptions options;
    if (type == "Connect") {
      wire::Reader in{wire::Bytes(request.body)};
      wire::FieldReader fields(in);
      wire::ConnectRequest connect;
      wire::ConnectRequest::Describe(fields, connect);
      connect_flags = connect.flags;
      objects_.clear();
      ++connects;
      options.cookies_of = "c" + std::to_string(connects);
      return MakeReply(request, ConnectBody(), options);
    }
    options.cookies_of = "c" + std::to_string(connects);
    if (type == "Execute") {
      std::vector<std::uint8_t> body = Execute(request);
      if (spoil) spoil(body);
      return MakeReply(request, body, options);
    }
    if (type == "Disconnect") {
      ++disconnects;
      objects_.clear();
    }
    return MakeReply(request, EmptyBody(), options);
  }

 private:
  struct Object {
    enum class Kind { kLogon, kFolder, kMessage, kAttachment, kTable, kStream } kind = Kind::kLogon;
    wire::ObjectId folder = 0;
    std::shared_ptr<FakeMessage> message;
    std::shared_ptr<FakeAttachment> attachment;
    // tables
    std::vector<PropRow> all, rows;
    std::vector<std::uint32_t> columns;
    std::size_t cursor = 0;
    bool contents = false;
    std::vector<std::uint8_t> restriction, order;
    std::set<wire::ObjectId> toggled;  // categories that are not as SortTable made them
    // streams
    std::string bytes;
    std::size_t position = 0;
  };
  struct Reply {
    wire::Writer first;
    std::vector<std::vector<std::uint8_t>> more;  // the further buffers of a chained reply
  };

  std::vector<std::uint8_t> Execute(const HttpRequest& request) {
    SeenExecute seen = ReadExecute(request);
    handles_ = seen.payload.handles;
    wire::Reader in(seen.payload.rops);
    Reply reply;
    executes.emplace_back();
    stopped_ = false;
    while (!in.AtEnd() && !stopped_) {
      const auto id = static_cast<RopId>(in.U8("RopId"));
      executes.back().push_back(id);
      if (!Run(id, in, seen.request, reply)) return StatusBody(0x4B6);
    }
    reply.first.Put(std::exchange(unasked, {}));
    wire::Writer buffer;
    wire::Writer payload;
    wire::WriteRopPayload(payload, reply.first.bytes(), handles_);
    wire::WriteExtendedBuffer(buffer, payload.bytes(), reply.more.empty() ? wire::kExtLast : 0);
    for (std::size_t i = 0; i < reply.more.size(); ++i) {
      wire::Writer next;
      wire::WriteRopPayload(next, reply.more[i], handles_);
      wire::WriteExtendedBuffer(buffer, next.bytes(), i + 1 == reply.more.size() ? wire::kExtLast : 0);
    }
    wire::Writer out;
    out.U32(0);
    out.U32(0);
    out.U32(0);
    out.U32(static_cast<std::uint32_t>(buffer.size()));
    out.Put(buffer.bytes());
    out.U32(0);
    return std::move(out).Finish();
  }

  std::uint32_t FailureOf(RopId id) {
    if (auto once = failures_once.find(id); once != failures_once.end() && !once->second.empty()) {
      const std::uint32_t code = once->second.front();
      once->second.erase(once->second.begin());
      return code;
    }
    const auto always = failures.find(id);
    return always == failures.end() ? 0 : always->second;
  }

  Object* Find(std::uint8_t index) {
    if (index >= handles_.size()) return nullptr;
    const auto found = objects_.find(handles_[index]);
    return found == objects_.end() ? nullptr : &found->second;
  }
  Object& Open(std::uint8_t index, Object object) {
    handles_.at(index) = next_handle_;
    if (object.kind == Object::Kind::kTable && object.contents) last_handle = next_handle_;
    return objects_[next_handle_++] = std::move(object);
  }

  // Reads a request, calls `body(request, input object, response)` for its ReturnValue, and writes the reply.
  template <class Request, class Body>
  bool On(wire::Reader& in, Reply& reply, Body body) {
    const wire::RopIndices indices = wire::ReadRopPrefix(in, Request::kShape);
    indices_ = indices;
    const Request request = wire::ReadRopRequest<Request>(in);
    typename Request::Response response;
    std::uint32_t code = FailureOf(Request::kId);
    Object* input = Request::kShape == wire::RopShape::kOutput ? nullptr : Find(indices.input);
    if (code == 0 && !input && Request::kShape != wire::RopShape::kOutput) code = wire::kRopNullObject;
    if (code == 0) code = body(request, input, response);
    wire::WriteRopReply(reply.first, request, indices, response, code);
    if constexpr (requires { Request::kStopsOnFailure; }) stopped_ = code != 0;
    return true;
  }

  static PropRow::const_iterator FindIn(const PropRow& row, ULONG id) {
    return std::find_if(row.begin(), row.end(), [id](const OwnedProp& prop) { return PROP_ID(prop.tag()) == id; });
  }
  static std::vector<SPropValue> Cells(const PropRow& row, const std::vector<std::uint32_t>& columns,
                                       const std::map<ULONG, std::string>* streams = nullptr) {
    std::vector<SPropValue> cells;
    for (const std::uint32_t tag : columns) {
      const auto found = FindIn(row, PROP_ID(tag));
      const bool fits =
          found != row.end() && (PROP_TYPE(tag) == PT_UNSPECIFIED || PROP_TYPE(tag) == PROP_TYPE(found->tag()));
      SPropValue cell{};
      if (fits) {
        cell = found->value();
      } else {
        cell.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
        cell.Value.err = streams && streams->count(tag) ? MAPI_E_NOT_ENOUGH_MEMORY : MAPI_E_NOT_FOUND;
      }
      cells.push_back(cell);
    }
    return cells;
  }
  static std::vector<std::uint8_t> RowBytes(const PropRow& row, const std::vector<std::uint32_t>& columns,
                                            const std::map<ULONG, std::string>* streams = nullptr) {
    wire::Writer out;
    wire::WriteRow(out, columns, Cells(row, columns, streams), wire::Dialect::kRop);
    return std::move(out).Finish();
  }

  const PropRow& ValuesOf(const Object& object) {
    static const PropRow none{OwnedProp::Unicode(PR_COMMENT_W, u"a mailbox")};
    switch (object.kind) {
      case Object::Kind::kFolder:
        return folders.at(object.folder).values;
      case Object::Kind::kMessage:
        return object.message->values;
      case Object::Kind::kAttachment:
        return object.attachment->values;
      default:
        return none;
    }
  }
  const std::map<ULONG, std::string>* StreamsOf(const Object& object) {
    if (object.kind == Object::Kind::kMessage) return &object.message->streams;
    if (object.kind == Object::Kind::kAttachment) return &object.attachment->streams;
    return nullptr;
  }

  wire::OpenedMessage Describe(const FakeMessage& message) {
    wire::OpenedMessage opened;
    opened.recipient_count = static_cast<std::uint16_t>(message.recipients.size());
    opened.recipient_columns = {PR_OBJECT_TYPE};
    for (std::size_t i = 0; i < std::min<std::size_t>(message.recipients.size(), max_recipients); ++i) {
      opened.recipients.push_back(RecipientOf(message, i));
    }
    return opened;
  }
  wire::RecipientEntry RecipientOf(const FakeMessage& message, std::size_t i) {
    const FakeRecipient& recipient = message.recipients[i];
    SPropValue values[4]{};
    values[0].ulPropTag = PR_ADDRTYPE_W;
    values[0].Value.lpszW = const_cast<LPWSTR>(u"SMTP");
    values[1].ulPropTag = PR_EMAIL_ADDRESS_W;
    values[1].Value.lpszW = const_cast<LPWSTR>(recipient.address.c_str());
    values[2].ulPropTag = PR_DISPLAY_NAME_W;
    values[2].Value.lpszW = const_cast<LPWSTR>(recipient.name.c_str());
    values[3].ulPropTag = PR_OBJECT_TYPE;
    values[3].Value.l = MAPI_MAILUSER;
    const std::vector<std::uint32_t> columns{PR_OBJECT_TYPE};
    wire::Writer out;
    wire::WriteRecipientRow(out, columns, values);
    wire::RecipientEntry entry;
    entry.row_id = static_cast<std::uint32_t>(i);
    entry.type = recipient.type;
    entry.row = wire::SharedBytes::Take(std::move(out).Finish());
    return entry;
  }

  void Arrange(Object& table) {
    table.rows = table.all;
    if (!table.restriction.empty()) {
      wire::HeapArena arena;
      const SRestriction* restriction =
          wire::DecodeRestriction(wire::SharedBytes::Borrow(table.restriction), wire::Dialect::kRop, arena);
      std::erase_if(table.rows, [&](const PropRow& row) { return !core::Matches(*restriction, core::RowSource(row)); });
    }
    if (table.order.size() > 6) {
      wire::HeapArena arena;
      wire::Reader in{wire::Bytes(table.order)};
      const SSortOrderSet* order = wire::ReadSortOrderSet(in, arena);
      std::stable_sort(table.rows.begin(), table.rows.end(), [&](const PropRow& a, const PropRow& b) {
        for (ULONG i = 0; i < order->cSorts; ++i) {
          const auto left = FindIn(a, PROP_ID(order->aSort[i].ulPropTag));
          const auto right = FindIn(b, PROP_ID(order->aSort[i].ulPropTag));
          int result = core::CompareForSort(left == a.end() ? nullptr : &left->value(),
                                            right == b.end() ? nullptr : &right->value());
          if (order->aSort[i].ulOrder == TABLE_SORT_DESCEND) result = -result;
          if (result != 0) return result < 0;
        }
        return false;
      });
    }
    Categorise(table);
    table.cursor = 0;
  }

  // The headings of the first sort key, of integers: Id(0xCA00 + value). Leaves those rows that are in view.
  void Categorise(Object& table) {
    if (table.order.size() <= 6) return;
    wire::HeapArena arena;
    wire::Reader in{wire::Bytes(table.order)};
    const SSortOrderSet* order = wire::ReadSortOrderSet(in, arena);
    if (order->cCategories == 0) return;
    const ULONG tag = order->aSort[0].ulPropTag;
    std::vector<PropRow> rows;
    wire::ObjectId current = 0;
    std::size_t heading = 0;
    bool expanded = false;
    for (PropRow& row : table.rows) {
      const auto value = FindIn(row, PROP_ID(tag));
      const wire::ObjectId category = HeadingId(value == row.end() ? 0 : value->value().Value.l);
      if (category != current) {
        current = category;
        heading = rows.size();
        expanded = (order->cExpanded != 0) != (table.toggled.count(category) != 0);
        rows.push_back({I8(kTagInstId, category), OwnedProp::Long(kTagInstanceNum, 0),
                        OwnedProp::Long(PR_ROW_TYPE, expanded ? TBL_EXPANDED_CATEGORY : TBL_COLLAPSED_CATEGORY),
                        OwnedProp::Long(PR_DEPTH, 0), OwnedProp::Long(PR_CONTENT_COUNT, 0)});
        if (value != row.end()) rows.back().push_back(*value);
      }
      const auto count = std::find_if(rows[heading].begin(), rows[heading].end(),
                                      [](const OwnedProp& prop) { return prop.tag() == PR_CONTENT_COUNT; });
      *count = OwnedProp::Long(PR_CONTENT_COUNT, count->value().Value.l + 1);
      if (expanded) rows.push_back(std::move(row));
    }
    table.rows = std::move(rows);
  }
  // Expands or collapses, and says by how many rows; 0xFFFFFFFF where there is no such heading. The cursor is anywhere
  // afterwards.
  std::uint32_t Toggle(Object& table, wire::ObjectId category, bool expand, std::uint32_t& code) {
    const std::size_t at = RowOf(table, category);
    if (at == table.rows.size() || FindIn(table.rows[at], PROP_ID(PR_ROW_TYPE)) == table.rows[at].end()) {
      code = 0x8004010F;
      return 0;
    }
    const bool is_expanded =
        FindIn(table.rows[at], PROP_ID(PR_ROW_TYPE))->value().Value.l == static_cast<LONG>(TBL_EXPANDED_CATEGORY);
    if (is_expanded == expand) {
      code = expand ? 0x4F8 : 0x4F7;
      return 0;
    }
    const std::size_t before = table.rows.size();
    if (!table.toggled.insert(category).second) table.toggled.erase(category);
    Arrange(table);
    table.cursor = table.rows.size();
    return static_cast<std::uint32_t>(std::max(before, table.rows.size()) - std::min(before, table.rows.size()));
  }
  static std::size_t RowOf(const Object& table, wire::ObjectId instance) {
    const auto found = std::find_if(table.rows.begin(), table.rows.end(), [instance](const PropRow& row) {
      const auto id = FindIn(row, PROP_ID(kTagInstId));
      return id != row.end() && static_cast<wire::ObjectId>(id->value().Value.li.QuadPart) == instance;
    });
    return static_cast<std::size_t>(found - table.rows.begin());
  }

  std::int32_t Move(Object& table, std::int64_t from, std::int32_t rows) {
    const std::int64_t target = std::clamp<std::int64_t>(from + rows, 0, static_cast<std::int64_t>(table.rows.size()));
    table.cursor = static_cast<std::size_t>(target);
    return static_cast<std::int32_t>(target - from);
  }
  std::int64_t PlaceOf(const Object& table, std::uint8_t origin) const {
    if (origin == wire::kOriginBeginning) return 0;
    if (origin == wire::kOriginEnd) return static_cast<std::int64_t>(table.rows.size());
    return static_cast<std::int64_t>(table.cursor);
  }
  // A bookmark is the row's place when it was made.
  static std::vector<std::uint8_t> BookmarkAt(std::size_t place) {
    std::vector<std::uint8_t> bytes(9, 0x42);
    for (int i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(place >> (8 * i));
    return bytes;
  }
  static std::optional<std::size_t> PlaceIn(const std::vector<std::uint8_t>& bookmark) {
    if (bookmark.size() != 9 || bookmark[8] != 0x42) return std::nullopt;
    std::size_t place = 0;
    for (int i = 0; i < 8; ++i) place |= std::size_t{bookmark[i]} << (8 * i);
    return place;
  }

  wire::QueryRowsResponse RowsOf(Object& table, std::size_t wanted) {
    wire::Writer rows;
    wire::QueryRowsResponse response;
    while (response.row_count < wanted && response.row_count < max_payload_rows && table.cursor < table.rows.size()) {
      const auto bytes = RowBytes(table.rows[table.cursor], table.columns);
      if (rows.size() + bytes.size() > max_payload) break;
      rows.Put(bytes);
      ++table.cursor;
      ++response.row_count;
    }
    response.origin = table.cursor == table.rows.size() ? wire::kOriginEnd : wire::kOriginCurrent;
    response.chunks.push_back({wire::SharedBytes::Take(std::move(rows).Finish()), response.row_count});
    return response;
  }

  bool Run(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply);
  bool RunTable(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply);
  bool RunStream(RopId id, wire::Reader& in, const wire::ExecuteRequest& execute, Reply& reply);
  bool RunProperties(RopId id, wire::Reader& in, Reply& reply);

  std::map<std::uint32_t, Object> objects_;
  std::uint32_t next_handle_ = 0x40;
  std::vector<std::uint32_t> handles_;
  wire::RopIndices indices_;
  bool stopped_ = false;
};

}  // namespace mapi::builtin::test

#include "test/exchange/fake_mailbox_rops.h"
