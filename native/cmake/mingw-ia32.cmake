# 32-bit Windows from Linux. Debian and Ubuntu: apt-get install g++-mingw-w64-i686-posix
set(MINGW_TARGET i686-w64-mingw32)
set(CMAKE_SYSTEM_PROCESSOR x86)
include(${CMAKE_CURRENT_LIST_DIR}/mingw.cmake)
