// IMAPIProp.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "session/context.h"
#include "session/failure.h"
#include "session/prop_value.h"

namespace mapi::session {

struct PropName {
  GUID set{};
  std::variant<std::int32_t, std::u16string> name;  // MNID_ID, MNID_STRING
};

// Without tags: all. A property that failed comes as PT_ERROR.
std::vector<PropValue> PropGetProps(Context& context, Handle object, const std::optional<std::vector<ULONG>>& tags,
                                    ULONG flags);
std::vector<ULONG> PropGetPropList(Context& context, Handle object, ULONG flags);
std::vector<Problem> PropSetProps(Context& context, Handle object, const std::vector<PropValue>& values);
std::vector<Problem> PropDeleteProps(Context& context, Handle object, const std::vector<ULONG>& tags);
void PropSaveChanges(Context& context, Handle object, ULONG flags);
// A name that is not known and not to be made gives a tag of type PT_ERROR.
std::vector<ULONG> PropGetIdsFromNames(Context& context, Handle object, const std::vector<PropName>& names,
                                       ULONG flags);
std::vector<std::optional<PropName>> PropGetNamesFromIds(Context& context, Handle object,
                                                         const std::vector<ULONG>& tags);
struct NamedTag {
  ULONG tag = PR_NULL;
  PropName name;
};
// Every named property of the object, or those of a property set; a store's are the mailbox's.
std::vector<NamedTag> PropListNames(Context& context, Handle object, const std::optional<GUID>& set);
// `flags`: MAPI_MODIFY, MAPI_CREATE, STREAM_APPEND, MAPI_DEFERRED_ERRORS; the bits above are STGM_*.
Handle PropOpenStream(Context& context, Handle object, ULONG tag, ULONG flags);
Handle PropOpenMessage(Context& context, Handle object, ULONG tag, ULONG flags);

}  // namespace mapi::session
