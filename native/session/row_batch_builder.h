// Makes a batch of rows that come one at a time. What their values refer to has to stay until Finish.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "mapi/mapi.h"
#include "session/distinct_strings.h"
#include "session/row_batch.h"
#include "session/utf16.h"

namespace mapi::session {

// Whether SPropValue::dwAlignPad may be the size of a PT_UNICODE string (mapi/row_views.h), or nothing has set it.
enum class TextSizes : std::uint8_t { kCounted, kTold };

class RowBatchBuilder {
 public:
  RowBatchBuilder(const std::vector<ULONG>& tags, std::size_t rows, TextSizes sizes);
  RowBatchBuilder(const RowBatchBuilder&) = delete;
  RowBatchBuilder& operator=(const RowBatchBuilder&) = delete;

  // As many times as there are rows. The array itself may go afterwards.
  void AddRow(std::size_t count, const SPropValue* cells);
  // Once.
  RowBatch Finish();

 private:
  using View = std::span<const std::uint8_t>;

  struct Column {
    ULONG tag = PR_NULL;
    ULONG type = PT_UNSPECIFIED;
    Encoding encoding = Encoding::kOther;
    std::uint32_t data = 0;
    std::size_t present = 0;
    std::vector<std::uint8_t> absent;
    std::vector<Utf16View> strings;
    std::vector<View> binaries;
    std::vector<PropValue> others;  // of the rows that have one
  };

  const SPropValue* FindCell(std::span<const SPropValue> row, std::size_t index);
  bool Store(Column& column, const SPropValue& cell);
  static bool StoreBinary(Column& column, std::size_t row, const _PV& value);
  Utf16View TextOf(const SPropValue& cell) const;
  PropValue ValueOf(const SPropValue& cell) const;
  PropValue Stored(const Column& column, std::size_t row) const;
  void BecomeOther(Column& column);

  template <class T>
  T Get(const Column& column, std::size_t row) const;
  template <class T>
  void Put(const Column& column, const T& value);
  void PutWord(std::size_t at, std::size_t word);
  void Mark(std::size_t row, std::size_t column, std::uint32_t code);
  std::uint32_t Place(std::size_t size);

  void FinishColumn(std::size_t index);
  void FinishText(std::size_t index);
  void PutLongTexts(Column& column);
  void PutLongText(Utf16View string);
  void PutStrings(std::size_t at, const std::vector<Utf16View>& strings);
  void FinishBinary(std::size_t index);
  void FinishOther(Column& column);
  void WriteText();

  const std::size_t rows_;
  const TextSizes sizes_;
  std::size_t row_ = 0;  // the next
  RowBatch batch_;
  std::vector<Column> columns_;
  std::vector<Utf16View> pieces_;  // of the text, in order
  std::size_t text_size_ = 0;
  DistinctStrings distinct_;
};

}  // namespace mapi::session
