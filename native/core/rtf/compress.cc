#include <algorithm>
#include <limits>

#include "core/crc32.h"
#include "core/failure.h"
#include "core/rtf/compressed_rtf.h"
#include "core/rtf/dictionary.h"

namespace mapi::core::rtf {
namespace {

constexpr std::size_t kWindow = 4096;

class Compressor {
 public:
  explicit Compressor(ByteView rtf) : heads_(1u << 16, kNone) {
    text_.reserve(kInitialDictionary.size() + rtf.size());
    text_.assign(kInitialDictionary.begin(), kInitialDictionary.end());
    text_.insert(text_.end(), rtf.begin(), rtf.end());
    earlier_.fill(kNone);
  }

  Bytes Run() {
    std::size_t at = 0;
    while (at < kInitialDictionary.size()) Remember(at++);
    while (at < text_.size()) {
      std::size_t from = 0;
      const std::size_t length = FindReference(at, &from);
      if (length < kMinReference) {
        Control(false);
        out_.push_back(text_[at]);
        Remember(at++);
      } else {
        PutReference(from, length);
        for (std::size_t i = 0; i < length; ++i) Remember(at++);
      }
    }
    // A reference to where the next byte would go is the end.
    PutReference(at, kMinReference);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  std::size_t& HeadAt(std::size_t at) { return heads_[text_[at] | text_[at + 1] << 8]; }

  void Remember(std::size_t at) {
    if (at + 1 >= text_.size()) return;
    std::size_t& head = HeadAt(at);
    earlier_[at % kWindow] = head;
    head = at;
  }

  // The longest, and of those the oldest, as in the specification's examples; the newest where none can be longer.
  std::size_t FindReference(std::size_t at, std::size_t* from) {
    if (at + 1 >= text_.size()) return 0;
    const std::size_t longest = std::min(kMaxReference, text_.size() - at);
    std::size_t best = 0;
    // At a distance of the whole window the reference would be the end.
    for (std::size_t candidate = HeadAt(at); candidate != kNone && at - candidate < kWindow;
         candidate = earlier_[candidate % kWindow]) {
      std::size_t length = kMinReference;
      while (length < longest && text_[candidate + length] == text_[at + length]) ++length;
      if (length < best) continue;
      best = length;
      *from = candidate;
      if (best == kMaxReference) break;
    }
    return best;
  }

  void PutReference(std::size_t from, std::size_t length) {
    Control(true);
    const std::size_t token = from % kWindow << 4 | (length - kMinReference);
    out_.push_back(static_cast<std::uint8_t>(token >> 8));
    out_.push_back(static_cast<std::uint8_t>(token));
  }

  void Control(bool reference) {
    if (control_used_ == 8) {
      control_at_ = out_.size();
      out_.push_back(0);
      control_used_ = 0;
    }
    out_[control_at_] |= static_cast<std::uint8_t>((reference ? 1 : 0) << control_used_++);
  }

  Bytes text_;
  Bytes out_;
  std::size_t control_at_ = 0;
  int control_used_ = 8;
  std::vector<std::size_t> heads_;  // by two bytes: where they stood last
  std::array<std::size_t, kWindow> earlier_;
};

void PutU32(Bytes& bytes, std::size_t value) {
  for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

}  // namespace

std::size_t CompressedLimit(std::size_t size) {
  // Literals only, a control byte for eight of them, and the reference that ends it.
  return kHeaderSize + size + size / 8 + 3;
}

Bytes Compress(ByteView rtf, Form form) {
  if (CompressedLimit(rtf.size()) > std::numeric_limits<std::uint32_t>::max()) {
    throw Failure(MAPI_E_TOO_BIG, "The RTF is too large to be compressed.");
  }
  Bytes compressed;
  if (form == Form::kCompressed) compressed = Compressor(rtf).Run();
  const ByteView contents = form == Form::kCompressed ? ByteView(compressed) : rtf;
  Bytes result;
  result.reserve(kHeaderSize + contents.size());
  PutU32(result, contents.size() + kHeaderSize - sizeof(std::uint32_t));
  PutU32(result, rtf.size());
  PutU32(result, static_cast<std::uint32_t>(form));
  PutU32(result, form == Form::kCompressed ? UpdateCrc32(0, contents) : 0);
  result.insert(result.end(), contents.begin(), contents.end());
  return result;
}

}  // namespace mapi::core::rtf
