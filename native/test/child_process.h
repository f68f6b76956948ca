// Processes of their own for tests: what they do has a name, since a system without fork starts the test program again.
//
//   const test::ChildBody counts("count", [](const std::string& directory) { …; return 0; });
//   test::ChildProcess child("count", temp.path());
//   CHECK(child.Wait() == 0);
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace mapi::test {

// At namespace scope, so that it is known before main.
class ChildBody {
 public:
  using Body = std::function<int(const std::string& argument)>;
  ChildBody(const char* name, Body body);
};

class ChildProcess {
 public:
  explicit ChildProcess(const char* name, const std::string& argument);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  std::uint32_t id() const;
  // What the body returned. An assertion that fails in it gives 9, an exception 8.
  int Wait();
  // At once, without a chance to tidy up. It has ended when this returns; until Wait its id is still taken.
  void Kill();

 private:
  std::intptr_t process_ = 0;
};

// For main: if this process is such a child, it ends here.
void RunAsChild();

}  // namespace mapi::test
