#include "builtin/exchange/notification_target.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "builtin/exchange/store_link.h"

namespace mapi::builtin {
namespace {

thread_local bool translation_scope = false;

SBinary CopyOf(const std::uint8_t* bytes, std::size_t size, wire::Arena& arena) {
  auto* copy = arena.New<BYTE>(size);
  std::copy(bytes, bytes + size, copy);
  return {static_cast<ULONG>(size), copy};
}

}  // namespace

TranslationScope::TranslationScope() { translation_scope = true; }
TranslationScope::~TranslationScope() { translation_scope = false; }
bool TranslationScope::active() { return translation_scope; }

ULONG NotificationTarget::Add(LPMAPIADVISESINK sink, ULONG event_mask) {
  const std::lock_guard lock(mutex_);
  const ULONG number = next_number_++;
  connections_.push_back({number, event_mask, core::ComPtr<IMAPIAdviseSink>(sink)});
  return number;
}

bool NotificationTarget::Remove(ULONG connection) {
  core::ComPtr<IMAPIAdviseSink> removed;  // released without the lock
  std::unique_lock lock(mutex_);
  const auto found = std::find_if(connections_.begin(), connections_.end(),
                                  [connection](const Connection& one) { return one.number == connection; });
  if (found == connections_.end()) return false;
  removed = std::move(found->sink);
  connections_.erase(found);
  WaitUntilQuiet(lock);
  return true;
}

void NotificationTarget::Close() {
  std::vector<Connection> removed;  // released without the lock
  std::unique_lock lock(mutex_);
  closed_ = true;
  removed.swap(connections_);
  WaitUntilQuiet(lock);
}

bool NotificationTarget::empty() const {
  const std::lock_guard lock(mutex_);
  return connections_.empty();
}

void NotificationTarget::WaitUntilQuiet(std::unique_lock<std::mutex>& lock) {
  const std::thread::id self = std::this_thread::get_id();
  quiet_.wait(lock, [this, self] { return delivering_ == std::thread::id() || delivering_ == self; });
}

bool NotificationTarget::Has(ULONG number) const {
  return std::any_of(connections_.begin(), connections_.end(),
                     [number](const Connection& one) { return one.number == number; });
}

std::size_t NotificationTarget::Notify(std::span<const NotifyItem> items, std::optional<std::uint16_t>* unknown) {
  {
    const std::lock_guard lock(mutex_);
    if (closed_ || connections_.empty()) return items.size();
    // From here to the end of the call the store is there.
    delivering_ = std::this_thread::get_id();
  }
  Scratch scratch;
  std::vector<Built> built;
  std::size_t done = 0;
  static RESYNC_PARAMETERS lost{RESYNC_ID, RESYNC_OVERFLOW};
  try {
    built.reserve(2 * items.size() + 1);
    const TranslationScope scope;
    for (const NotifyItem& item : items) {
      Built next;
      if (item.kind == NotifyItem::Kind::kResync) {
        auto* parameters = scratch.arena.New<RESYNC_PARAMETERS>();
        *parameters = {RESYNC_ID, item.reason};
        next.notification.ulEventType = fnevExtended;
        next.notification.info.ext = {0, sizeof(RESYNC_PARAMETERS), reinterpret_cast<LPBYTE>(parameters)};
        built.push_back(next);
        Built other;
        other.in_place_of_extended = true;
        if (BuildResync(other.notification)) built.push_back(other);
      } else if (item.kind == NotifyItem::Kind::kFailed) {
        next.notification.ulEventType = fnevCriticalError;
        next.notification.info.err = {};
        next.notification.info.err.scode = item.code;
        built.push_back(next);
      } else if (Build(item, scratch, next.notification)) {
        built.push_back(next);
      }
      ++done;
    }
  } catch (const UnknownReplica& replica) {
    *unknown = replica.replica;
  } catch (const std::exception&) {
    // No memory for them.
    done = items.size();
    Built next;
    next.notification.ulEventType = fnevExtended;
    next.notification.info.ext = {0, sizeof(lost), reinterpret_cast<LPBYTE>(&lost)};
    if (built.size() < built.capacity()) built.push_back(next);
  }
  Call(built);
  {
    const std::lock_guard lock(mutex_);
    delivering_ = {};
  }
  quiet_.notify_all();
  return done;
}

void NotificationTarget::Call(const std::vector<Built>& built) {
  std::vector<Connection> connections;
  {
    const std::lock_guard lock(mutex_);
    connections = connections_;
  }
  std::vector<NOTIFICATION> wanted;
  for (const Connection& connection : connections) {
    wanted.clear();
    for (const Built& one : built) {
      if (one.in_place_of_extended && (connection.mask & fnevExtended) != 0) continue;
      if ((one.notification.ulEventType & connection.mask) != 0) wanted.push_back(one.notification);
    }
    if (wanted.empty()) continue;
    {
      // A sink may have ended the connection of another one.
      const std::lock_guard lock(mutex_);
      if (!Has(connection.number)) continue;
    }
    connection.sink->OnNotify(static_cast<ULONG>(wanted.size()), wanted.data());
  }
}

SBinary NotificationTarget::FolderEntry(wire::ObjectId folder, Scratch& scratch) const {
  if (folder == 0) return {};
  const FolderEntryIdBytes bytes = link_.FolderEntryId(folder);
  return CopyOf(bytes.data(), bytes.size(), scratch.arena);
}

SBinary NotificationTarget::MessageEntry(wire::ObjectId folder, wire::ObjectId message, Scratch& scratch) const {
  if (folder == 0 || message == 0) return {};
  const MessageEntryIdBytes bytes = link_.MessageEntryId(folder, message);
  return CopyOf(bytes.data(), bytes.size(), scratch.arena);
}

}  // namespace mapi::builtin
