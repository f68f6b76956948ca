// What the two readings of the program abi_check tell each other. Plain C types only: everything else is what is in
// doubt.
#pragma once

#include <cstddef>
#include <cstdint>

constexpr std::size_t kMostSlots = 96;

struct NumberFact {
  const char* name;
  std::int64_t value;
  bool excepted;
};

struct ShapeFact {
  const char* name;
  const char* shape;
  bool excepted;
};

struct CallFact {
  const char* name;
  int interface_index;
  bool excepted;
};

struct CallRecord {
  const void* object;
  int method;  // which one ran; -1: none of ours
  bool good;   // the object and the arguments were those that were sent
};

extern CallRecord call_record;

// One of our reading, one of theirs; in the same order.
struct Reading {
  const NumberFact* numbers;
  std::size_t number_count;
  const ShapeFact* shapes;
  std::size_t shape_count;
};

extern const Reading kOurs;
extern const Reading kTheirs;

extern const CallFact kCalls[];
extern const std::size_t kCallCount;
extern const std::size_t kInterfaceCount;
// Ours: the methods of an interface, each in its place.
void PlaceMethods(std::size_t interface_index, const void** vtable);
// Theirs: calls a method; false: the result was not what the method returned.
bool CallMethod(std::size_t call, void* object);
