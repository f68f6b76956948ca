// Whether AddressSanitizer looks on. It sees neither the end of a piece of a larger block, nor the use of one that was
// given back to a pool.
#pragma once

namespace mapi::core {

#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
inline constexpr bool kAddressSanitizer = true;
#else
inline constexpr bool kAddressSanitizer = false;
#endif

}  // namespace mapi::core
