// The one place where what servers, HTTP and the host's transport say becomes an HRESULT and a text that helps.
#pragma once

#include <cstdint>
#include <string_view>

#include "builtin/transport/network_error.h"
#include "builtin/transport/transport.h"

namespace mapi::builtin {

// `ec` codes (small numbers), warnings and HRESULTs as they stand in ReturnValue, ErrorCode and StatusCode fields.
HRESULT HResultFromErrorCode(std::uint32_t code);

// The name that MS-OXCDATA 2.4 or MAPI has for the code: "ecUnknownUser"; empty when it has none.
std::string_view ErrorCodeName(std::uint32_t code);

// A ROP's ReturnValue. `operation` is what the caller was doing, as people would say it: "open folder".
NetworkError ErrorFromRop(std::uint32_t return_value, std::string_view operation);

// StatusCode and ErrorCode of an Execute, Disconnect, NotificationWait or NSPI response.
NetworkError ErrorFromStatusCode(std::uint32_t status_code, ULONG context);
NetworkError ErrorFromErrorCode(std::uint32_t error_code, ULONG context);

// ErrorCode of Connect (MS-OXCRPC 3.1.4.1). The texts name the client version and flags that were sent, since they
// decide.
NetworkError ErrorFromConnect(std::uint32_t error_code, std::string_view client_version, std::uint32_t connect_flags);

// ErrorCode of an NSPI Bind.
NetworkError ErrorFromBind(std::uint32_t error_code);

NetworkError ErrorFromResponseCode(std::uint32_t response_code, ULONG context);
NetworkError ErrorFromHttpStatus(int status, std::string_view url, ULONG context);
NetworkError ErrorFromTransport(TransportError error, std::string_view message, std::string_view url, ULONG context);

// What this side found: MAPI_E_USER_CANCEL, MAPI_E_TIMEOUT, or a reply that makes no sense (MAPI_E_NETWORK_ERROR).
NetworkError ErrorCancelled(ULONG context);
NetworkError ErrorTimedOut(ULONG context);
NetworkError ErrorBadReply(std::string_view what, ULONG context);
NetworkError ErrorContextLost(std::string_view why, ULONG context);

// It may be over a moment later: nobody was reached, or the server is busy, starting, or between two lives.
bool IsTransient(const NetworkError& error);
// Nobody was reached, and so nothing happened.
bool IsUnreachable(const NetworkError& error);

// The server, or the way to it, may have moved since it was looked up: it is worth asking Autodiscover again.
bool SuggestsMoved(const NetworkError& error);

}  // namespace mapi::builtin
