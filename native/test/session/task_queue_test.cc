#include "session/task_queue.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "test/session/fakes.h"

using namespace mapi::session;
using fakes::MakeTask;

namespace {

// Carries a queue out as a session thread does.
void Drain(TaskQueue& queue, Context& context) {
  while (auto item = queue.Next()) {
    if (item->task) item->task->Run(context);
    queue.Finish();
  }
}

const auto kLater = mapi::core::Clock::now() + std::chrono::minutes(1);

struct Fixture {
  fakes::FakeRuntime runtime;
  Context context{runtime, 1};
  TaskQueue queue;
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "tasks run in the order of posting, also those posted before the close") {
  std::vector<int> order;
  for (int i = 0; i < 5; ++i) REQUIRE(queue.Post(MakeTask([&order, i](Context&) { order.push_back(i); })));
  queue.Close(kLater);
  CHECK_FALSE(queue.Post(MakeTask()));
  Drain(queue, context);
  CHECK(order == std::vector<int>{0, 1, 2, 3, 4});
}

TEST_CASE_FIXTURE(Fixture, "a task that waits can be withdrawn, one that was taken can't") {
  const auto first = MakeTask();
  const auto second = MakeTask();
  queue.Post(first);
  queue.Post(second);
  CHECK(queue.Next().has_value());
  CHECK_FALSE(queue.Withdraw(first.get()));
  CHECK(queue.Withdraw(second.get()));
  CHECK_FALSE(queue.Withdraw(second.get()));
  queue.Finish();
  queue.Close(kLater);
  CHECK_FALSE(queue.Next().has_value());
}

TEST_CASE_FIXTURE(Fixture, "abort returns what was queued and cancels what runs") {
  const auto running = MakeTask();
  const auto queued = MakeTask();
  queue.Post(running);
  queue.Post(queued);
  queue.Next();
  const auto dropped = queue.Abort();
  REQUIRE(dropped.size() == 1);
  CHECK(dropped.front().task == queued);
  CHECK(running->call()->cancelled());
  CHECK_FALSE(queued->call()->cancelled());
  CHECK(queue.aborted());
  const auto later = std::make_shared<mapi::core::Call>(mapi::core::Clock::now() + std::chrono::minutes(1));
  queue.Begin(later);
  CHECK(later->cancelled());
}

TEST_CASE_FIXTURE(Fixture, "several threads post, withdraw and release while one carries out") {
  std::atomic<int> ran{0};
  std::thread worker([this] { Drain(queue, context); });
  std::vector<std::thread> posters;
  std::atomic<int> withdrawn{0};
  constexpr int kPosters = 4;
  constexpr int kTasks = 500;
  for (int p = 0; p < kPosters; ++p) {
    posters.emplace_back([&] {
      for (int i = 0; i < kTasks; ++i) {
        const auto task = MakeTask([&ran](Context&) { ++ran; });
        queue.Post(task);
        if (i % 7 == 0 && queue.Withdraw(task.get())) ++withdrawn;
        if (i % 5 == 0) queue.PostRelease(Handle{Kind::kTable, 1, 1, 1});
        if (i % 11 == 0) task->call()->Cancel();
      }
    });
  }
  for (auto& poster : posters) poster.join();
  queue.Close(kLater);
  worker.join();
  CHECK(ran + withdrawn == kPosters * kTasks);
}

TEST_CASE_FIXTURE(Fixture, "closing brings the deadlines of what runs and of what is queued closer") {
  const auto running = MakeTask();
  const auto queued = MakeTask();
  queue.Post(running);
  queue.Post(queued);
  queue.Next();
  const auto until = mapi::core::Clock::now() + std::chrono::seconds(1);
  queue.Close(until);
  CHECK(running->call()->deadline() == until);
  queue.Finish();
  queue.Next();
  CHECK(queued->call()->deadline() == until);
}
