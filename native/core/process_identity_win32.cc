#ifdef _WIN32

#include <windows.h>

#include <iterator>
#include <memory>

#include "core/code_page.h"
#include "core/process_identity.h"

namespace mapi::core {
namespace {

struct Close {
  void operator()(void* handle) const { ::CloseHandle(handle); }
};
using Process = std::unique_ptr<void, Close>;

// Of the calendar: 100-nanosecond intervals since 1601.
std::optional<std::uint64_t> StartOf(HANDLE process) {
  FILETIME created{}, exited{}, kernel{}, user{};
  if (!::GetProcessTimes(process, &created, &exited, &kernel, &user)) return std::nullopt;
  return static_cast<std::uint64_t>(created.dwHighDateTime) << 32 | created.dwLowDateTime;
}

// Made when Windows is installed.
std::string MachineName() {
  char16_t text[64] = {};
  DWORD size = sizeof text;
  if (::RegGetValueW(HKEY_LOCAL_MACHINE, L"SOFTWARE\\Microsoft\\Cryptography", L"MachineGuid",
                     RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr, text, &size) != ERROR_SUCCESS)
    return {};
  char16_t name[MAX_COMPUTERNAME_LENGTH + 1] = {};
  DWORD length = static_cast<DWORD>(std::size(name));
  if (!::GetComputerNameW(reinterpret_cast<wchar_t*>(name), &length)) return {};
  return Utf8Lossy(text) + '/' + Utf8Lossy(name);
}

}  // namespace

std::optional<ProcessIdentity> ThisProcess() {
  const auto start = StartOf(::GetCurrentProcess());
  const std::string machine = MachineName();
  if (!start || machine.empty()) return std::nullopt;
  return ProcessIdentity{::GetCurrentProcessId(), *start, {}, machine};
}

ProcessState StateOfProcess(std::uint32_t id, std::uint64_t start) {
  // The idle process, and what no process ever has.
  if (id == 0 || id > 0x7FFFFFFF) return ProcessState::kUnknown;
  const Process process(::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE, id));
  // ERROR_INVALID_PARAMETER: there is no such process.
  if (!process) return ::GetLastError() == ERROR_INVALID_PARAMETER ? ProcessState::kGone : ProcessState::kUnknown;
  const auto found = StartOf(process.get());
  if (!found) return ProcessState::kUnknown;
  if (*found != start) return ProcessState::kGone;
  // Somebody's handle keeps the id of a process that has ended.
  return ::WaitForSingleObject(process.get(), 0) == WAIT_OBJECT_0 ? ProcessState::kGone : ProcessState::kRunning;
}

}  // namespace mapi::core

#endif  // _WIN32
