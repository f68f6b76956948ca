// Which MAPI: found, loaded and chosen here. Nothing above can tell one from the other.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "builtin/session_context.h"
#include "runtime/functions.h"

namespace mapi::runtime {

enum class Choice : std::uint8_t { kAuto, kSystem, kBuiltin };

struct Options {
  Choice choice = Choice::kAuto;
  std::string profile_directory;  // builtin: UTF-8; empty: the user's own
};

struct Description {
  std::string name;  // system | builtin
  std::string version;
  unsigned bitness = sizeof(void*) * 8;
  unsigned ansi_code_page = 0;
  std::optional<std::string> profile_directory;
};

// What the host offers to one thread beyond MAPI's own arguments: a way to the network, and who to be on it. A runtime
// that has its own (Windows' MAPI) does not look at it.
using Host = builtin::SessionContext;

class Runtime {
 public:
  // What holds while a thread may call the runtime's functions.
  class Scope {
   public:
    virtual ~Scope() = default;
  };

  virtual ~Runtime() = default;

  virtual const Functions& functions() const = 0;
  virtual Description Describe() const = 0;
  // The calling thread, until the scope ends.
  virtual std::unique_ptr<Scope> Enter(const Host& host) const = 0;
  // Text of the 8-bit interface. Nothing when the code page can't carry it: a name is refused, not mangled.
  virtual std::optional<std::string> EncodeAnsi(std::u16string_view text) const = 0;
  virtual std::u16string DecodeAnsi(std::string_view text) const = 0;
};

// Why there is no runtime to be had; `what` says what was looked for.
class Unavailable : public std::exception {
 public:
  explicit Unavailable(std::string text) : text_(std::move(text)) {}
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  std::string text_;
};

// Throws Unavailable.
std::shared_ptr<const Runtime> Open(const Options& options);

std::shared_ptr<const Runtime> OpenBuiltin(const Options& options);

}  // namespace mapi::runtime
