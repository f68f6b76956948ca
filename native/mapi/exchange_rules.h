// Rules of folders: what PR_RULE_ACTIONS holds (MS-OXORULE 2.2.5), and the actions of deferred action messages.
#pragma once

#include "mapi/report_codes.h"
#include "mapi/table_structs.h"

// --- PR_RULE_STATE (MS-OXORULE 2.2.1.3.1.3)
inline constexpr ULONG ST_DISABLED = 0x00000000;
inline constexpr ULONG ST_ENABLED = 0x00000001;
inline constexpr ULONG ST_ERROR = 0x00000002;
inline constexpr ULONG ST_ONLY_WHEN_OOF = 0x00000004;
inline constexpr ULONG ST_KEEP_OOF_HIST = 0x00000008;
inline constexpr ULONG ST_EXIT_LEVEL = 0x00000010;
inline constexpr ULONG ST_SKIP_IF_SCL_IS_SAFE = 0x00000020;
inline constexpr ULONG ST_RULE_PARSE_ERROR = 0x00000040;
inline constexpr ULONG ST_CLEAR_OOF_HIST = 0x80000000;

// On the wire, in place of a restriction's type.
inline constexpr ULONG NULL_RESTRICTION = 0xFF;

// --- ACTION::ulActionFlavor
// OP_REPLY, OP_OOF_REPLY
inline constexpr ULONG DO_NOT_SEND_TO_ORIGINATOR = 1;
inline constexpr ULONG STOCK_REPLY_TEMPLATE = 2;
// OP_FORWARD
inline constexpr ULONG FWD_PRESERVE_SENDER = 1;
inline constexpr ULONG FWD_DO_NOT_MUNGE_MSG = 2;
inline constexpr ULONG FWD_AS_ATTACHMENT = 4;
inline constexpr ULONG FWD_AS_SMS_ALERT = 8;

// --- ACTION::scBounceCode
inline constexpr LONG BOUNCE_MESSAGE_SIZE_TOO_LARGE = MAPI_DIAG_LENGTH_CONSTRAINT_VIOLATD;
inline constexpr LONG BOUNCE_FORMS_MISMATCH = MAPI_DIAG_RENDITION_UNSUPPORTED;
inline constexpr LONG BOUNCE_ACCESS_DENIED = MAPI_DIAG_MAIL_REFUSED;

enum ACTTYPE : int {
  OP_MOVE = 1,
  OP_COPY = 2,
  OP_REPLY = 3,
  OP_OOF_REPLY = 4,
  OP_DEFER_ACTION = 5,
  OP_BOUNCE = 6,
  OP_FORWARD = 7,
  OP_DELEGATE = 8,
  OP_TAG = 9,
  OP_DELETE = 10,
  OP_MARK_AS_READ = 11,
};

struct ACTION {
  ACTTYPE acttype;
  ULONG ulActionFlavor;
  LPSRestriction lpRes;            // reserved: null
  LPSPropTagArray lpPropTagArray;  // reserved: null
  ULONG ulFlags;
  ULONG dwAlignPad;
  union {
    // OP_MOVE, OP_COPY
    struct {
      ULONG cbStoreEntryId;
      LPENTRYID lpStoreEntryId;
      ULONG cbFldEntryId;
      LPENTRYID lpFldEntryId;
    } actMoveCopy;
    // OP_REPLY, OP_OOF_REPLY
    struct {
      ULONG cbEntryId;
      LPENTRYID lpEntryId;
      GUID guidReplyTemplate;
    } actReply;
    // OP_DEFER_ACTION
    struct {
      ULONG cbData;
      BYTE* pbData;
    } actDeferAction;
    SCODE scBounceCode;   // OP_BOUNCE
    LPADRLIST lpadrlist;  // OP_FORWARD, OP_DELEGATE
    SPropValue propTag;   // OP_TAG
  };
};
using LPACTION = ACTION*;

inline constexpr ULONG EDK_RULES_VERSION = 1;

struct ACTIONS {
  ULONG ulVersion;
  UINT cActions;
  LPACTION lpAction;
};
using LPACTIONS = ACTIONS*;

// --- PR_RULE_ERROR (MS-OXORULE 2.2.7.2)
inline constexpr ULONG RULE_ERR_UNKNOWN = 1;
inline constexpr ULONG RULE_ERR_LOAD = 2;
inline constexpr ULONG RULE_ERR_DELIVERY = 3;
inline constexpr ULONG RULE_ERR_PARSING = 4;
inline constexpr ULONG RULE_ERR_CREATE_DAE = 5;
inline constexpr ULONG RULE_ERR_NO_FOLDER = 6;
inline constexpr ULONG RULE_ERR_NO_RIGHTS = 7;
inline constexpr ULONG RULE_ERR_CREATE_DAM = 8;
inline constexpr ULONG RULE_ERR_NO_SENDAS = 9;
inline constexpr ULONG RULE_ERR_NO_TEMPLATE = 10;
inline constexpr ULONG RULE_ERR_EXECUTION = 11;
inline constexpr ULONG RULE_ERR_QUOTA_EXCEEDED = 12;
inline constexpr ULONG RULE_ERR_TOO_MANY_RECIPS = 13;
inline constexpr ULONG RULE_ERR_FIRST = RULE_ERR_UNKNOWN;
inline constexpr ULONG RULE_ERR_LAST = RULE_ERR_TOO_MANY_RECIPS;

// Provider of moderators' rules, and message classes that belong to rules.
#define szProviderModeratorRule "MSFT:MR"
#define szReplyTemplateMsgClassPrefix "IPM.Note.Rules.ReplyTemplate."
#define szOofTemplateMsgClassPrefix "IPM.Note.Rules.OofTemplate."
#define szDamMsgClass "IPC.Microsoft Exchange 4.0.Deferred Action"
#define szDemMsgClass "IPC.Microsoft Exchange 4.0.Deferred Error"
#define szExRuleMsgClass "IPM.ExtendedRule.Message"

struct IExchangeRuleAction : IUnknown {
  virtual HRESULT STDMETHODCALLTYPE ActionCount(ULONG* count) = 0;
  virtual HRESULT STDMETHODCALLTYPE GetAction(ULONG number, LARGE_INTEGER* rule_id, LPACTION* action) = 0;
};
using LPEXCHANGERULEACTION = IExchangeRuleAction*;
