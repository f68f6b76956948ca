// Names of profiles, and the names of their files.
#pragma once

#include <string>
#include <string_view>

#include "builtin/text_argument.h"
#include "mapi/mapi.h"

namespace mapi::builtin {

// 1 to cchProfileNameMax UTF-16 units, no control characters or lone surrogates, no space at either end
// (IProfAdmin::CreateProfile).
bool IsProfileName(std::u16string_view name);

// TextArgument that must be a profile's name; throws Failure(MAPI_E_INVALID_PARAMETER) with the reason.
std::u16string ProfileNameArgument(LPTSTR name, ULONG flags);

// Two names that differ in case only are one profile.
bool SameProfileName(std::u16string_view a, std::u16string_view b);

// The file's name without its extension: case-folded and percent-encoded, ASCII, and no device's name on Windows.
// Names whose encoding a file system wouldn't take end in a digest of the whole instead.
std::string FileStem(std::u16string_view name);

// The name that a stem stands for, as far as it tells: for files that can't be read.
std::u16string NameOfStem(std::string_view stem);

}  // namespace mapi::builtin
