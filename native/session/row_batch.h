// A batch of rows as one slab, column by column, made on the session thread and decoded by lib/native/row-batch.ts.
//
// Every column has four words in `columns`:
//   0  its tag, as it was asked for
//   1  its encoding (below)
//   2  offset in the slab of one byte per row: 0 has a value, 1 has none; kNoState: every row has one
//   3  offset in the slab of the data, aligned to 8
// Rows without a value have zeros as data.
//
// `marks` has three words per cell of which there is more to say: row, column, and the HRESULT of one that failed
// otherwise than with MAPI_E_NOT_FOUND, or 0 for a value as long as a table can carry, which is probably cut.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/large_bytes.h"
#include "mapi/mapi.h"
#include "mapi/row_views.h"
#include "session/prop_value.h"

namespace mapi::session {

enum class Encoding : std::uint32_t {
  kAbsent = 0,      // no row has a value: no data
  kInt32 = 1,       // int32 per row
  kBoolean = 2,     // byte per row
  kDouble = 3,      // double per row
  kInt64 = 4,       // int64 per row
  kFileTime = 5,    // FILETIME per row, as its low and its high word
  kText = 6,        // rows + 1 uint32: where in the text the strings begin and end
  kDictionary = 7,  // uint32 per row: index of the word; uint32: number of words; words + 1 uint32 as above
  kBinary = 8,      // two uint32 per row: offset in the slab, size
  kOther = 9,       // uint32 per row: index in `others`
  kLongText = 10,   // uint32 per row: index in `long_texts`
};

struct RowBatch {
  static constexpr std::uint32_t kNoState = 0xFFFFFFFF;
  static constexpr std::size_t kWordsPerColumn = 4;

  struct LongText {
    std::size_t offset;  // in long_text
    std::size_t size;    // in characters
    bool wide;           // UTF-16; else a byte per character
  };

  std::uint32_t row_count = 0;
  core::LargeBytes slab;
  // One of the two has the text: characters up to U+00FF make a string of half the size.
  core::LargeBytes latin1;
  std::u16string text;
  // Strings of their own: who keeps a subject must not keep all bodies of the batch with it.
  std::vector<LongText> long_texts;
  core::LargeBytes long_text;
  std::vector<std::uint32_t> columns;
  std::vector<PropValue> others;
  std::vector<std::uint32_t> marks;
};

// Copies; the rows may be freed afterwards. A row's properties stand in the order of the columns, as QueryRows gives
// them; one that does not is searched. Throws Failure (MAPI_E_TOO_BIG).
RowBatch MakeRowBatch(const std::vector<ULONG>& columns, const SRow* rows, std::size_t row_count);

// The same of rows that the table gives in place. What it fails with is returned.
HRESULT QueryRowBatch(const std::vector<ULONG>& columns, IRowViewTable* table, LONG count, ULONG flags,
                      RowBatch* batch);

}  // namespace mapi::session
