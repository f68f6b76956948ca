// Requests that travel together, and their replies.
//
//   RopBatch batch;
//   const RopSlot logon = batch.Handle(logon_handle, logon_id);
//   const auto folder = batch.Add(OpenFolderRequest{.folder = fid}, logon);
//   const auto table = batch.Add(GetContentsTableRequest{}, folder.output);
//   const auto rows = batch.Add(QueryRowsRequest{.row_count = 100, .columns = columns}, table.output);
//   while (!batch.done()) {
//     payload = batch.Encode();          // all that is still to be asked and fits
//     … one Execute …
//     batch.Accept(OpenExtendedBuffers(reply.rop_buffer));
//   }
//   if (batch.Result(rows).ok()) … batch.Result(rows).value.chunks …
//   handle = batch.HandleOf(table.output);
//
// A batch remembers what was answered: after RopBufferTooSmall or RopBackoff, Encode goes on with what was not.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "builtin/wire/extended_buffer.h"
#include "builtin/wire/oxcnotif.h"
#include "builtin/wire/oxcstor.h"
#include "builtin/wire/rop_codec.h"
#include "builtin/wire/rop_payload.h"

namespace mapi::wire {

// A place in the handle table.
struct RopSlot {
  std::uint8_t index = 0;
  std::uint8_t logon_id = 0;
};

template <class Request>
struct RopTicket {
  std::size_t position = 0;
  RopSlot output;  // of requests that open something
};

enum class RopState : std::uint8_t {
  kWaiting,   // not sent, or sent and not executed
  kAnswered,  // return_value is the server's
  kSkipped,   // not executed, since an earlier one failed and ended the list: return_value is that one's
};

template <class Response>
struct RopResult {
  RopState state = RopState::kWaiting;
  std::uint32_t return_value = 0;
  bool has_value = false;  // fields followed (always so if ok)
  Response value{};

  bool ok() const { return state == RopState::kAnswered && (has_value || return_value == kRopSuccess); }
};

// One request of a batch, whatever its type.
class RopEntry {
 public:
  RopEntry(RopId id, RopId reply_id, RopShape shape, RopIndices indices)
      : id(id), reply_id(reply_id), shape(shape), indices(indices) {}
  virtual ~RopEntry() = default;

  virtual void WriteFields(Writer& out) const = 0;
  // After ReturnValue. `next` is the entry whose reply comes after this one's, or null.
  virtual void ReadReply(Reader& in, std::uint32_t return_value, const RopEntry* next) = 0;
  // A follow-up of a chained reply. False: this ROP has none.
  virtual bool ReadFollowUp(Reader& in, std::uint32_t return_value) = 0;
  virtual void Skip(std::uint32_t return_value) = 0;
  // As if it had never been sent.
  virtual void Reset() = 0;
  virtual RopState state() const = 0;
  virtual std::uint32_t return_value() const = 0;
  virtual bool stops_on_failure() const = 0;

  // Whether a reply of this entry starts here.
  bool StartsAt(const Reader& in) const;

  const RopId id;
  const RopId reply_id;
  const RopShape shape;
  const RopIndices indices;
  std::size_t encoded_size = 0;
};

template <class Request>
class RopEntryOf final : public RopEntry {
 public:
  using Response = typename Request::Response;

  RopEntryOf(Request request_of, RopIndices indices)
      : RopEntry(Request::kId, ReplyIdOf<Request>(), Request::kShape, indices), request(std::move(request_of)) {}

  void WriteFields(Writer& out) const override {
    FieldWriter fields(out);
    Request::Describe(fields, request);
  }
  void ReadReply(Reader& in, std::uint32_t return_value, const RopEntry* next) override {
    RopResult<Response> answer;
    answer.return_value = return_value;
    answer.has_value = HasBodyAt(in, return_value, next);
    if (answer.has_value) Read(in, return_value, answer.value);
    answer.state = RopState::kAnswered;
    result = std::move(answer);
  }
  bool ReadFollowUp(Reader& in, std::uint32_t return_value) override {
    if constexpr (requires(Response a, Response b) { a.Append(std::move(b)); }) {
      Response more;
      if (!HasBodyAt(in, return_value, nullptr)) return true;
      Read(in, return_value, more);
      if (return_value == kRopSuccess) result.value.Append(std::move(more));
      return true;
    } else {
      return false;
    }
  }
  void Skip(std::uint32_t return_value) override {
    result.state = RopState::kSkipped;
    result.return_value = return_value;
  }
  void Reset() override { result = RopResult<Response>(); }
  RopState state() const override { return result.state; }
  std::uint32_t return_value() const override { return result.return_value; }
  bool stops_on_failure() const override {
    return requires { Request::kStopsOnFailure; };
  }

  const Request request;
  RopResult<Response> result;

 private:
  void Read(Reader& in, std::uint32_t return_value, Response& response) const {
    FieldReader fields(in);
    DescribeReply(fields, response, request, return_value);
  }
  static bool HasBodyAt(const Reader& in, std::uint32_t return_value, const RopEntry* next) {
    if (HasRopBody<Response>(return_value)) return true;
    if constexpr (requires { Response::kOnFailure; }) return FailureHasBody(in, next);
    return false;
  }
  // Servers differ, so what follows decides: the next reply, or the end, where the fields would be.
  static bool FailureHasBody(const Reader& in, const RopEntry* next);
};

// True if, at this place, nothing more of the current reply follows.
bool AtEndOfReply(const Reader& in, const RopEntry* next);

template <class Request>
bool RopEntryOf<Request>::FailureHasBody(const Reader& in, const RopEntry* next) {
  return !AtEndOfReply(in, next);
}

class RopBatch {
 public:
  // Any number of ROPs.
  static constexpr std::size_t kAll = ~std::size_t{0};

  RopBatch() = default;
  // For a list that was numbered elsewhere: AddAt takes its indices as they are.
  explicit RopBatch(std::vector<std::uint32_t> handles) : handles_(std::move(handles)) {}
  RopBatch(RopBatch&&) = default;
  RopBatch& operator=(RopBatch&&) = default;

  // A slot for a handle that is known. The same handle gets the same slot.
  RopSlot Handle(std::uint32_t handle, std::uint8_t logon_id);

  template <class Request>
  RopTicket<Request> Add(Request request, RopSlot input) {
    static_assert(Request::kShape != RopShape::kOutput && Request::kShape != RopShape::kTwoInputs);
    RopTicket<Request> ticket;
    ticket.output = input;
    RopIndices indices{input.logon_id, input.index, input.index};
    if constexpr (Request::kShape == RopShape::kInputOutput) {
      ticket.output = NewSlot(kNoHandle, input.logon_id);
      indices.output = ticket.output.index;
    }
    ticket.position = Push(std::make_unique<RopEntryOf<Request>>(std::move(request), indices));
    return ticket;
  }
  template <class Request>
  RopTicket<Request> Add(Request request, RopSlot source, RopSlot destination) {
    static_assert(Request::kShape == RopShape::kTwoInputs);
    const RopIndices indices{source.logon_id, source.index, destination.index};
    return {Push(std::make_unique<RopEntryOf<Request>>(std::move(request), indices)), source};
  }
  template <class Request>
  RopTicket<Request> AddAt(Request request, RopIndices indices) {
    return {Push(std::make_unique<RopEntryOf<Request>>(std::move(request), indices)),
            {indices.output, indices.logon_id}};
  }
  RopTicket<LogonRequest> AddLogon(LogonRequest request, std::uint8_t logon_id);
  // RopRelease of a handle nobody uses any more.
  void AddRelease(std::uint32_t handle, std::uint8_t logon_id);

  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  // How many are still to be asked.
  std::size_t waiting() const { return entries_.size() - answered_; }
  bool done() const { return waiting() == 0; }
  // Handles that can still be named: 255 is the limit of the protocol.
  std::size_t free_slots() const { return kMaxHandles - handles_.size(); }

  // The payload of the next Execute: the waiting ROPs, at most `max_rops` of them and as many as fit `max_size`.
  // At least one; throws WireError if one alone does not fit. A batch without ROPs gives the empty payload that
  // asks for notifications.
  std::vector<std::uint8_t> Encode(std::size_t max_rops = kAll, std::size_t max_size = kMaxPayload);
  // How many ROPs the last Encode took: to split them where the server fails the whole request with 0x47D.
  std::size_t sent() const { return sent_; }

  // Whether they may be sent again although the server may have carried them out: none changes anything, and cursors
  // are moved of such objects only as they open themselves.
  bool CanRepeat() const;

  // In another Session Context, where handles that were known are replaced and those that it opens are opened again:
  // whether it may be begun anew. False where it moves the cursor of an object that it does not open.
  bool CanStartAnew() const;
  void StartAnew();
  void Replace(RopSlot slot, std::uint32_t handle);
  // Whether it has changed something, as far as the answers tell; `unanswered`: or may have, by what was sent without
  // an answer.
  bool ChangesSomething(bool unanswered) const;

  // The reply to the last Encode. Throws WireError if it is not one.
  void Accept(std::span<const SharedBytes> payloads);
  void Accept(const std::vector<SharedBytes>& payloads) { Accept(std::span(payloads)); }

  template <class Request>
  const RopResult<typename Request::Response>& Result(const RopTicket<Request>& ticket) const {
    return static_cast<const RopEntryOf<Request>&>(*entries_.at(ticket.position)).result;
  }
  template <class Request>
  RopResult<typename Request::Response>& Result(const RopTicket<Request>& ticket) {
    return static_cast<RopEntryOf<Request>&>(*entries_.at(ticket.position)).result;
  }
  template <class Request>
  const RopEntryOf<Request>& EntryAt(std::size_t position) const {
    return static_cast<const RopEntryOf<Request>&>(*entries_.at(position));
  }
  // By position, for what does not care for the type.
  RopId IdAt(std::size_t position) const { return entries_.at(position)->id; }
  RopState StateAt(std::size_t position) const { return entries_.at(position)->state(); }
  std::uint32_t ReturnValueAt(std::size_t position) const { return entries_.at(position)->return_value(); }

  // kNoHandle until the request that opens it succeeded.
  std::uint32_t HandleOf(RopSlot slot) const { return handles_.at(slot.index); }

  // What the last reply said beside the answers.
  std::optional<std::uint16_t> size_needed() const { return size_needed_; }  // RopBufferTooSmall
  const std::optional<Backoff>& backoff() const { return backoff_; }
  bool notifications_elsewhere() const { return pending_; }  // RopPending: another session has some
  // A RopNotify that makes no sense: it, and those after it, are lost.
  bool notifications_lost() const { return notifications_lost_; }
  std::vector<Notification> TakeNotifications() { return std::exchange(notifications_, {}); }

 private:
  RopSlot NewSlot(std::uint32_t handle, std::uint8_t logon_id);
  std::size_t Push(std::unique_ptr<RopEntry> entry);
  void ReadList(Reader& in, std::span<const std::uint32_t> handles);
  void ReadAnswer(Reader& in, std::span<const std::uint32_t> handles);
  void ReadFollowUps(Reader& in);
  bool ReadUnasked(Reader& in);
  bool ReadNotification(Reader& in);
  void ReadBufferTooSmall(Reader& in);
  void AnswerReleases();
  void AnswerRelease();
  bool IsOpenedIn(std::size_t from, std::size_t to, std::uint8_t slot) const;
  bool IsReleasedAfter(std::size_t position, std::uint8_t slot) const;
  const RopEntry* NextWithReply(std::size_t from) const;
  void FinishList();

  std::vector<std::unique_ptr<RopEntry>> entries_;
  std::vector<std::uint32_t> handles_;
  std::size_t answered_ = 0;  // entries before this one are answered or skipped
  std::size_t sent_ = 0;      // of those from answered_ on when Encode was called
  std::size_t sent_end_ = 0;
  std::optional<std::uint16_t> size_needed_;
  std::optional<Backoff> backoff_;
  bool pending_ = false;
  bool notifications_lost_ = false;
  bool stopped_ = false;
  std::vector<Notification> notifications_;
};

}  // namespace mapi::wire
