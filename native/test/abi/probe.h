// What a probe says of the MAPI headers it was compiled with: numbers, the shape of types and signatures, and vtable
// slots, as constant data that run.mjs reads from the object file. Nothing of it is ever executed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace probe {

// The shape of a type without its name: what a caller and a callee have to agree on.
struct Shape {
  char text[128] = {};
  std::size_t length = 0;

  constexpr void Add(char c) {
    if (length + 1 < sizeof(text)) text[length++] = c;
  }
  constexpr void Add(std::size_t number) {
    if (number >= 10) Add(number / 10);
    Add(static_cast<char>('0' + number % 10));
  }
};

template <class T>
concept Complete = requires { sizeof(T); };

template <class T>
constexpr void Describe(Shape& shape) {
  using Plain = std::remove_cv_t<T>;
  if constexpr (std::is_reference_v<Plain>) {
    shape.Add('&');
    Describe<std::remove_reference_t<Plain>>(shape);
  } else if constexpr (std::is_pointer_v<Plain>) {
    shape.Add('*');
    Describe<std::remove_pointer_t<Plain>>(shape);
  } else if constexpr (std::is_array_v<Plain>) {
    shape.Add('[');
    shape.Add(std::extent_v<Plain>);
    shape.Add(']');
    Describe<std::remove_extent_t<Plain>>(shape);
  } else if constexpr (std::is_void_v<Plain>) {
    shape.Add('v');
  } else if constexpr (std::is_function_v<Plain>) {
    shape.Add('f');
  } else if constexpr (std::is_floating_point_v<Plain>) {
    shape.Add('d');
    shape.Add(sizeof(Plain));
  } else if constexpr (std::is_enum_v<Plain>) {
    Describe<std::underlying_type_t<Plain>>(shape);
  } else if constexpr (std::is_integral_v<Plain>) {
    shape.Add(std::is_signed_v<Plain> ? 'i' : 'u');
    shape.Add(sizeof(Plain));
  } else if constexpr (!Complete<Plain>) {
    shape.Add('?');
  } else if constexpr (std::is_abstract_v<Plain>) {
    shape.Add('I');
  } else {
    shape.Add('s');
    shape.Add(sizeof(Plain));
  }
}

template <class Result, class... Arguments>
constexpr Shape DescribeCall(char convention) {
  Shape shape;
  shape.Add(convention);
  Describe<Result>(shape);
  shape.Add('(');
  ((Describe<Arguments>(shape), shape.Add(',')), ...);
  shape.Add(')');
  return shape;
}

// The calling convention is a part of the type on 32-bit Windows, and nowhere else.
template <class T>
struct Call;

#if defined(__i386__)
template <class Result, class Class, class... Arguments>
struct Call<Result (__attribute__((stdcall)) Class::*)(Arguments...)> {
  static constexpr Shape kShape = DescribeCall<Result, Arguments...>('S');
};
template <class Result, class... Arguments>
struct Call<Result(__attribute__((stdcall))*)(Arguments...)> {
  static constexpr Shape kShape = DescribeCall<Result, Arguments...>('S');
};
template <class Result, class... Arguments>
struct Call<Result (*)(Arguments...)> {
  static constexpr Shape kShape = DescribeCall<Result, Arguments...>('C');
};
#else
template <class Result, class Class, class... Arguments>
struct Call<Result (Class::*)(Arguments...)> {
  static constexpr Shape kShape = DescribeCall<Result, Arguments...>('S');
};
template <class Result, class... Arguments>
struct Call<Result (*)(Arguments...)> {
  static constexpr Shape kShape = DescribeCall<Result, Arguments...>('S');
};
#endif

template <class T>
constexpr Shape ShapeOf() {
  Shape shape;
  Describe<T>(shape);
  return shape;
}

template <class T>
constexpr std::uint64_t GuidPart(const T& guid, int part) {
  if (part == 0) {
    return static_cast<std::uint64_t>(guid.Data1) | static_cast<std::uint64_t>(guid.Data2) << 32 |
           static_cast<std::uint64_t>(guid.Data3) << 48;
  }
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(guid.Data4[i]) << (8 * i);
  return value;
}

template <class T>
constexpr std::uint64_t UidPart(const T& uid, int part) {
  std::uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(uid.ab[8 * part + i]) << (8 * i);
  return value;
}

}  // namespace probe
