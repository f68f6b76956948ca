// Books of notifications: what is loss, and what is only late.
#include "builtin/exchange/watch_ledger.h"

#include <doctest/doctest.h>

namespace mapi::builtin::test {
namespace {

using Verdict = WatchLedger::Verdict;

constexpr wire::ObjectId kInbox = 0x10001;
constexpr wire::ObjectId kBelow = 0x20001;
constexpr wire::ObjectId kOther = 0x30001;
constexpr std::uint16_t kEverything = wire::kNotifyNewMail | wire::kNotifyCreated | wire::kNotifyDeleted |
                                      wire::kNotifyModified | wire::kNotifyMoved | wire::kNotifyCopied;

wire::Notification OnMessage(std::uint16_t type, wire::ObjectId folder, wire::ObjectId from = 0) {
  wire::Notification notification;
  notification.flags = static_cast<std::uint16_t>(type | wire::Notification::kMessage);
  notification.folder = folder;
  notification.message = 0x990001;
  notification.old_folder = from;
  return notification;
}

wire::Notification OnFolder(std::uint16_t type, wire::ObjectId folder, wire::ObjectId parent) {
  wire::Notification notification;
  notification.flags = type;
  notification.folder = folder;
  notification.parent_folder = parent;
  return notification;
}

FolderState State(wire::ObjectId folder = kInbox, wire::ObjectId parent = 0) {
  FolderState state;
  state.folder = folder;
  state.parent = parent;
  state.messages = 10;
  state.has = FolderState::kMessages | FolderState::kAssociated | FolderState::kUnread | FolderState::kDeleted |
              FolderState::kHierarchyChanges | FolderState::kCommitted;
  return state;
}

// A ledger that has seen the folders, and again.
struct Books {
  WatchLedger ledger;
  std::vector<FolderState> folders;

  explicit Books(std::vector<FolderState> first = {State()}, std::uint16_t types = kEverything)
      : ledger(types), folders(std::move(first)) {
    CHECK(Compare() == Verdict::kDoubtful);
    CHECK(Compare() == Verdict::kExplained);
  }
  Verdict Compare() { return ledger.Compare(folders, true); }
  // As often as it takes.
  Verdict Final() {
    for (int i = 0; i < 2; ++i) CHECK(Compare() == Verdict::kDoubtful);
    return Compare();
  }
  FolderState& first() { return folders.front(); }
  void Change() { ++folders.front().committed; }
};

}  // namespace

TEST_CASE("a folder that says what was told agrees") {
  Books books({State(kInbox), State(kOther)});
  books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
  books.ledger.Told(OnMessage(wire::kNotifyNewMail, kInbox));
  books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
  books.ledger.Told(OnMessage(wire::kNotifyMoved, kOther, kInbox));
  books.ledger.Told(OnMessage(wire::kNotifyCopied, kOther, kInbox));
  books.folders[0].messages += 1;
  books.folders[1].messages += 2;
  books.Change();
  CHECK(books.Compare() == Verdict::kExplained);
  books.ledger.Told(OnMessage(wire::kNotifyDeleted, kInbox));
  books.first().messages -= 1;
  books.first().deleted += 1;
  books.Change();
  CHECK(books.Compare() == Verdict::kExplained);
  CHECK(books.Compare() == Verdict::kExplained);
}

TEST_CASE("a difference that stays, with nothing told in between, is a loss, and said once") {
  Books books;
  const auto differs = [&books] {
    CHECK(books.Final() == Verdict::kLost);
    // It has been told: from here on all is well.
    CHECK(books.Compare() == Verdict::kExplained);
  };
  SUBCASE("a message") { books.first().messages += 1; }
  SUBCASE("one among others") {
    books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    books.first().messages += 2;
    books.Change();
  }
  SUBCASE("one that came and went") { books.first().deleted += 1; }
  SUBCASE("a change") { books.Change(); }
  SUBCASE("reading") { books.first().unread += 1; }
  SUBCASE("a folder below") { books.first().hierarchy_changes += 1; }
  SUBCASE("a folder that came") { books.folders.push_back(State(kBelow, kInbox)); }
  SUBCASE("a folder that went") { books.folders.clear(); }
  SUBCASE("a folder that moved") { books.first().parent = kOther; }
  differs();
}

TEST_CASE("what is told late is no loss") {
  Books books;
  SUBCASE("after it can be read") {
    books.first().messages += 3;
    CHECK(books.Compare() == Verdict::kDoubtful);
    CHECK(books.Compare() == Verdict::kDoubtful);
    for (int i = 0; i < 2; ++i) {
      books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
      CHECK(books.Compare() == Verdict::kDoubtful);
      CHECK(books.Compare() == Verdict::kDoubtful);
    }
    books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    CHECK(books.Compare() == Verdict::kExplained);
  }
  SUBCASE("a folder") {
    books.folders.push_back(State(kBelow, kInbox));
    books.folders.push_back(State(kOther, kBelow));
    CHECK(books.Compare() == Verdict::kDoubtful);
    // With what is in it.
    books.ledger.Told(OnFolder(wire::kNotifyCopied, kBelow, kInbox));
    books.Compare();
    CHECK(books.Compare() == Verdict::kExplained);
    books.folders.resize(1);
    CHECK(books.Compare() == Verdict::kDoubtful);
    books.ledger.Told(OnFolder(wire::kNotifyDeleted, kBelow, kInbox));
    CHECK(books.Compare() == Verdict::kExplained);
  }
  SUBCASE("in a folder that is never quiet") {
    for (int i = 0; i < 25; ++i) {
      books.first().messages += 1;
      CHECK(books.Compare() == Verdict::kDoubtful);
      if (i > 0) books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    }
    books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    CHECK(books.Compare() == Verdict::kExplained);
  }
}

TEST_CASE("loss in a folder that is never quiet is found, too") {
  Books books;
  books.first().messages += 1;
  int readings = 0;
  for (Verdict verdict = Verdict::kDoubtful; verdict == Verdict::kDoubtful; ++readings) {
    books.first().messages += 1;
    books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    verdict = books.Compare();
    REQUIRE(readings < 100);
  }
  CHECK(readings > 20);
}

TEST_CASE("what was told right after the first look may have happened before it") {
  WatchLedger ledger(kEverything);
  FolderState state = State();
  CHECK(ledger.Compare({state}, true) == Verdict::kDoubtful);
  ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
  CHECK(ledger.Compare({state}, true) == Verdict::kDoubtful);
  CHECK(ledger.Compare({state}, true) == Verdict::kExplained);
  state.messages += 1;
  CHECK(ledger.Compare({state}, true) == Verdict::kDoubtful);
}

TEST_CASE("only what a server gives is compared, and what was asked for") {
  SUBCASE("nothing is given") {
    FolderState bare;
    bare.folder = kInbox;
    Books books({bare});
    books.first().messages += 5;
    books.Change();
    CHECK(books.Compare() == Verdict::kExplained);
    // Nor where it gives it only sometimes.
    books.first().has = FolderState::kMessages;
    CHECK(books.Compare() == Verdict::kExplained);
  }
  SUBCASE("no changes are asked for") {
    const std::uint16_t types = WatchLedger::TypesNeeded(wire::kNotifyNewMail);
    CHECK(types == (wire::kNotifyNewMail | wire::kNotifyCreated | wire::kNotifyDeleted | wire::kNotifyMoved |
                    wire::kNotifyCopied));
    Books books({State()}, types);
    books.Change();
    books.first().unread += 1;
    CHECK(books.Compare() == Verdict::kExplained);
    books.first().messages += 1;
    CHECK(books.Final() == Verdict::kLost);
  }
  SUBCASE("subfolders change on their own") {
    FolderState state = State();
    state.has_subfolders = true;
    Books books({state});
    books.Change();
    CHECK(books.Compare() == Verdict::kExplained);
  }
  SUBCASE("associated messages are told of, or not") {
    Books books;
    books.first().associated += 1;
    books.ledger.Told(OnMessage(wire::kNotifyCreated, kInbox));
    books.Change();
    CHECK(books.Compare() == Verdict::kExplained);
    books.first().associated += 1;
    CHECK(books.Compare() == Verdict::kExplained);
  }
  SUBCASE("the rest of many folders was not read") {
    Books books({State(kInbox), State(kOther)});
    CHECK(books.ledger.Compare({State(kInbox)}, false) == Verdict::kExplained);
  }
  SUBCASE("messages of search folders lie elsewhere") {
    Books books;
    wire::Notification found = OnMessage(wire::kNotifyCreated, kInbox);
    found.flags |= wire::Notification::kSearchFolder;
    books.ledger.Told(found);
    CHECK(books.Compare() == Verdict::kExplained);
  }
}

}  // namespace mapi::builtin::test
