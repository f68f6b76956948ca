// Node-API for the addon that mingw-w64 makes: found in the executable that loads it, whatever its name (node.exe,
// Electron, a renamed copy), where an import library would ask for "node.exe". A build by MSVC has node-gyp's late
// binding and its hook for that; what dlltool makes for late binding can't be used: on x64 it keeps no floating-point
// arguments when a function is bound at its first call, so the first napi_create_double makes another number
// (binutils 2.40).
#include <windows.h>

#include "node_api_functions.h"

// Each function is a jump through a slot, which is filled when the addon is loaded. C's names have an underscore on
// ia32.
#ifdef _WIN64
#define PASS_ON(name) ".globl " name "\n" name ": jmp *slot_" name "(%rip)\n"
#else
#define PASS_ON(name) ".globl _" name "\n_" name ": jmp *_slot_" name "\n"
#endif

#define SLOT(name)   \
  extern "C" {       \
  void* slot_##name; \
  }
#define JUMP(name) PASS_ON(#name)
#define ENTRY(name) {#name, &slot_##name},

NODE_API_FUNCTIONS(SLOT)

asm(".text\n" NODE_API_FUNCTIONS(JUMP));

namespace {

struct Entry {
  const char* name;
  void** slot;
};

constexpr Entry kEntries[] = {NODE_API_FUNCTIONS(ENTRY)};

// What is newer than the version of Node-API that the addon is made for, and is not called.
[[noreturn]] void Missing() {
  ::RaiseException(static_cast<DWORD>(STATUS_ENTRYPOINT_NOT_FOUND), EXCEPTION_NONCONTINUABLE, 0, nullptr);
  ::ExitProcess(1);
}

}  // namespace

// A process without Node-API, or with an older one, gets an error from LoadLibrary.
extern "C" BOOL WINAPI DllMain(HINSTANCE, DWORD reason, LPVOID) {
  if (reason != DLL_PROCESS_ATTACH) return TRUE;
  // A Node that is built as a library has the functions there.
  HMODULE host = ::GetModuleHandleW(L"libnode.dll");
  if (!host) host = ::GetModuleHandleW(nullptr);
  for (const Entry& entry : kEntries) {
    const FARPROC found = ::GetProcAddress(host, entry.name);
    *entry.slot = found ? reinterpret_cast<void*>(found) : reinterpret_cast<void*>(&Missing);
  }
  // New in version 9.
  return ::GetProcAddress(host, "node_api_get_module_file_name") != nullptr;
}
