import { propertyId, propertyType, PtypUnspecified } from '../wire/property-types.ts';
import type { PropData, PropValue } from '../wire/values.ts';
import type { PropertyBag, PropertyLayout } from './property-bag.ts';
import { typeAnswers, wholeTag } from './property-types.ts';

/** A property that is made when it is asked for. */
export interface ComputedProperty<T> {
  readonly tag: number;
  /** undefined: this object does not have it. */
  readonly get: (object: T) => PropData | undefined;
  /** A value that was stored goes first; clients may set it. */
  readonly replaceable?: boolean;
  /** In no list of properties: only who asks for it by name gets it (what exists twice, or belongs to rows). */
  readonly unlisted?: boolean;
}

interface Bagged {
  readonly bag: PropertyBag;
}

/** What one kind of object computes, over what it stores. */
export class PropertySchema<T extends Bagged> {
  readonly #byId = new Map<number, ComputedProperty<T>[]>();
  readonly #listed: readonly ComputedProperty<T>[];

  constructor(properties: readonly ComputedProperty<T>[]) {
    for (const property of properties) {
      const id = propertyId(property.tag);
      const same = this.#byId.get(id);
      if (same === undefined) this.#byId.set(id, [property]);
      else same.push(property);
    }
    this.#listed = [...this.#byId.values()].flat().filter(({ unlisted }) => unlisted !== true);
  }

  /** The same and more: for what a row has and its object alone has not. */
  extend(properties: readonly ComputedProperty<T>[]): PropertySchema<T> {
    return new PropertySchema([...this.#byId.values()].flat().concat(properties));
  }

  /** The property under the tag that answers the request, or undefined. PtypUnspecified takes whatever type there is. */
  find(object: T, tag: number): PropValue | undefined {
    const id = propertyId(tag);
    const wanted = propertyType(tag);
    const computed = this.#byId.get(id)?.find((property) => typeAnswers(propertyType(property.tag), wanted));
    if (computed === undefined || computed.replaceable === true) {
      const stored = object.bag.tag(id);
      if (stored !== undefined && typeAnswers(propertyType(stored), wanted)) {
        return { tag: answeredTag(tag, stored), value: object.bag.value(id) as PropData };
      }
    }
    const value = computed?.get(object);
    return computed === undefined || value === undefined ? undefined : { tag: answeredTag(tag, computed.tag), value };
  }

  value(object: T, tag: number): PropData | undefined {
    return this.find(object, tag)?.value;
  }

  /** `value` of one tag for many objects: what can be looked up once is. */
  reader(tag: number): (object: T) => PropData | undefined {
    const id = propertyId(tag);
    const wanted = propertyType(wholeTag(tag));
    const computed = this.#byId.get(id)?.find((property) => typeAnswers(propertyType(property.tag), wanted));
    if (computed !== undefined && computed.replaceable !== true) return computed.get;

    let layout: PropertyLayout | undefined;
    let slot = -1;
    return (object) => {
      const bag = object.bag;
      let value: PropData | undefined;
      if (bag.layout === undefined) {
        const stored = bag.tag(id);
        if (stored !== undefined && typeAnswers(propertyType(stored), wanted)) value = bag.value(id);
      } else {
        if (bag.layout !== layout) {
          layout = bag.layout;
          slot = layout.slot(id);
          if (slot >= 0 && !typeAnswers(propertyType(layout.tags[slot] as number), wanted)) slot = -1;
        }
        if (slot >= 0) value = bag.at(slot);
      }
      return value === undefined ? computed?.get(object) : value;
    };
  }

  /** Every property that the object has, computed ones first. */
  tags(object: T): number[] {
    const tags: number[] = [];
    const listed = new Set<number>();
    for (const [id, properties] of this.#byId) {
      for (const property of properties) {
        if (property.unlisted === true || this.find(object, property.tag) === undefined) continue;
        tags.push(property.tag);
        listed.add(id);
      }
    }
    for (const tag of object.bag.tags()) {
      if (!listed.has(propertyId(tag)) && !this.isReadOnly(tag)) tags.push(tag);
    }
    return tags;
  }

  /** Every property that `tags` names, with its value; what is stored comes last. What is not wanted is not computed. */
  each(object: T, isWanted: (tag: number) => boolean, visit: (tag: number, value: PropData) => void): void {
    const { bag } = object;
    for (const { tag, get, replaceable } of this.#listed) {
      if (!isWanted(tag)) continue;
      let value: PropData | undefined;
      if (replaceable === true) {
        const id = propertyId(tag);
        const stored = bag.tag(id);
        if (stored !== undefined && typeAnswers(propertyType(stored), propertyType(tag))) value = bag.value(id);
      }
      value ??= get(object);
      if (value !== undefined) visit(tag, value);
    }
    const { layout } = bag;
    const stored = layout?.tags ?? bag.tags();
    for (let slot = 0; slot < stored.length; slot++) {
      const tag = stored[slot] as number;
      if (!isWanted(tag) || this.#coversStored(object, tag)) continue;
      visit(tag, (layout === undefined ? bag.value(propertyId(tag)) : bag.at(slot)) as PropData);
    }
  }

  /** Whether a stored property is one of the computed ones, or hidden by one. */
  #coversStored(object: T, tag: number): boolean {
    const same = this.#byId.get(propertyId(tag));
    if (same === undefined) return false;
    return same.some((property) => {
      if (property.replaceable !== true) return true;
      if (property.unlisted === true) return false;
      return typeAnswers(propertyType(tag), propertyType(property.tag)) || property.get(object) !== undefined;
    });
  }

  /** Whether only the store itself can change the property. */
  isReadOnly(tag: number): boolean {
    return this.#byId.get(propertyId(tag))?.some((property) => property.replaceable !== true) ?? false;
  }
}

function answeredTag(asked: number, found: number): number {
  return propertyType(asked) === PtypUnspecified ? found : asked;
}
