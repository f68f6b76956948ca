// IMsgStore::Advise: what happens to the objects of a mailbox.
#pragma once

#include <memory>

#include "builtin/exchange/notification_target.h"
#include "builtin/exchange/server_object.h"

namespace mapi::builtin {

// What is followed: everything in the mailbox, a folder with what is in it, or one message.
struct AdviseScope {
  wire::ObjectId folder = 0;  // 0: the whole mailbox
  wire::ObjectId message = 0;
};

// The events that a server can be asked for (MS-OXCNOTIF 2.2.1.1): their bits are MAPI's.
inline constexpr ULONG kStoreEvents = fnevNewMail | fnevObjectCreated | fnevObjectDeleted | fnevObjectModified |
                                      fnevObjectMoved | fnevObjectCopied | fnevSearchComplete;

// RopRegisterNotification by its recipe.
class RegistrationObject final : public ServerObject {
 public:
  RegistrationObject(std::shared_ptr<StoreLink> link, AdviseScope scope, std::uint16_t types,
                     std::weak_ptr<NotificationTarget> target)
      : ServerObject(std::move(link)), scope_(scope), types_(types), target_(std::move(target)) {}

 protected:
  wire::RopSlot AddOpening(RopRun& run) override;
  void Opened(const wire::RopBatch& batch) override;
  const char* operation() const override { return "ask for notifications"; }

 private:
  const AdviseScope scope_;
  const std::uint16_t types_;
  const std::weak_ptr<NotificationTarget> target_;
};

class StoreTarget final : public NotificationTarget {
 public:
  // Registers: one Execute. Throws. Under the store's gate.
  static std::shared_ptr<StoreTarget> Register(const std::shared_ptr<StoreLink>& link, AdviseScope scope,
                                               ULONG event_mask, LPMAPIADVISESINK sink);
  // Ends it, whatever the network does: the server learns of it with the next request that goes out anyway.
  void End();
  void Reopen() override;

  void Told(const wire::Notification& notification) override;
  void TellsOfLoss() override;
  std::optional<WatchedFolders> ToCompare() const override;
  WatchLedger::Verdict Compare(const FolderReading::Result& read) override;

 protected:
  bool Build(const NotifyItem& item, Scratch& scratch, NOTIFICATION& out) override;

 private:
  StoreTarget(StoreLink& link, AdviseScope scope, std::uint16_t types);
  bool BuildObject(const wire::Notification& from, Scratch& scratch, OBJECT_NOTIFICATION& out) const;

  const std::uint16_t types_;  // that were asked for: the server may have been asked for more
  const std::optional<WatchedFolders> watched_;
  mutable std::mutex ledger_mutex_;
  WatchLedger ledger_;  // guarded by ledger_mutex_
  std::shared_ptr<RegistrationObject>
      registration_;  // guarded by mutex_: whoever drops a target may hold its last owner
};

}  // namespace mapi::builtin
