// Property rows, MS-OXCDATA 2.8: straight from a reply's bytes into SPropValue, SRow and SRowSet memory. A row is
// one block of MAPI memory, whatever strings it has.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "builtin/wire/property_value.h"

namespace mapi::wire {

// Rows of a table as they came, already checked; they are decoded when someone wants them.
struct RowChunk {
  SharedBytes bytes;
  std::uint32_t row_count = 0;
  // What the check found out, so that the text of rows is not searched for its ends again; may be null.
  std::shared_ptr<const struct RowSizes> sizes = nullptr;
};

struct RowSize {
  std::uint32_t wire;            // bytes in the chunk
  std::uint32_t memory;          // bytes of the values that a cell refers to
  std::uint32_t first_text = 0;  // in RowSizes::texts
};

// Sizes of a chunk's rows, as long as they are read with these columns.
struct RowSizes {
  std::vector<std::uint32_t> columns;
  std::vector<RowSize> rows;
  std::vector<std::uint32_t> texts;  // bytes of all UTF-16 strings, terminators included
};

// Passes over (and so checks) one row; adds the lengths of its UTF-16 strings to `texts` if that is there.
RowSize SkipRow(Reader& in, Tags columns, Dialect dialect, std::vector<std::uint32_t>* texts = nullptr);

// One row as one block: an array of columns.size() values.
MapiBlock<SPropValue> ReadRow(Reader& in, Tags columns, Dialect dialect, const MapiMemory& memory);
// The same for a row that stands alone (GetPropertiesSpecific, FindRow, a table notification).
MapiBlock<SPropValue> ReadRow(const SharedBytes& row, Tags columns, const MapiMemory& memory);

// Cells that are not available become PT_ERROR. Writes a FlaggedPropertyRow if any cell is an error.
void WriteRow(Writer& out, Tags columns, Properties cells, Dialect dialect);

// Frees the rows and the set.
struct RowSetFree {
  LPFREEBUFFER free = nullptr;
  void operator()(SRowSet* rows) const;
};
using RowSetBlock = std::unique_ptr<SRowSet, RowSetFree>;

// A set with room for `capacity` rows and none yet.
RowSetBlock NewRowSet(std::size_t capacity, const MapiMemory& memory);

// Walks the rows of a chunk. `columns` must outlive it.
class RowReader {
 public:
  RowReader(const RowChunk& chunk, Tags columns, Dialect dialect = Dialect::kRop)
      : in_(chunk.bytes), columns_(columns), dialect_(dialect), left_(chunk.row_count) {
    if (chunk.sizes && std::ranges::equal(chunk.sizes->columns, columns)) sizes_ = chunk.sizes;
  }

  std::uint32_t left() const { return left_; }
  void Skip(std::uint32_t rows);
  // Adds up to `rows` rows to the set, which must have room for them. Between the cells of a row (columns.size() of
  // them, at least one) and what they refer to, `slack` bytes are left free, for values that the reader's caller adds.
  void Read(std::uint32_t rows, SRowSet& set, RowMemory& memory, std::size_t slack = 0);
  void Read(std::uint32_t rows, SRowSet& set, const MapiMemory& memory, std::size_t slack = 0);
  // The next row (there must be one) into columns.size() cells, as mapi/row_views.h describes them: good as long as the
  // chunk's bytes and the arena.
  void View(SPropValue* cells, Arena& arena);

 private:
  RowSize Size();
  const std::uint32_t* TextsOf(const RowSize& size) const;

  Reader in_;
  Tags columns_;
  Dialect dialect_;
  std::uint32_t left_;
  std::shared_ptr<const RowSizes> sizes_;
};

}  // namespace mapi::wire
