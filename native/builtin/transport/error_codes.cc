// The codes that stores, the EMSMDB and NSPI interfaces and RPC return: MS-OXCDATA 2.4.
#include <algorithm>
#include <iterator>

#include "builtin/transport/error_map.h"

namespace mapi::builtin {
namespace {

struct CodeEntry {
  std::uint32_t code;
  HRESULT hresult;
  const char* name;
};

// Sorted by code. What is not here is MAPI_E_CALL_FAILED when it is one of the store's own numbers.
constexpr CodeEntry kCodes[] = {
    {0x0000011C, MAPI_E_UNCONFIGURED, "ecProfileNotConfigured"},
    {0x000003EB, MAPI_E_LOGON_FAILED, "ecUnknownUser"},
    {0x000003ED, MAPI_E_END_OF_SESSION, "ecExiting"},
    {0x000003EF, MAPI_E_UNKNOWN_CPID, "ecUnknownCodePage"},
    {0x000003F0, MAPI_E_NOT_ENOUGH_MEMORY, "ecServerOOM"},
    {0x000003F2, MAPI_E_NO_ACCESS, "ecLoginPerm"},
    {0x0000045E, MAPI_E_INVALID_PARAMETER, "ecInvClpsState"},
    {0x00000460, MAPI_E_NO_SUPPORT, "ecSearchFolder"},
    {0x00000461, MAPI_E_NO_SUPPORT, "ecNotSearchFolder"},
    {0x00000462, MAPI_E_NO_ACCESS, "ecFolderSetReceive"},
    {0x00000463, MAPI_E_NOT_FOUND, "ecNoReceiveFolder"},
    {0x00000465, MAPI_E_SUBMITTED, "ecNoDelSubmitMsg"},
    {0x00000468, MAPI_E_NOT_FOUND, "ecNoReplicaHere"},
    {0x00000469, MAPI_E_NOT_FOUND, "ecNoReplicaAvailable"},
    {0x0000046A, MAPI_E_NO_SUPPORT, "ecPublicMDB"},
    {0x0000046B, MAPI_E_NO_SUPPORT, "ecNotPublicMDB"},
    {0x00000470, MAPI_E_CORRUPT_DATA, "ecFxBufferOverrun"},
    {0x00000471, MAPI_E_CORRUPT_DATA, "ecFxBufferEmpty"},
    {0x00000472, MAPI_E_CORRUPT_DATA, "ecFxPartialValue"},
    {0x00000473, MAPI_E_CORRUPT_DATA, "ecFxNoRoom"},
    {0x00000474, MAPI_E_TIMEOUT, "ecMaxTimeExpired"},
    {0x00000476, MAPI_E_NETWORK_ERROR, "ecMDBNotInit"},
    {0x00000478, MAPI_E_FAILONEPROVIDER, "ecWrongServer"},
    {0x0000047D, MAPI_E_TOO_BIG, "ecBufferTooSmall"},
    {0x0000047F, MAPI_E_BUSY, "ecServerPaused"},
    {0x00000480, MAPI_E_BUSY, "ecServerBusy"},
    {0x00000481, MAPI_E_INVALID_OBJECT, "ecNoSuchLogon"},
    {0x000004B6, MAPI_E_CALL_FAILED, "ecRpcFormat"},
    {0x000004B9, MAPI_E_INVALID_OBJECT, "ecNullObject"},
    {0x000004BC, MAPI_E_LOGON_FAILED, "ecRpcAuthentication"},
    {0x000004BD, MAPI_E_LOGON_FAILED, "ecRpcBadAuthenticationLevel"},
    {0x000004D4, MAPI_E_TOO_BIG, "ecMessageTooBig"},
    {0x000004D6, MAPI_E_NO_ACCESS, "ecNotAuthorized"},
    {0x000004D9, MAPI_E_STORE_FULL, "ecQuotaExceeded"},
    {0x000004DA, MAPI_E_STORE_FULL, "ecMaxSubmissionExceeded"},
    {0x000004DB, MAPI_E_TOO_BIG, "ecMaxAttachmentExceeded"},
    {0x000004DC, MAPI_E_NO_ACCESS, "ecSendAsDenied"},
    {0x000004DD, MAPI_E_STORE_FULL, "ecShutoffQuotaExceeded"},
    {0x000004DE, MAPI_E_NOT_ENOUGH_RESOURCES, "ecMaxObjsExceeded"},
    {0x000004DF, MAPI_E_FAILONEPROVIDER, "ecClientVerDisallowed"},
    {0x000004E0, MAPI_E_NO_ACCESS, "ecRpcHttpDisallowed"},
    {0x000004E1, MAPI_E_NO_ACCESS, "ecCachedModeRequired"},
    {0x000004F7, MAPI_E_CALL_FAILED, "ecNotExpanded"},
    {0x000004F8, MAPI_E_CALL_FAILED, "ecNotCollapsed"},
    {0x000004F9, MAPI_E_CALL_FAILED, "ecLeaf"},
    {0x000004FA, MAPI_E_NOT_FOUND, "ecUnregisteredNamedProp"},
    {0x000004FF, MAPI_E_NO_ACCESS, "ecNoCreateRight"},
    {0x00000501, MAPI_E_NO_ACCESS, "ecNoReadRight"},
    {0x00000502, MAPI_E_NO_ACCESS, "ecNoCreateSubfolderRight"},
    {0x00000503, MAPI_E_INVALID_OBJECT, "ecDstNullObject"},
    {0x00000504, MAPI_E_FOLDER_CYCLE, "ecMsgCycle"},
    {0x00000505, MAPI_E_TOO_BIG, "ecTooManyRecips"},
    {0x0000050C, MAPI_E_BUSY, "ecMailboxInTransit"},
    {0x0000057A, MAPI_E_NOT_FOUND, "ecObjectNotFound"},
    {0x000006BA, MAPI_E_NETWORK_ERROR, "RPC_S_SERVER_UNAVAILABLE"},
    {0x000006BB, MAPI_E_BUSY, "RPC_S_SERVER_TOO_BUSY"},
    {0x000006BE, MAPI_E_NETWORK_ERROR, "RPC_S_CALL_FAILED"},
    {0x000006F7, MAPI_E_CALL_FAILED, "RPC_X_BAD_STUB_DATA"},
    {0x000007D6, MAPI_E_NOT_FOUND, "ecMessageDeleted"},
    {0x000007D8, MAPI_E_NO_ACCESS, "ecProtocolDisabled"},
    {0x000007EE, MAPI_E_BUSY, "ecRejected"},
    {0x0000089A, MAPI_E_AMBIGUOUS_RECIP, "ecAmbiguousAlias"},
    {0x0000089B, MAPI_E_LOGON_FAILED, "ecUnknownMailbox"},
    {0x0000096C, MAPI_E_NO_ACCESS, "ecMailboxDisabled"},
    {0x0000096E, MAPI_E_NETWORK_ERROR, "ecADUnavailable"},
    {0x00000970, MAPI_E_NO_ACCESS, "ecNotEncrypted"},
    {0x00000973, MAPI_E_BUSY, "ecRpcServerTooBusy"},
    {0x00000977, MAPI_E_NETWORK_ERROR, "ecRpcServerUnavailable"},
    {0x0000097D, MAPI_E_NETWORK_ERROR, "ecSubsystemStopping"},
    {0x00000A29, MAPI_E_CORRUPT_DATA, "ecFxInvalidState"},
    {0x00000A2A, MAPI_E_CORRUPT_DATA, "ecFxUnexpectedMarker"},
    {0x00000A2E, MAPI_E_INVALID_OBJECT, "ecRpcInvalidHandle"},
    {0x00000A33, MAPI_E_NO_ACCESS, "MailboxQuarantined"},
    {0x00000A34, MAPI_E_BUSY, "MountInProgress"},
    {0x00000A35, MAPI_E_BUSY, "DismountInProgress"},
    {0x00000A36, MAPI_E_BUSY, "ConnectionsOverBudget"},
    {0x00000A37, MAPI_E_NOT_FOUND, "NotFoundInContainer"},
    {0x00000A4B, MAPI_E_LOGON_FAILED, "MailboxSoftDeleted"},
    {0x00040380, MAPI_W_ERRORS_RETURNED, "ecWarnWithErrors"},
    {0x00040481, MAPI_W_POSITION_CHANGED, "ecWarnPositionChanged"},
    {0x00040482, MAPI_W_APPROX_COUNT, "ecWarnApproxCount"},
    {0x00040680, MAPI_W_PARTIAL_COMPLETION, "ecPartialCompletion"},
    {0x80004005, MAPI_E_CALL_FAILED, "ecError"},
    {0x80040102, MAPI_E_NO_SUPPORT, "ecNotSupported"},
    {0x80040107, MAPI_E_INVALID_ENTRYID, "ecInvalidEntryId"},
    {0x80040108, MAPI_E_INVALID_OBJECT, "ecInvalidObject"},
    {0x80040109, MAPI_E_OBJECT_CHANGED, "ecObjectModified"},
    {0x8004010A, MAPI_E_OBJECT_DELETED, "ecObjectDeleted"},
    {0x8004010B, MAPI_E_BUSY, "ecBusy"},
    {0x8004010F, MAPI_E_NOT_FOUND, "ecNotFound"},
    {0x80040110, MAPI_E_VERSION, "ecVersionMismatch"},
    {0x80040111, MAPI_E_LOGON_FAILED, "ecLoginFailure"},
    {0x80040115, MAPI_E_NETWORK_ERROR, "ecRpcFailed"},
    {0x80040117, MAPI_E_TOO_COMPLEX, "ecTooComplex"},
    {0x8004011A, MAPI_E_COMPUTED, "ecComputed"},
    {0x8004011E, MAPI_E_UNKNOWN_CPID, "InvalidCodepage"},
    {0x8004011F, MAPI_E_UNKNOWN_LCID, "InvalidLocale"},
    {0x80040305, MAPI_E_TOO_BIG, "ecTooBig"},
    {0x80040401, MAPI_E_TIMEOUT, "ecTimeout"},
    {0x80040403, MAPI_E_TABLE_TOO_BIG, "ecTableTooBig"},
    {0x80040405, MAPI_E_INVALID_BOOKMARK, "ecInvalidBookmark"},
    {0x80040700, MAPI_E_AMBIGUOUS_RECIP, "ecAmbiguousRecip"},
    {0x80070005, MAPI_E_NO_ACCESS, "ecAccessDenied"},
    {0x8007000E, MAPI_E_NOT_ENOUGH_MEMORY, "ecMAPIOOM"},
    {0x80070057, MAPI_E_INVALID_PARAMETER, "ecInvalidParam"},
};

constexpr bool Sorted() {
  for (std::size_t i = 1; i < std::size(kCodes); ++i) {
    if (kCodes[i - 1].code >= kCodes[i].code) return false;
  }
  return true;
}
static_assert(Sorted());

const CodeEntry* Find(std::uint32_t code) {
  const auto* found =
      std::lower_bound(std::begin(kCodes), std::end(kCodes), code,
                       [](const CodeEntry& entry, std::uint32_t wanted) { return entry.code < wanted; });
  return found != std::end(kCodes) && found->code == code ? found : nullptr;
}

}  // namespace

HRESULT HResultFromErrorCode(std::uint32_t code) {
  if (const CodeEntry* entry = Find(code)) return entry->hresult;
  if (code == 0) return S_OK;
  if (code < 0x00040000 || code >= 0xFFFFF000) return MAPI_E_CALL_FAILED;  // the store's and the database's own numbers
  return static_cast<HRESULT>(code);
}

std::string_view ErrorCodeName(std::uint32_t code) {
  const CodeEntry* entry = Find(code);
  return entry ? std::string_view(entry->name) : std::string_view();
}

}  // namespace mapi::builtin
