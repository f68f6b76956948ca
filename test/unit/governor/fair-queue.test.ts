import { describe, expect, it } from 'vitest';
import { FairQueue } from '../../../lib/governor/fair-queue.ts';

const drain = <T>(queue: FairQueue<T>): T[] => {
  const order: T[] = [];
  for (let next = queue.next(); next !== undefined; next = queue.next()) order.push(next);
  return order;
};

describe('FairQueue', () => {
  it('serves one lane in the order of coming', () => {
    const queue = new FairQueue<number>();
    for (let i = 0; i < 5; i++) queue.add('a', i);
    expect([queue.size, queue.peek()]).toEqual([5, 0]);
    expect(drain(queue)).toEqual([0, 1, 2, 3, 4]);
    expect([queue.size, queue.peek(), queue.next()]).toEqual([0, undefined, undefined]);
  });

  it('lets lanes take turns, however long one of them is', () => {
    const queue = new FairQueue<string>();
    for (let i = 0; i < 100; i++) queue.add('long', `long ${i}`);
    queue.add('short', 'short 0');
    queue.add('other', 'other 0');
    queue.add('other', 'other 1');
    expect(drain(queue).slice(0, 6)).toEqual(['long 0', 'short 0', 'other 0', 'long 1', 'other 1', 'long 2']);
  });

  it('gives who comes late into an empty lane the turn after those that are there', () => {
    const queue = new FairQueue<string>();
    queue.add('a', 'a0');
    queue.add('a', 'a1');
    queue.add('b', 'b0');
    expect(queue.next()).toBe('a0');
    queue.add('c', 'c0');
    expect(drain(queue)).toEqual(['b0', 'a1', 'c0']);
  });

  it('forgets who does not want to wait any longer', () => {
    const queue = new FairQueue<object>();
    const [first, second, third] = [{}, {}, {}];
    queue.add('a', first);
    queue.add('a', second);
    queue.add('b', third);
    expect(queue.remove('a', first)).toBe(true);
    expect(queue.remove('a', first)).toBe(false);
    expect(queue.remove('b', third)).toBe(true);
    expect([...queue]).toEqual([second]);
    expect(drain(queue)).toEqual([second]);
  });
});
