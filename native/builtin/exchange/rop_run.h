// One batch of ROPs from its making to its results, with the objects that it opens on its way. Where the session is
// lost with it, it is carried out once more in a new one, if that does no harm and does not depend on what cannot be
// had from a recipe; if it does, LostContext is thrown.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/server_object.h"
#include "builtin/wire/rop_batch.h"

namespace mapi::builtin {

class RopRun {
 public:
  // Connects anew first where the session is known to be lost.
  explicit RopRun(StoreLink& link);
  // For StoreLink itself: as things are.
  struct ForLogon {};
  RopRun(StoreLink& link, ForLogon);
  ~RopRun();
  RopRun(const RopRun&) = delete;
  RopRun& operator=(const RopRun&) = delete;

  // The object's slot; opens it within this run if it is not open.
  wire::RopSlot Use(ServerObject& object);

  // The mailbox's own slot; logs on within this run if need be.
  wire::RopSlot UseLogon();

  template <class Request>
  wire::RopTicket<Request> Add(Request request, wire::RopSlot slot) {
    return batch_->Add(std::move(request), slot);
  }
  // An empty run again, after something has been put right that may have cost another session.
  void Renew();
  wire::RopBatch& batch() { return *batch_; }
  // Keeps something until the run has ended.
  void Hold(std::shared_ptr<void> held) { held_.push_back(std::move(held)); }
  bool empty() const { return batch_->empty(); }

  // Throws where the request as a whole failed, or where an object could not be opened.
  void Execute();
  // The same in two steps. Start does not wait for the reply; a run that is dropped in between is abandoned.
  void Start();
  void Finish();

  template <class Request>
  bool ok(const wire::RopTicket<Request>& ticket) const {
    return batch_->Result(ticket).ok();
  }
  template <class Request>
  std::uint32_t return_value(const wire::RopTicket<Request>& ticket) const {
    return batch_->Result(ticket).return_value;
  }
  // The response; throws what the server said if it refused `operation`.
  template <class Request>
  typename Request::Response& Get(const wire::RopTicket<Request>& ticket, const char* operation) {
    auto& result = batch_->Result(ticket);
    if (!result.ok()) ThrowRopError(result.return_value, operation);
    return result.value;
  }

 private:
  struct Opening {
    ServerObjectPtr object;
    wire::RopSlot slot;
    std::size_t position;  // of the ROP that opens it
  };
  // By the handle that it had; without an object: the mailbox.
  struct Used {
    ServerObjectPtr object;
    wire::RopSlot slot;
  };
  void BeginAnew(NetworkError error);
  void Collect();
  void CollectLogon();

  StoreLink& link_;
  std::vector<std::shared_ptr<void>> held_;
  const std::shared_ptr<wire::RopBatch> batch_;
  std::vector<Opening> openings_;
  std::vector<Used> used_;
  const bool for_logon_ = false;
  std::optional<wire::RopTicket<wire::LogonRequest>> logon_;
  std::uint32_t generation_ = 0;
  std::shared_ptr<RopExecutor::Pending> pending_;
};

}  // namespace mapi::builtin
