// What may happen to requests that travel together.
#include <doctest/doctest.h>

#include "builtin/wire/wire.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

// A reply's payload: the list as hexadecimal text, and the handles.
SharedBytes Payload(const std::string& rops, std::vector<std::uint32_t> handles) {
  Writer out;
  WriteRopPayload(out, Hex(rops), handles);
  return SharedBytes::Take(std::move(out).Finish());
}

constexpr std::uint32_t kNotFoundCode = 0x8004010F;

TEST_CASE("a slot per handle, and 255 of them") {
  RopBatch batch;
  CHECK(batch.Handle(5, 0).index == 0);
  CHECK(batch.Handle(6, 0).index == 1);
  CHECK(batch.Handle(5, 0).index == 0);
  for (std::uint32_t i = 2; i < kMaxHandles; ++i) batch.Handle(100 + i, 0);
  CHECK(batch.free_slots() == 0);
  CHECK_THROWS_AS(batch.Handle(1000, 0), WireError);
  CHECK_THROWS_AS(batch.Add(OpenFolderRequest{}, batch.Handle(5, 0)), WireError);
}

TEST_CASE("RopRelease has no reply, wherever it is") {
  RopBatch batch;
  batch.AddRelease(9, 0);
  const auto status = batch.Add(GetStatusRequest{}, batch.Handle(1, 0));
  batch.AddRelease(8, 0);
  CHECK(ToHex(batch.Encode()) == Same("0B00 010000 160001 010002 09000000 01000000 08000000"));
  batch.Accept({Payload("16 01 00000000 00", {9, 1, 8})});
  CHECK(batch.done());
  CHECK(batch.Result(status).ok());
  CHECK(batch.StateAt(0) == RopState::kAnswered);
  CHECK(batch.StateAt(2) == RopState::kAnswered);
}

TEST_CASE("a failure ends its reply; a slot that stayed empty stays so") {
  RopBatch batch;
  const auto folder = batch.Add(OpenFolderRequest{}, batch.Handle(1, 0));
  const auto table = batch.Add(GetHierarchyTableRequest{}, folder.output);
  batch.Encode();
  batch.Accept({Payload("02 01 0F010480 04 02 B9040000", {1, kNoHandle, kNoHandle})});
  CHECK(batch.Result(folder).return_value == kNotFoundCode);
  CHECK(batch.Result(table).return_value == kRopNullObject);
  CHECK_FALSE(batch.Result(table).ok());
  CHECK(batch.HandleOf(folder.output) == kNoHandle);
}

TEST_CASE("a reply that does not fit what was asked is an error") {
  const auto accept = [](const std::string& rops, std::vector<std::uint32_t> handles) {
    RopBatch batch;
    batch.Add(OpenFolderRequest{}, batch.Handle(1, 0));
    batch.Encode();
    batch.Accept({Payload(rops, std::move(handles))});
  };
  CHECK_NOTHROW(accept("02 01 00000000 0000", {1, 2}));
  CHECK_THROWS_AS(accept("03 01 00000000 0000", {1, 2}), WireError);                    // another ROP
  CHECK_THROWS_AS(accept("02 00 00000000 0000", {1, 2}), WireError);                    // another handle
  CHECK_THROWS_AS(accept("02 01 00000000 0000", {1, kNoHandle}), WireError);            // success without a handle
  CHECK_THROWS_AS(accept("02 01 00000000 0000", {1}), WireError);                       // no place for it
  CHECK_THROWS_AS(accept("", {1, 2}), WireError);                                       // no reply
  CHECK_THROWS_AS(accept("02 01 00000000 0000 16 00 00000000 00", {1, 2}), WireError);  // one too many
  CHECK_THROWS_AS(accept("02 01 0000", {1, 2}), WireError);
  RopBatch nothing;
  nothing.Encode();
  CHECK_THROWS_AS(nothing.Accept({SharedHex("0100")}), WireError);  // RopSize
  CHECK_THROWS_AS(nothing.Accept(std::vector<SharedBytes>()), WireError);
}

TEST_CASE("SeekRow, SeekRowBookmark and CreateBookmark end the list when they fail") {
  RopBatch batch;
  const RopSlot table = batch.Handle(3, 0);
  const auto seek = batch.Add(SeekRowBookmarkRequest{.bookmark = {1, 2}}, table);
  const auto rows = batch.Add(QueryRowsRequest{.row_count = 10}, table);
  batch.AddRelease(4, 0);
  batch.Encode();
  batch.Accept({Payload("19 00 05040480", {3, 4})});
  CHECK(batch.done());
  CHECK(batch.Result(seek).return_value == 0x80040405);
  CHECK(batch.Result(rows).state == RopState::kSkipped);
  CHECK(batch.Result(rows).return_value == 0x80040405);
  CHECK_FALSE(batch.Result(rows).ok());
  CHECK(batch.StateAt(2) == RopState::kSkipped);
}

TEST_CASE("what is opened and released in one list has no handle at its end") {
  RopBatch batch;
  const auto open = batch.Add(OpenFolderRequest{.folder = 1}, batch.Handle(3, 0));
  batch.Add(ReleaseRequest{}, open.output);
  batch.Encode();
  batch.Accept({SharedHex("0A00 020100000000 0000 03000000 FFFFFFFF")});
  CHECK(batch.done());
  CHECK(batch.Result(open).ok());
  CHECK(batch.HandleOf(open.output) == kNoHandle);
  // Without the release it is nonsense.
  RopBatch kept;
  kept.Add(OpenFolderRequest{.folder = 1}, kept.Handle(3, 0));
  kept.Encode();
  CHECK_THROWS_AS(kept.Accept({SharedHex("0A00 020100000000 0000 03000000 FFFFFFFF")}), WireError);
}

TEST_CASE("RopBufferTooSmall: releases before the request without room are done") {
  RopBatch batch;
  const RopSlot table = batch.Handle(3, 0);
  batch.AddRelease(4, 0);
  const auto rows = batch.Add(QueryRowsRequest{.row_count = 10}, table);
  batch.AddRelease(5, 0);
  batch.Encode();
  batch.Accept({Payload("FF 0040 15000000010A00 010002", {3, 4, 5})});
  CHECK(batch.size_needed() == 0x4000);
  CHECK(batch.waiting() == 2);
  CHECK(batch.StateAt(0) == RopState::kAnswered);
  CHECK(ToHex(batch.Encode()) == Same("0C00 15000000010A00 010002 03000000 04000000 05000000"));
  batch.Accept({Payload("15 00 00000000 02 0000", {3, 4, 5})});
  CHECK(batch.done());
  CHECK_FALSE(batch.size_needed());
  CHECK(batch.Result(rows).value.origin == kOriginEnd);
}

TEST_CASE("RopBackoff: nothing was executed from there on") {
  RopBatch batch;
  const auto status = batch.Add(GetStatusRequest{}, batch.Handle(1, 0));
  const auto position = batch.Add(QueryPositionRequest{}, batch.Handle(1, 0));
  batch.Encode();
  batch.Accept({Payload("16 00 00000000 00 F9 00 00000000 01 17 E8030000 0200 AABB", {1})});
  CHECK(batch.Result(status).ok());
  CHECK(batch.Result(position).state == RopState::kWaiting);
  REQUIRE(batch.backoff().has_value());
  REQUIRE(batch.backoff()->rop_durations_ms.size() == 1);
  CHECK(batch.backoff()->rop_durations_ms[0].first == RopId::kQueryPosition);
  CHECK(batch.backoff()->rop_durations_ms[0].second == 1000);
  batch.Encode();
  batch.Accept({Payload("17 00 00000000 01000000 05000000", {1})});
  CHECK_FALSE(batch.backoff());
  CHECK(batch.Result(position).value.denominator == 5);
}

TEST_CASE("fields after a failure are taken where a server sends them, and not missed where it does not") {
  for (const char* read : {"2C 00 05400080", "2C 00 05400080 0000"}) {
    for (const char* tail : {"", "2A 05000000 00 0004"}) {
      RopBatch batch;
      const auto stream = batch.Add(ReadStreamRequest{.byte_count = 100}, batch.Handle(1, 0));
      const auto size = batch.Add(GetStreamSizeRequest{}, batch.Handle(1, 0));
      const auto last = batch.Add(ReadStreamRequest{.byte_count = 100}, batch.Handle(1, 0));
      batch.Encode();
      batch.Accept({Payload(std::string(read) + "5E 00 00000000 07000000" + read + tail, {1})});
      CHECK(batch.Result(stream).return_value == 0x80004005);
      CHECK(batch.Result(size).value.size == 7);
      CHECK(batch.Result(last).return_value == 0x80004005);
      CHECK(batch.TakeNotifications().size() == (tail[0] == 0 ? 0 : 1));
    }
  }
}

TEST_CASE("a busy server says in GetBuffer how long to wait") {
  for (const char* reply : {"4E 00 80040000 0000 0000 0000 00 0000 10270000", "4E 00 80040000 10270000"}) {
    RopBatch batch;
    const auto buffer = batch.Add(GetBufferRequest{}, batch.Handle(1, 0));
    batch.Encode();
    batch.Accept({Payload(reply, {1})});
    CHECK(batch.Result(buffer).return_value == kRopServerBusy);
    CHECK(batch.Result(buffer).value.backoff_ms == 10'000);
  }
}

TEST_CASE("chained replies are one") {
  const ColumnSet columns = MakeColumns({0x0E080003});
  RopBatch batch;
  const RopSlot table = batch.Handle(3, 0);
  const auto status = batch.Add(GetStatusRequest{}, table);
  const auto rows = batch.Add(QueryRowsRequest{.row_count = 4, .columns = columns}, table);
  batch.Encode();
  batch.Accept({Payload("16 00 00000000 00 15 00 00000000 01 0200 00 01000000 00 02000000", {3}),
                Payload("15 00 00000000 01 0100 00 03000000", {3}),
                Payload("15 00 00000000 02 0100 00 04000000 2A 05000000 00 0004", {3})});
  CHECK(batch.Result(status).ok());
  const auto& value = batch.Result(rows).value;
  CHECK(value.origin == kOriginEnd);
  CHECK(value.row_count == 4);
  REQUIRE(value.chunks.size() == 3);
  CHECK(batch.TakeNotifications().size() == 1);
  const MapiMemory memory = TestMemory::Memory();
  {
    const RowSetBlock set = NewRowSet(4, memory);
    for (const RowChunk& chunk : value.chunks) {
      RowReader reader(chunk, *columns);
      reader.Read(chunk.row_count, *set, memory);
      CHECK(reader.left() == 0);
    }
    REQUIRE(set->cRows == 4);
    for (LONG i = 0; i < 4; ++i) CHECK(set->aRow[i].lpProps[0].Value.l == i + 1);
    RowReader skipping(value.chunks[0], *columns);
    skipping.Skip(1);
    set->cRows = 0;
    for (LONG i = 0; i < 4; ++i) memory.free(set->aRow[i].lpProps);
    skipping.Read(5, *set, memory);
    CHECK(set->cRows == 1);
    CHECK(set->aRow[0].lpProps[0].Value.l == 2);
  }
  CHECK(TestMemory::Alive() == 0);
}

TEST_CASE("chained ReadStream and GetBuffer; an error ends the chain with what came before") {
  RopBatch batch;
  const auto stream = batch.Add(ReadStreamRequest{.maximum = 0x10000}, batch.Handle(3, 0));
  CHECK(ToHex(batch.Encode()) == Same("0B00 2C0000BEBA00000100 03000000"));
  batch.Accept({Payload("2C 00 00000000 0200 0102", {3}), Payload("2C 00 00000000 0100 03", {3}),
                Payload("2C 00 05400080", {3})});
  CHECK(batch.Result(stream).ok());
  CHECK(batch.Result(stream).value.size == 3);
  CHECK(batch.Result(stream).value.pieces.size() == 2);

  RopBatch download;
  const auto buffer = download.Add(GetBufferRequest{}, download.Handle(3, 0));
  download.Encode();
  download.Accept({Payload("4E 00 00000000 0100 0100 0900 00 0100 AA", {3}),
                   Payload("4E 00 00000000 0300 0900 0900 00 0100 BB", {3})});
  CHECK(download.Result(buffer).value.status == TransferStatus::kDone);
  CHECK(download.Result(buffer).value.pieces.size() == 2);
}

TEST_CASE("a follow-up of anything else is an error") {
  RopBatch batch;
  batch.Add(GetStatusRequest{}, batch.Handle(3, 0));
  batch.Encode();
  CHECK_THROWS_AS(batch.Accept({Payload("16 00 00000000 00", {3}), Payload("16 00 00000000 00", {3})}), WireError);
  RopBatch rows;
  rows.Add(QueryRowsRequest{.row_count = 4}, rows.Handle(3, 0));
  rows.Encode();
  CHECK_THROWS_AS(rows.Accept({Payload("15 00 05400080", {3}), Payload("15 00 00000000 02 0000", {3})}), WireError);
}

TEST_CASE("requests are split where one payload is not enough") {
  RopBatch batch;
  const RopSlot stream = batch.Handle(3, 0);
  const auto data = SharedBytes::Take(std::vector<std::uint8_t>(0x5000));
  const auto first = batch.Add(WriteStreamRequest{.data = data}, stream);
  const auto second = batch.Add(WriteStreamRequest{.data = data}, stream);
  const auto third = batch.Add(CommitStreamRequest{}, stream);
  CHECK(batch.Encode().size() <= kMaxPayload);
  CHECK(batch.sent() == 1);
  batch.Accept({Payload("2D 00 00000000 0050", {3})});
  CHECK(batch.Result(first).value.written == 0x5000);
  CHECK(batch.waiting() == 2);
  batch.Encode(1);
  CHECK(batch.sent() == 1);
  batch.Encode();
  CHECK(batch.sent() == 2);
  batch.Accept({Payload("2D 00 00000000 0050 5D 00 00000000", {3})});
  CHECK(batch.done());
  CHECK(batch.Result(second).ok());
  CHECK(batch.Result(third).ok());

  RopBatch too_large;
  too_large.Add(WriteStreamRequest{.data = SharedBytes::Take(std::vector<std::uint8_t>(0x8000))},
                too_large.Handle(3, 0));
  CHECK_THROWS_AS(too_large.Encode(), WireError);
}

TEST_CASE("names without an id are a warning with a value") {
  RopBatch batch;
  const auto ids = batch.Add(GetPropertyIdsFromNamesRequest{}, batch.Handle(3, 0));
  batch.Encode();
  batch.Accept({Payload("56 00 80030400 0200 0180 0000", {3})});
  CHECK(batch.Result(ids).ok());
  CHECK(batch.Result(ids).return_value == kRopErrorsReturned);
  CHECK(batch.Result(ids).value.ids == std::vector<std::uint16_t>{0x8001, 0});
}

}  // namespace
}  // namespace mapi::wire
