#include "builtin/transport/error_map.h"

#include <cstdio>
#include <string>

namespace mapi::builtin {
namespace {

constexpr char kStoreComponent[] = "Exchange message store";
constexpr char kAddressBookComponent[] = "Exchange address book";
constexpr char kLocatorComponent[] = "Exchange server location";

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

// What the host says names certificates and every step of Autodiscover; a character is not cut in two.
static std::string_view Shortened(std::string_view message) {
  constexpr std::size_t kMaxMessage = 6000;
  if (message.size() <= kMaxMessage) return message;
  std::size_t end = kMaxMessage;
  while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0) == 0x80) --end;
  return message.substr(0, end);
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
  if (!message.empty()) text += std::string(": ") + std::string(Shortened(message));
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
  NetworkError error = Make(MAPI_E_NETWORK_ERROR, ErrorOrigin::kClient, 0, context,
                            std::string("The server's reply makes no sense: ") + std::string(what) + ".");
  error.maybe_executed = true;
  return error;
}

NetworkError ErrorContextLost(std::string_view why, ULONG context) {
  std::string text = "The session with the server is lost";
  if (!why.empty()) text += std::string(": ") + std::string(why);
  if (text.back() != '.') text += '.';
  text += " What was open in it is opened again when it is used.";
  return Make(MAPI_E_NETWORK_ERROR, ErrorOrigin::kClient, 0, context, std::move(text));
}

bool IsUnreachable(const NetworkError& error) {
  if (!error.failed() || error.origin != ErrorOrigin::kTransport || error.maybe_executed) return false;
  return error.low_level == static_cast<ULONG>(TransportError::kConnect) ||
         error.low_level == static_cast<ULONG>(TransportError::kReset) ||
         error.low_level == static_cast<ULONG>(TransportError::kResolve);
}

bool IsTransient(const NetworkError& error) {
  if (!error.failed() || error.hresult == MAPI_E_USER_CANCEL) return false;
  if (error.hresult == MAPI_E_BUSY) return true;
  switch (error.origin) {
    case ErrorOrigin::kTransport:
      return IsUnreachable(error) || error.low_level == static_cast<ULONG>(TransportError::kReset) ||
             error.low_level == static_cast<ULONG>(TransportError::kTimeout);
    case ErrorOrigin::kHttp:
      return error.low_level == 408 || error.low_level >= 500;
    case ErrorOrigin::kResponseCode:
      return error.hresult == MAPI_E_NETWORK_ERROR && error.low_level != 3;
    default:
      return false;
  }
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
