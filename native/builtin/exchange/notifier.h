// The notifications of one store (MS-OXCNOTIF): which registration a RopNotify belongs to, the NotificationWait that
// says when there are some, the small Execute that fetches them, and registering anew after the session was lost.
//
// Whatever arrives is queued, and told on the notification thread in the server's order. What may have been lost is
// told as a resync, in its place among the others.
#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

#include "builtin/exchange/notification_target.h"
#include "builtin/exchange/object_ids.h"
#include "builtin/transport/rop_executor.h"
#include "core/call.h"

namespace mapi::builtin {

class StoreLink;

class Notifier final : public NotificationReceiver, public std::enable_shared_from_this<Notifier> {
 public:
  // Throws std::system_error where there is no thread for it.
  static std::shared_ptr<Notifier> Create(StoreLink& link);
  explicit Notifier(StoreLink& link);

  // While one of these is held, notifications for handles that nobody knows are kept: their registration may be what is
  // being answered.
  [[nodiscard]] std::shared_ptr<void> Expect();
  // Under the store's gate: the server knows the target by this handle. A target that had one in another session may
  // have missed something.
  void Register(const ServerHandle& handle, const std::shared_ptr<NotificationTarget>& target);
  void Forget(const NotificationTarget& target);
  // The store goes.
  void Stop();

  void Received(ReceivedNotifications&& received) override;

 private:
  enum class Wait : std::uint8_t { kIdle, kArmed, kBackingOff };
  struct Known {
    std::weak_ptr<NotificationTarget> target;
    const NotificationTarget* key;
    std::uint32_t generation;
  };
  struct BookCheck;
  struct Queued {
    NotifyItem item;
    std::uint32_t generation = 0;
    std::weak_ptr<NotificationTarget> target;  // of what is no notification of the server
  };

  // Any thread.
  void Wake();
  void PostStep();
  void PostDelivery();

  // The notification thread.
  void Step();
  void Deliver();
  void Arm();
  void WaitDone(MapiHttpReply&& reply);
  void Poll(std::uint32_t generation);
  void PollDone(const std::shared_ptr<wire::RopBatch>& batch, std::uint32_t generation, MapiHttpReply&& reply);
  void CheckBooks(std::uint32_t generation);
  void CheckDone(BookCheck& check, MapiHttpReply&& reply);
  void CheckAgain(std::vector<const NotificationTarget*> doubtful);
  void BackOff(std::uint32_t retry_after_ms);
  void Recover();

  // A thread that may block.
  void Reopen();

  // With the mutex held.
  void WantCheck();
  std::shared_ptr<NotificationTarget> TargetOf(const Queued& queued);
  void Lose(ULONG reason);
  void QueueFor(const Known& known, NotifyItem::Kind kind, ULONG reason, HRESULT code);
  bool wanted() const { return !stopped_ && !known_.empty(); }

  const std::weak_ptr<StoreLink> link_;
  const std::shared_ptr<ReplicaMap> replicas_;

  std::mutex mutex_;
  std::shared_ptr<RopExecutor> executor_;
  ServerHandle logon_;
  std::vector<Known> known_;
  std::map<std::uint32_t, std::weak_ptr<NotificationTarget>> by_handle_;  // of generation_
  std::uint32_t generation_ = 0;                                          // of the newest registration
  std::deque<Queued> queue_;
  std::deque<Queued> early_;
  std::size_t expected_ = 0;
  std::set<std::uint16_t> unknown_replicas_, refused_replicas_;
  bool stopped_ = false;

  Wait wait_ = Wait::kIdle;
  core::Clock::time_point armed_at_{};
  bool pending_ = false;             // the server has some
  std::uint64_t pending_since_ = 0;  // an Execute with a higher number brings them
  bool polling_ = false;
  std::deque<const NotificationTarget*> to_check_;  // whose books are to be compared
  core::Clock::time_point checked_at_{};
  unsigned failures_ = 0;    // in a row
  unsigned idle_polls_ = 0;  // that brought nothing, in a row
  bool recovering_ = false;
  core::Clock::time_point recover_at_{};
  unsigned recoveries_ = 0;  // that failed, in a row
  std::shared_ptr<core::Call> recovery_;

  std::atomic<bool> step_posted_{false};
  std::atomic<bool> delivery_posted_{false};
};

}  // namespace mapi::builtin
