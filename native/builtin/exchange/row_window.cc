#include "builtin/exchange/row_window.h"

#include <algorithm>

namespace mapi::builtin {

void RowWindow::Append(const wire::ColumnSet& columns, std::vector<wire::RowChunk> chunks) {
  if (rows_ == 0) Clear();
  if (pieces_.empty()) columns_ = columns;
  for (const wire::RowChunk& chunk : chunks) {
    if (chunk.row_count == 0) continue;
    pieces_.push_back({wire::RowReader(chunk, wire::TagsOf(columns_)), chunk.bytes.size()});
    rows_ += chunk.row_count;
    bytes_ += chunk.bytes.size();
  }
}

void RowWindow::Clear() {
  pieces_.clear();
  rows_ = 0;
  bytes_ = 0;
}

void RowWindow::Skip(std::uint32_t rows) {
  rows = std::min(rows, rows_);
  rows_ -= rows;
  while (rows > 0) {
    Piece& piece = pieces_.front();
    const std::uint32_t some = std::min(rows, piece.reader.left());
    piece.reader.Skip(some);
    rows -= some;
    if (piece.reader.left() != 0) continue;
    bytes_ -= piece.bytes;
    pieces_.pop_front();
  }
}

void RowWindow::Read(std::uint32_t rows, bool keep, SRowSet& set, wire::RowMemory& memory, std::size_t slack) {
  rows = std::min(rows, rows_);
  if (keep) {
    for (auto piece = pieces_.begin(); rows > 0; ++piece) {
      wire::RowReader copy = piece->reader;
      const std::uint32_t some = std::min(rows, copy.left());
      copy.Read(some, set, memory, slack);
      rows -= some;
    }
    return;
  }
  while (rows > 0) {
    Piece& piece = pieces_.front();
    const std::uint32_t some = std::min(rows, piece.reader.left());
    piece.reader.Read(some, set, memory, slack);
    rows -= some;
    rows_ -= some;
    if (piece.reader.left() != 0) continue;
    bytes_ -= piece.bytes;
    pieces_.pop_front();
  }
}

}  // namespace mapi::builtin
