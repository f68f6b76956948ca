#include "session/row_batch.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <functional>
#include <span>
#include <string_view>

#include "session/failure.h"

namespace mapi::session {
namespace {

// V8's longest string, and a slab whose offsets fit 32 bits with room to spare.
constexpr std::size_t kMaxText = (std::size_t{1} << 29) - 24;
constexpr std::size_t kMaxSlab = std::size_t{1} << 31;

// MS-OXCTABL 2.2.2.1: what a table's cell holds at most.
constexpr std::size_t kMaxCellCharacters = 255;
constexpr std::size_t kMaxCellBytes = 510;

// A column is looked at this far before the search for repetitions is given up.
constexpr std::size_t kSampleRows = 64;
constexpr std::size_t kSampleLimit = 48;

class Builder {
 public:
  Builder(const std::vector<ULONG>& columns, std::span<const SRow> rows) : tags_(columns), rows_(rows) {
    batch_.row_count = static_cast<std::uint32_t>(rows.size());
    batch_.columns.reserve(columns.size() * RowBatch::kWordsPerColumn);
    batch_.slab.reserve(rows.size() * columns.size() * 12);
    cells_.resize(rows.size());
    states_.resize(rows.size());
  }

  RowBatch Build() {
    for (std::size_t column = 0; column < tags_.size(); ++column) AddColumn(column);
    Narrow();
    return std::move(batch_);
  }

 private:
  void AddColumn(std::size_t column) {
    const ULONG tag = tags_[column];
    const ULONG type = SingleType(tag);
    const std::size_t present = Collect(column);
    const Encoding encoding = present == 0 ? Encoding::kAbsent : OfOneType(type) ? EncodingOf(type) : Encoding::kOther;

    std::uint32_t state = RowBatch::kNoState;
    if (present != 0 && present != rows_.size()) {
      state = Place(states_.size());
      std::memcpy(batch_.slab.data() + state, states_.data(), states_.size());
    }
    const std::size_t words = batch_.columns.size();
    batch_.columns.insert(batch_.columns.end(), {tag, static_cast<std::uint32_t>(encoding), state, 0});
    std::uint32_t data = 0;
    switch (encoding) {
      case Encoding::kAbsent:
        break;
      case Encoding::kInt32:
        data = type == PT_I2 ? Fixed<std::int32_t>([](const _PV& value) { return std::int32_t{value.i}; })
                             : Fixed<std::int32_t>([](const _PV& value) { return value.l; });
        break;
      case Encoding::kBoolean:
        data = Fixed<std::uint8_t>([](const _PV& value) { return static_cast<std::uint8_t>(value.b != 0); });
        break;
      case Encoding::kDouble:
        data = type == PT_R4 ? Fixed<double>([](const _PV& value) { return double{value.flt}; })
                             : Fixed<double>([](const _PV& value) { return value.dbl; });
        break;
      case Encoding::kInt64:
        data = Fixed<std::int64_t>([](const _PV& value) { return value.li.QuadPart; });
        break;
      case Encoding::kFileTime:
        data = Fixed<FILETIME>([](const _PV& value) { return value.ft; });
        break;
      case Encoding::kText:
      case Encoding::kDictionary:
        data = Text(column, words);
        break;
      case Encoding::kBinary:
        data = Binary(column, type);
        break;
      case Encoding::kOther:
        data = Other();
        break;
    }
    batch_.columns[words + 3] = data;
  }

  // The column's cells, null where a row has no value.
  std::size_t Collect(std::size_t column) {
    const ULONG id = PROP_ID(tags_[column]);
    std::size_t present = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const SPropValue* cell = Cell(rows_[row], column, id);
      if (cell && PROP_TYPE(cell->ulPropTag) == PT_ERROR) {
        if (cell->Value.err != MAPI_E_NOT_FOUND) Mark(row, column, static_cast<std::uint32_t>(cell->Value.err));
        cell = nullptr;
      }
      if (cell && !HasValue(*cell)) cell = nullptr;
      cells_[row] = cell;
      states_[row] = cell ? 0 : 1;
      present += cell != nullptr;
    }
    return present;
  }

  static const SPropValue* Cell(const SRow& row, std::size_t column, ULONG id) {
    if (column < row.cValues && PROP_ID(row.lpProps[column].ulPropTag) == id) return &row.lpProps[column];
    const auto* const end = row.lpProps + row.cValues;
    const auto* const found = std::find_if(row.lpProps, const_cast<LPSPropValue>(end),
                                           [id](const SPropValue& value) { return PROP_ID(value.ulPropTag) == id; });
    return found == end ? nullptr : found;
  }

  // A pointer that is missing is a provider's mistake, and no reason to fail.
  static bool HasValue(const SPropValue& cell) {
    switch (SingleType(cell.ulPropTag)) {
      case PT_NULL:
        return false;
      case PT_UNICODE:
        return cell.Value.lpszW != nullptr;
      case PT_STRING8:
        return cell.Value.lpszA != nullptr;
      case PT_CLSID:
        return cell.Value.lpguid != nullptr;
      case PT_BINARY:
        return cell.Value.bin.lpb != nullptr || cell.Value.bin.cb == 0;
      default:
        return true;
    }
  }

  bool OfOneType(ULONG type) const {
    return std::all_of(cells_.begin(), cells_.end(),
                       [type](const SPropValue* cell) { return !cell || SingleType(cell->ulPropTag) == type; });
  }

  static Encoding EncodingOf(ULONG type) {
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

  void Mark(std::size_t row, std::size_t column, std::uint32_t code) {
    batch_.marks.insert(batch_.marks.end(),
                        {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(column), code});
  }

  // Room in the slab, zeroed and aligned for a double.
  std::uint32_t Place(std::size_t size) {
    const std::size_t at = (batch_.slab.size() + 7) / 8 * 8;
    if (at + size > kMaxSlab) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
    batch_.slab.resize(at + size);
    return static_cast<std::uint32_t>(at);
  }

  // Not a pointer: the slab moves as it grows.
  template <class T>
  void Put(std::uint32_t at, const T& value) {
    std::memcpy(batch_.slab.data() + at, &value, sizeof value);
  }

  template <class T, class Read>
  std::uint32_t Fixed(Read read) {
    const std::uint32_t data = Place(rows_.size() * sizeof(T));
    std::uint8_t* out = batch_.slab.data() + data;
    for (const SPropValue* cell : cells_) {
      if (cell) {
        const T value = read(cell->Value);
        std::memcpy(out, &value, sizeof value);
      }
      out += sizeof(T);
    }
    return data;
  }

  std::uint32_t Text(std::size_t column, std::size_t words) {
    strings_.clear();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const SPropValue* cell = cells_[row];
      if (!cell) {
        strings_.emplace_back();
        continue;
      }
      const std::u16string_view text(reinterpret_cast<const char16_t*>(cell->Value.lpszW));
      if (text.size() == kMaxCellCharacters) Mark(row, column, 0);
      strings_.push_back(text);
    }
    if (FindWords()) {
      batch_.columns[words + 1] = static_cast<std::uint32_t>(Encoding::kDictionary);
      const std::uint32_t data = Place((rows_.size() + 1 + words_.size() + 1) * sizeof(std::uint32_t));
      std::memcpy(batch_.slab.data() + data, indexes_.data(), indexes_.size() * sizeof(std::uint32_t));
      const auto size_at = static_cast<std::uint32_t>(data + rows_.size() * sizeof(std::uint32_t));
      Put(size_at, static_cast<std::uint32_t>(words_.size()));
      PutStrings(size_at + sizeof(std::uint32_t), words_);
      return data;
    }
    const std::uint32_t data = Place((rows_.size() + 1) * sizeof(std::uint32_t));
    PutStrings(data, strings_);
    return data;
  }

  void PutStrings(std::uint32_t at, const std::vector<std::u16string_view>& strings) {
    Put(at, static_cast<std::uint32_t>(batch_.text.size()));
    for (const std::u16string_view text : strings) {
      if (text.size() > kMaxText - batch_.text.size()) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
      batch_.text += text;
      at += sizeof(std::uint32_t);
      Put(at, static_cast<std::uint32_t>(batch_.text.size()));
    }
  }

  // The distinct strings, when at most half of the rows have one of their own: classes, senders, conversation topics.
  bool FindWords() {
    const std::size_t count = strings_.size();
    words_.clear();
    indexes_.resize(count);
    const std::size_t buckets = std::bit_ceil(count * 2);
    table_.assign(buckets, 0);
    for (std::size_t row = 0; row < count; ++row) {
      const std::u16string_view text = strings_[row];
      std::size_t bucket = std::hash<std::u16string_view>()(text) & (buckets - 1);
      while (table_[bucket] != 0 && words_[table_[bucket] - 1] != text) bucket = (bucket + 1) & (buckets - 1);
      if (table_[bucket] == 0) {
        words_.push_back(text);
        table_[bucket] = static_cast<std::uint32_t>(words_.size());
      }
      indexes_[row] = table_[bucket] - 1;
      if (row == kSampleRows && words_.size() > kSampleLimit) return false;
    }
    return words_.size() * 2 <= count;
  }

  static std::span<const std::uint8_t> BytesOf(const SPropValue& cell, ULONG type) {
    switch (type) {
      case PT_STRING8:
        return {reinterpret_cast<const std::uint8_t*>(cell.Value.lpszA), std::strlen(cell.Value.lpszA)};
      case PT_CLSID:
        return {reinterpret_cast<const std::uint8_t*>(cell.Value.lpguid), sizeof(GUID)};
      default:
        return {cell.Value.bin.lpb, cell.Value.bin.cb};
    }
  }

  std::uint32_t Binary(std::size_t column, ULONG type) {
    const std::uint32_t data = Place(rows_.size() * 2 * sizeof(std::uint32_t));
    const std::size_t limit = type == PT_STRING8 ? kMaxCellCharacters : kMaxCellBytes;
    std::span<const std::uint8_t> last;
    std::uint32_t last_at = 0;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!cells_[row]) continue;
      const auto bytes = BytesOf(*cells_[row], type);
      if (bytes.size() == limit) Mark(row, column, 0);
      // A folder's or a store's entry identifier is the same in every row.
      const bool repeated = !bytes.empty() && std::ranges::equal(bytes, last);
      if (!repeated) {
        last = bytes;
        last_at = static_cast<std::uint32_t>(batch_.slab.size());
        if (batch_.slab.size() + bytes.size() > kMaxSlab) throw Failure(MAPI_E_TOO_BIG, "IMAPITable::QueryRows");
        batch_.slab.insert(batch_.slab.end(), bytes.begin(), bytes.end());
      }
      const auto at = static_cast<std::uint32_t>(data + row * 2 * sizeof(std::uint32_t));
      Put(at, last_at);
      Put(static_cast<std::uint32_t>(at + sizeof(std::uint32_t)), static_cast<std::uint32_t>(bytes.size()));
    }
    return data;
  }

  std::uint32_t Other() {
    const std::uint32_t data = Place(rows_.size() * sizeof(std::uint32_t));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!cells_[row]) continue;
      Put(static_cast<std::uint32_t>(data + row * sizeof(std::uint32_t)),
          static_cast<std::uint32_t>(batch_.others.size()));
      batch_.others.push_back(FromMapi(*cells_[row]));
    }
    return data;
  }

  void Narrow() {
    unsigned all = 0;
    for (const char16_t character : batch_.text) all |= character;
    if (all > 0xFF) return;
    batch_.latin1.resize(batch_.text.size());
    std::transform(batch_.text.begin(), batch_.text.end(), batch_.latin1.begin(),
                   [](char16_t character) { return static_cast<char>(character); });
    batch_.text.clear();
    batch_.text.shrink_to_fit();
  }

  const std::vector<ULONG>& tags_;
  const std::span<const SRow> rows_;
  RowBatch batch_;

  // Of the column at hand; here so that their memory is used again.
  std::vector<const SPropValue*> cells_;
  std::vector<std::uint8_t> states_;
  std::vector<std::u16string_view> strings_;
  std::vector<std::u16string_view> words_;
  std::vector<std::uint32_t> indexes_;
  std::vector<std::uint32_t> table_;
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
