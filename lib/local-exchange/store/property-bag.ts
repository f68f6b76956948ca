import { propertyId } from '../wire/property-types.ts';
import type { PropData } from '../wire/values.ts';

// A mailbox holds hundreds of thousands of messages with the same few properties. As hidden classes do for objects, a
// layout says once which slot a property has; a message then is an array of values and a pointer.
const kLargestLayout = 64;
// Layouts are shared and live as long as the process: a client that sets ever new combinations must not grow them for ever.
const kMaxLayouts = 20_000;

let layoutCount = 0;

/** Which property lies in which slot of a bag's values. Immutable. */
export class PropertyLayout {
  readonly tags: readonly number[];
  readonly #slots = new Map<number, number>();
  readonly #next = new Map<number, PropertyLayout>();

  constructor(tags: readonly number[]) {
    this.tags = tags;
    for (const [slot, tag] of tags.entries()) this.#slots.set(propertyId(tag), slot);
    layoutCount++;
  }

  /** Slot of the property with that identifier, or -1. */
  slot(id: number): number {
    return this.#slots.get(id) ?? -1;
  }

  /** The layout with one more property, or undefined where a layout of its own pays better. */
  with(tag: number): PropertyLayout | undefined {
    let next = this.#next.get(tag);
    if (next === undefined) {
      if (this.tags.length >= kLargestLayout || layoutCount >= kMaxLayouts) return undefined;
      next = new PropertyLayout([...this.tags, tag]);
      this.#next.set(tag, next);
    }
    return next;
  }
}

const emptyLayout = new PropertyLayout([]);

/** The stored properties of one object, by property identifier: an object has at most one type per identifier. */
export class PropertyBag {
  #layout: PropertyLayout | undefined = emptyLayout;
  #values: PropData[] = [];
  #entries: Map<number, { tag: number; value: PropData }> | undefined;

  /** For readers that keep the slot of a layout; undefined for a bag that has too many properties for one. */
  get layout(): PropertyLayout | undefined {
    return this.#layout;
  }

  /** Value in a slot of `layout`. */
  at(slot: number): PropData | undefined {
    return this.#values[slot];
  }

  get size(): number {
    return this.#entries?.size ?? this.#values.length;
  }

  tags(): number[] {
    return this.#entries !== undefined ? Array.from(this.#entries.values(), (entry) => entry.tag) : [...(this.#layout?.tags ?? [])];
  }

  /** The tag under which a property is stored, or undefined. */
  tag(id: number): number | undefined {
    if (this.#entries !== undefined) return this.#entries.get(id)?.tag;
    return this.#layout?.tags[this.#layout.slot(id)];
  }

  value(id: number): PropData | undefined {
    if (this.#entries !== undefined) return this.#entries.get(id)?.value;
    const slot = this.#layout?.slot(id) ?? -1;
    return slot < 0 ? undefined : this.#values[slot];
  }

  set(tag: number, value: PropData): void {
    const id = propertyId(tag);
    if (this.#entries === undefined) {
      const slot = this.#layout?.slot(id) ?? -1;
      if (slot >= 0 && this.#layout?.tags[slot] === tag) {
        this.#values[slot] = value;
        return;
      }
      const next = slot < 0 ? this.#layout?.with(tag) : undefined;
      if (next !== undefined) {
        this.#layout = next;
        this.#values.push(value);
        return;
      }
    }
    this.#toEntries().set(id, { tag, value });
  }

  /** Has the properties of another bag from now on. */
  assign(other: PropertyBag): void {
    this.#layout = other.#layout;
    this.#values = [...other.#values];
    this.#entries = other.#entries === undefined ? undefined : new Map(other.#entries);
  }

  delete(id: number): boolean {
    if (this.#entries === undefined && (this.#layout?.slot(id) ?? -1) < 0) return false;
    return this.#toEntries().delete(id);
  }

  #toEntries(): Map<number, { tag: number; value: PropData }> {
    if (this.#entries !== undefined) return this.#entries;
    const entries = new Map<number, { tag: number; value: PropData }>();
    for (const [slot, tag] of (this.#layout?.tags ?? []).entries()) {
      entries.set(propertyId(tag), { tag, value: this.#values[slot] as PropData });
    }
    this.#entries = entries;
    this.#layout = undefined;
    this.#values = [];
    return entries;
  }
}
