// What goes wrong, and the end of things.
#include <doctest/doctest.h>

#include <random>
#include <thread>

#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using core::Call;
using core::CallScope;
using core::Clock;
using std::chrono::milliseconds;

TEST_CASE_FIXTURE(TableFixture, "refusals at the opening, with the server's own number") {
  ComPtr<IMsgStore> opened;
  SUBCASE("this client version") {
    change = [](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
      return Now(MakeReply(request, ConnectBody(0x4DF)));
    };
    CHECK(TryOpen(opened) == MAPI_E_FAILONEPROVIDER);
    CHECK(last_error.Get().low_level == 0x4DF);
  }
  SUBCASE("no such mailbox") {
    mailbox.failures[RopId::kLogon] = 0x3EB;
    CHECK(FAILED(TryOpen(opened)));
    CHECK(last_error.Get().low_level == 0x3EB);
    CHECK(last_error.Get().error.find("open the mailbox") != std::string::npos);
  }
  SUBCASE("no rights") {
    mailbox.failures[RopId::kLogon] = 0x80070005;
    CHECK(TryOpen(opened) == MAPI_E_NO_ACCESS);
  }
  SUBCASE("no network") {
    change = [](const HttpRequest&, std::size_t) -> std::optional<Answer> {
      return Now(MakeError(TransportError::kConnect, false));
    };
    CHECK(TryOpen(opened) == MAPI_E_NETWORK_ERROR);
  }
  SUBCASE("no transport at all") {
    params.context.transport = nullptr;
    CHECK(FAILED(TryOpen(opened)));
  }
  SUBCASE("not an entry identifier of a mailbox") {
    params.entry_id = {1, 2, 3};
    CHECK(TryOpen(opened) == MAPI_E_INVALID_ENTRYID);
  }
  SUBCASE("public folders") {
    wire::StoreEntryId entry;
    entry.is_public = true;
    entry.wrapped_type = wire::StoreEntryId::kPublic;
    entry.server = "mail";
    params.entry_id = entry.Encode();
    CHECK(TryOpen(opened) == MAPI_E_NO_SUPPORT);
  }
  CHECK(!opened);
  CHECK(!last_error.Get().error.empty());
}

TEST_CASE_FIXTURE(TableFixture, "a mailbox that moved is looked up again, once") {
  mailbox.failures_once[RopId::kLogon] = {0x3EB};
  bool asked = false;
  transport->set_locate([&](const LocateRequest&) {
    asked = true;
    LocateReply reply;
    reply.legacy_dn = "/o=Contoso/cn=alice-moved";
    reply.mail_store_url = "https://new.contoso.com/mapi/emsmdb/?MailboxId=a";
    reply.address_book_url = "https://new.contoso.com/mapi/nspi/?MailboxId=a";
    return reply;
  });
  params.profile.server = "mail.contoso.com";
  store = Open();
  CHECK(asked);
  CHECK(mailbox.last_logon.essdn == "/o=Contoso/cn=alice-moved");
}

TEST_CASE_FIXTURE(TableFixture, "each step of a packed request reports its own failure") {
  OpenTable(10);
  struct Step {
    RopId rop;
    const char* text;
  };
  for (const Step& step :
       {Step{RopId::kOpenFolder, "IMsgStore::OpenEntry (deferred)"},
        Step{RopId::kGetContentsTable, "IMAPIContainer::GetContentsTable (deferred)"},
        Step{RopId::kSetColumns, "IMAPITable::SetColumns (deferred)"}, Step{RopId::kQueryRows, "read rows"}}) {
    mailbox.failures_once[step.rop] = {0x80070005};
    HRESULT result = S_OK;
    Rows(table.get(), 5, 0, &result);
    CHECK(result == MAPI_E_NO_ACCESS);
    MapiBuffer<MAPIERROR> error(&FreeBuffer);
    REQUIRE(table->GetLastError(result, 0, error.Out()) == S_OK);
    REQUIRE(error);
    CHECK_MESSAGE(std::string(error->lpszError).find(step.text) != std::string::npos, error->lpszError);
    CHECK(error->ulLowLevelError == 0x80070005);
  }
  CHECK(Numbers(Rows(table.get(), 5)) == Range(0, 5));
}

TEST_CASE_FIXTURE(TableFixture, "a read-ahead that fails loses no row") {
  OpenTable(20'000);
  std::vector<int> numbers;
  int failures = 0;
  mailbox.failures_once[RopId::kQueryRows] = {0, 0, 0, 0x8004010B, 0, 0, 0x8004010B};
  for (;;) {
    HRESULT result = S_OK;
    const RowSet rows = Rows(table.get(), 300, 0, &result);
    if (FAILED(result)) {
      CHECK(++failures < 5);
      continue;
    }
    if (rows.size() == 0) break;
    const auto some = Numbers(rows);
    numbers.insert(numbers.end(), some.begin(), some.end());
  }
  CHECK(numbers == Range(0, 20'000));
}

TEST_CASE_FIXTURE(TableFixture, "a call that is given up leaves the position where it was") {
  OpenTable(60'000);
  CHECK(Numbers(Rows(table.get(), 200)) == Range(0, 200));
  CHECK(Numbers(Rows(table.get(), 200)) == Range(200, 400));
  // From now on replies take their time.
  change = [this](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
    Answer answer;
    answer.reply = mailbox.Serve(request);
    answer.delay = milliseconds(60);
    return answer;
  };
  int given_up = 0;
  int at = 400;
  while (at < 60'000) {
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(given_up < 6 ? 15 : 20'000)));
    HRESULT result = S_OK;
    const RowSet rows = Rows(table.get(), 4'000, 0, &result);
    if (result == MAPI_E_TIMEOUT) {
      ++given_up;
      continue;
    }
    REQUIRE(result == S_OK);
    REQUIRE(rows.size() > 0);
    CHECK(Numbers(rows) == Range(at, at + static_cast<int>(rows.size())));
    at += static_cast<int>(rows.size());
  }
  CHECK(at == 60'000);
  CHECK(given_up == 6);
  CHECK(mailbox.connects == 1);
}

TEST_CASE_FIXTURE(TableFixture, "cancelling ends a call that waits") {
  OpenTable(10);
  change = [](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
    Answer answer;
    if (!IsExecute(request)) return std::nullopt;
    answer.never = true;
    return answer;
  };
  const auto call = std::make_shared<Call>(Clock::now() + milliseconds(20'000));
  std::thread canceller([call] {
    std::this_thread::sleep_for(milliseconds(30));
    call->Cancel();
  });
  HRESULT result = S_OK;
  {
    CallScope scope(call);
    Rows(table.get(), 5, 0, &result);
  }
  canceller.join();
  CHECK(result == MAPI_E_USER_CANCEL);
}

TEST_CASE_FIXTURE(TableFixture, "who waits for another call's end has a deadline, and can be cancelled") {
  OpenTable(10);
  change = [](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
    if (!IsExecute(request)) return std::nullopt;
    Answer answer;
    answer.never = true;
    return answer;
  };
  const auto first = std::make_shared<Call>(Clock::now() + milliseconds(20'000));
  std::thread holder([&] {
    CallScope scope(first);
    Rows(table.get(), 5);
  });
  while (transport->count() < 3) std::this_thread::yield();
  ULONG count = 0;
  {
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(30)));
    CHECK(table->GetRowCount(0, &count) == MAPI_E_TIMEOUT);
  }
  const auto cancelled = std::make_shared<Call>(Clock::now() + milliseconds(20'000));
  cancelled->Cancel();
  {
    CallScope scope(cancelled);
    CHECK(table->GetRowCount(0, &count) == MAPI_E_USER_CANCEL);
  }
  first->Cancel();
  holder.join();
}

TEST_CASE_FIXTURE(TableFixture,
                  "a context that cannot be had again is an error that says so, and releases stay local") {
  OpenTable(10);
  Rows(table.get(), 2);
  change = [](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
    Answer answer;
    ReplyOptions options;
    options.response_code = 10;
    answer.reply = MakeReply(request, {}, options);
    return answer;
  };
  HRESULT result = S_OK;
  REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 0, nullptr) == S_OK);
  {
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(300)));
    Rows(table.get(), 2, 0, &result);
    CHECK(result == MAPI_E_NETWORK_ERROR);
    CHECK(FAILED(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result));
  }
  const std::size_t requests = transport->count();
  CHECK(requests < 12);
  table.Reset();
  inbox.Reset();
  CHECK(transport->count() == requests);
}

TEST_CASE_FIXTURE(TableFixture, "objects are released with the next request, in any order") {
  OpenTable(1'000);
  Rows(table.get(), 200);
  Rows(table.get(), 200);
  const auto message = OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x1000)));
  CHECK(mailbox.open_objects() == 4);  // mailbox, folder, table, message
  const auto requests = transport->count();
  inbox.Reset();
  CHECK(Numbers(Rows(table.get(), 2)) == Range(400, 402));
  table.Reset();
  CHECK(transport->count() <= requests + 1);
  GetProps(message.get(), {PR_SUBJECT_W});
  CHECK(mailbox.open_objects() == 2);
  store.Reset();
  CHECK(mailbox.disconnects == 0);
  CHECK(GetProps(message.get(), {PR_SUBJECT_W}).result == S_OK);
}

TEST_CASE_FIXTURE(TableFixture, "the last release disconnects, in bounded time") {
  OpenTable(5'000);
  Rows(table.get(), 200);
  Rows(table.get(), 200);
  SUBCASE("politely") {
    store.Reset();
    inbox.Reset();
    CHECK(mailbox.disconnects == 0);
    table.Reset();
    CHECK(mailbox.disconnects == 1);
  }
  SUBCASE("from a server that no longer answers") {
    change = [](const HttpRequest&, std::size_t) -> std::optional<Answer> {
      Answer answer;
      answer.never = true;
      return answer;
    };
    const auto before = Clock::now();
    table.Reset();
    store.Reset();
    inbox.Reset();
    CHECK(Clock::now() - before < milliseconds(4'000));
  }
}

// One reading of everything there is; every result is a value or an error.
void ReadEverything(StoreFixture& fixture) {
  ComPtr<IMsgStore> store;
  if (FAILED(fixture.TryOpen(store))) return;
  const auto inbox = OpenEntry<IMAPIFolder>(store.get(), FolderEntry(Id(5)), MAPI_DEFERRED_ERRORS);
  if (inbox) {
    ComPtr<IMAPITable> table;
    if (SUCCEEDED(inbox->GetContentsTable(MAPI_UNICODE | MAPI_DEFERRED_ERRORS, table.Out()))) {
      table->SetColumns(Tags{PR_ENTRYID, PR_SUBJECT_W, PR_INSTANCE_KEY}, TBL_BATCH);
      for (int i = 0; i < 8; ++i) {
        HRESULT result = S_OK;
        if (Rows(table.get(), 40, 0, &result).size() == 0) break;
      }
      ULONG count = 0;
      table->GetRowCount(0, &count);
      BOOKMARK bookmark = 0;
      if (SUCCEEDED(table->CreateBookmark(&bookmark))) table->SeekRow(bookmark, -1, nullptr);
    }
    Props props;
    inbox->GetProps(nullptr, 0, &props.count, props.values.Out());
  }
  const auto message = OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x1000)));
  if (!message) return;
  ComPtr<IMAPITable> recipients;
  message->GetRecipientTable(MAPI_UNICODE, recipients.Out());
  ComPtr<IStream> stream;
  if (SUCCEEDED(message->OpenProperty(PR_BODY_W, &IID_IStream, 0, 0, stream.OutUnknown()))) {
    char block[5'000];
    ULONG read = 1;
    while (read > 0 && SUCCEEDED(stream->Read(block, sizeof(block), &read))) {
    }
  }
}

TEST_CASE("garbled replies give values or errors") {
  const auto prepare = [](StoreFixture& fixture) {
    fixture.mailbox.AddMessages(fixture.mailbox.inbox(), 120);
    FakeMessage& message = *fixture.mailbox.inbox().messages.front();
    message.recipients = {{u"A", u"a@b", 1}, {u"B", u"b@b", 1}, {u"C", u"c@b", 2}};
    message.streams[PR_BODY_W] = std::string(70'000, 'x');
  };
  std::mt19937 random(4711);
  for (int round = 0; round < 400; ++round) {
    StoreFixture fixture;
    prepare(fixture);
    const std::size_t spared = random() % 8;
    std::size_t seen = 0;
    fixture.mailbox.spoil = [&](std::vector<std::uint8_t>& body) {
      if (seen++ < spared || body.empty()) return;
      switch (round % 4) {
        case 0:  // cut short
          body.resize(random() % body.size());
          break;
        case 1:  // one bit
          body[random() % body.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
          break;
        case 2:  // several bytes
          for (int i = 0; i < 5; ++i) body[random() % body.size()] = static_cast<std::uint8_t>(random());
          break;
        default:  // noise in place of the ROPs
          for (std::size_t i = std::min<std::size_t>(body.size(), 26); i < body.size(); ++i) {
            body[i] = static_cast<std::uint8_t>(random());
          }
      }
    };
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(10'000)));
    ReadEverything(fixture);
  }
}

}  // namespace
}  // namespace mapi::builtin
