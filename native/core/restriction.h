// Restrictions: owned copies, and their evaluation against a row in memory.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/prop_copy.h"
#include "mapi/mapi.h"

namespace mapi::core {

// Deeper nesting than people or programs write; recursion over it stays far from the end of a thread's stack.
inline constexpr int kMaxRestrictionDepth = 256;
inline constexpr std::size_t kMaxRestrictionNodes = 65'536;

// Throws Failure: MAPI_E_TOO_COMPLEX past the limits, MAPI_E_INVALID_PARAMETER for what is no restriction.
std::size_t MeasureRestriction(const SRestriction& restriction);
void CopyRestriction(const SRestriction& from, SRestriction* to, BlockWriter& block);

class OwnedRestriction {
 public:
  OwnedRestriction() = default;
  static OwnedRestriction Copy(const SRestriction& restriction);

  const SRestriction* get() const { return root_; }
  explicit operator bool() const { return root_ != nullptr; }

 private:
  std::shared_ptr<std::byte[]> block_;
  const SRestriction* root_ = nullptr;
};

// Where a restriction's properties are looked up.
class PropSource {
 public:
  virtual const SPropValue* Find(ULONG tag) const = 0;

 protected:
  ~PropSource() = default;
};

class SpanSource final : public PropSource {
 public:
  explicit SpanSource(std::span<const SPropValue> values) : values_(values) {}
  const SPropValue* Find(ULONG tag) const override { return FindProp(tag, values_); }

 private:
  std::span<const SPropValue> values_;
};

class RowSource final : public PropSource {
 public:
  explicit RowSource(const PropRow& row) : row_(row) {}
  const SPropValue* Find(ULONG tag) const override;

 private:
  const PropRow& row_;
};

// MAPI_E_TOO_COMPLEX for what can't be decided from one row: sub-objects, counts, regular expressions, members of a
// distribution list.
HRESULT CheckEvaluable(const SRestriction& restriction);

// For a restriction that CheckEvaluable passed. A property that isn't there satisfies nothing but RES_NOT.
bool Matches(const SRestriction& restriction, const PropSource& row);

}  // namespace mapi::core
