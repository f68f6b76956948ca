// ROPs: vectors V5 to V7 and V20 to V23 of the protocol notes.
#include <doctest/doctest.h>

#include "builtin/wire/wire.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

const MapiMemory kMemory = TestMemory::Memory();

TEST_CASE("V5: a RopLogon reply") {
  const std::string rops =
      "FE 00 00 00 00 00 01"
      "0100000000000001 0100000000000002 0100000000000003 0100000000000004 0100000000000005 0100000000000006"
      "0100000000000007 0100000000000008 0100000000000009 010000000000000A 010000000000000B 010000000000000C"
      "010000000000000D 07 44332211665588 7799AABBCCDDEEFF00 0100 A3A2A1A0B1B0C1C0D0D1E0E1E2E3E4E5"
      "0F0E0D041D02E807 0000000000000000 00000000";
  RopBatch batch;
  const auto logon = batch.AddLogon({}, 0);
  batch.Encode();
  Writer payload;
  const std::uint32_t handle = 7;
  WriteRopPayload(payload, Hex(rops), {&handle, 1});
  batch.Accept({SharedBytes::Borrow(payload.bytes())});

  const auto& result = batch.Result(logon);
  REQUIRE(result.ok());
  CHECK(batch.HandleOf(logon.output) == 7);
  CHECK(result.value.is_private());
  CHECK(result.value.folders[4] == MakeObjectId(1, 5));
  CHECK(CounterOf(result.value.folders[12]) == 13);
  CHECK(ReplicaOf(result.value.folders[12]) == 1);
  CHECK(result.value.response_flags == 7);
  CHECK(result.value.mailbox_guid.Data1 == 0x11223344);
  CHECK(result.value.replica_guid.Data1 == 0xA0A1A2A3);
  CHECK(result.value.logon_time.year == 2024);
  CHECK(result.value.logon_time.day == 29);

  Writer again;
  WriteRopReply(again, LogonRequest(), {}, result.value);
  CHECK(ToHex(again.bytes()) == Same(rops));
}

TEST_CASE("RopLogon: public folders, a redirect, a refusal") {
  const auto reply_to = [](const LogonResponse& response, std::uint32_t return_value) {
    RopBatch batch;
    const auto logon = batch.AddLogon({.logon_flags = 0, .open_flags = LogonRequest::kPublic}, 0);
    CHECK(ToHex(batch.Encode()) == Same("1000 FE000000 02000000 00000000 0000 FFFFFFFF"));
    Writer rops, payload;
    WriteRopReply(rops, LogonRequest(), {}, response, return_value);
    const std::uint32_t handle = return_value == 0 ? 1 : kNoHandle;
    WriteRopPayload(payload, rops.bytes(), {&handle, 1});
    batch.Accept({SharedBytes::Borrow(payload.bytes())});
    return batch.Result(logon);
  };
  LogonResponse response;
  response.replica_id = 5;
  CHECK(reply_to(response, 0).value.replica_id == 5);
  response.redirected = true;
  response.server_name = "/o=X/cn=B";
  const auto redirect = reply_to(response, kRopWrongServer);
  CHECK(redirect.return_value == kRopWrongServer);
  CHECK(redirect.value.redirected);
  CHECK(redirect.value.server_name == "/o=X/cn=B");
  const auto refused = reply_to(response, 0x80040111);
  CHECK_FALSE(refused.ok());
  CHECK(refused.return_value == 0x80040111);
}

struct Inbox {
  RopBatch batch;
  RopTicket<OpenFolderRequest> folder;
  RopTicket<GetContentsTableRequest> table;
  RopTicket<SetColumnsRequest> set_columns;
  RopTicket<QueryRowsRequest> rows;
  ColumnSet columns = MakeColumns({0x674A0014, 0x0037001F, 0x0E080003});

  Inbox() {
    const RopSlot logon = batch.Handle(1, 0);
    folder = batch.Add(OpenFolderRequest{.folder = MakeObjectId(1, 5)}, logon);
    table = batch.Add(GetContentsTableRequest{}, folder.output);
    set_columns = batch.Add(SetColumnsRequest{.tags = *columns}, table.output);
    rows = batch.Add(QueryRowsRequest{.row_count = 50, .columns = columns}, table.output);
  }
};

TEST_CASE("V6: OpenFolder, GetContentsTable, SetColumns and QueryRows in one payload") {
  Inbox inbox;
  CHECK(ToHex(inbox.batch.Encode()) ==
        Same("2D00 02000001010000000000000500 0500010240 1200020003001400 4A671F003700 0300080E 15000200013200"
             "01000000 FFFFFFFF FFFFFFFF"));
  CHECK(inbox.batch.sent() == 4);
}

TEST_CASE("V7: the replies to V6") {
  Inbox inbox;
  inbox.batch.Encode();
  const SharedBytes payload = SharedHex(
      "4B00 0201000000000000 05020000000002000000 12020000000000 150200000000020200"
      "00 0100000000000100 480069000000 D2040000 01 00 0100000000000101 0A0F010480 00 4D000000"
      "01000000 02000000 03000000");
  inbox.batch.Accept({payload});
  CHECK(inbox.batch.done());
  CHECK(inbox.batch.HandleOf(inbox.folder.output) == 2);
  CHECK(inbox.batch.HandleOf(inbox.table.output) == 3);
  CHECK(inbox.batch.Result(inbox.table).value.row_count == 2);
  const auto& rows = inbox.batch.Result(inbox.rows);
  REQUIRE(rows.ok());
  CHECK(rows.value.origin == kOriginEnd);
  REQUIRE(rows.value.chunks.size() == 1);
  // The rows are still where they were.
  CHECK(rows.value.chunks[0].bytes.bytes.data() > payload.bytes.data());
  CHECK(rows.value.chunks[0].bytes.bytes.data() < payload.bytes.data() + payload.size());

  const std::size_t blocks = TestMemory::Total();
  const RowSetBlock set = NewRowSet(2, kMemory);
  RowReader(rows.value.chunks[0], *inbox.columns).Read(5, *set, kMemory);
  REQUIRE(set->cRows == 2);
  CHECK(TestMemory::Total() == blocks + 3);  // the set, and one block per row
  const SPropValue* first = set->aRow[0].lpProps;
  CHECK(set->aRow[0].cValues == 3);
  CHECK(first[0].ulPropTag == 0x674A0014);
  CHECK(static_cast<std::uint64_t>(first[0].Value.li.QuadPart) == MakeObjectId(1, 0x100));
  CHECK(std::u16string(reinterpret_cast<const char16_t*>(first[1].Value.lpszW)) == u"Hi");
  CHECK(first[2].Value.l == 1234);
  const SPropValue* second = set->aRow[1].lpProps;
  CHECK(second[1].ulPropTag == 0x0037000A);
  CHECK(static_cast<std::uint32_t>(second[1].Value.err) == 0x8004010F);
  CHECK(second[2].Value.l == 77);

  Writer again;
  for (ULONG i = 0; i < 2; ++i) WriteRow(again, *inbox.columns, {set->aRow[i].lpProps, 3}, Dialect::kRop);
  CHECK(ToHex(again.bytes()) == ToHex(rows.value.chunks[0].bytes.bytes));
}

TEST_CASE("V20: a table notification, after no reply at all") {
  const std::string notify =
      "2A 05000000 00 0081 0300 0100000000000005 0100000000000102 00000000 0100000000000005 0100000000000101 00000000"
      "1500 000100000000000102 4E00650077000000 09000000";
  RopBatch batch;
  CHECK(ToHex(batch.Encode()) == Same("0200"));
  Writer payload;
  WriteRopPayload(payload, Hex(notify + "6E0000"), {});
  batch.Accept({SharedBytes::Borrow(payload.bytes())});
  CHECK(batch.notifications_elsewhere());
  const auto notifications = batch.TakeNotifications();
  REQUIRE(notifications.size() == 1);
  const Notification& event = notifications[0];
  CHECK(event.handle == 5);
  CHECK(event.type() == kNotifyTableModified);
  CHECK(event.on_message());
  CHECK(event.table_event == 3);
  CHECK(event.row_message == MakeObjectId(1, 0x102));
  CHECK(event.after_message == MakeObjectId(1, 0x101));
  const std::vector<std::uint32_t> columns = {0x674A0014, 0x0037001F, 0x0E080003};
  const auto row = ReadRow(event.row, columns, kMemory);
  CHECK(std::u16string(reinterpret_cast<const char16_t*>(row.get()[1].Value.lpszW)) == u"New");

  Writer again;
  again.U8(0x2A);
  event.Write(again);
  CHECK(ToHex(again.bytes()) == Same(notify));
}

TEST_CASE("V21: RopBufferTooSmall leaves the rest to be asked again") {
  Inbox inbox;
  inbox.batch.Encode();
  inbox.batch.Accept(
      {SharedHex("2500 0201000000000000 05020000000002000000 12020000000000 FF0020 15000200013200"
                 "01000000 02000000 03000000")});
  CHECK(inbox.batch.size_needed() == 0x2000);
  CHECK(inbox.batch.waiting() == 1);
  CHECK(inbox.batch.Result(inbox.set_columns).ok());
  CHECK(inbox.batch.Result(inbox.rows).state == RopState::kWaiting);
  // With the handles there are now.
  CHECK(ToHex(inbox.batch.Encode()) == Same("0900 15000200013200 01000000 02000000 03000000"));
}

TEST_CASE("V22: SetProperties") {
  char16_t name[] = u"A";
  SPropValue property{};
  property.ulPropTag = 0x3001001F;
  property.Value.lpszW = reinterpret_cast<LPWSTR>(name);
  Writer out;
  WriteRopRequest(out, SetPropertiesRequest::Of({&property, 1}), {.input = 1});
  CHECK(ToHex(out.bytes()) == Same("0A0001 0A00 0100 1F00013041000000"));
  Reader in(out.bytes());
  in.Skip(1, "RopId");
  CHECK(ReadRopPrefix(in, RopShape::kInput).input == 1);
  CHECK(ReadRopRequest<SetPropertiesRequest>(in).values.count == 1);
}

TEST_CASE("V23: GetPropertyIdsFromNames") {
  const GUID appointment = {0x00062002, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
  const GUID public_strings = {0x00020329, 0, 0, {0xC0, 0, 0, 0, 0, 0, 0, 0x46}};
  GetPropertyIdsFromNamesRequest request;
  request.flags = GetPropertyIdsFromNamesRequest::kCreate;
  request.names.push_back({PropertyName::Kind::kId, appointment, 0x820D, {}});
  request.names.push_back({PropertyName::Kind::kString, public_strings, 0, u"Keywords"});
  Writer out;
  WriteRopRequest(out, request, {});
  const std::string expected =
      "56000002 0200 00 0220060000000000C000000000000046 0D820000"
      "01 2903020000000000C000000000000046 12 4B006500790077006F0072006400730000 00";
  CHECK(ToHex(out.bytes()) == Same(expected));
  Reader in(out.bytes());
  in.Skip(1, "RopId");
  ReadRopPrefix(in, RopShape::kInput);
  const auto again = ReadRopRequest<GetPropertyIdsFromNamesRequest>(in);
  REQUIRE(again.names.size() == 2);
  CHECK(again.names[0].lid == 0x820D);
  CHECK(again.names[1].name == u"Keywords");

  HeapArena arena;
  for (const PropertyName& name : again.names) {
    const PropertyName back = PropertyName::FromMapi(*name.ToMapi(arena));
    CHECK(back.kind == name.kind);
    CHECK(SameGuid(back.guid, name.guid));
    CHECK(back.lid == name.lid);
    CHECK(back.name == name.name);
  }
}

}  // namespace
}  // namespace mapi::wire
