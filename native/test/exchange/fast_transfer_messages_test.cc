// Messages out of FastTransfer streams: whole, damaged, nested, and those that the server could not read.
#include "builtin/exchange/fast_transfer_messages.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/wire/property_name.h"
#include "builtin/wire/writer.h"

namespace mapi::builtin {
namespace {

using wire::FastTransferMarker;

struct NothingMade final : ValueSource {
  std::optional<PlanCell> Make(ULONG, WireColumns&) const override { return std::nullopt; }
  std::vector<ULONG> tags() const override { return {}; }
};

constexpr ULONG kNamed = PROP_TAG(PT_UNICODE, 0x8123);
const GUID kSet = {1, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};

wire::PropertyName Name(std::u16string name) {
  wire::PropertyName made;
  made.kind = wire::PropertyName::Kind::kString;
  made.guid = kSet;
  made.name = std::move(name);
  return made;
}

std::shared_ptr<BulkPlan> Plan(std::vector<ULONG> message, bool rows = true) {
  const auto wanted = [](std::vector<ULONG> tags) { return WantedValues(ColumnPlan(tags, NothingMade(), false)); };
  auto plan = std::make_shared<BulkPlan>();
  plan->message = wanted(std::move(message));
  plan->message.AddName(Name(u"X"), PROP_ID(kNamed));
  plan->recipient = wanted({PR_DISPLAY_NAME_W, PR_RECIPIENT_TYPE});
  plan->attachment = wanted({PR_ATTACH_NUM, PR_ATTACH_DATA_BIN});
  plan->recipients = plan->attachments = rows;
  plan->max_value = 1 << 20;
  return plan;
}

// Writes a stream.
class Stream {
 public:
  Stream& Mark(FastTransferMarker marker) {
    out_.U32(static_cast<std::uint32_t>(marker));
    return *this;
  }
  Stream& Long(ULONG tag, std::uint32_t value) {
    out_.U32(tag);
    out_.U32(value);
    return *this;
  }
  Stream& Id(std::uint64_t id) {
    out_.U32(kTagMid);
    out_.U64(id);
    return *this;
  }
  Stream& Bytes(ULONG tag, std::string_view bytes) {
    out_.U32(tag);
    out_.U32(static_cast<std::uint32_t>(bytes.size()));
    out_.Put(wire::Bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
    return *this;
  }
  Stream& Text(ULONG tag, std::u16string text, const wire::PropertyName* name = nullptr) {
    out_.U32(tag);
    if (name) {
      out_.Guid(name->guid);
      out_.U8(1);
      out_.WStringZ(name->name, "Name");
    }
    text.push_back(0);
    out_.U32(static_cast<std::uint32_t>(text.size() * 2));
    out_.Put(wire::Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size() * 2));
    return *this;
  }
  Stream& Message(std::uint64_t id, std::u16string subject) {
    return Mark(FastTransferMarker::kStartMessage).Id(id).Text(PR_SUBJECT_W, std::move(subject));
  }
  Stream& End() { return Mark(FastTransferMarker::kEndMessage); }
  std::vector<std::uint8_t> bytes() const { return {out_.bytes().begin(), out_.bytes().end()}; }

 private:
  wire::Writer out_;
};

std::u16string TextOf(const SPropValue& value) {
  if (PROP_TYPE(value.ulPropTag) != PT_UNICODE) return u"?";
  return reinterpret_cast<const char16_t*>(value.Value.lpszW);
}

struct Reader {
  std::vector<std::unique_ptr<BulkMessage>> messages;
  FastTransferMessages sink;
  wire::FastTransferParser parser;

  explicit Reader(std::shared_ptr<BulkPlan> plan)
      : sink(plan, [this](std::unique_ptr<BulkMessage> message) { messages.push_back(std::move(message)); }),
        parser(sink, plan->max_value) {}
  void Feed(std::vector<std::uint8_t> bytes, std::size_t piece = SIZE_MAX) {
    for (std::size_t at = 0; at < bytes.size(); at += std::min(piece, bytes.size() - at)) {
      const std::size_t end = at + std::min(piece, bytes.size() - at);
      parser.Feed(wire::SharedBytes::Take(
          {bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(end)}));
    }
  }
  std::vector<wire::ObjectId> ids() const {
    std::vector<wire::ObjectId> ids;
    for (const auto& message : messages) ids.push_back(message->id);
    return ids;
  }
};

Stream Whole() {
  const auto name = Name(u"X");
  const auto other = Name(u"Y");
  Stream stream;
  stream.Bytes(wire::kMetaTagDnPrefix, "/o=x").Message(1, u"One");
  stream.Text(PROP_TAG(PT_UNICODE, 0x9999), u"named", &name).Text(kNamed, u"another", &other);
  stream.Text(PR_BODY_W, u"The body.");
  stream.Long(wire::kMetaTagFxDelProp, PR_MESSAGE_RECIPIENTS);
  stream.Mark(FastTransferMarker::kStartRecip)
      .Long(PR_ROWID, 0)
      .Long(PR_RECIPIENT_TYPE, 1)
      .Text(PR_DISPLAY_NAME_W, u"Bob");
  stream.Mark(FastTransferMarker::kEndToRecip);
  stream.Long(wire::kMetaTagFxDelProp, PR_MESSAGE_ATTACHMENTS);
  stream.Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 0).Bytes(PR_ATTACH_DATA_BIN, "content");
  stream.Mark(FastTransferMarker::kEndAttach);
  stream.Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 1).Mark(FastTransferMarker::kStartEmbed);
  stream.Text(PR_SUBJECT_W, u"inner").Mark(FastTransferMarker::kStartRecip).Text(PR_DISPLAY_NAME_W, u"inner");
  stream.Mark(FastTransferMarker::kEndToRecip).Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 77);
  stream.Mark(FastTransferMarker::kEndAttach)
      .Mark(FastTransferMarker::kEndEmbed)
      .Mark(FastTransferMarker::kEndAttach)
      .End();
  stream.Mark(FastTransferMarker::kStartFaiMsg).Id(2).Text(PR_SUBJECT_W, u"Two").End();
  return stream;
}

TEST_CASE("messages, wherever the buffers are cut") {
  const auto bytes = Whole().bytes();
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    Reader reader(Plan({PR_SUBJECT_W, kNamed, PR_MESSAGE_FLAGS, PR_BODY_W}));
    reader.Feed(bytes, piece);
    REQUIRE(reader.ids() == std::vector<wire::ObjectId>{1, 2});
    CHECK(reader.sink.AtTop());
    const BulkMessage& one = *reader.messages[0];
    CHECK(TextOf(one.cells[0]) == u"One");
    CHECK(TextOf(one.cells[1]) == u"named");
    CHECK(one.cells[1].ulPropTag == kNamed);
    CHECK(IsMissing(one.cells[2]));
    CHECK(TextOf(one.cells[3]) == u"The body.");
    REQUIRE(one.recipients.size() == 1);
    CHECK(TextOf(one.recipients[0][0]) == u"Bob");
    REQUIRE(one.attachments.size() == 2);
    CHECK(std::string(reinterpret_cast<const char*>(one.attachments[0][1].Value.bin.lpb), 7) == "content");
    CHECK(one.attachments[1][0].Value.l == 1);
    CHECK(IsMissing(one.attachments[1][1]));
    CHECK(TextOf(reader.messages[1]->cells[0]) == u"Two");
  }
}

TEST_CASE("what is not wanted is not kept") {
  Reader reader(Plan({PR_SUBJECT_W}, false));
  reader.Feed(Whole().bytes());
  REQUIRE(reader.messages.size() == 2);
  CHECK(reader.messages[0]->recipients.empty());
  CHECK(reader.messages[0]->attachments.empty());
  CHECK(reader.messages[0]->bytes < 20);
}

TEST_CASE("a value that is too long, and another type than the one that was asked for") {
  auto plan = Plan({PR_SUBJECT_W, PR_MESSAGE_FLAGS});
  plan->max_value = 8;
  Reader reader(plan);
  Stream stream;
  stream.Message(1, u"much too long").Bytes(PROP_TAG(PT_BINARY, PROP_ID(PR_MESSAGE_FLAGS)), "no").End();
  reader.Feed(stream.bytes());
  REQUIRE(reader.messages.size() == 1);
  CHECK(reader.messages[0]->cells[0].Value.err == MAPI_E_NOT_ENOUGH_MEMORY);
  CHECK(IsMissing(reader.messages[0]->cells[1]));
}

TEST_CASE("messages that the server could not read are left out, and the others come") {
  Reader reader(Plan({PR_SUBJECT_W}));
  Stream stream;
  stream.Message(1, u"good");
  stream.End();
  // Given up within an attachment's message.
  stream.Message(2, u"bad").Mark(FastTransferMarker::kNewAttach).Mark(FastTransferMarker::kStartEmbed);
  stream.Mark(FastTransferMarker::kFxErrorInfo).Bytes(PROP_TAG(PT_BINARY, 0), std::string(88, 'e'));
  stream.Message(3, u"good");
  stream.End();
  // Not even begun.
  stream.Mark(FastTransferMarker::kFxErrorInfo).Bytes(PROP_TAG(PT_BINARY, 0), std::string(88, 'e'));
  // Announced as incomplete.
  stream.Long(wire::kMetaTagEcWarning, 0x40680).Message(4, u"half");
  stream.End();
  stream.Message(5, u"good");
  stream.End();
  reader.Feed(stream.bytes());
  CHECK(reader.ids() == std::vector<wire::ObjectId>{1, 3, 5});
}

TEST_CASE("a body of another format than the selected ones is not taken for none") {
  const auto read = [](std::vector<ULONG> select, bool text, bool rtf, ULONG native) {
    Reader reader(Plan(std::move(select)));
    Stream stream;
    stream.Message(1, u"s").Long(PR_NATIVE_BODY_INFO, native);
    if (text) stream.Text(PR_BODY_W, u"text");
    if (rtf) stream.Bytes(PR_RTF_COMPRESSED, "rtf");
    stream.End();
    reader.Feed(stream.bytes());
    return std::pair(reader.messages.size(), reader.sink.converted_bodies());
  };
  CHECK(read({PR_BODY_W}, true, false, 1) == std::pair<std::size_t, bool>(1, false));
  CHECK(read({PR_BODY_W, PR_HTML}, true, false, 1) == std::pair<std::size_t, bool>(1, false));
  CHECK(read({PR_HTML}, true, false, 1) == std::pair<std::size_t, bool>(0, false));
  CHECK(read({PR_BODY_W}, false, true, 3) == std::pair<std::size_t, bool>(0, true));
  CHECK(read({PR_BODY_W}, false, true, 2) == std::pair<std::size_t, bool>(0, false));
  CHECK(read({PR_HTML}, false, false, 0) == std::pair<std::size_t, bool>(1, false));
  CHECK(read({PR_SUBJECT_W}, false, true, 2) == std::pair<std::size_t, bool>(1, false));
}

TEST_CASE("messages that are nested a thousand times are refused, and the stream goes on") {
  for (const unsigned depth : {FastTransferMessages::kMaxDepth, FastTransferMessages::kMaxDepth + 1, 1'000u}) {
    Reader reader(Plan({PR_SUBJECT_W}));
    Stream stream;
    stream.Message(1, u"deep");
    for (unsigned i = 0; i < depth; ++i)
      stream.Mark(FastTransferMarker::kNewAttach).Mark(FastTransferMarker::kStartEmbed);
    for (unsigned i = 0; i < depth; ++i)
      stream.Mark(FastTransferMarker::kEndEmbed).Mark(FastTransferMarker::kEndAttach);
    stream.End();
    stream.Message(2, u"flat");
    stream.End();
    reader.Feed(stream.bytes());
    const bool fits = depth <= FastTransferMessages::kMaxDepth;
    CHECK(reader.ids() == (fits ? std::vector<wire::ObjectId>{1, 2} : std::vector<wire::ObjectId>{2}));
  }
}

TEST_CASE("markers out of place are an error") {
  using M = FastTransferMarker;
  const std::vector<std::vector<M>> wrong = {
      {M::kEndMessage},
      {M::kStartMessage, M::kStartMessage},
      {M::kStartRecip},
      {M::kStartMessage, M::kStartRecip, M::kStartRecip},
      {M::kStartMessage, M::kStartRecip, M::kEndMessage},
      {M::kStartMessage, M::kEndToRecip},
      {M::kStartMessage, M::kStartEmbed},
      {M::kStartMessage, M::kNewAttach, M::kEndMessage},
      {M::kStartMessage, M::kEndEmbed},
      {M::kStartMessage, M::kNewAttach, M::kStartEmbed, M::kStartMessage},
      {static_cast<M>(0x40120003)},
  };
  for (const auto& markers : wrong) {
    Reader reader(Plan({PR_SUBJECT_W}));
    Stream stream;
    for (const M marker : markers) stream.Mark(marker);
    CHECK_THROWS_AS(reader.Feed(stream.bytes()), wire::WireError);
  }
}

TEST_CASE("every prefix and every flipped bit gives messages or an error") {
  const auto bytes = Whole().bytes();
  std::size_t errors = 0, whole = 0;
  const auto survives = [&](const std::vector<std::uint8_t>& damaged, std::size_t piece) {
    Reader reader(Plan({PR_SUBJECT_W, kNamed, PR_MESSAGE_FLAGS, PR_BODY_W}));
    try {
      reader.Feed(damaged, piece);
    } catch (const wire::WireError&) {
      ++errors;
    }
    CHECK(reader.messages.size() <= 2);
    for (const auto& message : reader.messages) {
      // What was delivered can be looked at.
      for (const SPropValue& cell : message->cells) whole += TextOf(cell).size();
      for (const auto& row : message->recipients) whole += TextOf(row[0]).size();
    }
  };
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    survives({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}, SIZE_MAX);
  }
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::vector<std::uint8_t> damaged = bytes;
    damaged[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
    survives(damaged, SIZE_MAX);
    survives(damaged, 7);
  }
  MESSAGE(errors << " damaged streams are refused");
}

}  // namespace
}  // namespace mapi::builtin
