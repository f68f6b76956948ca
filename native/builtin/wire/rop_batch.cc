#include "builtin/wire/rop_batch.h"

#include <algorithm>

#include "builtin/wire/rop_repeating.h"

namespace mapi::wire {
namespace {

bool IsUnasked(std::uint8_t id) {
  switch (static_cast<RopId>(id)) {
    case RopId::kNotify:
    case RopId::kPending:
    case RopId::kBackoff:
    case RopId::kBufferTooSmall:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool RopEntry::StartsAt(const Reader& in) const {
  return in.remaining() >= 6 && in.Peek(0) == static_cast<std::uint8_t>(reply_id) &&
         in.Peek(1) == ReplyIndex(shape, indices);
}

bool AtEndOfReply(const Reader& in, const RopEntry* next) {
  if (in.AtEnd() || IsUnasked(in.Peek(0))) return true;
  return next != nullptr && next->StartsAt(in);
}

RopSlot RopBatch::NewSlot(std::uint32_t handle, std::uint8_t logon_id) {
  if (handles_.size() == kMaxHandles) throw WireError("ServerObjectHandleTable", 0, "more than 255 handles");
  handles_.push_back(handle);
  return {static_cast<std::uint8_t>(handles_.size() - 1), logon_id};
}

RopSlot RopBatch::Handle(std::uint32_t handle, std::uint8_t logon_id) {
  const auto known = std::find(handles_.begin(), handles_.end(), handle);
  if (handle == kNoHandle || known == handles_.end()) return NewSlot(handle, logon_id);
  return {static_cast<std::uint8_t>(known - handles_.begin()), logon_id};
}

std::size_t RopBatch::Push(std::unique_ptr<RopEntry> entry) {
  Writer out;
  WriteRopPrefix(out, entry->id, entry->shape, entry->indices);
  entry->WriteFields(out);
  entry->encoded_size = out.size();
  entries_.push_back(std::move(entry));
  return entries_.size() - 1;
}

RopTicket<LogonRequest> RopBatch::AddLogon(LogonRequest request, std::uint8_t logon_id) {
  RopTicket<LogonRequest> ticket;
  ticket.output = NewSlot(kNoHandle, logon_id);
  const RopIndices indices{logon_id, 0, ticket.output.index};
  ticket.position = Push(std::make_unique<RopEntryOf<LogonRequest>>(std::move(request), indices));
  return ticket;
}

void RopBatch::AddRelease(std::uint32_t handle, std::uint8_t logon_id) {
  Add(ReleaseRequest{}, Handle(handle, logon_id));
}

std::vector<std::uint8_t> RopBatch::Encode(std::size_t max_rops, std::size_t max_size) {
  const std::size_t table_size = handles_.size() * 4;
  Writer rops;
  std::size_t end = answered_;
  while (end < entries_.size() && end - answered_ < max_rops) {
    const RopEntry& entry = *entries_[end];
    if (2 + rops.size() + entry.encoded_size + table_size > max_size) {
      if (end == answered_) throw WireError(RopName(entry.id), 0, "larger than a request may be");
      break;
    }
    WriteRopPrefix(rops, entry.id, entry.shape, entry.indices);
    entry.WriteFields(rops);
    ++end;
  }
  sent_ = end - answered_;
  sent_end_ = end;
  Writer out;
  WriteRopPayload(out, rops.bytes(), handles_);
  return std::move(out).Finish();
}

bool RopBatch::CanRepeat() const {
  for (std::size_t i = answered_; i < sent_end_; ++i) {
    const RopEntry& entry = *entries_[i];
    const Repeating repeating = RepeatingOf(entry.id);
    if (repeating == Repeating::kHarmless) continue;
    if (repeating != Repeating::kMovesCursor) return false;
    if (!IsOpenedIn(answered_, i, entry.indices.input)) return false;
  }
  return true;
}

bool RopBatch::ChangesSomething(bool unanswered) const {
  const std::size_t end = unanswered ? sent_end_ : answered_;
  for (std::size_t i = 0; i < end; ++i) {
    const RopEntry& entry = *entries_[i];
    if (RepeatingOf(entry.id) != Repeating::kHarmful) continue;
    if (i >= answered_ || (entry.state() == RopState::kAnswered && entry.return_value() == kRopSuccess)) return true;
  }
  return false;
}

bool RopBatch::CanStartAnew() const {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const RopEntry& entry = *entries_[i];
    const Repeating repeating = RepeatingOf(entry.id);
    if (repeating == Repeating::kMovesCursor && !IsOpenedIn(0, i, entry.indices.input)) return false;
  }
  return true;
}

void RopBatch::StartAnew() {
  answered_ = sent_ = sent_end_ = 0;
  for (const auto& entry : entries_) {
    entry->Reset();
    const bool opens = entry->shape == RopShape::kInputOutput || entry->shape == RopShape::kOutput;
    if (opens) handles_.at(entry->indices.output) = kNoHandle;
  }
}

void RopBatch::Replace(RopSlot slot, std::uint32_t handle) { handles_.at(slot.index) = handle; }

void RopBatch::Accept(std::span<const SharedBytes> payloads) {
  size_needed_.reset();
  backoff_.reset();
  pending_ = false;
  notifications_lost_ = false;
  stopped_ = false;
  if (payloads.empty()) throw WireError("RopBuffer", 0, "empty");
  const RopPayload first = RopPayload::Read(payloads.front());
  Reader list(first.rops);
  ReadList(list, first.handles);
  for (const SharedBytes& payload : payloads.subspan(1)) {
    const RopPayload next = RopPayload::Read(payload);
    Reader follow_up(next.rops);
    ReadFollowUps(follow_up);
  }
  FinishList();
}

void RopBatch::ReadList(Reader& in, std::span<const std::uint32_t> handles) {
  while (!in.AtEnd()) {
    if (IsUnasked(in.Peek(0))) {
      if (!ReadUnasked(in)) return;
    } else {
      ReadAnswer(in, handles);
    }
  }
}

void RopBatch::ReadAnswer(Reader& in, std::span<const std::uint32_t> handles) {
  AnswerReleases();
  if (answered_ == sent_end_ || stopped_) in.Fail("RopId", "a reply to nothing that was asked");
  RopEntry& entry = *entries_[answered_];
  if (in.U8("RopId") != static_cast<std::uint8_t>(entry.reply_id)) {
    throw WireError(RopName(entry.id), in.offset() - 1, "a reply to another ROP");
  }
  if (in.U8("HandleIndex") != ReplyIndex(entry.shape, entry.indices)) {
    throw WireError(RopName(entry.id), in.offset() - 1, "a reply to another handle");
  }
  const std::uint32_t return_value = in.U32("ReturnValue");
  entry.ReadReply(in, return_value, NextWithReply(answered_ + 1));
  if (return_value == kRopSuccess && (entry.shape == RopShape::kInputOutput || entry.shape == RopShape::kOutput)) {
    const std::size_t slot = entry.indices.output;
    if (slot >= handles.size() || slot >= handles_.size()) {
      throw WireError(RopName(entry.id), in.offset(), "success without a handle");
    }
    // The table is that of the list's end.
    if (handles[slot] == kNoHandle && !IsReleasedAfter(answered_, entry.indices.output)) {
      throw WireError(RopName(entry.id), in.offset(), "success without a handle");
    }
    handles_[slot] = handles[slot];
  }
  ++answered_;
  // MS-OXCROPS 3.2.5.1: what comes after it is not executed.
  stopped_ = return_value != kRopSuccess && entry.stops_on_failure();
}

// MS-OXCRPC 3.1.4.2.1.2: one more reply of the last ROP.
void RopBatch::ReadFollowUps(Reader& in) {
  while (!in.AtEnd()) {
    if (IsUnasked(in.Peek(0))) {
      if (!ReadUnasked(in)) return;
      continue;
    }
    if (answered_ == 0 || answered_ != sent_end_ || sent_ == 0) in.Fail("RopId", "a follow-up of nothing");
    RopEntry& entry = *entries_[answered_ - 1];
    if (!entry.StartsAt(in)) in.Fail("RopId", "a follow-up of another ROP");
    in.Skip(2, "RopId");
    const std::uint32_t return_value = in.U32("ReturnValue");
    if (entry.return_value() != kRopSuccess || !entry.ReadFollowUp(in, return_value)) {
      in.Fail("RopId", "a follow-up where there can be none");
    }
  }
}

// False: nothing follows.
bool RopBatch::ReadUnasked(Reader& in) {
  switch (static_cast<RopId>(in.U8("RopId"))) {
    case RopId::kNotify:
      return ReadNotification(in);
    case RopId::kPending:
      in.Skip(2, "SessionIndex");
      pending_ = true;
      return true;
    case RopId::kBackoff:
      backoff_ = Backoff::Read(in);
      return true;
    default:
      ReadBufferTooSmall(in);
      return false;
  }
}

// A notification has no size of its own: where one cannot be read nothing can that follows. The answers, which came
// before it, are good all the same; should one be missing, FinishList says so.
bool RopBatch::ReadNotification(Reader& in) {
  try {
    notifications_.push_back(Notification::Read(in));
    return true;
  } catch (const WireError&) {
    notifications_lost_ = true;
    return false;
  }
}

// MS-OXCROPS 2.2.15.1. RequestBuffers begin with the request whose reply found no room: those before are done.
void RopBatch::ReadBufferTooSmall(Reader& in) {
  size_needed_ = in.U16("SizeNeeded");
  const std::size_t unprocessed = in.remaining();
  in.Skip(unprocessed, "RequestBuffers");
  std::size_t left = 0;
  for (std::size_t i = answered_; i < sent_end_; ++i) left += entries_[i]->encoded_size;
  while (answered_ < sent_end_ && entries_[answered_]->id == RopId::kRelease && left > unprocessed) {
    left -= entries_[answered_]->encoded_size;
    AnswerRelease();
  }
}

// RopRelease has no reply: it is done when a later one is.
void RopBatch::AnswerReleases() {
  while (answered_ < sent_end_ && entries_[answered_]->id == RopId::kRelease) {
    AnswerRelease();
  }
}

void RopBatch::AnswerRelease() {
  RopEntry& entry = *entries_[answered_++];
  Reader nothing{Bytes()};
  entry.ReadReply(nothing, kRopSuccess, nullptr);
  // What was opened here is the caller's no more, and another object may get its number.
  if (IsOpenedIn(0, answered_, entry.indices.input)) handles_.at(entry.indices.input) = kNoHandle;
}

bool RopBatch::IsOpenedIn(std::size_t from, std::size_t to, std::uint8_t slot) const {
  return std::any_of(entries_.begin() + static_cast<std::ptrdiff_t>(from),
                     entries_.begin() + static_cast<std::ptrdiff_t>(to), [slot](const auto& entry) {
                       return (entry->shape == RopShape::kInputOutput || entry->shape == RopShape::kOutput) &&
                              entry->indices.output == slot;
                     });
}

bool RopBatch::IsReleasedAfter(std::size_t position, std::uint8_t slot) const {
  for (std::size_t i = position + 1; i < sent_end_; ++i) {
    if (entries_[i]->id == RopId::kRelease && entries_[i]->indices.input == slot) return true;
  }
  return false;
}

const RopEntry* RopBatch::NextWithReply(std::size_t from) const {
  while (from < sent_end_ && entries_[from]->id == RopId::kRelease) ++from;
  return from < sent_end_ ? entries_[from].get() : nullptr;
}

void RopBatch::FinishList() {
  if (size_needed_ || backoff_) return;
  if (stopped_) {
    const std::uint32_t reason = entries_[answered_ - 1]->return_value();
    for (; answered_ < sent_end_; ++answered_) entries_[answered_]->Skip(reason);
    return;
  }
  AnswerReleases();
  if (answered_ != sent_end_) throw WireError(RopName(entries_[answered_]->id), 0, "no reply");
}

}  // namespace mapi::wire
