// What all objects of one open store share: the connection, the logon, and what the server said at it. Reached by
// shared_ptr from every object, so the order in which callers release them does not matter; the last one disconnects.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "builtin/exchange/call_gate.h"
#include "builtin/exchange/named_properties.h"
#include "builtin/exchange/notifier.h"
#include "builtin/exchange/object_ids.h"
#include "builtin/exchange/provider.h"
#include "builtin/exchange/server_object.h"
#include "builtin/transport/mailbox_session.h"
#include "builtin/wire/memory.h"
#include "builtin/wire/oxcstor.h"

namespace mapi::builtin {

// FolderIds of a private logon, MS-OXCSTOR 2.2.1.1.3.
enum class SpecialFolder : std::uint8_t {
  kRoot = 0,
  kDeferredAction = 1,
  kSpoolerQueue = 2,
  kIpmSubtree = 3,
  kInbox = 4,
  kOutbox = 5,
  kSentItems = 6,
  kDeletedItems = 7,
  kCommonViews = 8,
  kSchedule = 9,
  kFinder = 10,
  kViews = 11,
  kShortcuts = 12,
};

class StoreLink : public std::enable_shared_from_this<StoreLink> {
 public:
  // Connects and logs on: Connect and one Execute. Throws ProviderError.
  static std::shared_ptr<StoreLink> Open(const StoreOpenParams& params);
  ~StoreLink();
  StoreLink(const StoreLink&) = delete;
  StoreLink& operator=(const StoreLink&) = delete;

  RopExecutor& executor() { return session_->executor(); }
  const std::shared_ptr<RopExecutor>& shared_executor() const { return session_->shared_executor(); }
  // Made at the first use. Throws.
  Notifier& notifier();
  const MailboxSession& session() const { return *session_; }
  std::uint32_t generation() const { return session_->generation(); }
  bool alive() const { return session_->alive(); }

  // Sees to it that there is a session with the mailbox: after a loss connects and logs on anew, and makes sure that it
  // is the same mailbox with the same identifiers. Throws where that is not to be had, or not within the call.
  void Connected();
  // After a request with which the session was lost. Throws `error` where enough has been tried within this call.
  void Recover(const NetworkError& error);
  // A new call begins: what was tried before does not count.
  void BeginCall() { recoveries_ = 0; }
  // The mailbox itself as a server object.
  ServerObjectPtr NewLogon();
  const ServerHandle& logon_handle() const { return logon_handle_; }
  const wire::LogonRequest& logon_request() const { return logon_request_; }
  std::uint8_t logon_id() const { return static_cast<std::uint8_t>(logon_id_); }
  // What RopLogon said. Throws where a mailbox answers that is not the one of before.
  void LoggedOn(const wire::LogonResponse& response, const ServerHandle& handle);

  // MAPI's objects may be called from any thread: one call at a time.
  CallGate& gate() { return gate_; }

  wire::ObjectId folder(SpecialFolder which) const { return folders_[static_cast<std::size_t>(which)]; }
  const GUID& mailbox_guid() const { return mailbox_guid_; }
  const GUID& replica_guid() const { return replica_guid_; }
  const std::vector<std::uint8_t>& entry_id() const { return entry_id_; }
  const std::u16string& display_name() const { return display_name_; }
  bool default_store() const { return default_store_; }
  bool delegate() const { return delegate_; }
  bool writable() const { return writable_; }
  NamedProperties& names() { return names_; }

  const std::shared_ptr<ReplicaMap>& shared_replicas() const { return replicas_; }
  // May ask the server, for a replica that is not the mailbox's own.
  const GUID& ReplicaGuid(std::uint16_t replica);
  wire::ObjectId ShortId(const wire::LongTermId& id);
  FolderEntryIdBytes FolderEntryId(wire::ObjectId folder);
  MessageEntryIdBytes MessageEntryId(wire::ObjectId folder, wire::ObjectId message);

 private:
  StoreLink(const StoreOpenParams& params, std::shared_ptr<MailboxSession> session);
  void LogOn();
  void LogOnOnce();
  void AwaitNext(const NetworkError& error);
  [[noreturn]] void End(const char* why);
  void Describe(const StoreOpenParams& params);

  const std::shared_ptr<MailboxSession> session_;
  CallGate gate_;
  int logon_id_ = -1;
  wire::LogonRequest logon_request_;
  ServerHandle logon_handle_;
  int recoveries_ = 0;
  // Why there is no going on: another mailbox, or other identifiers. Null otherwise.
  const char* ended_ = nullptr;
  std::array<wire::ObjectId, 13> folders_{};
  GUID mailbox_guid_{};
  GUID replica_guid_{};
  std::uint16_t replica_id_ = 0;
  const std::shared_ptr<ReplicaMap> replicas_ = std::make_shared<ReplicaMap>();
  std::shared_ptr<Notifier> notifier_;
  NamedProperties names_;
  std::vector<std::uint8_t> entry_id_;
  std::u16string display_name_;
  bool default_store_;
  bool delegate_ = false;
  bool writable_;
};

// MAPIAllocateBuffer and its companions.
const wire::MapiMemory& Memory();

}  // namespace mapi::builtin
