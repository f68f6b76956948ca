#include "test/child_process.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>

#ifdef _WIN32
#include <windows.h>
#else
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace mapi::test {
namespace {

constexpr int kThrew = 8;
constexpr int kAssertionFailed = 9;

std::map<std::string, ChildBody::Body>& Bodies() {
  static std::map<std::string, ChildBody::Body> bodies;
  return bodies;
}

int Run(const std::string& name, const std::string& argument) {
  doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  context.setAssertHandler([](const doctest::AssertData& assertion) {
    if (assertion.m_failed) std::_Exit(kAssertionFailed);
  });
  try {
    return Bodies().at(name)(argument);
  } catch (...) {
    return kThrew;
  }
}

}  // namespace

ChildBody::ChildBody(const char* name, Body body) { Bodies().emplace(name, std::move(body)); }

#ifdef _WIN32

namespace {

// In the environment: they may hold what a command line can't.
constexpr char kName[] = "MAPI_TEST_CHILD";
constexpr char kArgument[] = "MAPI_TEST_CHILD_ARGUMENT";

}  // namespace

ChildProcess::ChildProcess(const char* name, const std::string& argument) {
  wchar_t program[1024] = {};
  ::GetModuleFileNameW(nullptr, program, 1024);
  ::SetEnvironmentVariableA(kName, name);
  ::SetEnvironmentVariableA(kArgument, argument.c_str());
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  PROCESS_INFORMATION information{};
  const BOOL started =
      ::CreateProcessW(program, nullptr, nullptr, nullptr, FALSE, 0, nullptr, nullptr, &startup, &information);
  ::SetEnvironmentVariableA(kName, nullptr);
  REQUIRE(started);
  ::CloseHandle(information.hThread);
  process_ = reinterpret_cast<std::intptr_t>(information.hProcess);
}

ChildProcess::~ChildProcess() {
  Kill();
  ::CloseHandle(reinterpret_cast<HANDLE>(process_));
}

std::uint32_t ChildProcess::id() const { return ::GetProcessId(reinterpret_cast<HANDLE>(process_)); }

int ChildProcess::Wait() {
  DWORD code = 0;
  ::WaitForSingleObject(reinterpret_cast<HANDLE>(process_), INFINITE);
  ::GetExitCodeProcess(reinterpret_cast<HANDLE>(process_), &code);
  return static_cast<int>(code);
}

void ChildProcess::Kill() {
  ::TerminateProcess(reinterpret_cast<HANDLE>(process_), 1);
  ::WaitForSingleObject(reinterpret_cast<HANDLE>(process_), INFINITE);
}

void RunAsChild() {
  char name[256] = {};
  char argument[4096] = {};
  if (::GetEnvironmentVariableA(kName, name, sizeof name) == 0) return;
  ::GetEnvironmentVariableA(kArgument, argument, sizeof argument);
  // Not for what this process starts.
  ::SetEnvironmentVariableA(kName, nullptr);
  std::_Exit(Run(name, argument));
}

#else

ChildProcess::ChildProcess(const char* name, const std::string& argument) : process_(::fork()) {
  REQUIRE(process_ >= 0);
  if (process_ == 0) ::_exit(Run(name, argument));
}

ChildProcess::~ChildProcess() {
  if (process_ == 0) return;
  Kill();
  Wait();
}

std::uint32_t ChildProcess::id() const { return static_cast<std::uint32_t>(process_); }

int ChildProcess::Wait() {
  int status = 0;
  while (::waitpid(static_cast<pid_t>(process_), &status, 0) < 0 && errno == EINTR) {
  }
  process_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void ChildProcess::Kill() {
  ::kill(static_cast<pid_t>(process_), SIGKILL);
  siginfo_t ended{};
  ::waitid(P_PID, static_cast<id_t>(process_), &ended, WEXITED | WNOWAIT);
}

void RunAsChild() {}

#endif

}  // namespace mapi::test
