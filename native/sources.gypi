{
  "variables": {
    "mapi_sources": [
      "native/core/call.cc",
      "native/builtin/session_context.cc"
    ],
    "abi_sources": [],
    "wire_sources": [],
    "profiles_sources": [],
    "transport_sources": [],
    "exchange_sources": [],
    "session_sources": [],
    "napi_sources": []
  }
}
