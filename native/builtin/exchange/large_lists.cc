#include "builtin/exchange/large_lists.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "builtin/exchange/exchange_tags.h"
#include "builtin/exchange/fast_transfer_download.h"
#include "builtin/exchange/method.h"
#include "builtin/wire/fast_transfer_parser.h"
#include "builtin/wire/fast_transfer_value.h"
#include "builtin/wire/wire_error.h"

namespace mapi::builtin {
namespace {

// The download context of some properties of an object.
class PropertiesTransfer final : public ServerObject {
 public:
  PropertiesTransfer(ServerObjectPtr object, std::vector<std::uint32_t> tags)
      : ServerObject(object->shared_link()), object_(std::move(object)), tags_(std::move(tags)) {}
  ~PropertiesTransfer() override { Close(); }

 protected:
  bool has_state() const override { return true; }
  wire::RopSlot AddOpening(RopRun& run) override {
    wire::SourceCopyPropertiesRequest request;
    request.level = 1;  // recipients and attachments stay out of it
    request.send_options = FastTransferDownload::kSendOptions;
    request.tags = tags_;
    return run.Add(std::move(request), run.Use(*object_)).output;
  }
  const char* operation() const override { return "read lists of values"; }

 private:
  const ServerObjectPtr object_;
  const std::vector<std::uint32_t> tags_;
};

class Lists final : public wire::FastTransferSink {
 public:
  Lists(wire::Tags tags, std::span<SPropValue> cells, wire::Arena& arena) : arena_(arena) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool failed = PROP_TYPE(cells[i].ulPropTag) == PT_ERROR && cells[i].Value.err == MAPI_E_NOT_ENOUGH_MEMORY;
      if (failed && (PROP_TYPE(tags[i]) & MV_FLAG)) wanted_.push_back({tags[i], &cells[i]});
    }
  }
  std::vector<std::uint32_t> tags() const {
    std::vector<std::uint32_t> tags;
    for (const Wanted& wanted : wanted_) tags.push_back(wanted.tag);
    return tags;
  }

  void Marker(std::uint32_t) override {}
  bool Wants(const wire::FastTransferElement& element, std::uint64_t) override { return Find(element.tag) != nullptr; }
  void Property(wire::FastTransferElement&& element) override {
    Wanted* wanted = Find(element.tag);
    if (!wanted || element.value.size() > left_) return;
    left_ -= element.value.size();
    // What the value points into is the caller's with it.
    auto* bytes = static_cast<std::uint8_t*>(arena_.Allocate(std::max<std::size_t>(element.value.size(), 1)));
    if (!element.value.empty()) std::memcpy(bytes, element.value.bytes.data(), element.value.size());
    SPropValue value{};
    wire::ReadFastTransferValue({bytes, element.value.size()}, element.tag, arena_, value);
    value.ulPropTag = PROP_TAG(PROP_TYPE(value.ulPropTag), PROP_ID(wanted->tag));
    *wanted->cell = value;
  }
  void TooLarge(const wire::FastTransferElement&) override {}

 private:
  struct Wanted {
    std::uint32_t tag;
    SPropValue* cell;
  };
  Wanted* Find(std::uint32_t tag) {
    const auto found = std::find_if(wanted_.begin(), wanted_.end(),
                                    [tag](const Wanted& wanted) { return Widened(wanted.tag) == Widened(tag); });
    return found == wanted_.end() ? nullptr : &*found;
  }

  wire::Arena& arena_;
  std::vector<Wanted> wanted_;
  std::uint64_t left_ = kMaxLargeLists;
};

void ReadLists(ServerObject& object, wire::Tags tags, std::span<SPropValue> cells, wire::Arena& arena) {
  Lists lists(tags, cells, arena);
  std::vector<std::uint32_t> wanted = lists.tags();
  if (wanted.empty()) return;
  FastTransferDownload download(std::make_shared<PropertiesTransfer>(object.shared_from_this(), std::move(wanted)));
  wire::FastTransferParser parser(lists, kMaxLargeLists);
  try {
    while (!download.done()) {
      for (const wire::SharedBytes& piece : download.Receive()) parser.Feed(piece);
    }
  } catch (const ProviderError& error) {
    // Without FastTransfer there is no way to them, and the rest of the properties is there.
    if (error.code() != MAPI_E_NO_SUPPORT || parser.position() != 0) throw;
  }
  if (!parser.AtBoundary()) throw wire::WireError("FastTransfer", 0, "ends in the middle of a value");
}

}  // namespace

// After a lost connection what has come is kept, and the rest is asked for.
void ReadLargeLists(ServerObject& object, wire::Tags tags, std::span<SPropValue> cells, wire::Arena& arena) {
  Reconnecting(object.link(), [&] { ReadLists(object, tags, cells, arena); });
}

}  // namespace mapi::builtin
