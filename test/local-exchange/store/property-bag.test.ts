import { describe, expect, it } from 'vitest';
import { PropertyBag } from '../../../lib/local-exchange/store/property-bag.ts';

describe('PropertyBag', () => {
  it('keeps one value per property identifier', () => {
    const bag = new PropertyBag();
    bag.set(0x3001001f, 'name');
    bag.set(0x36010003, 1);
    bag.set(0x3001001f, 'other');
    expect([bag.value(0x3001), bag.value(0x3601), bag.size]).toEqual(['other', 1, 2]);
    bag.set(0x30010003, 5);
    expect([bag.value(0x3001), bag.tag(0x3001), bag.size]).toEqual([5, 0x30010003, 2]);
  });

  it('shares layouts among bags with the same properties', () => {
    const [one, two] = [new PropertyBag(), new PropertyBag()];
    for (const bag of [one, two]) {
      bag.set(0x1000001f, 'body');
      bag.set(0x0037001f, 'subject');
    }
    expect(one.layout).toBe(two.layout);
    expect(one.layout?.tags).toEqual([0x1000001f, 0x0037001f]);
  });

  it('deletes, and goes on', () => {
    const bag = new PropertyBag();
    bag.set(0x1000001f, 'body');
    bag.set(0x0037001f, 'subject');
    expect(bag.delete(0x1000)).toBe(true);
    expect(bag.delete(0x1000)).toBe(false);
    bag.set(0x80010003, 3);
    expect(bag.tags()).toEqual([0x0037001f, 0x80010003]);
    expect(bag.value(0x1000)).toBeUndefined();
  });

  it('takes any number of properties', () => {
    const bag = new PropertyBag();
    for (let id = 1; id < 5000; id++) bag.set(((id << 16) | 3) >>> 0, id);
    expect(bag.size).toBe(4999);
    expect(bag.layout).toBeUndefined();
    for (const id of [1, 64, 65, 4999]) expect(bag.value(id)).toBe(id);
  });
});
