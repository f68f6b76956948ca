#include "builtin/transport/reply_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/wire/response_framing.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

constexpr std::size_t kMaxUrl = 4096;

bool SameText(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::optional<std::uint32_t> Number(std::string_view text) {
  text = Trim(text);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "Exchange/15.01.2507.000"
void ReadVersion(std::string_view application, ServerInfo& server) {
  server.application = application.substr(0, 256);
  const std::size_t slash = application.find('/');
  if (slash == std::string_view::npos) return;
  std::string_view rest = application.substr(slash + 1);
  for (std::uint16_t& part : server.version) {
    const std::size_t dot = rest.find('.');
    const auto value = Number(rest.substr(0, dot));
    if (!value || *value > 0xFFFF) return;
    part = static_cast<std::uint16_t>(*value);
    if (dot == std::string_view::npos) return;
    rest = rest.substr(dot + 1);
  }
}

// The headers that matter, of the header section and of the additional ones after DONE, which override it.
struct Headers {
  std::string content_type;
  std::optional<std::string> response_code;
  std::string request_type;
  std::string request_id;
  std::string retry_after;
  std::string date;

  void Read(std::string_view name, std::string_view value, ReceivedReply& received) {
    value = Trim(value);
    if (SameText(name, "content-type")) {
      content_type = Trim(value.substr(0, value.find(';')));
    } else if (SameText(name, "x-responsecode")) {
      response_code = value;
    } else if (SameText(name, "x-requesttype")) {
      request_type = value;
    } else if (SameText(name, "x-requestid")) {
      request_id = value;
    } else if (SameText(name, "x-serverapplication")) {
      ReadVersion(value, received.server);
    } else if (SameText(name, "x-expirationinfo")) {
      received.server.expiration_ms = Number(value).value_or(0);
    } else if (SameText(name, "x-pendingperiod")) {
      received.server.pending_period_ms = Number(value).value_or(0);
    } else if (SameText(name, "set-cookie")) {
      received.set_cookies.emplace_back(value);
    } else if (SameText(name, "location")) {
      received.location = value;
    } else if (SameText(name, "retry-after")) {
      retry_after = value;
    } else if (SameText(name, "date")) {
      date = value;
    }
  }
};

constexpr std::uint32_t kMaxRetryAfterS = 24 * 3600;

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 5.6.7), in seconds since 1970.
std::optional<std::int64_t> HttpDate(std::string_view text) {
  static constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  if (text.size() != 29 || text.substr(25) != " GMT") return std::nullopt;
  const std::size_t month = kMonths.find(text.substr(8, 3));
  const auto day = Number(text.substr(5, 2)), year = Number(text.substr(12, 4)), hour = Number(text.substr(17, 2)),
             minute = Number(text.substr(20, 2)), second = Number(text.substr(23, 2));
  if (month == std::string_view::npos || month % 3 != 0 || !day || !year || !hour || !minute || !second) {
    return std::nullopt;
  }
  if (*year < 1970 || *day == 0 || *day > 31) return std::nullopt;
  // Whole years, then whole months. The calendar of C++20 is not in the compiler of the oldest system that is built
  // for.
  const auto leap_days = [](std::int64_t before) { return (before - 1) / 4 - (before - 1) / 100 + (before - 1) / 400; };
  const std::int64_t this_year = *year;
  std::int64_t days = (this_year - 1970) * 365 + leap_days(this_year) - leap_days(1970);
  const bool leap = leap_days(this_year + 1) != leap_days(this_year);
  static constexpr std::array<int, 12> kLengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (std::size_t passed = 0; passed < month / 3; ++passed) days += kLengths[passed] + (passed == 1 && leap ? 1 : 0);
  days += *day - 1;
  return ((days * 24 + *hour) * 60 + *minute) * 60 + *second;
}

// Seconds, or a date: measured from the reply's own Date, since clocks differ.
std::uint32_t RetryAfterMs(std::string_view retry_after, std::string_view date) {
  std::int64_t seconds = 0;
  if (const auto number = Number(retry_after)) {
    seconds = *number;
  } else {
    const auto then = HttpDate(retry_after), now = HttpDate(date);
    if (then && now) seconds = *then - *now;
  }
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(seconds, 0, kMaxRetryAfterS) * 1000);
}

// X-ResponseCodes after which the Session Context does not exist any more, for the server or for us.
bool LosesContext(std::uint32_t response_code) {
  switch (response_code) {
    case 6:
    case 10:
    case 13:
    case 15:
    case 18:
      return true;
    default:
      return false;
  }
}

struct UrlParts {
  std::string_view scheme;     // "https"
  std::string_view authority;  // "host:443"
  std::string_view path;       // with query, from '/'
};

std::optional<UrlParts> SplitUrl(std::string_view url) {
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  UrlParts parts;
  parts.scheme = url.substr(0, colon);
  const std::string_view rest = url.substr(colon + 3);
  const std::size_t slash = rest.find_first_of("/?#");
  parts.authority = rest.substr(0, slash);
  parts.path = slash == std::string_view::npos ? std::string_view() : rest.substr(slash);
  if (parts.authority.empty()) return std::nullopt;
  return parts;
}

ReceivedReply Fail(ReceivedReply received, ReplyVerdict verdict, NetworkError error) {
  received.verdict = verdict;
  received.error = std::move(error);
  return received;
}

// A reply that cannot be told: the request may have been carried out, and its cookies are not to be trusted.
ReceivedReply Senseless(ReceivedReply received, std::string_view what, ULONG context) {
  received.set_cookies.clear();
  return Fail(std::move(received), ReplyVerdict::kLost, ErrorBadReply(what, context));
}

}  // namespace

std::string HostOfUrl(std::string_view url) {
  const auto parts = SplitUrl(url);
  if (!parts) return {};
  std::string_view host = parts->authority;
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) host = host.substr(at + 1);
  if (!host.empty() && host.front() == '[') return std::string(host.substr(0, host.find(']') + 1));
  return std::string(host.substr(0, host.rfind(':')));
}

std::string ResolveLocation(std::string_view base, std::string_view location) {
  location = Trim(location);
  const auto from = SplitUrl(base);
  if (!from || location.empty() || location.size() > kMaxUrl) return {};
  if (std::any_of(location.begin(), location.end(), [](char c) { return c <= 0x20 || c == 0x7F; })) return {};
  if (location.front() == '/' && !location.starts_with("//")) {
    return std::string(from->scheme) + "://" + std::string(from->authority) + std::string(location);
  }
  const auto to = SplitUrl(location);
  if (!to || to->authority.find('@') != std::string_view::npos || !SameText(to->scheme, from->scheme)) return {};
  if (!SameText(to->scheme, "https") && !SameText(HostOfUrl(base), HostOfUrl(location))) return {};
  return std::string(location);
}

ReceivedReply ReadReply(HttpReply&& reply, const SentRequest& sent) {
  ReceivedReply received;
  if (reply.error != TransportError::kNone) {
    NetworkError error = ErrorFromTransport(reply.error, reply.message, sent.url, sent.context);
    error.maybe_executed = reply.sent && reply.error != TransportError::kUnauthorized;
    ReplyVerdict verdict = ReplyVerdict::kAnswered;
    if (reply.sent && reply.error != TransportError::kUnauthorized) {
      verdict = ReplyVerdict::kLost;
    } else if (reply.error == TransportError::kReset) {
      verdict = ReplyVerdict::kUnsent;  // an idle connection that was closed under us
    }
    return Fail(std::move(received), verdict, std::move(error));
  }

  Headers headers;
  for (const HttpHeader& header : reply.headers) headers.Read(header.name, header.value, received);
  const std::uint32_t retry_after_ms = RetryAfterMs(headers.retry_after, headers.date);

  if (reply.status != 200) {
    NetworkError error = ErrorFromHttpStatus(reply.status, sent.url, sent.context);
    error.retry_after_ms = retry_after_ms;
    // What stands in front of the server does not know what became of the request.
    error.maybe_executed = reply.status >= 500 && reply.status != 503;
    if (reply.status == 302 || reply.status == 307 || reply.status == 308) {
      received.location = ResolveLocation(sent.url, received.location);
      const ReplyVerdict verdict = received.location.empty() ? ReplyVerdict::kAnswered : ReplyVerdict::kRedirect;
      return Fail(std::move(received), verdict, std::move(error));
    }
    return Fail(std::move(received), ReplyVerdict::kAnswered, std::move(error));
  }

  // Servers leave the echo out of errors; an echo that is there must be ours.
  if (!headers.request_id.empty() && !SameText(headers.request_id, sent.id)) {
    return Senseless(std::move(received), "it answers another request than the one that was sent", sent.context);
  }
  if (!headers.request_type.empty() && !SameText(headers.request_type, sent.type)) {
    return Senseless(std::move(received), "it answers another type of request than the one that was sent",
                     sent.context);
  }

  const auto failed = [&](std::uint32_t code) {
    NetworkError error = ErrorFromResponseCode(code, sent.context);
    error.retry_after_ms = retry_after_ms;
    // Failed without a reason, or in writing the reply. All others are said before anything is done.
    error.maybe_executed = code == 1 || code == 17 || code > 18;
    const ReplyVerdict verdict =
        code == 15 ? ReplyVerdict::kSequence : (LosesContext(code) ? ReplyVerdict::kLost : ReplyVerdict::kAnswered);
    return Fail(std::move(received), verdict, std::move(error));
  };
  const auto code_of = [&]() -> std::optional<std::uint32_t> {
    return headers.response_code ? Number(*headers.response_code) : 0;
  };

  std::optional<std::uint32_t> code = code_of();
  if (!code) return Senseless(std::move(received), "its X-ResponseCode is not a number", sent.context);
  if (*code != 0) return failed(*code);
  if (!SameText(headers.content_type, "application/mapi-http")) {
    return Senseless(std::move(received),
                     "it is not of type application/mapi-http, so the address is probably not that of MAPI over HTTP",
                     sent.context);
  }

  // MS-OXCMAPIHTTP 2.2.6: only PING's reply has no body, and may have no framing either.
  if (reply.body.empty() && !SameText(sent.type, "PING")) {
    return Senseless(std::move(received), "it is empty", sent.context);
  }
  try {
    wire::FramedResponse framed = wire::ReadFraming(wire::SharedBytes::Take(std::move(reply.body)));
    headers.response_code.reset();
    for (const auto& [name, value] : framed.headers) headers.Read(name, value, received);
    code = code_of();
    if (!code) return Senseless(std::move(received), "its X-ResponseCode is not a number", sent.context);
    if (*code != 0) return failed(*code);
    received.body = std::move(framed.body);
  } catch (const wire::WireError& error) {
    return Senseless(std::move(received), std::string("its body is cut off or not framed (") + error.what() + ")",
                     sent.context);
  }
  return received;
}

}  // namespace mapi::builtin
