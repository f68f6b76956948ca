#include "session/row_batch.h"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

#include "session/failure.h"

using namespace mapi::session;

namespace {

constexpr ULONG Tag(ULONG type, ULONG id = 0x6700) { return PROP_TAG(type, id); }

// Rows of one column or more; the values live in `values`.
struct Rows {
  std::vector<std::vector<SPropValue>> values;
  std::vector<SRow> rows;

  void Add(std::vector<SPropValue> row) { values.push_back(std::move(row)); }
  RowBatch Make(const std::vector<ULONG>& columns) {
    rows.clear();
    for (auto& row : values) rows.push_back({0, static_cast<ULONG>(row.size()), row.data()});
    return MakeRowBatch(columns, rows.data(), rows.size());
  }
};

SPropValue Long(ULONG tag, LONG value) {
  SPropValue result{};
  result.ulPropTag = tag;
  result.Value.l = value;
  return result;
}

SPropValue Error(ULONG tag, SCODE code) {
  SPropValue result{};
  result.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
  result.Value.err = code;
  return result;
}

SPropValue Text(ULONG tag, const std::u16string& text) {
  SPropValue result{};
  result.ulPropTag = tag;
  result.Value.lpszW = reinterpret_cast<LPWSTR>(const_cast<char16_t*>(text.c_str()));
  return result;
}

SPropValue Binary(ULONG tag, Bytes& bytes) {
  SPropValue result{};
  result.ulPropTag = tag;
  result.Value.bin = {static_cast<ULONG>(bytes.size()), bytes.data()};
  return result;
}

struct Column {
  ULONG tag;
  Encoding encoding;
  std::uint32_t state;
  std::uint32_t data;
};

Column ColumnOf(const RowBatch& batch, std::size_t index) {
  const auto* words = batch.columns.data() + index * RowBatch::kWordsPerColumn;
  return {words[0], static_cast<Encoding>(words[1]), words[2], words[3]};
}

std::string Latin1(const RowBatch& batch) { return {batch.latin1.begin(), batch.latin1.end()}; }

template <class T>
T Read(const RowBatch& batch, std::size_t at) {
  T value;
  REQUIRE(at + sizeof value <= batch.slab.size());
  std::memcpy(&value, batch.slab.data() + at, sizeof value);
  return value;
}

}  // namespace

TEST_CASE("no rows, no slab") {
  const RowBatch batch = MakeRowBatch({Tag(PT_LONG), Tag(PT_UNICODE)}, nullptr, 0);
  CHECK(batch.row_count == 0);
  CHECK(batch.slab.empty());
  CHECK(batch.columns.size() == 8);
}

TEST_CASE("a column without gaps has no state bytes") {
  Rows rows;
  for (LONG i = 0; i < 5; ++i) rows.Add({Long(Tag(PT_LONG), i * -7)});
  const RowBatch batch = rows.Make({Tag(PT_LONG)});
  const Column column = ColumnOf(batch, 0);
  CHECK(column.tag == Tag(PT_LONG));
  CHECK(column.encoding == Encoding::kInt32);
  CHECK(column.state == RowBatch::kNoState);
  for (int i = 0; i < 5; ++i) CHECK(Read<std::int32_t>(batch, column.data + i * 4) == i * -7);
}

TEST_CASE("a missing value is a state byte; another error is a mark as well") {
  Rows rows;
  rows.Add({Long(Tag(PT_LONG), 1)});
  rows.Add({Error(Tag(PT_LONG), MAPI_E_NOT_FOUND)});
  rows.Add({Error(Tag(PT_LONG), MAPI_E_NOT_ENOUGH_MEMORY)});
  rows.Add({});  // a row that lacks the column altogether
  const RowBatch batch = rows.Make({Tag(PT_LONG)});
  const Column column = ColumnOf(batch, 0);
  REQUIRE(column.state != RowBatch::kNoState);
  CHECK(batch.slab[column.state] == 0);
  CHECK(batch.slab[column.state + 1] == 1);
  CHECK(batch.slab[column.state + 2] == 1);
  CHECK(batch.slab[column.state + 3] == 1);
  CHECK(batch.marks == std::vector<std::uint32_t>{2, 0, static_cast<std::uint32_t>(MAPI_E_NOT_ENOUGH_MEMORY)});
}

TEST_CASE("a column that no row has") {
  Rows rows;
  rows.Add({Error(Tag(PT_UNICODE), MAPI_E_NOT_FOUND)});
  const RowBatch batch = rows.Make({Tag(PT_UNICODE)});
  CHECK(ColumnOf(batch, 0).encoding == Encoding::kAbsent);
  CHECK(batch.slab.empty());
}

TEST_CASE("strings of few different words become a dictionary") {
  Rows rows;
  const std::u16string note = u"IPM.Note";
  const std::u16string other = u"IPM.Note.SMIME";
  for (int i = 0; i < 10; ++i) rows.Add({Text(Tag(PT_UNICODE), i == 7 ? other : note)});
  const RowBatch batch = rows.Make({Tag(PT_UNICODE)});
  const Column column = ColumnOf(batch, 0);
  REQUIRE(column.encoding == Encoding::kDictionary);
  CHECK(Latin1(batch) == "IPM.NoteIPM.Note.SMIME");
  for (int i = 0; i < 10; ++i) CHECK(Read<std::uint32_t>(batch, column.data + i * 4) == (i == 7 ? 1u : 0u));
  CHECK(Read<std::uint32_t>(batch, column.data + 40) == 2);
  CHECK(Read<std::uint32_t>(batch, column.data + 44) == 0);
  CHECK(Read<std::uint32_t>(batch, column.data + 48) == 8);
  CHECK(Read<std::uint32_t>(batch, column.data + 52) == 22);
}

TEST_CASE("different strings stand one after the other; wide ones keep the batch wide") {
  Rows rows;
  std::vector<std::u16string> texts;
  for (int i = 0; i < 100; ++i)
    texts.push_back(u"subject " + std::u16string(1, static_cast<char16_t>(u'A' + i % 26)) + std::u16string(i, u'x'));
  bool wide = false;
  SUBCASE("Latin-1") {}
  SUBCASE("wide") {
    texts[50] = u"\u20ac";
    wide = true;
  }
  for (const auto& text : texts) rows.Add({Text(Tag(PT_UNICODE), text)});
  const RowBatch batch = rows.Make({Tag(PT_UNICODE)});
  const Column column = ColumnOf(batch, 0);
  REQUIRE(column.encoding == Encoding::kText);
  CHECK(batch.text.empty() == !wide);
  CHECK(batch.latin1.empty() == wide);
  const std::u16string all = wide ? batch.text : std::u16string(batch.latin1.begin(), batch.latin1.end());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto start = Read<std::uint32_t>(batch, column.data + i * 4);
    const auto end = Read<std::uint32_t>(batch, column.data + i * 4 + 4);
    CHECK(all.substr(start, end - start) == texts[i]);
  }
}

TEST_CASE("a column of long strings keeps them apart, each as narrow as it can be") {
  Rows rows;
  const std::u16string narrow(1'001, u'\u00e4');
  const std::u16string wide = std::u16string(999, u'x') + u"\u20ac";
  const std::u16string empty;
  const std::u16string words[] = {u"a", u"b", u"c", u"d"};
  rows.Add({Text(Tag(PT_UNICODE), narrow), Text(Tag(PT_UNICODE, 0x6701), words[0])});
  rows.Add({Error(Tag(PT_UNICODE), MAPI_E_NOT_FOUND), Text(Tag(PT_UNICODE, 0x6701), words[1])});
  rows.Add({Text(Tag(PT_UNICODE), wide), Text(Tag(PT_UNICODE, 0x6701), words[2])});
  rows.Add({Text(Tag(PT_UNICODE), empty), Text(Tag(PT_UNICODE, 0x6701), words[3])});
  const RowBatch batch = rows.Make({Tag(PT_UNICODE), Tag(PT_UNICODE, 0x6701)});
  const Column column = ColumnOf(batch, 0);
  REQUIRE(column.encoding == Encoding::kLongText);
  CHECK(batch.slab[column.state + 1] == 1);
  CHECK(Latin1(batch) == "abcd");
  REQUIRE(batch.long_texts.size() == 3);
  const auto text = [&](std::size_t row) {
    const auto& piece = batch.long_texts.at(Read<std::uint32_t>(batch, column.data + row * 4));
    const std::uint8_t* bytes = batch.long_text.data() + piece.offset;
    REQUIRE(piece.offset + piece.size * (piece.wide ? 2 : 1) <= batch.long_text.size());
    if (!piece.wide) return std::u16string(bytes, bytes + piece.size);
    return std::u16string(reinterpret_cast<const char16_t*>(bytes), piece.size);
  };
  CHECK(text(0) == narrow);
  CHECK(text(2) == wide);
  CHECK(text(3).empty());
  CHECK(batch.long_texts[1].wide);
  CHECK_FALSE(batch.long_texts[0].wide);
}

TEST_CASE("a string of 255 characters and a binary of 510 bytes are marked") {
  Rows rows;
  const std::u16string full(255, u'x');
  const std::u16string nearly(254, u'x');
  Bytes bytes(510, 1);
  rows.Add({Text(Tag(PT_UNICODE), full), Binary(Tag(PT_BINARY, 0x6701), bytes)});
  rows.Add({Text(Tag(PT_UNICODE), nearly), Binary(Tag(PT_BINARY, 0x6701), bytes)});
  const RowBatch batch = rows.Make({Tag(PT_UNICODE), Tag(PT_BINARY, 0x6701)});
  CHECK(batch.marks == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 0, 1, 1, 0});
}

TEST_CASE("binaries lie in the slab; a repeated one lies there once") {
  Rows rows;
  Bytes same = {9, 8, 7};
  Bytes empty;
  Bytes other = {1};
  rows.Add({Binary(Tag(PT_BINARY), same)});
  rows.Add({Binary(Tag(PT_BINARY), same)});
  rows.Add({Binary(Tag(PT_BINARY), empty)});
  rows.Add({Binary(Tag(PT_BINARY), other)});
  const RowBatch batch = rows.Make({Tag(PT_BINARY)});
  const Column column = ColumnOf(batch, 0);
  REQUIRE(column.encoding == Encoding::kBinary);
  const auto bytes_of = [&](int row) {
    const auto at = Read<std::uint32_t>(batch, column.data + row * 8);
    const auto size = Read<std::uint32_t>(batch, column.data + row * 8 + 4);
    REQUIRE(at + size <= batch.slab.size());
    return Bytes(batch.slab.begin() + at, batch.slab.begin() + at + size);
  };
  CHECK(bytes_of(0) == same);
  CHECK(bytes_of(1) == same);
  CHECK(Read<std::uint32_t>(batch, column.data) == Read<std::uint32_t>(batch, column.data + 8));
  CHECK(bytes_of(2).empty());
  CHECK(bytes_of(3) == other);
}

TEST_CASE("multi-valued columns and columns of mixed types go through others") {
  Rows rows;
  LONG longs[] = {1, 2};
  SPropValue many{};
  many.ulPropTag = Tag(PT_MV_LONG);
  many.Value.MVl = {2, longs};
  const std::u16string text = u"text";
  rows.Add({many, Long(Tag(PT_LONG, 0x6701), 5)});
  rows.Add({Error(Tag(PT_MV_LONG), MAPI_E_NOT_FOUND), Text(Tag(PT_UNICODE, 0x6701), text)});
  const RowBatch batch = rows.Make({Tag(PT_MV_LONG), Tag(PT_UNSPECIFIED, 0x6701)});
  CHECK(ColumnOf(batch, 0).encoding == Encoding::kOther);
  CHECK(ColumnOf(batch, 1).encoding == Encoding::kOther);
  REQUIRE(batch.others.size() == 3);
  CHECK(batch.others[0].value == PropValue::Value(std::vector<std::int32_t>{1, 2}));
  CHECK(Read<std::uint32_t>(batch, ColumnOf(batch, 1).data + 4) == 2);
}

TEST_CASE("instances of a multi-valued column, and rows in another order, are read as what they are") {
  Rows rows;
  const std::u16string red = u"red";
  SPropValue instance = Text(MVI_PROP(Tag(PT_UNICODE)), red);
  rows.Add({Long(Tag(PT_LONG, 0x6701), 5), instance});
  const RowBatch batch = rows.Make({MVI_PROP(Tag(PT_UNICODE)), Tag(PT_LONG, 0x6701)});
  CHECK(ColumnOf(batch, 0).encoding == Encoding::kText);
  CHECK(Latin1(batch) == "red");
  CHECK(Read<std::int32_t>(batch, ColumnOf(batch, 1).data) == 5);
}

TEST_CASE("a provider's missing pointers are missing values") {
  Rows rows;
  for (const ULONG type : {PT_UNICODE, PT_STRING8, PT_CLSID, PT_BINARY}) {
    SPropValue value{};
    value.ulPropTag = Tag(type);
    if (type == PT_BINARY) value.Value.bin.cb = 4;
    rows.values.clear();
    rows.Add({value});
    CHECK(ColumnOf(rows.Make({Tag(type)}), 0).encoding == Encoding::kAbsent);
  }
}

TEST_CASE("data is aligned for every typed array") {
  Rows rows;
  Bytes odd = {1, 2, 3};
  SPropValue boolean{};
  boolean.ulPropTag = Tag(PT_BOOLEAN, 0x6701);
  boolean.Value.b = 1;
  SPropValue real{};
  real.ulPropTag = Tag(PT_DOUBLE, 0x6702);
  real.Value.dbl = 0.5;
  SPropValue time{};
  time.ulPropTag = Tag(PT_SYSTIME, 0x6703);
  time.Value.ft = {1, 2};
  SPropValue big{};
  big.ulPropTag = Tag(PT_I8, 0x6704);
  big.Value.li.QuadPart = -1;
  for (int i = 0; i < 3; ++i) {
    rows.Add(
        {Binary(Tag(PT_BINARY), odd), boolean, i == 1 ? Error(real.ulPropTag, MAPI_E_NOT_FOUND) : real, time, big});
  }
  const RowBatch batch = rows.Make({Tag(PT_BINARY), boolean.ulPropTag, real.ulPropTag, time.ulPropTag, big.ulPropTag});
  for (std::size_t i = 0; i < 5; ++i) CHECK(ColumnOf(batch, i).data % 8 == 0);
  CHECK(ColumnOf(batch, 3).encoding == Encoding::kFileTime);
  CHECK(Read<std::uint32_t>(batch, ColumnOf(batch, 3).data + 4) == 2);
  CHECK(Read<std::int64_t>(batch, ColumnOf(batch, 4).data) == -1);
}
