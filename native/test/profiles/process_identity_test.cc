#include "core/process_identity.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support.h"

namespace mapi::test {
namespace {

using core::ProcessState;
using core::StateOfProcess;
using core::ThisProcess;

TEST_CASE("a process knows itself, and is running") {
  const auto self = ThisProcess();
  REQUIRE(self);
  CHECK(self->id == static_cast<std::uint32_t>(::getpid()));
  CHECK_FALSE(self->boot.empty());
  CHECK_FALSE(self->scope.empty());
  CHECK(ThisProcess()->start == self->start);
  CHECK(StateOfProcess(self->id, self->start) == ProcessState::kRunning);
  // The same id, of a process before.
  CHECK(StateOfProcess(self->id, self->start - 1) == ProcessState::kGone);
  CHECK(StateOfProcess(0, 0) == ProcessState::kUnknown);
  CHECK(StateOfProcess(0xFFFFFFFF, 0) == ProcessState::kUnknown);
}

TEST_CASE("a child is running, then a zombie, then not there") {
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    // The same boot and machine, another process.
    const auto self = ThisProcess();
    const std::uint64_t start = self ? self->start : 0;
    if (::write(pipe[1], &start, sizeof start) != sizeof start) ::_exit(1);
    ::pause();
    ::_exit(0);
  }
  std::uint64_t start = 0;
  REQUIRE(::read(pipe[0], &start, sizeof start) == sizeof start);
  const auto id = static_cast<std::uint32_t>(child);
  CHECK(StateOfProcess(id, start) == ProcessState::kRunning);
  ::kill(child, SIGKILL);
  siginfo_t info{};
  REQUIRE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) == 0);
  CHECK(StateOfProcess(id, start) == ProcessState::kGone);  // a zombie
  REQUIRE(::waitpid(child, nullptr, 0) == child);
  CHECK(StateOfProcess(id, start) == ProcessState::kGone);
  ::close(pipe[0]);
  ::close(pipe[1]);
}

}  // namespace
}  // namespace mapi::test
