#include "builtin/exchange/watch_ledger.h"

#include <algorithm>
#include <utility>

namespace mapi::builtin {
namespace {

constexpr std::uint16_t kComingAndGoing =
    wire::kNotifyCreated | wire::kNotifyDeleted | wire::kNotifyMoved | wire::kNotifyCopied;
constexpr unsigned kSameReadings = 2;
// A folder in which something happens all the time never reads the same twice; what never agrees in so many readings
// is no matter of notifications that are late.
constexpr unsigned kMostDoubts = 30;
// Folders go this deep at most, whatever a server says of their parents.
constexpr unsigned kMaxDepth = 300;
constexpr std::size_t kMaxFoldersTold = 10'000;

bool Both(const FolderState& a, const FolderState& b, std::uint8_t values) {
  return (a.has & b.has & values) == values;
}

}  // namespace

std::uint16_t WatchLedger::TypesNeeded(std::uint16_t types) {
  if ((types & wire::kNotifyModified) != 0) return types | kComingAndGoing;
  return (types & (kComingAndGoing | wire::kNotifyNewMail)) != 0 ? types | kComingAndGoing : types;
}

// --- what is told

WatchLedger::Account* WatchLedger::Find(wire::ObjectId folder) {
  const auto found = accounts_.find(folder);
  return found == accounts_.end() ? nullptr : &found->second;
}

void WatchLedger::Touch(wire::ObjectId folder) {
  Account* const account = Find(folder);
  if (!account) return;
  account->touched = true;
  ++account->heard;
}

void WatchLedger::Gained(wire::ObjectId folder, int messages) {
  Touch(folder);
  Account* const account = Find(folder);
  if (!account) return;
  account->gained += messages;
  account->removed = account->removed || messages < 0;
}

void WatchLedger::Told(const wire::Notification& notification) {
  // What a search folder finds lies elsewhere.
  if ((notification.flags & wire::Notification::kSearchFolder) != 0) return;
  if (!notification.on_message()) return ToldOfFolder(notification);
  switch (notification.type()) {
    case wire::kNotifyCreated:
    case wire::kNotifyCopied:
      return Gained(notification.folder, 1);
    case wire::kNotifyDeleted:
      return Gained(notification.folder, -1);
    case wire::kNotifyMoved:
      Gained(notification.folder, 1);
      return Gained(notification.old_folder, -1);
    default:
      return Touch(notification.folder);
  }
}

void WatchLedger::ToldOfFolder(const wire::Notification& notification) {
  Touch(notification.folder);
  if ((notification.type() & kComingAndGoing) == 0) return;
  if (folders_told_.size() < kMaxFoldersTold) folders_told_.insert(notification.folder);
  for (const wire::ObjectId parent : {notification.parent_folder, notification.old_parent_folder}) {
    Touch(parent);
    if (Account* const account = Find(parent)) account->folder_told = true;
  }
}

// --- what is read

WatchLedger::Verdict WatchLedger::Compare(const std::vector<FolderState>& read, bool complete) {
  Verdict verdict = Verdict::kExplained;
  const auto worst = [&verdict](Verdict one) { verdict = std::max(verdict, one); };
  const bool first = !std::exchange(any_, true);
  std::set<wire::ObjectId> seen;
  for (const FolderState& state : read) {
    seen.insert(state.folder);
    if (Account* const account = Find(state.folder)) {
      worst(CompareOne(*account, state));
      continue;
    }
    // One that has come: with what is in it, where it or a folder that it lies in was told of.
    Account& account = accounts_[state.folder];
    account.stood = state;
    if (first || ToldOf(state.folder, state.parent)) {
      worst(Verdict::kDoubtful);
    } else {
      account.unannounced = true;
      worst(Doubted(account, state, false));
    }
  }
  if (complete) {
    for (auto at = accounts_.begin(); at != accounts_.end();) {
      Account& account = at->second;
      if (seen.contains(at->first)) {
        ++at;
      } else if (ToldOf(at->first, account.stood.parent)) {
        at = accounts_.erase(at);
      } else {
        worst(Doubted(account, account.stood, true));
        ++at;
      }
    }
  }
  if (verdict == Verdict::kLost) {
    StartAnew();
    for (const FolderState& state : read) accounts_[state.folder].stood = state;
    any_ = true;
  } else if (verdict == Verdict::kExplained) {
    folders_told_.clear();
  }
  return verdict;
}

// The folder itself, or one that it lies in: a folder goes and is copied with what is in it.
bool WatchLedger::ToldOf(wire::ObjectId folder, wire::ObjectId parent) const {
  for (unsigned depth = 0; depth < kMaxDepth && folder != 0; ++depth) {
    if (folders_told_.contains(folder)) return true;
    folder = parent;
    const auto found = accounts_.find(folder);
    parent = found == accounts_.end() ? 0 : found->second.stood.parent;
  }
  return false;
}

bool WatchLedger::Agrees(const Account& account, const FolderState& read) const {
  const FolderState& stood = account.stood;
  if (stood.parent != read.parent && !ToldOf(read.folder, 0)) return false;
  if ((types_ & kComingAndGoing) == kComingAndGoing) {
    if (Both(stood, read, FolderState::kMessages)) {
      const std::int64_t messages = std::int64_t{read.messages} - stood.messages;
      const std::int64_t associated =
          Both(stood, read, FolderState::kAssociated) ? std::int64_t{read.associated} - stood.associated : 0;
      // Whether notifications are sent of associated messages, too, is the server's choice.
      if (account.gained != messages && account.gained != messages + associated) return false;
    }
    if (Both(stood, read, FolderState::kDeleted) && stood.deleted != read.deleted && !account.removed) return false;
    if (Both(stood, read, FolderState::kHierarchyChanges) && stood.hierarchy_changes != read.hierarchy_changes &&
        !account.folder_told) {
      return false;
    }
  }
  if ((types_ & wire::kNotifyModified) == 0 || account.touched) return true;
  if (Both(stood, read, FolderState::kUnread) && stood.unread != read.unread) return false;
  // MS-OXCFOLD 2.2.2.2.1.14: subfolders that change count, too, and nobody tells their parent of it.
  if (stood.has_subfolders || read.has_subfolders) return true;
  return !Both(stood, read, FolderState::kCommitted) || stood.committed == read.committed;
}

WatchLedger::Verdict WatchLedger::CompareOne(Account& account, const FolderState& read) {
  if (account.unannounced) {
    if (!ToldOf(read.folder, read.parent)) return Doubted(account, read, false);
    account.unannounced = false;
  } else if (Agrees(account, read)) {
    Stand(account, read);
    account.young = false;
    return Verdict::kExplained;
  } else if (!account.young || account.heard == 0) {
    return Doubted(account, read, false);
  }
  // Nothing has agreed yet: from here on it has to.
  Stand(account, read);
  account.heard = 0;
  account.young = true;
  return Verdict::kDoubtful;
}

WatchLedger::Verdict WatchLedger::Doubted(Account& account, const FolderState& read, bool gone) {
  if (!account.doubt) account.doubt = std::make_unique<Doubt>(Doubt{read, account.heard, gone});
  Doubt& doubt = *account.doubt;
  const bool same = doubt.times > 0 && doubt.read == read && doubt.heard == account.heard && doubt.gone == gone;
  doubt.same = same ? doubt.same + 1 : 0;
  doubt.read = read;
  doubt.heard = account.heard;
  doubt.gone = gone;
  return doubt.same >= kSameReadings || ++doubt.times > kMostDoubts ? Verdict::kLost : Verdict::kDoubtful;
}

void WatchLedger::Stand(Account& account, const FolderState& read) {
  account.stood = read;
  account.gained = 0;
  account.removed = account.touched = account.folder_told = false;
  account.doubt = nullptr;
}

void WatchLedger::StartAnew() {
  accounts_.clear();
  folders_told_.clear();
  any_ = false;
}

}  // namespace mapi::builtin
