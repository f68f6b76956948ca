// winrun.exe PROGRAM ARGUMENT …: runs a program of Windows with pipes of Windows' own. What a process of Linux hands
// down as its standard input and output are no pipes that node.exe takes. Its exit code is ours; it ends with us. Without
// arguments: says that it is ready, and stays until its input ends, which keeps Wine's services up between programs.
#ifndef UNICODE
#define UNICODE
#endif
#include <stdio.h>
#include <windows.h>

static DWORD Fail(const char* what) {
  const DWORD error = GetLastError();
  fprintf(stderr, "winrun: %s: error %lu\n", what, error);
  return 250;
}

typedef struct {
  HANDLE from, to;
  BOOL is_input;
} Pump;

static DWORD WINAPI Run(void* argument) {
  const Pump* pump = argument;
  char bytes[65536];
  DWORD count, written;
  while (ReadFile(pump->from, bytes, sizeof bytes, &count, NULL) && count > 0) {
    for (DWORD done = 0; done < count; done += written)
      if (!WriteFile(pump->to, bytes + done, count - done, &written, NULL)) return 0;
  }
  if (pump->is_input) CloseHandle(pump->to);
  return 0;
}

// What follows the first word of the command line, as it was written.
static wchar_t* Arguments(void) {
  wchar_t* at = GetCommandLineW();
  BOOL quoted = FALSE;
  for (; *at && (quoted || (*at != L' ' && *at != L'\t')); ++at)
    if (*at == L'"') quoted = !quoted;
  while (*at == L' ' || *at == L'\t') ++at;
  return at;
}

int main(void) {
  wchar_t* command = Arguments();
  const HANDLE input = GetStdHandle(STD_INPUT_HANDLE), output = GetStdHandle(STD_OUTPUT_HANDLE),
               errors = GetStdHandle(STD_ERROR_HANDLE);
  if (*command == 0) {
    char bytes[256] = "ready\n";
    DWORD count;
    WriteFile(output, bytes, 6, &count, NULL);
    while (ReadFile(input, bytes, sizeof bytes, &count, NULL) && count > 0) continue;
    return 0;
  }

  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  HANDLE in_read, in_write, out_read, out_write, err_read, err_write;
  if (!CreatePipe(&in_read, &in_write, &inherited, 0) || !CreatePipe(&out_read, &out_write, &inherited, 0) ||
      !CreatePipe(&err_read, &err_write, &inherited, 0))
    return Fail("pipes");
  SetHandleInformation(in_write, HANDLE_FLAG_INHERIT, 0);
  SetHandleInformation(out_read, HANDLE_FLAG_INHERIT, 0);
  SetHandleInformation(err_read, HANDLE_FLAG_INHERIT, 0);

  PROCESS_INFORMATION child;
  STARTUPINFOW startup = {0};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = in_read;
  startup.hStdOutput = out_write;
  startup.hStdError = err_write;

  const HANDLE job = CreateJobObjectW(NULL, NULL);
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_BREAKAWAY_OK;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, CREATE_SUSPENDED | CREATE_NO_WINDOW, NULL, NULL, &startup, &child))
    return Fail("CreateProcess");
  AssignProcessToJobObject(job, child.hProcess);
  ResumeThread(child.hThread);
  CloseHandle(in_read);
  CloseHandle(out_write);
  CloseHandle(err_write);

  Pump to_input = {input, in_write, TRUE}, from_output = {out_read, output, FALSE},
       from_errors = {err_read, errors, FALSE};
  const HANDLE pumps[2] = {CreateThread(NULL, 0, Run, &from_output, 0, NULL), CreateThread(NULL, 0, Run, &from_errors, 0, NULL)};
  CreateThread(NULL, 0, Run, &to_input, 0, NULL);

  DWORD code = 0;
  WaitForSingleObject(child.hProcess, INFINITE);
  GetExitCodeProcess(child.hProcess, &code);
  WaitForMultipleObjects(2, pumps, TRUE, 2000);
  // Of the code, 8 bits reach Linux.
  if (code > 255) fprintf(stderr, "winrun: exit code 0x%lX\n", code);
  ExitProcess(code > 255 ? 249 : code);
}
