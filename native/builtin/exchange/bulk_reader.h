// IBulkReader of a folder: decides how each message is read, keeps their order, and hands them out.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "builtin/exchange/bulk_message.h"
#include "builtin/exchange/fast_transfer_download.h"
#include "builtin/exchange/fast_transfer_messages.h"
#include "builtin/exchange/method.h"
#include "builtin/exchange/packed_messages.h"
#include "core/prop_copy.h"
#include "core/unknown.h"
#include "mapi/bulk_reader.h"

namespace mapi::builtin {

class BulkReader final : public core::Unknown<IBulkReader, &IID_IBulkReader> {
 public:
  // `soft_deleted`: of messages that were deleted, which no stream brings.
  BulkReader(std::shared_ptr<FolderObject> folder, bool soft_deleted)
      : folder_(std::move(folder)), soft_deleted_(soft_deleted) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override {
    return last_error_.Fill(result, flags, error);
  }
  HRESULT STDMETHODCALLTYPE SetOptions(const BULKOPTIONS* options) override;
  HRESULT STDMETHODCALLTYPE QueryColumns(LPSPropTagArray* columns) override;
  HRESULT STDMETHODCALLTYPE Add(const SRowSet* rows) override;
  HRESULT STDMETHODCALLTYPE Read(ULONG count, ULONG bytes, const BULKBATCH** batch) override;

 private:
  struct Item {
    enum class State : std::uint8_t { kStream, kStreaming, kPacked, kDone };
    State state = State::kPacked;
    MessageName name;
    std::uint64_t size = 0;
    core::PropRow known;  // what the table said of it
    bool told = false;    // it did say something
    BulkResult done;
  };
  struct Transfer {
    std::unique_ptr<FastTransferDownload> download;
    std::unique_ptr<FastTransferMessages> messages;
    std::unique_ptr<wire::FastTransferParser> parser;
    std::unordered_map<wire::ObjectId, std::deque<Item>::size_type> items;  // number since the beginning
  };
  // What a batch's structures point to.
  struct Delivered {
    std::vector<BulkResult> results;
    std::vector<BULKMESSAGE> messages;
    std::vector<std::u16string> errors;
    std::deque<std::vector<SRow>> rows;
    wire::HeapArena arena;
    BULKBATCH batch{};
  };

  template <class Body>
  HRESULT Run(Body&& body) noexcept {
    return RunMethod(folder_->link(), last_error_, std::forward<Body>(body));
  }
  StoreLink& link() const { return folder_->link(); }
  void LookUpNames(WantedValues& wanted);
  void AddRow(const SRow& row);
  bool Streams(std::uint64_t size, bool attachments) const;

  void Progress();
  void Continue();
  std::unique_ptr<Transfer> NewTransfer();
  void EndTransfer(Item::State unread);
  void Accept(std::unique_ptr<BulkMessage> message);
  bool Complete(BulkMessage& message, const Item& item) const;
  void ReadPacked();
  const BULKBATCH* Deliver(ULONG count, std::uint64_t bytes);
  void Present(BulkMessage& message, BULKMESSAGE& out);
  SRow PresentRow(const WantedValues& wanted, const BulkMessage::Cells& cells);

  const std::shared_ptr<FolderObject> folder_;
  const bool soft_deleted_;
  LastError last_error_;
  std::shared_ptr<const BulkPlan> plan_;
  std::vector<ULONG> computed_;  // columns of the table that streams may lack
  bool best_body_ = false;
  std::uint8_t copy_flags_ = 0;
  ULONG flags_ = 0;
  bool small_ = false;  // only short values of the messages themselves are wanted
  std::size_t transfers_ = 0;
  int refusals_ = 0;
  std::deque<Item> items_;
  std::size_t first_ = 0;  // number of items_.front()
  std::unique_ptr<Transfer> transfer_;
  std::unique_ptr<PackedMessages> packed_;
  std::unique_ptr<Delivered> delivered_;
};

}  // namespace mapi::builtin
