// Rows that the server has sent and nobody has taken yet: bytes until then, which cost nothing to keep or to drop.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "builtin/wire/oxctabl.h"

namespace mapi::builtin {

class RowWindow {
 public:
  std::uint32_t rows() const { return rows_; }
  std::size_t bytes() const { return bytes_; }
  bool empty() const { return rows_ == 0; }

  // All rows of a window have the same columns: Clear comes first where they change.
  void Append(const wire::ColumnSet& columns, std::vector<wire::RowChunk> chunks);
  void Clear();
  void Skip(std::uint32_t rows);
  // The next `rows` rows (at most rows()), which stay in the window: Row() for each with its cells in `cells`, which
  // has room for a row (RowReader::View).
  template <class Row>
  void View(std::uint32_t rows, SPropValue* cells, wire::Arena& arena, Row&& row) const {
    for (auto piece = pieces_.begin(); rows > 0; ++piece) {
      wire::RowReader reader = piece->reader;
      for (; rows > 0 && reader.left() > 0; --rows) {
        reader.View(cells, arena);
        row();
      }
    }
  }
  // The next `rows` rows (at most rows()) into the set, which has room for them, with `slack` bytes behind the cells of
  // each (RowReader::Read). `keep` leaves them in the window.
  void Read(std::uint32_t rows, bool keep, SRowSet& set, wire::RowMemory& memory, std::size_t slack);

 private:
  struct Piece {
    wire::RowReader reader;
    std::size_t bytes;
  };

  wire::ColumnSet columns_;  // the readers refer to it
  std::deque<Piece> pieces_;
  std::uint32_t rows_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace mapi::builtin
