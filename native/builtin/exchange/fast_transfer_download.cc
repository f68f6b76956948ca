#include "builtin/exchange/fast_transfer_download.h"

#include <algorithm>
#include <utility>

#include "builtin/exchange/provider_error.h"
#include "builtin/exchange/store_link.h"
#include "builtin/transport/error_map.h"
#include "core/call.h"

namespace mapi::builtin {
namespace {

constexpr int kMaxBusy = 6;
// A server that goes on without sending anything.
constexpr int kMaxEmpty = 8;
constexpr std::uint32_t kBusyDelayMs = 1'000;
constexpr std::uint32_t kMaxDelayMs = 60'000;

}  // namespace

wire::RopSlot TransferObject::AddOpening(RopRun& run) {
  wire::SourceCopyMessagesRequest request;
  request.messages = messages_;
  request.flags = copy_flags_;
  request.send_options = FastTransferDownload::kSendOptions;
  return run.Add(std::move(request), run.Use(*folder_)).output;
}

struct FastTransferDownload::Request {
  explicit Request(StoreLink& link) : run(link) {}
  RopRun run;
  wire::RopTicket<wire::GetBufferRequest> buffer;
};

FastTransferDownload::FastTransferDownload(ServerObjectPtr folder, std::vector<wire::ObjectId> messages,
                                           std::uint8_t copy_flags)
    : transfer_(std::make_shared<TransferObject>(std::move(folder), std::move(messages), copy_flags)) {}

FastTransferDownload::FastTransferDownload(ServerObjectPtr transfer) : transfer_(std::move(transfer)) {}

FastTransferDownload::~FastTransferDownload() = default;

void FastTransferDownload::Start() {
  if (request_ || done_ || lost()) return;
  auto request = std::make_unique<Request>(transfer_->link());
  const wire::RopSlot slot = request->run.Use(*transfer_);
  request->buffer = request->run.Add(wire::GetBufferRequest{}, slot);
  request->run.Start();
  request_ = std::move(request);
}

std::vector<wire::SharedBytes> FastTransferDownload::Receive() {
  for (;;) {
    if (lost()) {
      NetworkError error = ErrorContextLost("it ended while messages were read", kContextExecute);
      error.lost = true;
      throw LostContext(error);
    }
    Start();
    const auto request = std::exchange(request_, nullptr);
    // Until the reply is understood: where it is not, the stream has a hole, and there is no way back in it.
    done_ = true;
    request->run.Finish();
    auto& result = request->run.batch().Result(request->buffer);
    if (result.return_value == wire::kRopServerBusy && ++busy_ <= kMaxBusy) {
      // 3.2.5.8.1.5: nothing was lost, and the same is asked again.
      const std::uint32_t wished = result.value.backoff_ms ? result.value.backoff_ms : kBusyDelayMs;
      const auto call = core::CurrentCall();
      const auto until = core::Clock::now() + std::chrono::milliseconds(std::min(wished, kMaxDelayMs));
      if (until + core::kAfterHost >= call->deadline()) ThrowRopError(result.return_value, "read the messages");
      done_ = false;
      if (call->Wait([] { return false; }, until) == core::Call::Outcome::kCancelled) Throw(MAPI_E_USER_CANCEL);
      continue;
    }
    busy_ = 0;
    if (result.return_value != wire::kRopSuccess) ThrowRopError(result.return_value, "read the messages");
    wire::GetBufferResponse& response = result.value;
    const bool empty = std::all_of(response.pieces.begin(), response.pieces.end(),
                                   [](const wire::SharedBytes& piece) { return piece.empty(); });
    empty_ = empty ? empty_ + 1 : 0;
    if (response.status == wire::TransferStatus::kError || empty_ > kMaxEmpty) {
      ThrowRopError(static_cast<std::uint32_t>(MAPI_E_CALL_FAILED), "read the messages");
    }
    begun_ = true;
    done_ = response.status == wire::TransferStatus::kDone;
    return std::move(response.pieces);
  }
}

}  // namespace mapi::builtin
