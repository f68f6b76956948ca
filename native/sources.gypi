{
  "variables": {
    "mapi_sources": [
      "native/core/call.cc",
      "native/builtin/session_context.cc"
    ],
    "abi_sources": [],
    "wire_sources": [],
    "profiles_sources": [
      "native/core/case_fold.cc",
      "native/core/code_page.cc",
      "native/core/owned_prop.cc",
      "native/core/prop_compare.cc",
      "native/core/prop_copy.cc",
      "native/core/restriction.cc",
      "native/core/restriction_copy.cc",
      "native/builtin/allocate.cc",
      "native/builtin/init.cc",
      "native/builtin/last_error.cc",
      "native/builtin/memory.cc",
      "native/builtin/table/cell.cc",
      "native/builtin/table/mem_table.cc",
      "native/builtin/profiles/file_format.cc",
      "native/builtin/profiles/file_system_posix.cc",
      "native/builtin/profiles/profile_codec.cc",
      "native/builtin/profiles/profile_data.cc",
      "native/builtin/profiles/profile_name.cc",
      "native/builtin/profiles/profile_store.cc",
      "native/builtin/profiles/value_codec.cc"
    ],
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
