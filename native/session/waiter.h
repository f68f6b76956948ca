// How a session thread sleeps until there is work. On Windows MAPIInitialize makes the thread a single-threaded
// apartment, which has to pump messages while it sleeps; elsewhere this is a condition variable.
#pragma once

#include <condition_variable>
#include <mutex>

#ifdef _WIN32
#include <windows.h>
#endif

namespace mapi::session {

class Waiter {
 public:
#ifdef _WIN32
  Waiter() : event_(CreateEventW(nullptr, FALSE, FALSE, nullptr)) {}
  ~Waiter() { CloseHandle(event_); }

  template <class Ready>
  void Wait(std::unique_lock<std::mutex>& lock, Ready ready) {
    while (!ready()) {
      lock.unlock();
      const DWORD woken = MsgWaitForMultipleObjectsEx(1, &event_, INFINITE, QS_ALLINPUT, MWMO_INPUTAVAILABLE);
      if (woken == WAIT_OBJECT_0 + 1) {
        MSG message;
        while (PeekMessageW(&message, nullptr, 0, 0, PM_REMOVE)) {
          TranslateMessage(&message);
          DispatchMessageW(&message);
        }
      }
      lock.lock();
    }
  }
  void Notify() { SetEvent(event_); }
#else
  Waiter() = default;

  template <class Ready>
  void Wait(std::unique_lock<std::mutex>& lock, Ready ready) {
    condition_.wait(lock, ready);
  }
  void Notify() { condition_.notify_one(); }
#endif
  Waiter(const Waiter&) = delete;
  Waiter& operator=(const Waiter&) = delete;

 private:
#ifdef _WIN32
  HANDLE event_;
#else
  std::condition_variable condition_;
#endif
};

}  // namespace mapi::session
