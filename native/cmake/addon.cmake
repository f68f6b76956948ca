# The addon, build/…/exchange_mapi.node, by GCC. binding.gyp says the same to node-gyp.
find_program(NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
function(folder_of expression out)
  execute_process(COMMAND ${NODE} -p ${expression} WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/..
                  OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(${out} ${folder} PARENT_SCOPE)
endfunction()
folder_of("require('path').resolve(require('node-addon-api').include_dir)" NODE_ADDON_API)
folder_of("require('node-api-headers').include_dir" NODE_API)

sources_of(napi_sources sources)
add_library(exchange_mapi MODULE ${sources})
set_target_properties(exchange_mapi PROPERTIES PREFIX "" SUFFIX ".node"
  # Methods of different objects have one name.
  UNITY_BUILD OFF)
target_include_directories(exchange_mapi PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
# Not ours to warn about.
target_include_directories(exchange_mapi SYSTEM PRIVATE ${NODE_ADDON_API} ${NODE_API})
target_compile_definitions(exchange_mapi PRIVATE
  NAPI_VERSION=9 NAPI_CPP_EXCEPTIONS NODE_ADDON_API_CPP_EXCEPTIONS_ALL NODE_ADDON_API_DISABLE_DEPRECATED NODE_ADDON_API_REQUIRE_BASIC_FINALIZERS
  NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS)
target_link_libraries(exchange_mapi PRIVATE
  -Wl,--start-group ${before} -Wl,--end-group Threads::Threads ${MAPI_SYSTEM_LIBRARIES})

if(WIN32)
  folder_of("require('node-api-headers').def_paths.node_api_def" NODE_API_DEF)

  # The functions of Node-API, for napi/node_host_mingw.cc.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${NODE_API_DEF})
  file(STRINGS ${NODE_API_DEF} functions REGEX "^ *n[a-z0-9_]+ *$")
  list(TRANSFORM functions STRIP)
  list(TRANSFORM functions REPLACE "(.+)" "X(\\1)")
  list(JOIN functions " \\\n  " functions)
  file(CONFIGURE OUTPUT include/node_api_functions.h CONTENT "#define NODE_API_FUNCTIONS(X) \\\n  @functions@\n" @ONLY)
  target_sources(exchange_mapi PRIVATE napi/node_host_mingw.cc)
  target_include_directories(exchange_mapi PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/include)
  # Neither imported nor exported: they are ours, and pass on to Node's.
  target_compile_definitions(exchange_mapi PRIVATE NAPI_EXTERN=)
else()
  # Session threads may outlive the environment that loaded the module.
  target_link_options(exchange_mapi PRIVATE -Wl,-z,nodelete)
  # A sanitizer's runtime is loaded before Node and brings its own view of libstdc++.
  if(NOT MAPI_SANITIZE)
    target_link_options(exchange_mapi PRIVATE -static-libstdc++ -static-libgcc -Wl,--exclude-libs,ALL -Wl,--gc-sections)
  endif()
endif()
