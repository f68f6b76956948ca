// Loss of notifications, told through the ABI: an fnevExtended NOTIFICATION with these parameters, to sinks that were
// advised of fnevExtended. What happened since the one before is not known: read again what you follow.
#pragma once

#include "mapi/notification.h"

inline constexpr GUID RESYNC_ID = {0x2f5c1a9e, 0x6b0d, 0x4d0e, {0x9c, 0x1f, 0x52, 0x73, 0x79, 0x6e, 0x63, 0x21}};

inline constexpr ULONG RESYNC_RECONNECTED = 1;  // the session was made anew, and so were the registrations
inline constexpr ULONG RESYNC_OVERFLOW = 2;     // more came than was kept for the sink
inline constexpr ULONG RESYNC_DROPPED = 3;      // the server dropped some, or sent what cannot be read

struct RESYNC_PARAMETERS {
  GUID id;
  ULONG reason;
};
