#include "napi/environment.h"

#include <utility>

#include "napi/pending_call.h"

namespace mapi::napi {

using session::Handle;
using session::Kind;
using session::SessionThread;

// The promise of a close, which may have to wait for several threads.
struct Environment::Closing {
  explicit Closing(Napi::Env env) : deferred(env) {}

  Napi::Promise::Deferred deferred;
  std::size_t left = 0;
};

// Comes from a session thread as the last thing it does.
class Environment::Ended final : public Completions::Message {
 public:
  Ended(std::uint16_t number, std::shared_ptr<Closing> closing) : number_(number), closing_(std::move(closing)) {}

  void Deliver(Environment& environment) override {
    environment.threads_.erase(number_);
    if (!closing_) return;
    environment.completions_->LetGo();
    if (--closing_->left == 0) closing_->deferred.Resolve(environment.env_.Undefined());
  }

 private:
  const std::uint16_t number_;
  const std::shared_ptr<Closing> closing_;
};

Environment::Environment(Napi::Env env)
    : env_(env),
      completions_(std::make_shared<Completions>(env, *this)),
      transports_(std::make_shared<TransportHub>(completions_)),
      array_of_(Napi::Persistent(env.Global().Get("Array").As<Napi::Object>().Get("of").As<Napi::Function>())) {}

void Environment::Create(Napi::Env env) {
  auto* environment = new Environment(env);
  napi_set_instance_data(env, environment, nullptr, nullptr);
  // Registered after the ThreadSafeFunction was made, hence run before its own hook. process.exit() runs none: then the
  // threads go with the process.
  napi_add_env_cleanup_hook(
      env,
      [](void* data) {
        auto* ending = static_cast<Environment*>(data);
        ending->Shutdown();
        delete ending;
      },
      environment);
}

Environment& Environment::Of(Napi::Env env) {
  void* data = nullptr;
  napi_get_instance_data(env, &data);
  return *static_cast<Environment*>(data);
}

void Environment::Shutdown() {
  completions_->Close();
  // First every wait for the network: a thread that waits for JavaScript would be joined for nothing.
  transports_->Close();
  const session::Failure why(session::kErrEnding, "the environment is being torn down");
  for (const auto& [number, owner] : threads_) owner.thread->Abort(why);
  const auto until = core::Clock::now() + kJoin;
  for (const auto& [number, owner] : threads_) owner.thread->WaitEnded(until);
  handler_.Reset();
  notification_handler_.Reset();
  array_of_.Reset();
}

std::uint16_t Environment::StartThread(Kind root, std::uint16_t runtime, SessionThread::Options options) {
  if (threads_.size() == 0xFFFF) throw session::Failure(MAPI_E_SESSION_LIMIT, "starting a session");
  // Numbers are taken in turn, so that a stale handle meets a new thread as late as can be.
  do {
    ++last_thread_;
  } while (last_thread_ == 0 || threads_.contains(last_thread_));
  options.number = last_thread_;
  threads_[last_thread_] = {SessionThread::Start(std::move(options)), root, runtime};
  return last_thread_;
}

const Environment::Owner* Environment::FindThread(std::uint16_t number) const {
  const auto found = threads_.find(number);
  return found == threads_.end() ? nullptr : &found->second;
}

void Environment::End(std::uint16_t number, const std::shared_ptr<Closing>& closing) {
  const auto found = threads_.find(number);
  if (found == threads_.end()) return;
  if (closing) {
    ++closing->left;
    completions_->Hold();
  }
  found->second.thread->Close(
      [completions = completions_, number, closing] { completions->Post(std::make_shared<Ended>(number, closing)); });
}

void Environment::EndThread(std::uint16_t number) { End(number, nullptr); }

bool Environment::IsRoot(Handle handle) {
  return (handle.kind == Kind::kRuntime || handle.kind == Kind::kSession) && handle.slot == 0 && handle.generation == 0;
}

std::vector<std::uint16_t> Environment::ThreadsBelow(Handle root) const {
  std::vector<std::uint16_t> numbers;
  const Owner* owner = FindThread(root.thread);
  if (!owner || owner->root != root.kind) return numbers;
  if (root.kind == Kind::kRuntime) {
    for (const auto& [number, other] : threads_) {
      if (other.root == Kind::kSession && other.runtime == root.thread) numbers.push_back(number);
    }
  }
  numbers.push_back(root.thread);
  return numbers;
}

void Environment::ReleaseRoot(Handle root) {
  for (const std::uint16_t number : ThreadsBelow(root)) End(number, nullptr);
}

Napi::Promise Environment::CloseRoot(Handle root) {
  const auto closing = std::make_shared<Closing>(env_);
  for (const std::uint16_t number : ThreadsBelow(root)) End(number, closing);
  if (closing->left == 0) closing->deferred.Resolve(env_.Undefined());
  return closing->deferred.Promise();
}

Napi::Promise Environment::Submit(const std::shared_ptr<PendingCall>& call,
                                  const std::shared_ptr<SessionThread>& thread) {
  completions_->Hold();
  if (call->id() != 0) calls_[call->id()] = call;
  call->set_thread(thread);
  if (!thread || !thread->Post(call)) call->Refuse(session::Failure(session::kErrClosed, call->context()));
  return call->promise();
}

std::optional<session::LastError> Environment::Cancel(std::uint64_t id, session::Code why) {
  const auto found = calls_.find(id);
  if (found == calls_.end()) return std::nullopt;
  const auto call = std::move(found->second);
  calls_.erase(found);
  return call->Cancel(*this, why);
}

std::uint32_t Environment::CountOf(Kind kind) const {
  std::uint32_t count = 0;
  for (const auto& [number, owner] : threads_) count += owner.thread->CountOf(kind);
  return count;
}

}  // namespace mapi::napi
