#include "builtin/transport/cookie_jar.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace mapi::builtin {
namespace {

// What HTTP stacks take for one request's headers is 8 to 64 KiB; Exchange's cookies are well under 2 KiB together.
constexpr std::size_t kMaxCookies = 32;
constexpr std::size_t kMaxCookieBytes = 8 * 1024;

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// A byte that would end the header line, or the pair, when it is echoed.
bool HasUnsafeByte(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

// RFC 6265 5.2.2: zero or negative means that the cookie ends now.
bool EndsNow(std::string_view attributes) {
  while (!attributes.empty()) {
    const std::size_t end = attributes.find(';');
    const std::string_view attribute = Trim(attributes.substr(0, end));
    attributes = end == std::string_view::npos ? std::string_view() : attributes.substr(end + 1);
    const std::size_t equals = attribute.find('=');
    if (equals == std::string_view::npos || !EqualsIgnoringCase(Trim(attribute.substr(0, equals)), "max-age")) continue;
    const std::string_view age = Trim(attribute.substr(equals + 1));
    if (!age.empty() && (age.front() == '-' || age.find_first_not_of('0') == std::string_view::npos)) return true;
  }
  return false;
}

}  // namespace

bool CookieJar::Set(std::string_view set_cookie) {
  const std::size_t semicolon = set_cookie.find(';');
  const std::string_view pair = set_cookie.substr(0, semicolon);
  const std::size_t equals = pair.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view name = Trim(pair.substr(0, equals));
  const std::string_view value = Trim(pair.substr(equals + 1));
  if (name.empty() || HasUnsafeByte(name) || HasUnsafeByte(value)) return false;

  const auto known =
      std::find_if(cookies_.begin(), cookies_.end(), [name](const auto& cookie) { return cookie.first == name; });
  if (semicolon != std::string_view::npos && EndsNow(set_cookie.substr(semicolon + 1))) {
    if (known != cookies_.end()) cookies_.erase(known);
    return true;
  }
  std::size_t total = name.size() + value.size();
  for (auto it = cookies_.begin(); it != cookies_.end(); ++it) {
    if (it != known) total += it->first.size() + it->second.size();
  }
  if (total > kMaxCookieBytes) return false;
  if (known != cookies_.end()) {
    known->second = value;
    return true;
  }
  if (cookies_.size() >= kMaxCookies) return false;
  cookies_.emplace_back(name, value);
  return true;
}

std::string CookieJar::Header() const {
  std::string header;
  for (const auto& [name, value] : cookies_) {
    if (!header.empty()) header += "; ";
    header += name;
    header += '=';
    header += value;
  }
  return header;
}

}  // namespace mapi::builtin
