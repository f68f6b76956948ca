// How the builtin provider reaches the network. It owns no socket, no TLS and no password: its host does
// (Node's undici through the addon). One asynchronous interface; the completion of every request that was
// started is called exactly once, from any thread, also after Cancel and when the host goes away.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/large_bytes.h"

namespace mapi::builtin {

enum class TransportError : std::uint8_t {
  kNone,
  kAborted,       // cancelled, or the host shuts down
  kTimeout,       // no reply, or a reply that stopped, within the request's limits
  kResolve,       // host name unknown
  kConnect,       // refused, unreachable
  kTls,           // certificate or handshake
  kReset,         // the connection broke
  kProtocol,      // not HTTP, or not what was asked for
  kTooLarge,      // the reply is longer than max_reply_bytes
  kUnauthorized,  // no usable credentials, or refused by the server
  kNotFound,      // Locate: nobody knows the address
};

struct HttpHeader {
  std::string name;
  std::string value;
};

struct HttpRequest {
  std::string url;
  std::vector<HttpHeader> headers;         // no Authorization: the host adds it
  std::vector<std::uint8_t> body;          // always a POST
  bool notification = false;               // NotificationWait travels on a connection of its own
  std::uint32_t timeout_ms = 120'000;      // the whole exchange
  std::uint32_t idle_timeout_ms = 90'000;  // between two pieces of the reply (3 x X-PendingPeriod)
  std::uint32_t max_reply_bytes = 16u << 20;
  std::uint64_t call = 0;         // core::Call::id of the call that it is sent for
  std::vector<const char*> rops;  // names of what an Execute asks for, while the transport is observed
};

struct HttpReply {
  TransportError error = TransportError::kNone;
  std::string message;  // what the host says of the error, UTF-8, without secrets
  bool sent = false;    // the server may have seen the request: do not repeat what is not idempotent
  int status = 0;
  std::vector<HttpHeader> headers;  // names in lower case; Set-Cookie once per cookie
  core::LargeBytes body;
};

// Autodiscover (MS-OXDSCLI), done by the host.
struct LocateRequest {
  std::string address;  // SMTP address of the user or mailbox, UTF-8
  std::string server;   // as the profile names it: host, origin URL, or empty (derive it from the address)
  std::uint32_t timeout_ms = 60'000;
  std::uint64_t call = 0;  // core::Call::id of the call that it is asked for
};

struct LocateReply {
  TransportError error = TransportError::kNone;
  std::string message;
  std::string legacy_dn;
  std::string display_name;
  std::string smtp_address;
  std::string mail_store_url;
  std::string address_book_url;
};

// What an Execute's reply said, ROP by ROP: for whoever observes.
struct RopOutcome {
  const char* name;
  bool answered;  // with `return_value`; else it was not carried out, or has no reply
  std::uint32_t return_value;
};

struct ExecuteReport {
  std::string request_id;        // X-RequestId
  std::uint32_t error_code = 0;  // the Execute's own: then nothing is known of its ROPs
  std::vector<RopOutcome> rops;
};

using HttpCompletion = std::function<void(HttpReply&&)>;
using LocateCompletion = std::function<void(LocateReply&&)>;

class Transport {
 public:
  virtual ~Transport() = default;
  virtual std::uint64_t Start(HttpRequest request, HttpCompletion done) = 0;
  virtual std::uint64_t Locate(LocateRequest request, LocateCompletion done) = 0;
  virtual void Cancel(std::uint64_t id) = 0;  // its completion still comes, with kAborted
  // Whether somebody wants names of ROPs and reports: else they are not made.
  virtual bool observed() const { return false; }
  virtual void Report(ExecuteReport) {}
};

}  // namespace mapi::builtin
