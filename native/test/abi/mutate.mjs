// Shows that the ABI test can fail: breaks a copy of the headers in one place at a time, and expects run.mjs to name it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SWAP_RIGHTS = /(  virtual HRESULT STDMETHODCALLTYPE GetRights\([^;]*;\n)(  virtual HRESULT STDMETHODCALLTYPE GetMailboxTable\([^;]*;\n)/;
const SWAP = /(  virtual HRESULT STDMETHODCALLTYPE SeekRow\([^;]*;\n)(  virtual HRESULT STDMETHODCALLTYPE SeekRowApprox[^;]*;\n)/;

/** [comparison or 'tags', header, what to replace, with what, what the test must say] */
const MUTATIONS = [
  ['x86_64', 'table.h', SWAP, '$2$1', 'slot of IMAPITable::SeekRow'],
  ['x86_64', 'structs.h', 'ULONG ulAdrEntryPad', 'ULONG_PTR ulAdrEntryPad', 'sizeof SRow'],
  ['i686', 'structs.h', 'ULONG ulPropTag;\n  ULONG dwAlignPad;', 'ULONG dwAlignPad;\n  ULONG ulPropTag;', 'offsetof SPropValue.ulPropTag'],
  ['i686', 'structs.h', /(struct MAPINAMEID \{[^{]*)union/, '$1struct', 'sizeof MAPINAMEID'],
  ['x86_64', 'structs.h', 'unsigned short b;', 'BOOL b;', 'type of _PV.b'],
  ['i686', 'table_structs.h', 'ULONG cCategories;\n  ULONG cExpanded;', 'ULONG cExpanded;\n  ULONG cCategories;', 'offsetof SSortOrderSet.cCategories'],
  ['x86_64', 'guids.h', 'OleGuid(0x0002031D)', 'OleGuid(0x0002031C)', 'IID_IMsgServiceAdmin, first half'],
  ['x86_64', 'guids.h', '0x8C, 0x93, 0x08', '0x8C, 0x93, 0x09', 'PS_PROFILE_PROPERTIES, second half'],
  ['i686', 'tags.h', 'PR_ENTRYID = PROP_TAG(PT_BINARY, 0x0FFF)', 'PR_ENTRYID = PROP_TAG(PT_BINARY, 0x0FFE)', 'PR_ENTRYID'],
  ['x86_64', 'tags.h', /inline constexpr ULONG PR_SUBJECT_W.*\n/, '', 'PR_SUBJECT_W'],
  ['x86_64', 'codes.h', 'MAPI_E_NOT_FOUND = static_cast<HRESULT>(0x8004010F)', 'MAPI_E_NOT_FOUND = static_cast<HRESULT>(0x8004010E)', 'MAPI_E_NOT_FOUND'],
  ['i686', 'flags.h', 'TBL_BATCH = 0x00000002', 'TBL_BATCH = 0x00000004', 'TBL_BATCH'],
  ['x86_64', 'session.h', 'OpenMsgStore(ULONG_PTR ui_param', 'OpenMsgStore(ULONG ui_param', 'signature of IMAPISession::OpenMsgStore'],
  ['i686', 'functions.h', 'HRESULT(STDMAPICALLTYPE MAPIADMINPROFILES)', 'ULONGLONG(STDMAPICALLTYPE MAPIADMINPROFILES)', 'signature of MAPIADMINPROFILES'],
  ['i686', 'types.h', '#define STDMAPICALLTYPE STDMETHODCALLTYPE', '#define STDMAPICALLTYPE __cdecl', 'signature of MAPIINITIALIZE'],
  ['x86_64', 'address_book.h', / {2}virtual HRESULT STDMETHODCALLTYPE PrepareRecips[^;]*;\n/, '', 'methods of IAddrBook'],
  ['x86_64', 'exchange_store.h', SWAP_RIGHTS, '$2$1', 'slot of IExchangeManageStoreEx::GetRights'],
  ['i686', 'exchange_transfer.h', / {2}virtual BOOL STDMETHODCALLTYPE IsInterfaceOk[^;]*;\n/, '', 'methods of IExchangeFastTransfer'],
  ['linux-x64', 'exchange_sync.h', 'ULONG cbSourceKey;\n  BYTE* pbSourceKey;', 'BYTE* pbSourceKey;\n  ULONG cbSourceKey;', 'offsetof READSTATE.cbSourceKey'],
  ['x86_64', 'exchange_rules.h', 'ULONG ulActionFlavor;', 'USHORT ulActionFlavor;', 'type of ACTION.ulActionFlavor'],
  ['x86_64', 'exchange_rules.h', /inline constexpr ULONG ST_EXIT_LEVEL.*\n/, '', 'ST_EXIT_LEVEL'],
  ['x86_64', 'exchange_guids.h', '0x7FE3C629', '0x7FE3C628', 'IID_IExchangeManageStoreEx, first half'],
  ['i686', 'exchange_table.h', 'frightsOwner = 0x00000100', 'frightsOwner = 0x00000200', 'frightsOwner'],
  ['x86_64', 'tags.h', 'PR_ICS_CHANGE_KEY = PROP_TAG(PT_BINARY, 0x6655)', 'PR_ICS_CHANGE_KEY = PROP_TAG(PT_BINARY, 0x6656)', 'PR_ICS_CHANGE_KEY'],
  ['tags', 'tags.h', 'PR_WLINK_TYPE = PROP_TAG(PT_LONG, 0x6849)', 'PR_WLINK_TYPE = PROP_TAG(PT_LONG, 0x6848)', 'PidTagWlinkType (6849l)'],
  ['x86_64', 'support.h', / {2}virtual HRESULT STDMETHODCALLTYPE SpoolerYield[^;]*;\n/, '', 'methods of IMAPISupport'],
  ['i686', 'utility_functions.h', 'HRESULT(STDAPICALLTYPE RTFSYNC)(LPMESSAGE message, ULONG flags,', 'HRESULT(STDAPICALLTYPE RTFSYNC)(LPMESSAGE message,',
    'signature of RTFSYNC'],
  ['i686', 'providers.h', 'STDMAPIINITCALLTYPE MSPROVIDERINIT', 'STDMAPICALLTYPE MSPROVIDERINIT', 'signature of MSPROVIDERINIT'],
  ['linux-x64', 'tnef.h', '#pragma pack(push, 1)', '#pragma pack(push)', 'sizeof RENDDATA'],
  ['x86_64', 'display_table.h', /inline constexpr ULONG DTCT_MVDDLBX.*\n/, '', 'DTCT_MVDDLBX'],
  ['linux-x64', 'storage.h', 'DidAlloc(void* block) = 0;', 'DidAlloc(void* block, int) = 0;', 'signature of IMalloc::DidAlloc'],
  ['linux-x64', 'types.h', 'using ULONG = std::uint32_t', 'using ULONG = unsigned long', 'type ULONG'],
  ['linux-x64', 'types.h', 'using WCHAR = char16_t', 'using WCHAR = wchar_t', 'type WCHAR'],
  ['linux-x64', 'com.h', 'FILETIME mtime;\n  FILETIME ctime;', 'FILETIME ctime;\n  FILETIME mtime;', 'offsetof STATSTG.mtime'],
  ['linux-x64', 'com.h', '0x0C733A30', '0x0C733A31', 'IID_ISequentialStream, first half'],
  ['linux-x64', 'com.h', 'E_INVALIDARG = static_cast<HRESULT>(0x80070057)', 'E_INVALIDARG = static_cast<HRESULT>(0x80070056)', 'E_INVALIDARG'],
];

const folder = mkdtempSync(join(tmpdir(), 'mapi-abi-mutate-'));
let survivors = 0;
try {
  for (const [comparison, header, from, to, expected] of MUTATIONS) {
    cpSync(join(here, '..', '..', 'mapi'), join(folder, 'mapi'), { recursive: true });
    const path = join(folder, 'mapi', header);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${header}: nothing to replace for ${expected}`);
    writeFileSync(path, after);
    const { status, stderr } = spawnSync(
      process.execPath, [join(here, 'run.mjs'), '--headers', folder, '--only', comparison], { encoding: 'utf8' },
    );
    if (status === 1 && stderr.includes(`${comparison}: ${expected}: `)) continue;
    survivors += 1;
    console.error(`${header}: not noticed as ${expected} (status ${status}): ${stderr.slice(0, 2000)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${MUTATIONS.length - survivors} of ${MUTATIONS.length} mutations noticed`);
process.exitCode = survivors === 0 ? 0 : 1;
