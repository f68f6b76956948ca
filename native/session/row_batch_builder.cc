#include "session/row_batch_builder.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <string>
#include <utility>

#include "session/failure.h"

namespace mapi::session {
namespace {

// V8's longest string, and a slab whose offsets fit 32 bits with room to spare.
constexpr std::size_t kMaxText = (std::size_t{1} << 29) - 24;
constexpr std::size_t kMaxSlab = std::size_t{1} << 31;

// A column whose strings have so many characters on average does not go into the common text.
constexpr std::size_t kLongText = 256;

// MS-OXCTABL 2.2.2.1: what a table's cell holds at most.
constexpr std::size_t kMaxCellCharacters = 255;
constexpr std::size_t kMaxCellBytes = 510;

Encoding EncodingOf(ULONG type) {
  switch (type) {
    case PT_I2:
    case PT_LONG:
      return Encoding::kInt32;
    case PT_BOOLEAN:
      return Encoding::kBoolean;
    case PT_R4:
    case PT_DOUBLE:
    case PT_APPTIME:
      return Encoding::kDouble;
    case PT_I8:
    case PT_CURRENCY:
      return Encoding::kInt64;
    case PT_SYSTIME:
      return Encoding::kFileTime;
    case PT_UNICODE:
      return Encoding::kText;
    case PT_BINARY:
    case PT_STRING8:
    case PT_CLSID:
      return Encoding::kBinary;
    default:
      return Encoding::kOther;
  }
}

// Bytes per row of what stands in the slab without looking at the values first.
std::size_t FixedWidth(Encoding encoding) {
  switch (encoding) {
    case Encoding::kInt32:
      return sizeof(std::int32_t);
    case Encoding::kBoolean:
      return sizeof(std::uint8_t);
    case Encoding::kDouble:
      return sizeof(double);
    case Encoding::kInt64:
    case Encoding::kFileTime:
      return sizeof(std::int64_t);
    default:
      return 0;
  }
}

std::u16string Copy(Utf16View text) {
  std::u16string copy(text.size, u'\0');
  if (text.size != 0) std::memcpy(copy.data(), text.data, text.bytes());
  return copy;
}

const SPropValue* Search(std::span<const SPropValue> row, ULONG id) {
  const auto found = std::ranges::find_if(row, [id](const SPropValue& cell) { return PROP_ID(cell.ulPropTag) == id; });
  return found == row.end() ? nullptr : &*found;
}

}  // namespace

RowBatchBuilder::RowBatchBuilder(const std::vector<ULONG>& tags, std::size_t rows, TextSizes sizes)
    : rows_(rows), sizes_(sizes) {
  batch_.row_count = static_cast<std::uint32_t>(rows);
  batch_.columns.reserve(tags.size() * RowBatch::kWordsPerColumn);
  columns_.resize(tags.size());
  std::size_t fixed = 0;
  for (std::size_t index = 0; index < tags.size(); ++index) {
    Column& column = columns_[index];
    column.tag = tags[index];
    column.type = SingleType(column.tag);
    column.encoding = EncodingOf(column.type);
    fixed += FixedWidth(column.encoding) + 1;
  }
  if (rows == 0) return;
  batch_.slab.Reserve(rows * fixed + columns_.size() * 16);
  for (Column& column : columns_) {
    if (const std::size_t width = FixedWidth(column.encoding)) column.data = Place(rows * width);
    if (column.encoding == Encoding::kText) column.strings.resize(rows);
    if (column.encoding == Encoding::kBinary) column.binaries.resize(rows);
    column.absent.resize(rows);
  }
}

RowBatch RowBatchBuilder::Finish() {
  for (std::size_t index = 0; index < columns_.size(); ++index) FinishColumn(index);
  WriteText();
  return std::move(batch_);
}

void RowBatchBuilder::AddRow(std::size_t count, const SPropValue* cells) {
  const std::span<const SPropValue> row(cells, count);
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    Column& column = columns_[index];
    const SPropValue* cell = index < count ? &row[index] : nullptr;
    if (!cell || cell->ulPropTag != column.tag) [[unlikely]]
      cell = FindCell(row, index);
    if (cell && Store(column, *cell)) {
      ++column.present;
    } else {
      column.absent[row_] = 1;
    }
  }
  ++row_;
}

// The slow way: a cell in another place or of another type, and one without a value, which is null.
const SPropValue* RowBatchBuilder::FindCell(std::span<const SPropValue> row, std::size_t index) {
  Column& column = columns_[index];
  const ULONG id = PROP_ID(column.tag);
  const SPropValue* cell = index < row.size() ? &row[index] : nullptr;
  if (!cell || PROP_ID(cell->ulPropTag) != id) cell = Search(row, id);
  if (!cell || PROP_TYPE(cell->ulPropTag) == PT_NULL) return nullptr;
  if (PROP_TYPE(cell->ulPropTag) == PT_ERROR) {
    if (cell->Value.err != MAPI_E_NOT_FOUND) Mark(row_, index, static_cast<std::uint32_t>(cell->Value.err));
    return nullptr;
  }
  if (SingleType(cell->ulPropTag) != column.type && column.encoding != Encoding::kOther) BecomeOther(column);
  return cell;
}

// False for a pointer that is missing: a provider's mistake, and no reason to fail.
inline bool RowBatchBuilder::Store(Column& column, const SPropValue& cell) {
  const _PV& value = cell.Value;
  switch (column.encoding) {
    case Encoding::kInt32:
      Put(column, column.type == PT_I2 ? std::int32_t{value.i} : static_cast<std::int32_t>(value.l));
      return true;
    case Encoding::kBoolean:
      Put(column, static_cast<std::uint8_t>(value.b != 0));
      return true;
    case Encoding::kDouble:
      Put(column, column.type == PT_R4 ? double{value.flt} : value.dbl);
      return true;
    case Encoding::kInt64:
      Put(column, value.li.QuadPart);
      return true;
    case Encoding::kFileTime:
      Put(column, value.ft);
      return true;
    case Encoding::kText:
      if (!value.lpszW) return false;
      column.strings[row_] = TextOf(cell);
      return true;
    case Encoding::kBinary:
      return StoreBinary(column, row_, value);
    default:
      column.others.push_back(ValueOf(cell));
      return true;
  }
}

inline bool RowBatchBuilder::StoreBinary(Column& column, std::size_t row, const _PV& value) {
  View& out = column.binaries[row];
  if (column.type == PT_STRING8) {
    if (!value.lpszA) return false;
    out = {reinterpret_cast<const std::uint8_t*>(value.lpszA), std::strlen(value.lpszA)};
  } else if (column.type == PT_CLSID) {
    if (!value.lpguid) return false;
    out = {reinterpret_cast<const std::uint8_t*>(value.lpguid), sizeof(GUID)};
  } else {
    if (!value.bin.lpb && value.bin.cb != 0) return false;
    out = {value.bin.lpb, value.bin.cb};
  }
  return true;
}

inline Utf16View RowBatchBuilder::TextOf(const SPropValue& cell) const {
  const auto* text = reinterpret_cast<const std::uint8_t*>(cell.Value.lpszW);
  if (sizes_ == TextSizes::kTold && cell.dwAlignPad != 0) return {text, cell.dwAlignPad / sizeof(char16_t) - 1};
  return {text, Utf16Length(reinterpret_cast<const char16_t*>(text))};
}

PropValue RowBatchBuilder::ValueOf(const SPropValue& cell) const {
  if (SingleType(cell.ulPropTag) == PT_UNICODE && cell.Value.lpszW) return {cell.ulPropTag, Copy(TextOf(cell))};
  return FromMapi(cell);
}

// What a row before this one has in a column of one type.
PropValue RowBatchBuilder::Stored(const Column& column, std::size_t row) const {
  switch (column.encoding) {
    case Encoding::kInt32:
      return {column.tag, Get<std::int32_t>(column, row)};
    case Encoding::kBoolean:
      return {column.tag, Get<std::uint8_t>(column, row) != 0};
    case Encoding::kDouble:
      return {column.tag, Get<double>(column, row)};
    case Encoding::kInt64:
      return {column.tag, Get<std::int64_t>(column, row)};
    case Encoding::kFileTime:
      return {column.tag, Int64Of(Get<FILETIME>(column, row))};
    case Encoding::kText:
      return {column.tag, Copy(column.strings[row])};
    default:
      return {column.tag, Bytes(column.binaries[row].begin(), column.binaries[row].end())};
  }
}

// A value of another type than the column's has come.
void RowBatchBuilder::BecomeOther(Column& column) {
  column.others.reserve(column.present + 1);
  for (std::size_t row = 0; row < row_; ++row) {
    if (!column.absent[row]) column.others.push_back(Stored(column, row));
  }
  column.encoding = Encoding::kOther;
}

template <class T>
T RowBatchBuilder::Get(const Column& column, std::size_t row) const {
  T value;
  std::memcpy(&value, batch_.slab.data() + column.data + row * sizeof value, sizeof value);
  return value;
}

template <class T>
void RowBatchBuilder::Put(const Column& column, const T& value) {
  std::memcpy(batch_.slab.data() + column.data + row_ * sizeof value, &value, sizeof value);
}

// Not a pointer: the slab moves as it grows.
void RowBatchBuilder::PutWord(std::size_t at, std::size_t word) {
  const auto value = static_cast<std::uint32_t>(word);
  std::memcpy(batch_.slab.data() + at, &value, sizeof value);
}

void RowBatchBuilder::Mark(std::size_t row, std::size_t column, std::uint32_t code) {
  batch_.marks.insert(batch_.marks.end(), {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), code});
}

// Room in the slab, zeroed and aligned for a double.
std::uint32_t RowBatchBuilder::Place(std::size_t size) {
  const std::size_t at = (batch_.slab.size() + 7) / 8 * 8;
  if (at + size > kMaxSlab) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
  const std::size_t before = batch_.slab.size();
  batch_.slab.Resize(at + size);
  std::memset(batch_.slab.data() + before, 0, at + size - before);
  return static_cast<std::uint32_t>(at);
}

void RowBatchBuilder::FinishColumn(std::size_t index) {
  Column& column = columns_[index];
  if (column.present == 0) {
    column.encoding = Encoding::kAbsent;
    column.data = 0;
  } else if (column.encoding == Encoding::kOther) {
    FinishOther(column);
  } else if (column.encoding == Encoding::kText) {
    FinishText(index);
  } else if (column.encoding == Encoding::kBinary) {
    FinishBinary(index);
  }
  std::uint32_t state = RowBatch::kNoState;
  if (column.present != 0 && column.present != rows_) {
    state = Place(column.absent.size());
    std::memcpy(batch_.slab.data() + state, column.absent.data(), column.absent.size());
  }
  batch_.columns.insert(batch_.columns.end(),
                        {column.tag, static_cast<std::uint32_t>(column.encoding), state, column.data});
}

void RowBatchBuilder::FinishText(std::size_t index) {
  Column& column = columns_[index];
  const std::size_t count = rows_;
  std::size_t total = 0;
  for (std::size_t row = 0; row < count; ++row) {
    const std::size_t size = column.strings[row].size;
    if (size == kMaxCellCharacters) Mark(row, index, 0);
    total += size;
  }
  if (total / column.present >= kLongText) {
    PutLongTexts(column);
    return;
  }
  if (distinct_.Find(column.strings)) {
    const auto& words = distinct_.words();
    column.encoding = Encoding::kDictionary;
    column.data = Place((count + 1 + words.size() + 1) * sizeof(std::uint32_t));
    std::memcpy(batch_.slab.data() + column.data, distinct_.indexes().data(), count * sizeof(std::uint32_t));
    const std::size_t size_at = column.data + count * sizeof(std::uint32_t);
    PutWord(size_at, words.size());
    PutStrings(size_at + sizeof(std::uint32_t), words);
  } else {
    column.data = Place((count + 1) * sizeof(std::uint32_t));
    PutStrings(column.data, column.strings);
  }
}

void RowBatchBuilder::PutLongTexts(Column& column) {
  column.encoding = Encoding::kLongText;
  column.data = Place(rows_ * sizeof(std::uint32_t));
  for (std::size_t row = 0; row < rows_; ++row) {
    if (column.absent[row]) continue;
    PutWord(column.data + row * sizeof(std::uint32_t), batch_.long_texts.size());
    PutLongText(column.strings[row]);
  }
}

void RowBatchBuilder::PutLongText(Utf16View string) {
  core::LargeBytes& bytes = batch_.long_text;
  const std::size_t at = (bytes.size() + 1) / 2 * 2;
  if (string.size > kMaxText || at + string.bytes() > kMaxSlab) {
    throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
  }
  bytes.Resize(at + string.size);
  const bool wide = NarrowUtf16(string, reinterpret_cast<char*>(bytes.data() + at)) > 0xFF;
  if (wide) {
    bytes.Resize(at + string.bytes());
    std::memcpy(bytes.data() + at, string.data, string.bytes());
  }
  batch_.long_texts.push_back({at, string.size, wide});
}

// Where in the text each begins and ends.
void RowBatchBuilder::PutStrings(std::size_t at, const std::vector<Utf16View>& strings) {
  std::uint8_t* out = batch_.slab.data() + at;
  const auto put = [&out, this] {
    const auto position = static_cast<std::uint32_t>(text_size_);
    std::memcpy(out, &position, sizeof position);
    out += sizeof position;
  };
  put();
  for (const Utf16View string : strings) {
    if (string.size > kMaxText - text_size_) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
    text_size_ += string.size;
    put();
  }
  pieces_.insert(pieces_.end(), strings.begin(), strings.end());
}

void RowBatchBuilder::FinishBinary(std::size_t index) {
  Column& column = columns_[index];
  const std::size_t count = rows_;
  const std::size_t limit = column.type == PT_STRING8 ? kMaxCellCharacters : kMaxCellBytes;
  std::size_t total = 0;
  for (const View& value : column.binaries) total += value.size();
  column.data = Place(count * 2 * sizeof(std::uint32_t));
  std::size_t end = batch_.slab.size();
  Place(total);
  View last;
  std::size_t last_at = end;
  for (std::size_t row = 0; row < count; ++row) {
    const View& value = column.binaries[row];
    if (column.absent[row]) continue;
    if (value.size() == limit) Mark(row, index, 0);
    // A folder's or a store's entry identifier is the same in every row.
    const bool repeated =
        !value.empty() && value.size() == last.size() && std::memcmp(value.data(), last.data(), last.size()) == 0;
    if (!repeated) {
      if (!value.empty()) std::memcpy(batch_.slab.data() + end, value.data(), value.size());
      last = value;
      last_at = end;
      end += value.size();
    }
    const std::size_t at = column.data + row * 2 * sizeof(std::uint32_t);
    PutWord(at, last_at);
    PutWord(at + sizeof(std::uint32_t), value.size());
  }
  batch_.slab.Resize(end);
}

void RowBatchBuilder::FinishOther(Column& column) {
  column.data = Place(rows_ * sizeof(std::uint32_t));
  std::size_t next = batch_.others.size();
  for (std::size_t row = 0; row < rows_; ++row) {
    if (!column.absent[row]) PutWord(column.data + row * sizeof(std::uint32_t), next++);
  }
  std::ranges::move(column.others, std::back_inserter(batch_.others));
}

// In one byte per character if that does, which it nearly always does.
void RowBatchBuilder::WriteText() {
  if (text_size_ == 0) return;
  batch_.latin1.Resize(text_size_);
  char* out = reinterpret_cast<char*>(batch_.latin1.data());
  unsigned all = 0;
  for (const Utf16View piece : pieces_) {
    all |= NarrowUtf16(piece, out);
    out += piece.size;
  }
  if (all <= 0xFF) return;
  batch_.latin1 = {};
  batch_.text.resize(text_size_);
  char16_t* wide = batch_.text.data();
  for (const Utf16View piece : pieces_) {
    if (piece.size != 0) std::memcpy(wide, piece.data, piece.bytes());
    wide += piece.size;
  }
}

}  // namespace mapi::session
