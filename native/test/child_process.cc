#include "test/child_process.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <cstring>
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

constexpr char kArgument[] = "--child-process";

}  // namespace

// The argument travels in the environment: it may hold what a command line can't.
ChildProcess::ChildProcess(const char* name, const std::string& argument) {
  wchar_t program[1024] = {};
  ::GetModuleFileNameW(nullptr, program, 1024);
  std::wstring line = L"\"" + std::wstring(program) + L"\" --child-process " + std::wstring(name, name + strlen(name));
  ::SetEnvironmentVariableA(kArgument, argument.c_str());
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  PROCESS_INFORMATION information{};
  REQUIRE(::CreateProcessW(program, line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &startup, &information));
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

void RunAsChild(int count, char** arguments) {
  if (count != 3 || std::strcmp(arguments[1], kArgument) != 0) return;
  char argument[4096] = {};
  ::GetEnvironmentVariableA(kArgument, argument, sizeof argument);
  std::_Exit(Run(arguments[2], argument));
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

void RunAsChild(int, char**) {}

#endif

}  // namespace mapi::test
