// Notifications: who gets them, and what they are to JavaScript.
#include "session/advise.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "mapi/resync.h"
#include "napi/from_js.h"
#include "napi/methods/methods.h"

namespace mapi::napi {
namespace {

using session::Context;
using session::Event;
using session::EventBatch;
using session::Handle;

// Events that wait for the JavaScript thread, of one subscription. What comes beyond that is dropped, and a resync says
// so.
constexpr std::size_t kMaxWaiting = 4'096;

Napi::Value EventToJs(Napi::Env env, Event& event) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("type", ToJs(env, std::uint32_t{event.type}));
  object.Set("detail", ToJs(env, std::uint32_t{event.detail}));
  object.Set("code", ToJs(env, static_cast<std::uint32_t>(event.code)));
  object.Set("objectType", ToJs(env, std::uint32_t{event.object_type}));
  const auto set = [&](const char* name, std::optional<session::Bytes>& bytes) {
    if (bytes) object.Set(name, ToUint8Array(env, std::move(*bytes)));
  };
  set("entryId", event.entry_id);
  set("parentId", event.parent_id);
  set("oldEntryId", event.old_entry_id);
  set("oldParentId", event.old_parent_id);
  if (!event.tags.empty()) object.Set("tags", ToJs(env, std::move(event.tags)));
  if (event.type == fnevNewMail) {
    object.Set("messageClass", ToJs(env, event.message_class));
    object.Set("messageFlags", ToJs(env, std::uint32_t{event.message_flags}));
  }
  object.Set("row", ToJs(env, event.row));
  return object;
}

class Receiver final : public session::EventReceiver, public std::enable_shared_from_this<Receiver> {
 public:
  Receiver(std::shared_ptr<Completions> completions, std::uint32_t watch)
      : completions_(std::move(completions)), watch_(watch) {}

  void Receive(EventBatch&& batch) noexcept override {
    try {
      const std::size_t count = batch.events.size();
      {
        const std::lock_guard lock(mutex_);
        // One that is larger than the limit by itself is taken: the sender has limits of his own.
        if (lost_ || (waiting_ > 0 && waiting_ + count > kMaxWaiting)) {
          lost_ = true;
          return;
        }
        waiting_ += count;
      }
      try {
        completions_->Post(std::make_shared<Message>(shared_from_this(), std::move(batch)));
      } catch (const std::exception&) {
        const std::lock_guard lock(mutex_);
        waiting_ -= count;
        throw;
      }
    } catch (const std::exception&) {
      Lose();
    }
  }

  void Lose() noexcept override {
    {
      const std::lock_guard lock(mutex_);
      if (std::exchange(lost_, true) || waiting_ > 0) return;
    }
    try {
      completions_->Post(std::make_shared<Message>(shared_from_this(), EventBatch()));
    } catch (const std::exception&) {
      // With the next that comes.
    }
  }

 private:
  class Message final : public Completions::Message {
   public:
    Message(std::shared_ptr<Receiver> receiver, EventBatch batch)
        : receiver_(std::move(receiver)), batch_(std::move(batch)) {}
    void Deliver(Environment& environment) override { receiver_->Deliver(environment, batch_); }

   private:
    const std::shared_ptr<Receiver> receiver_;
    EventBatch batch_;
  };

  void Deliver(Environment& environment, EventBatch& batch) {
    {
      const std::lock_guard lock(mutex_);
      waiting_ -= batch.events.size();
      // In the place of what was dropped: behind all that was kept.
      if (waiting_ == 0 && std::exchange(lost_, false)) {
        Event resync;
        resync.type = fnevExtended;
        resync.detail = RESYNC_OVERFLOW;
        batch.events.push_back(std::move(resync));
      }
    }
    const Napi::Env env = environment.env();
    const Napi::Object handler = environment.notification_handler();
    if (handler.IsEmpty() || batch.events.empty()) return;
    Napi::Array events = Napi::Array::New(env, batch.events.size());
    for (std::uint32_t i = 0; i < batch.events.size(); ++i) events.Set(i, EventToJs(env, batch.events[i]));
    const Napi::Value rows = batch.rows.row_count == 0 ? env.Undefined() : ToJs(env, std::move(batch.rows));
    handler.Get("notify").As<Napi::Function>().Call(handler, {ToJs(env, watch_), events, rows});
  }

  const std::shared_ptr<Completions> completions_;
  const std::uint32_t watch_;
  std::mutex mutex_;
  std::size_t waiting_ = 0;
  bool lost_ = false;
};

Napi::Value SetNotificationHandler(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "setNotificationHandler");
  const Napi::Object handler = arguments.Object(0, "handler");
  if (!handler.Get("notify").IsFunction()) {
    throw Napi::TypeError::New(info.Env(), "setNotificationHandler: handler.notify must be a function");
  }
  Environment::Of(info.Env()).set_notification_handler(handler);
  return info.Env().Undefined();
}

Napi::Value Advise(const Napi::CallbackInfo& info) {
  const Arguments arguments(info, "advise");
  const Handle handle = arguments.Handle(0, "target");
  auto receiver = std::make_shared<Receiver>(Environment::Of(info.Env()).completions(), arguments.Uint32(3, "watch"));
  return Run(arguments, 4, handle, handle.kind == session::Kind::kTable ? "IMAPITable::Advise" : "IMsgStore::Advise",
             [=, entry_id = arguments.BytesOrNull(1, "entryId"), mask = arguments.Uint32(2, "eventMask")](
                 Context& context) { return session::Advise(context, handle, entry_id, mask, receiver); });
}

}  // namespace

void ExportAdvise(Napi::Env env, Napi::Object exports) {
  Export<SetNotificationHandler>(env, exports, "setNotificationHandler");
  Export<Advise>(env, exports, "advise");
}

}  // namespace mapi::napi
