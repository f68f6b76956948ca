#include "core/prop_compare.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "core/case_fold.h"
#include "core/code_page.h"

namespace mapi::core {
namespace {

template <class T>
int Order(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// A total order, so that a sort stays one: what is not a number comes first and equals itself.
template <class T>
int OrderFloating(T a, T b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b) ? 0 : std::isnan(a) ? -1 : 1;
  return Order(a, b);
}

int OrderBytes(const void* a, std::size_t a_size, const void* b, std::size_t b_size) {
  const std::size_t common = std::min(a_size, b_size);
  const int order = common == 0 ? 0 : std::memcmp(a, b, common);
  return order != 0 ? (order < 0 ? -1 : 1) : Order(a_size, b_size);
}

std::uint64_t Ticks(const FILETIME& time) {
  return static_cast<std::uint64_t>(time.dwHighDateTime) << 32 | time.dwLowDateTime;
}

bool IsString(ULONG type) { return type == PT_STRING8 || type == PT_UNICODE; }

// Bytes that are no text in the code page still compare, each as the character of its number.
std::u16string Text(const SPropValue& value) {
  if (PROP_TYPE(value.ulPropTag) == PT_UNICODE) return std::u16string(View(value.Value.lpszW));
  const std::string_view bytes = value.Value.lpszA ? value.Value.lpszA : "";
  if (auto text = DecodeAnsi(bytes)) return *std::move(text);
  std::u16string raw;
  for (const char byte : bytes) raw.push_back(static_cast<unsigned char>(byte));
  return raw;
}

int OrderStrings(const SPropValue& a, const SPropValue& b) {
  if (PROP_TYPE(a.ulPropTag) == PT_UNICODE && PROP_TYPE(b.ulPropTag) == PT_UNICODE)
    return CompareFolded(View(a.Value.lpszW), View(b.Value.lpszW));
  return CompareFolded(Text(a), Text(b));
}

std::optional<int> CompareSingle(const SPropValue& a, const SPropValue& b, ULONG type) {
  const auto& v = a.Value;
  const auto& w = b.Value;
  switch (type) {
    case PT_I2:
      return Order(v.i, w.i);
    case PT_LONG:
      return Order(v.l, w.l);
    case PT_ERROR:
      return Order(v.err, w.err);
    case PT_R4:
      return OrderFloating(v.flt, w.flt);
    case PT_DOUBLE:
      return OrderFloating(v.dbl, w.dbl);
    case PT_APPTIME:
      return OrderFloating(v.at, w.at);
    case PT_CURRENCY:
      return Order(v.cur.int64, w.cur.int64);
    case PT_BOOLEAN:
      return Order(v.b != 0, w.b != 0);
    case PT_I8:
      return Order(v.li.QuadPart, w.li.QuadPart);
    case PT_SYSTIME:
      return Order(Ticks(v.ft), Ticks(w.ft));
    case PT_CLSID:
      return OrderBytes(v.lpguid, sizeof(GUID), w.lpguid, sizeof(GUID));
    case PT_BINARY:
      return OrderBytes(v.bin.lpb, v.bin.cb, w.bin.lpb, w.bin.cb);
    default:
      return std::nullopt;
  }
}

// Every multi-valued array starts with its count.
ULONG ElementCount(const SPropValue& value) { return value.Value.MVl.cValues; }

// A single-valued view of one value of a multi-valued property.
SPropValue ElementAt(const SPropValue& value, ULONG index) {
  SPropValue element{};
  const auto& v = value.Value;
  auto& e = element.Value;
  const ULONG type = PROP_TYPE(value.ulPropTag) & ~MV_FLAG;
  element.ulPropTag = CHANGE_PROP_TYPE(value.ulPropTag, type);
  switch (type) {
    case PT_I2:
      e.i = v.MVi.lpi[index];
      break;
    case PT_LONG:
      e.l = v.MVl.lpl[index];
      break;
    case PT_R4:
      e.flt = v.MVflt.lpflt[index];
      break;
    case PT_DOUBLE:
      e.dbl = v.MVdbl.lpdbl[index];
      break;
    case PT_CURRENCY:
      e.cur = v.MVcur.lpcur[index];
      break;
    case PT_APPTIME:
      e.at = v.MVat.lpat[index];
      break;
    case PT_I8:
      e.li = v.MVli.lpli[index];
      break;
    case PT_SYSTIME:
      e.ft = v.MVft.lpft[index];
      break;
    case PT_CLSID:
      e.lpguid = &v.MVguid.lpguid[index];
      break;
    case PT_STRING8:
      e.lpszA = v.MVszA.lppszA[index];
      break;
    case PT_UNICODE:
      e.lpszW = v.MVszW.lppszW[index];
      break;
    case PT_BINARY:
      e.bin = v.MVbin.lpbin[index];
      break;
    default:
      break;
  }
  return element;
}

std::optional<int> CompareMulti(const SPropValue& a, const SPropValue& b) {
  const ULONG common = std::min(ElementCount(a), ElementCount(b));
  for (ULONG i = 0; i < common; ++i) {
    const std::optional<int> order = CompareValues(ElementAt(a, i), ElementAt(b, i));
    if (!order || *order != 0) return order;
  }
  return Order(ElementCount(a), ElementCount(b));
}

template <class Sequence>
bool Contains(const Sequence& text, const Sequence& pattern, ULONG position) {
  switch (position) {
    case FL_FULLSTRING:
      return text == pattern;
    case FL_PREFIX:
      return text.substr(0, pattern.size()) == pattern;
    case FL_SUBSTRING:
      return text.find(pattern) != Sequence::npos;
    default:
      return false;
  }
}

constexpr ULONG kPositionMask = 0xFFFF;

}  // namespace

std::optional<int> CompareValues(const SPropValue& a, const SPropValue& b) {
  const ULONG left = PROP_TYPE(a.ulPropTag);
  const ULONG right = PROP_TYPE(b.ulPropTag);
  if (IsString(left) && IsString(right)) return OrderStrings(a, b);
  if ((left & MV_FLAG) && (right & MV_FLAG)) return CompareMulti(a, b);
  if (left != right) return std::nullopt;
  return CompareSingle(a, b, left);
}

bool RelationHolds(ULONG relop, int order) {
  switch (relop) {
    case RELOP_LT:
      return order < 0;
    case RELOP_LE:
      return order <= 0;
    case RELOP_GT:
      return order > 0;
    case RELOP_GE:
      return order >= 0;
    case RELOP_EQ:
      return order == 0;
    case RELOP_NE:
      return order != 0;
    default:
      return false;
  }
}

bool ContentMatches(ULONG fuzzy_level, const SPropValue& value, const SPropValue& pattern) {
  if (PROP_TYPE(value.ulPropTag) & MV_FLAG) {
    for (ULONG i = 0; i < ElementCount(value); ++i)
      if (ContentMatches(fuzzy_level, ElementAt(value, i), pattern)) return true;
    return false;
  }
  const ULONG position = fuzzy_level & kPositionMask;
  if (PROP_TYPE(value.ulPropTag) == PT_BINARY && PROP_TYPE(pattern.ulPropTag) == PT_BINARY) {
    const auto bytes = [](const SBinary& bin) {
      return std::string_view(reinterpret_cast<const char*>(bin.lpb), bin.cb);
    };
    return Contains(bytes(value.Value.bin), bytes(pattern.Value.bin), position);
  }
  if (!IsString(PROP_TYPE(value.ulPropTag)) || !IsString(PROP_TYPE(pattern.ulPropTag))) return false;
  // MAPI leaves FL_LOOSE to the provider: here it ignores what the other two ignore.
  const bool loose = (fuzzy_level & FL_LOOSE) != 0;
  const FoldOptions options{.ignore_case = loose || (fuzzy_level & FL_IGNORECASE) != 0,
                            .ignore_nonspace = loose || (fuzzy_level & FL_IGNORENONSPACE) != 0};
  const std::u16string text = Fold(Text(value), options);
  const std::u16string sought = Fold(Text(pattern), options);
  return Contains(std::u16string_view(text), std::u16string_view(sought), position);
}

int CompareForSort(const SPropValue* a, const SPropValue* b) {
  const auto missing = [](const SPropValue* v) { return !v || PROP_TYPE(v->ulPropTag) == PT_ERROR; };
  if (missing(a) || missing(b)) return missing(a) && missing(b) ? 0 : missing(a) ? -1 : 1;
  return CompareValues(*a, *b).value_or(0);
}

std::size_t ValueSize(const SPropValue& value) {
  const auto& v = value.Value;
  const ULONG type = PROP_TYPE(value.ulPropTag);
  if (type & MV_FLAG) {
    std::size_t size = 0;
    for (ULONG i = 0; i < ElementCount(value); ++i) size += ValueSize(ElementAt(value, i));
    return size;
  }
  switch (type) {
    case PT_I2:
    case PT_BOOLEAN:
      return 2;
    case PT_LONG:
    case PT_R4:
    case PT_ERROR:
      return 4;
    case PT_DOUBLE:
    case PT_CURRENCY:
    case PT_APPTIME:
    case PT_I8:
    case PT_SYSTIME:
      return 8;
    case PT_CLSID:
      return sizeof(GUID);
    case PT_BINARY:
      return v.bin.cb;
    case PT_STRING8:
      return (v.lpszA ? std::strlen(v.lpszA) : 0) + 1;
    case PT_UNICODE:
      return (View(v.lpszW).size() + 1) * sizeof(WCHAR);
    default:
      return 0;
  }
}

bool AnyRelationHolds(ULONG relop, const SPropValue& value, const SPropValue& operand) {
  if ((PROP_TYPE(value.ulPropTag) & MV_FLAG) && !(PROP_TYPE(operand.ulPropTag) & MV_FLAG)) {
    for (ULONG i = 0; i < ElementCount(value); ++i)
      if (AnyRelationHolds(relop, ElementAt(value, i), operand)) return true;
    return false;
  }
  const std::optional<int> order = CompareValues(value, operand);
  return order && RelationHolds(relop, *order);
}

}  // namespace mapi::core
