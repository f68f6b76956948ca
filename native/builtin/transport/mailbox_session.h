// A connection to a mailbox server on which stores are opened: one EMSMDB Session Context, found, connected,
// reconnected, with the executor that runs ROPs on it. What the objects are and how they are reopened is their owner's
// business: this knows which generation a server object handle belongs to, and nothing more of it.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "builtin/session_context.h"
#include "builtin/transport/mapi_http_context.h"
#include "builtin/transport/network_error.h"
#include "builtin/transport/rop_executor.h"
#include "builtin/transport/server_locator.h"
#include "core/call.h"

namespace mapi::builtin {

// What Connect (MS-OXCMAPIHTTP 2.2.4.1.2) answered.
struct ConnectInfo {
  std::string dn_prefix;
  std::string display_name;  // UTF-8
  std::uint32_t polls_max_ms = 0;
  std::uint32_t retry_count = 0;
  std::uint32_t retry_delay_ms = 0;
  bool has_public_folders = true;  // AUX_EXORGINFO; a server that does not say has them
  std::uint32_t capabilities = 0;  // AUX_SERVER_CAPABILITIES
  ServerInfo server;
};

class MailboxSession {
 public:
  // Finds the server (cached values first; once more without them when they prove stale) and connects as the user.
  // `connect_flags` are the profile's. Null: `error` says why.
  static std::shared_ptr<MailboxSession> Open(const ServerHints& hints, const SessionContext& context,
                                              std::uint32_t connect_flags, NetworkError* error);
  // When the mailbox itself (RopLogon) proves the location stale: looks it up again without the cached values, and
  // connects there. Before anything is opened: executor() is another one afterwards.
  NetworkError Relocate();
  ~MailboxSession();  // closes
  MailboxSession(const MailboxSession&) = delete;
  MailboxSession& operator=(const MailboxSession&) = delete;

  const ServerLocation& location() const { return location_; }
  ConnectInfo info() const;
  const SessionContext& session_context() const { return context_; }
  RopExecutor& executor() { return *executor_; }
  const std::shared_ptr<RopExecutor>& shared_executor() const { return executor_; }

  // The current generation of server objects; 0: none.
  std::uint32_t generation() const;
  bool alive() const;
  // A new Session Context and so a new generation. No request is made when the context is alive. Tries several times,
  // within the call's deadline, where the server cannot be reached or is busy. One that refuses the credentials is not
  // asked again at once, so that no account gets locked out.
  NetworkError Reconnect();

  // LogonIds are the client's to give (MS-OXCROPS 2.2.1.1): one per store. -1: all 256 are taken.
  int TakeLogonId();
  void GiveLogonIdBack(int logon_id);

  // Disconnects, bounded. Idempotent; every call afterwards fails.
  void Close();

 private:
  MailboxSession(const ServerHints& hints, const SessionContext& context, std::uint32_t connect_flags);
  NetworkError LocateAndConnect(bool use_cache);
  NetworkError Connect();

  const ServerHints hints_;
  const SessionContext context_;
  const std::uint32_t connect_flags_;
  ServerLocation location_;
  std::shared_ptr<MapiHttpContext> http_;
  std::string http_url_;  // as located, before redirections
  std::shared_ptr<RopExecutor> executor_;
  mutable std::mutex mutex_;  // info_ and logon_ids_
  ConnectInfo info_;
  std::bitset<256> logon_ids_;
  NetworkError refused_;  // the credentials, at reconnecting
  int refusals_ = 0;
  core::Clock::time_point ask_again_{};
};

}  // namespace mapi::builtin
