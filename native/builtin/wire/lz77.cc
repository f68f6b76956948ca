#include "builtin/wire/lz77.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "builtin/wire/reader.h"
#include "builtin/wire/writer.h"

namespace mapi::wire {
namespace {

constexpr std::size_t kMinMatch = 3;
constexpr std::size_t kWindow = 8192;

class Decompressor {
 public:
  explicit Decompressor(Bytes data) : in_(data) {}

  std::vector<std::uint8_t> Run(std::size_t size) {
    out_.reserve(size);
    while (out_.size() < size) {
      if (NextIsMatch()) {
        CopyMatch(size);
      } else {
        out_.push_back(in_.U8("LZ77.Literal"));
      }
    }
    return std::move(out_);
  }

 private:
  bool NextIsMatch() {
    if (flags_left_ == 0) {
      flags_ = in_.U32("LZ77.Flags");
      flags_left_ = 32;
    }
    --flags_left_;
    return (flags_ >> flags_left_ & 1) != 0;
  }

  void CopyMatch(std::size_t size) {
    const std::uint16_t match = in_.U16("LZ77.Match");
    const std::size_t distance = (match >> 3) + 1u;
    const std::size_t length = MatchLength(match & 7);
    if (distance > out_.size()) in_.Fail("LZ77.Match", "before the beginning");
    if (length > size - out_.size()) in_.Fail("LZ77.Match", "beyond the end");
    // Byte by byte: a match may overlap what it produces.
    for (std::size_t i = 0; i < length; ++i) out_.push_back(out_[out_.size() - distance]);
  }

  // MS-XCA 2.4.4
  std::size_t MatchLength(std::size_t length) {
    if (length < 7) return length + kMinMatch;
    std::size_t nibble;
    if (half_byte_ >= 0) {
      nibble = static_cast<std::size_t>(half_byte_) >> 4;
      half_byte_ = -1;
    } else {
      half_byte_ = in_.U8("LZ77.Length");
      nibble = static_cast<std::size_t>(half_byte_) & 0xF;
    }
    if (nibble < 15) return nibble + 7 + kMinMatch;
    const std::uint8_t byte = in_.U8("LZ77.Length");
    if (byte < 255) return byte + 15u + 7u + kMinMatch;
    std::size_t wide = in_.U16("LZ77.Length");
    if (wide == 0) wide = in_.U32("LZ77.Length");
    if (wide < 15 + 7) in_.Fail("LZ77.Length", "a long form of a short length");
    return wide + kMinMatch;
  }

  Reader in_;
  std::vector<std::uint8_t> out_;
  std::uint32_t flags_ = 0;
  int flags_left_ = 0;
  int half_byte_ = -1;
};

class Compressor {
 public:
  explicit Compressor(Bytes data) : data_(data) { heads_.fill(0); }

  std::vector<std::uint8_t> Run() {
    BeginFlags();
    std::size_t at = 0;
    while (at < data_.size()) {
      std::size_t distance = 0;
      const std::size_t length = FindMatch(at, &distance);
      if (length >= kMinMatch) {
        PutMatch(distance, length);
        for (std::size_t i = 0; i < length; ++i) Remember(at + i);
        at += length;
      } else {
        out_.push_back(data_[at]);
        PutFlag(false);
        Remember(at++);
      }
    }
    // The unused bits are ones: a decoder that meets them with no data left is at the end.
    while (flags_used_ != 32) {
      flags_ = flags_ << 1 | 1;
      ++flags_used_;
    }
    StoreFlags();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kHashSize = 4096;

  void BeginFlags() {
    flags_at_ = out_.size();
    out_.resize(out_.size() + 4);
    flags_ = 0;
    flags_used_ = 0;
  }
  void StoreFlags() { std::memcpy(out_.data() + flags_at_, &flags_, sizeof flags_); }

  // After the item's bytes: a full word begins the next one.
  void PutFlag(bool match) {
    flags_ = flags_ << 1 | (match ? 1 : 0);
    if (++flags_used_ == 32) {
      StoreFlags();
      BeginFlags();
    }
  }

  std::size_t HashAt(std::size_t at) const {
    const std::uint32_t three = data_[at] | data_[at + 1] << 8 | data_[at + 2] << 16;
    return three * 2654435761u >> 20;
  }
  void Remember(std::size_t at) {
    if (at + kMinMatch <= data_.size()) heads_[HashAt(at)] = static_cast<std::uint32_t>(at + 1);
  }

  std::size_t FindMatch(std::size_t at, std::size_t* distance) const {
    if (at + kMinMatch > data_.size()) return 0;
    const std::uint32_t head = heads_[HashAt(at)];
    if (head == 0 || at - (head - 1) > kWindow) return 0;
    const std::size_t from = head - 1;
    std::size_t length = 0;
    while (at + length < data_.size() && data_[from + length] == data_[at + length]) ++length;
    *distance = at - from;
    return length;
  }

  void PutMatch(std::size_t distance, std::size_t match_length) {
    std::size_t length = match_length - kMinMatch;
    const auto low = static_cast<std::uint16_t>(std::min<std::size_t>(length, 7));
    PutU16(static_cast<std::uint16_t>((distance - 1) << 3 | low));
    if (length >= 7) {
      length -= 7;
      const auto nibble = static_cast<std::uint8_t>(std::min<std::size_t>(length, 15));
      if (half_byte_at_ != kNone) {
        out_[half_byte_at_] |= static_cast<std::uint8_t>(nibble << 4);
        half_byte_at_ = kNone;
      } else {
        half_byte_at_ = out_.size();
        out_.push_back(nibble);
      }
      if (length >= 15) PutLongLength(length - 15, match_length - kMinMatch);
    }
    PutFlag(true);
  }

  void PutLongLength(std::size_t rest, std::size_t whole) {
    if (rest < 255) {
      out_.push_back(static_cast<std::uint8_t>(rest));
    } else if (whole <= 0xFFFF) {
      out_.push_back(255);
      PutU16(static_cast<std::uint16_t>(whole));
    } else {
      out_.push_back(255);
      PutU16(0);
      PutU16(static_cast<std::uint16_t>(whole));
      PutU16(static_cast<std::uint16_t>(whole >> 16));
    }
  }

  void PutU16(std::uint16_t value) {
    out_.push_back(static_cast<std::uint8_t>(value));
    out_.push_back(static_cast<std::uint8_t>(value >> 8));
  }

  static constexpr std::size_t kNone = ~std::size_t{0};

  Bytes data_;
  std::vector<std::uint8_t> out_;
  std::array<std::uint32_t, kHashSize> heads_;  // position + 1 of the last place with this hash
  std::uint32_t flags_ = 0;
  int flags_used_ = 0;
  std::size_t flags_at_ = 0;
  std::size_t half_byte_at_ = kNone;
};

}  // namespace

std::vector<std::uint8_t> Decompress(Bytes data, std::size_t size) { return Decompressor(data).Run(size); }

std::vector<std::uint8_t> Compress(Bytes data) { return Compressor(data).Run(); }

}  // namespace mapi::wire
