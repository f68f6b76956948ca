// What notifications told of the folders that are watched, against what the folders themselves say: a server that drops
// notifications leaves no other trace (MS-OXCNOTIF 3.1.4.1 has none for what happens to objects).
//
// Two rules, both for what a server says only, and for what was registered for:
// - the messages that a folder has gained are those that were told to have come, less those told to have gone;
// - what changes when anything in the folder does, changes only where something was told of.
// Notifications may come after what they tell of can be read. So a difference is a doubt first; it becomes a loss when
// the same is read again twice with nothing told of the folder in between.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "builtin/wire/ids.h"
#include "builtin/wire/oxcnotif.h"

namespace mapi::builtin {

// A folder's own word; `has` says which of the values the server gave.
struct FolderState {
  enum Value : std::uint8_t {
    kMessages = 0x01,          // PidTagContentCount
    kAssociated = 0x02,        // PidTagAssociatedContentCount
    kUnread = 0x04,            // PidTagContentUnreadCount
    kDeleted = 0x08,           // PidTagDeletedCountTotal
    kHierarchyChanges = 0x10,  // PidTagHierarchyChangeNumber
    kCommitted = 0x20,         // PidTagLocalCommitTimeMax
  };
  wire::ObjectId folder = 0;
  wire::ObjectId parent = 0;  // 0: not known
  std::uint64_t committed = 0;
  std::uint32_t messages = 0, associated = 0, unread = 0, deleted = 0, hierarchy_changes = 0;
  std::uint8_t has = 0;
  bool has_subfolders = false;

  bool operator==(const FolderState&) const = default;
};

class WatchLedger {
 public:
  enum class Verdict : std::uint8_t { kExplained, kDoubtful, kLost };

  // What has to be registered for, to keep books of what was asked for.
  static std::uint16_t TypesNeeded(std::uint16_t types);

  explicit WatchLedger(std::uint16_t types) : types_(types) {}

  void Told(const wire::Notification& notification);
  // What was read after what has been told until now. `complete`: a folder that is not among them is gone. The first
  // time, and where there is nothing to compare with, they are taken as they are.
  Verdict Compare(const std::vector<FolderState>& read, bool complete);
  // Something has been lost, and said to be: what is read next is taken as it is.
  void StartAnew();

 private:
  struct Doubt {
    FolderState read;
    std::uint64_t heard;
    bool gone;
    unsigned same = 0;  // read again in a row, with nothing told in between
    unsigned times = 0;
  };
  struct Account {
    FolderState stood;         // when what was told and what was read agreed
    std::int64_t gained = 0;   // messages, as told since then
    bool removed = false;      // a message was told to have gone
    bool touched = false;      // anything was told of
    bool folder_told = false;  // a folder right below came or went
    // What has been told since may have happened before: nothing has agreed yet.
    bool young = true;
    // It has come, and nobody was told of it.
    bool unannounced = false;
    std::uint64_t heard = 0;
    std::unique_ptr<Doubt> doubt;
  };

  Account* Find(wire::ObjectId folder);
  void Touch(wire::ObjectId folder);
  void Gained(wire::ObjectId folder, int messages);
  void ToldOfFolder(const wire::Notification& notification);
  bool Agrees(const Account& account, const FolderState& read) const;
  bool ToldOf(wire::ObjectId folder, wire::ObjectId parent) const;
  Verdict CompareOne(Account& account, const FolderState& read);
  static Verdict Doubted(Account& account, const FolderState& read, bool gone);
  static void Stand(Account& account, const FolderState& read);

  const std::uint16_t types_;
  std::map<wire::ObjectId, Account> accounts_;
  std::set<wire::ObjectId> folders_told_;  // that came, went or moved
  bool any_ = false;                       // something has been read before
};

}  // namespace mapi::builtin
