// A value that each thread has of its own: made when it is first asked for, destroyed with the thread.
#pragma once

#ifdef __MINGW32__
#include <pthread.h>

#include <cstdlib>
#endif

namespace mapi::core {

// One for each type. Any type with a destructor goes through here: mingw-w64 frees the memory of thread_local variables
// before it runs their destructors.
template <class T>
T& ThreadValue() {
#ifdef __MINGW32__
  static const pthread_key_t key = [] {
    pthread_key_t made{};
    if (::pthread_key_create(&made, [](void* value) { delete static_cast<T*>(value); }) != 0) std::abort();
    return made;
  }();
  auto* value = static_cast<T*>(::pthread_getspecific(key));
  if (value == nullptr) {
    value = new T();
    if (::pthread_setspecific(key, value) != 0) std::abort();
  }
  return *value;
#else
  thread_local T value;
  return value;
#endif
}

}  // namespace mapi::core
