#include "session/session_thread.h"

#include <system_error>
#include <thread>
#include <utility>

#ifdef __linux__
#include <pthread.h>
#endif

namespace mapi::session {

SessionThread::SessionThread(Options options)
    : options_(std::move(options)), context_(*options_.runtime, options_.number) {}

std::shared_ptr<SessionThread> SessionThread::Start(Options options) {
  const std::shared_ptr<SessionThread> session(new SessionThread(std::move(options)));
  try {
    // Detached, and its own owner: nobody has to be there to join it.
    std::thread([session] { session->Main(); }).detach();
  } catch (const std::system_error&) {
    throw Failure(MAPI_E_NOT_ENOUGH_RESOURCES, "starting a thread for the session");
  }
  return session;
}

void SessionThread::Main() {
#ifdef __linux__
  pthread_setname_np(pthread_self(), "mapi-session");
#endif
  Work();
  Ended();
}

void SessionThread::Work() {
  const auto scope = options_.runtime->Enter(options_.host);
  MAPIINIT_0 init{MAPI_INIT_VERSION, options_.initialize_flags};
  const HRESULT initialized = options_.runtime->functions().initialize(&init);

  while (auto item = queue_.Next()) {
    if (!item->task) {
      Release(item->handle);
    } else if (FAILED(initialized)) {
      item->task->Refuse(Failure(initialized, "MAPIInitialize"));
    } else {
      const core::CallScope call(item->task->call());
      item->task->Run(context_);
    }
    queue_.Finish();
  }

  const auto call = std::make_shared<core::Call>(core::Clock::now() + kReleaseDeadline);
  {
    const core::CallScope scope_of_call(call);
    queue_.Begin(call);
    context_.objects().CloseAll();
    queue_.Finish();
  }
  context_.set_profile_session({});
  if (SUCCEEDED(initialized)) options_.runtime->functions().uninitialize();
}

void SessionThread::Release(Handle handle) {
  const auto call = std::make_shared<core::Call>(core::Clock::now() + kReleaseDeadline);
  const core::CallScope scope(call);
  queue_.Begin(call);
  context_.objects().Close(handle);
}

void SessionThread::Close(std::function<void()> ended) {
  *context_.ending() = true;
  queue_.Close(core::Clock::now() + kCloseDeadline);
  if (!ended) return;
  {
    const std::lock_guard lock(end_mutex_);
    if (!ended_) {
      on_end_.push_back(std::move(ended));
      return;
    }
  }
  ended();
}

void SessionThread::Abort(const Failure& why) {
  *context_.ending() = true;
  for (const auto& item : queue_.Abort()) {
    if (item.task) item.task->Refuse(why);
  }
}

bool SessionThread::WaitEnded(core::Clock::time_point until) {
  std::unique_lock lock(end_mutex_);
  return end_condition_.wait_until(lock, until, [this] { return ended_; });
}

void SessionThread::Ended() {
  std::vector<std::function<void()>> callbacks;
  {
    const std::lock_guard lock(end_mutex_);
    ended_ = true;
    callbacks.swap(on_end_);
  }
  end_condition_.notify_all();
  for (const auto& callback : callbacks) callback();
}

}  // namespace mapi::session
