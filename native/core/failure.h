// A failure on its way to an ABI method, which turns it into its HRESULT and, where the object has one, a MAPIERROR.
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "mapi/mapi.h"

namespace mapi::core {

class Failure : public std::exception {
 public:
  explicit Failure(HRESULT code, std::string text = {}) : code_(code), text_(std::move(text)) {}

  HRESULT code() const { return code_; }
  const std::string& text() const { return text_; }  // UTF-8; empty: nothing to add to the code
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  HRESULT code_;
  std::string text_;
};

}  // namespace mapi::core
