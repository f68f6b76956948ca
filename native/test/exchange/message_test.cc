#include <doctest/doctest.h>

#include "core/code_page.h"
#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

std::string Utf16Bytes(std::u16string_view text) {
  return {reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t)};
}

struct MessageFixture : StoreFixture {
  ComPtr<IMsgStore> store;
  std::shared_ptr<FakeMessage> fake;

  MessageFixture() {
    fake = mailbox.AddMessage(mailbox.inbox(), Id(0x1000), u"Gr\u00fc\u00dfe");
    fake->recipients = {{u"Alice", u"alice@contoso.com", 1}, {u"B\u00f6b", u"bob@contoso.com", 2},
                        {u"Carol", u"carol@contoso.com", 3}, {u"Dave", u"dave@contoso.com", 1},
                        {u"Eve", u"eve@contoso.com", 1},     {u"Frank", u"frank@contoso.com", 1}};
  }
  ComPtr<IMessage> OpenMessage(ULONG flags = 0) {
    if (!store) store = Open();
    Executes();
    return OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x1000)), flags);
  }
  HRESULT OpenStream(IMAPIProp* object, ULONG tag, ComPtr<IStream>& stream, ULONG flags = 0) {
    return object->OpenProperty(tag, &IID_IStream, 0, flags, stream.OutUnknown());
  }
  static std::string ReadAll(IStream* stream, ULONG step) {
    std::string all;
    std::vector<char> block(step);
    for (;;) {
      ULONG read = 0;
      REQUIRE(stream->Read(block.data(), step, &read) == S_OK);
      if (read == 0) return all;
      all.append(block.data(), read);
    }
  }
};

std::string Pattern(std::size_t size) {
  std::string bytes(size, '\0');
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31 + i / 251 + 1);
  return bytes;
}

TEST_CASE_FIXTURE(MessageFixture, "opening is deferred into the first request") {
  const auto message = OpenMessage(MAPI_DEFERRED_ERRORS);
  REQUIRE(message);
  CHECK(Executes() == 0);
  const Props props = GetProps(message.get(), {PR_SUBJECT_W, PR_ENTRYID, PR_PARENT_ENTRYID, PR_OBJECT_TYPE});
  CHECK(props.result == S_OK);
  CHECK(Executes() == 1);
  CHECK(mailbox.executes.back() == std::vector<RopId>{RopId::kOpenMessage, RopId::kGetPropertiesSpecific});
  CHECK(Text(props[0]) == u"Gr\u00fc\u00dfe");
  CHECK(BinaryOf(props[1]) == MessageEntry(Id(5), Id(0x1000)));
  CHECK(BinaryOf(props[2]) == FolderEntry(Id(5)));
  CHECK(props[3].Value.l == static_cast<LONG>(MAPI_MESSAGE));
}

TEST_CASE_FIXTURE(MessageFixture, "a deferred error names the call that caused it") {
  const auto message = [&] {
    store = Open();
    return OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x4444)), MAPI_DEFERRED_ERRORS);
  }();
  REQUIRE(message);
  // Even for what the provider knows without asking.
  for (const ULONG tag : {PR_SUBJECT_W, PR_ENTRYID}) {
    CHECK(GetProps(message.get(), {tag}).result == MAPI_E_NOT_FOUND);
    CHECK(ErrorText(message.get(), MAPI_E_NOT_FOUND).find("IMsgStore::OpenEntry (deferred)") == 0);
  }
  ComPtr<IMAPITable> table;
  REQUIRE(message->GetAttachmentTable(MAPI_DEFERRED_ERRORS, table.Out()) == S_OK);
  HRESULT result = S_OK;
  Rows(table.get(), 1, 0, &result);
  CHECK(result == MAPI_E_NOT_FOUND);
}

TEST_CASE_FIXTURE(MessageFixture, "all properties, and the list of them") {
  fake->values.push_back(OwnedProp::String8(PR_COMMENT_A, "caf\xE9"));
  const auto message = OpenMessage();
  for (const ULONG flags : {ULONG{0}, MAPI_UNICODE}) {
    Props props;
    props.result = message->GetProps(nullptr, flags, &props.count, props.values.Out());
    REQUIRE(props.result == S_OK);
    const std::span<const SPropValue> all(props.values.get(), props.count);
    CHECK(core::FindProp(PR_ENTRYID, all));
    CHECK(core::FindProp(PR_MESSAGE_SIZE, all));
    if (flags) {
      CHECK(Text(*core::FindProp(PR_SUBJECT_W, all)) == u"Gr\u00fc\u00dfe");
      CHECK(Text(*core::FindProp(PR_COMMENT_W, all)) == u"caf\u00e9");
    } else {
      CHECK(std::string(core::FindProp(PR_SUBJECT_A, all)->Value.lpszA) == "Gr\u00fc\u00dfe");
      CHECK(std::string(core::FindProp(PR_COMMENT_A, all)->Value.lpszA) == "caf\u00e9");
    }
    CHECK(std::count_if(all.begin(), all.end(), [](auto& p) { return PROP_ID(p.ulPropTag) == 0x0FFF; }) == 1);
  }
  MapiBuffer<SPropTagArray> list(&FreeBuffer);
  REQUIRE(message->GetPropList(MAPI_UNICODE, list.Out()) == S_OK);
  const auto count = [&](ULONG tag) { return std::count(list->aulPropTag, list->aulPropTag + list->cValues, tag); };
  CHECK(count(PR_SUBJECT_W) == 1);
  CHECK(count(PR_ENTRYID) == 1);
  CHECK(count(PR_COMMENT_W) == 1);
}

TEST_CASE_FIXTURE(MessageFixture, "types that the caller leaves open") {
  const auto message = OpenMessage();
  const Props wide = GetProps(message.get(), {PROP_TAG(PT_UNSPECIFIED, 0x0037), PROP_TAG(PT_UNSPECIFIED, 0x0E08)});
  CHECK(wide[0].ulPropTag == PR_SUBJECT_W);
  CHECK(wide[1].ulPropTag == PR_MESSAGE_SIZE);
  const Props narrow = GetProps(message.get(), {PROP_TAG(PT_UNSPECIFIED, 0x0037)}, 0);
  CHECK(narrow[0].ulPropTag == PR_SUBJECT_A);
  CHECK(std::string(narrow[0].Value.lpszA) == "Gr\u00fc\u00dfe");
}

TEST_CASE_FIXTURE(MessageFixture, "recipients: those that came with the opening and the rest") {
  const auto message = OpenMessage(MAPI_DEFERRED_ERRORS);
  ComPtr<IMAPITable> table;
  REQUIRE(message->GetRecipientTable(MAPI_UNICODE, table.Out()) == S_OK);
  CHECK(Executes() == 3);  // OpenMessage with two, then three, then one
  REQUIRE(table->SetColumns(Tags{PR_DISPLAY_NAME_W, PR_EMAIL_ADDRESS_W, PR_RECIPIENT_TYPE, PR_ADDRTYPE_W, PR_ROWID},
                            0) == S_OK);
  const RowSet rows = Rows(table.get(), 100);
  REQUIRE(rows.size() == 6);
  CHECK(Text(rows[1].lpProps[0]) == u"B\u00f6b");
  CHECK(Text(rows[5].lpProps[1]) == u"frank@contoso.com");
  CHECK(rows[2].lpProps[2].Value.l == static_cast<LONG>(MAPI_BCC));
  CHECK(Text(rows[0].lpProps[3]) == u"SMTP");
  CHECK(rows[4].lpProps[4].Value.l == 4);
}

TEST_CASE_FIXTURE(MessageFixture, "attachments, and a message in one") {
  auto first = std::make_shared<FakeAttachment>();
  first->number = 0;
  first->values = {OwnedProp::Long(PR_ATTACH_NUM, 0), OwnedProp::Unicode(PR_ATTACH_LONG_FILENAME_W, u"a.bin"),
                   OwnedProp::Long(PR_ATTACH_METHOD, 1)};
  first->streams[PR_ATTACH_DATA_BIN] = Pattern(1'000'000);
  auto second = std::make_shared<FakeAttachment>();
  second->number = 7;
  second->values = {OwnedProp::Long(PR_ATTACH_NUM, 7), OwnedProp::Long(PR_ATTACH_METHOD, 5)};
  second->embedded = std::make_shared<FakeMessage>();
  second->embedded->values = {OwnedProp::Unicode(PR_SUBJECT_W, u"inner")};
  second->embedded->recipients = {{u"Alice", u"alice@contoso.com", 1}};
  fake->attachments = {first, second};

  const auto message = OpenMessage(MAPI_DEFERRED_ERRORS);
  ComPtr<IMAPITable> table;
  REQUIRE(message->GetAttachmentTable(MAPI_UNICODE | MAPI_DEFERRED_ERRORS, table.Out()) == S_OK);
  const RowSet rows = Rows(table.get(), 10);
  CHECK(Executes() == 1);
  REQUIRE(rows.size() == 2);
  const SPropValue* number = core::FindProp(PR_ATTACH_NUM, {rows[1].lpProps, rows[1].cValues});
  REQUIRE(number);
  CHECK(number->Value.l == 7);

  ComPtr<IAttach> attach;
  REQUIRE(message->OpenAttach(0, nullptr, MAPI_DEFERRED_ERRORS, attach.Out()) == S_OK);
  Executes();
  ComPtr<IStream> stream;
  REQUIRE(OpenStream(attach.get(), PR_ATTACH_DATA_BIN, stream) == S_OK);
  CHECK(Executes() == 1);
  CHECK(mailbox.executes.back() == std::vector<RopId>{RopId::kOpenAttachment, RopId::kOpenStream, RopId::kReadStream});
  CHECK(ReadAll(stream.get(), 64 << 10) == first->streams[PR_ATTACH_DATA_BIN]);
  CHECK(Executes() <= 6);

  REQUIRE(message->OpenAttach(7, nullptr, 0, attach.Out()) == S_OK);
  ComPtr<IMessage> inner;
  REQUIRE(attach->OpenProperty(PR_ATTACH_DATA_OBJ, &IID_IMessage, 0, 0, inner.OutUnknown()) == S_OK);
  CHECK(Text(GetProps(inner.get(), {PR_SUBJECT_W})[0]) == u"inner");
  CHECK(GetProps(inner.get(), {PR_ENTRYID})[0].Value.err == MAPI_E_NOT_FOUND);
  REQUIRE(inner->GetRecipientTable(0, table.Out()) == S_OK);
  CHECK(Rows(table.get(), 10).size() == 1);
  // Released in the wrong order: the server still gets them in the right one.
  attach.Reset();
  CHECK(Text(GetProps(inner.get(), {PR_SUBJECT_W})[0]) == u"inner");
  CHECK(message->OpenAttach(9, nullptr, 0, attach.Out()) == MAPI_E_NOT_FOUND);
}

TEST_CASE_FIXTURE(MessageFixture, "messages in messages: opened to a depth, and refused beyond it") {
  std::shared_ptr<FakeMessage> at = fake;
  for (int depth = 1; depth <= 1'000; ++depth) {
    auto attachment = std::make_shared<FakeAttachment>();
    attachment->values = {OwnedProp::Long(PR_ATTACH_NUM, 0), OwnedProp::Long(PR_ATTACH_METHOD, 5)};
    attachment->embedded = std::make_shared<FakeMessage>();
    attachment->embedded->values = {OwnedProp::Long(PR_MESSAGE_SIZE, depth)};
    at->attachments = {attachment};
    at = attachment->embedded;
  }
  for (const ULONG flags : {ULONG{MAPI_DEFERRED_ERRORS}, ULONG{0}}) {
    std::vector<ComPtr<IMessage>> messages{OpenMessage(flags)};
    HRESULT result = S_OK;
    ComPtr<IAttach> attach;
    for (;;) {
      REQUIRE(messages.back()->OpenAttach(0, nullptr, flags, attach.Out()) == S_OK);
      ComPtr<IMessage> inner;
      result = attach->OpenProperty(PR_ATTACH_DATA_OBJ, &IID_IMessage, 0, flags, inner.OutUnknown());
      if (FAILED(result)) break;
      messages.push_back(std::move(inner));
    }
    CHECK(result == MAPI_E_TOO_COMPLEX);
    CHECK(ErrorText(attach.get(), result).find("100 deep") != std::string::npos);
    CHECK(messages.size() == 101);
    // Deferred: all of it by one request.
    CHECK(Executes() == (flags ? 0 : 202));
    CHECK(GetProps(messages.back().get(), {PR_MESSAGE_SIZE})[0].Value.l == 100);
    CHECK(Executes() == 1);
    attach.Reset();
    // In either direction.
    if (flags) std::reverse(messages.begin(), messages.end());
    while (!messages.empty()) messages.pop_back();
  }
  // The last releases go with some requests each.
  for (int i = 0; i < 5; ++i) CHECK(GetProps(store.get(), {PR_COMMENT_W}).result == S_OK);
  CHECK(mailbox.open_objects() == 1);
}

TEST_CASE_FIXTURE(MessageFixture, "a large value is an error in its place, and a stream") {
  const std::u16string body(50'000, u'\u00e4');
  fake->streams[PR_BODY_W] = Utf16Bytes(body);
  SUBCASE("without terminator") {}
  SUBCASE("with terminator") { mailbox.terminates_strings = true; }
  const auto message = OpenMessage();
  const Props props = GetProps(message.get(), {PR_SUBJECT_W, PR_BODY_W});
  CHECK(props.result == MAPI_W_ERRORS_RETURNED);
  CHECK(props[1].ulPropTag == PROP_TAG(PT_ERROR, PROP_ID(PR_BODY_W)));
  CHECK(props[1].Value.err == MAPI_E_NOT_ENOUGH_MEMORY);

  ComPtr<IStream> stream;
  REQUIRE(OpenStream(message.get(), PR_BODY_W, stream) == S_OK);
  STATSTG stat{};
  REQUIRE(stream->Stat(&stat, STATFLAG_NONAME) == S_OK);
  CHECK(stat.cbSize.QuadPart == 100'000);
  CHECK(ReadAll(stream.get(), 4'096) == Utf16Bytes(body));
  CHECK(ReadAll(stream.get(), 4'096).empty());

  REQUIRE(OpenStream(message.get(), PR_BODY_A, stream) == S_OK);
  std::string narrow;
  for (int i = 0; i < 50'000; ++i) narrow += "\u00e4";
  CHECK(ReadAll(stream.get(), 1'000) == narrow);
}

TEST_CASE_FIXTURE(MessageFixture, "streams: seek, clone, copy; writing is refused") {
  const std::string html = Pattern(700'000);
  fake->streams[PR_HTML] = html;
  SUBCASE("chained") {}
  SUBCASE("one buffer at a time") { mailbox.chains = false; }
  const auto message = OpenMessage();
  ComPtr<IStream> stream;
  REQUIRE(OpenStream(message.get(), PR_HTML, stream) == S_OK);
  std::string some(10, '\0');
  ULONG read = 0;
  for (const std::size_t at : {std::size_t{0}, std::size_t{650'000}, std::size_t{5}, std::size_t{300'000}}) {
    LARGE_INTEGER move;
    move.QuadPart = static_cast<LONGLONG>(at);
    ULARGE_INTEGER position;
    REQUIRE(stream->Seek(move, STREAM_SEEK_SET, &position) == S_OK);
    CHECK(position.QuadPart == at);
    REQUIRE(stream->Read(some.data(), 10, &read) == S_OK);
    CHECK(read == 10);
    CHECK(some == html.substr(at, 10));
  }
  ComPtr<IStream> clone;
  REQUIRE(stream->Clone(clone.Out()) == S_OK);
  LARGE_INTEGER move;
  move.QuadPart = -5;
  ULARGE_INTEGER position;
  REQUIRE(stream->Seek(move, STREAM_SEEK_END, &position) == S_OK);
  CHECK(position.QuadPart == html.size() - 5);
  REQUIRE(stream->Read(some.data(), 10, &read) == S_OK);
  CHECK(read == 5);
  CHECK(ReadAll(clone.get(), 100'000) == html.substr(300'010));
  move.QuadPart = -1;
  CHECK(stream->Seek(move, STREAM_SEEK_SET, nullptr) == STG_E_INVALIDFUNCTION);
  CHECK(stream->Seek(move, 9, nullptr) == STG_E_INVALIDFUNCTION);

  ULONG written = 1;
  CHECK(stream->Write("x", 1, &written) == STG_E_ACCESSDENIED);
  CHECK(written == 0);
  CHECK(stream->SetSize({}) == STG_E_ACCESSDENIED);
  ComPtr<IStream> refused;
  CHECK(OpenStream(message.get(), PR_HTML, refused, MAPI_MODIFY) == MAPI_E_NO_ACCESS);
  CHECK(OpenStream(message.get(), PR_RTF_COMPRESSED, refused) == MAPI_E_NOT_FOUND);
  CHECK(OpenStream(message.get(), PR_MESSAGE_SIZE, refused) == MAPI_E_NO_SUPPORT);
  CHECK(!refused);
}

}  // namespace
}  // namespace mapi::builtin
