// A ROP request list, read as a server reads it: into the batch whose replies can then be decoded.
#pragma once

#include <map>

#include "builtin/wire/rop_batch.h"
#include "builtin/wire/wire.h"

namespace mapi::wire {

class RequestList {
 public:
  // The columns that tables have, by handle: earlier requests set them.
  using Columns = std::map<std::uint32_t, ColumnSet>;

  // Throws WireError, also for a ROP that this slice does not know.
  static RopBatch Read(const SharedBytes& payload, Columns& columns) {
    const RopPayload parts = RopPayload::Read(payload);
    RequestList list(parts, columns);
    Reader in(parts.rops);
    while (!in.AtEnd()) list.ReadOne(in);
    return std::move(list.batch_);
  }

 private:
  RequestList(const RopPayload& parts, Columns& columns)
      : batch_(parts.handles), handles_(parts.handles), columns_(columns) {}

  void ReadOne(Reader& in) {
    const auto id = static_cast<RopId>(in.U8("RopId"));
    const bool known =
        TryAll<ReleaseRequest, LogonRequest, GetReceiveFolderRequest, LongTermIdFromIdRequest, IdFromLongTermIdRequest,
               GetStoreStateRequest, OpenFolderRequest, CreateFolderRequest, DeleteFolderRequest, DeleteMessagesRequest,
               HardDeleteMessagesRequest, MoveCopyMessagesRequest, SetSearchCriteriaRequest, GetSearchCriteriaRequest,
               GetHierarchyTableRequest, GetContentsTableRequest, GetAttachmentTableRequest, SetColumnsRequest,
               SortTableRequest, RestrictRequest, QueryRowsRequest, GetStatusRequest, AbortRequest,
               QueryPositionRequest, SeekRowRequest, SeekRowBookmarkRequest, SeekRowFractionalRequest,
               CreateBookmarkRequest, FreeBookmarkRequest, QueryColumnsAllRequest, FindRowRequest, ResetTableRequest,
               ExpandRowRequest, CollapseRowRequest, GetCollapseStateRequest, SetCollapseStateRequest,
               OpenMessageRequest, CreateMessageRequest, SaveChangesMessageRequest, RemoveAllRecipientsRequest,
               ModifyRecipientsRequest, ReadRecipientsRequest, ReloadCachedInformationRequest, SetMessageStatusRequest,
               GetMessageStatusRequest, SetReadFlagsRequest, OpenAttachmentRequest, CreateAttachmentRequest,
               DeleteAttachmentRequest, SaveChangesAttachmentRequest, OpenEmbeddedMessageRequest, SubmitMessageRequest,
               GetPropertiesSpecificRequest, GetPropertiesAllRequest, GetPropertiesListRequest, SetPropertiesRequest,
               DeletePropertiesRequest, GetPropertyIdsFromNamesRequest, GetNamesFromPropertyIdsRequest,
               OpenStreamRequest, ReadStreamRequest, WriteStreamRequest, WriteAndCommitStreamRequest,
               CommitStreamRequest, GetStreamSizeRequest, SetStreamSizeRequest, SeekStreamRequest,
               RegisterNotificationRequest, GetBufferRequest, SourceCopyToRequest, SourceCopyMessagesRequest,
               SourceCopyFolderRequest, SynchronizationConfigureRequest, UploadStateBeginRequest,
               UploadStateContinueRequest, UploadStateEndRequest, GetTransferStateRequest>(id, in);
    if (!known) in.Fail(RopName(id), "unknown here");
  }

  template <class... Requests>
  bool TryAll(RopId id, Reader& in) {
    return (Try<Requests>(id, in) || ...);
  }

  template <class Request>
  bool Try(RopId id, Reader& in) {
    if (id != Request::kId) return false;
    const RopIndices indices = ReadRopPrefix(in, Request::kShape);
    Request request = ReadRopRequest<Request>(in);
    if constexpr (std::is_same_v<Request, SetColumnsRequest>) Remember(indices.input, request);
    if constexpr (requires { request.columns = ColumnSet(); }) request.columns = ColumnsAt(indices.input);
    batch_.AddAt(std::move(request), indices);
    return true;
  }

  void Remember(std::uint8_t slot, const SetColumnsRequest& request) {
    slots_[slot] = MakeColumns(request.tags);
    if (slot < handles_.size()) columns_[handles_[slot]] = slots_[slot];
  }

  ColumnSet ColumnsAt(std::uint8_t slot) {
    if (slots_.contains(slot)) return slots_[slot];
    return slot < handles_.size() ? columns_[handles_[slot]] : nullptr;
  }

  RopBatch batch_;
  std::vector<std::uint32_t> handles_;
  std::map<std::uint8_t, ColumnSet> slots_;
  Columns& columns_;
};

}  // namespace mapi::wire
