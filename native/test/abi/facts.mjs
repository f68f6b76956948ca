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
  'MAKE_MAPI_E(0x10F)', 'MAKE_MAPI_S(0x380)', 'MAPI_DIM',
];

const TYPES = [
  'BYTE', 'WORD', 'USHORT', 'DWORD', 'UINT', 'ULONG', 'LONG', 'BOOL', 'LONGLONG', 'ULONGLONG', 'ULONG_PTR', 'HRESULT', 'SCODE', 'WCHAR', 'TCHAR',
  'LPVOID', 'LPBYTE', 'LPULONG', 'LPSTR', 'LPCSTR', 'LPWSTR', 'LPCWSTR', 'LPTSTR', 'LPCTSTR', 'FLAGS', 'CURRENCY', 'BOOKMARK', 'ENTRYLIST', 'MAPIINIT',
  'LPMDB', 'LPMAPIFOLDER', 'LPMESSAGE', 'LPATTACH', 'LPADRBOOK', 'LPABCONT', 'LPMAILUSER', 'LPDISTLIST', 'LPMAPISTATUS', 'LPMAPITABLE', 'LPPROFSECT',
  'LPMAPIPROP', 'LPMAPICONTAINER', 'LPMAPIADVISESINK', 'LPMAPIPROGRESS', 'LPPROVIDERADMIN', 'LPPROFADMIN', 'LPSERVICEADMIN', 'LPMAPISESSION',
  'LPUNKNOWN', 'LPSTREAM', 'LPCIID', 'REFIID', 'LPGUID', 'LPENTRYID', 'LPSPropTagArray', 'LPSPropValue', 'LPSPropProblemArray', 'LPSRowSet', 'LPADRLIST',
  'LPSRestriction', 'LPSSortOrderSet', 'LPMAPIERROR', 'LPMAPINAMEID', 'LPNOTIFICATION', 'LPENTRYLIST', 'LPMAPIUID', 'LPFlagList',
];

/**
 * @param headers what readHeader found, in one object each
 * @param isKnown whether the other reading has a name at all
 * @returns the facts, and with kind 'missing' what the other reading can't say
 */
export function collectFacts(headers, isKnown) {
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
    for (const { name, pointer } of header.functions) {
      add(name, () => [shape(`signature of ${name}`, `probe::Call<${name}${pointer ? '' : '*'}>::kShape`)]);
    }
  }
  for (const name of TYPES) add(name, () => [shape(`type ${name}`, `probe::ShapeOf<${name}>()`)]);
  for (const expression of EXPRESSIONS) facts.push(number(expression, expression));
  return facts;
}

/** What the other headers declare and ours ought to: tags, codes and methods, by name. */
export function declaredByOthers(macros) {
  const names = [];
  for (const [, name] of macros.matchAll(/^#define ((?:PR|MAPI_E|MAPI_W)_\w+) /gm)) names.push(name);
  const methods = new Map();
  for (const [, name, body] of macros.matchAll(/^#define MAPI_(\w+)_METHODS\(IPURE\)(.*)$/gm)) {
    methods.set(name, [...body.matchAll(/MAPIMETHOD(?:_\(\w+,\s*|\()(\w+)\)/g)].map(([, method]) => method));
  }
  return { names, methods };
}
