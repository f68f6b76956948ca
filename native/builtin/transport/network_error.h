// Why a call on the network failed, in MAPI's terms, with what decides about trying again.
#pragma once

#include <cstdint>
#include <string>

#include "builtin/last_error.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// Added to MAPIERROR.ulContext: the failed call may have taken effect (lib/errors/from-native.ts reads it).
inline constexpr ULONG kContextMaybeApplied = 0x100;

// Which layer said no. `low_level` is that layer's own number.
enum class ErrorOrigin : std::uint8_t {
  kNone,
  kClient,        // this side: cancelled, deadline, wrong use, a reply that makes no sense
  kTransport,     // TransportError: the request or its reply did not get through
  kHttp,          // HTTP status
  kResponseCode,  // X-ResponseCode, MS-OXCMAPIHTTP 2.2.3.3.3
  kStatusCode,    // StatusCode of a response body
  kErrorCode,     // ErrorCode of a response body: the EMSMDB or NSPI call itself
  kRop,           // ReturnValue of a ROP
};

struct NetworkError {
  HRESULT hresult = S_OK;
  ErrorOrigin origin = ErrorOrigin::kNone;
  std::string component;  // UTF-8
  std::string message;    // UTF-8, one or two sentences, without secrets
  ULONG low_level = 0;
  ULONG context = 0;                 // an ErrorContext
  std::uint32_t retry_after_ms = 0;  // the server's wish, when it has one
  bool maybe_executed = false;       // the server may have carried the request out, and nobody knows
  bool maybe_applied = false;        // … and it changes something
  bool lost = false;                 // the Session Context with its objects is gone: a new one may be made

  bool failed() const { return FAILED(hresult); }
  // For LastError::Set.
  ErrorDetail Detail() const {
    return {hresult, message, component, low_level, context | (maybe_applied ? kContextMaybeApplied : 0)};
  }
};

// MAPIERROR.ulContext of this provider: during which request it happened.
enum ErrorContext : ULONG {
  kContextNone = 0,
  kContextLocate = 1,
  kContextConnect = 2,
  kContextExecute = 3,
  kContextDisconnect = 4,
  kContextPing = 5,
  kContextNotificationWait = 6,
  kContextAddressBook = 7,
};

}  // namespace mapi::builtin
