// The batch of rows in place is the batch of their copies.
#include <doctest/doctest.h>

#include <cstring>
#include <deque>
#include <random>
#include <string>

#include "builtin/wire/wire.h"
#include "session/row_batch.h"
#include "session/row_batch_builder.h"
#include "test/wire/test_memory.h"

namespace mapi::session {
namespace {

using wire::RowChunk;
using wire::RowReader;
using wire::TestMemory;

constexpr ULONG kTypes[] = {PT_I2,
                            PT_LONG,
                            PT_R4,
                            PT_DOUBLE,
                            PT_BOOLEAN,
                            PT_I8,
                            PT_SYSTIME,
                            PT_UNICODE,
                            PT_BINARY,
                            PT_STRING8,
                            PT_CLSID,
                            PT_MV_LONG,
                            PT_UNICODE,
                            PT_MV_UNICODE,
                            PT_BINARY,
                            PT_UNSPECIFIED,
                            MVI_FLAG | PT_MV_UNICODE,
                            PT_UNICODE};

// Values that live as long as it does.
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}

  std::size_t Below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_); }

  SPropValue Cell(ULONG tag) {
    SPropValue cell{};
    cell.ulPropTag = tag;
    if (PROP_TYPE(tag) == PT_UNSPECIFIED) {
      static constexpr ULONG kAny[] = {PT_LONG, PT_UNICODE, PT_BINARY, PT_STRING8};
      cell.ulPropTag = CHANGE_PROP_TYPE(tag, kAny[Below(4)]);
    }
    _PV& value = cell.Value;
    switch (SingleType(cell.ulPropTag)) {
      case PT_UNICODE:
        value.lpszW = Text();
        break;
      case PT_STRING8:
        value.lpszA = reinterpret_cast<LPSTR>(Bytes(Size(), 1).data());
        break;
      case PT_BINARY: {
        std::vector<std::uint8_t>& bytes = Bytes(Below(20) == 0 ? 510 : Below(70), 0);
        value.bin = {static_cast<ULONG>(bytes.size() - 1), bytes.data()};
        break;
      }
      case PT_CLSID:
        value.lpguid = &guids_.emplace_back(GUID{static_cast<std::uint32_t>(Below(1 << 30)), 2, 3, {4}});
        break;
      case PT_MV_LONG: {
        auto& list = lists_.emplace_back(Below(4) + 1, static_cast<LONG>(Below(9)));
        value.MVl = {static_cast<ULONG>(list.size()), list.data()};
        break;
      }
      case PT_MV_UNICODE: {
        auto& list = texts_of_.emplace_back();
        for (std::size_t count = Below(4); count != 0; --count) list.push_back(Text());
        value.MVszW = {static_cast<ULONG>(list.size()), list.data()};
        break;
      }
      case PT_BOOLEAN:
        value.b = static_cast<unsigned short>(Below(2));
        break;
      case PT_R4:
        value.flt = static_cast<float>(Below(100)) / 8;
        break;
      case PT_I2:
        value.i = static_cast<short>(Below(100));
        break;
      default:
        value.li.QuadPart = static_cast<LONGLONG>(Below(1 << 30));
        if (PROP_TYPE(tag) == PT_LONG) value.li.HighPart = 0;
        break;
    }
    return cell;
  }

  // How strings of the rows that follow are: of all lengths, of the dictionary's words, long, or wide.
  void Style() {
    words_ = Below(2) == 0;
    long_ = Below(4) == 0;
    wide_ = Below(3) == 0;
  }

 private:
  std::size_t Size() { return Below(30) == 0 ? 255 : long_ ? 200 + Below(500) : words_ ? Below(3) : Below(80); }
  LPWSTR Text() {
    std::u16string& text = texts_.emplace_back(Size(), u'a');
    for (char16_t& unit : text) unit = static_cast<char16_t>(words_ ? u'w' : u' ' + Below(0xDF));
    if (wide_ && !text.empty() && Below(8) == 0)
      text[Below(text.size())] = static_cast<char16_t>(0x100 + Below(0xFE00));
    return reinterpret_cast<LPWSTR>(text.data());
  }
  // With a null behind it.
  std::vector<std::uint8_t>& Bytes(std::size_t size, std::size_t least) {
    auto& bytes = bytes_.emplace_back(size + 1);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(least + Below(words_ ? 1 : 200));
    return bytes;
  }

  std::mt19937 engine_;
  bool words_ = false, long_ = false, wide_ = false;
  std::deque<std::u16string> texts_;
  std::deque<std::vector<std::uint8_t>> bytes_;
  std::deque<std::vector<LONG>> lists_;
  std::deque<std::vector<LPWSTR>> texts_of_;
  std::deque<GUID> guids_;
};

RowBatch FromCopies(const RowChunk& chunk, const std::vector<std::uint32_t>& wire, const std::vector<ULONG>& columns) {
  const wire::RowSetBlock set = wire::NewRowSet(chunk.row_count, TestMemory::Memory());
  RowReader(chunk, wire).Read(chunk.row_count, *set, TestMemory::Memory());
  return MakeRowBatch(columns, set->aRow, set->cRows);
}

RowBatch FromViews(const RowChunk& chunk, const std::vector<std::uint32_t>& wire, const std::vector<ULONG>& columns) {
  wire::HeapArena arena;
  std::vector<SPropValue> cells(wire.size());
  RowBatchBuilder builder(columns, chunk.row_count, TextSizes::kTold);
  for (RowReader reader(chunk, wire); reader.left() != 0;) {
    reader.View(cells.data(), arena);
    builder.AddRow(cells.size(), cells.data());
  }
  return builder.Finish();
}

bool SameBytes(const core::LargeBytes& left, const core::LargeBytes& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}

void CheckSame(const RowBatch& left, const RowBatch& right) {
  CHECK(left.row_count == right.row_count);
  CHECK(left.columns == right.columns);
  CHECK(left.marks == right.marks);
  CHECK(SameBytes(left.slab, right.slab));
  CHECK(SameBytes(left.latin1, right.latin1));
  CHECK(left.text == right.text);
  // Between the texts, where one is aligned, nothing is set.
  CHECK(std::ranges::equal(left.long_texts, right.long_texts, [&](const auto& a, const auto& b) {
    return a.offset == b.offset && a.size == b.size && a.wide == b.wide &&
           std::memcmp(left.long_text.data() + a.offset, right.long_text.data() + b.offset,
                       a.size * (a.wide ? sizeof(char16_t) : 1)) == 0;
  }));
  CHECK(std::ranges::equal(left.others, right.others,
                           [](const auto& a, const auto& b) { return a.tag == b.tag && a.value == b.value; }));
}

TEST_CASE("rows of all kinds") {
  std::size_t encodings[16] = {};
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::vector<ULONG> columns;
    for (std::size_t count = 1 + random.Below(12); count != 0; --count) {
      columns.push_back(PROP_TAG(kTypes[random.Below(std::size(kTypes))], 0x6700 + columns.size()));
    }
    // The caller's columns may be others than the reader's, and in another order.
    std::vector<std::uint32_t> wire(columns.begin(), columns.end());
    if (seed % 5 == 0) std::swap(wire.front(), wire.back());
    if (seed % 7 == 0) columns.push_back(PROP_TAG(PT_UNICODE, 0x6800));
    // A column whose values are of another type than the caller takes it to have.
    if (seed % 11 == 0) columns[0] = CHANGE_PROP_TYPE(columns[0], random.Below(2) == 0 ? PT_LONG : PT_UNICODE);

    const std::size_t rows = random.Below(120);
    wire::Writer out;
    random.Style();
    for (std::size_t row = 0; row < rows; ++row) {
      if (random.Below(40) == 0) random.Style();
      std::vector<SPropValue> cells;
      for (const ULONG tag : wire) {
        SPropValue cell = random.Cell(tag);
        if (seed % 3 != 0 && random.Below(10) == 0) {
          cell.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
          cell.Value.err = random.Below(2) == 0 ? MAPI_E_NOT_FOUND : MAPI_E_NOT_ENOUGH_MEMORY;
        }
        cells.push_back(cell);
      }
      wire::WriteRow(out, wire, cells, wire::Dialect::kRop);
    }
    // At any address, and with nothing behind it.
    const std::vector<std::uint8_t> bytes = std::move(out).Finish();
    std::vector<std::uint8_t> block(seed % 4);
    block.insert(block.end(), bytes.begin(), bytes.end());
    block.shrink_to_fit();
    const RowChunk chunk{wire::SharedBytes::Borrow(wire::Bytes(block).subspan(seed % 4)),
                         static_cast<std::uint32_t>(rows)};

    const RowBatch copies = FromCopies(chunk, wire, columns);
    const RowBatch views = FromViews(chunk, wire, columns);
    CheckSame(copies, views);
    for (std::size_t at = 1; at < views.columns.size(); at += RowBatch::kWordsPerColumn) ++encodings[views.columns[at]];
  }
  CHECK(TestMemory::Alive() == 0);
  for (std::size_t encoding = 0; encoding <= static_cast<std::size_t>(Encoding::kLongText); ++encoding) {
    CAPTURE(encoding);
    CHECK(encodings[encoding] > 10);
  }
}

// Of a type that comes late, the values before it are made from what is stored of them.
TEST_CASE("values before one of another type stay what they are") {
  GUID guid = {1, 2, 3, {4}};
  char text8[] = "text";
  char16_t text[] = u"text";
  std::uint8_t bytes[] = {1, 2, 3};
  for (const ULONG type :
       {PT_I2, PT_LONG, PT_BOOLEAN, PT_R4, PT_DOUBLE, PT_I8, PT_SYSTIME, PT_UNICODE, PT_STRING8, PT_BINARY, PT_CLSID}) {
    CAPTURE(type);
    const ULONG tag = PROP_TAG(type, 0x6700);
    SPropValue first{}, missing{}, other{};
    first.ulPropTag = tag;
    switch (type) {
      case PT_I2:
        first.Value.i = -7;
        break;
      case PT_LONG:
        first.Value.l = -7;
        break;
      case PT_BOOLEAN:
        first.Value.b = 1;
        break;
      case PT_R4:
        first.Value.flt = 0.5F;
        break;
      case PT_DOUBLE:
        first.Value.dbl = 0.25;
        break;
      case PT_UNICODE:
        first.Value.lpszW = reinterpret_cast<LPWSTR>(text);
        break;
      case PT_STRING8:
        first.Value.lpszA = text8;
        break;
      case PT_BINARY:
        first.Value.bin = {3, bytes};
        break;
      case PT_CLSID:
        first.Value.lpguid = &guid;
        break;
      default:
        first.Value.li.QuadPart = -0x123456789ABCDEF;
    }
    missing.ulPropTag = CHANGE_PROP_TYPE(tag, PT_ERROR);
    missing.Value.err = MAPI_E_NOT_FOUND;
    other.ulPropTag = CHANGE_PROP_TYPE(tag, PT_MV_LONG);
    RowBatchBuilder builder({tag}, 4, TextSizes::kCounted);
    for (const SPropValue* cell : {&first, &missing, &other, &first}) builder.AddRow(1, cell);
    const RowBatch batch = builder.Finish();
    CHECK(static_cast<Encoding>(batch.columns.at(1)) == Encoding::kOther);
    REQUIRE(batch.others.size() == 3);
    const PropValue expected = FromMapi(first);
    for (const std::size_t index : {0, 2}) {
      CHECK(batch.others[index].tag == expected.tag);
      CHECK(batch.others[index].value == expected.value);
    }
    CHECK(batch.others[1].tag == other.ulPropTag);
  }
}

}  // namespace
}  // namespace mapi::session
