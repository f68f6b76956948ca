#include "core/process_identity.h"

#include <chrono>
#include <cstring>
#include <thread>

#ifdef _WIN32
#include <process.h>
#else
#include <unistd.h>
#endif

#include "builtin/profiles/file_system.h"
#include "support.h"

namespace mapi::test {
namespace {

using core::ProcessState;
using core::StateOfProcess;
using core::ThisProcess;

#ifdef _WIN32
std::uint32_t OwnId() { return static_cast<std::uint32_t>(::_getpid()); }
// Start times are of the calendar there.
constexpr bool kHasBoots = false;
#else
std::uint32_t OwnId() { return static_cast<std::uint32_t>(::getpid()); }
constexpr bool kHasBoots = true;
#endif

const ChildBody kSleeper("tells its start and sleeps", [](const std::string& directory) {
  const auto self = ThisProcess();
  if (!self) return 1;
  std::vector<std::uint8_t> start(sizeof self->start);
  std::memcpy(start.data(), &self->start, sizeof self->start);
  WriteFile(directory + "/start", start);
  std::this_thread::sleep_for(std::chrono::minutes(1));
  return 0;
});

TEST_CASE("a process knows itself, and is running") {
  const auto self = ThisProcess();
  REQUIRE(self);
  CHECK(self->id == OwnId());
  CHECK(self->boot.empty() != kHasBoots);
  CHECK_FALSE(self->scope.empty());
  CHECK(ThisProcess()->start == self->start);
  CHECK(StateOfProcess(self->id, self->start) == ProcessState::kRunning);
  // The same id, of a process before.
  CHECK(StateOfProcess(self->id, self->start - 1) == ProcessState::kGone);
  CHECK(StateOfProcess(0, 0) == ProcessState::kUnknown);
  CHECK(StateOfProcess(0xFFFFFFFF, 0) == ProcessState::kUnknown);
}

TEST_CASE("a child is running, then ended but still known to its parent, then not there") {
  TempDirectory temp;
  std::uint32_t id = 0;
  std::uint64_t start = 0;
  {
    // The same boot and machine, another process.
    ChildProcess child("tells its start and sleeps", temp.path());
    id = child.id();
    std::vector<std::uint8_t> told;
    for (int i = 0; i < 3000 && told.size() != sizeof start; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      told = builtin::files::Read(temp.path() + "/start", sizeof start).value_or(std::vector<std::uint8_t>());
    }
    REQUIRE(told.size() == sizeof start);
    std::memcpy(&start, told.data(), sizeof start);
    CHECK(StateOfProcess(id, start) == ProcessState::kRunning);
    child.Kill();
    CHECK(StateOfProcess(id, start) == ProcessState::kGone);
  }
  CHECK(StateOfProcess(id, start) == ProcessState::kGone);
}

}  // namespace
}  // namespace mapi::test
