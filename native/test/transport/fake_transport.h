// A transport without a network: every request gets what the test's script says, from a thread of its own.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "builtin/transport/transport.h"

namespace mapi::builtin::test {

using Milliseconds = std::chrono::milliseconds;

// What becomes of one request.
struct Answer {
  HttpReply reply;
  Milliseconds delay{0};
  bool never = false;         // only Cancel ends it, with kAborted
  bool deaf = false;          // answers as it would have, whatever Cancel says
  bool inside_start = false;  // the completion runs before Start returns
};

inline Answer Now(HttpReply reply) { return {.reply = std::move(reply)}; }
inline Answer After(Milliseconds delay, HttpReply reply) {
  Answer answer = Now(std::move(reply));
  answer.delay = delay;
  return answer;
}

class FakeTransport : public Transport {
 public:
  using Script = std::function<Answer(const HttpRequest& request, std::size_t index)>;
  using LocateScript = std::function<LocateReply(const LocateRequest& request)>;

  explicit FakeTransport(Script script);
  // Every completion has been called by then.
  ~FakeTransport() override;

  std::uint64_t Start(HttpRequest request, HttpCompletion done) override;
  std::uint64_t Locate(LocateRequest request, LocateCompletion done) override;
  void Cancel(std::uint64_t id) override;

  bool observed() const override { return observed_; }
  void Report(ExecuteReport report) override {
    const std::lock_guard lock(mutex_);
    reports_.push_back(std::move(report));
  }
  void set_observed(bool observed) { observed_ = observed; }
  std::vector<ExecuteReport> reports() const {
    const std::lock_guard lock(mutex_);
    return reports_;
  }

  void set_locate(LocateScript script) { locate_ = std::move(script); }

  std::vector<HttpRequest> requests() const;
  std::vector<LocateRequest> locates() const;
  std::size_t count() const;
  std::size_t cancels() const;
  // The most requests of a context that were on their way at once.
  std::size_t most_at_once() const;
  // Waits until nothing is on its way; false after `limit`.
  bool Quiet(Milliseconds limit = Milliseconds(5'000));

 private:
  struct Task {
    std::uint64_t id = 0;
    std::function<void(bool aborted)> run;
    bool deaf = false;
    bool cancelled = false;
  };
  void Run();
  void Schedule(std::uint64_t id, Milliseconds delay, bool never, bool deaf, std::function<void(bool)> run);

  const Script script_;
  LocateScript locate_;
  std::atomic<bool> observed_{false};
  mutable std::mutex mutex_;
  std::vector<ExecuteReport> reports_;
  std::condition_variable changed_;
  std::multimap<std::chrono::steady_clock::time_point, Task> tasks_;
  std::vector<HttpRequest> requests_;
  std::vector<LocateRequest> locates_;
  std::size_t cancels_ = 0;
  std::size_t running_ = 0;
  std::size_t at_once_ = 0;
  std::size_t most_at_once_ = 0;
  std::uint64_t next_id_ = 1;
  bool stopping_ = false;
  std::thread thread_;
};

std::string HeaderOf(const HttpRequest& request, const std::string& name);
HttpReply MakeError(TransportError error, bool sent);
HttpReply MakeStatus(int status);

// A well-formed reply to the request: echoed headers, cookies that change with every reply, framing.
struct ReplyOptions {
  int response_code = 0;
  std::string cookies_of = "s1";  // value of the context cookie
  std::vector<HttpHeader> extra;
  std::string additional;  // lines after DONE, with their CRLF
  int pending = 0;         // PENDING tags
};
inline FakeTransport::FakeTransport(Script script) : script_(std::move(script)), thread_([this] { Run(); }) {}

inline FakeTransport::~FakeTransport() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

inline void FakeTransport::Run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto now = std::chrono::steady_clock::now();
    if (!tasks_.empty() && (tasks_.begin()->first <= now || stopping_)) {
      const bool early = tasks_.begin()->first > now;
      auto node = tasks_.extract(tasks_.begin());
      ++running_;
      lock.unlock();
      node.mapped().run(node.mapped().cancelled || early);
      node.mapped().run = nullptr;
      lock.lock();
      --running_;
      changed_.notify_all();
      continue;
    }
    if (stopping_) return;
    if (tasks_.empty()) {
      changed_.wait(lock);
    } else {
      const auto next = tasks_.begin()->first;
      changed_.wait_until(lock, next);
    }
  }
}

inline void FakeTransport::Schedule(std::uint64_t id, Milliseconds delay, bool never, bool deaf,
                                    std::function<void(bool)> run) {
  const auto when = never ? std::chrono::steady_clock::time_point::max() - std::chrono::hours(1)
                          : std::chrono::steady_clock::now() + delay;
  {
    const std::lock_guard lock(mutex_);
    tasks_.emplace(when, Task{id, std::move(run), deaf, false});
  }
  changed_.notify_all();
}

inline std::uint64_t FakeTransport::Start(HttpRequest request, HttpCompletion done) {
  std::uint64_t id = 0;
  std::size_t index = 0;
  {
    const std::lock_guard lock(mutex_);
    id = next_id_++;
    index = requests_.size();
    requests_.push_back(request);
    most_at_once_ = std::max(most_at_once_, ++at_once_);
  }
  Answer answer = script_(request, index);
  auto finish = [this, done = std::move(done), reply = std::move(answer.reply)](bool aborted) mutable {
    {
      const std::lock_guard lock(mutex_);
      --at_once_;
    }
    done(aborted ? MakeError(TransportError::kAborted, true) : std::move(reply));
    done = nullptr;
  };
  if (answer.inside_start) {
    finish(false);
  } else {
    // std::function wants copies; the closure is shared instead.
    auto shared = std::make_shared<decltype(finish)>(std::move(finish));
    Schedule(id, answer.delay, answer.never, answer.deaf, [shared](bool aborted) { (*shared)(aborted); });
  }
  return id;
}

inline std::uint64_t FakeTransport::Locate(LocateRequest request, LocateCompletion done) {
  std::uint64_t id = 0;
  {
    const std::lock_guard lock(mutex_);
    id = next_id_++;
    locates_.push_back(request);
  }
  LocateReply reply;
  if (locate_) {
    reply = locate_(request);
  } else {
    reply.error = TransportError::kNotFound;
  }
  const bool never = reply.message == "never";
  Schedule(id, Milliseconds(0), never, false, [done, reply](bool aborted) mutable {
    if (aborted) reply.error = TransportError::kAborted;
    done(std::move(reply));
  });
  return id;
}

inline void FakeTransport::Cancel(std::uint64_t id) {
  {
    const std::lock_guard lock(mutex_);
    ++cancels_;
    for (auto it = tasks_.begin(); it != tasks_.end(); ++it) {
      if (it->second.id != id || it->second.deaf) continue;
      Task task = std::move(it->second);
      task.cancelled = true;
      tasks_.erase(it);
      tasks_.emplace(std::chrono::steady_clock::now(), std::move(task));
      break;
    }
  }
  changed_.notify_all();
}

inline std::vector<HttpRequest> FakeTransport::requests() const {
  const std::lock_guard lock(mutex_);
  return requests_;
}

inline std::vector<LocateRequest> FakeTransport::locates() const {
  const std::lock_guard lock(mutex_);
  return locates_;
}

inline std::size_t FakeTransport::count() const {
  const std::lock_guard lock(mutex_);
  return requests_.size();
}

inline std::size_t FakeTransport::cancels() const {
  const std::lock_guard lock(mutex_);
  return cancels_;
}

inline std::size_t FakeTransport::most_at_once() const {
  const std::lock_guard lock(mutex_);
  return most_at_once_;
}

inline bool FakeTransport::Quiet(Milliseconds limit) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, limit, [this] { return tasks_.empty() && running_ == 0; });
}

inline std::string HeaderOf(const HttpRequest& request, const std::string& name) {
  for (const HttpHeader& header : request.headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

inline HttpReply MakeReply(const HttpRequest& request, const std::vector<std::uint8_t>& body,
                           const ReplyOptions& options = {}) {
  HttpReply reply;
  reply.sent = true;
  reply.status = 200;
  const std::string id = HeaderOf(request, "X-RequestId");
  reply.headers = {
      {"content-type", options.response_code ? "text/html" : "application/mapi-http"},
      {"x-requesttype", HeaderOf(request, "X-RequestType")},
      {"x-requestid", id},
      {"x-responsecode", std::to_string(options.response_code)},
      {"x-serverapplication", "Exchange/15.01.2507.006"},
      {"set-cookie", "MapiContext=" + options.cookies_of + "; path=/mapi/emsmdb; secure; HttpOnly"},
      {"set-cookie", "MapiSequence=" + options.cookies_of + "-" + id.substr(id.rfind(':') + 1) + "=; path=/"},
  };
  reply.headers.insert(reply.headers.end(), options.extra.begin(), options.extra.end());
  std::string text = "PROCESSING\r\n";
  for (int i = 0; i < options.pending; ++i) text += "PENDING\r\n";
  text += "DONE\r\nX-ElapsedTime: 3\r\n" + options.additional + "\r\n";
  if (options.response_code) text = "<html>diagnostic</html>";
  std::vector<std::uint8_t> whole(text.begin(), text.end());
  if (!options.response_code) whole.insert(whole.end(), body.begin(), body.end());
  reply.body = whole;
  return reply;
}

inline HttpReply MakeError(TransportError error, bool sent) {
  HttpReply reply;
  reply.error = error;
  reply.sent = sent;
  reply.message = "scripted";
  return reply;
}

inline HttpReply MakeStatus(int status) {
  HttpReply reply;
  reply.sent = true;
  reply.status = status;
  return reply;
}

inline std::vector<std::uint8_t> Bytes(std::initializer_list<int> values) {
  std::vector<std::uint8_t> bytes;
  for (int value : values) bytes.push_back(static_cast<std::uint8_t>(value));
  return bytes;
}

}  // namespace mapi::builtin::test
