// What a Session Context remembers, and the request that is on its way: shared by the threads that call and the one on
// which replies arrive. Only mapi_http_context.cc and mapi_http_state.cc include this.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "builtin/transport/cookie_jar.h"
#include "builtin/transport/mapi_http_context.h"
#include "core/call.h"

namespace mapi::builtin {

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
  bool notification = false;  // a NotificationWait
  std::uint64_t call = 0;     // on whose behalf it is sent
  std::uint32_t timeout_ms = 0;

  Phase phase = Phase::kInFlight;
  std::optional<std::uint64_t> transport_id;  // none while it is being handed to the transport
  int redirects = 0;
  bool resent = false;
  bool resequenced = false;
  std::uint32_t sent_in = 0;  // generation
  bool abandoned = false;
  core::Clock::time_point grace_end{};
  bool given_up = false;          // its reply does not count any more
  std::uint64_t cookie_turn = 0;  // of a NotificationWait: when it was sent
  bool superseded = false;        // establishes what another thread has established meanwhile: never sent
  std::uint64_t number = 0;
  Done done;  // instead of a thread that waits
  MapiHttpReply result;
};

struct MapiHttpContext::State {
  State(std::string endpoint, std::uint32_t first_generation);

  std::mutex mutex;
  std::string url;
  const std::string context_id;  // of X-RequestId
  std::uint64_t next_request = 1;
  CookieJar cookies;
  ServerInfo server;
  bool alive = false;
  bool closed = false;
  std::uint32_t generation;
  std::string lost_because;
  // The server has made a context after all, whose Connect was given up: it lives until it is ended, or expires.
  bool unclaimed = false;
  std::shared_ptr<Request> current;            // the one request that is on its way
  std::vector<std::shared_ptr<Request>> late;  // abandoned, answered after all
  std::vector<std::shared_ptr<core::Call>> waiters;
  std::shared_ptr<Request> wait;  // the NotificationWait
  std::uint64_t cookie_turn = 0;  // counts the replies that brought cookies
  std::shared_ptr<const std::function<void()>> listener;

  // Not with the mutex held: Call's own lock comes before it.
  void WakeAll();
  // `ready` runs with the mutex held.
  core::Call::Outcome Wait(const std::shared_ptr<core::Call>& call, const std::function<bool()>& ready,
                           core::Clock::time_point until = core::Clock::time_point::max());

  // With the mutex held.
  NetworkError LostError(ULONG context) const;
  // Why a request cannot be sent; no failure where it can, now or after the one that is on its way.
  NetworkError Unusable(const StartOptions& start) const;
  // The next one that is sent.
  void Number(Request& request);
  void Lose(std::string_view why);
  // Ends the request without its reply; returns what to cancel at the transport. By value: it may be `current` itself.
  std::optional<std::uint64_t> GiveUp(std::shared_ptr<Request> request, NetworkError error);
  // The same of the NotificationWait, where there is one.
  std::optional<std::uint64_t> DropWait();
  HttpRequest Compose(const Request& request, const MapiHttpOptions& options) const;

  // Without it.
  // On the transport's thread: bookkeeping only.
  void Received(const std::shared_ptr<Request>& request, HttpReply&& reply);
  void WaitEnded(const std::shared_ptr<Request>& request, HttpReply&& reply);
  // `self` is this: what is sent keeps a weak reference to it.
  void Transmit(const std::shared_ptr<State>& self, const std::shared_ptr<Request>& request,
                const MapiHttpOptions& options);
  // True for the one who has to send the request again.
  bool TakeResend(const std::shared_ptr<Request>& request);
  // Waits for its turn and makes `request` the current one; null: only waits until there is none.
  NetworkError Acquire(const std::shared_ptr<State>& self, const MapiHttpOptions& options,
                       const std::shared_ptr<Request>& request, const StartOptions& start, bool establishes);
  void DeliverLate();
};

}  // namespace mapi::builtin
