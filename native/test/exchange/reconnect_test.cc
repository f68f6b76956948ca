// Sessions that are lost while the provider's objects are in use.
#include <doctest/doctest.h>

#include <functional>
#include <thread>

#include "test/exchange/store_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;
using core::Call;
using core::CallScope;
using core::Clock;
using std::chrono::milliseconds;

struct ReconnectFixture : TableFixture {
  // The next Execute is answered with this X-ResponseCode; 0: its reply is lost on its way.
  void Lose(int code = 10, std::size_t skip = 0) {
    change = [this, code, skip](const HttpRequest& request, std::size_t) mutable -> std::optional<Answer> {
      if (!IsExecute(request)) return std::nullopt;
      if (skip-- != 0) return std::nullopt;
      skip = ~std::size_t{0};
      Answer answer;
      if (code == 0) {
        mailbox.Serve(request);
        answer.reply = MakeError(TransportError::kReset, true);
      } else {
        ReplyOptions options;
        options.response_code = code;
        answer.reply = MakeReply(request, {}, options);
      }
      return answer;
    };
  }
  void Remove(std::initializer_list<int> numbers) {
    auto& messages = mailbox.inbox().messages;
    for (const int number : numbers) {
      std::erase_if(messages, [number](const auto& message) { return message->id == Id(0x1000 + number); });
    }
  }
  void InsertFirst(std::uint64_t counter) {
    auto& messages = mailbox.inbox().messages;
    mailbox.AddMessage(mailbox.inbox(), Id(counter), u"new");
    std::rotate(messages.begin(), messages.end() - 1, messages.end());
  }
  std::vector<int> Rest(LONG at_once) {
    std::vector<int> numbers;
    for (;;) {
      HRESULT result = S_OK;
      const RowSet rows = Rows(table.get(), at_once, 0, &result);
      REQUIRE(result == S_OK);
      if (rows.size() == 0) return numbers;
      const auto some = Numbers(rows);
      numbers.insert(numbers.end(), some.begin(), some.end());
    }
  }
};

TEST_CASE_FIXTURE(ReconnectFixture, "properties, after any loss: connected, logged on, opened, asked again") {
  OpenTable(3);
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == S_OK);
  for (const int code : {0, 6, 10, 13, 18}) {
    CAPTURE(code);
    const std::size_t connects = mailbox.connects;
    Lose(code);
    const Props props = GetProps(inbox.get(), {PR_DISPLAY_NAME_W});
    REQUIRE(props.result == S_OK);
    CHECK(Text(props[0]) == u"Inbox");
    CHECK(mailbox.connects == connects + 1);
  }
}

TEST_CASE_FIXTURE(ReconnectFixture, "a table is read to its end wherever the session is lost") {
  OpenTable(5'000);
  mailbox.max_payload_rows = 60;
  for (std::size_t skip = 0; skip < 12; ++skip) {
    CAPTURE(skip);
    REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 0, nullptr) == S_OK);
    Lose(skip % 2 ? 10 : 0, skip);
    CHECK(Rest(300) == Range(0, 5'000));
  }
}

TEST_CASE_FIXTURE(ReconnectFixture, "the place in a table is that of its rows, not of their numbers") {
  OpenTable(400);
  CHECK(Numbers(Rows(table.get(), 64)) == Range(0, 64));
  SUBCASE("rows come and go before it") {
    InsertFirst(0x9001);
    InsertFirst(0x9002);
    Remove({5, 7, 20});
  }
  SUBCASE("the last rows that were read are gone") { Remove({63, 62, 61, 60, 59, 58, 57, 40, 3}); }
  SUBCASE("all but an old one that nobody asks for first are gone") {
    for (int i = 0; i < 64; ++i) {
      if (i != 37) Remove({i});
    }
  }
  SUBCASE("all rows that were read are gone") {
    for (int i = 0; i < 64; ++i) Remove({i});
  }
  Lose();
  CHECK(Rest(100) == Range(64, 400));
  ULONG row = 0, numerator = 0, denominator = 0;
  REQUIRE(table->QueryPosition(&row, &numerator, &denominator) == S_OK);
  CHECK(row == mailbox.inbox().messages.size());
}

TEST_CASE_FIXTURE(ReconnectFixture, "rows that were read ahead are neither lost nor read twice") {
  OpenTable(400);
  CHECK(Numbers(Rows(table.get(), 10)) == Range(0, 10));  // of 64 that came
  InsertFirst(0x9001);
  Remove({2, 63});
  Lose();
  CHECK(Rest(20) == Range(10, 400));
}

TEST_CASE_FIXTURE(ReconnectFixture, "a place that was sought by a row is that row's") {
  OpenTable(100);
  SPropValue value{};
  value.ulPropTag = PR_MESSAGE_SIZE;
  value.Value.l = 0x1000 + 50;
  SRestriction restriction{};
  restriction.rt = RES_PROPERTY;
  restriction.res.resProperty = {RELOP_EQ, PR_MESSAGE_SIZE, &value};
  REQUIRE(table->FindRow(&restriction, BOOKMARK_BEGINNING, 0) == S_OK);
  InsertFirst(0x9001);
  SUBCASE("it is there") {
    Lose();
    CHECK(Rest(30) == Range(50, 100));
  }
  SUBCASE("it is gone") {
    Remove({50});
    Lose();
    HRESULT result = S_OK;
    Rows(table.get(), 5, 0, &result);
    CHECK(result == MAPI_E_INVALID_BOOKMARK);
    REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 1, nullptr) == S_OK);
    CHECK(Rest(200).front() == 0);
  }
}

TEST_CASE_FIXTURE(ReconnectFixture,
                  "a place that was sought by number, from the end, or as a fraction is that of its row") {
  OpenTable(100);
  int at = 0;
  SUBCASE("from the beginning") {
    REQUIRE(table->SeekRow(BOOKMARK_BEGINNING, 30, nullptr) == S_OK);
    at = 30;
  }
  SUBCASE("from the end") {
    REQUIRE(table->SeekRow(BOOKMARK_END, -20, nullptr) == S_OK);
    at = 80;
  }
  SUBCASE("as a fraction") {
    REQUIRE(table->SeekRowApprox(1, 2) == S_OK);
    at = 50;
  }
  InsertFirst(0x9001);
  Remove({1, 2, 3});
  Lose();
  CHECK(Rest(30) == Range(at, 100));
}

TEST_CASE_FIXTURE(ReconnectFixture, "backwards and by number of rows, from the place of before") {
  OpenTable(200);
  CHECK(Numbers(Rows(table.get(), 100)) == Range(0, 100));
  InsertFirst(0x9001);
  Lose();
  CHECK(Numbers(Rows(table.get(), -10)) == Range(90, 100));
  InsertFirst(0x9002);
  Lose();
  LONG sought = 0;
  REQUIRE(table->SeekRow(BOOKMARK_CURRENT, 5, &sought) == S_OK);
  CHECK(sought == 5);
  CHECK(Numbers(Rows(table.get(), 5)) == Range(105, 110));
}

TEST_CASE_FIXTURE(ReconnectFixture, "bookmarks of a lost session are invalid, never another row, and may be freed") {
  OpenTable(50);
  Rows(table.get(), 5);
  BOOKMARK first = 0, second = 0;
  REQUIRE(table->CreateBookmark(&first) == S_OK);
  Lose();
  Rows(table.get(), 64);
  Lose();
  Rows(table.get(), 64);
  CHECK(table->SeekRow(first, 0, nullptr) == MAPI_E_INVALID_BOOKMARK);
  CHECK(table->FreeBookmark(first) == S_OK);
  CHECK(table->FreeBookmark(first) == MAPI_E_INVALID_BOOKMARK);
  REQUIRE(table->CreateBookmark(&second) == S_OK);
  CHECK(second != first);
  CHECK(table->SeekRow(second, -1, nullptr) == S_OK);
}

TEST_CASE_FIXTURE(ReconnectFixture, "a stream goes on where it was; one that was changed is an error") {
  OpenTable(1);
  std::string text(400'000, 'x');
  for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>('a' + i % 23);
  mailbox.inbox().messages.front()->streams[PR_HTML] = text;
  const auto message = OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x1000)), MAPI_DEFERRED_ERRORS);
  ComPtr<IStream> stream;
  REQUIRE(message->OpenProperty(PR_HTML, &IID_IStream, 0, MAPI_DEFERRED_ERRORS, stream.OutUnknown()) == S_OK);
  const auto read = [&](std::size_t most, HRESULT expected = S_OK) {
    std::string part(most, 0);
    ULONG count = 0;
    CHECK(stream->Read(part.data(), static_cast<ULONG>(most), &count) == expected);
    part.resize(count);
    return part;
  };
  std::string all = read(10'000);
  SUBCASE("the same") {
    while (all.size() < text.size()) {
      Lose(all.size() % 3 ? 10 : 0);
      const std::string part = read(50'000);
      REQUIRE(!part.empty());
      all += part;
    }
    CHECK(all == text);
  }
  SUBCASE("longer") {
    mailbox.inbox().messages.front()->streams[PR_HTML] = text + "more";
    Lose();
    std::string part(300'000, 0);
    ULONG count = 0;
    CHECK(stream->Read(part.data(), 300'000, &count) == MAPI_E_OBJECT_CHANGED);
    CHECK(stream->Read(part.data(), 300'000, &count) == MAPI_E_OBJECT_CHANGED);
  }
}

TEST_CASE_FIXTURE(ReconnectFixture, "another mailbox, and another replica, end the session; nothing more is asked") {
  OpenTable(5);
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == S_OK);
  SUBCASE("mailbox") { mailbox.mailbox_guid = kOtherReplicaGuid; }
  SUBCASE("replica") { mailbox.replica_guid = kOtherReplicaGuid; }
  SUBCASE("replica id") { mailbox.replica = 7; }
  Lose();
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == MAPI_E_END_OF_SESSION);
  const std::size_t requests = transport->count();
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == MAPI_E_END_OF_SESSION);
  HRESULT result = S_OK;
  Rows(table.get(), 2, 0, &result);
  CHECK(result == MAPI_E_END_OF_SESSION);
  CHECK(transport->count() == requests);
}

TEST_CASE_FIXTURE(ReconnectFixture, "an object that went meanwhile is the error of the call that opened it") {
  OpenTable(5);
  const auto message = OpenEntry<IMessage>(store.get(), MessageEntry(Id(5), Id(0x1001)), MAPI_DEFERRED_ERRORS);
  CHECK(GetProps(message.get(), {PR_SUBJECT_W}).result == S_OK);
  Remove({1});
  Lose();
  CHECK(GetProps(message.get(), {PR_SUBJECT_W}).result == MAPI_E_NOT_FOUND);
  CHECK(ErrorText(message.get(), MAPI_E_NOT_FOUND).find("IMsgStore::OpenEntry (deferred)") != std::string::npos);
}

TEST_CASE_FIXTURE(ReconnectFixture, "a session that is lost with every request: few attempts, then the error") {
  OpenTable(5);
  Rows(table.get(), 1);
  change = [](const HttpRequest& request, std::size_t) -> std::optional<Answer> {
    if (!IsExecute(request)) return std::nullopt;
    ReplyOptions options;
    options.response_code = 10;
    return Now(MakeReply(request, {}, options));
  };
  CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(2'000)));
  const std::size_t connects = mailbox.connects;
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == MAPI_E_NETWORK_ERROR);
  CHECK(mailbox.connects - connects <= 6);
}

TEST_CASE_FIXTURE(ReconnectFixture, "cancelling ends reconnecting") {
  OpenTable(5);
  Rows(table.get(), 1);
  change = [lost = false](const HttpRequest&, std::size_t) mutable -> std::optional<Answer> {
    Answer answer;
    if (!lost) {
      lost = true;
      answer.reply = MakeError(TransportError::kReset, true);
    } else {
      answer.reply = MakeError(TransportError::kConnect, false);
    }
    return answer;
  };
  const auto call = std::make_shared<Call>(Clock::now() + milliseconds(60'000));
  std::thread canceller([call] {
    std::this_thread::sleep_for(milliseconds(60));
    call->Cancel();
  });
  {
    CallScope scope(call);
    CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == MAPI_E_USER_CANCEL);
  }
  canceller.join();
  change = nullptr;
  CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == S_OK);
}

TEST_CASE_FIXTURE(ReconnectFixture, "credentials refused at reconnecting: said so, and not asked in a storm") {
  OpenTable(5);
  Rows(table.get(), 1);
  int asked = 0;
  change = [&asked, lost = false](const HttpRequest&, std::size_t) mutable -> std::optional<Answer> {
    Answer answer;
    if (!lost) {
      lost = true;
      answer.reply = MakeError(TransportError::kReset, true);
    } else {
      ++asked;
      answer.reply = MakeStatus(401);
    }
    return answer;
  };
  for (int i = 0; i < 20; ++i) CHECK(GetProps(inbox.get(), {PR_DISPLAY_NAME_W}).result == MAPI_E_LOGON_FAILED);
  CHECK(asked <= 3);
  CHECK(ErrorText(inbox.get(), MAPI_E_LOGON_FAILED).find("connecting anew") != std::string::npos);
}

}  // namespace
}  // namespace mapi::builtin
