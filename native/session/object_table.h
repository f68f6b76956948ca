// The objects of one session thread: handles to references. Only that thread touches it, but for the counts.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

#include "core/com_ptr.h"
#include "mapi/mapi.h"
#include "session/handle.h"

namespace mapi::session {

class ObjectTable {
 public:
  // Called on the thread before an object's last reference goes: log off a store, a session.
  using BeforeRelease = std::function<void(Kind, IUnknown*)>;

  struct Object {
    Kind kind = Kind::kNone;
    core::ComPtr<IUnknown> object;  // null for a runtime, which is no object
    std::vector<ULONG> columns;     // a table's, once they are known
  };

  static constexpr std::size_t kLimit = 0x10000;

  ObjectTable(std::uint16_t thread, BeforeRelease before_release);
  ObjectTable(const ObjectTable&) = delete;
  ObjectTable& operator=(const ObjectTable&) = delete;
  ~ObjectTable();

  // `object` was given as pointer to the interface of its kind. Without a parent it is the root, which closes last.
  // Throws Failure (MAPI_E_NOT_ENOUGH_RESOURCES) when the table is full; the reference is released then.
  Handle Add(const Handle* parent, Kind kind, core::ComPtr<IUnknown> object);

  // Throws Failure: kErrClosed for a stale handle, MAPI_E_INVALID_OBJECT for one of another kind.
  Object& Get(Handle handle, const char* context);

  // The interface of the handle's kind, as T.
  template <class T>
  T* Get(Handle handle, std::initializer_list<Kind> kinds, const char* context) {
    return static_cast<T*>(Checked(handle, kinds, context).object.get());
  }
  // IMAPIProp of whatever has it.
  IMAPIProp* Prop(Handle handle, const char* context);
  IMAPIContainer* Container(Handle handle, const char* context);

  // The nearest of this kind among the handle and what it was opened from.
  std::optional<Handle> Above(Handle handle, Kind kind);

  // Descendants first. A stale handle is nothing to close.
  void Close(Handle handle);
  void CloseAll();

  // Any thread.
  std::uint32_t CountOf(Kind kind) const {
    return counts_[static_cast<std::size_t>(kind)].load(std::memory_order_relaxed);
  }

 private:
  static constexpr std::uint32_t kNoSlot = 0xFFFFFFFF;

  struct Slot : Object {
    std::uint16_t generation = 0;
    std::uint32_t parent = kNoSlot;
    std::uint32_t first_child = kNoSlot;
    std::uint32_t next = kNoSlot;  // sibling
    std::uint32_t previous = kNoSlot;
  };

  Slot* Find(Handle handle);
  Object& Checked(Handle handle, std::initializer_list<Kind> kinds, const char* context);
  std::uint32_t TakeSlot();
  void Unlink(std::uint32_t index);
  void CloseTree(std::uint32_t root);
  void ReleaseSlot(std::uint32_t index);

  const std::uint16_t thread_;
  const BeforeRelease before_release_;
  std::deque<Slot> slots_;          // a deque: references stay good while it grows
  std::deque<std::uint32_t> free_;  // first in, first out: a stale handle meets its slot's next owner late
  std::array<std::atomic<std::uint32_t>, kKindCount> counts_{};
};

}  // namespace mapi::session
