// What a server's registration is for: the advise sinks of one subscription or table, and how what the server says
// becomes the NOTIFICATION structures that they get. Sinks are called on the notification thread, without the store's
// gate; Remove and Close return when none is being called any more, or at once where the sink itself calls them.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

#include "builtin/exchange/folder_reading.h"
#include "builtin/exchange/watch_ledger.h"
#include "builtin/wire/memory.h"
#include "builtin/wire/oxcnotif.h"
#include "core/com_ptr.h"
#include "mapi/mapi.h"
#include "mapi/resync.h"

namespace mapi::builtin {

class StoreLink;

// While it stands, what needs the network to translate an identifier throws UnknownReplica instead.
class TranslationScope {
 public:
  TranslationScope();
  ~TranslationScope();
  TranslationScope(const TranslationScope&) = delete;
  TranslationScope& operator=(const TranslationScope&) = delete;
  static bool active();
};
struct UnknownReplica {
  std::uint16_t replica;
};

// One thing to be told, in its place among the others.
struct NotifyItem {
  enum class Kind : std::uint8_t { kNotification, kResync, kFailed };
  Kind kind = Kind::kNotification;
  wire::Notification notification{};
  std::uint64_t request = 0;  // number of the Execute whose reply brought it
  ULONG reason = 0;           // kResync
  HRESULT code = S_OK;        // kFailed: nothing comes any more
};

struct WatchedFolders {
  wire::ObjectId folder;
  bool below;  // the folders below it instead
};

class NotificationTarget {
 public:
  explicit NotificationTarget(StoreLink& link) : link_(link) {}
  virtual ~NotificationTarget() = default;
  NotificationTarget(const NotificationTarget&) = delete;
  NotificationTarget& operator=(const NotificationTarget&) = delete;

  // Returns the connection's number.
  ULONG Add(LPMAPIADVISESINK sink, ULONG event_mask);
  // False: there is no such connection.
  bool Remove(ULONG connection);
  void Close();
  bool empty() const;

  // The notification thread. Returns how many items were dealt with: fewer where `unknown` gets a replica that has to
  // be translated first.
  std::size_t Notify(std::span<const NotifyItem> items, std::optional<std::uint16_t>* unknown);

  // Under the store's gate: registers anew, where the session is another one. Throws.
  virtual void Reopen() = 0;

  // Books against silent loss, where a target keeps them. What the server has told, as it arrives: any thread.
  virtual void Told(const wire::Notification&) {}
  // It has been told that something is lost, or is about to be.
  virtual void TellsOfLoss() {}
  // What has to be read, to be compared; nothing: it keeps none.
  virtual std::optional<WatchedFolders> ToCompare() const { return std::nullopt; }
  virtual WatchLedger::Verdict Compare(const FolderReading::Result&) { return WatchLedger::Verdict::kExplained; }

 protected:
  struct Scratch {
    wire::HeapArena arena;
    std::vector<wire::MapiBlock<SPropValue>> rows;
  };
  // False: it is of no interest.
  virtual bool Build(const NotifyItem& item, Scratch& scratch, NOTIFICATION& out) = 0;
  // What sinks get that were not advised of fnevExtended; false: nothing.
  virtual bool BuildResync(NOTIFICATION&) { return false; }

  SBinary FolderEntry(wire::ObjectId folder, Scratch& scratch) const;
  SBinary MessageEntry(wire::ObjectId folder, wire::ObjectId message, Scratch& scratch) const;
  StoreLink& link() const { return link_; }

  mutable std::mutex mutex_;

 private:
  struct Connection {
    ULONG number;
    ULONG mask;
    core::ComPtr<IMAPIAdviseSink> sink;
  };
  struct Built {
    NOTIFICATION notification{};
    bool in_place_of_extended = false;
  };
  void Call(const std::vector<Built>& built);
  void WaitUntilQuiet(std::unique_lock<std::mutex>& lock);
  bool Has(ULONG number) const;

  // Not owned: whoever calls on targets closes them before he lets go of the store.
  StoreLink& link_;
  std::condition_variable quiet_;
  std::vector<Connection> connections_;
  ULONG next_number_ = 1;
  std::thread::id delivering_;
  bool closed_ = false;
};

}  // namespace mapi::builtin
