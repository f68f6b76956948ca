// The ABI test as a program of Windows: the two readings' facts compared, and every method called through one reading
// and answered by the other. Prints what differs and a summary; 0 where nothing does.
#include <cstdio>
#include <cstring>

#include "facts_table.h"

CallRecord call_record{};

namespace {

struct Result {
  std::size_t compared = 0;
  std::size_t excepted = 0;
  std::size_t failures = 0;

  void Count(bool same, bool is_excepted, const char* name, const char* what) {
    ++compared;
    if (same) return;
    if (is_excepted) {
      ++excepted;
      return;
    }
    ++failures;
    std::printf("%s: %s\n", name, what);
  }
};

void CompareFacts(Result& result) {
  char what[320];
  for (std::size_t i = 0; i < kOurs.number_count; ++i) {
    const NumberFact& ours = kOurs.numbers[i];
    const NumberFact& theirs = kTheirs.numbers[i];
    std::snprintf(what, sizeof what, "ours %lld, theirs %lld", static_cast<long long>(ours.value),
                  static_cast<long long>(theirs.value));
    result.Count(ours.value == theirs.value && std::strcmp(ours.name, theirs.name) == 0, ours.excepted, ours.name,
                 what);
  }
  for (std::size_t i = 0; i < kOurs.shape_count; ++i) {
    const ShapeFact& ours = kOurs.shapes[i];
    const ShapeFact& theirs = kTheirs.shapes[i];
    std::snprintf(what, sizeof what, "ours %s, theirs %s", ours.shape, theirs.shape);
    result.Count(std::strcmp(ours.shape, theirs.shape) == 0, ours.excepted, ours.name, what);
  }
}

void CallMethods(Result& result) {
  for (std::size_t i = 0; i < kCallCount; ++i) {
    const CallFact& call = kCalls[i];
    const void* vtable[kMostSlots] = {};
    PlaceMethods(static_cast<std::size_t>(call.interface_index), vtable);
    const void** object = vtable;
    call_record = {&object, -1, false};
    const bool returned = CallMethod(i, &object);
    const bool right = call_record.method == static_cast<int>(i);
    result.Count(returned && right && call_record.good, call.excepted, call.name,
                 !right              ? "the call arrived at another method"
                 : !call_record.good ? "the arguments did not arrive as they were sent"
                                     : "the result did not come back as it was returned");
  }
}

}  // namespace

int main() {
  Result facts;
  Result calls;
  CompareFacts(facts);
  std::printf("%u facts compared, %u exceptions, %u failures\n", static_cast<unsigned>(facts.compared),
              static_cast<unsigned>(facts.excepted), static_cast<unsigned>(facts.failures));
  std::fflush(stdout);
  CallMethods(calls);
  std::printf("%u methods of %u interfaces called, %u exceptions, %u failures, in a process of %u bits\n",
              static_cast<unsigned>(calls.compared), static_cast<unsigned>(kInterfaceCount),
              static_cast<unsigned>(calls.excepted), static_cast<unsigned>(calls.failures),
              static_cast<unsigned>(8 * sizeof(void*)));
  return facts.compared > 0 && calls.compared > 0 && facts.failures + calls.failures == 0 ? 0 : 1;
}
