#ifndef _WIN32

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>
#include <vector>

#ifdef __APPLE__
#include <sys/sysctl.h>
#include <uuid/uuid.h>
#endif

#include "core/process_identity.h"

namespace mapi::core {
namespace {

bool IsGone(std::uint32_t id) {
  // EPERM: there is one, of another user.
  return ::kill(static_cast<pid_t>(id), 0) != 0 && errno == ESRCH;
}

std::string HostName() {
  char name[256] = {};
  return ::gethostname(name, sizeof name - 1) == 0 ? name : "";
}

#ifdef __APPLE__

std::string SystemText(const char* name) {
  char text[256] = {};
  std::size_t size = sizeof text - 1;
  return ::sysctlbyname(name, text, &size, nullptr, 0) == 0 ? text : "";
}

struct Seen {
  std::uint64_t start = 0;
  bool ended = false;
};

std::optional<Seen> Look(std::uint32_t id) {
  int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, static_cast<int>(id)};
  kinfo_proc process{};
  std::size_t size = sizeof process;
  if (::sysctl(name, 4, &process, &size, nullptr, 0) != 0 || size == 0) return std::nullopt;
  const timeval& started = process.kp_proc.p_starttime;
  return Seen{static_cast<std::uint64_t>(started.tv_sec) * 1'000'000 + static_cast<std::uint64_t>(started.tv_usec),
              process.kp_proc.p_stat == SZOMB};
}

std::string BootName() { return SystemText("kern.bootsessionuuid"); }

std::string ScopeName(const std::string&) {
  uuid_t machine{};
  const timespec wait{1, 0};
  if (::gethostuuid(machine, &wait) != 0) return {};
  return std::string(reinterpret_cast<const char*>(machine), sizeof machine) + '/' + HostName();
}

#else

std::string ReadSmall(const char* path) {
  const int file = ::open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  std::string text(4096, '\0');
  const ssize_t count = ::read(file, text.data(), text.size());
  ::close(file);
  text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::optional<std::uint64_t> Number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

struct Seen {
  std::uint64_t start = 0;
  bool ended = false;
};

// proc(5): the command's name stands in parentheses and may hold anything, also parentheses.
std::optional<Seen> Look(std::uint32_t id) {
  const std::string text = ReadSmall(("/proc/" + std::to_string(id) + "/stat").c_str());
  const std::size_t name_end = text.rfind(") ");
  if (name_end == std::string::npos) return std::nullopt;
  std::vector<std::string_view> fields;  // from the third on
  std::string_view rest = std::string_view(text).substr(name_end + 2);
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    fields.push_back(rest.substr(0, space));
    rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  }
  constexpr std::size_t kState = 0;
  constexpr std::size_t kThreads = 17;
  constexpr std::size_t kStart = 19;
  if (fields.size() <= kStart) return std::nullopt;
  const auto start = Number(fields[kStart]);
  const auto threads = Number(fields[kThreads]);
  if (!start || !threads) return std::nullopt;
  // A process whose first thread has ended looks like a zombie while its others still run.
  const bool zombie = fields[kState] == "Z" || fields[kState] == "X";
  return Seen{*start, zombie && *threads <= 1};
}

std::string BootName() { return ReadSmall("/proc/sys/kernel/random/boot_id"); }

// The namespace of the machine itself has this inode (PROC_PID_INIT_INO); those of containers have others, which are
// given again after a restart.
constexpr std::string_view kMachineNamespace = "pid:[4026531836]";

std::string ScopeName(const std::string& boot) {
  char name[64] = {};
  if (::readlink("/proc/self/ns/pid", name, sizeof name - 1) <= 0) return {};
  const std::string machine = ReadSmall("/etc/machine-id") + '/' + HostName();
  return name == kMachineNamespace ? machine : machine + '/' + boot + '/' + name;
}

#endif

}  // namespace

std::optional<ProcessIdentity> ThisProcess() {
  ProcessIdentity process;
  process.id = static_cast<std::uint32_t>(::getpid());
  const auto seen = Look(process.id);
  process.boot = BootName();
  process.scope = ScopeName(process.boot);
  if (!seen || process.boot.empty() || process.scope.empty()) return std::nullopt;
  process.start = seen->start;
  return process;
}

ProcessState StateOfProcess(std::uint32_t id, std::uint64_t start) {
  if (id == 0 || id > 0x7FFFFFFF) return ProcessState::kUnknown;
  if (IsGone(id)) return ProcessState::kGone;
  const auto seen = Look(id);
  if (!seen) return IsGone(id) ? ProcessState::kGone : ProcessState::kUnknown;
  return seen->ended || seen->start != start ? ProcessState::kGone : ProcessState::kRunning;
}

}  // namespace mapi::core

#endif  // _WIN32
