#include "builtin/last_error.h"

#include <cstring>
#include <new>
#include <utility>

#include "builtin/builtin.h"
#include "core/code_page.h"
#include "core/thread_value.h"

namespace mapi::builtin {
namespace {

// The bytes of `text` with its terminator, in the width that `flags` asks for.
std::string Encoded(const std::string& text, ULONG flags) {
  const std::u16string wide = core::Utf16Lossy(text);
  if (flags & MAPI_UNICODE)
    return std::string(reinterpret_cast<const char*>(wide.c_str()), (wide.size() + 1) * sizeof(char16_t));
  if (auto narrow = core::EncodeAnsi(wide)) return *narrow + '\0';
  // A text for people may lose a character where a name may not.
  std::string narrow;
  for (const char16_t unit : wide) narrow += core::EncodeAnsi({&unit, 1}).value_or("?");
  return narrow + '\0';
}

}  // namespace

HRESULT LastError::Set(HRESULT code, std::string error, ULONG low_level, ULONG context, std::string component) {
  return Set(ErrorDetail{code, std::move(error), std::move(component), low_level, context});
}

HRESULT LastError::Set(ErrorDetail detail) {
  const std::lock_guard lock(mutex_);
  detail_ = std::move(detail);
  return detail_.code;
}

void LastError::Clear() {
  const std::lock_guard lock(mutex_);
  detail_ = {};
}

ErrorDetail LastError::Get() const {
  const std::lock_guard lock(mutex_);
  return detail_;
}

HRESULT LastError::Fill(HRESULT code, ULONG flags, LPMAPIERROR* error) const {
  if (!error) return MAPI_E_INVALID_PARAMETER;
  *error = nullptr;
  if (flags & ~MAPI_UNICODE) return MAPI_E_UNKNOWN_FLAGS;
  const ErrorDetail detail = Get();
  if (!FAILED(code) || detail.code != code || detail.error.empty()) return S_OK;
  return MakeMapiError(detail, flags, error);
}

HRESULT MakeMapiError(const ErrorDetail& detail, ULONG flags, LPMAPIERROR* error) {
  try {
    const std::string text = Encoded(detail.error, flags);
    const std::string component = Encoded(detail.component, flags);
    const std::size_t text_at = (sizeof(MAPIERROR) + 7) / 8 * 8;
    const std::size_t component_at = text_at + (text.size() + 7) / 8 * 8;
    LPVOID block = nullptr;
    const SCODE allocated = AllocateBuffer(static_cast<ULONG>(component_at + component.size()), &block);
    if (FAILED(allocated)) return allocated;
    auto* bytes = static_cast<char*>(block);
    std::memcpy(bytes + text_at, text.data(), text.size());
    std::memcpy(bytes + component_at, component.data(), component.size());
    *error = new (block)
        MAPIERROR{MAPI_ERROR_VERSION, bytes + text_at, bytes + component_at, detail.low_level, detail.context};
    return S_OK;
  } catch (const std::exception&) {
    return MAPI_E_NOT_ENOUGH_MEMORY;
  }
}

LastError& EntryPointError() { return core::ThreadValue<LastError>(); }

}  // namespace mapi::builtin
