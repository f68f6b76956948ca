// dacl.exe PATH …: the access list of each file or folder in the security descriptor definition language, a line each.
#ifndef UNICODE
#define UNICODE
#endif
#include <windows.h>
// After windows.h.
#include <aclapi.h>
#include <sddl.h>
#include <shellapi.h>
#include <stdio.h>

int main(void) {
  int count = 0;
  wchar_t** paths = CommandLineToArgvW(GetCommandLineW(), &count);
  for (int i = 1; i < count; ++i) {
    PSECURITY_DESCRIPTOR descriptor = NULL;
    wchar_t* text = NULL;
    const DWORD error = GetNamedSecurityInfoW(paths[i], SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | OWNER_SECURITY_INFORMATION, NULL,
                                              NULL, NULL, NULL, &descriptor);
    if (error != ERROR_SUCCESS) {
      fprintf(stderr, "dacl: %ls: error %lu\n", paths[i], error);
      return 1;
    }
    if (!ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, SDDL_REVISION_1,
                                                              DACL_SECURITY_INFORMATION | OWNER_SECURITY_INFORMATION, &text, NULL))
      return 2;
    printf("%ls\n", text);
  }
  return 0;
}
