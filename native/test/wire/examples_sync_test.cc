// Structures of synchronisation: vectors V15, V16, V17 and V24 of the protocol notes.
#include <doctest/doctest.h>

#include "builtin/wire/change_list.h"
#include "builtin/wire/fast_transfer.h"
#include "builtin/wire/id_set.h"
#include "test/wire/captures.h"
#include "test/wire/decode_reply.h"

namespace mapi::wire {
namespace {

TEST_CASE("V15: an IDSET") {
  const auto bytes = Hex("A3A2A1A0B1B0C1C0D0D1E0E1E2E3E4E5 52 000000000001 000000000020 00");
  Reader in{Bytes(bytes)};
  const auto set = ReadIdSet(in);
  REQUIRE(set.size() == 1);
  CHECK(set[0].replica.Data1 == 0xA0A1A2A3);
  CHECK(set[0].counters == CounterSet{{1, 0x20}});
  Writer out;
  WriteIdSet(out, set);
  CHECK(ToHex(out.bytes()) == ToHex(bytes));
}

TEST_CASE("V16: a GLOBSET with every command") {
  const auto read = [](const char* hex) {
    const auto bytes = Hex(hex);
    Reader in{Bytes(bytes)};
    return ReadCounterSet(in);
  };
  const CounterSet set = read("05 0000000001 42 10 03 50 06 000000000205 00");
  CHECK(set == CounterSet{{0x110, 0x112}, {0x205, 0x205}});
  Writer out;
  WriteCounterSet(out, set);
  Reader again(out.bytes());
  CHECK(ReadCounterSet(again) == set);
  CHECK(read("05 0000000000 42 01 EB 50 00") == CounterSet{{1, 3}, {5, 5}, {7, 9}});
  CHECK(read("00").empty());
  CHECK_THROWS_AS(read("50 00"), WireError);
  CHECK_THROWS_AS(read("01 00 00"), WireError);
  CHECK_THROWS_AS(read("42 01 00"), WireError);
  CHECK_THROWS_AS(read("05 0000000000 42 FF 01 50 00"), WireError);
  CHECK_THROWS_AS(read("04 00000000 03 000000"), WireError);
  CHECK_THROWS_AS(read("52 000000000002 000000000001 00"), WireError);
  CHECK_THROWS_AS(read("52 0000"), WireError);
}

TEST_CASE("V17: a FastTransfer stream") {
  const char* hex =
      "1F003700 06000000 480069000000 0300070E 01000000 0B001B0E 0100"
      "1F000180 2903020000000000C000000000000046 01 58000000 04000000 76000000"
      "03001640 0D00120E 03000340 03000030 00000000 0300150C 01000000 03000440"
      "03001640 0D00130E 03000040 0300210E 00000000 03000537 01000000 02010137 03000000 616263 03000E40";
  const auto bytes = Hex(hex);
  Reader in{Bytes(bytes)};
  Writer out;
  std::vector<FastTransferElement> elements;
  while (!in.AtEnd()) {
    elements.push_back(FastTransferElement::Read(in));
    elements.back().Write(out);
  }
  CHECK(ToHex(out.bytes()) == Same(hex));
  REQUIRE(elements.size() == 15);
  REQUIRE(elements[3].name.has_value());
  CHECK(elements[3].name->name == u"X");
  CHECK(elements[5].is_marker);
  CHECK(elements[2].value.size() == 2);
  CHECK(ToHex(elements[13].value.bytes) == "616263");
}

TEST_CASE("the FastTransfer stream of the captures") {
  for (const Capture& capture : Captures()) {
    if (capture.number != 30) continue;
    const auto response = ReadBody<ExecuteResponse>(ReadFraming(SharedBytes::Borrow(capture.response)).body);
    RopBatch batch;
    const auto ticket = batch.Add(GetBufferRequest{}, batch.Handle(6, 0));
    batch.Encode();
    batch.Accept(OpenExtendedBuffers(response.rop_buffer));
    REQUIRE(batch.Result(ticket).value.pieces.size() == 1);
    Reader in(batch.Result(ticket).value.pieces[0]);
    Writer out;
    std::size_t markers = 0;
    while (!in.AtEnd()) {
      const auto element = FastTransferElement::Read(in);
      markers += element.is_marker ? 1 : 0;
      element.Write(out);
    }
    CHECK(ToHex(out.bytes()) == ToHex(batch.Result(ticket).value.pieces[0].bytes));
    CHECK(markers > 10);
  }
}

TEST_CASE("V24: a predecessor change list") {
  const auto bytes =
      Hex("16 01000000000000000000000000000000 000000000007 14 02000000000000000000000000000000 00000009");
  Reader in{Bytes(bytes)};
  const auto list = ReadChangeList(in);
  REQUIRE(list.size() == 2);
  CHECK(list[0].local_id.size() == 6);
  CHECK(list[1].name_space.Data1 == 2);
  Writer out;
  WriteChangeList(out, list);
  CHECK(ToHex(out.bytes()) == ToHex(bytes));
  const auto short_one = Hex("10 01000000000000000000000000000000");
  Reader bad{Bytes(short_one)};
  CHECK_THROWS_AS(ReadChangeList(bad), WireError);
}

}  // namespace
}  // namespace mapi::wire
