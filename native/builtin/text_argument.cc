#include "builtin/text_argument.h"

#include "core/code_page.h"
#include "core/failure.h"

namespace mapi::builtin {

std::u16string OptionalTextArgument(LPTSTR text, ULONG flags) {
  if (!text) return {};
  if (flags & MAPI_UNICODE) return std::u16string(core::View(reinterpret_cast<LPCWSTR>(text)));
  auto decoded = core::DecodeAnsi(text);
  if (!decoded) throw core::Failure(MAPI_E_BAD_CHARWIDTH, "A string's bytes are no text in the 8-bit code page.");
  return *std::move(decoded);
}

std::u16string TextArgument(LPTSTR text, ULONG flags) {
  if (!text) throw core::Failure(MAPI_E_INVALID_PARAMETER);
  return OptionalTextArgument(text, flags);
}

}  // namespace mapi::builtin
