// Messages out of FastTransfer streams: whole, damaged, nested, and those that the server could not read.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "test/exchange/transfer_stream.h"

namespace mapi::builtin {
namespace {

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

TEST_CASE("a subject that comes as prefix and rest only is put together") {
  const auto read = [](std::vector<std::pair<ULONG, std::u16string>> texts, std::uint64_t max_value = 1u << 20,
                       std::vector<ULONG> select = {PR_SUBJECT_W}) {
    auto plan = Plan(std::move(select));
    plan->max_value = max_value;
    Reader reader(plan);
    Stream stream;
    stream.Mark(FastTransferMarker::kStartMessage).Id(1);
    for (const auto& [tag, text] : texts) stream.Text(tag, text);
    stream.Mark(FastTransferMarker::kEndMessage);
    // Nothing of one message is in the next.
    stream.Mark(FastTransferMarker::kStartMessage).Id(2).Mark(FastTransferMarker::kEndMessage);
    reader.Feed(stream.bytes());
    REQUIRE(reader.messages.size() == 2);
    CHECK(IsMissing(reader.messages[1]->cells[0]));
    return std::move(reader.messages[0]);
  };
  CHECK(TextOf(read({{PR_SUBJECT_PREFIX_W, u"RE: "}, {PR_NORMALIZED_SUBJECT_W, u"Lunch"}})->cells[0]) == u"RE: Lunch");
  CHECK(TextOf(read({{PR_NORMALIZED_SUBJECT_W, u"Lunch"}, {PR_SUBJECT_PREFIX_W, u""}})->cells[0]) == u"Lunch");
  CHECK(TextOf(read({{PR_NORMALIZED_SUBJECT_W, u"Lunch"}})->cells[0]) == u"Lunch");
  CHECK(TextOf(read({{PR_SUBJECT_PREFIX_W, u"RE: "}})->cells[0]) == u"RE: ");
  CHECK(IsMissing(read({})->cells[0]));
  // What the server says itself counts, wherever it comes.
  CHECK(TextOf(read({{PR_SUBJECT_W, u"told"}, {PR_NORMALIZED_SUBJECT_W, u"Lunch"}})->cells[0]) == u"told");
  CHECK(TextOf(read({{PR_NORMALIZED_SUBJECT_W, u"Lunch"}, {PR_SUBJECT_W, u"told"}})->cells[0]) == u"told");
  // All of them may be wanted.
  const auto all = read({{PR_SUBJECT_PREFIX_W, u"RE: "}, {PR_NORMALIZED_SUBJECT_W, u"Lunch"}}, 1u << 20,
                        {PR_SUBJECT_W, PR_NORMALIZED_SUBJECT_W, PR_SUBJECT_PREFIX_W});
  CHECK(TextOf(all->cells[0]) == u"RE: Lunch");
  CHECK(TextOf(all->cells[1]) == u"Lunch");
  CHECK(TextOf(all->cells[2]) == u"RE: ");
  // Half a subject is none.
  const auto half = read({{PR_SUBJECT_PREFIX_W, u"R: "}, {PR_NORMALIZED_SUBJECT_W, u"Lunch at noon"}}, 10);
  CHECK(half->cells[0].Value.err == MAPI_E_NOT_ENOUGH_MEMORY);
  CHECK(PROP_TYPE(half->cells[0].ulPropTag) == PT_ERROR);
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
