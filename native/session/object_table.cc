#include "session/object_table.h"

#include <algorithm>
#include <utility>

#include "session/failure.h"

namespace mapi::session {

ObjectTable::ObjectTable(std::uint16_t thread, BeforeRelease before_release)
    : thread_(thread), before_release_(std::move(before_release)) {}

ObjectTable::~ObjectTable() { CloseAll(); }

std::uint32_t ObjectTable::TakeSlot() {
  if (!free_.empty()) {
    const std::uint32_t index = free_.front();
    free_.pop_front();
    return index;
  }
  if (slots_.size() == kLimit) throw Failure(MAPI_E_NOT_ENOUGH_RESOURCES, "too many open objects in this session");
  slots_.emplace_back();
  return static_cast<std::uint32_t>(slots_.size() - 1);
}

Handle ObjectTable::Add(const Handle* parent, Kind kind, core::ComPtr<IUnknown> object) {
  std::uint32_t parent_index = kNoSlot;
  if (parent) {
    if (!Find(*parent)) throw Failure(kErrClosed, "the parent was closed meanwhile");
    parent_index = parent->slot;
  }
  const std::uint32_t index = TakeSlot();
  Slot& slot = slots_[index];
  slot.kind = kind;
  slot.object = std::move(object);
  slot.parent = parent_index;
  if (parent_index != kNoSlot) {
    Slot& above = slots_[parent_index];
    slot.next = above.first_child;
    if (slot.next != kNoSlot) slots_[slot.next].previous = index;
    above.first_child = index;
  }
  counts_[static_cast<std::size_t>(kind)].fetch_add(1, std::memory_order_relaxed);
  return Handle{kind, thread_, static_cast<std::uint16_t>(index), slot.generation};
}

ObjectTable::Slot* ObjectTable::Find(Handle handle) {
  if (handle.thread != thread_ || handle.slot >= slots_.size()) return nullptr;
  Slot& slot = slots_[handle.slot];
  return slot.kind == handle.kind && slot.generation == handle.generation ? &slot : nullptr;
}

ObjectTable::Object& ObjectTable::Get(Handle handle, const char* context) {
  if (Slot* slot = Find(handle)) return *slot;
  throw Failure(kErrClosed, context);
}

ObjectTable::Object& ObjectTable::Checked(Handle handle, std::initializer_list<Kind> kinds, const char* context) {
  if (std::find(kinds.begin(), kinds.end(), handle.kind) == kinds.end()) throw Failure(MAPI_E_INVALID_OBJECT, context);
  return Get(handle, context);
}

IMAPIProp* ObjectTable::Prop(Handle handle, const char* context) {
  if (!HasProps(handle.kind)) throw Failure(MAPI_E_INVALID_OBJECT, context);
  // Every such interface derives from IMAPIProp alone, so its pointer is one to IMAPIProp.
  return static_cast<IMAPIProp*>(Get(handle, context).object.get());
}

IMAPIContainer* ObjectTable::Container(Handle handle, const char* context) {
  if (!IsContainer(handle.kind)) throw Failure(MAPI_E_INVALID_OBJECT, context);
  return static_cast<IMAPIContainer*>(Get(handle, context).object.get());
}

std::optional<Handle> ObjectTable::Above(Handle handle, Kind kind) {
  if (!Find(handle)) return std::nullopt;
  for (std::uint32_t index = handle.slot; index != kNoSlot; index = slots_[index].parent) {
    const Slot& slot = slots_[index];
    if (slot.kind == kind) return Handle{kind, thread_, static_cast<std::uint16_t>(index), slot.generation};
  }
  return std::nullopt;
}

void ObjectTable::Unlink(std::uint32_t index) {
  Slot& slot = slots_[index];
  if (slot.previous != kNoSlot) slots_[slot.previous].next = slot.next;
  if (slot.next != kNoSlot) slots_[slot.next].previous = slot.previous;
  if (slot.parent != kNoSlot && slots_[slot.parent].first_child == index) slots_[slot.parent].first_child = slot.next;
  slot.parent = slot.next = slot.previous = kNoSlot;
}

void ObjectTable::ReleaseSlot(std::uint32_t index) {
  Unlink(index);
  Slot& slot = slots_[index];
  const Kind kind = std::exchange(slot.kind, Kind::kNone);
  core::ComPtr<IUnknown> object = std::move(slot.object);
  slot.columns = {};
  counts_[static_cast<std::size_t>(kind)].fetch_sub(1, std::memory_order_relaxed);
  // A slot whose generations are used up retires, so that no number comes twice.
  if (++slot.generation != 0) free_.push_back(index);
  if (object && before_release_) before_release_(kind, object.get());
}

void ObjectTable::CloseTree(std::uint32_t root) {
  // Not by recursion: a message in a message in a message nests as deep as someone likes.
  std::uint32_t index = root;
  for (;;) {
    while (slots_[index].first_child != kNoSlot) index = slots_[index].first_child;
    const std::uint32_t parent = slots_[index].parent;
    ReleaseSlot(index);
    if (index == root) return;
    index = parent;
  }
}

void ObjectTable::Close(Handle handle) {
  if (Find(handle)) CloseTree(handle.slot);
}

void ObjectTable::CloseAll() {
  for (std::uint32_t index = 0; index < slots_.size(); ++index) {
    if (slots_[index].kind != Kind::kNone && slots_[index].parent == kNoSlot) CloseTree(index);
  }
}

}  // namespace mapi::session
