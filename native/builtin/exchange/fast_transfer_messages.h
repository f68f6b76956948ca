// Messages out of a messageList stream, MS-OXCFXICS 2.2.4.3.11 to 2.2.4.3.20.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "builtin/exchange/bulk_message.h"
#include "builtin/wire/fast_transfer_parser.h"

namespace mapi::builtin {

class FastTransferMessages final : public wire::FastTransferSink {
 public:
  // Messages embedded in one another. Their contents are not delivered, and deeper ones are no mail.
  static constexpr unsigned kMaxDepth = 256;

  // `done` gets every message that is complete, in the order of the stream. What it lacks was not there: the
  // stream leaves out what cannot be read (2.2.4.3.4).
  FastTransferMessages(std::shared_ptr<const BulkPlan> plan, std::function<void(std::unique_ptr<BulkMessage>)> done)
      : plan_(std::move(plan)), done_(std::move(done)) {}

  // The server has made compressed RTF of bodies that are stored otherwise (2.2.3.1.1.3.1, BestBody).
  bool converted_bodies() const { return converted_bodies_; }
  // Nothing is half read.
  bool AtTop() const { return where_ == Where::kTop; }

  void Marker(std::uint32_t marker) override;
  bool Wants(const wire::FastTransferElement& element, std::uint64_t size) override;
  void Property(wire::FastTransferElement&& element) override;
  void TooLarge(const wire::FastTransferElement& element) override;

 private:
  enum class Where : std::uint8_t { kTop, kMessage, kRecipient, kAttachment, kEmbedded };

  void Begin(Where from, Where to, const char* marker);
  void EndMessage();
  void Drop();
  const WantedValues* Wanted() const;
  BulkMessage::Cells& Cells();
  std::optional<wire::SharedBytes>* SubjectPart(ULONG tag);
  void SubjectTooLarge();
  void ComposeSubject();

  const std::shared_ptr<const BulkPlan> plan_;
  const std::function<void(std::unique_ptr<BulkMessage>)> done_;
  Where where_ = Where::kTop;
  unsigned depth_ = 0;  // of embedded messages
  std::unique_ptr<BulkMessage> message_;
  bool spoilt_ = false;                              // the message is not to be delivered
  bool warned_ = false;                              // the next message is incomplete
  std::optional<std::uint16_t> index_;               // of the element that Wants was asked about, if it is wanted
  std::optional<wire::SharedBytes> subject_prefix_;  // of the message, when its subject is wanted
  std::optional<wire::SharedBytes> normalized_subject_;
  unsigned bodies_ = 0;  // a bit for each format that came
  ULONG native_body_ = 0;
  bool converted_bodies_ = false;
};

}  // namespace mapi::builtin
