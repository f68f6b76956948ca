// The cookies of one Session Context: opaque, every one echoed verbatim, the newest value of a name wins
// (MS-OXCMAPIHTTP 3.1.5.4).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mapi::builtin {

class CookieJar {
 public:
  // One Set-Cookie header's value. False: not a cookie, or more than a context may have; nothing is kept then.
  bool Set(std::string_view set_cookie);
  // The value of the one Cookie header; empty when there are no cookies.
  std::string Header() const;
  bool empty() const { return cookies_.empty(); }
  void Clear() { cookies_.clear(); }

 private:
  std::vector<std::pair<std::string, std::string>> cookies_;
};

}  // namespace mapi::builtin
