// Paths as Windows reads them. Text only: nothing here asks the system, and it is the same on every system.
#pragma once

#include <string>
#include <string_view>

namespace mapi::builtin::files {

// CON, NUL, COM1 …: these name devices, in any directory. `word` is in lower case and without extension.
bool IsDeviceWord(std::string_view word);

// Why Windows has no file of this path, or has another one than it says, as the end of "… can't be used: ". Empty: it
// is all right.
std::string WrongOnWindows(std::string_view path);

// How long the part is that can't be made or left out, with the separator after it: "C:\", "\\server\share\".
std::size_t RootLength(std::u16string_view absolute);

// The form without the limit of 260 characters, of an absolute path with backslashes only; and back.
std::u16string LongForm(std::u16string_view absolute);
std::u16string ShortForm(std::u16string_view path);

}  // namespace mapi::builtin::files
