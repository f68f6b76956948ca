// MAPIInitialize's count.
#pragma once

namespace mapi::builtin {

// Objects of the builtin MAPI work on any thread and hold all they need, so a count of zero endangers nothing; the
// entry points still keep MAPI's rule, so that a program which breaks it fails here and not first on Windows.
bool IsInitialized();

}  // namespace mapi::builtin
