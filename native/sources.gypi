{
  "variables": {
    "mapi_sources": [
      "native/core/call.cc",
      "native/builtin/session_context.cc"
    ],
    "abi_sources": [],
    "wire_sources": [],
    "profiles_sources": [],
    "transport_sources": [
      "native/builtin/transport/cookie_jar.cc",
      "native/builtin/transport/error_map.cc",
      "native/builtin/transport/reply_reader.cc",
      "native/builtin/transport/mapi_http_context.cc",
      "native/builtin/transport/rop_executor.cc",
      "native/builtin/transport/server_locator.cc",
      "native/builtin/transport/mailbox_session.cc",
      "native/builtin/addressbook/nspi_client.cc"
    ],
    "exchange_sources": [],
    "session_sources": [],
    "napi_sources": []
  }
}
