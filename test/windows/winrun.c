// winrun.exe PROGRAM ARGUMENT …: runs a program of Windows with pipes of Windows' own. What a process of Linux hands
// down as its standard input and output are no pipes that node.exe takes. Its exit code is ours; it ends with us. Without
// arguments: says that it is ready, and stays until its input ends, which keeps Wine's services up between programs.
//
// In the environment, for this program only:
//   WINRUN_INTERRUPT_AT=text   Ctrl-C is pressed when the text was written to standard output …
//   WINRUN_INTERRUPT_AFTER=ms  … or that long after the start
//   WINRUN_INTERRUPT_TIMES=n   as often; 10 ms between
#ifndef UNICODE
#define UNICODE
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static PROCESS_INFORMATION child;
static char interrupt_at[256];
static int interrupt_times = 1;
static LONG interrupted;

static DWORD Fail(const char* what) {
  const DWORD error = GetLastError();
  fprintf(stderr, "winrun: %s: error %lu\n", what, error);
  return 250;
}

static void Take(const char* name, char* value, DWORD size) {
  const DWORD length = GetEnvironmentVariableA(name, value, size);
  if (length >= size) value[0] = 0;
  SetEnvironmentVariableA(name, NULL);
}

static DWORD WINAPI Interrupt(void* unused) {
  (void)unused;
  // The event goes to everybody who is attached to the console: that is the program, and we, who don't listen.
  FreeConsole();
  if (!AttachConsole(child.dwProcessId)) return Fail("the program has no console");
  SetConsoleCtrlHandler(NULL, TRUE);
  for (int i = 0; i < interrupt_times; ++i) {
    if (i > 0) Sleep(10);
    if (!GenerateConsoleCtrlEvent(CTRL_C_EVENT, 0)) return Fail("Ctrl-C");
  }
  return 0;
}

static void StartInterrupt(void) {
  if (InterlockedExchange(&interrupted, 1) == 0) CloseHandle(CreateThread(NULL, 0, Interrupt, NULL, 0, NULL));
}

static DWORD WINAPI InterruptLater(void* milliseconds) {
  Sleep((DWORD)(ULONG_PTR)milliseconds);
  StartInterrupt();
  return 0;
}

typedef struct {
  HANDLE from, to;
  BOOL is_input, is_output;
} Pump;

// Whether the text ends in what came last; `tail` keeps what may be its beginning.
static BOOL Seen(char* tail, const char* bytes, DWORD count) {
  const size_t wanted = strlen(interrupt_at);
  for (DWORD i = 0; i < count; ++i) {
    memmove(tail, tail + 1, wanted - 1);
    tail[wanted - 1] = bytes[i];
    if (memcmp(tail, interrupt_at, wanted) == 0) return TRUE;
  }
  return FALSE;
}

static DWORD WINAPI Run(void* argument) {
  const Pump* pump = argument;
  static char tail[sizeof interrupt_at];
  char bytes[65536];
  DWORD count, written;
  while (ReadFile(pump->from, bytes, sizeof bytes, &count, NULL) && count > 0) {
    for (DWORD done = 0; done < count; done += written)
      if (!WriteFile(pump->to, bytes + done, count - done, &written, NULL)) return 0;
    if (pump->is_output && interrupt_at[0] && Seen(tail, bytes, count)) StartInterrupt();
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

  char number[32];
  Take("WINRUN_INTERRUPT_AT", interrupt_at, sizeof interrupt_at);
  Take("WINRUN_INTERRUPT_TIMES", number, sizeof number);
  if (number[0]) interrupt_times = atoi(number);
  Take("WINRUN_INTERRUPT_AFTER", number, sizeof number);

  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  HANDLE in_read, in_write, out_read, out_write, err_read, err_write;
  if (!CreatePipe(&in_read, &in_write, &inherited, 0) || !CreatePipe(&out_read, &out_write, &inherited, 0) ||
      !CreatePipe(&err_read, &err_write, &inherited, 0))
    return Fail("pipes");
  SetHandleInformation(in_write, HANDLE_FLAG_INHERIT, 0);
  SetHandleInformation(out_read, HANDLE_FLAG_INHERIT, 0);
  SetHandleInformation(err_read, HANDLE_FLAG_INHERIT, 0);

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

  Pump to_input = {input, in_write, TRUE, FALSE}, from_output = {out_read, output, FALSE, TRUE},
       from_errors = {err_read, errors, FALSE, FALSE};
  const HANDLE pumps[2] = {CreateThread(NULL, 0, Run, &from_output, 0, NULL), CreateThread(NULL, 0, Run, &from_errors, 0, NULL)};
  CreateThread(NULL, 0, Run, &to_input, 0, NULL);
  if (number[0]) CreateThread(NULL, 0, InterruptLater, (void*)(ULONG_PTR)atoi(number), 0, NULL);

  DWORD code = 0;
  WaitForSingleObject(child.hProcess, INFINITE);
  GetExitCodeProcess(child.hProcess, &code);
  WaitForMultipleObjects(2, pumps, TRUE, 2000);
  // Of the code, 8 bits reach Linux.
  if (code > 255) fprintf(stderr, "winrun: exit code 0x%lX\n", code);
  ExitProcess(code > 255 ? 249 : code);
}
