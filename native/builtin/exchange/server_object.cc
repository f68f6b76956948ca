#include "builtin/exchange/server_object.h"

#include <utility>

#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/store_link.h"
#include "builtin/transport/error_map.h"

namespace mapi::builtin {

ServerObject::ServerObject(std::shared_ptr<StoreLink> link) : link_(std::move(link)) {}

ServerObject::~ServerObject() { Close(); }

bool ServerObject::open() const {
  const ServerHandle& handle = is_logon() ? link_->logon_handle() : handle_;
  return handle.valid() && handle.generation == link_->generation();
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

RopRun::RopRun(StoreLink& link)
    : link_(link), batch_(std::make_shared<wire::RopBatch>()), generation_(link.generation()) {}

RopRun::~RopRun() = default;

wire::RopSlot RopRun::Use(ServerObject& object) {
  if (object.is_logon()) return UseLogon();
  if (object.handle_.valid() && object.handle_.generation == generation_) {
    return batch_->Handle(object.handle_.value, object.handle_.logon_id);
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
  if (handle.valid() && handle.generation == generation_) return batch_->Handle(handle.value, handle.logon_id);
  logon_ = batch_->AddLogon(link_.logon_request(), link_.logon_id());
  return logon_->output;
}

void RopRun::Execute() {
  std::uint32_t ran_in = generation_;
  const NetworkError error = link_.executor().Execute(*batch_, generation_, &ran_in);
  if (error.failed()) throw ProviderError(error);
  generation_ = ran_in;
  Collect();
}

void RopRun::Start() {
  NetworkError error;
  pending_ = link_.executor().Start(batch_, generation_, &error);
  if (!pending_) throw ProviderError(error);
}

void RopRun::Finish() {
  const auto pending = std::exchange(pending_, nullptr);
  const NetworkError error = link_.executor().Finish(pending);
  if (error.failed()) throw ProviderError(error);
  Collect();
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
