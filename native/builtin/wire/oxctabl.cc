#include "builtin/wire/oxctabl.h"

#include <iterator>
#include <utility>

namespace mapi::wire {

void QueryRowsResponse::ReadChunk(Reader& in, QueryRowsResponse& response, Tags columns) {
  const std::size_t from = in.position();
  // A row is a byte at least, also in a table without columns.
  in.CheckCount(response.row_count, 1, "RowCount");
  auto sizes = std::make_shared<RowSizes>();
  sizes->columns.assign(columns.begin(), columns.end());
  sizes->rows.reserve(response.row_count);
  for (std::uint32_t i = 0; i < response.row_count; ++i) {
    const auto first_text = static_cast<std::uint32_t>(sizes->texts.size());
    RowSize size = SkipRow(in, columns, Dialect::kRop, &sizes->texts);
    size.first_text = first_text;
    sizes->rows.push_back(size);
  }
  response.chunks.clear();
  if (response.row_count != 0) response.chunks.push_back({in.Since(from), response.row_count, std::move(sizes)});
}

void QueryRowsResponse::Append(QueryRowsResponse&& next) {
  origin = next.origin;
  row_count += next.row_count;
  std::move(next.chunks.begin(), next.chunks.end(), std::back_inserter(chunks));
}

}  // namespace mapi::wire
