#include "session/ansi_text.h"

#include <utility>

#include "session/failure.h"

namespace mapi::session {

AnsiText::AnsiText(const Context& context, std::u16string_view text, const char* call) {
  auto encoded = context.runtime().EncodeAnsi(text);
  if (!encoded) throw Failure(MAPI_E_BAD_CHARWIDTH, call);
  text_ = *std::move(encoded);
}

std::u16string TextOf(const Context& context, LPCTSTR text) {
  return text ? context.runtime().DecodeAnsi(text) : std::u16string();
}

}  // namespace mapi::session
