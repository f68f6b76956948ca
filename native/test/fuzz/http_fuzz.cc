// A reply as the transport gives it: status, headers (lines up to an empty one) and body.
#include <cstdint>
#include <string_view>

#include "builtin/transport/reply_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mapi::builtin;
  static constexpr int kStatuses[] = {200, 200, 200, 302, 401, 404, 429, 500, 503};
  static constexpr std::string_view kTypes[] = {"Connect", "Execute", "Disconnect", "NotificationWait", "PING", "Bind"};
  if (size < 2) return -1;
  HttpReply reply;
  reply.sent = true;
  reply.status = kStatuses[data[0] % std::size(kStatuses)];
  std::string_view rest(reinterpret_cast<const char*>(data + 2), size - 2);
  for (;;) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    if (end == std::string_view::npos || line.empty()) {
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(1);
      break;
    }
    rest = rest.substr(end + 1);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    reply.headers.push_back({std::string(line.substr(0, colon)), std::string(line.substr(colon + 1))});
  }
  reply.body = std::vector<std::uint8_t>(rest.begin(), rest.end());
  SentRequest sent;
  sent.type = kTypes[data[1] % std::size(kTypes)];
  sent.id = "{00000000-0000-0000-0000-000000000000}:1";
  sent.url = "https://mail.contoso.com/mapi/emsmdb/?MailboxId=1";
  const ReceivedReply received = ReadReply(std::move(reply), sent);
  if (received.verdict == ReplyVerdict::kRedirect && !received.location.starts_with("https://")) __builtin_trap();
  return 0;
}
