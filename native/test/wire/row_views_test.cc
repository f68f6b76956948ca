// Rows in place.
#include "test/wire/row_views.h"

#include <doctest/doctest.h>

#include "test/wire/hex.h"

namespace mapi::wire {
namespace {

// Every type that a cell can have, the cells of types that are not in SPropValue, and what a cell can be instead.
const std::vector<std::uint32_t> kColumns = {
    0x30010002, 0x30020003, 0x30030004, 0x30040005, 0x30050006, 0x30060007, 0x3007000A, 0x3008000B,
    0x3009000D, 0x300A0014, 0x300B001E, 0x300C001F, 0x300D0040, 0x300E0048, 0x300F00FB, 0x30100102,
    0x30111002, 0x30121003, 0x30131004, 0x30141005, 0x30151006, 0x30161007, 0x30171014, 0x3018101E,
    0x3019101F, 0x301A1040, 0x301B1048, 0x301C1102, 0x301D301F, 0x301E3003, 0x301F0000, 0x30200000,
    0x302100FD, 0x30220001, 0x3023001F, 0x3024001F, 0x302500FE};
const char* const kCells[] = {"FEFF",
                              "78563412",
                              "0000803F",
                              "000000000000F03F",
                              "1027000000000000",
                              "000000000000E03F",
                              "0F010480",
                              "01",
                              "0000",
                              "0100000000000080",
                              "6100",
                              "61003DD800DE0000",
                              "0080209BCB82D801",
                              "000102030405060708090A0B0C0D0E0F",
                              "0300010203",
                              "0300AA00CC",
                              "0200000001000200",
                              "010000000A000000",
                              "010000000000803F",
                              "01000000000000000000F03F",
                              "010000001027000000000000",
                              "01000000000000000000E03F",
                              "010000000100000000000080",
                              "02000000610000",
                              "02000000610000000000",
                              "010000000080209BCB82D801",
                              "01000000000102030405060708090A0B0C0D0E0F",
                              "020000000100AA0000",
                              "61000000",
                              "05000000",
                              "1F00 620063000000",
                              "0300 07000000",
                              "08 03000130",
                              "",
                              "0000",
                              "00016100 0000",
                              "0100 0300 0A0000"};

// A row of all of them, with a byte before each cell if it is flagged.
std::string Row(bool flagged) {
  std::string hex = flagged ? "01" : "00";
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const bool typed = (kColumns[i] & 0xFFFF) == 0;
    const std::string cell = kCells[i];
    if (typed) hex += cell.substr(0, 4);
    if (flagged) hex += "00";
    hex += typed ? cell.substr(4) : cell;
  }
  return hex;
}

// The row at `offset` from an aligned address, in a block that ends with it.
struct Placed {
  Placed(const std::vector<std::uint8_t>& row, std::size_t offset) : block(offset) {
    block.insert(block.end(), row.begin(), row.end());
    block.shrink_to_fit();
    chunk = {SharedBytes::Borrow(Bytes(block).subspan(offset)), 1};
  }
  std::vector<std::uint8_t> block;
  RowChunk chunk;
};

TEST_CASE("a row in place says what its copy says, wherever it stands") {
  for (const bool flagged : {false, true}) {
    const auto row = Hex(Row(flagged).c_str());
    for (std::size_t offset = 0; offset < 8; ++offset) {
      CAPTURE(offset);
      const Placed placed(row, offset);
      CHECK(ReadBothWays(RowReader(placed.chunk, kColumns), kColumns.size()) == 1);
    }
  }
  CHECK(TestMemory::Alive() == 0);
}

TEST_CASE("strings and binaries are the row's bytes") {
  const std::vector<std::uint32_t> columns = {0x3001001E, 0x3002001F, 0x30030102, 0x3004001F, 0x30050102};
  const Placed placed(Hex("00 6100 6200 6300 0000 0300 010203 0000 0000"), 0);
  ViewedRows viewed;
  ViewRows(RowReader(placed.chunk, columns), columns.size(), viewed);
  REQUIRE(viewed.rows.size() == 1);
  const auto& cells = viewed.rows[0];
  const std::uint8_t* bytes = placed.block.data();
  CHECK(reinterpret_cast<const std::uint8_t*>(cells[0].Value.lpszA) == bytes + 1);
  CHECK(reinterpret_cast<const std::uint8_t*>(cells[1].Value.lpszW) == bytes + 3);
  CHECK(cells[1].dwAlignPad == 6);
  CHECK(cells[2].Value.bin.lpb == bytes + 11);
  CHECK(cells[2].Value.bin.cb == 3);
  CHECK(cells[3].dwAlignPad == 2);
  CHECK(cells[4].Value.bin.cb == 0);
}

TEST_CASE("missing values and errors") {
  const std::vector<std::uint32_t> columns = {0x3001001F, 0x30020003, 0x30030102, 0x30040000};
  const Placed placed(Hex("01 01 00 05000000 0A 0E000780 1F00 01"), 1);
  CHECK(ReadBothWays(RowReader(placed.chunk, columns), columns.size()) == 1);
  ViewedRows viewed;
  ViewRows(RowReader(placed.chunk, columns), columns.size(), viewed);
  const auto& cells = viewed.rows.at(0);
  CHECK(cells[0].ulPropTag == 0x3001000A);
  CHECK(static_cast<std::uint32_t>(cells[0].Value.err) == kNotFound);
  CHECK(cells[0].dwAlignPad == 0);
  CHECK(cells[1].Value.l == 5);
  CHECK(static_cast<std::uint32_t>(cells[2].Value.err) == 0x8007000E);
  CHECK(cells[3].ulPropTag == 0x3004000A);
}

TEST_CASE("every prefix of a row is an error, and nothing behind it is read") {
  for (const bool flagged : {false, true}) {
    const auto row = Hex(Row(flagged).c_str());
    for (std::size_t size = 0; size < row.size(); ++size) {
      const Placed placed({row.begin(), row.begin() + static_cast<std::ptrdiff_t>(size)}, size % 2);
      CHECK_THROWS_AS(ReadBothWays(RowReader(placed.chunk, kColumns), kColumns.size()), WireError);
      ViewedRows viewed;
      CHECK_THROWS_AS(ViewRows(RowReader(placed.chunk, kColumns), kColumns.size(), viewed), WireError);
    }
  }
}

TEST_CASE("what the check of a reply found out is used, for the columns that it was made for") {
  const std::vector<std::uint32_t> columns = {0x3001001F, 0x3002101F, 0x30030003, 0x3004001F};
  const auto reply =
      Hex("00 0200 00 610062000000 01000000 63000000 05000000 0000"
          "        01 01 00 02000000 0000 64000000 01 00 650066000000");
  Reader in{Bytes(reply)};
  FieldReader fields(in);
  const QueryRowsRequest request{.row_count = 2, .columns = MakeColumns(columns)};
  QueryRowsResponse response;
  QueryRowsResponse::Describe(fields, response, request);
  REQUIRE(response.chunks.size() == 1);
  REQUIRE(response.chunks[0].sizes);
  CHECK(response.chunks[0].sizes->texts.size() == 6);
  CHECK(ReadBothWays(RowReader(response.chunks[0], columns), columns.size()) == 2);
  // Others: the text is searched for its ends again.
  const std::vector<std::uint32_t> alike = {0x4001001F, 0x4002101F, 0x40030003, 0x4004001F};
  CHECK(ReadBothWays(RowReader(response.chunks[0], alike), alike.size()) == 2);
  RowReader second(response.chunks[0], columns);
  second.Skip(1);
  ViewedRows viewed;
  ViewRows(second, columns.size(), viewed);
  REQUIRE(viewed.rows.size() == 1);
  CHECK(viewed.rows[0][3].dwAlignPad == 6);
}

}  // namespace
}  // namespace mapi::wire
