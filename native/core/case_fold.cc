#include "core/case_fold.h"

#include <algorithm>
#include <iterator>

#include "core/case_fold_data.h"

namespace mapi::core {
namespace {

bool IsCombiningMark(char32_t character) {
  return (character >= 0x300 && character < 0x370) || (character >= 0x1AB0 && character < 0x1B00) ||
         (character >= 0x1DC0 && character < 0x1E00) || (character >= 0x20D0 && character < 0x2100) ||
         (character >= 0xFE20 && character < 0xFE30);
}

char32_t CodePointAt(std::u16string_view text, std::size_t& at) {
  const char32_t unit = text[at++];
  if (unit < 0xD800 || unit >= 0xDC00 || at == text.size()) return unit;
  const char32_t low = text[at];
  if (low < 0xDC00 || low >= 0xE000) return unit;
  ++at;
  return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

// The next folded character; 0xFFFFFFFF at the end.
char32_t NextFolded(std::u16string_view text, std::size_t& at, FoldOptions options) {
  while (at < text.size()) {
    char32_t character = CodePointAt(text, at);
    if (options.ignore_nonspace) {
      character = WithoutMarks(character);
      if (character == 0 && text[at - 1] != 0) continue;
    }
    return options.ignore_case ? FoldCase(character) : character;
  }
  return 0xFFFFFFFF;
}

}  // namespace

char32_t FoldCase(char32_t character) {
  if (character < 0x80) return character >= 'A' && character <= 'Z' ? character + 32 : character;
  const auto* run = std::upper_bound(std::begin(kFoldRuns), std::end(kFoldRuns), character,
                                     [](char32_t value, const FoldRun& r) { return value < r.first; });
  if (run == std::begin(kFoldRuns)) return character;
  --run;
  if (character > run->last || (character - run->first) % run->step != 0) return character;
  return static_cast<char32_t>(static_cast<std::int64_t>(character) + run->delta);
}

char32_t WithoutMarks(char32_t character) {
  if (character < 0xC0) return character;
  if (IsCombiningMark(character)) return 0;
  const auto* run = std::upper_bound(std::begin(kBaseRuns), std::end(kBaseRuns), character,
                                     [](char32_t value, const BaseRun& r) { return value < r.first; });
  if (run == std::begin(kBaseRuns)) return character;
  --run;
  return character > run->last ? character : run->base;
}

std::u16string Fold(std::u16string_view text, FoldOptions options) {
  std::u16string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0;;) {
    const char32_t character = NextFolded(text, at, options);
    if (character == 0xFFFFFFFF) return folded;
    if (character < 0x10000) {
      folded.push_back(static_cast<char16_t>(character));
    } else {
      folded.push_back(static_cast<char16_t>(0xD800 + ((character - 0x10000) >> 10)));
      folded.push_back(static_cast<char16_t>(0xDC00 + (character & 0x3FF)));
    }
  }
}

int CompareFolded(std::u16string_view a, std::u16string_view b, FoldOptions options) {
  for (std::size_t at_a = 0, at_b = 0;;) {
    const char32_t left = NextFolded(a, at_a, options);
    const char32_t right = NextFolded(b, at_b, options);
    const bool left_ended = left == 0xFFFFFFFF;
    const bool right_ended = right == 0xFFFFFFFF;
    if (left_ended || right_ended) return left_ended && right_ended ? 0 : left_ended ? -1 : 1;
    if (left != right) return left < right ? -1 : 1;
  }
}

}  // namespace mapi::core
