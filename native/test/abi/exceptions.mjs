// Differences from mingw-w64's headers that are right, each with its reason. A rule that no fact needs fails the test,
// so this list cannot outlive its reasons. `fact` is a name, a pattern, or a test of the name.

const UI_PARAM = 'ulUIParam is a window handle: ULONG_PTR in the MAPI reference and in the Windows SDK, ULONG in mingw-w64';

/** Facts whose values differ. `on` names the comparisons when it is not all of them. */
export const DIFFERENT = [
  { fact: /^signature of \w+::(CopyTo|CopyProps)$/, on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: /^signature of IMAPIStatus::(ValidateState|SettingsDialog|FlushQueues)$/, on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: 'signature of IMessage::DeleteAttach', on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  {
    fact: /^signature of IMAPIFolder::(CopyMessages|DeleteMessages|CopyFolder|DeleteFolder|SetReadFlags|EmptyFolder)$/,
    on: ['x86_64', 'linux-x64'],
    reason: UI_PARAM,
  },
  { fact: /^signature of (IABContainer|IDistList)::CopyEntries$/, on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: 'signature of IAddrBook::Details', on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: 'signature of IProviderAdmin::CreateProvider', on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: /^signature of (ACCELERATEABSDI|DISMISSMODELESS|LPFNBUTTON)$/, on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
];

/** What mingw-w64's headers do not declare: nothing to compare with. */
export const ONLY_OURS = [
  { fact: /^PT_(SVREID|SRESTRICT|ACTIONS)$/, reason: 'Exchange\'s types: MS-OXCDATA 2.11.1' },
  { fact: /^TABLE_SORT_CATEG_(MAX|MIN)$/, reason: 'newer mapidefs.h; MS-OXCDATA 2.13' },
  { fact: /^(RES_COUNT|RES_ANNOTATION|SCountRestriction|SRestriction\.res\.resCount)$/, reason: 'newer mapidefs.h; MS-OXCDATA 2.12' },
  { fact: 'RELOP_MEMBER_OF_DL', reason: 'Exchange\'s: MS-OXCDATA 2.12.5' },
  { fact: /^((IID_)?IMsgServiceAdmin2|SERVICE_NO_RESTART_WARNING)$/, reason: 'mapiaux.h: MAPI of Outlook 2003 and later' },
  { fact: /^(PS_INTERNET_HEADERS|PSETID_\w+)$/, reason: 'MS-OXPROPS 1.3.2' },
  { fact: /^muid(EMSAB|StoreWrap)$/, reason: 'provider identifiers: MS-OXCDATA 2.2' },
  { fact: /^pb(GlobalProfileSection|ExchangeProvider\w+)Guid$/, reason: 'edkmdb.h' },
  { fact: /^IID_IExchange\w+$/, reason: 'edkguid.h' },
  { fact: /^MAPI_(TEMPORARY_PROFILES|NO_COINIT|APP_PROFILE|BG_SESSION|FORCE_ACCESS|NO_CACHE|CACHE_ONLY)$/, reason: 'newer mapix.h and mapiaux.h' },
  { fact: /^(SHOW_SOFT_DELETES|DELETE_HARD_DELETE|MDB_ONLINE)$/, reason: 'edkmdb.h' },
  {
    fact: /^STORE_(HTML_OK|ANSI_OK|UNICODE_OK|LOCALSTORE|ITEMPROC|PUSHER_OK|FULLTEXT_QUERY_OK|FILTER_SEARCH_OK|RULES_OK)$/,
    reason: 'newer mapidefs.h; MS-OXCSTOR 2.2.2.1',
  },
  { fact: 'MSGFLAG_EVERREAD', reason: 'MS-OXCMSG 2.2.1.6' },
  { fact: 'ATTACH_BY_WEB_REF', reason: 'MS-OXCMSG 2.2.2.9' },
  { fact: /^(CONNECT|CONFIG|TRANSPORT|OPENSTORE|PROFILE)_\w+$/, reason: 'edkmdb.h' },
  { fact: /^SYNC_[EW]_\w+$/, reason: 'edkmdb.h' },
  { fact: /^MAPI_E_(STORE_FULL|LOCKID_LIMIT|NAMED_PROP_QUOTA_EXCEEDED|NOT_IMPLEMENTED)$/, reason: 'newer mapicode.h; MS-OXCDATA 2.4' },
  { fact: /^ec[A-Z]\w+$/, reason: 'the server\'s codes: MS-OXCDATA 2.4' },
  { fact: /^PR_\w+$/, reason: 'not in mapitags.h: Outlook\'s and Exchange\'s properties, MS-OXPROPS 2 and edkmdb.h' },
];

const SECOND_NAME = 'a second name of a number that we have under its first';

/** What mingw-w64's headers declare and ours do not. */
export const ONLY_THEIRS = [
  {
    fact: (name, ours) => ours.has(`${name}_A`) && ours.has(`${name}_W`),
    reason: 'a string property\'s plain name means _A or _W by compiler settings: ours has no such name',
  },
  { fact: /^PR_BUSINESS_ADDRESS_(CITY|COUNTRY|POSTAL_CODE|POST_OFFICE_BOX|STATE_OR_PROVINCE|STREET)(_[AW])?$/, reason: SECOND_NAME },
  { fact: /^PR_(OFFICE|OFFICE2|CELLULAR|BEEPER)_TELEPHONE_NUMBER(_[AW])?$/, reason: SECOND_NAME },
  { fact: 'PR_JOBSTATUS', reason: 'a macro of that name, with another meaning, is in wingdi.h' },
  { fact: 'IUNKNOWN', on: ['x86_64', 'i686'], reason: 'the SDK\'s own in both readings' },
  { fact: 'IMAPICONTROL', reason: 'controls of configuration dialogues: nothing here shows any' },
];
