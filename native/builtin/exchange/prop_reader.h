// The reading half of IMAPIProp, for any object that the server has properties of.
#pragma once

#include <span>

#include "builtin/exchange/column_plan.h"
#include "builtin/exchange/server_object.h"

namespace mapi::builtin {

// Values and lists are blocks of MAPI memory.
HRESULT ReadProps(ServerObject& object, const ValueSource& source, const SPropTagArray* tags, ULONG flags, ULONG* count,
                  LPSPropValue* values);
void ReadPropList(ServerObject& object, const ValueSource& source, ULONG flags, LPSPropTagArray* tags);

HRESULT ReadNamesFromIds(ServerObject& object, LPSPropTagArray* tags, const GUID* property_set, ULONG flags,
                         ULONG* count, LPMAPINAMEID** names);
HRESULT ReadIdsFromNames(ServerObject& object, ULONG count, LPMAPINAMEID* names, ULONG flags, LPSPropTagArray* tags);

// A tag array as MAPI returns it.
SPropTagArray* NewTagArray(std::span<const ULONG> tags);

// The cells of a PropertyRow (MS-OXCDATA 2.8) with what they point to in `arena`.
std::vector<SPropValue> ReadCells(const wire::SharedBytes& row, wire::Tags tags, wire::Arena& arena);

}  // namespace mapi::builtin
