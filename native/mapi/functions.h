// The types of MAPI's exported functions. They are found at run time (or are the builtin runtime's): none is declared.
#pragma once

#include "mapi/profile.h"
#include "mapi/session.h"

struct MAPIINIT_0 {
  ULONG ulVersion;
  ULONG ulFlags;
};
using LPMAPIINIT_0 = MAPIINIT_0*;
using MAPIINIT = MAPIINIT_0;
using LPMAPIINIT = MAPIINIT*;

typedef HRESULT(STDMAPICALLTYPE MAPIINITIALIZE)(LPVOID init);
typedef MAPIINITIALIZE* LPMAPIINITIALIZE;
typedef void(STDMAPICALLTYPE MAPIUNINITIALIZE)();
typedef MAPIUNINITIALIZE* LPMAPIUNINITIALIZE;
typedef HRESULT(STDMAPICALLTYPE MAPILOGONEX)(ULONG_PTR ui_param, LPTSTR profile_name, LPTSTR password, FLAGS flags,
                                             LPMAPISESSION* session);
typedef MAPILOGONEX* LPMAPILOGONEX;
typedef HRESULT(STDMAPICALLTYPE MAPIADMINPROFILES)(ULONG flags, LPPROFADMIN* admin);
typedef MAPIADMINPROFILES* LPMAPIADMINPROFILES;

// Allocates; frees in one go what was allocated with it and, by MAPIAllocateMore, under it.
typedef SCODE(STDMAPICALLTYPE MAPIALLOCATEBUFFER)(ULONG size, LPVOID* buffer);
typedef MAPIALLOCATEBUFFER* LPMAPIALLOCATEBUFFER;
typedef SCODE(STDMAPICALLTYPE MAPIALLOCATEMORE)(ULONG size, LPVOID object, LPVOID* buffer);
typedef MAPIALLOCATEMORE* LPMAPIALLOCATEMORE;
typedef ULONG(STDMAPICALLTYPE MAPIFREEBUFFER)(LPVOID buffer);
typedef MAPIFREEBUFFER* LPMAPIFREEBUFFER;

// The names by which these travel as arguments.
typedef MAPIALLOCATEBUFFER ALLOCATEBUFFER;
typedef ALLOCATEBUFFER* LPALLOCATEBUFFER;
typedef MAPIALLOCATEMORE ALLOCATEMORE;
typedef ALLOCATEMORE* LPALLOCATEMORE;
typedef MAPIFREEBUFFER FREEBUFFER;
typedef FREEBUFFER* LPFREEBUFFER;
