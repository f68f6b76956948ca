// What the address book answers to each request: MS-OXNSPI 3.1.4.

import { compileRestriction } from '../store/restriction.ts';
import { isKnownCodePage } from '../wire/code-page.ts';
import {
  ecAccessDenied, ecInvalidCodePage, ecInvalidParam, ecNone, ecNotFound, ecNotSupported, ecTableTooBig, ecWarnWithErrors,
} from '../wire/error-codes.ts';
import { errorCell } from '../wire/property-row.ts';
import { propertyId, propertyType, PtypErrorCode, PtypString, PtypString8 } from '../wire/property-types.ts';
import { RopError } from '../wire/rop-handler.ts';
import type { Value } from '../wire/codec.ts';
import type { PropValue, Row } from '../wire/values.ts';
import { type AddressList, columnsOr } from './address-list.ts';
import {
  addressSchema, ephemeralEntryId, PR_DISPLAY_NAME, PR_ENTRYID, PR_PHONETIC_DISPLAY_NAME, type AddressObject, withoutAnr,
} from './address-object.ts';
import type * as bodies from './bodies.ts';
import { resolved, resolveName } from './resolve-name.ts';
import { sortByDisplayName, sortByPhoneticDisplayName, type Stat } from './stat.ts';

const ephemeralIds = 0x2; // fEphID
const addressCreationTemplates = 0x2;
const unicodeStrings = 0x4;
const unicodeTypes = 0x80000000;
const containerFlags = 0x9; // AB_RECIPIENTS | AB_UNMODIFIABLE
const containerType = 0x100; // DT_CONTAINER
/** The hierarchy never changes while the server runs. */
const hierarchyVersion = 1;

type Request<K extends keyof typeof bodies> = Value<(typeof bodies)[K]>;

/** One Bind. Every method throws RopError for an ErrorCode without results. */
export class NspiSession {
  readonly #list: AddressList;
  readonly #serverGuid: Uint8Array;

  constructor(list: AddressList, serverGuid: Uint8Array) {
    this.#list = list;
    this.#serverGuid = serverGuid;
  }

  close(): void {
    // Nothing is held by a session.
  }

  compareMIds({ state, minimalId1, minimalId2 }: Request<'compareMIdsRequest'>) {
    this.#list.expectContainer(required(state));
    const [left, right] = [minimalId1, minimalId2].map((id) => this.#list.positionOf(id));
    if (left! < 0 || right! < 0) throw new RopError(ecNotFound);
    return { result: left! - right! };
  }

  dnToMId({ names }: Request<'dnToMIdRequest'>) {
    return { minimalIds: (names ?? []).map((name) => this.#list.byDn(name)?.entry.minimalId ?? 0) };
  }

  getMatches(request: Request<'getMatchesRequest'>) {
    const state = required(request.state);
    expectSortType(state);
    if (request.filter === undefined) {
      // Members of distribution lists, of which there are none here.
      return { state: { ...state, containerId: state.currentRec }, minimalIds: [], ...this.#columnsAndRows(request.columns, [], 0) };
    }
    this.#list.expectContainer(state);
    const found = this.#list.objects.filter(compileRestriction(withoutAnr(request.filter), { schema: addressSchema }));
    if (found.length > request.rowCount) throw new RopError(ecTableTooBig);
    return {
      state: { ...state, containerId: state.currentRec },
      minimalIds: found.map(({ entry }) => entry.minimalId),
      ...this.#columnsAndRows(request.columns, found, 0),
    };
  }

  getPropList({ minimalId, codePage }: Request<'getPropListRequest'>) {
    if (!isKnownCodePage(codePage)) throw new RopError(ecInvalidCodePage);
    const object = this.#list.byMinimalId(minimalId);
    if (object === undefined) throw new RopError(ecNotFound);
    return { propertyTags: addressSchema.tags(object) };
  }

  getProps({ flags, state: given, propertyTags }: Request<'getPropsRequest'>) {
    const state = required(given);
    this.#list.expectContainer(state);
    const object = this.#list.byMinimalId(state.currentRec);
    const tags = propertyTags ?? (object === undefined ? [] : addressSchema.tags(object));
    const values = tags.map((tag) => (object === undefined ? undefined : this.#cell(object, tag, flags)) ?? errorCell(tag, ecNotFound));
    const complete = values.every(({ tag }) => propertyType(tag) !== PtypErrorCode);
    return { errorCode: complete ? ecNone : ecWarnWithErrors, codePage: state.codePage, values };
  }

  getSpecialTable({ flags, state, version }: Request<'getSpecialTableRequest'>) {
    const { codePage } = required(state);
    if ((flags & addressCreationTemplates) !== 0) return { codePage, rows: [] };
    if (version === hierarchyVersion) return { codePage, version };
    const text = (id: number, value: string): PropValue => ({ tag: (id << 16) | ((flags & unicodeStrings) !== 0 ? PtypString : PtypString8), value });
    const globalAddressList: PropValue[] = [
      { tag: PR_ENTRYID, value: containerEntryId('/') },
      { tag: 0x36000003, value: containerFlags },
      { tag: 0x30050003, value: 0 }, // PR_DEPTH
      { tag: 0xfffd0003, value: 0 }, // PR_EMS_AB_CONTAINERID
      text(propertyId(PR_DISPLAY_NAME), 'Global Address List'),
      { tag: 0xfffb000b, value: false }, // PR_EMS_AB_IS_MASTER
    ];
    return { codePage, version: hierarchyVersion, rows: [globalAddressList] };
  }

  getTemplateInfo(): never {
    throw new RopError(ecNotSupported);
  }

  modify(): never {
    throw new RopError(ecAccessDenied);
  }

  queryRows({ flags, state: given, explicitTable, rowCount, columns }: Request<'queryRowsRequest'>) {
    const state = required(given);
    if (explicitTable.length > 0) {
      if (rowCount === 0) throw new RopError(ecInvalidParam);
      const objects = explicitTable.slice(0, rowCount).map((id) => this.#list.byMinimalId(id));
      return { state, ...this.#columnsAndRows(columnsOr(columns), objects, flags) };
    }
    expectSortType(state);
    const start = this.#list.position(state);
    const objects = this.#list.objects.slice(start, start + Math.max(1, rowCount));
    return { state: this.#list.moved(state, start + objects.length), ...this.#columnsAndRows(columnsOr(columns), objects, flags) };
  }

  queryColumns({ mapiFlags }: Request<'queryColumnsRequest'>) {
    const object = this.#list.objects[0];
    const tags = object === undefined ? [] : addressSchema.tags(object);
    return { propertyTags: (mapiFlags & unicodeTypes) !== 0 ? tags : tags.map(as8Bit) };
  }

  resolveNames({ state, propertyTags, names }: Request<'resolveNamesRequest'>) {
    const { codePage } = required(state);
    this.#list.expectContainer(required(state));
    const resolutions = (names ?? []).map((name) => resolveName(this.#list, name));
    const objects = resolutions.flatMap((resolution) => (resolution.result === resolved ? [resolution.object] : []));
    return { codePage, minimalIds: resolutions.map(({ result }) => result), ...this.#columnsAndRows(columnsOr(propertyTags), objects, 0) };
  }

  resortRestriction({ state: given, minimalIds }: Request<'resortRestrictionRequest'>) {
    const state = required(given);
    expectSortType(state);
    const sorted = (minimalIds ?? []).filter((id) => this.#list.positionOf(id) >= 0).toSorted((a, b) => this.#list.positionOf(a) - this.#list.positionOf(b));
    const current = sorted.indexOf(state.currentRec);
    return {
      state: { ...state, ...(current < 0 && { currentRec: 0 }), numPos: Math.max(0, current), totalRecs: sorted.length },
      minimalIds: sorted,
    };
  }

  seekEntries({ state: given, target, explicitTable, columns }: Request<'seekEntriesRequest'>) {
    const state = required(given);
    expectSortType(state);
    this.#list.expectContainer(state);
    const tag = state.sortType === sortByPhoneticDisplayName ? PR_PHONETIC_DISPLAY_NAME : PR_DISPLAY_NAME;
    if (target === undefined || (target.tag | 1) !== tag || typeof target.value !== 'string') throw new RopError(ecInvalidParam);
    const wanted = target.value;
    const { objects } = this.#list;
    const table = explicitTable === undefined ? objects : objects.filter(({ entry }) => explicitTable.includes(entry.minimalId));
    const found = table.findIndex(({ entry }) => entry.displayName.localeCompare(wanted, 'en', { sensitivity: 'base' }) >= 0);
    if (found < 0) throw new RopError(ecNotFound);
    return {
      state: this.#list.moved(state, this.#list.positionOf(table[found]!.entry.minimalId)),
      ...(columns !== undefined && this.#columnsAndRows(columns, table.slice(found), 0)),
    };
  }

  updateStat({ state: given, deltaRequested }: Request<'updateStatRequest'>) {
    const state = required(given);
    expectSortType(state);
    const before = this.#list.position({ ...state, delta: 0 });
    const after = this.#list.position(state);
    return { state: this.#list.moved(state, after), ...(deltaRequested !== 0 && { delta: after - before }) };
  }

  /** Rows for objects; one that is unknown is a row of errors. */
  #columnsAndRows(columns: readonly number[] | undefined, objects: readonly (AddressObject | undefined)[], flags: number) {
    if (columns === undefined) return {};
    const rows = objects.map((object): Row => columns.map((tag) => (object === undefined ? undefined : this.#cell(object, tag, flags))));
    return { columnsAndRows: { columns, rows } };
  }

  #cell(object: AddressObject, tag: number, flags: number): PropValue | undefined {
    if ((flags & ephemeralIds) !== 0 && propertyId(tag) === propertyId(PR_ENTRYID)) {
      return { tag: PR_ENTRYID, value: ephemeralEntryId(object.entry, this.#serverGuid) };
    }
    return addressSchema.find(object, tag);
  }
}

/** @throws RopError when a STAT is missing or its code page is none for 8-bit strings. */
function required(state: Stat | undefined): Stat {
  if (state === undefined) throw new RopError(ecInvalidParam);
  if (!isKnownCodePage(state.codePage)) throw new RopError(ecInvalidCodePage);
  return state;
}

function expectSortType({ sortType }: Stat): void {
  const known = [sortByDisplayName, sortByPhoneticDisplayName, 0x3e8, 0x3e9];
  if (!known.includes(sortType)) throw new RopError(ecInvalidParam);
}

function as8Bit(tag: number): number {
  return propertyType(tag) === PtypString ? tag - 1 : tag;
}

/** MS-OXNSPI 2.3.8.3: permanent, of a container. */
function containerEntryId(dn: string): Uint8Array {
  const provider = [0xdc, 0xa7, 0x40, 0xc8, 0xc0, 0x42, 0x10, 0x1a, 0xb4, 0xb9, 0x08, 0x00, 0x2b, 0x2f, 0xe1, 0x82];
  const type = [containerType & 0xff, containerType >> 8, 0, 0];
  return Uint8Array.from([0, 0, 0, 0, ...provider, 1, 0, 0, 0, ...type, ...Buffer.from(`${dn}\0`, 'latin1')]);
}
