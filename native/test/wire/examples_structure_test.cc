// Data structures: vectors V8 to V14 of the protocol notes.
#include <doctest/doctest.h>

#include <map>

#include "builtin/wire/wire.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

const MapiMemory kMemory = TestMemory::Memory();
const GUID kMailbox = {0x11223344, 0x5566, 0x7788, {0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 0x00}};
const GUID kReplica = {0xA0A1A2A3, 0xB0B1, 0xC0C1, {0xD0, 0xD1, 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5}};
constexpr const char* kUserDn = "/o=Test/ou=Ex/cn=Recipients/cn=alice";
constexpr const char* kUserDnHex = "2F6F3D546573742F6F753D45782F636E3D526563697069656E74732F636E3D616C69636500";

TEST_CASE("V8: a restriction") {
  char16_t prefix[] = u"Re";
  SPropValue subject{}, time{};
  subject.ulPropTag = 0x0037001F;
  subject.Value.lpszW = reinterpret_cast<LPWSTR>(prefix);
  time.ulPropTag = 0x0E060040;
  time.Value.ft = {0x9B208000, 0x01D882CB};
  SRestriction terms[2] = {}, both = {};
  terms[0].rt = RES_CONTENT;
  terms[0].res.resContent = {FL_PREFIX | FL_IGNORECASE, subject.ulPropTag, &subject};
  terms[1].rt = RES_PROPERTY;
  terms[1].res.resProperty = {RELOP_GE, time.ulPropTag, &time};
  both.rt = RES_AND;
  both.res.resAnd = {2, terms};
  const auto bytes = EncodeRestriction(&both);
  CHECK(ToHex(bytes) ==
        Same("000200 03 0200 0100 1F003700 1F003700 520065000000 04 03 4000060E 4000060E 0080209BCB82D801"));

  MapiArena arena(kMemory);
  const SRestriction* back = DecodeRestriction(SharedBytes::Borrow(bytes), Dialect::kRop, arena);
  REQUIRE(back->rt == RES_AND);
  REQUIRE(back->res.resAnd.cRes == 2);
  CHECK(back->res.resAnd.lpRes[0].res.resContent.ulFuzzyLevel == (FL_PREFIX | FL_IGNORECASE));
  CHECK(back->res.resAnd.lpRes[1].res.resProperty.lpProp->Value.ft.dwHighDateTime == 0x01D882CB);
  CHECK(ToHex(EncodeRestriction(back)) == ToHex(bytes));
  auto* root = static_cast<SRestriction*>(arena.Detach());
  CHECK(root == back);
  kMemory.free(root);
  CHECK(TestMemory::Alive() == 0);
}

TEST_CASE("a restriction for the address book") {
  char16_t name[] = u"a";
  SPropValue property{};
  property.ulPropTag = 0x3001001F;
  property.Value.lpszW = reinterpret_cast<LPWSTR>(name);
  SRestriction content{};
  content.rt = RES_CONTENT;
  content.res.resContent = {FL_PREFIX | FL_IGNORECASE, property.ulPropTag, &property};
  const auto bytes = EncodeRestriction(&content, Dialect::kNspi);
  CHECK(ToHex(bytes) == Same("03 02000100 1F000130 FF 1F000130 FF 61000000"));
  HeapArena arena;
  for (const char* form :
       {"03 02000100 1F000130 FF 1F000130 FF 61000000", "03 02000100 1F000130 1F000130 FF 61000000"}) {
    const SRestriction* back = DecodeRestriction(SharedHex(form), Dialect::kNspi, arena);
    CHECK(ToHex(EncodeRestriction(back, Dialect::kNspi)) == ToHex(bytes));
  }
}

TEST_CASE("V9: a recipient") {
  const std::string hex =
      "3B02 62006F006200400078002E006F00720067000000 42006F0062000000 42006F0062000000 0100 0006000000";
  const std::vector<std::uint32_t> columns = {0x0FFE0003};
  const auto bytes = Hex(hex);
  Reader in{Bytes(bytes)};
  std::size_t count = 0;
  const auto block = ReadRecipientRow(in, columns, {.row_id = 4, .recipient_type = 1}, kMemory, &count);
  CHECK(in.AtEnd());
  const auto find = [&](std::uint32_t tag) -> const SPropValue& {
    for (std::size_t i = 0; i < count; ++i) {
      if (block.get()[i].ulPropTag == tag) return block.get()[i];
    }
    FAIL("not there");
    return block.get()[0];
  };
  const auto text = [&](std::uint32_t tag) {
    return std::u16string(reinterpret_cast<const char16_t*>(find(tag).Value.lpszW));
  };
  CHECK(find(0x30000003).Value.l == 4);
  CHECK(find(0x0C150003).Value.l == 1);
  CHECK(find(0x0FFE0003).Value.l == 6);
  CHECK(find(0x39000003).Value.l == 0);
  CHECK(text(0x3001001F) == u"Bob");
  CHECK(text(0x3002001F) == u"SMTP");
  CHECK(text(0x3003001F) == u"bob@x.org");
  CHECK(text(0x3A20001F) == u"Bob");
  CHECK(find(0x3A40000B).Value.b == 1);
  const SBinary key = find(0x300B0102).Value.bin;
  CHECK(std::string(reinterpret_cast<const char*>(key.lpb), key.cb) == std::string("SMTP:BOB@X.ORG\0", 15));
  const SBinary id = find(0x0FFF0102).Value.bin;
  const auto one_off = OneOffEntryId::Decode({id.lpb, id.cb});
  REQUIRE(one_off.has_value());
  CHECK(one_off->address == u"bob@x.org");

  Writer again;
  WriteRecipientRow(again, columns, {block.get(), count});
  CHECK(ToHex(again.bytes()) == Same(hex));
  const Properties recipient(block.get(), count);
  CHECK(RecipientColumns({&recipient, 1}) == columns);
}

TEST_CASE("recipients of the other kinds") {
  const MapiMemory memory = kMemory;
  const auto read = [&](const std::string& hex, const RecipientContext& context) {
    const auto bytes = Hex(hex);
    Reader in{Bytes(bytes)};
    std::size_t count = 0;
    auto block = ReadRecipientRow(in, {}, context, memory, &count);
    std::map<std::uint32_t, SPropValue> values;
    for (std::size_t i = 0; i < count; ++i) values[block.get()[i].ulPropTag] = block.get()[i];
    return std::pair(std::move(block), values);
  };
  // An Exchange address that leaves out four characters of the prefix; a list.
  auto [exchange, properties] = read("1102 04 01 2F636E3D4100 410000 00 0000 00", {.dn_prefix = "/o=X/ou=Y"});
  const SBinary id = properties.at(0x0FFF0102).Value.bin;
  const auto entry_id = AddressBookEntryId::Decode({id.lpb, id.cb});
  REQUIRE(entry_id.has_value());
  CHECK(entry_id->dn == "/o=X/cn=A");
  CHECK(entry_id->type == 1);
  CHECK(properties.at(0x0FFE0003).Value.l == 8);
  const SBinary key = properties.at(0x300B0102).Value.bin;
  CHECK(std::string(reinterpret_cast<const char*>(key.lpb)) == "EX:/O=X/CN=A");

  // A type of its own, 8-bit, no rich text, responsible, and the display name for both names.
  auto [other, others] = read("D881 58343030 00 6100 4200 0000 00", {});
  CHECK(std::string(others.at(0x3002001E).Value.lpszA) == "X400");
  CHECK(std::string(others.at(0x3003001E).Value.lpszA) == "a");
  CHECK(std::string(others.at(0x3A20001E).Value.lpszA) == "B");
  CHECK(others.at(0x3A40000B).Value.b == 0);
  CHECK(others.at(0x0E0F000B).Value.b == 1);
  const SBinary narrow = others.at(0x0FFF0102).Value.bin;
  REQUIRE(OneOffEntryId::Decode({narrow.lpb, narrow.cb}).has_value());
  CHECK(OneOffEntryId::Decode({narrow.lpb, narrow.cb})->address8 == "a");

  // A personal list.
  auto [list, lists] = read("1602 0200 AABB 0100 CC 4C00 0000 0000 00", {});
  CHECK(lists.at(0x39000003).Value.l == 5);
  CHECK(ToHex({lists.at(0x0FFF0102).Value.bin.lpb, 2}) == "AABB");
  CHECK_THROWS_AS(read("0002 0100 00", {}), WireError);  // more columns than the list has
}

TEST_CASE("V10 and V11: entry identifiers of a folder and of a message") {
  const LongTermId folder{kReplica, CounterBytes(MakeObjectId(1, 5))};
  const LongTermId message{kReplica, CounterBytes(MakeObjectId(1, 0x100))};
  const std::string head = "00000000 443322116655887799AABBCCDDEEFF00";
  const std::string tail = "A3A2A1A0B1B0C1C0D0D1E0E1E2E3E4E5 000000000005 0000";
  const auto folder_id = FolderEntryId{kMailbox, EntryIdType::kPrivateFolder, folder}.Encode();
  CHECK(ToHex(folder_id) == Same(head + "0100" + tail));
  const auto message_id = MessageEntryId{kMailbox, EntryIdType::kPrivateMessage, folder, message}.Encode();
  CHECK(ToHex(message_id) == Same(head + "0700" + tail + "A3A2A1A0B1B0C1C0D0D1E0E1E2E3E4E5 000000000100 0000"));
  REQUIRE(FolderEntryId::Decode(folder_id).has_value());
  CHECK(FolderEntryId::Decode(folder_id)->folder == folder);
  REQUIRE(MessageEntryId::Decode(message_id).has_value());
  CHECK(MessageEntryId::Decode(message_id)->message == message);
  CHECK_FALSE(FolderEntryId::Decode(message_id));
  CHECK_FALSE(MessageEntryId::Decode(folder_id));
  auto wrong = folder_id;
  wrong[20] = 7;
  CHECK_FALSE(FolderEntryId::Decode(wrong));
}

TEST_CASE("V12: the entry identifier of a store, with and without trailers") {
  StoreEntryId id;
  id.server = "EX1";
  id.mailbox_dn = kUserDn;
  const auto bytes = id.Encode();
  CHECK(ToHex(bytes) == Same("00000000 38A1BB1005E5101AA1BB08002B2A56C2 0000 656D736D64622E646C6C00000000 00000000"
                             "1B55FA20AA6611CD9BC800AA002FC45A 0C000000 45583100" +
                             std::string(kUserDnHex)));
  auto back = StoreEntryId::Decode(bytes);
  REQUIRE(back.has_value());
  CHECK(back->server == "EX1");
  CHECK(back->mailbox_dn == kUserDn);
  CHECK(back->wrapped_type == StoreEntryId::kMailbox);
  CHECK_FALSE(back->is_public);

  id.smtp_address = u"a@b";
  back = StoreEntryId::Decode(id.Encode());
  REQUIRE(back.has_value());
  CHECK(back->smtp_address == u"a@b");

  StoreEntryId everyone;
  everyone.is_public = true;
  everyone.wrapped_type = StoreEntryId::kPublic;
  everyone.server = "EX1";
  back = StoreEntryId::Decode(everyone.Encode());
  REQUIRE(back.has_value());
  CHECK(back->is_public);
  CHECK(back->mailbox_dn.empty());
}

TEST_CASE("V13 and V14: entry identifiers of people") {
  const auto permanent = AddressBookEntryId{0, kUserDn}.Encode();
  CHECK(ToHex(permanent) ==
        Same("00000000 DCA740C8C042101AB4B908002B2FE182 01000000 00000000" + std::string(kUserDnHex)));
  REQUIRE(AddressBookEntryId::Decode(permanent).has_value());
  CHECK(AddressBookEntryId::Decode(permanent)->dn == kUserDn);

  OneOffEntryId one_off;
  one_off.flags = 0x9001;
  one_off.name = u"Bob";
  one_off.address_type = u"SMTP";
  one_off.address = u"bob@x.org";
  const auto bytes = one_off.Encode();
  CHECK(ToHex(bytes) == Same("00000000 812B1FA4BEA310199D6E00DD010F5402 0000 0190 42006F0062000000"
                             "53004D00540050000000 62006F006200400078002E006F00720067000000"));
  REQUIRE(OneOffEntryId::Decode(bytes).has_value());
  CHECK(OneOffEntryId::Decode(bytes)->flags == 0x9001);
  CHECK_FALSE(OneOffEntryId::Decode(permanent));

  const auto ephemeral = EphemeralEntryId{kReplica, 6, 0x12}.Encode();
  CHECK(ephemeral.size() == 32);
  REQUIRE(EphemeralEntryId::Decode(ephemeral).has_value());
  CHECK(EphemeralEntryId::Decode(ephemeral)->minimal_id == 0x12);
  CHECK_FALSE(AddressBookEntryId::Decode(ephemeral));
}

}  // namespace
}  // namespace mapi::wire
