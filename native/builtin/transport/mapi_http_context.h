// One Session Context of MAPI over HTTP (MS-OXCMAPIHTTP 3.1.1): its cookies, its sequence of requests, and its end.
//
// One request at a time: the server refuses a second (X-ResponseCode 15), so starting one waits for the one before it.
// All waits go through the calling thread's core::Call. A call that gives up does not take the context with it: its
// request may finish in the background within the grace period, and only a request that does not costs the context.
//
// Any thread may call; replies arrive on whatever thread the transport has, where nothing but bookkeeping happens.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "builtin/session_context.h"
#include "builtin/transport/network_error.h"
#include "builtin/transport/transport.h"
#include "builtin/wire/shared_bytes.h"

namespace mapi::builtin {

struct MapiHttpOptions {
  std::shared_ptr<Transport> transport;
  std::string url;             // the endpoint, opaque: https://host/mapi/emsmdb/?MailboxId=…
  std::string client_version;  // SessionContext::client_version
  std::chrono::milliseconds grace{10'000};
  std::chrono::milliseconds close_limit{2'000};  // what Close may take for its Disconnect
  std::uint32_t max_reply_bytes = 16u << 20;
  std::uint32_t first_generation = 1;
};

// What the HTTP layer of a reply says of the server.
struct ServerInfo {
  std::string application;                  // X-ServerApplication as it came: "Exchange/15.01.2507.000"
  std::uint16_t version[4] = {0, 0, 0, 0};  // major, minor, build, revision; zeros when unknown
  std::uint32_t expiration_ms = 0;          // X-ExpirationInfo: how long the context lives idle
  std::uint32_t pending_period_ms = 0;      // X-PendingPeriod
};

struct MapiHttpReply {
  NetworkError error;  // S_OK: `body` is the response body, after the framing
  wire::SharedBytes body;
  // Of the request in its context: what was sent later has a higher one. Of a NotificationWait: of the last request
  // that was sent before its reply came.
  std::uint64_t number = 0;
};

class MapiHttpContext : public std::enable_shared_from_this<MapiHttpContext> {
 public:
  class Request;  // one that was sent

  struct StartOptions {
    ULONG context = kContextExecute;  // for errors
    // The server objects that the request's handles belong to; 0: whichever. A request of another generation fails.
    std::uint32_t generation = 0;
    // Started ahead of its need: its life does not depend on the call that starts it.
    bool ahead = false;
    // The reply to a request that its call gave up, delivered on the next calling thread: what it opened must be
    // released. Never called when the context is gone.
    std::function<void(const wire::SharedBytes& body)> late;
    std::vector<const char*> rops;  // for whoever observes
  };

  static std::shared_ptr<MapiHttpContext> Create(MapiHttpOptions options);
  ~MapiHttpContext();
  MapiHttpContext(const MapiHttpContext&) = delete;
  MapiHttpContext& operator=(const MapiHttpContext&) = delete;

  // Connect or Bind: makes a new Session Context (after a loss: reconnects) and a new generation. `accept` judges the
  // response body; only when it returns S_OK the context stands.
  NetworkError Establish(std::string_view request_type, std::vector<std::uint8_t> body, ULONG context,
                         const std::function<NetworkError(const wire::SharedBytes& body)>& accept);

  // Sends, after the request before it has ended. Null: `error` says why nothing was sent.
  std::shared_ptr<Request> Start(std::string_view request_type, std::vector<std::uint8_t> body,
                                 const StartOptions& options, NetworkError* error);
  // Waits for the reply. When the call gives up first the request is abandoned (MAPI_E_USER_CANCEL, MAPI_E_TIMEOUT).
  MapiHttpReply Finish(const std::shared_ptr<Request>& request);
  // For a reply that nobody will ask for.
  void Abandon(const std::shared_ptr<Request>& request);
  // Start and Finish.
  MapiHttpReply Send(std::string_view request_type, std::vector<std::uint8_t> body, const StartOptions& options);

  // --- without a thread that waits

  // On the transport's thread: bookkeeping only. Not called where the context is closed first.
  using Done = std::function<void(MapiHttpReply&&)>;
  // Sends if nothing else is on its way; the reply goes to `done`. False without an error: not now, the listener will
  // be called.
  bool TryStart(std::string_view request_type, std::vector<std::uint8_t> body, const StartOptions& options,
                std::uint32_t timeout_ms, Done done, NetworkError* error);
  // NotificationWait (MS-OXCMAPIHTTP 2.2.4.4): the one request that may be on its way beside another, on a connection
  // of its own. False: there is no context, or one is on its way.
  bool StartWait(std::vector<std::uint8_t> body, std::uint32_t timeout_ms, Done done);
  // Its `done` is not called any more.
  void CancelWait();
  // Does what is left to do where nobody waits: requests that are to be sent again, replies that came late.
  void Resume();
  bool needs_resume() const;
  // Called whenever a request has ended or the context has been made or lost, with no lock held, on any thread: must be
  // quick. Replaces the one before.
  void set_listener(std::function<void()> listener);

  // Waits until a Start would not; delivers the replies that came late.
  NetworkError Settle(ULONG context);
  // Whether a Start now would wait.
  bool busy() const;
  // Keeps an idle context alive.
  NetworkError Ping();
  // Disconnect or Unbind, best effort within the close limit; afterwards every request fails.
  void Close(std::string_view request_type, std::vector<std::uint8_t> body);

  // Below first_generation: never connected. A new one with every successful Establish.
  std::uint32_t generation() const;
  // Connected, and not lost since.
  bool alive() const;
  // By Close: it will not be made again.
  bool closed() const;
  // The server objects of this context are gone: what the body of a reply says can mean that too.
  void MarkLost(std::string_view why);

  // Whether the transport wants to know what ROPs are sent, and what comes of them.
  bool observed() const { return options_.transport && options_.transport->observed(); }
  void Report(ExecuteReport report) const { options_.transport->Report(std::move(report)); }
  static const std::string& IdOf(const Request& request);

  ServerInfo server() const;
  std::string url() const;  // after redirections
  const std::string& client_version() const;

 private:
  struct State;
  explicit MapiHttpContext(MapiHttpOptions options);
  std::shared_ptr<Request> Transmit(std::string_view request_type, std::vector<std::uint8_t> body,
                                    const StartOptions& options, bool establishes, NetworkError* error);

  const MapiHttpOptions options_;
  const std::shared_ptr<State> state_;
};

}  // namespace mapi::builtin
