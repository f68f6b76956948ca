import type { Readable } from 'node:stream';
import { byteReadable } from './byte-readable.ts';
import { errorNameOf } from './errors/error-name.ts';
import { MapiError, type PropProblem } from './errors/mapi-error.ts';
import { type CallOptions, MapiObject } from './mapi-object.ts';
import type { NativeName, NativeProblem, NativePropValue } from './native/addon.ts';
import { addon } from './native/binding.ts';
import { MAPI_DEFERRED_ERRORS, MAPI_UNICODE } from './native/mapi-flags.ts';
import { tagsFor, tagsNow, unknownName } from './prop-names.ts';
import { guidFromBytes, guidToBytes, type Guid } from './props/guid.ts';
import type { ColumnMap, NamedProp, PropName, Property, TagMap } from './props/named-prop.ts';
import { PT, type PropTag, type PropType, type PropTypeMap } from './props/prop-tag.ts';
import { fromNativeValue, nativeProp } from './props/values.ts';
import { gather, MapiStream, streamBytes } from './stream.ts';

const MAPI_CREATE = 2;
/** The lowest tag of a named property: identifiers from 0x8000 on belong to names. */
const FIRST_NAMED = 0x8000_0000;
const MAPI_E_NOT_FOUND = 0x8004_010F;
const MAPI_E_NOT_ENOUGH_MEMORY = 0x8007_000E;

export type { ColumnMap, NamedProp, PropName, Property, TagMap };

/** The value type of a property. */
export type ValueOf<T> = T extends PropTag<infer P> ? PropTypeMap[P] : T extends NamedProp<infer P> ? PropTypeMap[P] : never;

/** What a ColumnMap reads: `{ subject: string | undefined, size: number | undefined }`. */
export type RowOf<C extends ColumnMap> = { -readonly [K in keyof C]: ValueOf<C[K]> | undefined };

/** A property that can be read as a stream. */
export type StreamProperty = Property<'PT_BINARY' | 'PT_UNICODE' | 'PT_STRING8' | 'PT_OBJECT'>;

/** A property as data-driven code wants it: tag, and value or error. */
export interface TaggedProp {
  /** The tag with the type the value has; for an error that of the request. */
  readonly tag: number;
  /** Undefined when `error` is set. */
  readonly value: unknown;
  /** Why there is no value, such as 'MAPI_E_NOT_ENOUGH_MEMORY': the value is too large for a row, read it as a stream. */
  readonly error: string | undefined;
  /** Of a named property, where names were asked for. */
  readonly name?: PropName | undefined;
}

export interface ReadOptions extends CallOptions {
  /** Values that do not fit in a reply are read as streams up to this many bytes. Default 64 MiB. @throws MapiError MAPI_E_TOO_BIG beyond */
  readonly maxBytes?: number | undefined;
}

const DEFAULT_MAX_BYTES = 64 * 2 ** 20;

/**
 * Properties of a store, folder, message, attachment or profile section (IMAPIProp).
 *
 * @example
 * const { subject, size } = await message.getProps({ subject: PR_SUBJECT, size: PR_MESSAGE_SIZE });
 */
export abstract class MapiProp extends MapiObject {
  /**
   * Reads one property; undefined when the object does not have it. Large values are read as streams.
   * Source: IMAPIProp::GetProps, IMAPIProp::OpenProperty.
   * @throws MapiError MAPI_E_NO_ACCESS, MAPI_E_NETWORK_ERROR, MAPI_E_TOO_BIG …
   */
  async getProp<T extends PropType>(property: Property<T>, options?: ReadOptions): Promise<PropTypeMap[T] | undefined> {
    return (await this.getProps({ value: property }, options)).value;
  }

  /**
   * Reads several properties at once, by the names that you give them; undefined for those the object does not have. Large
   * values are read as streams. Source: IMAPIProp::GetProps, IMAPIProp::GetIDsFromNames.
   * @throws MapiError the first error other than MAPI_E_NOT_FOUND, with all of them in `problems`
   */
  async getProps<const C extends ColumnMap>(columns: C, options?: ReadOptions): Promise<RowOf<C>> {
    const properties = Object.values(columns);
    const tagOf = tagsNow(properties) ?? await tagsFor(this, properties, options);
    const row: Record<string, unknown> = {};
    const keys: string[] = [];
    const tags: PropTag[] = [];
    for (const [key, property] of Object.entries(columns)) {
      row[key] = undefined;
      const tag = tagOf(property);
      // No object has a property whose name the store does not know.
      if (tag === undefined) continue;
      keys.push(key);
      tags.push(tag);
    }
    const values = tags.length === 0 ? [] : await this.#read(tags, options);
    const problems: PropProblem[] = [];
    for (const [index, key] of keys.entries()) {
      const tag = tags[index]!;
      const got = values[index]!;
      if ((got.tag & 0xFFFF) !== PT.PT_ERROR) {
        row[key] = fromNativeValue(got.tag, got.value);
        continue;
      }
      const hresult = Number(got.value) >>> 0;
      if (hresult === MAPI_E_NOT_ENOUGH_MEMORY && streamable(tag)) row[key] = await this.#readLarge(tag, options);
      else if (hresult !== MAPI_E_NOT_FOUND) problems.push({ index, tag, hresult, code: errorNameOf(hresult) });
    }
    if (problems.length > 0) throw new MapiError({ hresult: problems[0]!.hresult, context: 'IMAPIProp::GetProps', problems });
    return row as RowOf<C>;
  }

  /**
   * Every property with its value or error, large values left as errors. Source: IMAPIProp::GetProps without tags.
   * @param options.names named properties come with their names (IMAPIProp::GetNamesFromIDs). Default false.
   */
  async getAllProps(options?: CallOptions & { readonly names?: boolean }): Promise<TaggedProp[]> {
    const values = await this.call('IMAPIProp::GetProps', options, (handle, call) => addon.propGetProps(handle, null, MAPI_UNICODE, call));
    const all = values.map((value) => tagged(value, value.tag));
    const named = options?.names === true ? all.flatMap(({ tag }) => (tag >= FIRST_NAMED ? tag : [])) : [];
    if (named.length === 0) return all;
    const list = await this.getNamesFromIDs(named, options);
    const names = new Map(named.map((tag, index) => [tag, list[index]]));
    return all.map((prop) => (names.has(prop.tag) ? { ...prop, name: names.get(prop.tag) } : prop));
  }

  /** Reads properties by tags that are only known at run time; each comes with its value or error. Source: IMAPIProp::GetProps. */
  async getTaggedProps(tags: readonly number[], options?: CallOptions): Promise<TaggedProp[]> {
    const values = await this.#read(tags, options);
    return values.map((value, index) => tagged(value, tags[index]!));
  }

  /** Tags of the properties that the object has. Source: IMAPIProp::GetPropList. */
  getPropList(options?: CallOptions): Promise<number[]> {
    return this.call('IMAPIProp::GetPropList', options, (handle, call) => addon.propGetPropList(handle, MAPI_UNICODE, call));
  }

  /**
   * Sets properties; `saveChanges` makes it last. Source: IMAPIProp::SetProps.
   * @throws MapiError MAPI_E_COMPUTED, MAPI_E_NO_ACCESS, MAPI_E_NO_SUPPORT … with the properties that failed in `problems`; TypeError for a value of
   * another type than its tag's
   */
  async setProps(values: Iterable<readonly [Property | number, unknown]>, options?: CallOptions): Promise<void> {
    const list = [...values];
    const properties = list.map(([property]) => property);
    const tagOf = tagsNow(properties) ?? await tagsFor(this, properties, { signal: options?.signal, timeoutMs: options?.timeoutMs, create: true });
    const native = list.map(([property, value]) => {
      const tag = tagOf(property);
      if (tag === undefined) throw unknownName('IMAPIProp::SetProps', property as NamedProp);
      return nativeProp(tag, value);
    });
    const problems = await this.call('IMAPIProp::SetProps', options, (handle, call) => addon.propSetProps(handle, native, call));
    throwProblems('IMAPIProp::SetProps', problems);
  }

  /** Deletes properties; those that are not there are none the worse. Source: IMAPIProp::DeleteProps. @throws MapiError */
  async deleteProps(properties: readonly Property[], options?: CallOptions): Promise<void> {
    const tagOf = tagsNow(properties) ?? await tagsFor(this, properties, options);
    const tags = properties.flatMap((property) => tagOf(property) ?? []);
    const problems = await this.call('IMAPIProp::DeleteProps', options, (handle, call) => addon.propDeleteProps(handle, tags, call));
    throwProblems('IMAPIProp::DeleteProps', problems.filter(({ hresult }) => hresult >>> 0 !== MAPI_E_NOT_FOUND));
  }

  /**
   * Tags for named properties, with type PT_UNSPECIFIED; 0 for a name that the store does not know. Source: IMAPIProp::GetIDsFromNames.
   * @param options.create registers unknown names. Default false.
   */
  async getIDsFromNames(names: readonly PropName[], options?: CallOptions & { readonly create?: boolean }): Promise<number[]> {
    const native = names.map((name): NativeName => ('id' in name ? { guid: guidToBytes(name.set), id: name.id } : { guid: guidToBytes(name.set), name: name.name }));
    const tags = await this.call('IMAPIProp::GetIDsFromNames', options, (handle, call) =>
      addon.propGetIDsFromNames(handle, native, options?.create === true ? MAPI_CREATE : 0, call));
    return tags.map((tag) => ((tag & 0xFFFF) === PT.PT_ERROR ? 0 : tag >>> 0));
  }

  /** The names of properties by their tags; undefined for one without a name. Source: IMAPIProp::GetNamesFromIDs. */
  async getNamesFromIDs(tags: readonly number[], options?: CallOptions): Promise<(PropName | undefined)[]> {
    const names = await this.call('IMAPIProp::GetNamesFromIDs', options, (handle, call) => addon.propGetNamesFromIDs(handle, tags, call));
    return names.map((name) => (name === undefined ? undefined : nameFromNative(name)));
  }

  /**
   * The named properties that the object has; for a store those that its mailbox knows. Tags have the type PT_UNSPECIFIED.
   * Source: IMAPIProp::GetNamesFromIDs without tags.
   * @param options.set those of one property set. Default: of all.
   */
  async listNamedProps(options?: CallOptions & { readonly set?: Guid }): Promise<{ readonly tag: number; readonly name: PropName }[]> {
    const set = options?.set === undefined ? null : guidToBytes(options.set);
    const list = await this.call('IMAPIProp::GetNamesFromIDs', options, (handle, call) => addon.propListNames(handle, set, call));
    return list.map(({ tag, name }) => ({ tag, name: nameFromNative(name) }));
  }

  /**
   * Opens a property as a stream of bytes (PT_UNICODE as UTF-16LE). Source: IMAPIProp::OpenProperty with IID_IStream.
   * @throws MapiError MAPI_E_NOT_FOUND when the object does not have it
   */
  async openStream(property: StreamProperty, options?: CallOptions): Promise<MapiStream> {
    return this.#openStream(property, 0, options);
  }

  /**
   * A property's bytes as a Node stream with back-pressure, read in pieces while they are consumed. Opened at the first read; an error
   * (MapiError MAPI_E_NOT_FOUND …) destroys the stream.
   */
  createReadStream(property: StreamProperty, options?: CallOptions): Readable {
    return byteReadable((callOptions) => this.bytes(property, callOptions), options);
  }

  /** @internal The bytes of createReadStream. */
  async *bytes(property: StreamProperty, options: CallOptions | undefined): AsyncGenerator<Uint8Array, void, undefined> {
    yield* streamBytes(this, { tag: await this.#streamTag(property, options) }, options);
  }

  /**
   * @internal As openStream, but the server hears of it with the first read, in the same request. The errors of opening are those of the first read.
   */
  openStreamLater(property: StreamProperty, options?: CallOptions): Promise<MapiStream> {
    return this.#openStream(property, MAPI_DEFERRED_ERRORS, options);
  }

  async #openStream(property: StreamProperty, flags: number, options: CallOptions | undefined): Promise<MapiStream> {
    const tag = await this.#streamTag(property, options);
    return this.open('stream', 'IMAPIProp::OpenProperty', options, (handle, call) => addon.propOpenStream(handle, tag, flags, call), (handle) => new MapiStream(handle, this));
  }

  async #streamTag(property: StreamProperty, options: CallOptions | undefined): Promise<PropTag> {
    const tagOf = tagsNow([property]) ?? await tagsFor(this, [property], options);
    const tag = tagOf(property);
    if (tag === undefined) throw unknownName('IMAPIProp::OpenProperty', property as NamedProp);
    return tag;
  }

  async #readLarge(tag: PropTag, options: ReadOptions | undefined): Promise<unknown> {
    const bytes = await gather(streamBytes(this, { tag }, options), options?.maxBytes ?? DEFAULT_MAX_BYTES);
    return (tag & 0xFFFF) === PT.PT_UNICODE ? bytes.toString('utf16le') : (tag & 0xFFFF) === PT.PT_STRING8 ? bytes.toString('utf8') : bytes;
  }

  #read(tags: readonly number[], options: CallOptions | undefined): Promise<NativePropValue[]> {
    return this.call('IMAPIProp::GetProps', options, (handle, call) => addon.propGetProps(handle, tags, MAPI_UNICODE, call));
  }
}

function nameFromNative(name: NativeName): PropName {
  const set = guidFromBytes(name.guid);
  return 'id' in name ? { set, id: name.id >>> 0 } : { set, name: name.name };
}

function streamable(tag: number): boolean {
  const type = tag & 0xFFFF;
  return type === PT.PT_BINARY || type === PT.PT_UNICODE || type === PT.PT_STRING8;
}

function tagged(value: NativePropValue, asked: number): TaggedProp {
  if ((value.tag & 0xFFFF) !== PT.PT_ERROR) return { tag: value.tag >>> 0, value: fromNativeValue(value.tag, value.value), error: undefined };
  return { tag: asked >>> 0, value: undefined, error: errorNameOf(Number(value.value)) };
}

function throwProblems(context: string, problems: readonly NativeProblem[]): void {
  const first = problems[0];
  if (first === undefined) return;
  throw new MapiError({
    hresult: first.hresult, context,
    problems: problems.map((problem) => ({ ...problem, hresult: problem.hresult >>> 0, code: errorNameOf(problem.hresult) })),
  });
}
