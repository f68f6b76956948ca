// Takes a FastTransfer stream apart as its buffers come, MS-OXCFXICS 2.2.4.1: whatever they are cut at. Memory is for
// one value at a time; a value that lies in one buffer is not copied.
#pragma once

#include <cstdint>
#include <vector>

#include "builtin/wire/fast_transfer.h"

namespace mapi::wire {

// What the parser finds. Exceptions pass through it.
class FastTransferSink {
 public:
  virtual ~FastTransferSink() = default;
  virtual void Marker(std::uint32_t marker) = 0;
  // Before a value: whether to keep it. `element` has the tag and the name; `size` is that of a variable-size value, 0
  // where it is not known yet.
  virtual bool Wants(const FastTransferElement& element, std::uint64_t size) = 0;
  // Of those that are wanted: value as FastTransferElement::Read has it. Not wanted, or too large: nothing of it.
  virtual void Property(FastTransferElement&& element) = 0;
  // A value that was wanted, and turned out to be larger than one may be.
  virtual void TooLarge(const FastTransferElement& element) = 0;
};

class FastTransferParser {
 public:
  // A name of a named property, in UTF-16 units. MS-OXCPRPT 2.2.12.1 counts its bytes in 8 bits elsewhere.
  static constexpr std::size_t kMaxName = 1024;

  // `max_value`: bytes of a value, with the counts and lengths of a multiple one.
  FastTransferParser(FastTransferSink& sink, std::uint64_t max_value) : sink_(sink), max_value_(max_value) {}

  // The next bytes. Throws WireError where they are no stream, after which the parser is of no use.
  void Feed(const SharedBytes& piece);
  // Whether the stream may end here.
  bool AtBoundary() const { return step_ == Step::kTag && carry_.empty(); }
  // Bytes so far.
  std::uint64_t position() const { return position_; }

 private:
  enum class Step : std::uint8_t {
    kTag,
    kNameGuid,
    kNameLid,
    kNameText,
    kLength,
    kFixed,
    kCount,
    kItemLength,
    kItemBytes,
    kBytes,
  };

  bool Advance();
  bool Take(std::size_t count, Bytes* out);
  void BeginElement(std::uint32_t tag);
  void BeginValue();
  bool TakeNameText();
  void BeginVariable(std::uint64_t size);
  bool TakeBytes();
  bool TakeItem();
  void NextItem();
  void Join(Bytes bytes);
  void Finish(SharedBytes value);
  [[noreturn]] void Fail(const char* field, const char* problem) const;

  FastTransferSink& sink_;
  const std::uint64_t max_value_;
  Step step_ = Step::kTag;
  SharedBytes piece_;
  std::size_t at_ = 0;
  std::vector<std::uint8_t> carry_;  // the beginning of an atom that is spread over buffers
  std::vector<std::uint8_t> taken_;  // the atom that was carried, while it is looked at
  std::uint64_t position_ = 0;

  FastTransferElement element_;
  bool wanted_ = false;
  bool too_large_ = false;
  std::uint64_t left_ = 0;            // of a variable-size value, or of one item
  std::uint64_t items_ = 0;           // still to come
  std::vector<std::uint8_t> joined_;  // a value that is spread over buffers, or a multiple one
};

}  // namespace mapi::wire
