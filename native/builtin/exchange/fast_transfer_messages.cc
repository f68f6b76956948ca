#include "builtin/exchange/fast_transfer_messages.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/wire/fast_transfer_value.h"
#include "core/code_page.h"
#include "core/prop_copy.h"

namespace mapi::builtin {
namespace {

using wire::FastTransferMarker;

constexpr ULONG kNativeBody = 0x10160003;  // PidTagNativeBody, MS-OXCMSG 2.2.1.58.2
constexpr ULONG kNativeRtf = 2;

// The formats of a body, as bits: text, compressed RTF, HTML.
unsigned BodyBit(ULONG id) {
  switch (id) {
    case PROP_ID(PR_BODY_W):
      return 1;
    case PROP_ID(PR_RTF_COMPRESSED):
      return 2;
    case PROP_ID(PR_HTML):
      return 4;
    default:
      return 0;
  }
}

// Larger ones count when a message grows too large for memory.
constexpr std::uint64_t kSmall = 32u << 10;

}  // namespace

void FastTransferMessages::Begin(Where from, Where to, const char* marker) {
  if (where_ != from) throw wire::WireError(marker, 0, "in a place where it cannot be");
  where_ = to;
}

void FastTransferMessages::Marker(std::uint32_t marker) {
  switch (static_cast<FastTransferMarker>(marker)) {
    case FastTransferMarker::kStartMessage:
    case FastTransferMarker::kStartFaiMsg:
      Begin(Where::kTop, Where::kMessage, "StartMessage");
      message_ = std::make_unique<BulkMessage>(*plan_);
      spoilt_ = std::exchange(warned_, false);
      subject_prefix_.reset();
      normalized_subject_.reset();
      bodies_ = 0;
      native_body_ = 0;
      return;
    case FastTransferMarker::kEndMessage:
      Begin(Where::kMessage, Where::kTop, "EndMessage");
      EndMessage();
      return;
    case FastTransferMarker::kFxErrorInfo:
      Drop();
      return;
    case FastTransferMarker::kStartEmbed:
      if (where_ != Where::kEmbedded) Begin(Where::kAttachment, Where::kEmbedded, "StartEmbed");
      if (++depth_ > kMaxDepth) spoilt_ = true;
      return;
    case FastTransferMarker::kEndEmbed:
      if (where_ != Where::kEmbedded) throw wire::WireError("EndEmbed", 0, "without StartEmbed");
      if (--depth_ == 0) where_ = Where::kAttachment;
      return;
    default:
      break;
  }
  if (where_ == Where::kEmbedded) return;  // of a message that is not delivered
  switch (static_cast<FastTransferMarker>(marker)) {
    case FastTransferMarker::kStartRecip:
      Begin(Where::kMessage, Where::kRecipient, "StartRecip");
      if (!plan_->recipients) return;
      if (message_->recipients.size() == BulkMessage::kMaxRows) throw wire::WireError("StartRecip", 0, "too many");
      message_->recipients.push_back(BulkMessage::Empty(plan_->recipient));
      return;
    case FastTransferMarker::kEndToRecip:
      Begin(Where::kRecipient, Where::kMessage, "EndToRecip");
      return;
    case FastTransferMarker::kNewAttach:
      Begin(Where::kMessage, Where::kAttachment, "NewAttach");
      if (!plan_->attachments) return;
      if (message_->attachments.size() == BulkMessage::kMaxRows) throw wire::WireError("NewAttach", 0, "too many");
      message_->attachments.push_back(BulkMessage::Empty(plan_->attachment));
      return;
    case FastTransferMarker::kEndAttach:
      Begin(Where::kAttachment, Where::kMessage, "EndAttach");
      return;
    default:
      throw wire::WireError("Marker", 0, "of another kind of stream");
  }
}

const WantedValues* FastTransferMessages::Wanted() const {
  switch (where_) {
    case Where::kMessage:
      return &plan_->message;
    case Where::kRecipient:
      return plan_->recipients ? &plan_->recipient : nullptr;
    case Where::kAttachment:
      return plan_->attachments ? &plan_->attachment : nullptr;
    default:
      return nullptr;
  }
}

BulkMessage::Cells& FastTransferMessages::Cells() {
  if (where_ == Where::kRecipient) return message_->recipients.back();
  if (where_ == Where::kAttachment) return message_->attachments.back();
  return message_->cells;
}

bool FastTransferMessages::Wants(const wire::FastTransferElement& element, std::uint64_t size) {
  index_.reset();
  if (where_ == Where::kTop) return element.tag == wire::kMetaTagEcWarning;
  const WantedValues* wanted = Wanted();
  if (wanted) {
    index_ = wanted->Find(element);
    if (index_ && !core::TypesAgree(wanted->wire()[*index_], element.tag)) index_.reset();
  }
  if (where_ == Where::kMessage && !element.name) {
    bodies_ |= BodyBit(PROP_ID(element.tag));
    if (element.tag == kTagMid || element.tag == kNativeBody) return true;
    if (SubjectPart(element.tag) && !spoilt_) {
      if (size <= plan_->max_value && size <= kSmall) return true;
      SubjectTooLarge();
    }
  }
  if (!index_ || spoilt_) return false;
  if (size <= plan_->max_value && (size <= kSmall || message_->bytes + size <= BulkMessage::kMaxBytes)) return true;
  SetMissing(Cells()[*index_], wanted->wire()[*index_], MAPI_E_NOT_ENOUGH_MEMORY);
  return false;
}

void FastTransferMessages::Property(wire::FastTransferElement&& element) {
  if (where_ == Where::kTop) {
    warned_ = true;
    return;
  }
  if (where_ == Where::kMessage && !element.name) {
    SPropValue value;
    if (element.tag == kTagMid) {
      wire::ReadFastTransferValue(element.value.bytes, element.tag, message_->arena(), value);
      message_->id = static_cast<wire::ObjectId>(value.Value.li.QuadPart);
    } else if (element.tag == kNativeBody) {
      wire::ReadFastTransferValue(element.value.bytes, element.tag, message_->arena(), value);
      native_body_ = value.Value.ul;
    } else if (auto* const part = SubjectPart(element.tag)) {
      *part = element.value;
    }
  }
  if (!index_) return;
  SPropValue& cell = Cells()[*index_];
  // A named property has another identifier here than in the stream.
  const ULONG tag = PROP_TAG(PROP_TYPE(element.tag), PROP_ID(Wanted()->wire()[*index_]));
  wire::ReadFastTransferValue(element.value.bytes, tag, message_->arena(), cell);
  message_->Keep(element.value);
}

void FastTransferMessages::TooLarge(const wire::FastTransferElement& element) {
  if (index_) SetMissing(Cells()[*index_], Wanted()->wire()[*index_], MAPI_E_NOT_ENOUGH_MEMORY);
  if (where_ == Where::kMessage && !element.name && SubjectPart(element.tag)) SubjectTooLarge();
}

// A stream may have what a subject consists of, and not the subject. Null: not a part of a subject that is wanted.
std::optional<wire::SharedBytes>* FastTransferMessages::SubjectPart(ULONG tag) {
  if (tag != PR_SUBJECT_PREFIX_W && tag != PR_NORMALIZED_SUBJECT_W) return nullptr;
  if (!plan_->message.Has(PR_SUBJECT_W)) return nullptr;
  return tag == PR_SUBJECT_PREFIX_W ? &subject_prefix_ : &normalized_subject_;
}

void FastTransferMessages::SubjectTooLarge() {
  SPropValue& cell = message_->cells[*plan_->message.Find(PROP_ID(PR_SUBJECT_W))];
  if (IsMissing(cell)) SetMissing(cell, PR_SUBJECT_W, MAPI_E_NOT_ENOUGH_MEMORY);
}

// MS-OXCMSG 2.2.1.46: the subject is the prefix and, after it, the normalized subject.
void FastTransferMessages::ComposeSubject() {
  if (!subject_prefix_ && !normalized_subject_) return;
  SPropValue& cell = message_->cells[*plan_->message.Find(PROP_ID(PR_SUBJECT_W))];
  if (!IsMissing(cell)) return;
  std::size_t size = 0;
  std::u16string_view parts[2];
  for (std::u16string_view& part : parts) {
    const auto& bytes = &part == parts ? subject_prefix_ : normalized_subject_;
    if (!bytes) continue;
    SPropValue value;
    wire::ReadFastTransferValue(bytes->bytes, PR_SUBJECT_W, message_->arena(), value);
    part = core::View(value.Value.lpszW);
    size += part.size();
  }
  auto* text = static_cast<char16_t*>(message_->arena().AllocateUnset((size + 1) * sizeof(char16_t)));
  *std::copy(parts[1].begin(), parts[1].end(), std::copy(parts[0].begin(), parts[0].end(), text)) = 0;
  cell = {};
  cell.ulPropTag = PR_SUBJECT_W;
  cell.Value.lpszW = reinterpret_cast<LPWSTR>(text);
}

void FastTransferMessages::EndMessage() {
  if (bodies_ == BodyBit(PROP_ID(PR_RTF_COMPRESSED)) && native_body_ != 0 && native_body_ != kNativeRtf) {
    converted_bodies_ = true;
  }
  ComposeSubject();
  auto message = std::exchange(message_, nullptr);
  if (spoilt_ || message->id == 0) return;
  // A body of another format than those that were asked for: only the server can tell what it makes of it.
  unsigned asked = 0;
  for (const ULONG tag : {PR_BODY_W, PR_RTF_COMPRESSED, PR_HTML}) {
    if (plan_->message.Has(tag)) asked |= BodyBit(PROP_ID(tag));
  }
  if (asked != 0 && bodies_ != 0 && (asked & bodies_) == 0) return;
  done_(std::move(message));
}

// 2.2.4.3.4: what is half read is of no use, and the stream goes on behind it.
void FastTransferMessages::Drop() {
  message_.reset();
  where_ = Where::kTop;
  depth_ = 0;
  warned_ = false;
}

}  // namespace mapi::builtin
