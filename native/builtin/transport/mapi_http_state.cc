#include "builtin/transport/mapi_http_state.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <random>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/transport/reply_reader.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::Clock;

constexpr int kMaxRedirects = 5;
constexpr std::uint32_t kDefaultPendingPeriodMs = 30'000;  // MS-OXCMAPIHTTP 2.2.3.3.5
// Three missed PENDING tags are a dead server; a short period must not make a slow machine look like one.
constexpr std::uint32_t kMinIdleTimeoutMs = 10'000;
constexpr std::uint32_t kMaxIdleTimeoutMs = 300'000;

std::string NewGuid() {
  std::random_device random;
  std::uint32_t words[4];
  for (std::uint32_t& word : words) word = random();
  char text[40];
  std::snprintf(text, sizeof text, "{%08x-%04x-4%03x-%04x-%04x%08x}", words[0], words[1] >> 16, words[1] & 0xFFF,
                0x8000 | (words[2] >> 18), words[2] & 0xFFFF, words[3]);
  return text;
}

// Constant for all contexts of one run of the client (MS-OXCMAPIHTTP 2.2.3.3.2 X-ClientInfo). Never destroyed: a
// context may outlive the statics.
const std::string& ClientInstance() {
  static const std::string* const instance = new std::string(NewGuid());
  return *instance;
}

std::atomic<std::uint32_t> next_client_info{1};

}  // namespace

MapiHttpContext::State::State(std::string endpoint, std::uint32_t first_generation)
    : url(std::move(endpoint)), context_id(NewGuid()), generation(first_generation - 1) {}

void MapiHttpContext::State::WakeAll() {
  std::vector<std::shared_ptr<Call>> calls;
  std::shared_ptr<const std::function<void()>> listens;
  {
    const std::lock_guard lock(mutex);
    calls = waiters;
    listens = listener;
  }
  for (const auto& call : calls) call->Wake();
  if (listens) (*listens)();
}

Call::Outcome MapiHttpContext::State::Wait(const std::shared_ptr<Call>& call, const std::function<bool()>& ready,
                                           Clock::time_point until) {
  {
    const std::lock_guard lock(mutex);
    waiters.push_back(call);
  }
  const Call::Outcome outcome = call->Wait(
      [&] {
        const std::lock_guard lock(mutex);
        return ready();
      },
      until);
  const std::lock_guard lock(mutex);
  waiters.erase(std::find(waiters.begin(), waiters.end(), call));
  return outcome;
}

NetworkError MapiHttpContext::State::LostError(ULONG context) const {
  return ErrorContextLost(lost_because.empty() ? "it was never made" : lost_because, context);
}

NetworkError MapiHttpContext::State::Unusable(const StartOptions& start) const {
  if (closed) return ErrorContextLost("it was closed", start.context);
  if (!alive) return LostError(start.context);
  if (start.generation && start.generation != generation) {
    return ErrorContextLost("it was made anew since the object was opened", start.context);
  }
  return {};
}

void MapiHttpContext::State::Number(Request& request) {
  request.number = next_request++;
  request.id = context_id + ":" + std::to_string(request.number);
  request.sent_in = generation;
}

void MapiHttpContext::State::Lose(std::string_view why) {
  if (alive || lost_because.empty()) lost_because = why;
  alive = false;
}

std::optional<std::uint64_t> MapiHttpContext::State::GiveUp(std::shared_ptr<Request> request, NetworkError error) {
  request->given_up = true;
  if (request->phase != Request::Phase::kDone) {
    request->phase = Request::Phase::kDone;
    request->result.error = std::move(error);
  }
  if (current == request) current = nullptr;
  return request->transport_id;
}

HttpRequest MapiHttpContext::State::Compose(const Request& request, const MapiHttpOptions& options) const {
  HttpRequest http;
  http.url = url;
  http.headers = {
      {"Content-Type", "application/mapi-http"},
      {"Accept", "application/mapi-http"},
      {"User-Agent", "exchange-mapi (MAPI " + options.client_version + ")"},
      {"X-RequestType", request.type},
      {"X-RequestId", request.id},
      {"X-ClientInfo", ClientInstance() + ":" + std::to_string(next_client_info.fetch_add(1))},
      {"X-ClientApplication", "Outlook/" + options.client_version},
  };
  if (std::string cookie = cookies.Header(); !cookie.empty()) http.headers.push_back({"Cookie", std::move(cookie)});
  http.body = request.body;
  http.timeout_ms = request.timeout_ms;
  const std::uint32_t period =
      std::min(server.pending_period_ms ? server.pending_period_ms : kDefaultPendingPeriodMs, kMaxIdleTimeoutMs);
  http.idle_timeout_ms = std::clamp(3 * period, kMinIdleTimeoutMs, kMaxIdleTimeoutMs);
  http.max_reply_bytes = options.max_reply_bytes;
  http.notification = request.notification;
  http.call = request.call;
  http.rops = request.options.rops;
  return http;
}

void MapiHttpContext::State::Received(const std::shared_ptr<Request>& request, HttpReply&& reply) {
  std::string sent_to;
  Done done;
  {
    const std::lock_guard lock(mutex);
    if (request->given_up) return;
    sent_to = url;
  }
  ReceivedReply received = ReadReply(std::move(reply), {request->type, request->id, sent_to, request->options.context});
  {
    const std::lock_guard lock(mutex);
    if (request->given_up) return;
    ++cookie_turn;

    if (!received.server.application.empty()) {
      server.application = received.server.application;
      std::copy(std::begin(received.server.version), std::end(received.server.version), std::begin(server.version));
    }
    if (received.server.expiration_ms) server.expiration_ms = received.server.expiration_ms;
    if (received.server.pending_period_ms) server.pending_period_ms = received.server.pending_period_ms;

    if (request->establishes && received.verdict == ReplyVerdict::kAnswered && !received.error.failed()) {
      cookies.Clear();  // never mix those of two contexts (MS-OXCMAPIHTTP 3.1.5.6)
    }
    for (const std::string& cookie : received.set_cookies) {
      if (cookies.Set(cookie) || received.error.failed()) continue;
      received.error = ErrorBadReply("it sets cookies that cannot be sent back", request->options.context);
      received.verdict = ReplyVerdict::kLost;
    }

    bool again = false;
    switch (received.verdict) {
      case ReplyVerdict::kRedirect:
        again = ++request->redirects <= kMaxRedirects;
        if (again) url = received.location;
        break;
      case ReplyVerdict::kUnsent:
        again = !std::exchange(request->resent, true);
        break;
      case ReplyVerdict::kSequence:
        again = !std::exchange(request->resequenced, true);
        if (!again) received.verdict = ReplyVerdict::kLost;
        break;
      default:
        break;
    }
    if (again && !request->abandoned) {
      request->phase = Request::Phase::kResend;
    } else {
      if (received.verdict == ReplyVerdict::kLost && !request->establishes) Lose(received.error.message);
      request->result.error = std::move(received.error);
      request->result.body = std::move(received.body);
      request->phase = Request::Phase::kDone;
      const bool failed = request->result.error.failed();
      // Establish frees the place itself, once it has judged the body.
      if (current == request && (!request->establishes || request->abandoned || failed)) current = nullptr;
      if (request->abandoned && !failed && request->options.late) late.push_back(request);
      if (request->abandoned && !failed && request->establishes) unclaimed = true;
      request->result.number = request->number;
      done = std::exchange(request->done, nullptr);
    }
  }
  if (done) done(std::move(request->result));
  WakeAll();
}

// The reply to a NotificationWait says something of the context where the server of it spoke, and else only of its own
// connection.
void MapiHttpContext::State::WaitEnded(const std::shared_ptr<Request>& request, HttpReply&& reply) {
  std::string sent_to;
  Done done;
  {
    const std::lock_guard lock(mutex);
    if (wait != request) return;
    sent_to = url;
  }
  ReceivedReply received = ReadReply(std::move(reply), {request->type, request->id, sent_to, request->options.context});
  {
    const std::lock_guard lock(mutex);
    if (wait != request) return;
    wait = nullptr;
    if (received.server.pending_period_ms) server.pending_period_ms = received.server.pending_period_ms;
    // It may be older than what other requests have brought meanwhile (MS-OXCMAPIHTTP 3.1.5.5).
    const bool newest = request->sent_in == generation && request->cookie_turn == cookie_turn && !current;
    for (const std::string& cookie : received.set_cookies) {
      if (newest && !received.error.failed()) cookies.Set(cookie);
    }
    if (received.verdict == ReplyVerdict::kRedirect) url = received.location;
    const bool gone = received.verdict == ReplyVerdict::kLost && received.error.origin == ErrorOrigin::kResponseCode;
    if (gone && request->sent_in == generation) Lose(received.error.message);
    request->result.error = std::move(received.error);
    request->result.body = std::move(received.body);
    request->result.number = next_request - 1;
    done = std::exchange(request->done, nullptr);
  }
  done(std::move(request->result));
  WakeAll();
}

std::optional<std::uint64_t> MapiHttpContext::State::DropWait() {
  if (!wait) return std::nullopt;
  const std::shared_ptr<Request> request = std::exchange(wait, nullptr);
  request->done = nullptr;
  request->given_up = true;
  return request->transport_id;
}

void MapiHttpContext::State::Transmit(const std::shared_ptr<State>& self, const std::shared_ptr<Request>& request,
                                      const MapiHttpOptions& options) {
  HttpRequest http;
  {
    const std::lock_guard lock(mutex);
    if (request->given_up) return;
    http = Compose(*request, options);
  }
  // Weak: what the transport's thread lets go of must not be the context's last owner.
  const std::uint64_t id =
      options.transport->Start(std::move(http), [state = std::weak_ptr<State>(self), request](HttpReply&& reply) {
        const auto context = state.lock();
        if (!context) return;
        if (request->notification) return context->WaitEnded(request, std::move(reply));
        context->Received(request, std::move(reply));
      });
  bool cancel = false;
  {
    const std::lock_guard lock(mutex);
    request->transport_id = id;
    cancel = request->given_up;
  }
  if (cancel) options.transport->Cancel(id);
}

bool MapiHttpContext::State::TakeResend(const std::shared_ptr<Request>& request) {
  const std::lock_guard lock(mutex);
  if (request->phase != Request::Phase::kResend) return false;
  request->phase = Request::Phase::kInFlight;
  request->transport_id.reset();
  return true;
}

NetworkError MapiHttpContext::State::Acquire(const std::shared_ptr<State>& self, const MapiHttpOptions& options,
                                             const std::shared_ptr<Request>& request, const StartOptions& start,
                                             bool establishes) {
  const std::shared_ptr<Call> call = core::CurrentCall();
  for (;;) {
    std::shared_ptr<Request> other;
    bool was_abandoned = false;
    bool resend = false;
    Clock::time_point until = Clock::time_point::max();
    std::optional<std::uint64_t> cancel;
    bool gave_up = false;
    {
      const std::lock_guard lock(mutex);
      if (call->cancelled()) return ErrorCancelled(start.context);
      if (call->expired()) return ErrorTimedOut(start.context);
      if (establishes) {
        if (closed) return ErrorContextLost("it was closed", start.context);
        if (alive && generation != start.generation) {
          request->superseded = true;
          return {};
        }
      } else if (NetworkError error = Unusable(start); error.failed()) {
        return error;
      }
      if (!current) {
        if (!request) return {};
        Number(*request);
        current = request;
        return {};
      }
      other = current;
      was_abandoned = other->abandoned;
      resend = other->phase == Request::Phase::kResend;
      if (!resend && was_abandoned) {
        until = other->grace_end;
        if (Clock::now() >= until) {
          const char* const why = "a request that was given up did not end in time";
          cancel = GiveUp(other, ErrorContextLost(why, other->options.context));
          Lose(why);
          gave_up = true;
        }
      }
    }
    if (gave_up) {
      if (cancel) options.transport->Cancel(*cancel);
      WakeAll();
      continue;
    }
    if (resend) {
      if (TakeResend(other)) Transmit(self, other, options);
      continue;
    }
    // Whatever ends the wait is looked at above.
    Wait(
        call,
        [&] {
          return closed || current != other || other->phase == Request::Phase::kResend ||
                 other->abandoned != was_abandoned;
        },
        until);
  }
}

void MapiHttpContext::State::DeliverLate() {
  std::vector<std::shared_ptr<Request>> requests;
  std::uint32_t now = 0;
  {
    const std::lock_guard lock(mutex);
    requests.swap(late);
    now = alive ? generation : 0;
  }
  for (const auto& request : requests) {
    if (now && request->sent_in == now) request->options.late(request->result.body);
  }
}

}  // namespace mapi::builtin
