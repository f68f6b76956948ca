#include "core/com_ptr.h"

#include <doctest/doctest.h>

#include <utility>

#include "core/unknown.h"
#include "mapi/mapi.h"

namespace {

using mapi::core::ComPtr;
using mapi::core::MakeCom;

class Sink : public mapi::core::Unknown<IMAPIAdviseSink, &IID_IMAPIAdviseSink> {
 public:
  explicit Sink(int* alive) : alive_(alive) { ++*alive_; }
  ~Sink() override { --*alive_; }
  ULONG STDMETHODCALLTYPE OnNotify(ULONG count, LPNOTIFICATION) override { return count; }

 private:
  int* alive_;
};

ULONG References(IUnknown* object) {
  object->AddRef();
  return object->Release();
}

HRESULT Open(int* alive, IUnknown** object) {
  *object = MakeCom<Sink>(alive).Detach();
  return S_OK;
}

}  // namespace

TEST_CASE("MakeCom takes the object's first reference") {
  int alive = 0;
  {
    ComPtr<Sink> sink = MakeCom<Sink>(&alive);
    CHECK(alive == 1);
    CHECK(References(sink.get()) == 1);
    CHECK(sink->OnNotify(3, nullptr) == 3);
  }
  CHECK(alive == 0);
}

TEST_CASE("copies share, moves hand over") {
  int alive = 0;
  ComPtr<Sink> first = MakeCom<Sink>(&alive);
  ComPtr<Sink> second = first;
  CHECK(References(first.get()) == 2);
  ComPtr<Sink> third = std::move(first);
  CHECK(!first);
  CHECK(References(third.get()) == 2);
  second = third;
  CHECK(References(third.get()) == 2);
  second = nullptr;
  CHECK(second == nullptr);
  CHECK(References(third.get()) == 1);
  ComPtr<Sink>& alias = third;
  third = alias;
  CHECK(References(third.get()) == 1);
  third = std::move(alias);
  CHECK(References(third.get()) == 1);
  third.Reset();
  CHECK(alive == 0);
}

TEST_CASE("converts to a base interface") {
  int alive = 0;
  ComPtr<Sink> sink = MakeCom<Sink>(&alive);
  ComPtr<IUnknown> unknown = sink;
  CHECK(References(sink.get()) == 2);
  ComPtr<IMAPIAdviseSink> moved = std::move(sink);
  CHECK(References(moved.get()) == 2);
  moved.Reset();
  unknown.Reset();
  CHECK(alive == 0);
}

TEST_CASE("a raw pointer is shared by the constructor and taken over by Attach") {
  int alive = 0;
  auto* raw = new Sink(&alive);
  {
    ComPtr<Sink> shared(raw);
    CHECK(References(raw) == 2);
  }
  CHECK(alive == 1);
  {
    ComPtr<Sink> owner = ComPtr<Sink>::Attach(raw);
    CHECK(References(raw) == 1);
  }
  CHECK(alive == 0);
}

TEST_CASE("out-parameters release what was held") {
  int alive = 0;
  ComPtr<IMAPIAdviseSink> sink;
  CHECK(Open(&alive, sink.OutUnknown()) == S_OK);
  CHECK(alive == 1);
  CHECK(Open(&alive, sink.OutUnknown()) == S_OK);
  CHECK(alive == 1);
  IMAPIAdviseSink** out = sink.Out();
  CHECK(alive == 0);
  CHECK(*out == nullptr);
}

TEST_CASE("As asks for an interface") {
  int alive = 0;
  ComPtr<Sink> sink = MakeCom<Sink>(&alive);
  ComPtr<IMAPIAdviseSink> found = sink.As<IMAPIAdviseSink>(IID_IMAPIAdviseSink);
  CHECK(found.get() == sink.get());
  CHECK(!sink.As<IMAPITable>(IID_IMAPITable));
  CHECK(!ComPtr<Sink>().As<IUnknown>(IID_IUnknown));
  CHECK(References(sink.get()) == 2);
}
