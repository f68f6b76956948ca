import { describe, expect, it } from 'vitest';
import { oneByOne } from '../../lib/one-by-one.ts';

async function* batchesOf(...batches: number[][]): AsyncGenerator<number[], undefined, undefined> {
  for (const batch of batches) {
    await Promise.resolve();
    yield batch;
  }
}

const iterable = <T>(iterator: AsyncIterator<T, undefined>): AsyncIterable<T> => ({ [Symbol.asyncIterator]: () => iterator });

describe('oneByOne', () => {
  it('gives what batches hold, in order', async () => {
    const all: number[] = [];
    for await (const one of iterable(oneByOne(batchesOf([1, 2], [], [3], [4, 5, 6], [])))) all.push(one);
    expect(all).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('loses nothing when calls do not wait for one another', async () => {
    const iterator = oneByOne(batchesOf([1, 2], [3], [], [4, 5]));
    const results = await Promise.all(Array.from({ length: 8 }, () => iterator.next()));
    expect(results.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, undefined, undefined, undefined]);
    expect(results.map(({ done }) => done)).toEqual([false, false, false, false, false, true, true, true]);
  });

  it('passes on a failure where it comes, and is at its end then', async () => {
    const reason = new Error('broken');
    const iterator = oneByOne((async function* failing() {
      yield [1];
      await Promise.reject(reason);
      return undefined;
    })());
    const results = await Promise.allSettled([iterator.next(), iterator.next(), iterator.next()]);
    expect(results).toEqual([
      { status: 'fulfilled', value: { done: false, value: 1 } }, { status: 'rejected', reason }, { status: 'fulfilled', value: { done: true, value: undefined } },
    ]);
  });

  it('ends the batches when its consumer leaves', async () => {
    let ended = false;
    const iterator = oneByOne((async function* endless() {
      try {
        for (;;) yield [1, 2, 3];
      } finally {
        ended = true;
      }
    })());
    for await (const one of iterable(iterator)) if (one === 2) break;
    expect(ended).toBe(true);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });
});
