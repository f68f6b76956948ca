#include "builtin/exchange/store_link.h"

#include <algorithm>
#include <utility>

#include "builtin/builtin.h"
#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/rop_run.h"
#include "builtin/transport/patience.h"
#include "builtin/wire/entry_id.h"
#include "core/code_page.h"

namespace mapi::builtin {
namespace {

constexpr std::uint32_t kWrongServer = 0x478;  // ecWrongServer
constexpr std::uint32_t kUnknownUser = 0x3EB;  // ecUnknownUser
// Within one call of MAPI. A request that costs the server its session each time must not do so for ever.
constexpr int kMaxRecoveries = 5;
constexpr std::uint32_t kRecoveryPauseMs = 250;

class LogonObject final : public ServerObject {
 public:
  using ServerObject::ServerObject;

 protected:
  wire::RopSlot AddOpening(RopRun& run) override { return run.UseLogon(); }
  bool is_logon() const override { return true; }
  const char* operation() const override { return "open the mailbox"; }
};

std::optional<wire::StoreEntryId> DecodeStore(const StoreOpenParams& params) {
  if (params.entry_id.empty()) return std::nullopt;
  auto store = wire::StoreEntryId::Decode(params.entry_id);
  if (!store) Throw(MAPI_E_INVALID_ENTRYID, "This is not the entry identifier of an Exchange mailbox.");
  if (store->is_public || (store->wrapped_type & OPENSTORE_PUBLIC)) {
    Throw(MAPI_E_NO_SUPPORT, "Public folder stores cannot be opened: only mailboxes can.");
  }
  return store;
}

// Distinguished names compare without regard to case.
bool SameDn(std::string_view left, std::string_view right) {
  const auto lower = [](char unit) { return unit >= 'A' && unit <= 'Z' ? static_cast<char>(unit + 32) : unit; };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [lower](char a, char b) { return lower(a) == lower(b); });
}

// Somebody else's mailbox than the profile's.
bool NamesOther(const ExchangeProfile& profile, const std::optional<wire::StoreEntryId>& store) {
  return store && !store->mailbox_dn.empty() && !SameDn(store->mailbox_dn, profile.mailbox_dn);
}

ServerHints HintsOf(const StoreOpenParams& params, const std::optional<wire::StoreEntryId>& store) {
  const ExchangeProfile& profile = params.profile;
  ServerHints hints;
  hints.mailbox = profile.mailbox;
  hints.server = profile.server;
  hints.user = profile.user;
  hints.user_dn = profile.user_dn;
  hints.mailbox_dn = profile.mailbox_dn;
  hints.mail_store_url = profile.mail_store_url;
  hints.address_book_url = profile.address_book_url;
  if (!NamesOther(profile, store)) return hints;
  // As the profile's user.
  if (hints.user.empty()) hints.user = profile.mailbox;
  hints.mailbox = store->smtp_address.empty() ? store->mailbox_dn : core::Utf8Lossy(store->smtp_address);
  hints.mailbox_dn = store->mailbox_dn;
  return hints;
}

ResolvedProfile Resolved(const MailboxSession& session) {
  ResolvedProfile resolved;
  const ServerLocation& location = session.location();
  resolved.user_dn = location.user_dn;
  resolved.mailbox_dn = location.mailbox_dn;
  resolved.mail_store_url = location.mail_store_url;
  resolved.address_book_url = location.address_book_url;
  resolved.home_server = location.server_name;
  resolved.display_name = location.display_name.empty() ? session.info().display_name : location.display_name;
  const ServerInfo server = session.info().server;
  resolved.server_version = server.version[2];
  if (server.version[0] != 0) {
    for (const std::uint16_t word : server.version) {
      resolved.full_version.push_back(static_cast<std::uint8_t>(word));
      resolved.full_version.push_back(static_cast<std::uint8_t>(word >> 8));
    }
  }
  return resolved;
}

}  // namespace

StoreLink::StoreLink(const StoreOpenParams& params, std::shared_ptr<MailboxSession> session)
    : session_(std::move(session)),
      default_store_(params.default_store),
      writable_((params.open_flags & (MDB_WRITE | MAPI_BEST_ACCESS)) != 0) {}

StoreLink::~StoreLink() {
  if (notifier_) notifier_->Stop();
  // Disconnect ends the logon with everything opened from it; its time is bounded.
  session_->Close();
}

std::shared_ptr<StoreLink> StoreLink::Open(const StoreOpenParams& params) {
  const std::optional<wire::StoreEntryId> store = DecodeStore(params);
  const ServerHints hints = HintsOf(params, store);
  NetworkError error;
  auto session = MailboxSession::Open(hints, params.context, params.profile.connect_flags, &error);
  if (!session) throw ProviderError(error);

  const std::shared_ptr<StoreLink> link(new StoreLink(params, std::move(session)));
  std::uint32_t open_flags = wire::LogonRequest::kUsePerMdbReplidMapping;
  const std::uint32_t asked = params.profile_open_flags | (store ? store->wrapped_type : 0);
  if (asked & OPENSTORE_USE_ADMIN_PRIVILEGE) open_flags |= wire::LogonRequest::kUseAdminPrivilege;
  link->logon_request_.open_flags = open_flags;
  link->logon_id_ = link->session_->TakeLogonId();
  link->LogOn();
  link->Describe(params);
  if (params.resolved && !NamesOther(params.profile, store)) params.resolved(Resolved(link->session()));
  return link;
}

void StoreLink::LogOn() {
  for (int attempt = 0;; ++attempt) {
    logon_request_.essdn = session_->location().mailbox_dn;
    try {
      Connected();
      return;
    } catch (const ProviderError& error) {
      // The mailbox has moved, or the profile remembers a name that is no more: look it up again, once.
      const ULONG code = error.detail().low_level;
      const bool stale = code == kWrongServer || (code == kUnknownUser && session_->location().cached);
      if (attempt > 0 || !stale) throw;
      if (const NetworkError moved = session_->Relocate(); moved.failed()) throw;
    }
  }
}

void StoreLink::LogOnOnce() {
  RopRun run(*this, RopRun::ForLogon{});
  run.UseLogon();
  run.Execute();
}

void StoreLink::Connected() {
  for (;;) {
    if (ended_) Throw(MAPI_E_END_OF_SESSION, ended_);
    if (alive() && logon_handle_.valid() && logon_handle_.generation == generation()) return;
    if (const NetworkError error = session_->Reconnect(); error.failed()) throw ProviderError(error);
    try {
      return LogOnOnce();
    } catch (const LostContext& lost) {
      AwaitNext(lost.error());
    }
  }
}

void StoreLink::Recover(const NetworkError& error) {
  if (!error.lost || error.maybe_applied) throw ProviderError(error);
  AwaitNext(error);
  Connected();
}

// Before another attempt: the first is made at once, the next ones later and later.
void StoreLink::AwaitNext(const NetworkError& error) {
  // A reply without sense is hardly better the third time.
  const bool senseless = error.origin == ErrorOrigin::kClient && error.maybe_executed;
  if (++recoveries_ > (senseless ? 1 : kMaxRecoveries)) throw ProviderError(error);
  if (recoveries_ == 1) return;
  Patience patience;
  const NetworkError end = patience.Wait(error, kRecoveryPauseMs << (recoveries_ - 2));
  if (end.failed()) throw ProviderError(end);
}

void StoreLink::End(const char* why) {
  ended_ = why;
  Throw(MAPI_E_END_OF_SESSION, why);
}

void StoreLink::LoggedOn(const wire::LogonResponse& response, const ServerHandle& handle) {
  if (!response.is_private()) Throw(MAPI_E_NO_SUPPORT, "The server opened something else than a mailbox.");
  const bool again = logon_handle_.valid();
  if (again && !wire::SameGuid(mailbox_guid_, response.mailbox_guid)) {
    End("The session was lost, and at logging on anew another mailbox answers by this name: open the store again.");
  }
  // Replica ids may have been dealt out anew; what objects hold of them, and the numbers of named properties, would
  // name something else (MS-OXCSTOR 3.1.4.1).
  if (again && (replica_id_ != response.replica_id || !wire::SameGuid(replica_guid_, response.replica_guid))) {
    End("The session was lost, and the mailbox has new identifiers (a new replica): open the store again.");
  }
  logon_handle_ = handle;
  folders_ = response.folders;
  if (again) return;  // they are the same, and the notification thread may be reading them
  mailbox_guid_ = response.mailbox_guid;
  replica_guid_ = response.replica_guid;
  replica_id_ = response.replica_id;
  replicas_->Add(replica_id_, replica_guid_);
}

void StoreLink::Describe(const StoreOpenParams& params) {
  const ServerLocation& location = session_->location();
  const bool own = SameDn(location.user_dn, location.mailbox_dn);
  delegate_ = !own && !default_store_;
  entry_id_ = params.entry_id;
  if (entry_id_.empty()) {
    wire::StoreEntryId store;
    store.server = location.server_name;
    store.mailbox_dn = location.mailbox_dn;
    if (logon_request_.open_flags & wire::LogonRequest::kUseAdminPrivilege) {
      store.wrapped_type |= OPENSTORE_USE_ADMIN_PRIVILEGE;
    }
    entry_id_ = store.Encode();
  }
  std::string name = params.display_name;
  if (name.empty()) {
    std::string owner = location.display_name;
    if (owner.empty() && own) owner = session_->info().display_name;
    name = "Mailbox - " + (owner.empty() ? params.profile.mailbox : owner);
  }
  display_name_ = core::Utf16Lossy(name);
}

Notifier& StoreLink::notifier() {
  if (!notifier_) notifier_ = Notifier::Create(*this);
  return *notifier_;
}

ServerObjectPtr StoreLink::NewLogon() { return std::make_shared<LogonObject>(shared_from_this()); }

const GUID& StoreLink::ReplicaGuid(std::uint16_t replica) {
  if (replica == replica_id_) return replica_guid_;
  if (const GUID* known = replicas_->Find(replica)) return *known;
  if (TranslationScope::active()) throw UnknownReplica{replica};
  RopRun run(*this);
  const auto asked = run.Add(wire::LongTermIdFromIdRequest{.id = wire::MakeObjectId(replica, 1)}, run.UseLogon());
  run.Execute();
  replicas_->Add(replica, run.Get(asked, "translate an identifier").id.replica_guid);
  return *replicas_->Find(replica);
}

wire::ObjectId StoreLink::ShortId(const wire::LongTermId& id) {
  if (const auto replica = replicas_->Find(id.replica_guid)) return wire::MakeObjectId(*replica, id.counter);
  RopRun run(*this);
  const auto asked = run.Add(wire::IdFromLongTermIdRequest{.id = id}, run.UseLogon());
  run.Execute();
  const wire::ObjectId found = run.Get(asked, "translate an identifier").id;
  if (found == 0) Throw(MAPI_E_NOT_FOUND, "The server does not know this entry identifier.");
  replicas_->Add(wire::ReplicaOf(found), id.replica_guid);
  return found;
}

FolderEntryIdBytes StoreLink::FolderEntryId(wire::ObjectId folder) {
  FolderEntryIdBytes bytes;
  WriteFolderEntryId(mailbox_guid_, ReplicaGuid(wire::ReplicaOf(folder)), folder, bytes.data());
  return bytes;
}

MessageEntryIdBytes StoreLink::MessageEntryId(wire::ObjectId folder, wire::ObjectId message) {
  MessageEntryIdBytes bytes;
  WriteMessageEntryId(mailbox_guid_, ReplicaGuid(wire::ReplicaOf(folder)), folder,
                      ReplicaGuid(wire::ReplicaOf(message)), message, bytes.data());
  return bytes;
}

const wire::MapiMemory& Memory() {
  static const wire::MapiMemory memory{&AllocateBuffer, &AllocateMore, &FreeBuffer};
  return memory;
}

}  // namespace mapi::builtin
