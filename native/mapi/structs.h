// The structures that carry property values, rows and identifiers. Those with an array of one element at the end
// are longer in memory: CbNew… gives their size, Sized… declares one with a fixed length.
#pragma once

#include <cstring>

#include "mapi/com.h"
#include "mapi/prop_types.h"

#define MAPI_DIM 1

struct MAPIUID {
  BYTE ab[16];
};
using LPMAPIUID = MAPIUID*;

inline bool IsEqualMAPIUID(const MAPIUID* left, const MAPIUID* right) {
  return std::memcmp(left, right, sizeof(MAPIUID)) == 0;
}

struct ENTRYID {
  BYTE abFlags[4];
  BYTE ab[MAPI_DIM];
};
using LPENTRYID = ENTRYID*;
constexpr std::size_t CbNewENTRYID(std::size_t size) { return offsetof(ENTRYID, ab) + size; }
constexpr std::size_t CbENTRYID(std::size_t size) { return CbNewENTRYID(size); }
#define SizedENTRYID(size, name) \
  struct ENTRYID_##name {        \
    BYTE abFlags[4];             \
    BYTE ab[size];               \
  } name

struct SPropTagArray {
  ULONG cValues;
  ULONG aulPropTag[MAPI_DIM];
};
using LPSPropTagArray = SPropTagArray*;
constexpr std::size_t CbNewSPropTagArray(std::size_t count) {
  return offsetof(SPropTagArray, aulPropTag) + count * sizeof(ULONG);
}
inline std::size_t CbSPropTagArray(const SPropTagArray* tags) { return CbNewSPropTagArray(tags->cValues); }
#define SizedSPropTagArray(count, name) \
  struct SPropTagArray_##name {         \
    ULONG cValues;                      \
    ULONG aulPropTag[count];            \
  } name

struct SBinary {
  ULONG cb;
  LPBYTE lpb;
};
using LPSBinary = SBinary*;

struct SShortArray {
  ULONG cValues;
  short* lpi;
};

struct SGuidArray {
  ULONG cValues;
  GUID* lpguid;
};

struct SRealArray {
  ULONG cValues;
  float* lpflt;
};

struct SLongArray {
  ULONG cValues;
  LONG* lpl;
};

struct SLargeIntegerArray {
  ULONG cValues;
  LARGE_INTEGER* lpli;
};

struct SDateTimeArray {
  ULONG cValues;
  FILETIME* lpft;
};

struct SAppTimeArray {
  ULONG cValues;
  double* lpat;
};

struct SCurrencyArray {
  ULONG cValues;
  CURRENCY* lpcur;
};

struct SBinaryArray {
  ULONG cValues;
  SBinary* lpbin;
};

struct SDoubleArray {
  ULONG cValues;
  double* lpdbl;
};

struct SWStringArray {
  ULONG cValues;
  LPWSTR* lppszW;
};

struct SLPSTRArray {
  ULONG cValues;
  LPSTR* lppszA;
};

union _PV {
  short i;           // PT_I2
  LONG l;            // PT_LONG
  ULONG ul;          // PT_LONG, unsigned
  float flt;         // PT_R4
  double dbl;        // PT_DOUBLE
  unsigned short b;  // PT_BOOLEAN
  CURRENCY cur;      // PT_CURRENCY
  double at;         // PT_APPTIME
  FILETIME ft;       // PT_SYSTIME
  LPSTR lpszA;       // PT_STRING8
  SBinary bin;       // PT_BINARY
  LPWSTR lpszW;      // PT_UNICODE
  LPGUID lpguid;     // PT_CLSID
  LARGE_INTEGER li;  // PT_I8
  SShortArray MVi;
  SLongArray MVl;
  SRealArray MVflt;
  SDoubleArray MVdbl;
  SCurrencyArray MVcur;
  SAppTimeArray MVat;
  SDateTimeArray MVft;
  SBinaryArray MVbin;
  SLPSTRArray MVszA;
  SWStringArray MVszW;
  SGuidArray MVguid;
  SLargeIntegerArray MVli;
  SCODE err;  // PT_ERROR
  LONG x;     // PT_NULL, PT_OBJECT: no value
};

struct SPropValue {
  ULONG ulPropTag;
  ULONG dwAlignPad;
  _PV Value;
};
using LPSPropValue = SPropValue*;

struct SPropProblem {
  ULONG ulIndex;
  ULONG ulPropTag;
  SCODE scode;
};
using LPSPropProblem = SPropProblem*;

struct SPropProblemArray {
  ULONG cProblem;
  SPropProblem aProblem[MAPI_DIM];
};
using LPSPropProblemArray = SPropProblemArray*;
constexpr std::size_t CbNewSPropProblemArray(std::size_t count) {
  return offsetof(SPropProblemArray, aProblem) + count * sizeof(SPropProblem);
}
inline std::size_t CbSPropProblemArray(const SPropProblemArray* problems) {
  return CbNewSPropProblemArray(problems->cProblem);
}
#define SizedSPropProblemArray(count, name) \
  struct SPropProblemArray_##name {         \
    ULONG cProblem;                         \
    SPropProblem aProblem[count];           \
  } name

using ENTRYLIST = SBinaryArray;
using LPENTRYLIST = ENTRYLIST*;

struct FLATENTRY {
  ULONG cb;
  BYTE abEntry[MAPI_DIM];
};
using LPFLATENTRY = FLATENTRY*;
constexpr std::size_t CbNewFLATENTRY(std::size_t size) { return offsetof(FLATENTRY, abEntry) + size; }
inline std::size_t CbFLATENTRY(const FLATENTRY* entry) { return CbNewFLATENTRY(entry->cb); }

struct FLATENTRYLIST {
  ULONG cEntries;
  ULONG cbEntries;
  BYTE abEntries[MAPI_DIM];
};
using LPFLATENTRYLIST = FLATENTRYLIST*;
constexpr std::size_t CbNewFLATENTRYLIST(std::size_t size) { return offsetof(FLATENTRYLIST, abEntries) + size; }
inline std::size_t CbFLATENTRYLIST(const FLATENTRYLIST* list) { return CbNewFLATENTRYLIST(list->cbEntries); }

struct MTSID {
  ULONG cb;
  BYTE ab[MAPI_DIM];
};
using LPMTSID = MTSID*;
constexpr std::size_t CbNewMTSID(std::size_t size) { return offsetof(MTSID, ab) + size; }
inline std::size_t CbMTSID(const MTSID* id) { return CbNewMTSID(id->cb); }

struct FLATMTSIDLIST {
  ULONG cMTSIDs;
  ULONG cbMTSIDs;
  BYTE abMTSIDs[MAPI_DIM];
};
using LPFLATMTSIDLIST = FLATMTSIDLIST*;
constexpr std::size_t CbNewFLATMTSIDLIST(std::size_t size) { return offsetof(FLATMTSIDLIST, abMTSIDs) + size; }
inline std::size_t CbFLATMTSIDLIST(const FLATMTSIDLIST* list) { return CbNewFLATMTSIDLIST(list->cbMTSIDs); }

// A recipient; each entry's properties are a block of their own.
struct ADRENTRY {
  ULONG ulReserved1;
  ULONG cValues;
  LPSPropValue rgPropVals;
};
using LPADRENTRY = ADRENTRY*;

struct ADRLIST {
  ULONG cEntries;
  ADRENTRY aEntries[MAPI_DIM];
};
using LPADRLIST = ADRLIST*;
constexpr std::size_t CbNewADRLIST(std::size_t count) { return offsetof(ADRLIST, aEntries) + count * sizeof(ADRENTRY); }
inline std::size_t CbADRLIST(const ADRLIST* list) { return CbNewADRLIST(list->cEntries); }
#define SizedADRLIST(count, name) \
  struct ADRLIST_##name {         \
    ULONG cEntries;               \
    ADRENTRY aEntries[count];     \
  } name

// A table row. Its layout equals ADRENTRY's; callers do convert one into the other.
struct SRow {
  ULONG ulAdrEntryPad;
  ULONG cValues;
  LPSPropValue lpProps;
};
using LPSRow = SRow*;

struct SRowSet {
  ULONG cRows;
  SRow aRow[MAPI_DIM];
};
using LPSRowSet = SRowSet*;
constexpr std::size_t CbNewSRowSet(std::size_t count) { return offsetof(SRowSet, aRow) + count * sizeof(SRow); }
inline std::size_t CbSRowSet(const SRowSet* rows) { return CbNewSRowSet(rows->cRows); }
#define SizedSRowSet(count, name) \
  struct SRowSet_##name {         \
    ULONG cRows;                  \
    SRow aRow[count];             \
  } name

struct MAPIERROR {
  ULONG ulVersion;
  LPTSTR lpszError;
  LPTSTR lpszComponent;
  ULONG ulLowLevelError;
  ULONG ulContext;
};
using LPMAPIERROR = MAPIERROR*;

// A named property: a property set, and a number or a name in it.
struct MAPINAMEID {
  LPGUID lpguid;
  ULONG ulKind;
  union {
    LONG lID;
    LPWSTR lpwstrName;
  } Kind;
};
using LPMAPINAMEID = MAPINAMEID*;
inline constexpr ULONG MNID_ID = 0;
inline constexpr ULONG MNID_STRING = 1;

// One answer per name of IABContainer::ResolveNames.
struct FlagList {
  ULONG cFlags;
  ULONG ulFlag[MAPI_DIM];
};
using LPFlagList = FlagList*;
