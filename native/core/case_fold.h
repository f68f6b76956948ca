// Comparing text as MAPI tables do: without regard to case, and on demand to diacritics. No locale: the order is the
// same on every machine.
#pragma once

#include <string>
#include <string_view>

namespace mapi::core {

struct FoldOptions {
  bool ignore_case = true;
  bool ignore_nonspace = false;  // diacritics
};

char32_t FoldCase(char32_t character);      // Unicode's simple case folding
char32_t WithoutMarks(char32_t character);  // é → e; 0 for a combining mark

std::u16string Fold(std::u16string_view text, FoldOptions options = {});

// -1, 0, 1 by folded code points.
int CompareFolded(std::u16string_view a, std::u16string_view b, FoldOptions options = {});

}  // namespace mapi::core
