import type { CallOptions } from './mapi-object.ts';
import { describeName, isNamed, type NamedProp, placeholderOf, type PropName, type Property } from './props/named-prop.ts';
import type { PropTag } from './props/prop-tag.ts';
import { MapiError } from './errors/mapi-error.ts';

/** How long a name that the store does not know is taken as unknown: somebody may create it meanwhile. In milliseconds. */
const UNKNOWN_MS = 30_000;
const MAPI_E_NOT_FOUND = 0x8004_010F;

type LookUp = (names: readonly PropName[], options: CallOptions & { readonly create?: boolean }) => Promise<number[]>;

/** Which identifiers one store gave to which names: asked once, for all names at a time, and kept while the store is open. */
export class PropNames {
  readonly #ids = new Map<string, number>();
  readonly #unknownUntil = new Map<string, number>();
  readonly #lookUp: LookUp;

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp;
  }

  /** Finds the identifiers of names: one request for all that are not known yet, none when there are none. */
  async learn(names: readonly PropName[], options: (CallOptions & { readonly create?: boolean }) | undefined): Promise<void> {
    const unknown = new Map<string, PropName>();
    for (const name of names) {
      const key = keyOf(name);
      if (!this.#ids.has(key) && (options?.create === true || !this.#isUnknown(key))) unknown.set(key, name);
    }
    if (unknown.size === 0) return;
    const tags = await this.#lookUp([...unknown.values()], { signal: options?.signal, timeoutMs: options?.timeoutMs, create: options?.create === true });
    let index = 0;
    for (const key of unknown.keys()) {
      const id = (tags[index++] ?? 0) >>> 16;
      if (id === 0) {
        this.#unknownUntil.set(key, performance.now() + UNKNOWN_MS);
      } else {
        this.#ids.set(key, id);
        this.#unknownUntil.delete(key);
      }
    }
  }

  /** Of a name that was learnt; undefined when the store does not know it. */
  idOf(name: PropName): number | undefined {
    return this.#ids.get(keyOf(name));
  }

  #isUnknown(key: string): boolean {
    return performance.now() < (this.#unknownUntil.get(key) ?? 0);
  }
}

function keyOf(name: PropName): string {
  return 'id' in name ? `${name.set.toLowerCase()}#${name.id}` : `${name.set.toLowerCase()}=${name.name}`;
}

/** Gives a property's tag; undefined for a name that the store does not know. */
export type TagOf = (property: Property | number) => PropTag | undefined;

/** Whoever is part of a store, or of something that has no named properties. */
export interface NameOwner {
  readonly defaults: { readonly names?: PropNames | undefined };
}

/**
 * As tagsFor, where nothing has to be looked up; else undefined. A call that needs no look-up starts at once: before the caller's next statement, which
 * may close the object.
 */
export function tagsNow(properties: Iterable<Property | number>): TagOf | undefined {
  for (const property of properties) if (isNamed(property)) return undefined;
  return (property) => property as PropTag;
}

/**
 * Looks up what is named among these properties, and returns how to get the tags of all of them.
 * @throws TypeError for a named property of an object that is not part of a store
 */
export async function tagsFor(
  owner: NameOwner, properties: Iterable<Property | number>, options?: CallOptions & { readonly create?: boolean },
): Promise<TagOf> {
  const named: NamedProp[] = [];
  for (const property of properties) if (isNamed(property)) named.push(property);
  if (named.length === 0) return (property) => property as PropTag;
  const { names } = owner.defaults;
  if (names === undefined) throw new TypeError(`only what is part of a message store has named properties such as ${describeName(named[0]!)}`);
  await names.learn(named, options);
  return (property) => {
    if (!isNamed(property)) return property as PropTag;
    const id = names.idOf(property);
    return id === undefined ? undefined : ((id * 0x10000 + placeholderOf(property)) as PropTag);
  };
}

/** For what cannot be done without the property. */
export function unknownName(context: string, name: PropName): MapiError {
  return new MapiError({ hresult: MAPI_E_NOT_FOUND, context, detail: `the store knows no property named ${describeName(name)}` });
}
