// What restrictions are called in JavaScript.
#pragma once

#include <string_view>

#include "mapi/mapi.h"

namespace mapi::napi {

struct RestrictionType {
  std::string_view name;
  ULONG type;
};

inline constexpr RestrictionType kRestrictionTypes[] = {
    {"and", RES_AND},           {"or", RES_OR},
    {"not", RES_NOT},           {"content", RES_CONTENT},
    {"property", RES_PROPERTY}, {"compareProps", RES_COMPAREPROPS},
    {"bitmask", RES_BITMASK},   {"size", RES_SIZE},
    {"exist", RES_EXIST},       {"subRestriction", RES_SUBRESTRICTION},
    {"comment", RES_COMMENT},   {"count", RES_COUNT},
};

}  // namespace mapi::napi
