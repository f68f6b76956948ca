// The types of MAPI's utility functions. They are found at run time: each type has its function's name in capitals.
#pragma once

#include "mapi/display_table.h"
#include "mapi/session.h"
#include "mapi/storage.h"
#include "mapi/table_data.h"

// --- tables and property objects in memory
typedef SCODE(STDAPICALLTYPE CREATETABLE)(LPCIID iid, ALLOCATEBUFFER* allocate_buffer, ALLOCATEMORE* allocate_more,
                                          FREEBUFFER* free_buffer, LPVOID reserved, ULONG table_type, ULONG index_tag,
                                          LPSPropTagArray columns, LPTABLEDATA* table_data);
typedef SCODE(STDAPICALLTYPE CREATEIPROP)(LPCIID iid, ALLOCATEBUFFER* allocate_buffer, ALLOCATEMORE* allocate_more,
                                          FREEBUFFER* free_buffer, LPVOID reserved, LPPROPDATA* prop_data);
typedef HRESULT(STDAPICALLTYPE BUILDDISPLAYTABLE)(LPALLOCATEBUFFER allocate_buffer, LPALLOCATEMORE allocate_more,
                                                  LPFREEBUFFER free_buffer, LPMALLOC allocator, HINSTANCE instance,
                                                  UINT page_count, LPDTPAGE pages, ULONG flags, LPMAPITABLE* table,
                                                  LPTABLEDATA* table_data);

// --- idle routines
inline constexpr LONG PRILOWEST = -32768;
inline constexpr LONG PRIHIGHEST = 32767;
inline constexpr LONG PRIUSER = 0;
inline constexpr USHORT IRONULL = 0x0000;
inline constexpr USHORT FIROWAIT = 0x0001;
inline constexpr USHORT FIROINTERVAL = 0x0002;
inline constexpr USHORT FIROPERBLOCK = 0x0004;
inline constexpr USHORT FIRODISABLED = 0x0020;
inline constexpr USHORT FIROONCEONLY = 0x0040;
inline constexpr USHORT IRCNULL = 0x0000;
inline constexpr USHORT FIRCPFN = 0x0001;
inline constexpr USHORT FIRCPV = 0x0002;
inline constexpr USHORT FIRCPRI = 0x0004;
inline constexpr USHORT FIRCCSEC = 0x0008;
inline constexpr USHORT FIRCIRO = 0x0010;
typedef BOOL(STDAPICALLTYPE FNIDLE)(LPVOID parameter);
typedef FNIDLE* PFNIDLE;
using FTG = void*;
using PFTG = FTG*;
typedef LONG(STDAPICALLTYPE MAPIINITIDLE)(LPVOID reserved);
typedef void(STDAPICALLTYPE MAPIDEINITIDLE)();
typedef FTG(STDAPICALLTYPE FTGREGISTERIDLEROUTINE)(PFNIDLE routine, LPVOID parameter, short priority,
                                                   ULONG hundredths_of_seconds, USHORT options);
typedef void(STDAPICALLTYPE DEREGISTERIDLEROUTINE)(FTG tag);
typedef void(STDAPICALLTYPE ENABLEIDLEROUTINE)(FTG tag, BOOL enable);
typedef void(STDAPICALLTYPE CHANGEIDLEROUTINE)(FTG tag, PFNIDLE routine, LPVOID parameter, short priority,
                                               ULONG hundredths_of_seconds, USHORT options, USHORT changes);

// --- memory and files
typedef LPMALLOC(STDAPICALLTYPE MAPIGETDEFAULTMALLOC)();
inline constexpr ULONG SOF_UNIQUEFILENAME = 0x80000000;
typedef HRESULT(STDAPICALLTYPE* LPOPENSTREAMONFILE)(LPALLOCATEBUFFER allocate_buffer, LPFREEBUFFER free_buffer,
                                                    ULONG flags, LPTSTR file_name, LPTSTR prefix, LPSTREAM* stream);
#define OPENSTREAMONFILE "OpenStreamOnFile"
typedef HRESULT(STDAPICALLTYPE HRISTORAGEFROMSTREAM)(LPUNKNOWN stream, LPCIID iid, ULONG flags, LPSTORAGE* storage);
typedef SCODE(STDAPICALLTYPE SCUNCFROMLOCALPATH)(LPSTR local, LPSTR unc, UINT unc_size);
typedef SCODE(STDAPICALLTYPE SCLOCALPATHFROMUNC)(LPSTR unc, LPSTR local, UINT local_size);
typedef SCODE(STDAPICALLTYPE SCINITMAPIUTIL)(ULONG flags);
typedef void(STDAPICALLTYPE DEINITMAPIUTIL)();
typedef ULONG(STDAPICALLTYPE ULADDREF)(LPVOID object);
typedef ULONG(STDAPICALLTYPE ULRELEASE)(LPVOID object);

// --- property values
typedef SCODE(STDAPICALLTYPE PROPCOPYMORE)(LPSPropValue target, LPSPropValue source, ALLOCATEMORE* allocate_more,
                                           LPVOID object);
typedef ULONG(STDAPICALLTYPE ULPROPSIZE)(LPSPropValue value);
typedef BOOL(STDAPICALLTYPE FEQUALNAMES)(LPMAPINAMEID left, LPMAPINAMEID right);
typedef void(STDAPICALLTYPE GETINSTANCE)(LPSPropValue multiple, LPSPropValue single, ULONG index);
typedef BOOL(STDAPICALLTYPE FPROPCONTAINSPROP)(LPSPropValue value, LPSPropValue sought, ULONG fuzzy_level);
typedef BOOL(STDAPICALLTYPE FPROPCOMPAREPROP)(LPSPropValue left, ULONG relation, LPSPropValue right);
typedef LONG(STDAPICALLTYPE LPROPCOMPAREPROP)(LPSPropValue left, LPSPropValue right);
typedef SCODE(STDAPICALLTYPE SCCOUNTPROPS)(int count, LPSPropValue values, ULONG* size);
typedef LPSPropValue(STDAPICALLTYPE LPVALFINDPROP)(ULONG tag, ULONG count, LPSPropValue values);
typedef SCODE(STDAPICALLTYPE SCCOPYPROPS)(int count, LPSPropValue values, LPVOID target, ULONG* size);
typedef SCODE(STDAPICALLTYPE SCRELOCPROPS)(int count, LPSPropValue values, LPVOID old_base, LPVOID new_base,
                                           ULONG* size);
typedef SCODE(STDAPICALLTYPE SCDUPPROPSET)(int count, LPSPropValue values, LPALLOCATEBUFFER allocate_buffer,
                                           LPSPropValue* copy);
typedef HRESULT(STDAPICALLTYPE HRGETONEPROP)(LPMAPIPROP object, ULONG tag, LPSPropValue* value);
typedef HRESULT(STDAPICALLTYPE HRSETONEPROP)(LPMAPIPROP object, LPSPropValue value);
typedef BOOL(STDAPICALLTYPE FPROPEXISTS)(LPMAPIPROP object, ULONG tag);
typedef LPSPropValue(STDAPICALLTYPE PPROPFINDPROP)(LPSPropValue values, ULONG count, ULONG tag);

// --- rows and recipients
typedef HRESULT(STDAPICALLTYPE HRADDCOLUMNS)(LPMAPITABLE table, LPSPropTagArray columns,
                                             LPALLOCATEBUFFER allocate_buffer, LPFREEBUFFER free_buffer);
typedef HRESULT(STDAPICALLTYPE HRADDCOLUMNSEX)(LPMAPITABLE table, LPSPropTagArray columns,
                                               LPALLOCATEBUFFER allocate_buffer, LPFREEBUFFER free_buffer,
                                               void (*filter)(LPSPropTagArray columns));
typedef void(STDAPICALLTYPE FREEPADRLIST)(LPADRLIST list);
typedef void(STDAPICALLTYPE FREEPROWS)(LPSRowSet rows);
typedef HRESULT(STDAPICALLTYPE HRQUERYALLROWS)(LPMAPITABLE table, LPSPropTagArray columns, LPSRestriction restriction,
                                               LPSSortOrderSet sort, LONG max_rows, LPSRowSet* rows);

// --- notifications
typedef HRESULT(STDAPICALLTYPE HRALLOCADVISESINK)(LPNOTIFCALLBACK callback, LPVOID context, LPMAPIADVISESINK* sink);
typedef HRESULT(STDAPICALLTYPE HRTHISTHREADADVISESINK)(LPMAPIADVISESINK sink, LPMAPIADVISESINK* wrapped);
typedef HRESULT(STDAPICALLTYPE HRDISPATCHNOTIFICATIONS)(ULONG flags);
typedef HRESULT(STDAPICALLTYPE DISPATCHNOTIFICATIONS)(ULONG flags);
typedef DISPATCHNOTIFICATIONS* LPDISPATCHNOTIFICATIONS;
// The names that 32-bit Windows' MAPI exports these under tell how much the callee takes off the stack.
#if defined(_M_IX86) || (defined(_WIN32) && defined(__i386__))
#define szHrDispatchNotifications "_HrDispatchNotifications@4"
#define szScCreateConversationIndex "_ScCreateConversationIndex@16"
#else
#define szHrDispatchNotifications "HrDispatchNotifications"
#define szScCreateConversationIndex "ScCreateConversationIndex"
#endif
typedef SCODE(STDAPICALLTYPE SCCOUNTNOTIFICATIONS)(int count, LPNOTIFICATION notifications, ULONG* size);
typedef SCODE(STDAPICALLTYPE SCCOPYNOTIFICATIONS)(int count, LPNOTIFICATION notifications, LPVOID target, ULONG* size);
typedef SCODE(STDAPICALLTYPE SCRELOCNOTIFICATIONS)(int count, LPNOTIFICATION notifications, LPVOID old_base,
                                                   LPVOID new_base, ULONG* size);

// --- stores, identifiers and bodies
inline constexpr ULONG MAPI_FORCE_CREATE = 1;
inline constexpr ULONG MAPI_FULL_IPM_TREE = 2;
typedef HRESULT(STDAPICALLTYPE HRVALIDATEIPMSUBTREE)(LPMDB store, ULONG flags, ULONG* count, LPSPropValue* values,
                                                     LPMAPIERROR* error);
typedef HRESULT(STDAPICALLTYPE HRENTRYIDFROMSZ)(LPTSTR text, ULONG* entry_id_size, LPENTRYID* entry_id);
typedef HRESULT(STDAPICALLTYPE HRSZFROMENTRYID)(ULONG entry_id_size, LPENTRYID entry_id, LPTSTR* text);
typedef HRESULT(STDAPICALLTYPE HRCOMPOSEEID)(LPMAPISESSION session, ULONG store_key_size, LPBYTE store_key,
                                             ULONG message_size, LPENTRYID message, ULONG* entry_id_size,
                                             LPENTRYID* entry_id);
typedef HRESULT(STDAPICALLTYPE HRDECOMPOSEEID)(LPMAPISESSION session, ULONG entry_id_size, LPENTRYID entry_id,
                                               ULONG* store_size, LPENTRYID* store, ULONG* message_size,
                                               LPENTRYID* message);
typedef HRESULT(STDAPICALLTYPE HRCOMPOSEMSGID)(LPMAPISESSION session, ULONG store_key_size, LPBYTE store_key,
                                               ULONG message_size, LPENTRYID message, LPTSTR* text);
typedef HRESULT(STDAPICALLTYPE HRDECOMPOSEMSGID)(LPMAPISESSION session, LPTSTR text, ULONG* store_size,
                                                 LPENTRYID* store, ULONG* message_size, LPENTRYID* message);
typedef HRESULT(STDAPICALLTYPE WRAPSTOREENTRYID)(ULONG flags, LPTSTR dll_name, ULONG entry_id_size, LPENTRYID entry_id,
                                                 ULONG* wrapped_size, LPENTRYID* wrapped);
typedef SCODE(STDAPICALLTYPE CREATECONVERSATIONINDEX)(ULONG parent_size, LPBYTE parent, ULONG* index_size,
                                                      LPBYTE* index);
typedef CREATECONVERSATIONINDEX* LPCREATECONVERSATIONINDEX;
typedef SCODE(STDAPICALLTYPE SCCREATECONVERSATIONINDEX)(ULONG parent_size, LPBYTE parent, ULONG* index_size,
                                                        LPBYTE* index);
inline constexpr ULONG RTF_SYNC_RTF_CHANGED = 0x00000001;
inline constexpr ULONG RTF_SYNC_BODY_CHANGED = 0x00000002;
typedef HRESULT(STDAPICALLTYPE RTFSYNC)(LPMESSAGE message, ULONG flags, BOOL* updated);
typedef HRESULT(STDAPICALLTYPE WRAPCOMPRESSEDRTFSTREAM)(LPSTREAM compressed, ULONG flags, LPSTREAM* uncompressed);

// --- text and times
typedef BOOL(STDAPICALLTYPE FBINFROMHEX)(LPTSTR text, LPBYTE data);
typedef SCODE(STDAPICALLTYPE SCBINFROMHEXBOUNDED)(LPTSTR text, LPBYTE data, ULONG size);
typedef void(STDAPICALLTYPE HEXFROMBIN)(LPBYTE data, int size, LPTSTR text);
typedef ULONG(STDAPICALLTYPE ULFROMSZHEX)(LPCTSTR text);
typedef LPTSTR(STDAPICALLTYPE SZFINDCH)(LPCTSTR text, USHORT character);
typedef LPTSTR(STDAPICALLTYPE SZFINDLASTCH)(LPCTSTR text, USHORT character);
typedef LPTSTR(STDAPICALLTYPE SZFINDSZ)(LPCTSTR text, LPCTSTR sought);
typedef UINT(STDAPICALLTYPE UFROMSZ)(LPCTSTR text);
typedef FILETIME(STDAPICALLTYPE FTADDFT)(FILETIME left, FILETIME right);
typedef FILETIME(STDAPICALLTYPE FTMULDWDW)(DWORD left, DWORD right);
typedef FILETIME(STDAPICALLTYPE FTMULDW)(DWORD multiplier, FILETIME multiplicand);
typedef FILETIME(STDAPICALLTYPE FTSUBFT)(FILETIME minuend, FILETIME subtrahend);
typedef FILETIME(STDAPICALLTYPE FTNEGFT)(FILETIME time);
