// The facts that make up the ABI, from what our headers declare: each an expression that both readings can evaluate.

const number = (name, expression) => ({ kind: 'number', name, expression });
const shape = (name, expression) => ({ kind: 'shape', name, expression });

function structFacts({ name, fields }, isKnown) {
  const facts = [
    number(`sizeof ${name}`, `sizeof(${name})`),
    number(`alignof ${name}`, `alignof(${name})`),
  ];
  for (const field of fields) {
    const names = field.split('.');
    if (!names.every(isKnown)) {
      facts.push({ kind: 'missing', name: `${name}.${field}` });
      continue;
    }
    facts.push(number(`offsetof ${name}.${field}`, `offsetof(${name}, ${field})`));
    const type = `std::remove_reference_t<decltype((static_cast<${name}*>(nullptr)->${field}))>`;
    facts.push(shape(`type of ${name}.${field}`, `probe::ShapeOf<${type}>()`));
  }
  return facts;
}

/** Methods of the interface and of its bases, in vtable order. */
export function allMethods(name, interfaces) {
  const found = interfaces.get(name);
  if (!found) return [];
  return [...allMethods(found.base, interfaces), ...found.methods];
}

function interfaceFacts({ name }, interfaces) {
  return allMethods(name, interfaces).flatMap((method) => {
    // The SDK overloads this one by a template that is not virtual.
    const address = method === 'QueryInterface'
      ? `static_cast<HRESULT (STDMETHODCALLTYPE ${name}::*)(REFIID, void**)>(&${name}::QueryInterface)`
      : `&${name}::${method}`;
    return [
      { kind: 'slot', name: `slot of ${name}::${method}`, expression: address },
      shape(`signature of ${name}::${method}`, `probe::Call<decltype(${address})>::kShape`),
    ];
  });
}

/** Macros on Windows, functions in ours: compared by what they compute. */
const EXPRESSIONS = [
  'PROP_TAG(PT_UNICODE, 0x0037)', 'PROP_TYPE(0x8037001Fu)', 'PROP_ID(0x8037001Fu)', 'CHANGE_PROP_TYPE(0x8037001Fu, PT_STRING8)',
  'MVI_PROP(PT_MV_UNICODE)', 'CbNewENTRYID(7)', 'CbENTRYID(7)', 'CbNewSPropTagArray(3)', 'CbNewSPropProblemArray(3)', 'CbNewFLATENTRY(5)',
  'CbNewFLATENTRYLIST(5)', 'CbNewMTSID(5)', 'CbNewFLATMTSIDLIST(5)', 'CbNewADRLIST(3)', 'CbNewSRowSet(3)', 'CbNewSSortOrderSet(3)',
  'MAKE_MAPI_E(0x10F)', 'MAKE_MAPI_S(0x380)', 'MAPI_DIM', 'CbNewNOTIFKEY(5)', 'CbNewSTnefProblemArray(3)', 'CbNewSPropAttrArray(3)',
  'CbMAPIFormPropArray(3)', 'CbMAPIVerbArray(3)', 'CbMessageClassArray(3)', 'CbMAPIFormInfoArray(3)', 'MAPIFORM_PLATFORM(3, 4)',
  'MAKE_TNEF_VERSION(3, 4)', 'ATT(3, 0x8004)', 'ATT_ID(0x38004)', 'ATT_TYPE(0x38004)', 'GET_ADRPARM_VERSION(0x87654321u)',
  'SET_ADRPARM_VERSION(0x87654321u, 0x10000000u)', 'FIsTransmittable(0x0DFF0003u)', 'FIsTransmittable(0x0E00001Fu)', 'FIsTransmittable(0x10000003u)',
  'FIsTransmittable(0x5FFF0003u)', 'FIsTransmittable(0x60000003u)', 'FIsTransmittable(0x68000003u)', 'FIsTransmittable(0x7C000003u)', 'FIsTransmittable(0x80000003u)',
];

const TYPES = [
  'BYTE', 'WORD', 'USHORT', 'DWORD', 'UINT', 'ULONG', 'LONG', 'BOOL', 'LONGLONG', 'ULONGLONG', 'ULONG_PTR', 'HRESULT', 'SCODE', 'WCHAR', 'TCHAR',
  'LPVOID', 'LPBYTE', 'LPULONG', 'LPSTR', 'LPCSTR', 'LPWSTR', 'LPCWSTR', 'LPTSTR', 'LPCTSTR', 'FLAGS', 'CURRENCY', 'BOOKMARK', 'ENTRYLIST', 'MAPIINIT',
  'LPMDB', 'LPMAPIFOLDER', 'LPMESSAGE', 'LPATTACH', 'LPADRBOOK', 'LPABCONT', 'LPMAILUSER', 'LPDISTLIST', 'LPMAPISTATUS', 'LPMAPITABLE', 'LPPROFSECT',
  'LPMAPIPROP', 'LPMAPICONTAINER', 'LPMAPIADVISESINK', 'LPMAPIPROGRESS', 'LPPROVIDERADMIN', 'LPPROFADMIN', 'LPSERVICEADMIN', 'LPMAPISESSION',
  'LPUNKNOWN', 'LPSTREAM', 'LPCIID', 'REFIID', 'LPGUID', 'LPENTRYID', 'LPSPropTagArray', 'LPSPropValue', 'LPSPropProblemArray', 'LPSRowSet', 'LPADRLIST',
  'LPSRestriction', 'LPSSortOrderSet', 'LPMAPIERROR', 'LPMAPINAMEID', 'LPNOTIFICATION', 'LPENTRYLIST', 'LPMAPIUID', 'LPFlagList',
  'HINSTANCE', 'HICON', 'HGLOBAL', 'LPMALLOC', 'LPSTORAGE', 'LPCLASSFACTORY', 'REFCLSID', 'LPCLSID', 'LPMAPISUP', 'LPMAPICONTROL', 'LPTABLEDATA',
  'LPPROPDATA', 'LPITNEF', 'LPMSGSESS', 'LPCRECT', 'HFRMREG', 'FTG', 'ATYP', 'XTYPE', 'LPDTPAGE', 'LPDTCTL', 'LPNOTIFKEY', 'LPOPTIONDATA',
];

/** The other reading may lack the type but declare the function, of which the type has the name in capitals. */
function functionFact(name, pointer, isKnown, functionOf) {
  const type = pointer ? name : `${name}*`;
  const signature = (expression) => `probe::Call<${expression}>::kShape`;
  if (isKnown(name)) return shape(`signature of ${name}`, signature(type));
  const theirs = functionOf(name);
  if (!theirs) return { kind: 'missing', name };
  return { ...shape(`signature of ${name}`, signature(type)), theirExpression: signature(`decltype(&${theirs})`) };
}

/**
 * @param headers what readHeader found, in one object each
 * @param isKnown whether the other reading has a name at all
 * @param functionOf the other reading's function whose name is that in capitals
 * @returns the facts, and with kind 'missing' what the other reading can't say
 */
export function collectFacts(headers, isKnown, functionOf) {
  const interfaces = new Map(headers.flatMap((header) => header.interfaces).map((one) => [one.name, one]));
  const facts = [];
  const add = (name, make) => (isKnown(name) ? facts.push(...make()) : facts.push({ kind: 'missing', name }));
  for (const header of headers) {
    for (const name of header.constants) add(name, () => [number(name, name)]);
    for (const { kind, name } of header.guids) {
      const part = kind === 'GUID' ? 'GuidPart' : 'UidPart';
      add(name, () => [0, 1].map((i) => number(`${name}, ${i === 0 ? 'first' : 'second'} half`, `probe::${part}(${name}, ${i})`)));
    }
    for (const struct of header.structs) add(struct.name, () => structFacts(struct, isKnown));
    for (const one of header.interfaces) add(one.name, () => interfaceFacts(one, interfaces));
    for (const { name, pointer } of header.functions) facts.push(functionFact(name, pointer, isKnown, functionOf));
  }
  for (const name of TYPES) add(name, () => [shape(`type ${name}`, `probe::ShapeOf<${name}>()`)]);
  for (const expression of EXPRESSIONS) facts.push(number(expression, expression));
  return facts;
}
