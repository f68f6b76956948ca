// The plain values that ROPs and NSPI carry. Everything here is data: no methods, no bytes positions.

/**
 * By property type:
 * - number: PtypInteger16, PtypInteger32 (both signed when decoded), PtypFloating32, PtypFloating64, PtypFloatingTime,
 *   PtypErrorCode (unsigned)
 * - bigint: PtypInteger64 and PtypCurrency (signed when decoded), PtypTime (FILETIME, unsigned)
 * - boolean: PtypBoolean; string: PtypString and PtypString8 (already converted from the code page)
 * - Uint8Array: PtypBinary, PtypGuid (16 bytes as on the wire), PtypServerId (its body), PtypObject
 * - Restriction: PtypRestriction; null: PtypNull
 * - arrays of these: PtypMultiple…
 *
 * Encoding takes signed and unsigned integers alike.
 */
export type PropScalar = number | bigint | boolean | string | Uint8Array | null;
export type PropData =
  | PropScalar
  | Restriction
  | readonly number[]
  | readonly bigint[]
  | readonly boolean[]
  | readonly string[]
  | readonly Uint8Array[];

/** A property with its value. A property that failed has type PtypErrorCode in its tag and the code as value. */
export interface PropValue {
  readonly tag: number;
  readonly value: PropData;
}

/** One row: a cell per column, in the order of the columns. `undefined` is a property that is not there (ecNotFound). */
export type Row = readonly (PropValue | undefined)[];

/** Restrictions of MS-OXCDATA 2.12. `relop` and `fuzzyLevel` keep the wire's numbers; fuzzyLevel = low | high << 16. */
export type Restriction =
  | { readonly type: 'and' | 'or'; readonly children: readonly Restriction[] }
  | { readonly type: 'not'; readonly child: Restriction }
  | { readonly type: 'content'; readonly fuzzyLevel: number; readonly tag: number; readonly value: PropValue }
  | { readonly type: 'property'; readonly relop: number; readonly tag: number; readonly value: PropValue }
  | { readonly type: 'compareProps'; readonly relop: number; readonly tag1: number; readonly tag2: number }
  | { readonly type: 'bitmask'; readonly relop: number; readonly tag: number; readonly mask: number }
  | { readonly type: 'size'; readonly relop: number; readonly tag: number; readonly size: number }
  | { readonly type: 'exist'; readonly tag: number }
  | { readonly type: 'subObject'; readonly subObject: number; readonly child: Restriction }
  | { readonly type: 'comment'; readonly values: readonly PropValue[]; readonly child?: Restriction }
  | { readonly type: 'count'; readonly count: number; readonly child: Restriction };

/** `order`: 0 ascending, 1 descending, 4 maximum and 8 minimum of the category before it. */
export interface SortColumn {
  readonly tag: number;
  readonly order: number;
}

export interface SortOrder {
  readonly columns: readonly SortColumn[];
  /** How many of the first columns make categories. */
  readonly categories: number;
  readonly expanded: number;
}

/** A named property; `none` is what GetNamesFromPropertyIds gives for an id without a name. */
export type PropertyName =
  | { readonly kind: 'id'; readonly guid: Uint8Array; readonly id: number }
  | { readonly kind: 'name'; readonly guid: Uint8Array; readonly name: string }
  | { readonly kind: 'none'; readonly guid: Uint8Array };

export interface PropertyProblem {
  readonly index: number;
  readonly tag: number;
  readonly errorCode: number;
}

/** MS-OXCDATA 2.8.3.2 without its presence flags: they follow from which fields are there. */
export interface RecipientRow {
  /**
   * 'none' with `addressType` is any other address type; 'personalList1' and 'personalList2' use entryId and searchKey;
   * 'x500' uses x500Dn, displayType and addressPrefixUsed.
   */
  readonly addressKind: 'none' | 'x500' | 'msMail' | 'smtp' | 'fax' | 'professionalOffice' | 'personalList1' | 'personalList2';
  readonly x500Dn?: string;
  readonly displayType?: number;
  readonly addressPrefixUsed?: number;
  readonly entryId?: Uint8Array;
  readonly searchKey?: Uint8Array;
  readonly addressType?: string;
  readonly emailAddress?: string;
  readonly displayName?: string;
  readonly simpleDisplayName?: string;
  readonly transmittableDisplayName?: string;
  /** The transmittable name is the display name and is not sent. */
  readonly transmittableSameAsDisplay?: boolean;
  readonly responsible?: boolean;
  /** PidTagSendRichInfo is false. */
  readonly nonRich?: boolean;
  /** Strings as UTF-16; true unless said otherwise. */
  readonly unicode?: boolean;
  /** Cells for the first columns of the ROP's RecipientColumns; may be fewer than the columns. */
  readonly properties: Row;
}

/** A recipient in OpenMessage, ReloadCachedInformation and OpenEmbeddedMessage. `recipientType` 1 To, 2 Cc, 3 Bcc. */
export interface OpenRecipient {
  readonly recipientType: number;
  readonly codePageId: number;
  readonly row: RecipientRow;
}

/** A recipient in ReadRecipients. */
export interface ReadRecipient extends OpenRecipient {
  readonly rowId: number;
}

/** A recipient in ModifyRecipients; without a row the recipient is deleted. */
export interface ModifiedRecipient {
  readonly rowId: number;
  readonly recipientType: number;
  readonly row?: RecipientRow;
}

/** MS-OXCDATA 2.11.7. `undefined` is "no string". `form` says how it is sent; without it the empty string
 * has a form of its own and others are UTF-16. */
export interface TypedString {
  readonly value: string | undefined;
  readonly form?: 'string8' | 'reduced' | 'unicode';
}

/** Rows already encoded for their columns: RowWriter makes them, decodeRows reads them. */
export interface RowBlock {
  readonly columns: readonly number[];
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** A row that is not encoded yet. */
export interface ColumnRow {
  readonly columns: readonly number[];
  readonly cells: Row;
}
