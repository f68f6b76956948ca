// Text on its way into MAPI's 8-bit interface, which is the one that every MAPI has for names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session/context.h"

namespace mapi::session {

class AnsiText {
 public:
  // Throws Failure (MAPI_E_BAD_CHARWIDTH) when the code page can't carry the text.
  AnsiText(const Context& context, std::u16string_view text, const char* call);

  // MAPI takes names without const and writes to none.
  LPTSTR get() const { return const_cast<LPTSTR>(text_.c_str()); }

 private:
  std::string text_;
};

std::u16string TextOf(const Context& context, LPCTSTR text);

}  // namespace mapi::session
