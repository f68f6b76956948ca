// TNEF: encoding and decoding of winmail.dat (ITnef), and the stream's attributes (MS-OXTNEF 2.1).
#pragma once

#include "mapi/address_book.h"

// --- OpenTnefStream
inline constexpr ULONG TNEF_DECODE = 0x00000000;
inline constexpr ULONG TNEF_ENCODE = 0x00000002;
inline constexpr ULONG TNEF_PURE = 0x00010000;
inline constexpr ULONG TNEF_COMPATIBILITY = 0x00020000;
inline constexpr ULONG TNEF_BEST_DATA = 0x00040000;
inline constexpr ULONG TNEF_COMPONENT_ENCODING = 0x80000000;

// --- AddProps, ExtractProps
inline constexpr ULONG TNEF_PROP_INCLUDE = 0x00000001;
inline constexpr ULONG TNEF_PROP_EXCLUDE = 0x00000002;
inline constexpr ULONG TNEF_PROP_CONTAINED = 0x00000004;
inline constexpr ULONG TNEF_PROP_MESSAGE_ONLY = 0x00000008;
inline constexpr ULONG TNEF_PROP_ATTACHMENTS_ONLY = 0x00000010;
inline constexpr ULONG TNEF_PROP_CONTAINED_TNEF = 0x00000040;

// --- FinishComponent
inline constexpr ULONG TNEF_COMPONENT_MESSAGE = 0x00001000;
inline constexpr ULONG TNEF_COMPONENT_ATTACHMENT = 0x00002000;

struct STnefProblem {
  ULONG ulComponent;
  ULONG ulAttribute;
  ULONG ulPropTag;
  SCODE scode;
};

struct STnefProblemArray {
  ULONG cProblem;
  STnefProblem aProblem[MAPI_DIM];
};
using LPSTnefProblemArray = STnefProblemArray*;
constexpr std::size_t CbNewSTnefProblemArray(std::size_t count) {
  return offsetof(STnefProblemArray, aProblem) + count * sizeof(STnefProblem);
}
inline std::size_t CbSTnefProblemArray(const STnefProblemArray* problems) {
  return CbNewSTnefProblemArray(problems->cProblem);
}

struct ITnef : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE AddProps(ULONG flags, ULONG element, LPVOID data, LPSPropTagArray tags) = 0;
  virtual HRESULT STDMETHODCALLTYPE ExtractProps(ULONG flags, LPSPropTagArray tags, LPSTnefProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE Finish(ULONG flags, WORD* key, LPSTnefProblemArray* problems) = 0;
  virtual HRESULT STDMETHODCALLTYPE OpenTaggedBody(LPMESSAGE message, ULONG flags, LPSTREAM* stream) = 0;
  virtual HRESULT STDMETHODCALLTYPE SetProps(ULONG flags, ULONG element, ULONG count, LPSPropValue values) = 0;
  virtual HRESULT STDMETHODCALLTYPE EncodeRecips(ULONG flags, LPMAPITABLE recipients) = 0;
  virtual HRESULT STDMETHODCALLTYPE FinishComponent(ULONG flags, ULONG component, LPSPropTagArray custom_tags,
                                                    LPSPropValue custom_values, LPSPropTagArray tags,
                                                    LPSTnefProblemArray* problems) = 0;
};
using LPITNEF = ITnef*;

typedef HRESULT(STDMAPICALLTYPE* LPOPENTNEFSTREAM)(LPVOID support, LPSTREAM stream, LPTSTR stream_name, ULONG flags,
                                                   LPMESSAGE message, WORD key, LPITNEF* tnef);
typedef HRESULT(STDMAPICALLTYPE* LPOPENTNEFSTREAMEX)(LPVOID support, LPSTREAM stream, LPTSTR stream_name, ULONG flags,
                                                     LPMESSAGE message, WORD key, LPADRBOOK address_book,
                                                     LPITNEF* tnef);
typedef HRESULT(STDMAPICALLTYPE* LPGETTNEFSTREAMCODEPAGE)(LPSTREAM stream, ULONG* code_page, ULONG* sub_code_page);
#define OPENTNEFSTREAM "OpenTnefStream"
#define OPENTNEFSTREAMEX "OpenTnefStreamEx"
#define GETTNEFSTREAMCODEPAGE "GetTnefStreamCodePage"

// --- the stream
constexpr ULONG MAKE_TNEF_VERSION(ULONG major, ULONG minor) { return (major & 0xFFFF) << 16 | (minor & 0xFFFF); }
inline constexpr ULONG TNEF_SIGNATURE = 0x223E9F78;
inline constexpr ULONG TNEF_VERSION = MAKE_TNEF_VERSION(1, 0);
inline constexpr BYTE LVL_MESSAGE = 0x01;
inline constexpr BYTE LVL_ATTACHMENT = 0x02;

// --- types of attributes
inline constexpr WORD atpTriples = 0x0000;
inline constexpr WORD atpString = 0x0001;
inline constexpr WORD atpText = 0x0002;
inline constexpr WORD atpDate = 0x0003;
inline constexpr WORD atpShort = 0x0004;
inline constexpr WORD atpLong = 0x0005;
inline constexpr WORD atpByte = 0x0006;
inline constexpr WORD atpWord = 0x0007;
inline constexpr WORD atpDword = 0x0008;
inline constexpr WORD atpMax = 0x0009;

constexpr DWORD ATT(WORD type, WORD id) { return static_cast<DWORD>(type) << 16 | id; }
constexpr WORD ATT_ID(DWORD attribute) { return static_cast<WORD>(attribute); }
constexpr WORD ATT_TYPE(DWORD attribute) { return static_cast<WORD>(attribute >> 16); }

// --- attributes
inline constexpr DWORD attNull = ATT(0, 0x0000);
inline constexpr DWORD attFrom = ATT(atpTriples, 0x8000);
inline constexpr DWORD attSubject = ATT(atpString, 0x8004);
inline constexpr DWORD attDateSent = ATT(atpDate, 0x8005);
inline constexpr DWORD attDateRecd = ATT(atpDate, 0x8006);
inline constexpr DWORD attMessageStatus = ATT(atpByte, 0x8007);
inline constexpr DWORD attMessageClass = ATT(atpWord, 0x8008);
inline constexpr DWORD attMessageID = ATT(atpString, 0x8009);
inline constexpr DWORD attParentID = ATT(atpString, 0x800A);
inline constexpr DWORD attConversationID = ATT(atpString, 0x800B);
inline constexpr DWORD attBody = ATT(atpText, 0x800C);
inline constexpr DWORD attPriority = ATT(atpShort, 0x800D);
inline constexpr DWORD attAttachData = ATT(atpByte, 0x800F);
inline constexpr DWORD attAttachTitle = ATT(atpString, 0x8010);
inline constexpr DWORD attAttachMetaFile = ATT(atpByte, 0x8011);
inline constexpr DWORD attAttachCreateDate = ATT(atpDate, 0x8012);
inline constexpr DWORD attAttachModifyDate = ATT(atpDate, 0x8013);
inline constexpr DWORD attDateModified = ATT(atpDate, 0x8020);
inline constexpr DWORD attAttachTransportFilename = ATT(atpByte, 0x9001);
inline constexpr DWORD attAttachRenddata = ATT(atpByte, 0x9002);
inline constexpr DWORD attMAPIProps = ATT(atpByte, 0x9003);
inline constexpr DWORD attRecipTable = ATT(atpByte, 0x9004);
inline constexpr DWORD attAttachment = ATT(atpByte, 0x9005);
inline constexpr DWORD attTnefVersion = ATT(atpDword, 0x9006);
inline constexpr DWORD attOemCodepage = ATT(atpByte, 0x9007);
inline constexpr DWORD attOriginalMessageClass = ATT(atpWord, 0x0006);
inline constexpr DWORD attOwner = ATT(atpByte, 0x0000);
inline constexpr DWORD attSentFor = ATT(atpByte, 0x0001);
inline constexpr DWORD attDelegate = ATT(atpByte, 0x0002);
inline constexpr DWORD attDateStart = ATT(atpDate, 0x0006);
inline constexpr DWORD attDateEnd = ATT(atpDate, 0x0007);
inline constexpr DWORD attAidOwner = ATT(atpLong, 0x0008);
inline constexpr DWORD attRequestRes = ATT(atpShort, 0x0009);

// --- attMessageStatus
inline constexpr BYTE fmsNull = 0x00;
inline constexpr BYTE fmsModified = 0x01;
inline constexpr BYTE fmsLocal = 0x02;
inline constexpr BYTE fmsSubmitted = 0x04;
inline constexpr BYTE fmsRead = 0x20;
inline constexpr BYTE fmsHasAttach = 0x80;

// --- attPriority
inline constexpr ULONG prioLow = 3;
inline constexpr ULONG prioNorm = 2;
inline constexpr ULONG prioHigh = 1;

// --- attAttachRenddata
using ATYP = WORD;
enum TNEF_ATYP : WORD { atypNull = 0, atypFile = 1, atypOle = 2, atypPicture = 3, atypMax = 4 };
inline constexpr DWORD MAC_BINARY = 0x00000001;

#pragma pack(push, 1)

struct RENDDATA {
  ATYP atyp;
  ULONG ulPosition;
  WORD dxWidth;
  WORD dyHeight;
  DWORD dwFlags;
};
using PRENDDATA = RENDDATA*;

// A date attribute.
struct DTR {
  WORD wYear;
  WORD wMonth;
  WORD wDay;
  WORD wHour;
  WORD wMinute;
  WORD wSecond;
  WORD wDayOfWeek;
};

#pragma pack(pop)

// --- attFrom: a triple, followed by name and address
inline constexpr WORD trpidNull = 0x0000;
inline constexpr WORD trpidUnresolved = 0x0001;
inline constexpr WORD trpidResolvedNSID = 0x0002;
inline constexpr WORD trpidResolvedAddress = 0x0003;
inline constexpr WORD trpidOneOff = 0x0004;
inline constexpr WORD trpidGroupNSID = 0x0005;
inline constexpr WORD trpidOffline = 0x0006;
inline constexpr WORD trpidIgnore = 0x0007;
inline constexpr WORD trpidClassEntry = 0x0008;
inline constexpr WORD trpidResolvedGroupAddress = 0x0009;

struct TRP {
  WORD trpid;
  WORD cbgrtrp;
  WORD cch;
  WORD cbRgb;
};
using LPTRP = TRP*;
using PTRP = TRP*;
using PGRTRP = TRP*;
inline std::size_t CbOfTrp(const TRP* triple) { return sizeof(TRP) + triple->cch + triple->cbRgb; }
inline LPSTR LpszOfTrp(TRP* triple) { return reinterpret_cast<LPSTR>(triple + 1); }
inline LPBYTE LpbOfTrp(TRP* triple) { return reinterpret_cast<LPBYTE>(triple + 1) + triple->cch; }
inline LPTRP LptrpNext(TRP* triple) {
  return reinterpret_cast<LPTRP>(reinterpret_cast<LPBYTE>(triple) + CbOfTrp(triple));
}

using XTYPE = DWORD;
inline constexpr DWORD xtypeUnknown = 0;
inline constexpr DWORD xtypeInternet = 6;
inline constexpr ULONG cbDisplayName = 41;
inline constexpr ULONG cbEmailName = 11;
inline constexpr ULONG cbSeverName = 12;
inline constexpr ULONG cbTYPE = 16;
inline constexpr ULONG cbMaxIdData = 200;

struct ADDRALIAS {
  char rgchName[cbDisplayName];
  char rgchEName[cbEmailName];
  char rgchSrvr[cbSeverName];
  ULONG dibDetail;
  WORD type;
};
using LPADDRALIAS = ADDRALIAS*;

struct NSID {
  DWORD dwSize;
  unsigned char uchType[cbTYPE];
  XTYPE xtype;
  LONG lTime;
  union {
    ADDRALIAS alias;
    char rgchInterNet[1];
  } address;
};
using LPNSID = NSID*;
