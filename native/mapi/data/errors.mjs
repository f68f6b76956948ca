// Result codes: from errors.json to native/mapi/{codes,code_names}.h and lib/generated/errors.ts.

const NAME = /^(MAPI_[EW]_|SYNC_[EW]_|ec|STG_E_|E_|S_OK$|RPC_|REGDB_)[A-Za-z0-9_]*$/;
const isMapi = (name) => /^(MAPI|SYNC)_[EW]_/.test(name);

const allNames = (entry) => [entry.name, ...(entry.also ?? [])];

function checked(codes) {
  const seen = new Set();
  let last = -1;
  for (const entry of codes) {
    if (!/^0x[0-9A-F]{8}$/.test(entry.code)) throw new Error(`errors.json: ${entry.name}: malformed code`);
    if (Number(entry.code) <= last) throw new Error(`errors.json: ${entry.name}: codes must ascend`);
    last = Number(entry.code);
    if (!entry.about) throw new Error(`errors.json: ${entry.name}: needs a short description`);
    for (const name of allNames(entry)) {
      if (!NAME.test(name) || seen.has(name)) throw new Error(`errors.json: ${name}: bad name or given twice`);
      seen.add(name);
    }
  }
  return codes;
}

export function codesHeader(codes) {
  const hresults = [];
  const store = [];
  for (const entry of checked(codes)) {
    for (const name of allNames(entry)) {
      if (isMapi(name)) {
        hresults.push(`// ${entry.about}.`);
        hresults.push(`inline constexpr HRESULT ${name} = static_cast<HRESULT>(${entry.code});`);
      } else if (name.startsWith('ec')) {
        store.push(`inline constexpr ULONG ${name} = ${entry.code};`);
      }
    }
  }
  return `// Result codes. Generated from data/errors.json by data/generate.mjs: do not edit.
#pragma once

#include "mapi/types.h"

// clang-format off
inline constexpr HRESULT SUCCESS_SUCCESS = 0;

constexpr SCODE MAKE_MAPI_SCODE(ULONG severity, ULONG facility, ULONG code) {
  return static_cast<SCODE>(severity << 31 | facility << 16 | code);
}
// An error or warning of MAPI's own facility.
constexpr HRESULT MAKE_MAPI_E(ULONG code) { return static_cast<HRESULT>(0x80040000 | code); }
constexpr HRESULT MAKE_MAPI_S(ULONG code) { return static_cast<HRESULT>(0x00040000 | code); }

${hresults.join('\n')}

// The server's codes as they travel in ROP and MAPI/HTTP replies (MS-OXCDATA 2.4). Those below 0x80000000 are errors
// all the same: never test them with FAILED.
${store.join('\n')}
`;
}

export function codeNamesHeader(codes) {
  const rows = checked(codes).map(({ code, name, about }) => `    {${code}, "${name}", ${JSON.stringify(about)}},`);
  return `// Names and meanings of result codes. Generated from data/errors.json by data/generate.mjs: do not edit.
#pragma once

#include <algorithm>
#include <array>

#include "mapi/types.h"

namespace mapi::abi {

struct CodeInfo {
  ULONG code;
  const char* name;
  const char* about;
};

// clang-format off
inline constexpr std::array<CodeInfo, ${rows.length}> kCodes{{
${rows.join('\n')}
}};
// clang-format on

// Null for a code that isn't known. HRESULTs and the server's raw codes share one numbering.
inline const CodeInfo* FindCode(ULONG code) {
  const auto* found = std::lower_bound(kCodes.begin(), kCodes.end(), code,
                                       [](const CodeInfo& info, ULONG wanted) { return info.code < wanted; });
  return found != kCodes.end() && found->code == code ? &*found : nullptr;
}
inline const CodeInfo* FindCode(HRESULT code) { return FindCode(static_cast<ULONG>(code)); }

// Null for a code that isn't known.
template <class Code>
const char* CodeName(Code code) {
  const CodeInfo* info = FindCode(code);
  return info ? info->name : nullptr;
}

}  // namespace mapi::abi
`;
}

export function errorsModule(codes) {
  const constants = [];
  const rows = [];
  for (const entry of checked(codes)) {
    for (const name of allNames(entry)) {
      if (!isMapi(name)) continue;
      constants.push(`/** ${entry.about}. */`, `export const ${name} = ${entry.code};`);
    }
    const also = entry.also ? `, [${entry.also.map((name) => `'${name}'`).join(', ')}]` : '';
    rows.push(`  [${entry.code}, '${entry.name}', ${quote(entry.about)}${also}],`);
  }
  return `// Generated from native/mapi/data/errors.json by native/mapi/data/generate.mjs: do not edit.

${constants.join('\n')}

/** One result code: HRESULT of MAPI, COM or a stream, or raw code of an Exchange server. */
export interface ErrorCode {
  /** Unsigned 32 bits. */
  readonly code: number;
  /** MAPI's name where there is one, otherwise the server's (\`ecUnknownUser\`) or COM's. */
  readonly name: string;
  readonly meaning: string;
  /** Other names of the same number. */
  readonly aliases: readonly string[];
}

type Row = readonly [code: number, name: string, meaning: string, aliases?: readonly string[]];

const rows: readonly Row[] = [
${rows.join('\n')}
];

/** Names of all known codes, by the unsigned code. */
export const ERROR_NAMES: ReadonlyMap<number, string> = new Map(rows.map(([code, name]) => [code, name]));

const byCode = new Map<number, ErrorCode>();
const byName = new Map<string, ErrorCode>();

function load(): void {
  if (byCode.size > 0) return;
  for (const [code, name, meaning, aliases = []] of rows) {
    const entry: ErrorCode = { code, name, meaning, aliases };
    byCode.set(code, entry);
    byName.set(name, entry);
    for (const alias of aliases) byName.set(alias, entry);
  }
}

/** What is known of a result code, given signed or unsigned; undefined for one that isn't known. */
export function findErrorCode(code: number): ErrorCode | undefined {
  load();
  return byCode.get(code >>> 0);
}

/** Finds a result code by any of its names. */
export function findErrorByName(name: string): ErrorCode | undefined {
  load();
  return byName.get(name);
}
`;
}

const quote = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
