// Values of every type, in every dialect.
#include <doctest/doctest.h>

#include "builtin/wire/wire.h"
#include "test/wire/hex.h"
#include "test/wire/test_memory.h"

namespace mapi::wire {
namespace {

const MapiMemory kMemory = TestMemory::Memory();

struct Example {
  std::uint32_t tag;
  const char* rop;
  const char* nspi;
};

const Example kExamples[] = {
    {0x30010001, "", ""},                                                                  // PtypNull
    {0x30010002, "FEFF", "FEFF"},                                                          // PtypInteger16
    {0x30010003, "78563412", "78563412"},                                                  // PtypInteger32
    {0x30010004, "0000803F", "0000803F"},                                                  // PtypFloating32
    {0x30010005, "000000000000F03F", "000000000000F03F"},                                  // PtypFloating64
    {0x30010006, "1027000000000000", "1027000000000000"},                                  // PtypCurrency
    {0x30010007, "000000000000E03F", "000000000000E03F"},                                  // PtypFloatingTime
    {0x3001000A, "0F010480", "0F010480"},                                                  // PtypErrorCode
    {0x3001000B, "01", "01"},                                                              // PtypBoolean
    {0x3001000D, "0000", ""},                                                              // PtypObject
    {0x30010014, "0100000000000080", "0100000000000080"},                                  // PtypInteger64
    {0x3001001E, "6100", "FF6100"},                                                        // PtypString8
    {0x3001001F, "61003DD800DE0000", "FF61003DD800DE0000"},                                // PtypString
    {0x30010040, "0080209BCB82D801", "0080209BCB82D801"},                                  // PtypTime
    {0x30010048, "000102030405060708090A0B0C0D0E0F", "000102030405060708090A0B0C0D0E0F"},  // PtypGuid
    {0x300100FB, "0300010203", "03000000010203"},                                          // PtypServerId
    {0x30010102, "0300AABBCC", "FF03000000AABBCC"},                                        // PtypBinary
    {0x30011002, "0200000001000200", "FF0200000001000200"},                                // PtypMultiple…
    {0x30011003, "010000000A000000", "FF010000000A000000"},
    {0x30011004, "010000000000803F", "FF010000000000803F"},
    {0x30011005, "01000000000000000000F03F", "FF01000000000000000000F03F"},
    {0x30011006, "010000001027000000000000", "FF010000001027000000000000"},
    {0x30011007, "01000000000000000000E03F", "FF01000000000000000000E03F"},
    {0x30011014, "010000000100000000000080", "FF010000000100000000000080"},
    {0x3001101E, "02000000610000", "FF02000000FF6100FF00"},
    {0x3001101F, "02000000610000000000", "FF02000000FF61000000FF0000"},
    {0x30011040, "010000000080209BCB82D801", "FF010000000080209BCB82D801"},
    {0x30011048, "01000000000102030405060708090A0B0C0D0E0F", "FF01000000000102030405060708090A0B0C0D0E0F"},
    {0x30011102, "020000000100AA0000", "FF02000000FF01000000AAFF00000000"},
    {0x3001301F, "61000000", "FF61000000"},  // a multi-value instance
    {0x30013003, "05000000", "05000000"},
};

TEST_CASE("every type is written as it was read, in one block") {
  for (const Example& example : kExamples) {
    for (const Dialect dialect : {Dialect::kRop, Dialect::kNspi}) {
      CAPTURE(example.rop);
      const char* hex = dialect == Dialect::kRop ? example.rop : example.nspi;
      Writer tagged;
      tagged.U32(example.tag);
      tagged.Put(Hex(hex));
      Reader in(tagged.bytes());
      const std::size_t blocks = TestMemory::Total();
      const auto block = ReadTaggedValues(in, 1, dialect, kMemory);
      CHECK(in.AtEnd());
      CHECK(TestMemory::Total() == blocks + 1);
      CHECK(block->ulPropTag == example.tag);
      Writer out;
      WriteTaggedValue(out, *block, dialect);
      CHECK(ToHex(out.bytes()) == ToHex(tagged.bytes()));

      // The same through an arena.
      Reader again(tagged.bytes());
      HeapArena arena;
      SPropValue value{};
      ReadTaggedValue(again, dialect, arena, value);
      Writer from_arena;
      WriteTaggedValue(from_arena, value, dialect);
      CHECK(ToHex(from_arena.bytes()) == ToHex(tagged.bytes()));
    }
  }
  CHECK(TestMemory::Alive() == 0);
}

TEST_CASE("what the values are") {
  const auto bytes =
      Hex("0B000100 01 14000100 0100000000000080 40000100 0080209BCB82D801 48000100 000102030405060708090A0B0C0D0E0F"
          "02110100 02000000 0100 AA 0000 1F100100 01000000 61000000 FB000100 0100 07");
  Reader in{Bytes(bytes)};
  const auto block = ReadTaggedValues(in, 7, Dialect::kRop, kMemory);
  const SPropValue* v = block.get();
  CHECK(v[0].Value.b == 1);
  CHECK(v[1].Value.li.QuadPart == static_cast<LONGLONG>(0x8000000000000001));
  CHECK(v[2].Value.ft.dwLowDateTime == 0x9B208000);
  CHECK(v[3].Value.lpguid->Data1 == 0x03020100);
  REQUIRE(v[4].Value.MVbin.cValues == 2);
  CHECK(v[4].Value.MVbin.lpbin[0].lpb[0] == 0xAA);
  CHECK(v[4].Value.MVbin.lpbin[1].cb == 0);
  REQUIRE(v[5].Value.MVszW.cValues == 1);
  CHECK(v[5].Value.MVszW.lppszW[0][0] == u'a');
  CHECK(v[6].Value.bin.cb == 1);
}

TEST_CASE("rows: columns without a type, missing values, errors, multi-value instances") {
  const std::vector<std::uint32_t> columns = {0x0E080000, 0x37000000, 0x0037001F, 0x1000101F | 0x2000, 0x30010000};
  const auto bytes =
      Hex("01 0300 00 05000000"  // a long
          " 0201 0A 0E000780"    // a binary that is too large
          " 01"                  // not available
          " 00 61000000"         // one of several
          " 0A00 00 05000780");  // an error as a value
  Reader in{Bytes(bytes)};
  const auto row = ReadRow(in, columns, Dialect::kRop, kMemory);
  CHECK(in.AtEnd());
  const SPropValue* v = row.get();
  CHECK(v[0].ulPropTag == 0x0E080003);
  CHECK(v[0].Value.l == 5);
  CHECK(v[1].ulPropTag == 0x3700000A);
  CHECK(static_cast<std::uint32_t>(v[1].Value.err) == 0x8007000E);
  CHECK(v[2].ulPropTag == 0x0037000A);
  CHECK(static_cast<std::uint32_t>(v[2].Value.err) == 0x8004010F);
  CHECK(v[3].ulPropTag == 0x1000301F);
  CHECK(v[3].Value.lpszW[0] == u'a');
  CHECK(v[4].ulPropTag == 0x3001000A);
  CHECK(static_cast<std::uint32_t>(v[4].Value.err) == 0x80070005);

  const auto standard_bytes = Hex("00 0300 05000000 0201 0000 0000 61000000 0A00 05000780");
  Reader standard{Bytes(standard_bytes)};
  CHECK_NOTHROW(SkipRow(standard, columns, Dialect::kRop));
  for (const char* bad : {"02", "01 0300 02", "01 0300 00 0500", "00 FF7F 00"}) {
    const auto data = Hex(bad);
    Reader reader{Bytes(data)};
    CHECK_THROWS_AS(ReadRow(reader, columns, Dialect::kRop, kMemory), WireError);
  }
  const auto empty_bytes = Hex("00");
  Reader empty{Bytes(empty_bytes)};
  CHECK(ReadRow(empty, {}, Dialect::kRop, kMemory) != nullptr);
}

TEST_CASE("a missing address book value, and elements without a presence byte") {
  const auto bytes = Hex("1F000130 00 1E101030 FF 02000000 6100 FF6200 02111030 00");
  Reader in{Bytes(bytes)};
  const auto block = ReadTaggedValues(in, 3, Dialect::kNspi, kMemory);
  CHECK(in.AtEnd());
  CHECK(block.get()[0].ulPropTag == 0x3001000A);
  CHECK(std::string(block.get()[1].Value.MVszA.lppszA[0]) == "a");
  CHECK(std::string(block.get()[1].Value.MVszA.lppszA[1]) == "b");
  CHECK(block.get()[2].ulPropTag == 0x3010000A);
}

TEST_CASE("rules: values that SPropValue cannot hold are passed over") {
  const auto bytes = Hex("FD007966 08 03000130 FE008066 0100 0300 0A0000 03000130 07000000");
  Reader in{Bytes(bytes)};
  const auto block = ReadTaggedValues(in, 3, Dialect::kRop, kMemory);
  CHECK(block.get()[0].ulPropTag == 0x6679000A);
  CHECK(static_cast<std::uint32_t>(block.get()[1].Value.err) == 0x80040102);
  CHECK(block.get()[2].Value.l == 7);
}

TEST_CASE("counts that lie allocate nothing") {
  const std::size_t blocks = TestMemory::Total();
  for (const char* bad : {"03100130 FFFFFF7F 00000000", "1E100130 FFFFFFFF 00", "02110130 00000080 0000",
                          "02010130 FFFF 00", "1F000130 6100", "1E000130 61", "99000130 00"}) {
    const auto data = Hex(bad);
    Reader in{Bytes(data)};
    CHECK_THROWS_AS(ReadTaggedValues(in, 1, Dialect::kRop, kMemory), WireError);
  }
  Reader none{Bytes()};
  CHECK_THROWS_AS(ReadTaggedValues(none, 1'000'000, Dialect::kRop, kMemory), WireError);
  CHECK(TestMemory::Total() == blocks);
}

TEST_CASE("values that cannot be written") {
  SPropValue value{};
  Writer out;
  value.ulPropTag = 0x3001001F;
  CHECK_THROWS_AS(WriteValue(out, value, Dialect::kRop), WireError);
  std::vector<std::uint8_t> large(0x10000);
  value.ulPropTag = 0x30010102;
  value.Value.bin = {static_cast<ULONG>(large.size()), large.data()};
  CHECK_THROWS_AS(WriteValue(out, value, Dialect::kRop), WireError);
  CHECK_NOTHROW(WriteValue(out, value, Dialect::kExtended));
  value.ulPropTag = 0x30010099;
  CHECK_THROWS_AS(WriteValue(out, value, Dialect::kRop), WireError);
}

TEST_CASE("restrictions: every kind, and the limits") {
  const char* every =
      "01 0500"
      " 02 08 03001A00"
      " 05 04 03001A00 03001B00"
      " 06 01 0300070E 02000000"
      " 00 0300 07 02 0300080E 00040000 09 0D00120E 0B 05000000 00 0000"
      " 0A 01 03000130 07000000 01 08 03001A00 0A 00 00";
  MapiArena arena(kMemory);
  const SRestriction* restriction = DecodeRestriction(SharedHex(every), Dialect::kRop, arena);
  CHECK(ToHex(EncodeRestriction(restriction)) == Same(every));
  CHECK(EncodeRestriction(nullptr).empty());
  CHECK(DecodeRestriction(SharedBytes(), Dialect::kRop, arena) == nullptr);

  for (const auto& [depth, fits] :
       {std::pair(kMaxRestrictionDepth, true), std::pair(kMaxRestrictionDepth + 1, false)}) {
    std::vector<SRestriction> chain(depth);
    for (int i = 0; i < depth; ++i) {
      chain[i].rt = i + 1 < depth ? RES_NOT : RES_EXIST;
      if (i + 1 < depth) chain[i].res.resNot.lpRes = &chain[i + 1];
    }
    std::string hex;
    for (int i = 0; i + 1 < depth; ++i) hex += "02";
    const SharedBytes bytes = SharedHex(hex + "08 03001A00");
    if (fits) {
      CHECK(EncodeRestriction(chain.data()).size() == bytes.size());
      CHECK_NOTHROW(DecodeRestriction(bytes, Dialect::kRop, arena));
    } else {
      CHECK_THROWS_AS(EncodeRestriction(chain.data()), WireError);
      CHECK_THROWS_AS(DecodeRestriction(bytes, Dialect::kRop, arena), WireError);
    }
  }
  // A restriction as a value would begin the depth anew.
  CHECK_THROWS_AS(DecodeRestriction(SharedHex("04 04 FD000130 FD000130 08 03001A00"), Dialect::kRop, arena), WireError);
  CHECK_THROWS_AS(DecodeRestriction(SharedHex("04 04 FD300130 FD300130 08 03001A00"), Dialect::kRop, arena), WireError);
  CHECK_THROWS_AS(DecodeRestriction(SharedHex("0C"), Dialect::kRop, arena), WireError);
  SRestriction wrong{};
  wrong.rt = RES_NOT;
  CHECK_THROWS_AS(EncodeRestriction(&wrong), WireError);
}

TEST_CASE("sort orders") {
  const auto bytes = Hex("0200 0100 0000 4000060E 01 1F003700 00");
  Reader in{Bytes(bytes)};
  HeapArena arena;
  const SSortOrderSet* order = ReadSortOrderSet(in, arena);
  CHECK(order->cSorts == 2);
  CHECK(order->aSort[0].ulPropTag == 0x0E060040);
  CHECK(order->aSort[0].ulOrder == TABLE_SORT_DESCEND);
  CHECK(ToHex(EncodeSortOrderSet(order)) == ToHex(bytes));
  CHECK(ToHex(EncodeSortOrderSet(nullptr)) == Same("0000 0000 0000"));
  const auto bad_bytes = Hex("0100 0200 0000 4000060E 01");
  Reader bad{Bytes(bad_bytes)};
  CHECK_THROWS_AS(ReadSortOrderSet(bad, arena), WireError);
}

TEST_CASE("typed strings") {
  for (const char* hex : {"00", "01", "02 616200", "03 61E900", "04 6100E9000000"}) {
    const auto bytes = Hex(hex);
    Reader in{Bytes(bytes)};
    const TypedString text = TypedString::Read(in, "Subject");
    CHECK(in.AtEnd());
    Writer out;
    text.Write(out, "Subject");
    CHECK(ToHex(out.bytes()) == Same(hex));
    if (bytes[0] >= 3) CHECK(text.text == u"a\u00E9");
  }
}

TEST_CASE("an error names its field and its place") {
  const auto bytes = Hex("0001");
  Reader in{Bytes(bytes)};
  in.U8("First");
  try {
    in.U32("Second");
    FAIL("read beyond the end");
  } catch (const WireError& error) {
    CHECK(std::string(error.what()) == "Second at 1: 4 bytes wanted, 1 left");
    CHECK(error.offset() == 1);
  }
}

}  // namespace
}  // namespace mapi::wire
