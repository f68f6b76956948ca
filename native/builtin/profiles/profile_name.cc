#include "builtin/profiles/profile_name.h"

#include <algorithm>
#include <cstdint>

#include "builtin/profiles/windows_path.h"
#include "core/case_fold.h"
#include "core/code_page.h"
#include "core/failure.h"

namespace mapi::builtin {
namespace {

// With an extension this stays below the 255 bytes that file systems take.
constexpr std::size_t kMaxStem = 200;
constexpr std::size_t kKeptOfLongStem = 160;
constexpr char kHex[] = "0123456789abcdef";

bool IsPlain(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

void AppendEncoded(std::string& stem, char byte) {
  const auto value = static_cast<unsigned char>(byte);
  stem += '%';
  stem += kHex[value >> 4];
  stem += kHex[value & 15];
}

// FNV-1a, twice with different offsets: told apart are names by people, not by adversaries. The file holds the name
// too.
std::string Digest(std::string_view text) {
  std::string digest;
  for (std::uint64_t hash : {0xCBF29CE484222325u, 0x84222325CBF29CE4u}) {
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
    for (int shift = 60; shift >= 0; shift -= 4) digest += kHex[hash >> shift & 15];
  }
  return digest;
}

int HexDigit(char digit) {
  const auto* end = kHex + 16;
  const auto* found = std::find(kHex, end, digit);
  return found == end ? -1 : static_cast<int>(found - kHex);
}

}  // namespace

bool IsProfileName(std::u16string_view name) {
  if (name.empty() || name.size() > cchProfileNameMax) return false;
  if (name.front() == u' ' || name.back() == u' ') return false;
  if (std::any_of(name.begin(), name.end(), [](char16_t unit) { return unit < 0x20 || unit == 0x7F; })) return false;
  return core::Utf8FromUtf16(name).has_value();
}

std::u16string ProfileNameArgument(LPTSTR name, ULONG flags) {
  std::u16string text = TextArgument(name, flags);
  if (!IsProfileName(text)) {
    throw core::Failure(MAPI_E_INVALID_PARAMETER,
                        "A profile's name has 1 to 64 characters, none of them a control character, and no space at "
                        "its beginning or end.");
  }
  return text;
}

bool SameProfileName(std::u16string_view a, std::u16string_view b) { return core::CompareFolded(a, b) == 0; }

std::string FileStem(std::u16string_view name) {
  const std::string folded = core::Utf8Lossy(core::Fold(name));
  // Of such a name Windows makes a device, whatever extension follows.
  const bool device = files::IsDeviceWord(folded);
  std::string stem;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (IsPlain(folded[i]) && !(device && i == 0))
      stem += folded[i];
    else
      AppendEncoded(stem, folded[i]);
  }
  if (stem.size() <= kMaxStem) return stem;
  return stem.substr(0, kKeptOfLongStem) + '~' + Digest(folded);
}

std::u16string NameOfStem(std::string_view stem) {
  std::string name;
  for (std::size_t i = 0; i < stem.size(); ++i) {
    const int high = stem[i] == '%' && i + 2 < stem.size() ? HexDigit(stem[i + 1]) : -1;
    const int low = high >= 0 ? HexDigit(stem[i + 2]) : -1;
    if (low < 0) {
      name += stem[i];
      continue;
    }
    name += static_cast<char>(high << 4 | low);
    i += 2;
  }
  return core::Utf16Lossy(name);
}

}  // namespace mapi::builtin
