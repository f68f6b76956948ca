#include "builtin/transport/mapi_http_context.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <random>
#include <utility>

#include "builtin/transport/cookie_jar.h"
#include "builtin/transport/error_map.h"
#include "builtin/transport/reply_reader.h"
#include "core/call.h"

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

// A version is typed by people, and becomes a header.
std::string HeaderToken(const std::string& text) {
  std::string token;
  std::copy_if(text.begin(), text.end(), std::back_inserter(token), [](char c) { return c > 0x20 && c < 0x7F; });
  return token;
}

MapiHttpOptions Checked(MapiHttpOptions options) {
  options.client_version = HeaderToken(options.client_version);
  return options;
}

}  // namespace

// Everything but the constants is guarded by the context's mutex.
class MapiHttpContext::Request {
 public:
  enum class Phase : std::uint8_t {
    kInFlight,
    kResend,  // the reply says: again, elsewhere or as it was. Whoever waits does it: a reply's thread makes no calls
    kDone,
  };

  std::string type;
  std::string id;
  std::vector<std::uint8_t> body;
  StartOptions options;
  bool establishes = false;
  std::uint32_t timeout_ms = 0;

  Phase phase = Phase::kInFlight;
  std::optional<std::uint64_t> transport_id;  // none while it is being handed to the transport
  int redirects = 0;
  bool resent = false;
  bool resequenced = false;
  std::uint32_t sent_in = 0;  // generation
  bool abandoned = false;
  Clock::time_point grace_end{};
  bool given_up = false;    // its reply does not count any more
  bool superseded = false;  // establishes what another thread has established meanwhile: never sent
  MapiHttpReply result;
};

struct MapiHttpContext::State {
  State(std::string endpoint, std::uint32_t first_generation)
      : url(std::move(endpoint)), generation(first_generation - 1) {}

  std::mutex mutex;
  std::string url;
  const std::string context_id = NewGuid();
  std::uint64_t next_request = 1;
  CookieJar cookies;
  ServerInfo server;
  bool alive = false;
  bool closed = false;
  std::uint32_t generation;
  std::string lost_because;
  std::shared_ptr<Request> current;            // the one request that is on its way
  std::vector<std::shared_ptr<Request>> late;  // abandoned, answered after all
  std::vector<std::shared_ptr<Call>> waiters;

  // Not with the mutex held: Call's own lock comes before it.
  void WakeAll() {
    std::vector<std::shared_ptr<Call>> calls;
    {
      const std::lock_guard lock(mutex);
      calls = waiters;
    }
    for (const auto& call : calls) call->Wake();
  }

  // `ready` runs with the mutex held.
  Call::Outcome Wait(const std::shared_ptr<Call>& call, const std::function<bool()>& ready,
                     Clock::time_point until = Clock::time_point::max()) {
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

  NetworkError LostError(ULONG context) const {
    return ErrorContextLost(lost_because.empty() ? "it was never made" : lost_because, context);
  }

  void Lose(std::string_view why) {
    if (alive || lost_because.empty()) lost_because = why;
    alive = false;
  }

  // Ends the request without its reply; returns what to cancel at the transport. By value: it may be `current` itself.
  std::optional<std::uint64_t> GiveUp(std::shared_ptr<Request> request, NetworkError error) {
    request->given_up = true;
    if (request->phase != Request::Phase::kDone) {
      request->phase = Request::Phase::kDone;
      request->result.error = std::move(error);
    }
    if (current == request) current = nullptr;
    return request->transport_id;
  }

  HttpRequest Compose(const Request& request, const MapiHttpOptions& options) const;
  void Received(const std::shared_ptr<Request>& request, HttpReply&& reply);
  void Transmit(const std::shared_ptr<State>& self, const std::shared_ptr<Request>& request,
                const MapiHttpOptions& options);
  bool TakeResend(const std::shared_ptr<Request>& request);
  NetworkError Acquire(const std::shared_ptr<State>& self, const MapiHttpOptions& options,
                       const std::shared_ptr<Request>& request, const StartOptions& start, bool establishes);
  void DeliverLate();
};

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
  return http;
}

// On the transport's thread: bookkeeping only.
void MapiHttpContext::State::Received(const std::shared_ptr<Request>& request, HttpReply&& reply) {
  std::string sent_to;
  {
    const std::lock_guard lock(mutex);
    if (request->given_up) return;
    sent_to = url;
  }
  ReceivedReply received = ReadReply(std::move(reply), {request->type, request->id, sent_to, request->options.context});
  {
    const std::lock_guard lock(mutex);
    if (request->given_up) return;

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
    }
  }
  WakeAll();
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
        if (const auto context = state.lock()) context->Received(request, std::move(reply));
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

// Makes `request` the current one; null: only waits until there is none.
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
      if (closed) return ErrorContextLost("it was closed", start.context);
      if (establishes) {
        if (alive && generation != start.generation) {
          request->superseded = true;
          return {};
        }
      } else {
        if (!alive) return LostError(start.context);
        if (start.generation && start.generation != generation) {
          return ErrorContextLost("it was made anew since the object was opened", start.context);
        }
      }
      if (!current) {
        if (!request) return {};
        request->id = context_id + ":" + std::to_string(next_request++);
        request->sent_in = generation;
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

std::shared_ptr<MapiHttpContext> MapiHttpContext::Create(MapiHttpOptions options) {
  return std::shared_ptr<MapiHttpContext>(new MapiHttpContext(Checked(std::move(options))));
}

MapiHttpContext::MapiHttpContext(MapiHttpOptions options)
    : options_(std::move(options)), state_(std::make_shared<State>(options_.url, options_.first_generation)) {}

MapiHttpContext::~MapiHttpContext() {
  std::optional<std::uint64_t> cancel;
  {
    const std::lock_guard lock(state_->mutex);
    state_->closed = true;
    state_->alive = false;
    if (state_->current) cancel = state_->GiveUp(state_->current, ErrorContextLost("it was closed", kContextNone));
  }
  if (cancel) options_.transport->Cancel(*cancel);
}

std::shared_ptr<MapiHttpContext::Request> MapiHttpContext::Transmit(std::string_view request_type,
                                                                    std::vector<std::uint8_t> body,
                                                                    const StartOptions& options, bool establishes,
                                                                    NetworkError* error) {
  if (!options_.transport) {
    *error = ErrorFromTransport(TransportError::kConnect, "this session was made without a transport", url(),
                                options.context);
    return nullptr;
  }
  auto request = std::make_shared<Request>();
  request->type = request_type;
  request->body = std::move(body);
  request->options = options;
  request->establishes = establishes;

  *error = state_->Acquire(state_, options_, request, options, establishes);
  if (error->failed() || request->superseded) return nullptr;
  // Beyond the call's own deadline by the grace period: what a call gives up may still end by itself.
  const std::uint64_t wait = options.ahead ? std::uint64_t(core::kDefaultDeadline.count())
                                           : std::uint64_t(core::CurrentCall()->remaining_ms());
  request->timeout_ms =
      static_cast<std::uint32_t>(std::min<std::uint64_t>(wait + std::uint64_t(options_.grace.count()), 0x7FFFFFFF));
  state_->Transmit(state_, request, options_);
  return request;
}

std::shared_ptr<MapiHttpContext::Request> MapiHttpContext::Start(std::string_view request_type,
                                                                 std::vector<std::uint8_t> body,
                                                                 const StartOptions& options, NetworkError* error) {
  auto request = Transmit(request_type, std::move(body), options, false, error);
  state_->DeliverLate();
  return request;
}

MapiHttpReply MapiHttpContext::Finish(const std::shared_ptr<Request>& request) {
  const std::shared_ptr<Call> call = core::CurrentCall();
  for (;;) {
    const Call::Outcome outcome = state_->Wait(call, [&] { return request->phase != Request::Phase::kInFlight; });
    if (outcome != Call::Outcome::kReady) {
      Abandon(request);
      return {outcome == Call::Outcome::kCancelled ? ErrorCancelled(request->options.context)
                                                   : ErrorTimedOut(request->options.context),
              {}};
    }
    if (state_->TakeResend(request)) {
      state_->Transmit(state_, request, options_);
      continue;
    }
    const std::lock_guard lock(state_->mutex);
    if (request->phase == Request::Phase::kDone) return std::move(request->result);
  }
}

void MapiHttpContext::Abandon(const std::shared_ptr<Request>& request) {
  {
    const std::lock_guard lock(state_->mutex);
    if (request->abandoned || request->given_up) return;
    request->abandoned = true;
    request->grace_end = Clock::now() + options_.grace;
    if (request->phase == Request::Phase::kResend) {
      request->phase = Request::Phase::kDone;
      request->result.error = ErrorCancelled(request->options.context);
      if (state_->current == request) state_->current = nullptr;
    } else if (request->phase == Request::Phase::kDone) {
      // Answered and not asked for: what it opened is released like that of any late reply.
      if (state_->current == request) state_->current = nullptr;
      if (!request->result.error.failed() && request->options.late) state_->late.push_back(request);
    }
  }
  state_->WakeAll();
}

MapiHttpReply MapiHttpContext::Send(std::string_view request_type, std::vector<std::uint8_t> body,
                                    const StartOptions& options) {
  MapiHttpReply reply;
  const auto request = Start(request_type, std::move(body), options, &reply.error);
  return request ? Finish(request) : reply;
}

NetworkError MapiHttpContext::Settle(ULONG context) {
  StartOptions options;
  options.context = context;
  NetworkError error = state_->Acquire(state_, options_, nullptr, options, false);
  state_->DeliverLate();
  return error;
}

NetworkError MapiHttpContext::Establish(std::string_view request_type, std::vector<std::uint8_t> body, ULONG context,
                                        const std::function<NetworkError(const wire::SharedBytes& body)>& accept) {
  StartOptions options;
  options.context = context;
  options.generation = generation();
  NetworkError error;
  const auto request = Transmit(request_type, std::move(body), options, true, &error);
  if (!request) return error;
  {
    // The server ends the old context as soon as it sees this request.
    const std::lock_guard lock(state_->mutex);
    state_->Lose("it was made anew");
  }
  const MapiHttpReply reply = Finish(request);
  if (reply.error.failed()) return reply.error;
  error = accept(reply.body);
  {
    const std::lock_guard lock(state_->mutex);
    if (state_->current == request) state_->current = nullptr;
    if (state_->closed) {
      error = ErrorContextLost("it was closed", context);
    } else if (!error.failed()) {
      ++state_->generation;
      state_->alive = true;
      state_->lost_because.clear();
      state_->late.clear();
    }
  }
  state_->WakeAll();
  return error;
}

NetworkError MapiHttpContext::Ping() {
  StartOptions options;
  options.context = kContextPing;
  return Send("PING", {}, options).error;
}

void MapiHttpContext::Close(std::string_view request_type, std::vector<std::uint8_t> body) {
  if (alive()) {
    // Of its own time: closing is bounded however long the caller's deadline is, and happens also when it has passed.
    const core::CallScope scope(std::make_shared<Call>(Clock::now() + options_.close_limit));
    StartOptions options;
    options.context = kContextDisconnect;
    Send(request_type, std::move(body), options);
  }
  std::optional<std::uint64_t> cancel;
  {
    const std::lock_guard lock(state_->mutex);
    state_->closed = true;
    state_->Lose("it was closed");
    state_->late.clear();
    if (state_->current) cancel = state_->GiveUp(state_->current, ErrorContextLost("it was closed", kContextNone));
  }
  if (cancel) options_.transport->Cancel(*cancel);
  state_->WakeAll();
}

bool MapiHttpContext::busy() const {
  const std::lock_guard lock(state_->mutex);
  return state_->current != nullptr;
}

std::uint32_t MapiHttpContext::generation() const {
  const std::lock_guard lock(state_->mutex);
  return state_->generation;
}

bool MapiHttpContext::alive() const {
  const std::lock_guard lock(state_->mutex);
  return state_->alive;
}

void MapiHttpContext::MarkLost(std::string_view why) {
  {
    const std::lock_guard lock(state_->mutex);
    state_->Lose(why);
  }
  state_->WakeAll();
}

ServerInfo MapiHttpContext::server() const {
  const std::lock_guard lock(state_->mutex);
  return state_->server;
}

std::string MapiHttpContext::url() const {
  const std::lock_guard lock(state_->mutex);
  return state_->url;
}

const std::string& MapiHttpContext::client_version() const { return options_.client_version; }

}  // namespace mapi::builtin
