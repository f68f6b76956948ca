// A runtime without MAPI behind it, and objects that count what happens to them.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "core/unknown.h"
#include "runtime/runtime.h"
#include "session/context.h"
#include "session/task.h"

namespace mapi::session::fakes {

struct RuntimeLog {
  static std::atomic<int> initialized;
  static std::atomic<int> uninitialized;
  static std::atomic<HRESULT> initialize_result;
  static std::thread::id thread;
};

inline std::atomic<int> RuntimeLog::initialized{0};
inline std::atomic<int> RuntimeLog::uninitialized{0};
inline std::atomic<HRESULT> RuntimeLog::initialize_result{S_OK};
inline std::thread::id RuntimeLog::thread;

class FakeRuntime final : public runtime::Runtime {
 public:
  explicit FakeRuntime(std::string profile_directory = {}) : profile_directory_(std::move(profile_directory)) {
    functions_.initialize = [](LPVOID) -> HRESULT {
      ++RuntimeLog::initialized;
      RuntimeLog::thread = std::this_thread::get_id();
      return RuntimeLog::initialize_result;
    };
    functions_.uninitialize = [] { ++RuntimeLog::uninitialized; };
    functions_.free_buffer = [](LPVOID buffer) -> ULONG {
      std::free(buffer);
      return 0;
    };
  }

  const runtime::Functions& functions() const override { return functions_; }
  runtime::Description Describe() const override {
    runtime::Description description;
    description.name = "fake";
    if (!profile_directory_.empty()) description.profile_directory = profile_directory_;
    return description;
  }
  std::unique_ptr<Scope> Enter(const runtime::Host&) const override { return std::make_unique<Scope>(); }
  std::optional<std::string> EncodeAnsi(std::u16string_view text) const override {
    return std::string(text.begin(), text.end());
  }
  std::u16string DecodeAnsi(std::string_view text) const override { return std::u16string(text.begin(), text.end()); }

 private:
  const std::string profile_directory_;
  runtime::Functions functions_;
};

// Says when it goes.
class Witness final : public core::Unknown<IUnknown, &IID_IUnknown> {
 public:
  Witness(std::string name, std::vector<std::string>* log) : name_(std::move(name)), log_(log) {}
  ~Witness() override { log_->push_back(name_); }

 private:
  const std::string name_;
  std::vector<std::string>* const log_;
};

class FakeTask final : public Task {
 public:
  using Body = std::function<void(Context&)>;

  explicit FakeTask(Body body)
      : Task(std::make_shared<core::Call>(core::Clock::now() + std::chrono::minutes(1))), body_(std::move(body)) {}

  void Run(Context& context) noexcept override {
    body_(context);
    ran = true;
  }
  void Refuse(const Failure& why) noexcept override { refused = why.code; }

  std::atomic<bool> ran{false};
  std::atomic<Code> refused{0};

 private:
  const Body body_;
};

inline std::shared_ptr<FakeTask> MakeTask(FakeTask::Body body = [](Context&) {}) {
  return std::make_shared<FakeTask>(std::move(body));
}

}  // namespace mapi::session::fakes
