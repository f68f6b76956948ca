// The one place that includes napi.h. Nothing below this folder knows of Node.
#pragma once

#include <napi.h>

#if !defined(NODE_ADDON_API_CPP_EXCEPTIONS) || !defined(NODE_ADDON_API_REQUIRE_BASIC_FINALIZERS)
#error "built without what binding.gyp defines"
#endif
