#include "builtin/exchange/byte_source.h"

#include <algorithm>
#include <cstring>

#include "builtin/exchange/method.h"
#include "builtin/exchange/store_link.h"

namespace mapi::builtin {
namespace {

// What fits into one buffer of a reply.
constexpr std::uint32_t kFirstBytes = 32u << 10;

}  // namespace

struct PropertyBytes::Ahead {
  explicit Ahead(StoreLink& link) : run(link) {}
  RopRun run;
  wire::RopTicket<wire::ReadStreamRequest> read;
};

std::size_t MemoryBytes::Read(std::uint64_t position, std::span<std::uint8_t> bytes) {
  if (position >= bytes_.size()) return 0;
  const std::size_t count = std::min<std::uint64_t>(bytes.size(), bytes_.size() - position);
  std::memcpy(bytes.data(), bytes_.data() + position, count);
  return count;
}

PropertyBytes::PropertyBytes(std::shared_ptr<StreamObject> stream, std::size_t unit)
    : stream_(std::move(stream)), unit_(unit) {}

PropertyBytes::~PropertyBytes() = default;

// A chained reply is as long as the server lets it be; its payloads are taken as they come.
std::uint32_t PropertyBytes::many_bytes() const { return stream_->link().executor().max_rop_out(); }

void PropertyBytes::Open() { Fetch(0, 0); }

std::size_t PropertyBytes::Read(std::uint64_t position, std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const std::uint64_t at = position + done;
    if (size_final_ && at >= size_) break;
    if (at < held_from_ || at >= held_end()) {
      Fetch(at, bytes.size() - done);
      if (at < held_from_ || at >= held_end()) break;
      continue;  // with it the size may have become known
    }
    // What lies behind the reader is dropped piece by piece.
    while (at >= held_from_ + pieces_.front().size()) {
      held_from_ += pieces_.front().size();
      held_bytes_ -= pieces_.front().size();
      pieces_.pop_front();
    }
    const std::size_t offset = at - held_from_;
    const wire::Bytes piece = pieces_.front().bytes;
    std::size_t count = std::min(bytes.size() - done, piece.size() - offset);
    if (size_final_) count = static_cast<std::size_t>(std::min<std::uint64_t>(count, size_ - at));
    std::memcpy(bytes.data() + done, piece.data() + offset, count);
    done += count;
  }
  ++sequential_;
  const std::uint64_t left = held_end() - std::min(held_end(), position + done);
  // Once a reply is begun, the next is asked for: it travels while this one is consumed, and no more than two are in
  // memory.
  if (left < many_bytes() && (sequential_ > 1 || bytes.size() >= kFirstBytes)) StartAhead();
  return done;
}

void PropertyBytes::Fetch(std::uint64_t position, std::size_t wanted) {
  Reconnecting(stream_->link(), [&] { FetchOnce(position, wanted); });
}

// The stream was opened again after a lost connection, and what follows does not belong to what was read.
void PropertyBytes::RequireUnchanged() const {
  if (!stream_->changed()) return;
  Throw(MAPI_E_OBJECT_CHANGED,
        "The value was changed while it was read: it has another size since the connection was lost. Open it again.");
}

void PropertyBytes::FetchOnce(std::uint64_t position, std::size_t wanted) {
  RequireUnchanged();
  if (ahead_ && held_end() == position) {
    FinishAhead();
    if (position < held_end() || size_final_) return;
  }
  if (ahead_) {
    ahead_.reset();
    cursor_known_ = false;
  }
  const bool was_open = stream_->open();
  if (!was_open) cursor_ = 0;
  RopRun run(stream_->link());
  const wire::RopSlot slot = run.Use(*stream_);
  std::optional<wire::RopTicket<wire::SeekStreamRequest>> seek;
  if (cursor_ != position || (was_open && !cursor_known_)) {
    seek = run.Add(wire::SeekStreamRequest{.offset = static_cast<std::int64_t>(position)}, slot);
  }
  // Who jumps about does not want much of each place, unless he says so.
  const bool many = wanted > kFirstBytes || (sequential_ > 0 && !seek);
  const std::uint32_t maximum = many ? many_bytes() : kFirstBytes;
  const auto read = run.Add(wire::ReadStreamRequest{.maximum = maximum}, slot);
  cursor_known_ = false;
  run.Execute();
  RequireUnchanged();
  if (!size_final_) size_ = stream_->size();
  if (seek) run.Get(*seek, "move in the stream");
  if (seek) sequential_ = 0;
  pieces_.clear();
  held_from_ = position;
  held_bytes_ = 0;
  cursor_ = position;
  Take(std::move(run.Get(read, "read the stream")));
  cursor_known_ = true;
}

void PropertyBytes::Take(wire::ReadStreamResponse&& response) {
  std::uint64_t received = 0;
  for (wire::SharedBytes& piece : response.pieces) {
    if (piece.empty()) continue;
    received += piece.size();
    held_bytes_ += piece.size();
    pieces_.push_back(std::move(piece));
  }
  cursor_ += received;
  // Nothing comes after the end; what the opening said of the size may have been of another moment.
  if (received == 0 || cursor_ >= size_) {
    if (!size_final_) size_ = received == 0 ? std::min(size_, cursor_) : cursor_;
    if (cursor_ >= size_ && !size_final_) TrimTerminator();
  }
}

// MS-OXCPRPT 2.2.14: a string's stream has its characters only, yet some servers send a terminator with them.
void PropertyBytes::TrimTerminator() {
  size_final_ = true;
  if (unit_ == 0 || size_ < unit_ || held_end() != size_) return;
  // The last character may be spread over two pieces.
  std::size_t zeros = 0;
  for (auto piece = pieces_.rbegin(); piece != pieces_.rend() && zeros < unit_; ++piece) {
    for (auto byte = piece->bytes.rbegin(); byte != piece->bytes.rend() && zeros < unit_; ++byte, ++zeros) {
      if (*byte != 0) return;
    }
  }
  if (zeros < unit_) return;
  size_ -= unit_;
  for (std::size_t left = unit_; left > 0;) {
    wire::SharedBytes& last = pieces_.back();
    const std::size_t cut = std::min(left, last.size());
    last.bytes = last.bytes.first(last.size() - cut);
    held_bytes_ -= cut;
    left -= cut;
    if (last.empty()) pieces_.pop_back();
  }
}

std::uint64_t PropertyBytes::Size() {
  if (!size_final_ && held_bytes_ == 0) {
    stream_->EnsureOpen();
    RequireUnchanged();
    size_ = stream_->size();
  }
  if (size_final_ || unit_ == 0) return size_;
  // A look at the last character tells whether it counts. The place where reading goes on is found again.
  if (size_ < unit_) return size_;
  std::uint8_t last[2] = {0, 0};
  const int sequential = sequential_;
  const std::uint64_t size = size_;
  Read(size - unit_, {last, unit_});
  sequential_ = sequential;
  return size_;
}

void PropertyBytes::StartAhead() {
  if (ahead_ || size_final_ || !cursor_known_ || cursor_ != held_end() || cursor_ >= size_ || !stream_->open() ||
      !stream_->link().executor().idle()) {
    return;
  }
  auto ahead = std::make_unique<Ahead>(stream_->link());
  ahead->read = ahead->run.Add(wire::ReadStreamRequest{.maximum = many_bytes()}, ahead->run.Use(*stream_));
  try {
    ahead->run.Start();
  } catch (const std::exception&) {
    return;  // nobody asked yet; who does will be told
  }
  ahead_ = std::move(ahead);
}

void PropertyBytes::FinishAhead() {
  const auto ahead = std::move(ahead_);
  cursor_known_ = false;
  ahead->run.Finish();
  if (!ahead->run.ok(ahead->read)) return;  // asked again, and then reported
  cursor_known_ = true;
  Take(std::move(ahead->run.Get(ahead->read, "read the stream")));
}

}  // namespace mapi::builtin
