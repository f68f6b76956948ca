// Owners of memory from MAPIAllocateBuffer. Which MAPI it came from decides which free function it needs, so each
// owner carries one.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include "mapi/functions.h"

namespace mapi::core {

template <class T>
class MapiBuffer {
 public:
  MapiBuffer() = default;
  explicit MapiBuffer(LPFREEBUFFER free, T* buffer = nullptr) : free_(free), buffer_(buffer) {}
  MapiBuffer(MapiBuffer&& other) noexcept : free_(other.free_), buffer_(other.Detach()) {}
  MapiBuffer& operator=(MapiBuffer&& other) noexcept {
    if (this != &other) {
      Reset();
      free_ = other.free_;
      buffer_ = other.Detach();
    }
    return *this;
  }
  MapiBuffer(const MapiBuffer&) = delete;
  MapiBuffer& operator=(const MapiBuffer&) = delete;
  ~MapiBuffer() { Reset(); }

  // Out-parameter: what was held is freed first.
  [[nodiscard]] T** Out() {
    Reset();
    return &buffer_;
  }
  [[nodiscard]] LPVOID* OutVoid() { return reinterpret_cast<LPVOID*>(Out()); }
  [[nodiscard]] T* Detach() { return std::exchange(buffer_, nullptr); }
  void Reset() {
    if (T* buffer = std::exchange(buffer_, nullptr)) free_(const_cast<std::remove_const_t<T>*>(buffer));
  }

  T* get() const { return buffer_; }
  T* operator->() const { return buffer_; }
  T& operator*() const { return *buffer_; }
  T& operator[](std::size_t index) const { return buffer_[index]; }
  explicit operator bool() const { return buffer_ != nullptr; }
  LPFREEBUFFER free_function() const { return free_; }

 private:
  LPFREEBUFFER free_ = nullptr;
  T* buffer_ = nullptr;
};

// Frees a row set as MAPI's rule says: every row's properties are a block of their own, and may have been taken out.
inline void FreeRowSet(SRowSet* rows, LPFREEBUFFER free) {
  if (!rows) return;
  for (ULONG i = 0; i < rows->cRows; ++i) {
    if (rows->aRow[i].lpProps) free(rows->aRow[i].lpProps);
  }
  free(rows);
}

inline void FreeAddressList(ADRLIST* list, LPFREEBUFFER free) {
  if (!list) return;
  for (ULONG i = 0; i < list->cEntries; ++i) {
    if (list->aEntries[i].rgPropVals) free(list->aEntries[i].rgPropVals);
  }
  free(list);
}

// Owner of an SRowSet (IMAPITable::QueryRows).
class RowSet {
 public:
  explicit RowSet(LPFREEBUFFER free, SRowSet* rows = nullptr) : free_(free), rows_(rows) {}
  RowSet(RowSet&& other) noexcept : free_(other.free_), rows_(other.Detach()) {}
  RowSet& operator=(RowSet&& other) noexcept {
    if (this != &other) {
      Reset();
      free_ = other.free_;
      rows_ = other.Detach();
    }
    return *this;
  }
  RowSet(const RowSet&) = delete;
  RowSet& operator=(const RowSet&) = delete;
  ~RowSet() { Reset(); }

  [[nodiscard]] SRowSet** Out() {
    Reset();
    return &rows_;
  }
  [[nodiscard]] SRowSet* Detach() { return std::exchange(rows_, nullptr); }
  void Reset() { FreeRowSet(std::exchange(rows_, nullptr), free_); }

  SRowSet* get() const { return rows_; }
  ULONG size() const { return rows_ ? rows_->cRows : 0; }
  const SRow& operator[](ULONG index) const { return rows_->aRow[index]; }
  const SRow* begin() const { return rows_ ? rows_->aRow : nullptr; }
  const SRow* end() const { return begin() + size(); }
  explicit operator bool() const { return rows_ != nullptr; }

 private:
  LPFREEBUFFER free_;
  SRowSet* rows_;
};

}  // namespace mapi::core
