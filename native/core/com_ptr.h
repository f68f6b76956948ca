// Owns one reference of a COM object.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include "mapi/com.h"

namespace mapi::core {

template <class T>
class ComPtr {
 public:
  ComPtr() = default;
  ComPtr(std::nullptr_t) {}
  // Takes a reference of its own; for a reference that is handed over, use Attach.
  explicit ComPtr(T* object) : object_(object) {
    if (object_) object_->AddRef();
  }
  ComPtr(const ComPtr& other) : ComPtr(other.object_) {}
  ComPtr(ComPtr&& other) noexcept : object_(other.Detach()) {}
  template <class U>
    requires std::is_convertible_v<U*, T*>
  ComPtr(const ComPtr<U>& other) : ComPtr(static_cast<T*>(other.get())) {}
  template <class U>
    requires std::is_convertible_v<U*, T*>
  ComPtr(ComPtr<U>&& other) noexcept : object_(other.Detach()) {}
  ~ComPtr() { Reset(); }

  ComPtr& operator=(ComPtr other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }

  // The caller's reference becomes this one's.
  static ComPtr Attach(T* object) {
    ComPtr result;
    result.object_ = object;
    return result;
  }
  [[nodiscard]] T* Detach() { return std::exchange(object_, nullptr); }
  // Out-parameter: what was held is released first.
  [[nodiscard]] T** Out() {
    Reset();
    return &object_;
  }
  // For MAPI's LPUNKNOWN* out-parameters of objects that were asked for by their own interface.
  [[nodiscard]] IUnknown** OutUnknown() {
    Reset();
    return reinterpret_cast<IUnknown**>(&object_);
  }
  void Reset() {
    // The member is cleared first: a Release may come back to this pointer.
    if (T* object = std::exchange(object_, nullptr)) object->Release();
  }

  T* get() const { return object_; }
  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }
  explicit operator bool() const { return object_ != nullptr; }

  // Null when the object lacks the interface.
  template <class U>
  ComPtr<U> As(REFIID iid) const {
    void* found = nullptr;
    if (!object_ || FAILED(object_->QueryInterface(iid, &found))) return nullptr;
    return ComPtr<U>::Attach(static_cast<U*>(found));
  }

  friend bool operator==(const ComPtr& left, const ComPtr& right) { return left.object_ == right.object_; }
  friend bool operator==(const ComPtr& left, std::nullptr_t) { return left.object_ == nullptr; }

 private:
  T* object_ = nullptr;
};

// A new object of a class that starts with one reference (core/unknown.h).
template <class T, class... Args>
ComPtr<T> MakeCom(Args&&... args) {
  return ComPtr<T>::Attach(new T(std::forward<Args>(args)...));
}

}  // namespace mapi::core
