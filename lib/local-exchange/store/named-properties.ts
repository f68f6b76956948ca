import { ecInvalidParam, ecNotEnoughMemory } from '../wire/error-codes.ts';
import type { PropertyName } from '../wire/values.ts';
import { StoreError } from './store-error.ts';

/** PS_MAPI: properties below 0x8000 have these names. */
export const kPsMapi = Uint8Array.of(0x28, 0x03, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46);
/** PS_PUBLIC_STRINGS: names that users see, such as Keywords. */
export const kPsPublicStrings = Uint8Array.of(0x29, ...kPsMapi.subarray(1));

const kFirstId = 0x8000;
const kLastId = 0xfffe;
/** MS-OXCDATA 2.6.1: its size in bytes, the terminator included, has 8 bits. */
const kMaxNameLength = 126;

const keyOf = (name: PropertyName): string => {
  const guid = Buffer.from(name.guid).toString('hex');
  // MS-OXCPRPT 2.2.12: string names are compared without regard to case.
  return name.kind === 'id' ? `${guid}#${name.id}` : name.kind === 'name' ? `${guid}=${name.name.toLowerCase()}` : `${guid}?`;
};

/** Which property ids a mailbox gave to which names (MS-OXCPRPT 3.2.5.9). */
export class NamedProperties {
  readonly #ids = new Map<string, number>();
  readonly #names: PropertyName[] = [];

  /**
   * Id of a name; 0 if it has none and none is to be made.
   * @throws StoreError ecInvalidParam for a name that is too long, ecNotEnoughMemory when all 32,767 ids are given out.
   */
  idOf(name: PropertyName, create: boolean): number {
    if (name.kind === 'none') return 0;
    if (name.kind === 'id' && Buffer.compare(name.guid, kPsMapi) === 0) return name.id < kFirstId ? name.id : 0;
    const key = keyOf(name);
    const known = this.#ids.get(key);
    if (known !== undefined || !create) return known ?? 0;
    if (name.kind === 'name' && name.name.length > kMaxNameLength) {
      throw new StoreError(ecInvalidParam, `A property name has at most ${kMaxNameLength} characters`);
    }
    const id = kFirstId + this.#names.length;
    if (id > kLastId) throw new StoreError(ecNotEnoughMemory, 'The mailbox has no property id left for another name');
    this.#names.push({ ...name, guid: name.guid.slice() });
    this.#ids.set(key, id);
    return id;
  }

  /** Name of an id; kind 'none' for an id that nobody asked for. */
  nameOf(id: number): PropertyName {
    if (id < kFirstId) return { kind: 'id', guid: kPsMapi, id };
    return this.#names[id - kFirstId] ?? { kind: 'none', guid: new Uint8Array(16) };
  }

  /** Every id with its name, in the order they were given out. */
  entries(): { id: number; name: PropertyName }[] {
    return this.#names.map((name, index) => ({ id: kFirstId + index, name }));
  }
}
