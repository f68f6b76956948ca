#include "builtin/transport/mapi_http_context.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <optional>
#include <utility>

#include "builtin/transport/error_map.h"
#include "builtin/transport/mapi_http_state.h"
#include "core/call.h"

namespace mapi::builtin {
namespace {

using core::Call;
using core::Clock;

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

std::shared_ptr<MapiHttpContext> MapiHttpContext::Create(MapiHttpOptions options) {
  return std::shared_ptr<MapiHttpContext>(new MapiHttpContext(Checked(std::move(options))));
}

MapiHttpContext::MapiHttpContext(MapiHttpOptions options)
    : options_(std::move(options)), state_(std::make_shared<State>(options_.url, options_.first_generation)) {}

MapiHttpContext::~MapiHttpContext() {
  std::optional<std::uint64_t> cancel, wait;
  {
    const std::lock_guard lock(state_->mutex);
    state_->closed = true;
    state_->alive = false;
    if (state_->current) cancel = state_->GiveUp(state_->current, ErrorContextLost("it was closed", kContextNone));
    wait = state_->DropWait();
  }
  if (cancel) options_.transport->Cancel(*cancel);
  if (wait) options_.transport->Cancel(*wait);
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
  request->call = core::CurrentCall()->id();

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
      MapiHttpReply given_up;
      given_up.error = outcome == Call::Outcome::kCancelled ? ErrorCancelled(request->options.context)
                                                            : ErrorTimedOut(request->options.context);
      given_up.error.maybe_executed = true;
      return given_up;
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
      if (!request->result.error.failed() && request->establishes) state_->unclaimed = true;
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
  std::optional<std::uint64_t> wait;
  {
    const std::lock_guard lock(state_->mutex);
    if (state_->current == request) state_->current = nullptr;
    if (state_->closed) {
      error = ErrorContextLost("it was closed", context);
    } else if (!error.failed()) {
      ++state_->generation;
      state_->alive = true;
      state_->unclaimed = false;
      state_->lost_because.clear();
      state_->late.clear();
      wait = state_->DropWait();  // that of the old one
    }
  }
  if (wait) options_.transport->Cancel(*wait);
  state_->WakeAll();
  return error;
}

NetworkError MapiHttpContext::Ping() {
  StartOptions options;
  options.context = kContextPing;
  return Send("PING", {}, options).error;
}

void MapiHttpContext::Close(std::string_view request_type, std::vector<std::uint8_t> body) {
  CancelWait();
  set_listener(nullptr);
  {
    // One that nobody uses is ended like any other.
    const std::lock_guard lock(state_->mutex);
    if (state_->unclaimed && !state_->alive && !state_->closed && !state_->current) {
      ++state_->generation;
      state_->alive = true;
    }
    state_->unclaimed = false;
  }
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

bool MapiHttpContext::TryStart(std::string_view request_type, std::vector<std::uint8_t> body,
                               const StartOptions& options, std::uint32_t timeout_ms, Done done, NetworkError* error) {
  if (!options_.transport) {
    *error = ErrorContextLost("it has no network", options.context);
    return false;
  }
  auto request = std::make_shared<Request>();
  request->type = request_type;
  request->body = std::move(body);
  request->options = options;
  request->timeout_ms = timeout_ms;
  request->done = std::move(done);
  {
    const std::lock_guard lock(state_->mutex);
    *error = state_->Unusable(options);
    if (error->failed() || state_->current) return false;
    state_->Number(*request);
    state_->current = request;
  }
  state_->Transmit(state_, request, options_);
  return true;
}

bool MapiHttpContext::StartWait(std::vector<std::uint8_t> body, std::uint32_t timeout_ms, Done done) {
  if (!options_.transport) return false;
  auto request = std::make_shared<Request>();
  request->type = "NotificationWait";
  request->body = std::move(body);
  request->options.context = kContextNotificationWait;
  request->notification = true;
  request->timeout_ms = timeout_ms;
  request->done = std::move(done);
  {
    const std::lock_guard lock(state_->mutex);
    if (state_->closed || !state_->alive || state_->wait) return false;
    state_->Number(*request);
    request->cookie_turn = state_->cookie_turn;
    state_->wait = request;
  }
  state_->Transmit(state_, request, options_);
  return true;
}

void MapiHttpContext::CancelWait() {
  std::optional<std::uint64_t> cancel;
  {
    const std::lock_guard lock(state_->mutex);
    cancel = state_->DropWait();
  }
  if (cancel) options_.transport->Cancel(*cancel);
}

void MapiHttpContext::Resume() {
  std::shared_ptr<Request> request;
  {
    const std::lock_guard lock(state_->mutex);
    // Whoever waits for another request sends that one again himself.
    if (state_->current && state_->current->done) request = state_->current;
  }
  if (request && state_->TakeResend(request)) state_->Transmit(state_, request, options_);
  state_->DeliverLate();
}

bool MapiHttpContext::needs_resume() const {
  const std::lock_guard lock(state_->mutex);
  const auto& current = state_->current;
  return !state_->late.empty() || (current && current->done && current->phase == Request::Phase::kResend);
}

void MapiHttpContext::set_listener(std::function<void()> listener) {
  auto shared = listener ? std::make_shared<const std::function<void()>>(std::move(listener)) : nullptr;
  const std::lock_guard lock(state_->mutex);
  state_->listener = std::move(shared);
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

bool MapiHttpContext::closed() const {
  const std::lock_guard lock(state_->mutex);
  return state_->closed;
}

void MapiHttpContext::MarkLost(std::string_view why) {
  {
    const std::lock_guard lock(state_->mutex);
    state_->Lose(why);
  }
  state_->WakeAll();
}

const std::string& MapiHttpContext::IdOf(const Request& request) { return request.id; }

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
