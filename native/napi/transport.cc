#include "napi/transport.h"

#include <utility>

#include "core/call.h"
#include "napi/environment.h"
#include "napi/to_js.h"

namespace mapi::napi {
namespace {

using builtin::HttpCompletion;
using builtin::HttpReply;
using builtin::HttpRequest;
using builtin::LocateCompletion;
using builtin::LocateReply;
using builtin::LocateRequest;
using builtin::TransportError;

constexpr const char* kEnding = "the environment is being torn down";

class JsTransport final : public builtin::Transport {
 public:
  JsTransport(std::shared_ptr<TransportHub> hub, std::uint32_t number) : hub_(std::move(hub)), number_(number) {}

  std::uint64_t Start(HttpRequest request, HttpCompletion done) override {
    return hub_->Start(number_, std::move(request), std::move(done));
  }
  std::uint64_t Locate(LocateRequest request, LocateCompletion done) override {
    request.call = core::CurrentCall()->id();
    return hub_->Locate(number_, std::move(request), std::move(done));
  }
  void Cancel(std::uint64_t id) override { hub_->Cancel(id); }
  bool observed() const override { return hub_->observed(); }
  void Report(builtin::ExecuteReport report) override { hub_->Report(number_, std::move(report)); }

 private:
  const std::shared_ptr<TransportHub> hub_;
  const std::uint32_t number_;
};

// A message that calls one function of the handler. A handler that throws, or that is not there, fails the request.
class HandlerMessage : public Completions::Message {
 public:
  explicit HandlerMessage(std::uint64_t id) : id_(id) {}

  // A server works while results become JavaScript's objects.
  bool urgent() const final { return true; }

  void Deliver(Environment& environment) final {
    std::string problem = "no transport handler is installed";
    try {
      const Napi::Object handler = environment.transport_handler();
      if (!handler.IsEmpty()) {
        Call(environment, handler);
        return;
      }
    } catch (const Napi::Error& error) {
      problem = error.Message();
    }
    environment.transports()->Failed(id_, TransportError::kProtocol, problem, false);
  }

 protected:
  virtual void Call(Environment& environment, Napi::Object handler) = 0;

  static void CallFunction(Napi::Object handler, const char* name, Napi::Value argument) {
    handler.Get(name).As<Napi::Function>().Call(handler, {argument});
  }

  Napi::Number IdValue(Napi::Env env) const { return Napi::Number::New(env, static_cast<double>(id_)); }

  const std::uint64_t id_;
};

class RequestMessage final : public HandlerMessage {
 public:
  RequestMessage(std::uint64_t id, std::uint32_t transport, HttpRequest request)
      : HandlerMessage(id), transport_(transport), request_(std::move(request)) {}

 private:
  void Call(Environment& environment, Napi::Object handler) override {
    const Napi::Env env = environment.env();
    Napi::Array headers = Napi::Array::New(env, request_.headers.size() * 2);
    std::uint32_t index = 0;
    for (const auto& header : request_.headers) {
      headers.Set(index++, header.name);
      headers.Set(index++, header.value);
    }
    Napi::Object value = Napi::Object::New(env);
    value.Set("id", IdValue(env));
    value.Set("transport", transport_);
    value.Set("url", request_.url);
    value.Set("headers", headers);
    value.Set("body", ToUint8Array(env, request_.body));
    value.Set("notification", request_.notification);
    value.Set("timeoutMs", request_.timeout_ms);
    value.Set("idleTimeoutMs", request_.idle_timeout_ms);
    value.Set("maxReplyBytes", request_.max_reply_bytes);
    value.Set("call", Napi::Number::New(env, static_cast<double>(request_.call)));
    if (!request_.rops.empty()) {
      Napi::Array rops = Napi::Array::New(env, request_.rops.size());
      for (std::size_t i = 0; i < request_.rops.size(); ++i) rops.Set(static_cast<std::uint32_t>(i), request_.rops[i]);
      value.Set("rops", rops);
    }
    CallFunction(handler, "request", value);
  }

  const std::uint32_t transport_;
  HttpRequest request_;
};

class LocateMessage final : public HandlerMessage {
 public:
  LocateMessage(std::uint64_t id, std::uint32_t transport, LocateRequest request)
      : HandlerMessage(id), transport_(transport), request_(std::move(request)) {}

 private:
  void Call(Environment& environment, Napi::Object handler) override {
    const Napi::Env env = environment.env();
    Napi::Object value = Napi::Object::New(env);
    value.Set("id", IdValue(env));
    value.Set("transport", transport_);
    value.Set("address", request_.address);
    value.Set("server", request_.server);
    value.Set("timeoutMs", request_.timeout_ms);
    value.Set("call", Napi::Number::New(env, static_cast<double>(request_.call)));
    CallFunction(handler, "locate", value);
  }

  const std::uint32_t transport_;
  const LocateRequest request_;
};

// Whatever the handler makes of it, the request ends here: a wait must not depend on the host's manners.
class CancelMessage final : public Completions::Message {
 public:
  explicit CancelMessage(std::uint64_t id) : id_(id) {}

  void Deliver(Environment& environment) override {
    try {
      const Napi::Object handler = environment.transport_handler();
      if (!handler.IsEmpty()) {
        handler.Get("cancel").As<Napi::Function>().Call(
            handler, {Napi::Number::New(environment.env(), static_cast<double>(id_))});
      }
    } catch (const Napi::Error&) {
      // The request is given up in any case.
    }
    environment.transports()->Failed(id_, TransportError::kAborted, "cancelled", true);
  }

 private:
  const std::uint64_t id_;
};

// For whoever observes; nothing depends on it.
class ReportMessage final : public Completions::Message {
 public:
  ReportMessage(std::uint32_t transport, builtin::ExecuteReport report)
      : transport_(transport), report_(std::move(report)) {}

  void Deliver(Environment& environment) override {
    const Napi::Object handler = environment.transport_handler();
    if (handler.IsEmpty() || !handler.Get("executed").IsFunction()) return;
    const Napi::Env env = environment.env();
    Napi::Array rops = Napi::Array::New(env, report_.rops.size());
    std::uint32_t index = 0;
    for (const builtin::RopOutcome& outcome : report_.rops) {
      Napi::Object rop = Napi::Object::New(env);
      rop.Set("name", outcome.name);
      if (outcome.answered) rop.Set("returnValue", outcome.return_value);
      rops.Set(index++, rop);
    }
    Napi::Object value = Napi::Object::New(env);
    value.Set("transport", transport_);
    value.Set("requestId", report_.request_id);
    value.Set("errorCode", report_.error_code);
    value.Set("rops", rops);
    handler.Get("executed").As<Napi::Function>().Call(handler, {value});
  }

 private:
  const std::uint32_t transport_;
  const builtin::ExecuteReport report_;
};

}  // namespace

std::shared_ptr<builtin::Transport> TransportHub::Open(std::uint32_t transport) {
  if (transport == 0) return nullptr;
  return std::make_shared<JsTransport>(shared_from_this(), transport);
}

std::uint64_t TransportHub::Register(Completion& done) {
  const std::lock_guard lock(mutex_);
  if (closed_) return 0;
  pending_.emplace(++last_id_, Pending{.done = std::move(done), .body = {}});
  return last_id_;
}

TransportHub::Completion TransportHub::Take(std::uint64_t id) {
  const std::lock_guard lock(mutex_);
  const auto found = pending_.find(id);
  if (found == pending_.end()) return {};
  Completion done = std::move(found->second.done);
  pending_.erase(found);
  return done;
}

void TransportHub::Fail(Completion done, TransportError error, std::string message, bool sent) {
  if (auto* http = std::get_if<HttpCompletion>(&done)) {
    if (!*http) return;
    HttpReply reply;
    reply.error = error;
    reply.message = std::move(message);
    reply.sent = sent;
    (*http)(std::move(reply));
  } else if (auto& locate = std::get<LocateCompletion>(done)) {
    LocateReply reply;
    reply.error = error;
    reply.message = std::move(message);
    locate(std::move(reply));
  }
}

std::uint64_t TransportHub::Start(std::uint32_t transport, HttpRequest request, HttpCompletion done) {
  Completion completion = std::move(done);
  const std::uint64_t id = Register(completion);
  if (id == 0) {
    Fail(std::move(completion), TransportError::kAborted, kEnding, false);
  } else if (!completions_->Post(std::make_shared<RequestMessage>(id, transport, std::move(request)))) {
    Failed(id, TransportError::kAborted, kEnding, false);
  }
  return id;
}

std::uint64_t TransportHub::Locate(std::uint32_t transport, LocateRequest request, LocateCompletion done) {
  Completion completion = std::move(done);
  const std::uint64_t id = Register(completion);
  if (id == 0) {
    Fail(std::move(completion), TransportError::kAborted, kEnding, false);
  } else if (!completions_->Post(std::make_shared<LocateMessage>(id, transport, std::move(request)))) {
    Failed(id, TransportError::kAborted, kEnding, false);
  }
  return id;
}

void TransportHub::Cancel(std::uint64_t id) {
  // Not from here: the caller may hold a lock that its completion takes too.
  completions_->Post(std::make_shared<CancelMessage>(id));
}

void TransportHub::Report(std::uint32_t transport, builtin::ExecuteReport report) {
  completions_->Post(std::make_shared<ReportMessage>(transport, std::move(report)));
}

void TransportHub::BeginBody(std::uint64_t id, std::size_t expected) {
  const std::lock_guard lock(mutex_);
  const auto found = pending_.find(id);
  if (found == pending_.end()) return;
  found->second.body = {};
  found->second.body.Reserve(expected);
}

void TransportHub::AppendBody(std::uint64_t id, std::span<const std::uint8_t> bytes) {
  const std::lock_guard lock(mutex_);
  const auto found = pending_.find(id);
  if (found != pending_.end()) found->second.body.Append(bytes);
}

core::LargeBytes TransportHub::TakeBody(std::uint64_t id) {
  const std::lock_guard lock(mutex_);
  const auto found = pending_.find(id);
  return found == pending_.end() ? core::LargeBytes() : std::exchange(found->second.body, {});
}

void TransportHub::Reply(std::uint64_t id, HttpReply reply) {
  Completion done = Take(id);
  if (auto* http = std::get_if<HttpCompletion>(&done); http && *http) {
    (*http)(std::move(reply));
  } else {
    Fail(std::move(done), TransportError::kProtocol, "a reply to a question for a mailbox", false);
  }
}

void TransportHub::Located(std::uint64_t id, LocateReply reply) {
  Completion done = Take(id);
  if (auto* locate = std::get_if<LocateCompletion>(&done); locate && *locate) {
    (*locate)(std::move(reply));
  } else {
    Fail(std::move(done), TransportError::kProtocol, "a mailbox as answer to a request", false);
  }
}

void TransportHub::Failed(std::uint64_t id, TransportError error, std::string message, bool sent) {
  Fail(Take(id), error, std::move(message), sent);
}

void TransportHub::Close() {
  std::unordered_map<std::uint64_t, Pending> pending;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    pending.swap(pending_);
  }
  for (auto& [id, request] : pending) Fail(std::move(request.done), TransportError::kAborted, kEnding, true);
}

}  // namespace mapi::napi
