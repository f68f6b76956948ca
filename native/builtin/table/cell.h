// One value as a caller asked for it: of a column, or of IMAPIProp::GetProps.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "core/prop_copy.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Values shaped for a caller, which point into what they were made from and into this, until they are copied out.
class CellShaper {
 public:
  // PT_UNSPECIFIED strings come in the width that MAPI_UNICODE in `flags` says.
  explicit CellShaper(ULONG flags) : unicode_((flags & MAPI_UNICODE) != 0) {}

  // `stored` is null for what isn't there: PT_ERROR with MAPI_E_NOT_FOUND. A text that the 8-bit code page can't carry
  // is PT_ERROR with MAPI_E_BAD_CHARWIDTH.
  SPropValue Shape(ULONG tag, const SPropValue* stored);

 private:
  SPropValue Convert(ULONG tag, const SPropValue& stored, ULONG type);

  const bool unicode_;
  std::deque<std::string> narrow_;
  std::deque<std::u16string> wide_;
  std::deque<std::vector<LPSTR>> narrow_arrays_;
  std::deque<std::vector<LPWSTR>> wide_arrays_;
};

// The width-neutral tag of a string property in the width that `flags` ask for.
ULONG TagInWidth(ULONG tag, ULONG flags);

SPropValue ErrorValue(ULONG tag, SCODE code);

}  // namespace mapi::builtin
