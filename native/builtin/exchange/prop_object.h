// IMAPIProp of the provider's objects: reads through the server object behind it; writing is refused honestly.
#pragma once

#include <memory>
#include <utility>

#include "builtin/exchange/method.h"
#include "builtin/exchange/prop_reader.h"
#include "builtin/exchange/server_object.h"
#include "core/unknown.h"

namespace mapi::builtin {

template <class Interface, const IID*... kIids>
class PropObject : public core::Unknown<Interface, kIids...> {
 public:
  PropObject(ServerObjectPtr object, std::unique_ptr<ValueSource> source)
      : object_(std::move(object)), source_(std::move(source)) {}

  HRESULT STDMETHODCALLTYPE GetLastError(HRESULT result, ULONG flags, LPMAPIERROR* error) override {
    return last_error_.Fill(result, flags, error);
  }
  HRESULT STDMETHODCALLTYPE SaveChanges(ULONG) override { return NoSupport(last_error_, "Saving changes"); }
  HRESULT STDMETHODCALLTYPE GetProps(LPSPropTagArray tags, ULONG flags, ULONG* count, LPSPropValue* values) override {
    return Run([&] { return ReadProps(*object_, *source_, tags, flags, count, values); });
  }
  HRESULT STDMETHODCALLTYPE GetPropList(ULONG flags, LPSPropTagArray* tags) override {
    return Run([&] { ReadPropList(*object_, *source_, flags, tags); });
  }
  HRESULT STDMETHODCALLTYPE OpenProperty(ULONG tag, LPCIID iid, ULONG interface_options, ULONG flags,
                                         LPUNKNOWN* object) override {
    return Run([&] {
      Require(iid && object);
      *object = nullptr;
      OpenObjectProperty(tag, *iid, interface_options, flags, object);
    });
  }
  HRESULT STDMETHODCALLTYPE SetProps(ULONG, LPSPropValue, LPSPropProblemArray* problems) override {
    if (problems) *problems = nullptr;
    return NoSupport(last_error_, "Setting properties");
  }
  HRESULT STDMETHODCALLTYPE DeleteProps(LPSPropTagArray, LPSPropProblemArray* problems) override {
    if (problems) *problems = nullptr;
    return NoSupport(last_error_, "Deleting properties");
  }
  HRESULT STDMETHODCALLTYPE CopyTo(ULONG, LPCIID, LPSPropTagArray, ULONG_PTR, LPMAPIPROGRESS, LPCIID, LPVOID, ULONG,
                                   LPSPropProblemArray* problems) override {
    if (problems) *problems = nullptr;
    return NoSupport(last_error_, "Copying objects");
  }
  HRESULT STDMETHODCALLTYPE CopyProps(LPSPropTagArray, ULONG_PTR, LPMAPIPROGRESS, LPCIID, LPVOID, ULONG,
                                      LPSPropProblemArray* problems) override {
    if (problems) *problems = nullptr;
    return NoSupport(last_error_, "Copying properties");
  }
  HRESULT STDMETHODCALLTYPE GetNamesFromIDs(LPSPropTagArray* tags, LPGUID property_set, ULONG flags, ULONG* count,
                                            LPMAPINAMEID** names) override {
    return Run([&] { return ReadNamesFromIds(*object_, tags, property_set, flags, count, names); });
  }
  HRESULT STDMETHODCALLTYPE GetIDsFromNames(ULONG count, LPMAPINAMEID* names, ULONG flags,
                                            LPSPropTagArray* tags) override {
    return Run([&] { return ReadIdsFromNames(*object_, count, names, flags, tags); });
  }

 protected:
  // Under the store's lock; throws.
  virtual void OpenObjectProperty(ULONG tag, REFIID iid, ULONG interface_options, ULONG flags, LPUNKNOWN* object) = 0;

  template <class Body>
  HRESULT Run(Body&& body) noexcept {
    return RunMethod(object_->link(), last_error_, std::forward<Body>(body));
  }
  HRESULT Unsupported(const char* what) noexcept { return NoSupport(last_error_, what); }
  const std::shared_ptr<StoreLink>& link() const { return object_->shared_link(); }

  const ServerObjectPtr object_;
  const std::unique_ptr<ValueSource> source_;
  LastError last_error_;
};

}  // namespace mapi::builtin
