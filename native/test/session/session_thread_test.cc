#include "session/session_thread.h"

#include <doctest/doctest.h>

#include <future>

#include "session/profile_sessions.h"
#include "test/session/fakes.h"

using namespace mapi::session;
using fakes::FakeRuntime;
using fakes::MakeTask;
using fakes::RuntimeLog;
using mapi::core::Clock;

namespace {

struct Fixture {
  Fixture() {
    RuntimeLog::initialized = 0;
    RuntimeLog::uninitialized = 0;
    RuntimeLog::initialize_result = S_OK;
  }

  std::shared_ptr<SessionThread> Start() {
    SessionThread::Options options;
    options.number = 1;
    options.runtime = std::make_shared<FakeRuntime>();
    return SessionThread::Start(std::move(options));
  }

  static bool Ends(SessionThread& thread) { return thread.WaitEnded(Clock::now() + std::chrono::seconds(10)); }
};

// Waits as a provider does for the network.
std::shared_ptr<fakes::FakeTask> MakeWaitingTask(std::promise<void>& started) {
  return MakeTask([&started](Context&) {
    started.set_value();
    mapi::core::CurrentCall()->Wait([] { return false; });
  });
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "MAPI is initialised, used and uninitialised on the thread") {
  const auto thread = Start();
  std::thread::id where;
  std::vector<std::string> log;
  thread->Post(MakeTask([&](Context& context) {
    where = std::this_thread::get_id();
    context.objects().Add(nullptr, Kind::kRuntime,
                          mapi::core::ComPtr<IUnknown>::Attach(new fakes::Witness("released", &log)));
  }));
  std::promise<void> ended;
  thread->Close([&] { ended.set_value(); });
  ended.get_future().wait();
  CHECK(Ends(*thread));
  CHECK(where == RuntimeLog::thread);
  CHECK(where != std::this_thread::get_id());
  CHECK(RuntimeLog::initialized == 1);
  CHECK(RuntimeLog::uninitialized == 1);
  CHECK(log == std::vector<std::string>{"released"});
  CHECK_FALSE(thread->Post(MakeTask()));

  bool at_once = false;
  thread->Close([&] { at_once = true; });
  CHECK(at_once);
}

TEST_CASE_FIXTURE(Fixture, "when MAPI can't be initialised every call says so") {
  RuntimeLog::initialize_result = MAPI_E_SESSION_LIMIT;
  const auto thread = Start();
  const auto task = MakeTask();
  thread->Post(task);
  thread->Close();
  CHECK(Ends(*thread));
  CHECK_FALSE(task->ran);
  CHECK(task->refused == CodeOf(MAPI_E_SESSION_LIMIT));
  CHECK(RuntimeLog::uninitialized == 0);
}

TEST_CASE_FIXTURE(Fixture, "abort ends a wait, refuses what is queued, and what is released then waits for nothing") {
  const auto thread = Start();
  std::promise<void> started;
  const auto running = MakeWaitingTask(started);
  const auto queued = MakeTask();
  std::atomic<bool> release_cancelled{false};

  struct Waiting final : mapi::core::Unknown<IUnknown, &IID_IUnknown> {
    explicit Waiting(std::atomic<bool>* cancelled) : cancelled_(cancelled) {}
    ~Waiting() override {
      *cancelled_ = mapi::core::CurrentCall()->Wait([] { return false; }) == mapi::core::Call::Outcome::kCancelled;
    }
    std::atomic<bool>* cancelled_;
  };
  thread->Post(MakeTask([&](Context& context) {
    context.objects().Add(nullptr, Kind::kRuntime,
                          mapi::core::ComPtr<IUnknown>::Attach(new Waiting(&release_cancelled)));
  }));
  thread->Post(running);
  thread->Post(queued);
  started.get_future().wait();
  thread->Abort(Failure(kErrEnding, "test"));
  CHECK(Ends(*thread));
  CHECK(running->ran);
  CHECK_FALSE(queued->ran);
  CHECK(queued->refused == kErrEnding);
  CHECK(release_cancelled);
  CHECK(RuntimeLog::uninitialized == 1);
}

TEST_CASE_FIXTURE(Fixture, "cancelling one call leaves the thread for the next") {
  const auto thread = Start();
  std::promise<void> started;
  const auto running = MakeWaitingTask(started);
  const auto next = MakeTask();
  thread->Post(running);
  thread->Post(next);
  started.get_future().wait();
  CHECK_FALSE(thread->Withdraw(running.get()));
  running->call()->Cancel();
  thread->Close();
  CHECK(Ends(*thread));
  CHECK(next->ran);
}

TEST_CASE("a wait ends at a deadline that came closer meanwhile") {
  mapi::core::Call call(Clock::now() + std::chrono::hours(1));
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    call.Shorten(Clock::now() + std::chrono::milliseconds(20));
    call.Shorten(Clock::now() + std::chrono::hours(1));
  });
  CHECK(call.Wait([] { return false; }) == mapi::core::Call::Outcome::kTimedOut);
  CHECK(call.expired());
  CHECK(call.remaining_ms() == 0);
  other.join();
}

TEST_CASE_FIXTURE(Fixture, "a thread that hangs is not waited for") {
  const auto thread = Start();
  std::promise<void> started;
  std::promise<void> finish;
  thread->Post(MakeTask([&](Context&) {
    started.set_value();
    finish.get_future().wait();  // a MAPI that can't be stopped
  }));
  started.get_future().wait();
  thread->Abort(Failure(kErrEnding, "test"));
  CHECK_FALSE(thread->WaitEnded(Clock::now() + std::chrono::milliseconds(50)));
  finish.set_value();
  CHECK(Ends(*thread));
}

TEST_CASE_FIXTURE(Fixture, "many threads start, work and end while others abort them") {
  std::vector<std::shared_ptr<SessionThread>> threads;
  std::atomic<int> ran{0};
  for (int i = 0; i < 16; ++i) threads.push_back(Start());
  for (int round = 0; round < 20; ++round) {
    for (const auto& thread : threads) thread->Post(MakeTask([&](Context&) { ++ran; }));
  }
  for (std::size_t i = 0; i < threads.size(); ++i) {
    if (i % 2 == 0) {
      threads[i]->Close();
    } else {
      threads[i]->Abort(Failure(kErrEnding, "test"));
    }
  }
  for (const auto& thread : threads) CHECK(Ends(*thread));
  CHECK(ran >= 8 * 20);
  CHECK(RuntimeLog::initialized == 16);
  CHECK(RuntimeLog::uninitialized == 16);
}

TEST_CASE("sessions are counted by profile, whatever its case, and by runtime") {
  const FakeRuntime here("/profiles");
  const FakeRuntime elsewhere("/other");
  CHECK(CountProfileSessions(here, u"backup").all == 0);
  {
    const auto ending = std::make_shared<std::atomic<bool>>(false);
    const ProfileSession first(here, u"Backup", ending);
    ProfileSession second(here, u"BACKUP", std::make_shared<std::atomic<bool>>(false));
    CHECK(CountProfileSessions(here, u"backup").all == 2);
    CHECK(CountProfileSessions(elsewhere, u"backup").all == 0);
    CHECK(CountProfileSessions(here, u"backup2").all == 0);
    const ProfileSession moved = std::move(second);
    CHECK(CountProfileSessions(here, u"backup").all == 2);
    CHECK(CountProfileSessions(here, u"backup").ending == 0);
    *ending = true;
    CHECK(CountProfileSessions(here, u"backup").all == 2);
    CHECK(CountProfileSessions(here, u"backup").ending == 1);
  }
  CHECK(CountProfileSessions(here, u"backup").all == 0);
}
