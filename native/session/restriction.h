// Restrictions and sort orders as plain data, and MAPI's structures of them.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "mapi/mapi.h"
#include "session/prop_value.h"

namespace mapi::session {

struct Restriction {
  ULONG type = RES_AND;  // RES_*
  ULONG relation = 0;    // relop, relBMR or fuzzy level
  ULONG tag = PR_NULL;   // also ulSubObject
  ULONG operand = 0;     // the second tag, the mask, or the size
  std::vector<PropValue> values;
  std::vector<Restriction> children;
};

// Copies. Throws Failure past the limits of core/restriction.h, and for what is no restriction.
Restriction FromMapi(const SRestriction& restriction);

struct SortOrder {
  std::vector<SSortOrder> columns;
  ULONG categories = 0;
  ULONG expanded = 0;
};

// Valid while it and the restriction live.
class MapiRestriction {
 public:
  explicit MapiRestriction(const Restriction& restriction) { Fill(restriction, root_); }
  MapiRestriction(const MapiRestriction&) = delete;
  MapiRestriction& operator=(const MapiRestriction&) = delete;

  LPSRestriction get() { return &root_; }

 private:
  void Fill(const Restriction& from, SRestriction& to);
  LPSRestriction Children(const Restriction& from);
  LPSPropValue Values(const Restriction& from);

  SRestriction root_{};
  std::deque<std::vector<SRestriction>> children_;
  std::deque<MapiValues> values_;
};

class MapiSortOrder {
 public:
  explicit MapiSortOrder(const SortOrder& sort);

  LPSSortOrderSet get() { return reinterpret_cast<LPSSortOrderSet>(words_.data()); }

 private:
  std::vector<ULONG> words_;
};

// SPropTagArray: the count, then the tags.
class MapiTags {
 public:
  explicit MapiTags(const std::vector<ULONG>& tags);

  LPSPropTagArray get() { return reinterpret_cast<LPSPropTagArray>(words_.data()); }

 private:
  std::vector<ULONG> words_;
};

}  // namespace mapi::session
