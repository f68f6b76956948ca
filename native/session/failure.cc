#include "session/failure.h"

#include <string_view>

namespace mapi::session {
namespace {

std::u16string TextOf(LPCTSTR text, bool unicode, const runtime::Runtime& runtime) {
  if (!text) return {};
  if (unicode) return std::u16string(reinterpret_cast<const char16_t*>(text));
  return runtime.DecodeAnsi(reinterpret_cast<const char*>(text));
}

}  // namespace

std::optional<LastError> TakeLastError(LPMAPIERROR error, bool unicode, const runtime::Runtime& runtime) {
  // S_OK without a structure is how an object says that it knows nothing more.
  if (!error) return std::nullopt;
  LastError taken;
  taken.error = TextOf(error->lpszError, unicode, runtime);
  taken.component = TextOf(error->lpszComponent, unicode, runtime);
  taken.low_level_error = error->ulLowLevelError;
  taken.context = error->ulContext;
  runtime.functions().free_buffer(error);
  return taken;
}

}  // namespace mapi::session
