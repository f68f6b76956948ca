#include "builtin/wire/property_row.h"

#include <algorithm>

#include "builtin/wire/property_decoder.h"

namespace mapi::wire {

void SkipRow(Reader& in, Tags columns, Dialect dialect) {
  Measure measure;
  PropertyDecoder(in, dialect, measure).Row(columns, nullptr);
}

MapiBlock<SPropValue> ReadRow(Reader& in, Tags columns, Dialect dialect, const MapiMemory& memory) {
  const std::size_t from = in.position();
  Measure measure;
  PropertyDecoder(in, dialect, measure).Row(columns, nullptr);
  in.Rewind(from);

  const std::size_t cells = std::max<std::size_t>(columns.size(), 1) * sizeof(SPropValue);
  MapiBlock<SPropValue> block(static_cast<SPropValue*>(memory.Allocate(cells + measure.bytes)), {memory.free});
  Fill fill{reinterpret_cast<std::uint8_t*>(block.get()) + cells};
  PropertyDecoder(in, dialect, fill).Row(columns, block.get());
  return block;
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
  for (; rows != 0 && left_ != 0; --rows, --left_) SkipRow(in_, columns_, dialect_);
}

void RowReader::Read(std::uint32_t rows, SRowSet& set, const MapiMemory& memory) {
  for (; rows != 0 && left_ != 0; --rows, --left_) {
    SRow& row = set.aRow[set.cRows];
    row.ulAdrEntryPad = 0;
    row.cValues = static_cast<ULONG>(columns_.size());
    row.lpProps = ReadRow(in_, columns_, dialect_, memory).release();
    ++set.cRows;
  }
}

}  // namespace mapi::wire
