// Restrictions, sort orders and bookmarks.
#pragma once

#include "mapi/structs.h"

using BOOKMARK = ULONG;
inline constexpr BOOKMARK BOOKMARK_BEGINNING = 0;
inline constexpr BOOKMARK BOOKMARK_CURRENT = 1;
inline constexpr BOOKMARK BOOKMARK_END = 2;

struct SSortOrder {
  ULONG ulPropTag;
  ULONG ulOrder;
};
using LPSSortOrder = SSortOrder*;

struct SSortOrderSet {
  ULONG cSorts;
  ULONG cCategories;
  ULONG cExpanded;
  SSortOrder aSort[MAPI_DIM];
};
using LPSSortOrderSet = SSortOrderSet*;
constexpr std::size_t CbNewSSortOrderSet(std::size_t count) {
  return offsetof(SSortOrderSet, aSort) + count * sizeof(SSortOrder);
}
inline std::size_t CbSSortOrderSet(const SSortOrderSet* sort) { return CbNewSSortOrderSet(sort->cSorts); }
#define SizedSSortOrderSet(count, name) \
  struct SSortOrderSet_##name {         \
    ULONG cSorts;                       \
    ULONG cCategories;                  \
    ULONG cExpanded;                    \
    SSortOrder aSort[count];            \
  } name

inline constexpr ULONG TABLE_SORT_ASCEND = 0;
inline constexpr ULONG TABLE_SORT_DESCEND = 1;
inline constexpr ULONG TABLE_SORT_COMBINE = 2;
inline constexpr ULONG TABLE_SORT_CATEG_MAX = 4;
inline constexpr ULONG TABLE_SORT_CATEG_MIN = 8;

inline constexpr ULONG RES_AND = 0x0;
inline constexpr ULONG RES_OR = 0x1;
inline constexpr ULONG RES_NOT = 0x2;
inline constexpr ULONG RES_CONTENT = 0x3;
inline constexpr ULONG RES_PROPERTY = 0x4;
inline constexpr ULONG RES_COMPAREPROPS = 0x5;
inline constexpr ULONG RES_BITMASK = 0x6;
inline constexpr ULONG RES_SIZE = 0x7;
inline constexpr ULONG RES_EXIST = 0x8;
inline constexpr ULONG RES_SUBRESTRICTION = 0x9;
inline constexpr ULONG RES_COMMENT = 0xA;
inline constexpr ULONG RES_COUNT = 0xB;
inline constexpr ULONG RES_ANNOTATION = 0xC;

inline constexpr ULONG RELOP_LT = 0;
inline constexpr ULONG RELOP_LE = 1;
inline constexpr ULONG RELOP_GT = 2;
inline constexpr ULONG RELOP_GE = 3;
inline constexpr ULONG RELOP_EQ = 4;
inline constexpr ULONG RELOP_NE = 5;
inline constexpr ULONG RELOP_RE = 6;
inline constexpr ULONG RELOP_MEMBER_OF_DL = 100;

inline constexpr ULONG BMR_EQZ = 0;
inline constexpr ULONG BMR_NEZ = 1;

inline constexpr ULONG FL_FULLSTRING = 0x00000000;
inline constexpr ULONG FL_SUBSTRING = 0x00000001;
inline constexpr ULONG FL_PREFIX = 0x00000002;
inline constexpr ULONG FL_IGNORECASE = 0x00010000;
inline constexpr ULONG FL_IGNORENONSPACE = 0x00020000;
inline constexpr ULONG FL_LOOSE = 0x00040000;

struct SRestriction;
using LPSRestriction = SRestriction*;

struct SAndRestriction {
  ULONG cRes;
  LPSRestriction lpRes;
};

struct SOrRestriction {
  ULONG cRes;
  LPSRestriction lpRes;
};

struct SNotRestriction {
  ULONG ulReserved;
  LPSRestriction lpRes;
};

struct SContentRestriction {
  ULONG ulFuzzyLevel;
  ULONG ulPropTag;
  LPSPropValue lpProp;
};

struct SBitMaskRestriction {
  ULONG relBMR;
  ULONG ulPropTag;
  ULONG ulMask;
};

struct SPropertyRestriction {
  ULONG relop;
  ULONG ulPropTag;
  LPSPropValue lpProp;
};

struct SComparePropsRestriction {
  ULONG relop;
  ULONG ulPropTag1;
  ULONG ulPropTag2;
};

struct SSizeRestriction {
  ULONG relop;
  ULONG ulPropTag;
  ULONG cb;
};

struct SExistRestriction {
  ULONG ulReserved1;
  ULONG ulPropTag;
  ULONG ulReserved2;
};

struct SSubRestriction {
  ULONG ulSubObject;
  LPSRestriction lpRes;
};

struct SCommentRestriction {
  ULONG cValues;
  LPSRestriction lpRes;
  LPSPropValue lpProp;
};

struct SCountRestriction {
  ULONG ulCount;
  LPSRestriction lpRes;
};

struct SRestriction {
  ULONG rt;
  union {
    SComparePropsRestriction resCompareProps;
    SAndRestriction resAnd;
    SOrRestriction resOr;
    SNotRestriction resNot;
    SContentRestriction resContent;
    SPropertyRestriction resProperty;
    SBitMaskRestriction resBitMask;
    SSizeRestriction resSize;
    SExistRestriction resExist;
    SSubRestriction resSub;
    SCommentRestriction resComment;
    SCountRestriction resCount;
  } res;
};
