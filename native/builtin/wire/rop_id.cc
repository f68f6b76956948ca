#include "builtin/wire/rop_id.h"

#include <array>
#include <cstdio>

namespace mapi::wire {
namespace {

// For the ids without a name: made once for all of them.
const std::array<std::array<char, 8>, 256>& NumberedNames() {
  static const auto names = [] {
    std::array<std::array<char, 8>, 256> made{};
    for (unsigned id = 0; id < made.size(); ++id) std::snprintf(made[id].data(), made[id].size(), "Rop0x%02X", id);
    return made;
  }();
  return names;
}

}  // namespace

const char* RopName(RopId id) {
  switch (id) {
    case RopId::kRelease:
      return "RopRelease";
    case RopId::kOpenFolder:
      return "RopOpenFolder";
    case RopId::kOpenMessage:
      return "RopOpenMessage";
    case RopId::kGetHierarchyTable:
      return "RopGetHierarchyTable";
    case RopId::kGetContentsTable:
      return "RopGetContentsTable";
    case RopId::kCreateMessage:
      return "RopCreateMessage";
    case RopId::kGetPropertiesSpecific:
      return "RopGetPropertiesSpecific";
    case RopId::kGetPropertiesAll:
      return "RopGetPropertiesAll";
    case RopId::kGetPropertiesList:
      return "RopGetPropertiesList";
    case RopId::kSetProperties:
      return "RopSetProperties";
    case RopId::kDeleteProperties:
      return "RopDeleteProperties";
    case RopId::kSaveChangesMessage:
      return "RopSaveChangesMessage";
    case RopId::kRemoveAllRecipients:
      return "RopRemoveAllRecipients";
    case RopId::kModifyRecipients:
      return "RopModifyRecipients";
    case RopId::kReadRecipients:
      return "RopReadRecipients";
    case RopId::kReloadCachedInformation:
      return "RopReloadCachedInformation";
    case RopId::kSetMessageReadFlag:
      return "RopSetMessageReadFlag";
    case RopId::kSetColumns:
      return "RopSetColumns";
    case RopId::kSortTable:
      return "RopSortTable";
    case RopId::kRestrict:
      return "RopRestrict";
    case RopId::kQueryRows:
      return "RopQueryRows";
    case RopId::kGetStatus:
      return "RopGetStatus";
    case RopId::kQueryPosition:
      return "RopQueryPosition";
    case RopId::kSeekRow:
      return "RopSeekRow";
    case RopId::kSeekRowBookmark:
      return "RopSeekRowBookmark";
    case RopId::kSeekRowFractional:
      return "RopSeekRowFractional";
    case RopId::kCreateBookmark:
      return "RopCreateBookmark";
    case RopId::kCreateFolder:
      return "RopCreateFolder";
    case RopId::kDeleteFolder:
      return "RopDeleteFolder";
    case RopId::kDeleteMessages:
      return "RopDeleteMessages";
    case RopId::kGetMessageStatus:
      return "RopGetMessageStatus";
    case RopId::kSetMessageStatus:
      return "RopSetMessageStatus";
    case RopId::kGetAttachmentTable:
      return "RopGetAttachmentTable";
    case RopId::kOpenAttachment:
      return "RopOpenAttachment";
    case RopId::kCreateAttachment:
      return "RopCreateAttachment";
    case RopId::kDeleteAttachment:
      return "RopDeleteAttachment";
    case RopId::kSaveChangesAttachment:
      return "RopSaveChangesAttachment";
    case RopId::kSetReceiveFolder:
      return "RopSetReceiveFolder";
    case RopId::kGetReceiveFolder:
      return "RopGetReceiveFolder";
    case RopId::kRegisterNotification:
      return "RopRegisterNotification";
    case RopId::kNotify:
      return "RopNotify";
    case RopId::kOpenStream:
      return "RopOpenStream";
    case RopId::kReadStream:
      return "RopReadStream";
    case RopId::kWriteStream:
      return "RopWriteStream";
    case RopId::kSeekStream:
      return "RopSeekStream";
    case RopId::kSetStreamSize:
      return "RopSetStreamSize";
    case RopId::kSetSearchCriteria:
      return "RopSetSearchCriteria";
    case RopId::kGetSearchCriteria:
      return "RopGetSearchCriteria";
    case RopId::kSubmitMessage:
      return "RopSubmitMessage";
    case RopId::kMoveCopyMessages:
      return "RopMoveCopyMessages";
    case RopId::kAbortSubmit:
      return "RopAbortSubmit";
    case RopId::kQueryColumnsAll:
      return "RopQueryColumnsAll";
    case RopId::kAbort:
      return "RopAbort";
    case RopId::kGetPermissionsTable:
      return "RopGetPermissionsTable";
    case RopId::kGetRulesTable:
      return "RopGetRulesTable";
    case RopId::kLongTermIdFromId:
      return "RopLongTermIdFromId";
    case RopId::kIdFromLongTermId:
      return "RopIdFromLongTermId";
    case RopId::kOpenEmbeddedMessage:
      return "RopOpenEmbeddedMessage";
    case RopId::kFastTransferSourceCopyMessages:
      return "RopFastTransferSourceCopyMessages";
    case RopId::kFastTransferSourceCopyFolder:
      return "RopFastTransferSourceCopyFolder";
    case RopId::kFastTransferSourceCopyTo:
      return "RopFastTransferSourceCopyTo";
    case RopId::kFastTransferSourceGetBuffer:
      return "RopFastTransferSourceGetBuffer";
    case RopId::kFindRow:
      return "RopFindRow";
    case RopId::kGetNamesFromPropertyIds:
      return "RopGetNamesFromPropertyIds";
    case RopId::kGetPropertyIdsFromNames:
      return "RopGetPropertyIdsFromNames";
    case RopId::kEmptyFolder:
      return "RopEmptyFolder";
    case RopId::kExpandRow:
      return "RopExpandRow";
    case RopId::kCollapseRow:
      return "RopCollapseRow";
    case RopId::kCommitStream:
      return "RopCommitStream";
    case RopId::kGetStreamSize:
      return "RopGetStreamSize";
    case RopId::kSetReadFlags:
      return "RopSetReadFlags";
    case RopId::kGetReceiveFolderTable:
      return "RopGetReceiveFolderTable";
    case RopId::kGetCollapseState:
      return "RopGetCollapseState";
    case RopId::kSetCollapseState:
      return "RopSetCollapseState";
    case RopId::kGetTransportFolder:
      return "RopGetTransportFolder";
    case RopId::kPending:
      return "RopPending";
    case RopId::kSynchronizationConfigure:
      return "RopSynchronizationConfigure";
    case RopId::kSynchronizationUploadStateStreamBegin:
      return "RopSynchronizationUploadStateStreamBegin";
    case RopId::kSynchronizationUploadStateStreamContinue:
      return "RopSynchronizationUploadStateStreamContinue";
    case RopId::kSynchronizationUploadStateStreamEnd:
      return "RopSynchronizationUploadStateStreamEnd";
    case RopId::kGetStoreState:
      return "RopGetStoreState";
    case RopId::kSynchronizationGetTransferState:
      return "RopSynchronizationGetTransferState";
    case RopId::kResetTable:
      return "RopResetTable";
    case RopId::kFreeBookmark:
      return "RopFreeBookmark";
    case RopId::kWriteAndCommitStream:
      return "RopWriteAndCommitStream";
    case RopId::kHardDeleteMessages:
      return "RopHardDeleteMessages";
    case RopId::kHardDeleteMessagesAndSubfolders:
      return "RopHardDeleteMessagesAndSubfolders";
    case RopId::kBackoff:
      return "RopBackoff";
    case RopId::kLogon:
      return "RopLogon";
    case RopId::kBufferTooSmall:
      return "RopBufferTooSmall";
  }
  return NumberedNames()[static_cast<std::uint8_t>(id)].data();
}

}  // namespace mapi::wire
