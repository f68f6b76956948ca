// A handle of Windows that is closed with its owner, and text between UTF-8 and the wide calls.
#pragma once

#include <windows.h>

#include <string>
#include <string_view>
#include <utility>

#include "core/code_page.h"

namespace mapi::builtin::files {

class Handle {
 public:
  explicit Handle(HANDLE handle = INVALID_HANDLE_VALUE) : handle_(handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}
  ~Handle() { Close(); }
  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }

  HANDLE get() const { return handle_; }
  HANDLE* Out() { return &handle_; }
  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
  bool Close() {
    return handle_ == INVALID_HANDLE_VALUE || ::CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE));
  }

 private:
  HANDLE handle_;
};

inline const wchar_t* Wide(const std::u16string& text) { return reinterpret_cast<const wchar_t*>(text.c_str()); }
inline wchar_t* Wide(std::u16string& text) { return reinterpret_cast<wchar_t*>(text.data()); }

inline std::string Narrow(const wchar_t* text) {
  return core::Utf8Lossy(std::u16string_view(reinterpret_cast<const char16_t*>(text)));
}

// What Windows says of an error, without its full stop.
inline std::string MessageOf(DWORD error) {
  wchar_t* text = nullptr;
  ::FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
                   error, 0, reinterpret_cast<wchar_t*>(&text), 0, nullptr);
  std::string message = text ? Narrow(text) : "error " + std::to_string(error);
  ::LocalFree(text);
  while (!message.empty() && (message.back() == '\n' || message.back() == '\r' || message.back() == '.'))
    message.pop_back();
  return message;
}

}  // namespace mapi::builtin::files
