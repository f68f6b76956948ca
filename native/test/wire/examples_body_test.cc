// Bodies, extended buffers and framing: vectors V1 to V4, V18, V19, V25 and V26 of the protocol notes.
#include <doctest/doctest.h>

#include "builtin/wire/lz77.h"
#include "builtin/wire/wire.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

constexpr const char* kUserDn = "/o=Test/ou=Ex/cn=Recipients/cn=alice";
constexpr const char* kUserDnHex = "2F6F3D546573742F6F753D45782F636E3D526563697069656E74732F636E3D616C69636500";
constexpr const char* kConnectReply =
    "00000000 00000000 60EA0000 06000000 10270000 00 41006C00690063006500 0000 18000000"
    "0000040010001000 08000117 01000000 08000146 0B000000";

template <class Request>
Request ReadRequestBody(Bytes body) {
  Reader in(body);
  FieldReader fields(in);
  Request request;
  Request::Describe(fields, request);
  CHECK(in.AtEnd());
  return request;
}

template <class Response>
std::string WriteResponseBody(const Response& response) {
  Writer out;
  FieldWriter fields(out);
  DescribeBody(fields, response);
  return ToHex(out.bytes());
}

TEST_CASE("V1: a Connect request") {
  ConnectRequest request;
  request.user_dn = kUserDn;
  request.flags = 0x8000;
  const auto body = WriteBody(request);
  CHECK(ToHex(body) == Same(std::string(kUserDnHex) + "00800000 E4040000 09040000 09040000 00000000"));
  CHECK(body.size() == 57);
  const auto again = ReadRequestBody<ConnectRequest>(body);
  CHECK(again.user_dn == kUserDn);
  CHECK(again.flags == 0x8000);
}

TEST_CASE("V2: a Connect reply and what its auxiliary buffer says") {
  const SharedBytes body = SharedHex(kConnectReply);
  const auto response = ReadBody<ConnectResponse>(body);
  CHECK(response.ok());
  CHECK(response.polls_max_ms == 60'000);
  CHECK(response.retry_count == 6);
  CHECK(response.retry_delay_ms == 10'000);
  CHECK(response.dn_prefix.empty());
  CHECK(response.display_name == u"Alice");
  const AuxiliaryInfo info = ReadAuxiliary(response.auxiliary);
  CHECK(info.organization_flags == AuxiliaryInfo::kPublicFoldersEnabled);
  CHECK(info.server_capabilities == 0xB);
  CHECK_FALSE(info.control_flags);
  CHECK(WriteResponseBody(response) == Same(kConnectReply));
}

TEST_CASE("a failure has its status and no more; an error code counts although fields are missing") {
  const auto failed = ReadBody<ConnectResponse>(SharedHex("BB060000 00000000"));
  CHECK(failed.status_code == 0x6BB);
  CHECK_FALSE(failed.ok());
  CHECK(ReadBody<ExecuteResponse>(SharedHex("7D040000")).status_code == 0x47D);
  CHECK(ReadBody<ExecuteResponse>(SharedHex("00000000 B6040000")).error_code == 0x4B6);
  CHECK_THROWS_AS(ReadBody<ExecuteResponse>(SharedHex("00000000 00000000")), WireError);
}

TEST_CASE("V3 and V4: an Execute request with RopLogon, plain and obscured") {
  RopBatch batch;
  batch.AddLogon({.essdn = kUserDn}, 0);
  const auto payload = batch.Encode();

  Writer plain;
  WriteExtendedBuffer(plain, payload);
  ExecuteRequest request;
  request.flags = ExecuteRequest::kNoCompression | ExecuteRequest::kNoXorMagic;
  request.rop_buffer = std::vector<std::uint8_t>(plain.bytes().begin(), plain.bytes().end());
  request.max_rop_out = 0x10008;
  const auto body = WriteBody(request);
  CHECK(ToHex(body) == Same("03000000 41000000 0000040039003900 3500 FE000001 00000001 00000000 2500" +
                            std::string(kUserDnHex) + "FFFFFFFF 08000100 00000000"));
  CHECK(body.size() == 81);

  Writer obscured;
  WriteExtendedBuffer(obscured, payload, kExtLast | kExtXorMagic);
  CHECK(ToHex(obscured.bytes()) ==
        Same("00 00 06 00 39 00 39 00 90 A5 5B A5 A5 A4 A5 A5 A5 A4 A5 A5 A5 A5 80 A5 8A CA 98 F1 C0 D6 D1 8A CA D0 98 "
             "E0 DD 8A C6 CB 98 F7 C0 C6 CC D5 CC C0 CB D1 D6 8A C6 CB 98 C4 C9 CC C6 C0 A5 5A 5A 5A 5A"));
  const auto opened = OpenExtendedBuffers(SharedBytes::Borrow(obscured.bytes()));
  REQUIRE(opened.size() == 1);
  CHECK(ToHex(opened[0].bytes) == ToHex(payload));
}

TEST_CASE("a plain payload is not copied; chained buffers come in order; Last ends them") {
  Writer out;
  WriteExtendedBuffer(out, Hex("0102"), 0);
  WriteExtendedBuffer(out, Hex("03"), kExtXorMagic);
  WriteExtendedBuffer(out, std::vector<std::uint8_t>(300, 7), kExtCompressed | kExtLast);
  out.U32(0xDEADBEEF);
  const auto opened = OpenExtendedBuffers(SharedBytes::Borrow(out.bytes()));
  REQUIRE(opened.size() == 3);
  CHECK(opened[0].bytes.data() == out.bytes().data() + kExtHeaderSize);
  CHECK(ToHex(opened[1].bytes) == "03");
  CHECK(opened[2].size() == 300);
}

TEST_CASE("limits of extended buffers") {
  Writer many;
  for (std::size_t i = 0; i < kMaxExtendedBuffers; ++i) WriteExtendedBuffer(many, Hex("00"), 0);
  CHECK(OpenExtendedBuffers(SharedBytes::Borrow(many.bytes())).size() == kMaxExtendedBuffers);
  WriteExtendedBuffer(many, Hex("00"), 0);
  CHECK_THROWS_AS(OpenExtendedBuffers(SharedBytes::Borrow(many.bytes())), WireError);
  CHECK_THROWS_AS(OpenExtendedBuffers(SharedHex("0100 0400 0000 0000")), WireError);       // Version
  CHECK_THROWS_AS(OpenExtendedBuffers(SharedHex("0000 0400 0200 0300 0000")), WireError);  // SizeActual
  CHECK_THROWS_AS(OpenExtendedBuffers(SharedHex("0000 0400 0200 0200 00")), WireError);
  Writer large;
  CHECK_THROWS_AS(WriteExtendedBuffer(large, std::vector<std::uint8_t>(0x10000)), WireError);
}

TEST_CASE("V18: an NSPI Bind request") {
  const auto body = WriteBody(nspi::BindRequest());
  CHECK(ToHex(body) == Same("00000000 FF 00000000 00000000 00000000 00000000 00000000 00000000 E4040000 09040000 "
                            "09040000 00000000"));
  const auto again = ReadRequestBody<nspi::BindRequest>(body);
  REQUIRE(again.stat.has_value());
  CHECK(again.stat->code_page == 1252);
}

TEST_CASE("V19: an NSPI QueryRows reply") {
  const char* hex =
      "00000000 00000000 00 FF 02000000 1F000130 1F00FE39 01000000 01 00 FF 42006F0062000000 0A 0F010480 00000000";
  const auto response = ReadBody<nspi::QueryRowsResponse>(SharedHex(hex));
  CHECK(response.ok());
  CHECK_FALSE(response.stat);
  REQUIRE(response.rows.has_value());
  REQUIRE(response.rows->columns.size() == 2);
  const MapiMemory memory = TestMemory::Memory();
  {
    const RowSetBlock set = NewRowSet(1, memory);
    RowReader(response.rows->chunk, response.rows->columns, Dialect::kNspi).Read(1, *set, memory);
    REQUIRE(set->cRows == 1);
    const SPropValue* row = set->aRow[0].lpProps;
    CHECK(row[0].ulPropTag == 0x3001001F);
    CHECK(row[0].Value.lpszW[0] == u'B');
    CHECK(row[1].ulPropTag == 0x39FE000A);
    CHECK(static_cast<std::uint32_t>(row[1].Value.err) == 0x8004010F);

    Writer written;
    WriteRow(written, response.rows->columns, {row, 2}, Dialect::kNspi);
    CHECK(ToHex(written.bytes()) == ToHex(response.rows->chunk.bytes.bytes));
  }
  CHECK(WriteResponseBody(response) == Same(hex));
  CHECK(TestMemory::Alive() == 0);
}

TEST_CASE("a few bytes of NSPI rows cannot claim cells without end") {
  // 64 columns of PtypNull and 200 rows of one byte each.
  Writer out;
  out.U64(0);
  out.U8(0);
  out.U8(0xFF);
  out.U32(64);
  for (int i = 0; i < 64; ++i) out.U32(0x30010001);
  out.U32(200);
  out.Zeros(200 + 4);
  CHECK_THROWS_AS(ReadBody<nspi::QueryRowsResponse>(SharedBytes::Borrow(out.bytes())), WireError);
}

TEST_CASE("V25: LZ77") {
  std::vector<std::uint8_t> abc, alphabet;
  for (int i = 0; i < 300; ++i) abc.push_back("abc"[i % 3]);
  for (char c = 'a'; c <= 'z'; ++c) alphabet.push_back(c);
  CHECK(ToHex(Compress(abc)) == Same("FF FF FF 1F 61 62 63 17 00 0F FF 26 01"));
  CHECK(Decompress(Hex("FF FF FF 1F 61 62 63 17 00 0F FF 26 01"), 300) == abc);
  CHECK(ToHex(Compress(alphabet)) == "3F000000" + ToHex(alphabet));
  CHECK(Decompress(Hex("3F000000" + ToHex(alphabet)), 26) == alphabet);
}

TEST_CASE("LZ77: what is compressed is decompressed") {
  std::uint32_t seed = 7;
  const auto next = [&seed] { return seed = seed * 1664525 + 1013904223; };
  for (const std::size_t size : {0, 1, 2, 3, 31, 32, 33, 64, 100, 1000, 8191, 8192, 8193, 30'000, 0xFFFF}) {
    for (const std::uint32_t variety : {1u, 2u, 5u, 256u}) {
      CAPTURE(size);
      CAPTURE(variety);
      std::vector<std::uint8_t> data(size);
      for (auto& byte : data) byte = static_cast<std::uint8_t>((next() >> 16) % variety);
      CHECK(Decompress(Compress(data), size) == data);
    }
  }
  // Every length of a match that has a form of its own.
  for (std::size_t length = 3; length < 400; ++length) {
    std::vector<std::uint8_t> data(length + 1, 9);
    data.push_back(1);
    CHECK(Decompress(Compress(data), data.size()) == data);
  }
}

TEST_CASE("LZ77: what is not compressed data is an error") {
  CHECK_THROWS_AS(Decompress(Hex(""), 1), WireError);
  CHECK_THROWS_AS(Decompress(Hex("00000080 0000"), 3), WireError);                  // before the beginning
  CHECK_THROWS_AS(Decompress(Hex("FFFFFF7F 61 0700 0F FF FFFF"), 100), WireError);  // longer than asked for
  CHECK_THROWS_AS(Decompress(Hex("FFFFFF7F 61 0700 0F FF 0100"), 100), WireError);  // a long form of a short length
  CHECK(Decompress(Hex("FFFFFF7F 61 0700 0F FF 0000 60000000"), 100).size() == 100);
}

TEST_CASE("V26: the framing of a reply") {
  const std::string text = "PROCESSING\r\nPENDING\r\nDONE\r\nX-ElapsedTime: 3\r\nX-ResponseCode:  10 \r\n\r\n\x01\x02";
  const auto bytes = SharedBytes::Borrow({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  const FramedResponse response = ReadFraming(bytes);
  CHECK(response.headers.size() == 2);
  REQUIRE(response.Find("x-responsecode") != nullptr);
  CHECK(*response.Find("x-responsecode") == "10");
  CHECK(response.Find("x-starttime") == nullptr);
  CHECK(ToHex(response.body.bytes) == "0102");

  const auto parse = [](const std::string& entity) {
    return ReadFraming(SharedBytes::Borrow({reinterpret_cast<const std::uint8_t*>(entity.data()), entity.size()}));
  };
  CHECK(parse("").body.empty());
  CHECK(parse("DONE\r\n\r\nx").body.size() == 1);
  CHECK_THROWS_AS(parse("PROCESSING\r\n"), WireError);
  CHECK_THROWS_AS(parse("PROCESSING\r\nDONE\r\nX: 1\r\n"), WireError);
  CHECK_THROWS_AS(parse("PROCESSING\r\nDONE\r\nno colon\r\n\r\n"), WireError);
  CHECK_THROWS_AS(parse("<html>\r\n"), WireError);
  CHECK_THROWS_AS(parse(std::string(100'000, 'x')), WireError);
}

}  // namespace
}  // namespace mapi::wire
