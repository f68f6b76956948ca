#include "builtin/wire/property_row.h"

#include <algorithm>

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {

namespace {

std::size_t BeforeValues(Tags columns, std::size_t slack) {
  return std::max<std::size_t>(columns.size(), 1) * sizeof(SPropValue) + slack;
}

// A row that SkipRow has passed over, for the same columns, into as much memory as that said. Does not fail.
void FillRow(Reader& in, Tags columns, Dialect dialect, SPropValue* cells, std::size_t slack,
             const std::uint32_t* texts) {
  Fill fill{reinterpret_cast<std::uint8_t*>(cells) + BeforeValues(columns, slack), texts};
  PropertyDecoder(in, dialect, fill).Row(columns, cells);
}

struct PlainRowMemory final : RowMemory {
  explicit PlainRowMemory(const MapiMemory& from) : memory(from) {}
  void* Allocate(std::size_t bytes) override { return memory.Allocate(bytes); }
  const MapiMemory& memory;
};

}  // namespace

RowSize SkipRow(Reader& in, Tags columns, Dialect dialect, std::vector<std::uint32_t>* texts) {
  const std::size_t from = in.position();
  Measure measure;
  measure.texts = texts;
  PropertyDecoder(in, dialect, measure).Row(columns, nullptr);
  return {static_cast<std::uint32_t>(in.position() - from), static_cast<std::uint32_t>(measure.bytes)};
}

MapiBlock<SPropValue> ReadRow(Reader& in, Tags columns, Dialect dialect, const MapiMemory& memory) {
  const std::size_t from = in.position();
  const RowSize size = SkipRow(in, columns, dialect);
  in.Rewind(from);
  auto* cells = static_cast<SPropValue*>(memory.Allocate(BeforeValues(columns, 0) + size.memory));
  FillRow(in, columns, dialect, cells, 0, nullptr);
  return {cells, {memory.free}};
}

MapiBlock<SPropValue> ReadRow(const SharedBytes& row, Tags columns, const MapiMemory& memory) {
  Reader in(row.bytes);
  return ReadRow(in, columns, Dialect::kRop, memory);
}

void WriteRow(Writer& out, Tags columns, Properties cells, Dialect dialect) {
  if (cells.size() != columns.size()) throw WireError("PropertyRow", out.size(), "a cell per column is needed");
  const auto is_error = [](const SPropValue& cell) { return static_cast<std::uint16_t>(cell.ulPropTag) == kTypeError; };
  const bool flagged = std::any_of(cells.begin(), cells.end(), is_error);
  out.U8(flagged ? 1 : 0);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool typed = static_cast<std::uint16_t>(columns[i]) == kTypeUnspecified;
    const bool error = is_error(cells[i]);
    if (!error && !typed && WireType(cells[i].ulPropTag) != WireType(columns[i])) {
      throw WireError("PropertyRow", out.size(), "a cell of another type than its column");
    }
    if (typed) out.U16(static_cast<std::uint16_t>(cells[i].ulPropTag));
    if (flagged) out.U8(error ? 0x0A : 0x00);
    WriteValue(out, cells[i], dialect);
  }
}

void RowSetFree::operator()(SRowSet* rows) const {
  for (ULONG i = 0; i < rows->cRows; ++i) free(rows->aRow[i].lpProps);
  free(rows);
}

RowSetBlock NewRowSet(std::size_t capacity, const MapiMemory& memory) {
  auto* rows = static_cast<SRowSet*>(memory.Allocate(CbNewSRowSet(std::max<std::size_t>(capacity, 1))));
  rows->cRows = 0;
  return RowSetBlock(rows, {memory.free});
}

void RowReader::View(SPropValue* cells, Arena& arena) {
  wire::View view{arena, sizes_ ? TextsOf(sizes_->rows[sizes_->rows.size() - left_]) : nullptr};
  PropertyDecoder(in_, dialect_, view).Row(columns_, cells);
  --left_;
}

void RowReader::Skip(std::uint32_t rows) {
  for (; rows != 0 && left_ != 0; --rows, --left_) in_.Skip(Size().wire, "PropertyRow");
}

RowSize RowReader::Size() {
  if (sizes_) return sizes_->rows[sizes_->rows.size() - left_];
  const std::size_t from = in_.position();
  const RowSize size = SkipRow(in_, columns_, dialect_);
  in_.Rewind(from);
  return size;
}

const std::uint32_t* RowReader::TextsOf(const RowSize& size) const {
  return sizes_ ? sizes_->texts.data() + size.first_text : nullptr;
}

void RowReader::Read(std::uint32_t rows, SRowSet& set, RowMemory& memory, std::size_t slack) {
  const std::size_t before = BeforeValues(columns_, slack);
  for (; rows != 0 && left_ != 0; --rows, --left_) {
    const RowSize size = Size();
    SRow& row = set.aRow[set.cRows];
    row.ulAdrEntryPad = 0;
    row.cValues = static_cast<ULONG>(columns_.size());
    row.lpProps = static_cast<SPropValue*>(memory.Allocate(before + size.memory));
    ++set.cRows;
    FillRow(in_, columns_, dialect_, row.lpProps, slack, TextsOf(size));
  }
}

void RowReader::Read(std::uint32_t rows, SRowSet& set, const MapiMemory& memory, std::size_t slack) {
  PlainRowMemory plain(memory);
  Read(rows, set, plain, slack);
}

}  // namespace mapi::wire
