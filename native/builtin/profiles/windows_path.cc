#include "builtin/profiles/windows_path.h"

#include <algorithm>
#include <array>

namespace mapi::builtin::files {
namespace {

// "Naming Files, Paths, and Namespaces" of the Windows documentation.
constexpr std::string_view kForbidden = "<>:\"|?*";
constexpr std::u16string_view kLong = u"\\\\?\\";
constexpr std::u16string_view kLongShare = u"\\\\?\\UNC\\";

bool IsSeparator(char byte) { return byte == '\\' || byte == '/'; }

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return lower;
}

// What names a file's place rather than the file: \\?\, \\, C:.
std::string_view WithoutPrefix(std::string_view path) {
  if (path.size() >= 2 && IsSeparator(path[0]) && IsSeparator(path[1])) {
    path.remove_prefix(2);
    if (path.size() >= 2 && path[0] == '?' && IsSeparator(path[1])) path.remove_prefix(2);
  }
  const char drive = path.size() >= 2 && path[1] == ':' ? Lower(path.substr(0, 1))[0] : '\0';
  if (drive >= 'a' && drive <= 'z') path.remove_prefix(2);
  return path;
}

std::string WrongPart(std::string_view part) {
  if (part.empty() || part == "." || part == "..") return {};
  const std::string shown = "\"" + std::string(part) + "\"";
  for (const char byte : part) {
    if (static_cast<unsigned char>(byte) < 0x20) return "it holds a control character";
    if (kForbidden.find(byte) != std::string_view::npos)
      return "Windows has no names with " + std::string(1, byte) + ", as in " + shown;
  }
  std::string word = Lower(part.substr(0, part.find('.')));
  while (!word.empty() && word.back() == ' ') word.pop_back();
  if (IsDeviceWord(word)) return shown + " names a device on Windows, whatever stands before or after it";
  if (part.back() == '.' || part.back() == ' ')
    return shown + " ends with a " + (part.back() == '.' ? "dot" : "space") + ", which Windows leaves out";
  return {};
}

}  // namespace

bool IsDeviceWord(std::string_view word) {
  constexpr std::array<std::string_view, 6> kDevices{"con", "prn", "aux", "nul", "conin$", "conout$"};
  if (std::find(kDevices.begin(), kDevices.end(), word) != kDevices.end()) return true;
  if (!word.starts_with("com") && !word.starts_with("lpt")) return false;
  const std::string_view number = word.substr(3);
  // The superscript digits count too.
  return (number.size() == 1 && number[0] >= '0' && number[0] <= '9') || number == "\u00B9" || number == "\u00B2" ||
         number == "\u00B3";
}

std::string WrongOnWindows(std::string_view path) {
  if (path.size() >= 4 && IsSeparator(path[0]) && IsSeparator(path[1]) && path[2] == '.' && IsSeparator(path[3]))
    return "it names a device, not a file";
  std::string_view rest = WithoutPrefix(path);
  while (!rest.empty()) {
    const auto end = std::find_if(rest.begin(), rest.end(), IsSeparator);
    const auto length = static_cast<std::size_t>(end - rest.begin());
    if (std::string wrong = WrongPart(rest.substr(0, length)); !wrong.empty()) return wrong;
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return {};
}

std::size_t RootLength(std::u16string_view absolute) {
  std::size_t at = 0;
  int names = 1;  // a drive, or a volume
  if (absolute.starts_with(kLongShare)) {
    at = kLongShare.size();
    names = 2;  // a server and its share
  } else if (absolute.starts_with(kLong)) {
    at = kLong.size();
  } else if (absolute.starts_with(u"\\\\")) {
    at = 2;
    names = 2;
  }
  for (; names > 0; --names) {
    const std::size_t end = absolute.find(u'\\', at);
    if (end == std::u16string_view::npos) return absolute.size();
    at = end + 1;
  }
  return at;
}

std::u16string LongForm(std::u16string_view absolute) {
  if (absolute.starts_with(kLong)) return std::u16string(absolute);
  if (absolute.starts_with(u"\\\\")) return std::u16string(kLongShare) + std::u16string(absolute.substr(2));
  return std::u16string(kLong) + std::u16string(absolute);
}

std::u16string ShortForm(std::u16string_view path) {
  if (path.starts_with(kLongShare)) return u"\\\\" + std::u16string(path.substr(kLongShare.size()));
  // What has no drive (a volume by its GUID) has no other form.
  const bool drive = path.starts_with(kLong) && path.size() > kLong.size() + 1 && path[kLong.size() + 1] == u':';
  return std::u16string(drive ? path.substr(kLong.size()) : path);
}

}  // namespace mapi::builtin::files
