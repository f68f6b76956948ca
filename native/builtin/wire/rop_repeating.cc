#include "builtin/wire/rop_repeating.h"

namespace mapi::wire {

Repeating RepeatingOf(RopId id) {
  switch (id) {
    case RopId::kRelease:
    case RopId::kLogon:
    case RopId::kOpenFolder:
    case RopId::kOpenMessage:
    case RopId::kOpenEmbeddedMessage:
    case RopId::kOpenAttachment:
    case RopId::kOpenStream:
    case RopId::kGetHierarchyTable:
    case RopId::kGetContentsTable:
    case RopId::kGetAttachmentTable:
    case RopId::kGetPermissionsTable:
    case RopId::kGetRulesTable:
    case RopId::kGetReceiveFolderTable:
    case RopId::kGetPropertiesSpecific:
    case RopId::kGetPropertiesAll:
    case RopId::kGetPropertiesList:
    case RopId::kReadRecipients:
    case RopId::kReloadCachedInformation:
    case RopId::kGetMessageStatus:
    case RopId::kGetReceiveFolder:
    case RopId::kGetTransportFolder:
    case RopId::kGetStoreState:
    case RopId::kGetSearchCriteria:
    case RopId::kGetNamesFromPropertyIds:
    // Also with its flag Create: the second time the names are there (MS-OXCPRPT 3.2.5.9).
    case RopId::kGetPropertyIdsFromNames:
    case RopId::kQueryNamedProperties:
    // A replica that is not known gets an id of its own, once (MS-OXCSTOR 3.2.5.8).
    case RopId::kLongTermIdFromId:
    case RopId::kIdFromLongTermId:
    case RopId::kSetColumns:
    case RopId::kSortTable:
    case RopId::kRestrict:
    case RopId::kResetTable:
    case RopId::kAbort:
    case RopId::kGetStatus:
    case RopId::kQueryPosition:
    case RopId::kQueryColumnsAll:
    case RopId::kGetStreamSize:
    case RopId::kSeekRowBookmark:
    case RopId::kSeekRowFractional:
    case RopId::kFreeBookmark:
    case RopId::kFastTransferSourceCopyMessages:
    case RopId::kFastTransferSourceCopyFolder:
    case RopId::kFastTransferSourceCopyTo:
    case RopId::kFastTransferSourceCopyProperties:
    case RopId::kSynchronizationConfigure:
    case RopId::kSynchronizationGetTransferState:
      return Repeating::kHarmless;
    case RopId::kQueryRows:
    case RopId::kSeekRow:
    case RopId::kFindRow:
    case RopId::kExpandRow:
    case RopId::kCollapseRow:
    case RopId::kGetCollapseState:
    case RopId::kSetCollapseState:
    case RopId::kCreateBookmark:
    case RopId::kReadStream:
    case RopId::kSeekStream:
    case RopId::kFastTransferSourceGetBuffer:
    case RopId::kSynchronizationUploadStateStreamBegin:
    case RopId::kSynchronizationUploadStateStreamContinue:
    case RopId::kSynchronizationUploadStateStreamEnd:
      return Repeating::kMovesCursor;
    // Twice the same subscription would tell everything twice.
    case RopId::kRegisterNotification:
      return Repeating::kEndsWithContext;
    // Messages and attachments are changed in the session first; what was changed so is gone with it, and whoever has
    // changed half of something must not believe that the other half is all. So these are no better than those that
    // change what others see at once.
    case RopId::kCreateMessage:
    case RopId::kSetProperties:
    case RopId::kDeleteProperties:
    case RopId::kSaveChangesMessage:
    case RopId::kRemoveAllRecipients:
    case RopId::kModifyRecipients:
    case RopId::kCreateAttachment:
    case RopId::kDeleteAttachment:
    case RopId::kSaveChangesAttachment:
    case RopId::kWriteStream:
    case RopId::kSetStreamSize:
    case RopId::kCommitStream:
    case RopId::kWriteAndCommitStream:
    case RopId::kSetMessageReadFlag:
    case RopId::kSetReadFlags:
    case RopId::kSetMessageStatus:
    case RopId::kCreateFolder:
    case RopId::kDeleteFolder:
    case RopId::kEmptyFolder:
    case RopId::kDeleteMessages:
    case RopId::kHardDeleteMessages:
    case RopId::kHardDeleteMessagesAndSubfolders:
    case RopId::kMoveCopyMessages:
    case RopId::kSubmitMessage:
    case RopId::kAbortSubmit:
    case RopId::kSetReceiveFolder:
    case RopId::kSetSearchCriteria:
    // No requests.
    case RopId::kNotify:
    case RopId::kPending:
    case RopId::kBackoff:
    case RopId::kBufferTooSmall:
      return Repeating::kHarmful;
  }
  return Repeating::kHarmful;
}

}  // namespace mapi::wire
