// What decides about trying again: what became of a request, what it does, what the server wishes.
#include <doctest/doctest.h>

#include "builtin/transport/error_map.h"
#include "builtin/transport/patience.h"
#include "builtin/transport/reply_reader.h"
#include "builtin/wire/wire.h"
#include "test/transport/executor_fixture.h"

namespace mapi::builtin {
namespace {

using namespace test;

struct Fixture : ExecutorFixture {
  // The next Execute meets this; later ones are answered.
  void Next(std::function<Answer(const HttpRequest&)> answer) {
    change = [this, answer = std::move(answer), done = false](const HttpRequest& request, std::size_t) mutable {
      if (done || HeaderOf(request, "X-RequestType") != "Execute") return Plain(request);
      done = true;
      return answer(request);
    };
  }
  NetworkError Save() {
    RopBatch batch;
    batch.Add(wire::SaveChangesMessageRequest{}, batch.Handle(logon, 0));
    return executor->Execute(batch, 1);
  }
  NetworkError Look() {
    RopBatch batch;
    batch.Add(wire::OpenFolderRequest{.folder = 1}, batch.Handle(logon, 0));
    return executor->Execute(batch, 1);
  }
};

TEST_CASE("a change whose answer is lost may have been applied, and is not repeated") {
  Fixture f;
  const std::size_t before = f.transport->count();
  SUBCASE("the connection broke after it was sent") {
    f.Next([](const HttpRequest&) { return Now(MakeError(TransportError::kReset, true)); });
    const NetworkError error = f.Save();
    CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
    CHECK(error.maybe_applied);
    CHECK(error.lost);
    CHECK((error.Detail().context & kContextMaybeApplied) != 0);
  }
  SUBCASE("the reply makes no sense") {
    f.Next([](const HttpRequest& request) { return Now(MakeReply(request, Bytes({1, 2, 3}))); });
    CHECK(f.Save().maybe_applied);
  }
  SUBCASE("the reply stopped") {
    f.Next([](const HttpRequest&) { return Now(MakeError(TransportError::kTimeout, true)); });
    const NetworkError error = f.Save();
    CHECK(error.hresult == MAPI_E_NETWORK_ERROR);
    CHECK(error.maybe_applied);
  }
  SUBCASE("the call was too slow") {
    f.Next([](const HttpRequest&) {
      Answer answer;
      answer.never = true;
      return answer;
    });
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(30)));
    const NetworkError error = f.Save();
    CHECK(error.hresult == MAPI_E_TIMEOUT);
    CHECK(error.maybe_applied);
  }
  SUBCASE("something on the way failed") {
    f.Next([](const HttpRequest&) { return Now(MakeStatus(502)); });
    CHECK(f.Save().maybe_applied);
  }
  CHECK(f.transport->count() == before + 1);
}

TEST_CASE("what only reads, or was refused before it was done, was not applied") {
  Fixture f;
  SUBCASE("reading") {
    f.Next([](const HttpRequest&) { return Now(MakeError(TransportError::kReset, true)); });
    const NetworkError error = f.Look();
    CHECK(error.lost);
    CHECK_FALSE(error.maybe_applied);
    CHECK((error.Detail().context & kContextMaybeApplied) == 0);
  }
  for (const int code : {6, 10, 13, 18}) {
    CAPTURE(code);
    Fixture g;
    g.Next([code](const HttpRequest& request) {
      ReplyOptions options;
      options.response_code = code;
      return Now(MakeReply(request, {}, options));
    });
    const NetworkError error = g.Save();
    CHECK(error.lost);
    CHECK_FALSE(error.maybe_applied);
  }
}

TEST_CASE("a server that cannot be reached is asked again, within reason") {
  Fixture f;
  const std::size_t before = f.transport->count();
  f.Next([](const HttpRequest&) { return Now(MakeError(TransportError::kConnect, false)); });
  CHECK_FALSE(f.Look().failed());
  CHECK(f.transport->count() == before + 2);
}

TEST_CASE("patience: as the server wishes, or longer each time, never beyond the deadline, ended by Cancel") {
  NetworkError why = ErrorFromHttpStatus(503, "https://mail/", kContextExecute);
  {
    Patience patience(2);
    const auto start = Clock::now();
    CHECK_FALSE(patience.Wait(why, 30).failed());
    CHECK_FALSE(patience.Wait(why, 30).failed());
    CHECK(Clock::now() - start >= milliseconds(60));
    CHECK(patience.Wait(why, 30).hresult == MAPI_E_BUSY);
    patience.Reset();
    CHECK_FALSE(patience.Wait(why, 1).failed());
  }
  {
    Patience patience;
    CallScope scope(std::make_shared<Call>(Clock::now() + milliseconds(100)));
    const auto start = Clock::now();
    CHECK(patience.Wait(why, 60'000).hresult == MAPI_E_BUSY);
    CHECK(Clock::now() - start < milliseconds(90));
  }
  {
    const auto call = std::make_shared<Call>(Clock::now() + milliseconds(60'000));
    call->Cancel();
    CallScope scope(call);
    CHECK(Patience().Wait(why, 30'000).hresult == MAPI_E_USER_CANCEL);
  }
}

TEST_CASE("Retry-After: seconds, or a date by the reply's own clock") {
  const auto wish = [](std::vector<HttpHeader> headers) {
    HttpReply reply = MakeStatus(503);
    reply.headers = std::move(headers);
    return ReadReply(std::move(reply), {"Execute", "1", "https://mail/", kContextExecute}).error.retry_after_ms;
  };
  CHECK(wish({{"retry-after", "7"}}) == 7'000);
  CHECK(wish({{"retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"}, {"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}) == 60'000);
  CHECK(wish({{"retry-after", "Mon, 07 Nov 1994 00:00:01 GMT"}, {"date", "Sun, 06 Nov 1994 23:59:59 GMT"}}) == 2'000);
  CHECK(wish({{"retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"}}) == 0);
  CHECK(wish({{"retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"}, {"date", "Sun, 06 Nov 2094 08:49:37 GMT"}}) == 0);
  CHECK(wish({{"retry-after", "Sun, 99 Abc 1994 08:50:37 GMT"}, {"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}) == 0);
  CHECK(wish({{"retry-after", "-5"}}) == 0);
  CHECK(wish({{"retry-after", "4000000000"}}) == 24u * 3600 * 1000);
  CHECK(wish({}) == 0);
}

TEST_CASE("every ROP is classified: reading, moving a cursor, a subscription, changing") {
  using wire::Repeating;
  using wire::RepeatingOf;
  using wire::RopId;
  CHECK(RepeatingOf(RopId::kGetPropertiesSpecific) == Repeating::kHarmless);
  CHECK(RepeatingOf(RopId::kQueryRows) == Repeating::kMovesCursor);
  CHECK(RepeatingOf(RopId::kRegisterNotification) == Repeating::kEndsWithContext);
  for (const RopId id : {RopId::kSetSearchCriteria, RopId::kSubmitMessage, RopId::kSetProperties,
                         RopId::kSaveChangesMessage, RopId::kDeleteMessages, RopId::kMoveCopyMessages,
                         RopId::kSetReadFlags, RopId::kEmptyFolder, static_cast<RopId>(0xEE)}) {
    CHECK(RepeatingOf(id) == Repeating::kHarmful);
  }
}

TEST_CASE("a batch in another session: what moves a cursor that it did not open cannot begin anew") {
  RopBatch batch;
  const auto logon = batch.Handle(0x10, 0);
  const auto folder = batch.Add(wire::OpenFolderRequest{.folder = 1}, logon);
  const auto table = batch.Add(wire::GetContentsTableRequest{}, folder.output);
  batch.Add(wire::SetColumnsRequest{.tags = {PR_SUBJECT_W}}, table.output);
  batch.Add(wire::QueryRowsRequest{.row_count = 1}, table.output);
  CHECK(batch.CanStartAnew());
  batch.Encode();
  batch.StartAnew();
  batch.Replace(logon, 0x99);
  CHECK(batch.waiting() == 4);
  CHECK(batch.HandleOf(logon) == 0x99);
  CHECK(batch.HandleOf(folder.output) == wire::kNoHandle);
  batch.Add(wire::QueryRowsRequest{.row_count = 1}, batch.Handle(0x11, 0));
  CHECK_FALSE(batch.CanStartAnew());
}

}  // namespace
}  // namespace mapi::builtin
