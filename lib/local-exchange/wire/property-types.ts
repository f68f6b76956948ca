// Property types of MS-OXCDATA 2.11.1 and the parts of a property tag.

export const PtypUnspecified = 0x0000;
export const PtypNull = 0x0001;
export const PtypInteger16 = 0x0002;
export const PtypInteger32 = 0x0003;
export const PtypFloating32 = 0x0004;
export const PtypFloating64 = 0x0005;
export const PtypCurrency = 0x0006;
export const PtypFloatingTime = 0x0007;
export const PtypErrorCode = 0x000a;
export const PtypBoolean = 0x000b;
export const PtypObject = 0x000d;
export const PtypInteger64 = 0x0014;
export const PtypString8 = 0x001e;
export const PtypString = 0x001f;
export const PtypTime = 0x0040;
export const PtypGuid = 0x0048;
export const PtypServerId = 0x00fb;
export const PtypRestriction = 0x00fd;
export const PtypRuleAction = 0x00fe;
export const PtypBinary = 0x0102;

/** Set in the types of multiple values. */
export const multiValueFlag = 0x1000;
/** Set, with multiValueFlag, in table columns and sort orders that take one value per row. */
export const multiValueInstanceFlag = 0x2000;

export function propertyType(tag: number): number {
  return tag & 0xffff;
}

export function propertyId(tag: number): number {
  return tag >>> 16;
}

export function propertyTag(id: number, type: number): number {
  return ((id << 16) | type) >>> 0;
}

/** Strings in a code page that the type names in its other bits: in FastTransfer streams (MS-OXCFXICS 2.2.4.1.1.1). */
const codePageFlag = 0x8000;

export function isCodePageString(type: number): boolean {
  return (type & codePageFlag) !== 0;
}

export function codePageOf(type: number): number {
  return type & ~codePageFlag;
}

/** The type of a cell of a column: a column of value instances (0x3xxx) carries single values. */
export function cellType(columnTag: number): number {
  const type = propertyType(columnTag);
  return (type & multiValueInstanceFlag) !== 0 ? type & ~(multiValueInstanceFlag | multiValueFlag) : type;
}
