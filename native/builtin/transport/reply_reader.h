// What one HTTP reply means to a Session Context: HTTP status, X-ResponseCode, headers, framing. Pure: no state, no
// I/O.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/transport/mapi_http_context.h"
#include "builtin/transport/network_error.h"
#include "builtin/transport/transport.h"

namespace mapi::builtin {

// What the reply has to answer.
struct SentRequest {
  std::string_view type;  // X-RequestType
  std::string_view id;    // X-RequestId
  std::string_view url;
  ULONG context = kContextNone;
};

enum class ReplyVerdict : std::uint8_t {
  kAnswered,  // by the server of the context, which still has it: error or body
  kLost,      // the context is gone, or nobody knows what became of the request
  kUnsent,    // the connection broke before the server can have seen the request: may be sent again as it is
  kSequence,  // X-ResponseCode 15: may be sent again once
  kRedirect,  // to `location`
};

struct ReceivedReply {
  ReplyVerdict verdict = ReplyVerdict::kAnswered;
  NetworkError error;
  wire::SharedBytes body;  // after the framing
  std::vector<std::string> set_cookies;
  ServerInfo server;  // of what this reply has
  std::string location;
};

ReceivedReply ReadReply(HttpReply&& reply, const SentRequest& sent);

// Where a Location header of a reply from `base` leads; empty when it may not be followed: another scheme (a password
// must not leave TLS), or, over plain HTTP, another host.
std::string ResolveLocation(std::string_view base, std::string_view location);

// The host of a URL, without port and user.
std::string HostOfUrl(std::string_view url);

}  // namespace mapi::builtin
