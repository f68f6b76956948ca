// A session thread that was abandoned (a MAPI that does not return) outlives the environment that loaded the module; so
// the module stays for the life of the process.
#pragma once

namespace mapi::napi {

void PinModule();

}  // namespace mapi::napi
