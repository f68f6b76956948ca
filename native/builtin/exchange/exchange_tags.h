// Properties by which the mailbox server names its objects (MS-OXPROPS); MAPI's callers see entry identifiers instead.
#pragma once

#include "mapi/mapi.h"

namespace mapi::builtin {

inline constexpr ULONG kTagFolderId = 0x67480014;        // PidTagFolderId
inline constexpr ULONG kTagParentFolderId = 0x67490014;  // PidTagParentFolderId
inline constexpr ULONG kTagMid = 0x674A0014;             // PidTagMid
inline constexpr ULONG kTagInstId = 0x674D0014;          // PidTagInstID
inline constexpr ULONG kTagInstanceNum = 0x674E0003;     // PidTagInstanceNum

// A tag whose type leaves the choice to the server, or names the width of strings that it is to use.
constexpr bool IsNarrow(ULONG tag) { return (PROP_TYPE(tag) & ~MVI_FLAG) == PT_STRING8; }
constexpr bool IsWide(ULONG tag) { return (PROP_TYPE(tag) & ~MVI_FLAG) == PT_UNICODE; }
// The same property with strings of the other width.
constexpr ULONG Widened(ULONG tag) { return IsNarrow(tag) ? tag ^ (PT_STRING8 ^ PT_UNICODE) : tag; }
constexpr ULONG Narrowed(ULONG tag) { return IsWide(tag) ? tag ^ (PT_STRING8 ^ PT_UNICODE) : tag; }

}  // namespace mapi::builtin
