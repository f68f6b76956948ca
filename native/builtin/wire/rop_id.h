// MS-OXCROPS 2.2.2.
#pragma once

#include <cstdint>

namespace mapi::wire {

enum class RopId : std::uint8_t {
  kRelease = 0x01,
  kOpenFolder = 0x02,
  kOpenMessage = 0x03,
  kGetHierarchyTable = 0x04,
  kGetContentsTable = 0x05,
  kCreateMessage = 0x06,
  kGetPropertiesSpecific = 0x07,
  kGetPropertiesAll = 0x08,
  kGetPropertiesList = 0x09,
  kSetProperties = 0x0A,
  kDeleteProperties = 0x0B,
  kSaveChangesMessage = 0x0C,
  kRemoveAllRecipients = 0x0D,
  kModifyRecipients = 0x0E,
  kReadRecipients = 0x0F,
  kReloadCachedInformation = 0x10,
  kSetMessageReadFlag = 0x11,
  kSetColumns = 0x12,
  kSortTable = 0x13,
  kRestrict = 0x14,
  kQueryRows = 0x15,
  kGetStatus = 0x16,
  kQueryPosition = 0x17,
  kSeekRow = 0x18,
  kSeekRowBookmark = 0x19,
  kSeekRowFractional = 0x1A,
  kCreateBookmark = 0x1B,
  kCreateFolder = 0x1C,
  kDeleteFolder = 0x1D,
  kDeleteMessages = 0x1E,
  kGetMessageStatus = 0x1F,
  kSetMessageStatus = 0x20,
  kGetAttachmentTable = 0x21,
  kOpenAttachment = 0x22,
  kCreateAttachment = 0x23,
  kDeleteAttachment = 0x24,
  kSaveChangesAttachment = 0x25,
  kSetReceiveFolder = 0x26,
  kGetReceiveFolder = 0x27,
  kRegisterNotification = 0x29,
  kNotify = 0x2A,
  kOpenStream = 0x2B,
  kReadStream = 0x2C,
  kWriteStream = 0x2D,
  kSeekStream = 0x2E,
  kSetStreamSize = 0x2F,
  kSetSearchCriteria = 0x30,
  kGetSearchCriteria = 0x31,
  kSubmitMessage = 0x32,
  kMoveCopyMessages = 0x33,
  kAbortSubmit = 0x34,
  kQueryColumnsAll = 0x37,
  kAbort = 0x38,
  kGetPermissionsTable = 0x3E,
  kGetRulesTable = 0x3F,
  kLongTermIdFromId = 0x43,
  kIdFromLongTermId = 0x44,
  kOpenEmbeddedMessage = 0x46,
  kFastTransferSourceCopyMessages = 0x4B,
  kFastTransferSourceCopyFolder = 0x4C,
  kFastTransferSourceCopyTo = 0x4D,
  kFastTransferSourceGetBuffer = 0x4E,
  kFindRow = 0x4F,
  kGetNamesFromPropertyIds = 0x55,
  kGetPropertyIdsFromNames = 0x56,
  kEmptyFolder = 0x58,
  kExpandRow = 0x59,
  kCollapseRow = 0x5A,
  kCommitStream = 0x5D,
  kGetStreamSize = 0x5E,
  kQueryNamedProperties = 0x5F,
  kSetReadFlags = 0x66,
  kGetReceiveFolderTable = 0x68,
  kFastTransferSourceCopyProperties = 0x69,
  kGetCollapseState = 0x6B,
  kSetCollapseState = 0x6C,
  kGetTransportFolder = 0x6D,
  kPending = 0x6E,
  kSynchronizationConfigure = 0x70,
  kSynchronizationUploadStateStreamBegin = 0x75,
  kSynchronizationUploadStateStreamContinue = 0x76,
  kSynchronizationUploadStateStreamEnd = 0x77,
  kGetStoreState = 0x7B,
  kSynchronizationGetTransferState = 0x82,
  kResetTable = 0x81,
  kFreeBookmark = 0x89,
  kWriteAndCommitStream = 0x90,
  kHardDeleteMessages = 0x91,
  kHardDeleteMessagesAndSubfolders = 0x92,
  kBackoff = 0xF9,
  kLogon = 0xFE,
  kBufferTooSmall = 0xFF,
};

// How a ROP bears being carried out twice, where it is not known whether it was carried out at all.
enum class Repeating : std::uint8_t {
  kHarmless,     // opens and reads: at worst the server keeps an object that nobody names
  kMovesCursor,  // of its object: harmless where the object is opened anew, too
  kHarmful,      // changes something
};
Repeating RepeatingOf(RopId id);

// "RopOpenFolder"; "Rop0x8B" for one that is not in the table.
const char* RopName(RopId id);

}  // namespace mapi::wire
