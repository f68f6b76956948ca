#include "builtin/wire/response_framing.h"

#include <algorithm>
#include <string_view>

#include "builtin/wire/wire_error.h"

namespace mapi::wire {
namespace {

// More than any server adds, and little enough to be read line by line.
constexpr std::size_t kMaxHeaders = 64;
constexpr std::size_t kMaxLine = 8192;

class Lines {
 public:
  explicit Lines(Bytes bytes) : text_(reinterpret_cast<const char*>(bytes.data()), bytes.size()) {}

  std::size_t position() const { return position_; }

  // Without its line end, CRLF or LF.
  std::string_view Next() {
    const std::string_view rest = text_.substr(position_, kMaxLine);
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) throw WireError("Framing", position_, "no end of line");
    position_ += end + 1;
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

const std::string* FramedResponse::Find(std::string_view name) const {
  // The last one counts.
  for (auto header = headers.rbegin(); header != headers.rend(); ++header) {
    if (header->first == name) return &header->second;
  }
  return nullptr;
}

FramedResponse ReadFraming(const SharedBytes& entity) {
  FramedResponse response;
  // A PING may be answered without any of it.
  if (entity.empty()) return response;
  Lines lines(entity.bytes);
  for (;;) {
    const std::size_t at = lines.position();
    const std::string_view line = lines.Next();
    if (line == "DONE") break;
    // A PROCESSING too many (NotificationWait of some servers) does no harm.
    if (line != "PROCESSING" && line != "PENDING")
      throw WireError("Framing", at, "neither PROCESSING, PENDING nor DONE");
  }
  for (std::string_view line = lines.Next(); !line.empty(); line = lines.Next()) {
    if (response.headers.size() == kMaxHeaders) throw WireError("Framing", lines.position(), "too many headers");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) throw WireError("Framing", lines.position(), "a header without a colon");
    std::string name(Trim(line.substr(0, colon)));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    response.headers.emplace_back(std::move(name), Trim(line.substr(colon + 1)));
  }
  response.body = entity.Slice(lines.position(), entity.size() - lines.position());
  return response;
}

}  // namespace mapi::wire
