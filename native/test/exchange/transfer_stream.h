// Streams of messages for tests, and who reads them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/fast_transfer_messages.h"
#include "builtin/wire/property_name.h"
#include "builtin/wire/writer.h"

namespace mapi::builtin {

using wire::FastTransferMarker;

struct NothingMade final : ValueSource {
  std::optional<PlanCell> Make(ULONG, WireColumns&) const override { return std::nullopt; }
  std::vector<ULONG> tags() const override { return {}; }
};

inline constexpr ULONG kNamed = PROP_TAG(PT_UNICODE, 0x8123);
inline const GUID kSet = {1, 2, 3, {4, 5, 6, 7, 8, 9, 10, 11}};

inline wire::PropertyName Name(std::u16string name) {
  wire::PropertyName made;
  made.kind = wire::PropertyName::Kind::kString;
  made.guid = kSet;
  made.name = std::move(name);
  return made;
}

inline std::shared_ptr<BulkPlan> Plan(std::vector<ULONG> message, bool rows = true) {
  const auto wanted = [](std::vector<ULONG> tags) { return WantedValues(ColumnPlan(tags, NothingMade(), false)); };
  auto plan = std::make_shared<BulkPlan>();
  plan->message = wanted(std::move(message));
  plan->message.AddName(Name(u"X"), PROP_ID(kNamed));
  plan->recipient = wanted({PR_DISPLAY_NAME_W, PR_RECIPIENT_TYPE});
  plan->attachment = wanted({PR_ATTACH_NUM, PR_ATTACH_DATA_BIN});
  plan->recipients = plan->attachments = rows;
  plan->max_value = 1 << 20;
  return plan;
}

// Writes a stream.
class Stream {
 public:
  Stream& Mark(FastTransferMarker marker) {
    out_.U32(static_cast<std::uint32_t>(marker));
    return *this;
  }
  Stream& Long(ULONG tag, std::uint32_t value) {
    out_.U32(tag);
    out_.U32(value);
    return *this;
  }
  Stream& Id(std::uint64_t id) {
    out_.U32(kTagMid);
    out_.U64(id);
    return *this;
  }
  Stream& Bytes(ULONG tag, std::string_view bytes) {
    out_.U32(tag);
    out_.U32(static_cast<std::uint32_t>(bytes.size()));
    out_.Put(wire::Bytes(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
    return *this;
  }
  Stream& Text(ULONG tag, std::u16string text, const wire::PropertyName* name = nullptr) {
    out_.U32(tag);
    if (name) {
      out_.Guid(name->guid);
      out_.U8(1);
      out_.WStringZ(name->name, "Name");
    }
    text.push_back(0);
    out_.U32(static_cast<std::uint32_t>(text.size() * 2));
    out_.Put(wire::Bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size() * 2));
    return *this;
  }
  Stream& Message(std::uint64_t id, std::u16string subject) {
    return Mark(FastTransferMarker::kStartMessage).Id(id).Text(PR_SUBJECT_W, std::move(subject));
  }
  Stream& End() { return Mark(FastTransferMarker::kEndMessage); }
  std::vector<std::uint8_t> bytes() const { return {out_.bytes().begin(), out_.bytes().end()}; }

 private:
  wire::Writer out_;
};

inline std::u16string TextOf(const SPropValue& value) {
  if (PROP_TYPE(value.ulPropTag) != PT_UNICODE) return u"?";
  return reinterpret_cast<const char16_t*>(value.Value.lpszW);
}

struct Reader {
  std::vector<std::unique_ptr<BulkMessage>> messages;
  FastTransferMessages sink;
  wire::FastTransferParser parser;

  explicit Reader(std::shared_ptr<BulkPlan> plan)
      : sink(plan, [this](std::unique_ptr<BulkMessage> message) { messages.push_back(std::move(message)); }),
        parser(sink, plan->max_value) {}
  void Feed(std::vector<std::uint8_t> bytes, std::size_t piece = SIZE_MAX) {
    for (std::size_t at = 0; at < bytes.size(); at += std::min(piece, bytes.size() - at)) {
      const std::size_t end = at + std::min(piece, bytes.size() - at);
      parser.Feed(wire::SharedBytes::Take(
          {bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.begin() + static_cast<std::ptrdiff_t>(end)}));
    }
  }
  std::vector<wire::ObjectId> ids() const {
    std::vector<wire::ObjectId> ids;
    for (const auto& message : messages) ids.push_back(message->id);
    return ids;
  }
};

inline Stream Whole() {
  const auto name = Name(u"X");
  const auto other = Name(u"Y");
  Stream stream;
  stream.Bytes(wire::kMetaTagDnPrefix, "/o=x").Message(1, u"One");
  stream.Text(PROP_TAG(PT_UNICODE, 0x9999), u"named", &name).Text(kNamed, u"another", &other);
  stream.Text(PR_BODY_W, u"The body.");
  stream.Long(wire::kMetaTagFxDelProp, PR_MESSAGE_RECIPIENTS);
  stream.Mark(FastTransferMarker::kStartRecip)
      .Long(PR_ROWID, 0)
      .Long(PR_RECIPIENT_TYPE, 1)
      .Text(PR_DISPLAY_NAME_W, u"Bob");
  stream.Mark(FastTransferMarker::kEndToRecip);
  stream.Long(wire::kMetaTagFxDelProp, PR_MESSAGE_ATTACHMENTS);
  stream.Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 0).Bytes(PR_ATTACH_DATA_BIN, "content");
  stream.Mark(FastTransferMarker::kEndAttach);
  stream.Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 1).Mark(FastTransferMarker::kStartEmbed);
  stream.Text(PR_SUBJECT_W, u"inner").Mark(FastTransferMarker::kStartRecip).Text(PR_DISPLAY_NAME_W, u"inner");
  stream.Mark(FastTransferMarker::kEndToRecip).Mark(FastTransferMarker::kNewAttach).Long(PR_ATTACH_NUM, 77);
  stream.Mark(FastTransferMarker::kEndAttach)
      .Mark(FastTransferMarker::kEndEmbed)
      .Mark(FastTransferMarker::kEndAttach)
      .End();
  // Its subject in parts.
  stream.Mark(FastTransferMarker::kStartFaiMsg).Id(2).Text(PR_SUBJECT_PREFIX_W, u"T");
  stream.Text(PR_NORMALIZED_SUBJECT_W, u"wo").End();
  return stream;
}

}  // namespace mapi::builtin
