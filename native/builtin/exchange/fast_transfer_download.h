// One FastTransfer download of messages, MS-OXCFXICS 3.3.4.1: what is asked of the server, buffer by buffer.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/server_object.h"
#include "builtin/wire/oxcfxics.h"

namespace mapi::builtin {

// The download context of messages of a folder.
class TransferObject final : public ServerObject {
 public:
  TransferObject(ServerObjectPtr folder, std::vector<wire::ObjectId> messages, std::uint8_t copy_flags)
      : ServerObject(folder->shared_link()),
        folder_(std::move(folder)),
        messages_(std::move(messages)),
        copy_flags_(copy_flags) {}
  ~TransferObject() override { Close(); }

 protected:
  bool has_state() const override { return true; }
  wire::RopSlot AddOpening(RopRun& run) override;
  const char* operation() const override { return "start to read the messages"; }

 private:
  const ServerObjectPtr folder_;
  const std::vector<wire::ObjectId> messages_;
  const std::uint8_t copy_flags_;
};

class FastTransferDownload {
 public:
  // CopyFlags, 2.2.3.1.1.3.1
  static constexpr std::uint8_t kBestBody = 0x10;
  static constexpr std::uint8_t kSendEntryId = 0x20;
  // SendOptions, 2.2.3.1.1.1.2: strings as UTF-16 whatever they are stored as; what cannot be read is left out, not the
  // end of everything.
  static constexpr std::uint8_t kSendOptions = 0x01 | 0x08 | 0x04;
  // Of one RopFastTransferSourceCopyMessages: 8 bytes each, in a request of 32 KB.
  static constexpr std::size_t kMaxMessages = 1'000;

  FastTransferDownload(ServerObjectPtr folder, std::vector<wire::ObjectId> messages, std::uint8_t copy_flags);
  // From a download context of another kind.
  explicit FastTransferDownload(ServerObjectPtr transfer);
  ~FastTransferDownload();
  FastTransferDownload(const FastTransferDownload&) = delete;
  FastTransferDownload& operator=(const FastTransferDownload&) = delete;

  // Sends the next request. Its reply travels while the caller does something else. Does nothing where one is under
  // way.
  void Start();
  // The reply. Throws where the connection fails, or the server refuses; then there is no more. LostContext: the
  // session was lost in the middle, and a new download begins at its beginning.
  std::vector<wire::SharedBytes> Receive();
  // Nothing comes after what was received.
  bool done() const { return done_; }
  // The context that it was begun on is gone, and what would come now is its beginning again.
  bool lost() const { return begun_ && !request_ && !done_ && !transfer_->open(); }

 private:
  struct Request;

  const ServerObjectPtr transfer_;
  std::unique_ptr<Request> request_;
  bool begun_ = false;
  bool done_ = false;
  int busy_ = 0;
  int empty_ = 0;
};

}  // namespace mapi::builtin
