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
  { fact: /^signature of (ACCELERATEABSDI|DISMISSMODELESS|LPFNBUTTON|MSGSERVICEENTRY)$/, on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  { fact: 'signature of IMAPIControl::Activate', on: ['x86_64', 'linux-x64'], reason: UI_PARAM },
  {
    fact: /^signature of IMAPISupport::(Address|Details|NewEntry|DoConfigPropsheet|CopyMessages|CopyFolder|DoCopyTo|DoCopyProps|DoProgressDialog)$/,
    on: ['x86_64', 'linux-x64'],
    reason: UI_PARAM,
  },
  {
    fact: /^signature of I(?:ABProvider::Logon|MSProvider::(?:Spooler)?Logon|XPProvider::TransportLogon|XPLogon::(?:ValidateState|FlushQueues))$/,
    on: ['x86_64', 'linux-x64'],
    reason: UI_PARAM,
  },
  {
    fact: /^signature of IMAPIForm(?:::DoVerb|Mgr::(?:LoadForm|CreateForm|Select\w+|PrepareForm)|Container::InstallForm)$/,
    on: ['x86_64', 'linux-x64'],
    reason: UI_PARAM,
  },
  { fact: 'methods of IMAPIMessageSite', reason: 'windows.h makes GetMessage a macro' },
];

/** What neither mingw-w64's headers nor documented.mjs declare: nothing to compare with. */
export const ONLY_OURS = [
  { fact: 'SERVICE_NO_RESTART_WARNING', reason: 'mapiaux.h: MAPI of Outlook 2003 and later' },
  { fact: 'SRestriction.res.resCount', reason: 'newer mapidefs.h; MS-OXCDATA 2.12.11' },
  {
    fact: /^IID_IExchange(RuleAction|ExportChanges[23]|ImportContentsChanges2|ChangeAdvisor|NntpNewsfeed|BadItemCallback|MoveUserProgress|MessageCpid0)$/,
    reason: 'edkguid.h only',
  },
  { fact: /^pbExchangeProvider(LocalStore|PersistStore)Guid$/, reason: 'edkmdb.h only' },
  { fact: /^MAPI_(TEMPORARY_PROFILES|FORCE_ACCESS)$/, reason: 'KB 891425 and MFCMAPI: no reference has them' },
  {
    fact: /^STORE_(HTML_OK|ANSI_OK|UNICODE_OK|LOCALSTORE|ITEMPROC|PUSHER_OK|FULLTEXT_QUERY_OK|FILTER_SEARCH_OK|RULES_OK)$/,
    reason: 'newer mapidefs.h; MS-OXCSTOR 2.2.2.1',
  },
  { fact: /^(CONNECT_IGNORE_NO_PF|CONFIG_USE_SMTP_ADDRESSES|CONFIG_OST_CACHE_\w+|OPENSTORE_\w+)$/, reason: 'edkmdb.h, and what articles say of later providers' },
  { fact: /^(SPAMFILTER_ONSAVE|ITEMPROC_FORCE|NON_EMS_XP_SAVE)$/, reason: 'mapiaux.h: flags of SaveChanges' },
  {
    fact: /^(SHOW_SUBFOLDERS|SUPRESS_NOTIFICATIONS_ON_MY_ACTIONS|MSGSTATUS_MDNSENT|MDB_OPEN_MSG_NO_BLOCK|MDB_SAVE_MSG_UNLOCK|MAPI_RESERVED1|MAPI_EXTENDEDCALLBACKS)$/,
    reason: 'edkmdb.h: flags of Exchange\'s store',
  },
  { fact: /^(PT_FILE_HANDLE|PT_FILE_EA|PT_VIRTUAL|NULL_RESTRICTION)$/, reason: 'edkmdb.h: of the store itself' },
  {
    fact: /^(OSTF|ENV|X400_ENV|PRIV_DL|OF|SF|LOCK|UNLOCK|ROLESCOPE)_\w+$|^(fsdpermUser\w+|SECURITY_DESCRIPTOR_TRANSFER_VERSION|EXCHANGE_RM_SET_EXPLICIT_SD)$/,
    reason: 'edkmdb.h: values of Exchange\'s properties',
  },
  { fact: /^(AUTO_RESPONSE_SUPPRESS_NORFC821FROM|STYLE_ALWAYS_INTERVAL_DEFAULT|REPLICATION_MESSAGE_SIZE_LIMIT_DEFAULT)$/, reason: 'edkmdb.h only' },
  { fact: /^SYNC_E_(ERROR|INVALID_PARAMETER|UNKNOWN_FLAGS)$/, reason: 'edkmdb.h: second names of MAPI\'s codes' },
  {
    fact: /^MAPI_E_(STORE_FULL|LOCKID_LIMIT|NAMED_PROP_QUOTA_EXCEEDED|NOT_IMPLEMENTED|RECONNECTED|OFFLINE|PROFILE_DELETED)$/,
    reason: 'newer mapicode.h; MS-OXCDATA 2.4; MFCMAPI',
  },
  { fact: /^ec[A-Z]\w+$/, reason: 'the server\'s codes: MS-OXCDATA 2.4' },
  { fact: /^(IFolderSupport|IMAPIGetSession|IContabAdmin|IMAPISyncProgressCallback|IID_IFolderSupport|IID_IContabAdmin|FS_NONE|FS_SUPPORTS_SHARING)$/, reason: 'one reading: the Outlook MAPI reference' },
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
  { fact: /^(MAPI_ONE_OFF_UID|PS_PROFILE_PROPERTIES_INIT)$/, reason: 'initialisers of constants that ours has as such: muidOOP, PS_PROFILE_PROPERTIES' },
  { fact: /^STDINITMETHODIMP_?$/, reason: 'for definitions of providers\' entry points: STDMAPIINITCALLTYPE is what counts' },
  { fact: /^(MakeResult|HR_SUCCEEDED|HR_FAILED)$/, reason: '16-bit OLE: SUCCEEDED and FAILED take HRESULTs and SCODEs alike' },
  { fact: /^(LPSZ|LPPSZ|MVSZ|__UPV|LPLHANDLE)$/, reason: 'names that no interface uses' },
  { fact: /^(FTGNULL|MAPI_DIAG|cbALIAS|cbNSID)$/, reason: 'a null pointer, a cast and two sizeof (one of a type that does not exist)' },
];
