// Calls through one reading's interfaces into methods that the other reading describes. The object in between is a bare
// vtable: each of its methods looks whether what it was given is what the caller sent, bit by bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "facts_table.h"

namespace probe {

#if defined(__i386__)
#define PROBE_STDCALL __attribute__((stdcall))
#else
#define PROBE_STDCALL
#endif

// What is sent in place `index`: no two bytes next to each other are the same, so that a shift is seen.
inline std::uint8_t ByteOf(int index, std::size_t at) { return static_cast<std::uint8_t>(index * 37 + at * 11 + 1); }

template <class T>
T Sent(int index) {
  using Held = std::conditional_t<std::is_reference_v<T>, std::remove_reference_t<T>*, std::remove_cv_t<T>>;
  std::uint8_t bytes[sizeof(Held)];
  for (std::size_t i = 0; i < sizeof bytes; ++i) bytes[i] = ByteOf(index, i);
  Held held;
  std::memcpy(&held, bytes, sizeof held);
  if constexpr (std::is_reference_v<T>)
    return *held;
  else
    return held;
}

template <class T>
bool IsSent(const void* value, int index) {
  std::uint8_t bytes[sizeof(T)];
  std::memcpy(bytes, value, sizeof bytes);
  for (std::size_t i = 0; i < sizeof bytes; ++i)
    if (bytes[i] != ByteOf(index, i)) return false;
  return true;
}

constexpr int kResult = 50;

// The callee: what this reading says of the method, as a plain function.
template <class Method, int kNumber>
struct Callee;

template <class Result, class Class, class... Arguments, int kNumber>
struct Callee<Result (PROBE_STDCALL Class::*)(Arguments...), kNumber> {
  // A reference arrives as the address that it is.
  template <class T>
  using Word = std::conditional_t<std::is_reference_v<T>, std::remove_reference_t<T>*, T>;

  static Result PROBE_STDCALL Run(void* object, Word<Arguments>... arguments) {
    int index = 0;
    call_record.method = kNumber;
    call_record.good = object == call_record.object;
    ((call_record.good = IsSent<Word<Arguments>>(&arguments, ++index) && call_record.good), ...);
    if constexpr (!std::is_void_v<Result>) return Sent<Result>(kResult);
  }
};

// The caller: a virtual call.
template <class Result, class Class, class... Arguments>
bool CallThrough(void* object, Result (PROBE_STDCALL Class::*method)(Arguments...)) {
  auto* target = static_cast<Class*>(object);
  call_record.method = -1;
  return [&]<std::size_t... kIndex>(std::index_sequence<kIndex...>) {
    if constexpr (std::is_void_v<Result>) {
      (target->*method)(Sent<Arguments>(static_cast<int>(kIndex) + 1)...);
      return true;
    } else {
      const Result result = (target->*method)(Sent<Arguments>(static_cast<int>(kIndex) + 1)...);
      return IsSent<Result>(&result, kResult);
    }
  }(std::index_sequence_for<Arguments...>());
}

// Itanium C++ ABI 2.3: the pointer to a virtual member function is 1 plus its offset in the vtable, then an adjustment.
template <class Method>
std::size_t SlotOf(Method method) {
  static_assert(sizeof method == 2 * sizeof(std::size_t));
  std::size_t words[2];
  std::memcpy(words, &method, sizeof words);
  return (words[0] - 1) / sizeof(void*);
}

template <int kNumber, class Method>
void Place(const void** vtable, Method method) {
  vtable[SlotOf(method)] = reinterpret_cast<const void*>(&Callee<Method, kNumber>::Run);
}

}  // namespace probe
