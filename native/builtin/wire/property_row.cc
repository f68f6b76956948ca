#include "builtin/wire/property_row.h"

#include <algorithm>

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {

namespace {

// `size` is what SkipRow says of the row at `in`, for the same columns.
MapiBlock<SPropValue> ReadMeasuredRow(Reader& in, Tags columns, Dialect dialect, const MapiMemory& memory, RowSize size,
                                      std::size_t slack) {
  const std::size_t before = std::max<std::size_t>(columns.size(), 1) * sizeof(SPropValue) + slack;
  MapiBlock<SPropValue> block(static_cast<SPropValue*>(memory.Allocate(before + size.memory)), {memory.free});
  Fill fill{reinterpret_cast<std::uint8_t*>(block.get()) + before};
  PropertyDecoder(in, dialect, fill).Row(columns, block.get());
  return block;
}

}  // namespace

RowSize SkipRow(Reader& in, Tags columns, Dialect dialect) {
  const std::size_t from = in.position();
  Measure measure;
  PropertyDecoder(in, dialect, measure).Row(columns, nullptr);
  return {static_cast<std::uint32_t>(in.position() - from), static_cast<std::uint32_t>(measure.bytes)};
}

MapiBlock<SPropValue> ReadRow(Reader& in, Tags columns, Dialect dialect, const MapiMemory& memory) {
  const std::size_t from = in.position();
  const RowSize size = SkipRow(in, columns, dialect);
  in.Rewind(from);
  return ReadMeasuredRow(in, columns, dialect, memory, size, 0);
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

void RowReader::Read(std::uint32_t rows, SRowSet& set, const MapiMemory& memory, std::size_t slack) {
  for (; rows != 0 && left_ != 0; --rows, --left_) {
    SRow& row = set.aRow[set.cRows];
    row.ulAdrEntryPad = 0;
    row.cValues = static_cast<ULONG>(columns_.size());
    row.lpProps = ReadMeasuredRow(in_, columns_, dialect_, memory, Size(), slack).release();
    ++set.cRows;
  }
}

}  // namespace mapi::wire
