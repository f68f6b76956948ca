#include "builtin/transport/error_map.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>

namespace mapi::builtin {
namespace {

constexpr char kStoreComponent[] = "Exchange message store";
constexpr char kAddressBookComponent[] = "Exchange address book";
constexpr char kLocatorComponent[] = "Exchange server location";

struct CodeEntry {
  std::uint32_t code;
  HRESULT hresult;
  const char* name;
};

// MS-OXCDATA 2.4. Sorted by code. What is not here is MAPI_E_CALL_FAILED when it is one of the store's own numbers.
constexpr CodeEntry kCodes[] = {
    {0x0000011C, MAPI_E_UNCONFIGURED, "ecProfileNotConfigured"},
    {0x000003EB, MAPI_E_LOGON_FAILED, "ecUnknownUser"},
    {0x000003ED, MAPI_E_END_OF_SESSION, "ecExiting"},
    {0x000003EF, MAPI_E_UNKNOWN_CPID, "ecUnknownCodePage"},
    {0x000003F0, MAPI_E_NOT_ENOUGH_MEMORY, "ecServerOOM"},
    {0x000003F2, MAPI_E_NO_ACCESS, "ecLoginPerm"},
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

std::string Hex(std::uint32_t code) {
  char text[16];
  std::snprintf(text, sizeof text, "0x%X", static_cast<unsigned>(code));
  return text;
}

// "ecUnknownUser (0x3EB)"
std::string Named(std::uint32_t code) {
  const std::string_view name = ErrorCodeName(code);
  return name.empty() ? Hex(code) : std::string(name) + " (" + Hex(code) + ")";
}

const char* ComponentOf(ULONG context) {
  switch (context) {
    case kContextAddressBook:
      return kAddressBookComponent;
    case kContextLocate:
      return kLocatorComponent;
    default:
      return kStoreComponent;
  }
}

const char* RequestOf(ULONG context) {
  switch (context) {
    case kContextLocate:
      return "looking for the mailbox";
    case kContextConnect:
      return "connecting";
    case kContextDisconnect:
      return "disconnecting";
    case kContextPing:
      return "keeping the session alive";
    case kContextNotificationWait:
      return "waiting for notifications";
    case kContextAddressBook:
      return "asking the address book";
    default:
      return "carrying out the request";
  }
}

NetworkError Make(HRESULT hresult, ErrorOrigin origin, std::uint32_t low_level, ULONG context, std::string message) {
  NetworkError detail;
  detail.hresult = hresult;
  detail.origin = origin;
  detail.component = ComponentOf(context);
  detail.message = std::move(message);
  detail.low_level = low_level;
  detail.context = context;
  return detail;
}

std::string HostOf(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::string(url);
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  const std::size_t at = url.rfind('@');
  return std::string(at == std::string_view::npos ? url : url.substr(at + 1));
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

NetworkError ErrorFromRop(std::uint32_t return_value, std::string_view operation) {
  const HRESULT hresult = HResultFromErrorCode(return_value);
  NetworkError detail = Make(hresult, ErrorOrigin::kRop, return_value, kContextExecute, std::string());
  if (SUCCEEDED(hresult)) return detail;
  std::string what = "The server answered " + Named(return_value) + " to \"" + std::string(operation) + "\".";
  switch (return_value) {
    case 0x3EB:
    case 0x89B:
      what += " The mailbox is not there under this name, or it was moved or disabled.";
      break;
    case 0x3F2:
      what += " The user has no administrative right to the mailbox.";
      break;
    case 0x11C:
      what +=
          " The mailbox is not the user's own: open it with OPENSTORE_TAKE_OWNERSHIP and "
          "OPENSTORE_USE_ADMIN_PRIVILEGE.";
      break;
    case 0x478:
      what += " The mailbox is on another server: look its address up again.";
      break;
    case 0x4DE:
      what += " Too many objects are open in this session: release those that are not needed.";
      break;
    case 0x50C:
      what += " The mailbox is being moved: try again later.";
      break;
    case 0x96C:
      what += " The mailbox is disabled.";
      break;
    default:
      break;
  }
  detail.message = std::move(what);
  return detail;
}

NetworkError ErrorFromStatusCode(std::uint32_t status_code, ULONG context) {
  if (status_code == 0) return {};
  HRESULT hresult = MAPI_E_NETWORK_ERROR;  // MS-OXCMAPIHTTP: a StatusCode means that the call did not take place
  std::string text = "The server did not carry out the call: " + Named(status_code) + ".";
  switch (status_code) {
    case 0x47D:
    case 0x3F0:
      hresult = MAPI_E_TOO_BIG;
      text +=
          " The reply to a single operation is larger than a reply may be: ask for fewer rows or properties, or open a "
          "stream.";
      break;
    case 0x6BB:
    case 0x480:
    case 0x973:
    case 0xA36:
      hresult = MAPI_E_BUSY;
      text += " It has too much to do: try again later.";
      break;
    case 0x4B6:
    case 0x6F7:
      hresult = MAPI_E_CALL_FAILED;
      text += " It could not read the request.";
      break;
    default:
      break;
  }
  return Make(hresult, ErrorOrigin::kStatusCode, status_code, context, std::move(text));
}

NetworkError ErrorFromErrorCode(std::uint32_t error_code, ULONG context) {
  const HRESULT hresult = HResultFromErrorCode(error_code);
  if (SUCCEEDED(hresult)) return Make(hresult, ErrorOrigin::kErrorCode, error_code, context, std::string());
  if (error_code == 0x47D || error_code == 0x3F0) {
    NetworkError detail = ErrorFromStatusCode(error_code, context);
    detail.origin = ErrorOrigin::kErrorCode;
    return detail;
  }
  return Make(hresult, ErrorOrigin::kErrorCode, error_code, context,
              std::string("The server answered ") + Named(error_code) + " when " + RequestOf(context) + ".");
}

NetworkError ErrorFromConnect(std::uint32_t error_code, std::string_view client_version, std::uint32_t connect_flags) {
  if (error_code == 0) return {};
  const std::string version(client_version);
  HRESULT hresult = HResultFromErrorCode(error_code);
  std::string text;
  switch (error_code) {
    case 0x4DF: {
      text = "The server refuses this client (ecClientVerDisallowed, 0x4DF). It was told client version " + version +
             " and connect flags " + Hex(connect_flags) + ". Two reasons are possible. ";
      text += connect_flags & 0x8000
                  ? "The organization may have no public folders: CONNECT_IGNORE_NO_PF (0x8000) is set for that, so "
                    "more likely "
                  : "The organization may have no public folders, which a client below version 12.0 must allow with "
                    "CONNECT_IGNORE_NO_PF (0x8000) in PR_PROFILE_CONNECT_FLAGS of the profile, before logging on. Or ";
      text += "an administrator has blocked this client version on the server or for the mailbox.";
      break;
    }
    case 0x80040110:
      text = "The server accepts no client of version " + version +
             " (ecVersionMismatch): it, or its administrator, asks for a later one.";
      break;
    case 0x80070005:
      text = "The account that logged on may not act as the user of the profile (ecAccessDenied).";
      break;
    case 0x3EB:
      text = "The server's directory does not know the user of the profile (ecUnknownUser, 0x3EB).";
      break;
    case 0x3F2:
      text = "CONNECT_USE_ADMIN_PRIVILEGE (0x1) was asked for, and the user has no such right (ecLoginPerm, 0x3F2).";
      break;
    case 0x4B6:  // one list of requirements prints this number for ecRpcAuthentication
    case 0x4BC:
    case 0x80040111:
      hresult = MAPI_E_LOGON_FAILED;
      text = "The server refused the logon: " + Named(error_code) + ".";
      break;
    case 0x4E0:
      text = "The mailbox may not be reached over HTTP (ecRpcHttpDisallowed, 0x4E0).";
      break;
    case 0x4E1:
      text = "The server admits clients in cached mode only (ecCachedModeRequired, 0x4E1).";
      break;
    case 0x7D8:
      text = "MAPI is disabled for this mailbox (ecProtocolDisabled, 0x7D8).";
      break;
    case 0x970:
      text = "The server wants an encrypted connection (ecNotEncrypted, 0x970).";
      break;
    default:
      text = "The server refused the connection: " + Named(error_code) + ".";
      break;
  }
  return Make(hresult, ErrorOrigin::kErrorCode, error_code, kContextConnect, std::move(text));
}

NetworkError ErrorFromBind(std::uint32_t error_code) {
  if (error_code == 0) return {};
  return Make(HResultFromErrorCode(error_code), ErrorOrigin::kErrorCode, error_code, kContextAddressBook,
              "The address book refused the connection: " + Named(error_code) + ".");
}

NetworkError ErrorFromResponseCode(std::uint32_t response_code, ULONG context) {
  if (response_code == 0) return {};
  HRESULT hresult = MAPI_E_NETWORK_ERROR;
  const char* text = "with a code that is not in the protocol";
  switch (response_code) {
    case 1:
      text = "that it failed, without a reason";
      break;
    case 2:
      hresult = MAPI_E_CALL_FAILED;
      text = "that it does not take this HTTP method";
      break;
    case 3:
      text = "that there is no such address: the mailbox may have moved";
      break;
    case 4:
      hresult = MAPI_E_CALL_FAILED;
      text = "that a header is wrong";
      break;
    case 5:
      hresult = MAPI_E_NO_SUPPORT;
      text = "that it does not know this request";
      break;
    case 6:
      text = "that it cannot read the session's cookie: the session is lost";
      break;
    case 7:
      hresult = MAPI_E_CALL_FAILED;
      text = "that a header is missing";
      break;
    case 8:
      hresult = MAPI_E_LOGON_FAILED;
      text = "that credentials are required";
      break;
    case 9:
      hresult = MAPI_E_TOO_BIG;
      text = "that the request is too large";
      break;
    case 10:
      text = "that the session is gone: it expired, or the server was restarted";
      break;
    case 11:
      hresult = MAPI_E_NO_ACCESS;
      text = "that this account may not use the session";
      break;
    case 12:
      hresult = MAPI_E_CALL_FAILED;
      text = "that it cannot read the request";
      break;
    case 13:
      text = "that the session's cookie is missing: the session is lost";
      break;
    case 15:
      text = "that requests of the session came out of order: the session is lost";
      break;
    case 16:
      hresult = MAPI_E_NO_ACCESS;
      text = "that this service is disabled";
      break;
    case 17:
      text = "that it could not write its reply";
      break;
    case 18:
      text = "that it is shutting down";
      break;
    default:
      break;
  }
  return Make(hresult, ErrorOrigin::kResponseCode, response_code, context,
              std::string("The server answered ") + text + " (X-ResponseCode " + std::to_string(response_code) + ").");
}

NetworkError ErrorFromHttpStatus(int status, std::string_view url, ULONG context) {
  const std::string host = HostOf(url);
  HRESULT hresult = MAPI_E_NETWORK_ERROR;
  std::string text = host + " answered with HTTP status " + std::to_string(status);
  if (status == 401) {
    hresult = MAPI_E_LOGON_FAILED;
    text += ": it does not accept the credentials";
  } else if (status == 403) {
    hresult = MAPI_E_NO_ACCESS;
    text += ": the account may not use this service";
  } else if (status == 404) {
    text += ": MAPI over HTTP is not there. Exchange 2007 and 2010 do not have it, later versions may have it disabled";
  } else if (status == 407) {
    text += ": a proxy on the way wants credentials";
  } else if (status == 429 || status == 503) {
    hresult = MAPI_E_BUSY;
    text += ": it has too much to do, or is being maintained";
  } else if (status >= 300 && status < 400) {
    text += ", a redirection that leads nowhere, in a circle, or away from the scheme of the address";
  } else if (status >= 500) {
    text += ": it, or what it stands in front of, does not work";
  }
  return Make(hresult, ErrorOrigin::kHttp, static_cast<std::uint32_t>(status), context, text + ".");
}

NetworkError ErrorFromTransport(TransportError error, std::string_view message, std::string_view url, ULONG context) {
  HRESULT hresult = MAPI_E_NETWORK_ERROR;
  const std::string host = HostOf(url);
  std::string text;
  switch (error) {
    case TransportError::kNone:
      return {};
    case TransportError::kAborted:
      hresult = MAPI_E_USER_CANCEL;
      text = "The request to " + host + " was aborted";
      break;
    case TransportError::kTimeout:
      hresult = MAPI_E_TIMEOUT;
      text = host + " did not answer in time";
      break;
    case TransportError::kResolve:
      text = "Nobody knows the host " + host;
      break;
    case TransportError::kConnect:
      text = host + " does not accept connections, or cannot be reached";
      break;
    case TransportError::kTls:
      text = "There is no secure connection with " + host;
      break;
    case TransportError::kReset:
      text = "The connection with " + host + " broke";
      break;
    case TransportError::kProtocol:
      text = host + " does not speak HTTP as it should";
      break;
    case TransportError::kTooLarge:
      text = "The reply of " + host + " is longer than a reply may be";
      break;
    case TransportError::kUnauthorized:
      hresult = MAPI_E_LOGON_FAILED;
      text = host + " does not accept the credentials, or there are none for it";
      break;
    case TransportError::kNotFound:
      hresult = MAPI_E_NOT_FOUND;
      text = "Autodiscover does not know the address";
      break;
  }
  if (!message.empty()) text += std::string(": ") + std::string(message.substr(0, 512));
  if (text.back() != '.') text += '.';
  return Make(hresult, ErrorOrigin::kTransport, static_cast<std::uint32_t>(error), context, std::move(text));
}

NetworkError ErrorCancelled(ULONG context) {
  return Make(MAPI_E_USER_CANCEL, ErrorOrigin::kClient, 0, context,
              std::string("The call was cancelled while ") + RequestOf(context) + ".");
}

NetworkError ErrorTimedOut(ULONG context) {
  return Make(MAPI_E_TIMEOUT, ErrorOrigin::kClient, 0, context,
              std::string("The call's deadline passed while ") + RequestOf(context) + ".");
}

NetworkError ErrorBadReply(std::string_view what, ULONG context) {
  return Make(MAPI_E_NETWORK_ERROR, ErrorOrigin::kClient, 0, context,
              std::string("The server's reply makes no sense: ") + std::string(what) + ".");
}

NetworkError ErrorContextLost(std::string_view why, ULONG context) {
  std::string text = "The session with the server is lost";
  if (!why.empty()) text += std::string(": ") + std::string(why);
  if (text.back() != '.') text += '.';
  text += " Objects that were open in it have to be opened again.";
  return Make(MAPI_E_NETWORK_ERROR, ErrorOrigin::kClient, 0, context, std::move(text));
}

bool SuggestsMoved(const NetworkError& error) {
  if (!error.failed()) return false;
  switch (error.origin) {
    case ErrorOrigin::kResponseCode:
      return error.low_level == 3 || error.low_level == 16;
    case ErrorOrigin::kHttp:
      return error.low_level == 404 || (error.low_level >= 300 && error.low_level < 400);
    case ErrorOrigin::kTransport:
      return error.low_level == static_cast<ULONG>(TransportError::kResolve) ||
             error.low_level == static_cast<ULONG>(TransportError::kConnect) ||
             error.low_level == static_cast<ULONG>(TransportError::kTls);
    case ErrorOrigin::kErrorCode:
    case ErrorOrigin::kRop:
      return error.low_level == 0x3EB || error.low_level == 0x89B || error.low_level == 0x478;
    default:
      return false;
  }
}

}  // namespace mapi::builtin
