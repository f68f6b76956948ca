#include "session/row_batch.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>

#include "session/distinct_strings.h"
#include "session/failure.h"
#include "session/utf16.h"

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

class Builder {
 public:
  Builder(const std::vector<ULONG>& tags, std::span<const SRow> rows) : rows_(rows) {
    batch_.row_count = static_cast<std::uint32_t>(rows.size());
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
    batch_.slab.Reserve(rows.size() * fixed + columns_.size() * 16);
    for (Column& column : columns_) {
      if (const std::size_t width = FixedWidth(column.encoding)) {
        column.data = Place(rows.size() * width);
      }
      if (column.encoding == Encoding::kText) column.strings.resize(rows.size());
      if (column.encoding == Encoding::kBinary) column.binaries.resize(rows.size());
      column.absent.resize(rows.size());
    }
  }

  RowBatch Build() {
    // By rows, since each row is a block of its own; by columns would walk through all of memory once for each.
    for (std::size_t row = 0; row < rows_.size(); ++row) AddRow(row);
    for (std::size_t index = 0; index < columns_.size(); ++index) Finish(index);
    WriteText();
    return std::move(batch_);
  }

 private:
  using View = std::span<const std::uint8_t>;

  struct Column {
    ULONG tag = PR_NULL;
    ULONG type = PT_UNSPECIFIED;
    Encoding encoding = Encoding::kOther;
    std::uint32_t data = 0;
    std::size_t present = 0;
    bool mixed = false;  // a value of another type than the column's
    std::vector<std::uint8_t> absent;
    std::vector<std::u16string_view> strings;
    std::vector<View> binaries;
  };

  void AddRow(std::size_t row) {
    const SRow& source = rows_[row];
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      Column& column = columns_[index];
      const SPropValue* cell = index < source.cValues ? &source.lpProps[index] : nullptr;
      if (!cell || cell->ulPropTag != column.tag) cell = FindCell(source, row, index);
      if (cell && (column.encoding == Encoding::kOther || Store(column, row, cell->Value))) {
        ++column.present;
      } else {
        column.absent[row] = 1;
      }
    }
  }

  // The slow way: a cell in another place or of another type, and one without a value, which is null.
  const SPropValue* FindCell(const SRow& source, std::size_t row, std::size_t index) {
    Column& column = columns_[index];
    const ULONG id = PROP_ID(column.tag);
    const SPropValue* cell = index < source.cValues ? &source.lpProps[index] : nullptr;
    if (!cell || PROP_ID(cell->ulPropTag) != id) cell = Search(source, id);
    if (!cell || PROP_TYPE(cell->ulPropTag) == PT_NULL) return nullptr;
    if (PROP_TYPE(cell->ulPropTag) == PT_ERROR) {
      if (cell->Value.err != MAPI_E_NOT_FOUND) Mark(row, index, static_cast<std::uint32_t>(cell->Value.err));
      return nullptr;
    }
    if (SingleType(cell->ulPropTag) != column.type && column.encoding != Encoding::kOther) {
      column.mixed = true;
      column.encoding = Encoding::kOther;
    }
    return cell;
  }

  static const SPropValue* Search(const SRow& source, ULONG id) {
    for (ULONG i = 0; i < source.cValues; ++i) {
      if (PROP_ID(source.lpProps[i].ulPropTag) == id) return &source.lpProps[i];
    }
    return nullptr;
  }

  // False for a pointer that is missing: a provider's mistake, and no reason to fail.
  bool Store(Column& column, std::size_t row, const _PV& value) {
    switch (column.encoding) {
      case Encoding::kInt32:
        Put(column, row, column.type == PT_I2 ? std::int32_t{value.i} : static_cast<std::int32_t>(value.l));
        return true;
      case Encoding::kBoolean:
        Put(column, row, static_cast<std::uint8_t>(value.b != 0));
        return true;
      case Encoding::kDouble:
        Put(column, row, column.type == PT_R4 ? double{value.flt} : value.dbl);
        return true;
      case Encoding::kInt64:
        Put(column, row, value.li.QuadPart);
        return true;
      case Encoding::kFileTime:
        Put(column, row, value.ft);
        return true;
      case Encoding::kText: {
        const auto* text = reinterpret_cast<const char16_t*>(value.lpszW);
        if (!text) return false;
        column.strings[row] = {text, Utf16Length(text)};
        return true;
      }
      case Encoding::kBinary:
        return StoreBinary(column, row, value);
      default:
        return true;
    }
  }

  static bool StoreBinary(Column& column, std::size_t row, const _PV& value) {
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

  template <class T>
  void Put(const Column& column, std::size_t row, const T& value) {
    std::memcpy(batch_.slab.data() + column.data + row * sizeof value, &value, sizeof value);
  }

  // Not a pointer: the slab moves as it grows.
  void PutWord(std::size_t at, std::size_t word) {
    const auto value = static_cast<std::uint32_t>(word);
    std::memcpy(batch_.slab.data() + at, &value, sizeof value);
  }

  void Mark(std::size_t row, std::size_t column, std::uint32_t code) {
    batch_.marks.insert(batch_.marks.end(),
                        {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), code});
  }

  // Room in the slab, zeroed and aligned for a double.
  std::uint32_t Place(std::size_t size) {
    const std::size_t at = (batch_.slab.size() + 7) / 8 * 8;
    if (at + size > kMaxSlab) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
    const std::size_t before = batch_.slab.size();
    batch_.slab.Resize(at + size);
    std::memset(batch_.slab.data() + before, 0, at + size - before);
    return static_cast<std::uint32_t>(at);
  }

  void Finish(std::size_t index) {
    Column& column = columns_[index];
    if (column.mixed || (column.encoding == Encoding::kOther && column.present != 0)) {
      FinishOther(index);
    } else if (column.present == 0) {
      column.encoding = Encoding::kAbsent;
      column.data = 0;
    } else if (column.encoding == Encoding::kText) {
      FinishText(index);
    } else if (column.encoding == Encoding::kBinary) {
      FinishBinary(index);
    }
    std::uint32_t state = RowBatch::kNoState;
    if (column.present != 0 && column.present != rows_.size()) {
      state = Place(column.absent.size());
      std::memcpy(batch_.slab.data() + state, column.absent.data(), column.absent.size());
    }
    batch_.columns.insert(batch_.columns.end(),
                          {column.tag, static_cast<std::uint32_t>(column.encoding), state, column.data});
  }

  void FinishText(std::size_t index) {
    Column& column = columns_[index];
    const std::size_t count = rows_.size();
    for (std::size_t row = 0; row < count; ++row) {
      if (column.strings[row].size() == kMaxCellCharacters) Mark(row, index, 0);
    }
    std::size_t total = 0;
    for (const std::u16string_view string : column.strings) total += string.size();
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

  void PutLongTexts(Column& column) {
    column.encoding = Encoding::kLongText;
    column.data = Place(rows_.size() * sizeof(std::uint32_t));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (column.absent[row]) continue;
      PutWord(column.data + row * sizeof(std::uint32_t), batch_.long_texts.size());
      PutLongText(column.strings[row]);
    }
  }

  void PutLongText(std::u16string_view string) {
    core::LargeBytes& bytes = batch_.long_text;
    const std::size_t at = (bytes.size() + 1) / 2 * 2;
    if (string.size() > kMaxText || at + string.size() * sizeof(char16_t) > kMaxSlab) {
      throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
    }
    bytes.Resize(at + string.size());
    const bool wide = NarrowUtf16(string.data(), string.size(), reinterpret_cast<char*>(bytes.data() + at)) > 0xFF;
    if (wide) {
      bytes.Resize(at + string.size() * sizeof(char16_t));
      std::memcpy(bytes.data() + at, string.data(), string.size() * sizeof(char16_t));
    }
    batch_.long_texts.push_back({at, string.size(), wide});
  }

  // Where in the text each begins and ends.
  void PutStrings(std::size_t at, const std::vector<std::u16string_view>& strings) {
    std::uint8_t* out = batch_.slab.data() + at;
    const auto put = [&out, this] {
      const auto position = static_cast<std::uint32_t>(text_size_);
      std::memcpy(out, &position, sizeof position);
      out += sizeof position;
    };
    put();
    for (const std::u16string_view string : strings) {
      if (string.size() > kMaxText - text_size_) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
      text_size_ += string.size();
      put();
    }
    pieces_.insert(pieces_.end(), strings.begin(), strings.end());
  }

  void FinishBinary(std::size_t index) {
    Column& column = columns_[index];
    const std::size_t count = rows_.size();
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
      const bool repeated = !value.empty() && std::ranges::equal(value, last);
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

  void FinishOther(std::size_t index) {
    Column& column = columns_[index];
    column.data = Place(rows_.size() * sizeof(std::uint32_t));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (column.absent[row]) continue;
      const SPropValue* cell = index < rows_[row].cValues ? &rows_[row].lpProps[index] : nullptr;
      if (!cell || PROP_ID(cell->ulPropTag) != PROP_ID(column.tag)) cell = Search(rows_[row], PROP_ID(column.tag));
      PutWord(column.data + row * sizeof(std::uint32_t), batch_.others.size());
      batch_.others.push_back(FromMapi(*cell));
    }
  }

  // In one byte per character if that does, which it nearly always does.
  void WriteText() {
    if (text_size_ == 0) return;
    batch_.latin1.Resize(text_size_);
    char* out = reinterpret_cast<char*>(batch_.latin1.data());
    unsigned all = 0;
    for (const std::u16string_view piece : pieces_) {
      all |= NarrowUtf16(piece.data(), piece.size(), out);
      out += piece.size();
    }
    if (all <= 0xFF) return;
    batch_.latin1 = {};
    batch_.text.reserve(text_size_);
    for (const std::u16string_view piece : pieces_) batch_.text += piece;
  }

  const std::span<const SRow> rows_;
  RowBatch batch_;
  std::vector<Column> columns_;
  std::vector<std::u16string_view> pieces_;  // of the text, in order
  std::size_t text_size_ = 0;
  DistinctStrings distinct_;
};

}  // namespace

RowBatch MakeRowBatch(const std::vector<ULONG>& columns, const SRow* rows, std::size_t row_count) {
  if (row_count == 0) {
    RowBatch empty;
    for (const ULONG tag : columns)
      empty.columns.insert(empty.columns.end(),
                           {tag, static_cast<std::uint32_t>(Encoding::kAbsent), RowBatch::kNoState, 0});
    return empty;
  }
  return Builder(columns, {rows, row_count}).Build();
}

}  // namespace mapi::session
