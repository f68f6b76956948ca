#include "core/unknown.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "core/com_ptr.h"
#include "mapi/mapi.h"

namespace {

using mapi::core::ComPtr;
using mapi::core::MakeCom;

// Answers for two interfaces besides IUnknown, as a folder does for IMAPIFolder, IMAPIContainer and IMAPIProp.
class Sink : public mapi::core::Unknown<IMAPIAdviseSink, &IID_IMAPIAdviseSink, &IID_IMAPIControl> {
 public:
  explicit Sink(bool* gone) : gone_(gone) {}
  ~Sink() override { *gone_ = true; }
  ULONG STDMETHODCALLTYPE OnNotify(ULONG, LPNOTIFICATION) override { return 0; }

 private:
  bool* gone_;
};

}  // namespace

TEST_CASE("an object starts with one reference and goes with the last") {
  bool gone = false;
  auto* sink = new Sink(&gone);
  CHECK(sink->AddRef() == 2);
  CHECK(sink->Release() == 1);
  CHECK(!gone);
  CHECK(sink->Release() == 0);
  CHECK(gone);
}

TEST_CASE("QueryInterface knows IUnknown and the class's interfaces") {
  bool gone = false;
  ComPtr<Sink> sink = MakeCom<Sink>(&gone);
  for (const IID* iid : {&IID_IUnknown, &IID_IMAPIAdviseSink, &IID_IMAPIControl}) {
    void* found = nullptr;
    CHECK(sink->QueryInterface(*iid, &found) == S_OK);
    CHECK(found == static_cast<IMAPIAdviseSink*>(sink.get()));
    CHECK(sink->Release() == 1);
    CHECK(Sink::Implements(*iid));
  }
  int unrelated = 0;
  void* found = &unrelated;
  CHECK(sink->QueryInterface(IID_IMAPITable, &found) == E_NOINTERFACE);
  CHECK(found == nullptr);
  CHECK(sink->QueryInterface(IID_IUnknown, nullptr) == E_INVALIDARG);
  CHECK(!Sink::Implements(IID_IMAPITable));
}

TEST_CASE("the count is right under threads") {
  bool gone = false;
  ComPtr<Sink> sink = MakeCom<Sink>(&gone);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([copy = sink] {
      for (int n = 0; n < 10'000; ++n) ComPtr<Sink> another = copy;
    });
  }
  for (auto& thread : threads) thread.join();
  threads.clear();
  CHECK(!gone);
  CHECK(sink->AddRef() == 2);
  CHECK(sink->Release() == 1);
  sink.Reset();
  CHECK(gone);
}
