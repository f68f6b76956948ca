// The bytes behind a stream: a property on the server, read in big pieces and ahead of need, or a text in memory.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "builtin/exchange/rop_run.h"
#include "builtin/exchange/server_objects.h"
#include "builtin/wire/oxcprpt_stream.h"

namespace mapi::builtin {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Fewer bytes than asked for: the end. Throws.
  virtual std::size_t Read(std::uint64_t position, std::span<std::uint8_t> bytes) = 0;
  virtual std::uint64_t Size() = 0;
};

class MemoryBytes final : public ByteSource {
 public:
  explicit MemoryBytes(std::string bytes) : bytes_(std::move(bytes)) {}
  std::size_t Read(std::uint64_t position, std::span<std::uint8_t> bytes) override;
  std::uint64_t Size() override { return bytes_.size(); }

 private:
  const std::string bytes_;
};

class PropertyBytes final : public ByteSource {
 public:
  // `unit`: bytes of a character of a string property, whose terminator some servers count in; 0: not a string.
  PropertyBytes(std::shared_ptr<StreamObject> stream, std::size_t unit);
  ~PropertyBytes() override;

  // Opens the stream with its first bytes, so that a short one takes one request. Without it the first Read or Size
  // opens.
  void Open();
  std::size_t Read(std::uint64_t position, std::span<std::uint8_t> bytes) override;
  std::uint64_t Size() override;

 private:
  struct Ahead;
  // Where the bytes of `position` are not at hand, gets some from there on, of which so many are wanted.
  void Fetch(std::uint64_t position, std::size_t wanted);
  void FetchOnce(std::uint64_t position, std::size_t wanted);
  void RequireUnchanged() const;
  void Take(wire::ReadStreamResponse&& response);
  void StartAhead();
  void FinishAhead();
  void TrimTerminator();
  std::uint32_t many_bytes() const;
  std::uint64_t held_end() const { return held_from_ + held_bytes_; }

  const std::shared_ptr<StreamObject> stream_;
  const std::size_t unit_;
  std::uint64_t size_ = 0;  // without a terminator, once that is known
  bool size_final_ = false;
  std::uint64_t held_from_ = 0;  // position of the first byte of pieces_
  std::uint64_t held_bytes_ = 0;
  std::deque<wire::SharedBytes> pieces_;
  std::uint64_t cursor_ = 0;  // the server's
  bool cursor_known_ = true;
  int sequential_ = 0;
  std::unique_ptr<Ahead> ahead_;
};

}  // namespace mapi::builtin
