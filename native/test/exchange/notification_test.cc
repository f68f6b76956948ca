// IMsgStore::Advise and IMAPITable::Advise over a server that notifies.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "builtin/exchange/exchange_tags.h"
#include "core/unknown.h"
#include "mapi/resync.h"
#include "test/exchange/store_fixture.h"

namespace mapi::builtin::test {
namespace {

using namespace std::chrono_literals;

struct Told {
  ULONG type = 0;
  ULONG detail = 0;
  std::vector<std::uint8_t> entry, parent;
  std::string message_class;
  LONG number = 0;  // PR_MESSAGE_SIZE of a row
};

class Sink final : public core::Unknown<IMAPIAdviseSink, &IID_IMAPIAdviseSink> {
 public:
  std::function<void()> inside;

  ULONG STDMETHODCALLTYPE OnNotify(ULONG count, LPNOTIFICATION notifications) override {
    if (inside) inside();
    const std::lock_guard lock(mutex_);
    for (ULONG i = 0; i < count; ++i) told_.push_back(Read(notifications[i]));
    changed_.notify_all();
    return S_OK;
  }
  std::vector<Told> Wait(std::size_t count, std::chrono::milliseconds limit = 10s) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, limit, [&] { return told_.size() >= count; });
    return told_;
  }

 private:
  static std::vector<std::uint8_t> BytesOf(ULONG size, LPENTRYID entry) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(entry);
    return {bytes, bytes + size};
  }
  static Told Read(const NOTIFICATION& from) {
    Told told;
    told.type = from.ulEventType;
    if (from.ulEventType == fnevNewMail) {
      told.entry = BytesOf(from.info.newmail.cbEntryID, from.info.newmail.lpEntryID);
      told.parent = BytesOf(from.info.newmail.cbParentID, from.info.newmail.lpParentID);
      told.message_class = reinterpret_cast<const char*>(from.info.newmail.lpszMessageClass);
    } else if (from.ulEventType == fnevTableModified) {
      told.detail = from.info.tab.ulTableEvent;
      if (PROP_TYPE(from.info.tab.propIndex.ulPropTag) == PT_BINARY) {
        const SBinary& key = from.info.tab.propIndex.Value.bin;
        told.entry.assign(key.lpb, key.lpb + key.cb);
      }
      if (from.info.tab.row.cValues != 0) told.number = from.info.tab.row.lpProps[0].Value.l;
    } else if (from.ulEventType == fnevExtended) {
      told.detail = reinterpret_cast<const RESYNC_PARAMETERS*>(from.info.ext.pbEventParameters)->reason;
    } else if (from.ulEventType != fnevCriticalError) {
      told.entry = BytesOf(from.info.obj.cbEntryID, from.info.obj.lpEntryID);
      told.parent = BytesOf(from.info.obj.cbParentID, from.info.obj.lpParentID);
    }
    return told;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Told> told_;
};

constexpr ULONG kAll = fnevNewMail | fnevObjectCreated | fnevExtended | fnevCriticalError;

std::vector<std::uint8_t> NotifyBytes(const wire::Notification& notification) {
  wire::Writer out;
  out.U8(0x2A);
  notification.Write(out);
  return std::move(out).Finish();
}

wire::Notification NewMail(std::uint32_t handle, wire::ObjectId message) {
  wire::Notification mail;
  mail.handle = handle;
  mail.flags = wire::kNotifyNewMail | wire::Notification::kMessage;
  mail.folder = Id(5);
  mail.message = message;
  mail.message_class = "IPM.Note";
  return mail;
}

void Append(std::vector<std::uint8_t>& to, const std::vector<std::uint8_t>& bytes) {
  to.insert(to.end(), bytes.begin(), bytes.end());
}

struct Fixture : StoreFixture {
  std::atomic<int> waits{0};
  // Of the wait of this number, from 0 on; nothing: it stays open.
  std::function<std::optional<Answer>(int wait, const HttpRequest& request)> on_wait;

  Fixture() {
    change = [this](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
      if (HeaderOf(request, "X-RequestType") != "NotificationWait") return std::nullopt;
      CHECK(request.notification);
      const int wait = waits++;
      if (on_wait) {
        if (auto answer = on_wait(wait, request)) return answer;
      }
      Answer never;
      never.never = true;
      return never;
    };
  }
  ~Fixture() { Shut(); }

  Answer Pending(const HttpRequest& request, std::chrono::milliseconds delay = 20ms) {
    wire::Writer out;
    for (const std::uint32_t word : {0u, 0u, 1u, 0u}) out.U32(word);
    Answer answer;
    ReplyOptions options;
    options.cookies_of = "c" + std::to_string(mailbox.connects);
    answer.reply = MakeReply(request, std::move(out).Finish(), options);
    answer.delay = delay;
    return answer;
  }
  ULONG Advise(IMsgStore* store, IMAPIAdviseSink* sink, ULONG mask = kAll) {
    ULONG connection = 0;
    REQUIRE(store->Advise(0, nullptr, mask, sink, &connection) == S_OK);
    return connection;
  }
};

}  // namespace

TEST_CASE("what a wait announces is fetched by one small Execute and told in its order") {
  Fixture fixture;
  const auto sink = core::MakeCom<Sink>();
  fixture.on_wait = [&](int wait, const HttpRequest& request) -> std::optional<Answer> {
    if (wait != 0) return std::nullopt;
    // Handles that nobody knows are passed over.
    Append(fixture.mailbox.unasked, NotifyBytes(NewMail(0x7777, Id(0x99))));
    Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, Id(0x1001))));
    Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, Id(0x1002))));
    return fixture.Pending(request);
  };
  const auto store = fixture.Open();
  fixture.Executes();
  const ULONG connection = fixture.Advise(store.get(), sink.get());
  const auto told = sink->Wait(2);
  REQUIRE(told.size() == 2);
  CHECK(told[0].type == fnevNewMail);
  CHECK(told[0].entry == MessageEntry(Id(5), Id(0x1001)));
  CHECK(told[0].parent == FolderEntry(Id(5)));
  CHECK(told[0].message_class == "IPM.Note");
  CHECK(told[1].entry == MessageEntry(Id(5), Id(0x1002)));
  // What it takes to see that nothing is missing is asked for, too.
  CHECK(fixture.mailbox.last_registration.types ==
        fnevNewMail + fnevObjectCreated + fnevObjectDeleted + fnevObjectMoved + fnevObjectCopied);
  CHECK(fixture.mailbox.last_registration.whole_store);
  // What it takes to see that nothing is missing is read beside.
  const auto& executes = fixture.mailbox.executes;
  CHECK(std::count(executes.begin(), executes.end(), std::vector<RopId>()) == 1);
  CHECK(fixture.mailbox.rops(RopId::kRegisterNotification) == 1);
  CHECK(store->Unadvise(connection) == S_OK);
  CHECK(store->Unadvise(connection) == MAPI_E_NOT_FOUND);
}

TEST_CASE(
    "notifications come with the reply to anything, and one that makes no sense costs a resync, not the answers") {
  Fixture fixture;
  const auto sink = core::MakeCom<Sink>();
  const auto store = fixture.Open();
  fixture.Advise(store.get(), sink.get());
  Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, Id(0x1001))));
  Append(fixture.mailbox.unasked, {0x2A, 1, 2, 3});
  ULONG size = 0;
  MapiBuffer<ENTRYID> inbox(&FreeBuffer);
  CHECK(store->GetReceiveFolder(nullptr, 0, &size, inbox.Out(), nullptr) == S_OK);
  const auto told = sink->Wait(2);
  REQUIRE(told.size() == 2);
  CHECK(told[0].type == fnevNewMail);
  CHECK(told[1].type == fnevExtended);
  CHECK(told[1].detail == RESYNC_DROPPED);
}

TEST_CASE("identifiers of another replica are translated by the fetch, before they are told") {
  Fixture fixture;
  const auto sink = core::MakeCom<Sink>();
  const auto store = fixture.Open();
  fixture.Advise(store.get(), sink.get());
  const wire::ObjectId foreign = wire::MakeObjectId(kOtherReplica, 0x55);
  Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, foreign)));
  Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, Id(0x1002))));
  ULONG size = 0;
  MapiBuffer<ENTRYID> inbox(&FreeBuffer);
  CHECK(store->GetReceiveFolder(nullptr, 0, &size, inbox.Out(), nullptr) == S_OK);
  const auto told = sink->Wait(2);
  REQUIRE(told.size() == 2);
  CHECK(told[0].entry == MessageEntry(Id(5), foreign));
  CHECK(told[1].entry == MessageEntry(Id(5), Id(0x1002)));
}

TEST_CASE("a server that always announces and has nothing is asked less and less") {
  Fixture fixture;
  const auto sink = core::MakeCom<Sink>();
  fixture.on_wait = [&](int, const HttpRequest& request) -> std::optional<Answer> {
    Append(fixture.mailbox.unasked, NotifyBytes(NewMail(0x7777, Id(0x99))));
    return fixture.Pending(request, 1ms);
  };
  const auto store = fixture.Open();
  fixture.Advise(store.get(), sink.get());
  std::this_thread::sleep_for(1'500ms);
  CHECK(fixture.waits <= 6);
  CHECK(sink->Wait(1, 1ms).empty());
}

TEST_CASE("a session that the server has forgotten is made anew, with its registrations, and a resync says so") {
  Fixture fixture;
  const auto sink = core::MakeCom<Sink>();
  fixture.on_wait = [&](int wait, const HttpRequest& request) -> std::optional<Answer> {
    if (wait != 0) return std::nullopt;
    Answer answer;
    ReplyOptions options;
    options.response_code = 10;
    answer.reply = MakeReply(request, {}, options);
    answer.delay = 20ms;
    return answer;
  };
  const auto store = fixture.Open();
  fixture.Advise(store.get(), sink.get());
  const auto told = sink->Wait(1);
  REQUIRE(told.size() == 1);
  CHECK(told[0].type == fnevExtended);
  CHECK(told[0].detail == RESYNC_RECONNECTED);
  CHECK(fixture.mailbox.connects == 2);
  CHECK(fixture.mailbox.rops(RopId::kRegisterNotification) == 2);
}

TEST_CASE("Unadvise waits for a sink that is being called, and does not when the sink itself calls it") {
  Fixture fixture;
  const auto store = fixture.Open();
  ULONG size = 0;
  const auto notify = [&] {
    Append(fixture.mailbox.unasked, NotifyBytes(NewMail(fixture.mailbox.last_handle, Id(0x1001))));
    MapiBuffer<ENTRYID> inbox(&FreeBuffer);
    CHECK(store->GetReceiveFolder(nullptr, 0, &size, inbox.Out(), nullptr) == S_OK);
  };
  SUBCASE("another thread") {
    const auto sink = core::MakeCom<Sink>();
    std::atomic<bool> entered{false}, left{false};
    sink->inside = [&] {
      entered = true;
      std::this_thread::sleep_for(200ms);
      left = true;
    };
    const ULONG connection = fixture.Advise(store.get(), sink.get());
    notify();
    while (!entered) std::this_thread::sleep_for(1ms);
    CHECK(store->Unadvise(connection) == S_OK);
    CHECK(left);
  }
  SUBCASE("the sink") {
    const auto sink = core::MakeCom<Sink>();
    std::atomic<ULONG> connection{0};
    std::atomic<HRESULT> result{E_FAIL};
    sink->inside = [&] { result = store->Unadvise(connection); };
    connection = fixture.Advise(store.get(), sink.get());
    notify();
    CHECK(sink->Wait(1).size() == 1);
    CHECK(result == S_OK);
    CHECK(store->Unadvise(connection) == MAPI_E_NOT_FOUND);
  }
}

TEST_CASE("rows are told in the table's columns, and those that do not fit them as a change") {
  Fixture fixture;
  fixture.mailbox.AddMessages(fixture.mailbox.inbox(), 5);
  const auto sink = core::MakeCom<Sink>();
  const auto store = fixture.Open();
  const auto folder = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)));
  ComPtr<IMAPITable> table;
  REQUIRE(folder->GetContentsTable(MAPI_DEFERRED_ERRORS, table.Out()) == S_OK);
  REQUIRE(table->SetColumns(Tags{PR_MESSAGE_SIZE}, TBL_BATCH) == S_OK);
  ULONG connection = 0;
  REQUIRE(table->Advise(fnevTableModified | fnevExtended, sink.get(), &connection) == S_OK);
  // Read ahead, and to be read again after the change.
  CHECK(Numbers(Rows(table.get(), 1)) == std::vector<int>{0});

  wire::Notification row;
  row.handle = fixture.mailbox.last_handle;
  row.flags = wire::kNotifyTableModified | wire::Notification::kMessage;
  row.table_event = TABLE_ROW_ADDED;
  row.row_folder = Id(5);
  row.row_message = Id(0x1005);
  // What is shown, and what rows are known again by.
  SPropValue cells[2]{};
  cells[0].ulPropTag = PR_MESSAGE_SIZE;
  cells[0].Value.l = 4711;
  cells[1].ulPropTag = kTagInstId;
  cells[1].Value.li.QuadPart = static_cast<LONGLONG>(Id(0x1005));
  wire::Writer bytes;
  const std::uint32_t columns[] = {PR_MESSAGE_SIZE, kTagInstId};
  wire::WriteRow(bytes, columns, cells, wire::Dialect::kRop);
  row.row = wire::SharedBytes::Take(std::move(bytes).Finish());
  Append(fixture.mailbox.unasked, NotifyBytes(row));
  row.row = wire::SharedBytes::Take(std::vector<std::uint8_t>{0, 1});
  Append(fixture.mailbox.unasked, NotifyBytes(row));
  row.table_event = TABLE_ROW_DELETED;
  Append(fixture.mailbox.unasked, NotifyBytes(row));
  ULONG count = 0;
  CHECK(table->GetRowCount(0, &count) == S_OK);
  const auto told = sink->Wait(3);
  REQUIRE(told.size() == 3);
  CHECK(told[0].detail == TABLE_ROW_ADDED);
  CHECK(told[0].number == 4711);
  CHECK(told[0].entry.size() == 12);
  CHECK(told[1].detail == TABLE_CHANGED);
  CHECK(told[2].detail == TABLE_ROW_DELETED);
  CHECK(told[2].entry == told[0].entry);

  fixture.mailbox.executes.clear();
  CHECK(Numbers(Rows(table.get(), 4)) == Range(1, 5));
  CHECK(fixture.mailbox.rops(RopId::kQueryRows) == 1);
  CHECK(table->Unadvise(connection) == S_OK);
  CHECK(table->Unadvise(connection) == MAPI_E_NOT_FOUND);
}

}  // namespace mapi::builtin::test
