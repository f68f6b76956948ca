// The readings that are compared, and with which compilers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedText } from './documented.mjs';
import { readHeader } from './read-headers.mjs';

export const x64 = {
  name: 'x86_64', compiler: 'x86_64-w64-mingw32-g++-posix', objcopy: 'x86_64-w64-mingw32-objcopy', pointerSize: 8,
};
export const x86 = { name: 'i686', compiler: 'i686-w64-mingw32-g++-posix', objcopy: 'i686-w64-mingw32-objcopy', pointerSize: 4 };
export const linux = { name: 'linux-x64', compiler: 'g++', objcopy: 'objcopy', pointerSize: 8 };

export const OURS = '#include "mapi/mapi.h"\n';
// Their DEFINE_OLEGUID expands to DEFINE_GUID, which declares only; as constants the identifiers can be compared.
export const THEIRS = `#include <windows.h>
#include <objidl.h>
#undef DEFINE_GUID
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \\
  inline constexpr GUID name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}
#include <mapix.h>
#define MAPIGUID_H
#include <mapispi.h>
#include <mapiutil.h>
#include <mapihook.h>
#include <mapiform.h>
#include <imessage.h>
#include <tnef.h>
#define IID_IUnknown __uuidof(IUnknown)
#define IID_IClassFactory __uuidof(IClassFactory)
#define IID_IMalloc __uuidof(IMalloc)
#define IID_IStorage __uuidof(IStorage)
#define IID_IEnumSTATSTG __uuidof(IEnumSTATSTG)
#define IID_ISequentialStream __uuidof(ISequentialStream)
#define IID_IStream __uuidof(IStream)
inline constexpr MAPIUID muidOOP = {MAPI_ONE_OFF_UID};
inline constexpr MAPIUID PS_PROFILE_PROPERTIES = {PS_PROFILE_PROPERTIES_INIT};
${documentedText()}`;

// What Windows' SDK declares and our headers declare on other platforms only.
const PLATFORM_HEADERS = ['types.h', 'com.h', 'storage.h'];
/** What the headers in `folder` declare: all of them, and those that Windows has no others for. */
export function ourHeaders(folder) {
  const read = (names) => names.map((name) => readHeader(join(folder, 'mapi', name)));
  // All that the umbrella includes, so that none is forgotten.
  const umbrella = readFileSync(join(folder, 'mapi', 'mapi.h'), 'utf8');
  const included = [...umbrella.matchAll(/^#include "mapi\/(.*)"$/gm)].map(([, name]) => name);
  const windows = read(included.filter((name) => !PLATFORM_HEADERS.includes(name)));
  return { windows, all: [...read(PLATFORM_HEADERS), ...windows] };
}

/** Whether an exception's `fact` means the fact of this name. */
export function matches(fact, name, ours) {
  if (typeof fact === 'string') return fact === name;
  return typeof fact === 'function' ? fact(name, ours) : fact.test(name);
}
