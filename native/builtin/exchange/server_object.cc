#include "builtin/exchange/server_object.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/store_link.h"
#include "builtin/transport/error_map.h"

namespace mapi::builtin {

ServerObject::ServerObject(std::shared_ptr<StoreLink> link) : link_(std::move(link)) {}

ServerObject::~ServerObject() { Close(); }

bool ServerObject::open() const {
  const ServerHandle& handle = is_logon() ? link_->logon_handle() : handle_;
  return handle.valid() && handle.generation == link_->generation() && link_->alive();
}

void ServerObject::EnsureOpen() {
  if (open()) return;
  RopRun run(*link_);
  run.Use(*this);
  run.Execute();
}

void ServerObject::Close() {
  if (handle_.valid()) link_->executor().Release(std::exchange(handle_, ServerHandle()));
}

RopRun::RopRun(StoreLink& link) : link_(link), batch_(std::make_shared<wire::RopBatch>()) {
  link_.Connected();
  generation_ = link_.generation();
}

RopRun::RopRun(StoreLink& link, ForLogon)
    : link_(link), batch_(std::make_shared<wire::RopBatch>()), for_logon_(true), generation_(link.generation()) {}

RopRun::~RopRun() = default;

void RopRun::Renew() {
  link_.Connected();
  generation_ = link_.generation();
}

wire::RopSlot RopRun::Use(ServerObject& object) {
  if (object.is_logon()) return UseLogon();
  if (object.handle_.valid() && object.handle_.generation == generation_) {
    const wire::RopSlot slot = batch_->Handle(object.handle_.value, object.handle_.logon_id);
    used_.push_back({object.shared_from_this(), slot});
    return slot;
  }
  for (const Opening& opening : openings_) {
    if (opening.object.get() == &object) return opening.slot;
  }
  const wire::RopSlot slot = object.AddOpening(*this);
  openings_.push_back({object.shared_from_this(), slot, batch_->size() - 1});
  return slot;
}

wire::RopSlot RopRun::UseLogon() {
  if (logon_) return logon_->output;
  const ServerHandle& handle = link_.logon_handle();
  if (handle.valid() && handle.generation == generation_) {
    const wire::RopSlot slot = batch_->Handle(handle.value, handle.logon_id);
    used_.push_back({nullptr, slot});
    return slot;
  }
  logon_ = batch_->AddLogon(link_.logon_request(), link_.logon_id());
  return logon_->output;
}

void RopRun::Execute() {
  for (;;) {
    std::uint32_t ran_in = generation_;
    const NetworkError error = link_.executor().Execute(*batch_, generation_, &ran_in);
    if (!error.failed()) {
      generation_ = ran_in;
      break;
    }
    BeginAnew(error);
  }
  Collect();
}

void RopRun::Start() {
  NetworkError error;
  pending_ = link_.executor().Start(batch_, generation_, &error);
  if (pending_) return;
  if (error.lost) throw LostContext(error);
  throw ProviderError(error);
}

void RopRun::Finish() {
  const auto pending = std::exchange(pending_, nullptr);
  const NetworkError error = link_.executor().Finish(pending);
  if (!error.failed()) return Collect();
  BeginAnew(error);
  Execute();
}

// After a request that failed: throws, unless the session was lost with it, there is a new one, and everything can be
// asked there once more.
void RopRun::BeginAnew(NetworkError error) {
  if (!error.lost || error.maybe_applied) throw ProviderError(error);
  const bool has_state =
      std::any_of(used_.begin(), used_.end(), [](const Used& used) { return used.object && used.object->has_state(); });
  if (for_logon_ || has_state || !batch_->CanStartAnew()) throw LostContext(error);
  link_.Recover(error);
  // What it used is opened first: its recipes need handles of their own, and the table has 255 places.
  do {
    RopRun reopening(link_);
    for (const Used& used : used_) {
      if (used.object) reopening.Use(*used.object);
    }
    if (!reopening.empty()) reopening.Execute();
    generation_ = link_.generation();
  } while (std::any_of(used_.begin(), used_.end(), [this](const Used& used) {
    return (used.object ? used.object->handle_ : link_.logon_handle()).generation != generation_;
  }));
  batch_->StartAnew();
  for (const Used& used : used_) {
    batch_->Replace(used.slot, (used.object ? used.object->handle_ : link_.logon_handle()).value);
  }
}

void RopRun::CollectLogon() {
  auto& result = batch_->Result(*logon_);
  if (!result.ok() || result.return_value != wire::kRopSuccess) ThrowRopError(result.return_value, "open the mailbox");
  link_.LoggedOn(result.value, {batch_->HandleOf(logon_->output), generation_, logon_->output.logon_id});
}

void RopRun::Collect() {
  if (logon_) CollectLogon();
  const Opening* failed = nullptr;
  for (const Opening& opening : openings_) {
    const bool opened = batch_->StateAt(opening.position) == wire::RopState::kAnswered &&
                        batch_->ReturnValueAt(opening.position) == wire::kRopSuccess &&
                        batch_->HandleOf(opening.slot) != wire::kNoHandle;
    if (opened) {
      opening.object->Close();
      opening.object->handle_ = {batch_->HandleOf(opening.slot), generation_, opening.slot.logon_id};
      opening.object->Opened(*batch_);
    } else if (!failed) {
      failed = &opening;
    }
  }
  if (!failed) return;
  const ServerObject& object = *failed->object;
  std::uint32_t code = batch_->ReturnValueAt(failed->position);
  if (code == wire::kRopSuccess) code = wire::kRopNullObject;
  NetworkError error = ErrorFromRop(code, object.operation());
  if (!error.failed()) error.hresult = MAPI_E_CALL_FAILED;
  ErrorDetail detail = error.Detail();
  if (!object.deferred_by().empty()) detail.error = object.deferred_by() + " (deferred): " + detail.error;
  throw ProviderError(std::move(detail), error.origin);
}

}  // namespace mapi::builtin
