#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "test/child_process.h"

int main(int count, char** arguments) {
  mapi::test::RunAsChild();
  return doctest::Context(count, arguments).run();
}
