// Which process this is, so that another one can tell later, beyond doubt, that it is gone. A process id alone doesn't
// do: it is used again, it means another process on another machine or in another container, and after a restart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace mapi::core {

struct ProcessIdentity {
  std::uint32_t id = 0;
  // When it started, in the system's own units: id and start together name one process of one boot.
  std::uint64_t start = 0;
  // Names the boot; empty where start times are of the calendar and need none.
  std::string boot;
  // Names the set of processes in which the id means something: the machine, or the container.
  std::string scope;
};

// Nothing: the system doesn't tell.
std::optional<ProcessIdentity> ThisProcess();

enum class ProcessState {
  kRunning,
  kGone,
  kUnknown,  // there is a process of that id, but when it started can't be seen
};

// Of a process of this boot and this scope.
ProcessState StateOfProcess(std::uint32_t id, std::uint64_t start);

}  // namespace mapi::core
