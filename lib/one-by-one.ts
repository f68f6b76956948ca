/** @internal What batches hold, one after the other. What is already here costs one promise; calls that do not wait for one another are answered in order. */
export function oneByOne<T>(batches: AsyncGenerator<readonly T[], undefined, undefined>): AsyncIterator<T, undefined> {
  let batch: readonly T[] = [];
  let at = 0;
  let last: Promise<IteratorResult<T, undefined>> | undefined;

  const refill = async (): Promise<IteratorResult<T, undefined>> => {
    do {
      const next = await batches.next();
      if (next.done === true) return { done: true, value: undefined };
      batch = next.value;
      at = 0;
    } while (batch.length === 0);
    return { done: false, value: batch[at++]! };
  };
  const take = (): IteratorResult<T, undefined> | Promise<IteratorResult<T, undefined>> =>
    (at < batch.length ? { done: false, value: batch[at++]! } : refill());

  return {
    next() {
      if (last === undefined && at < batch.length) return Promise.resolve({ done: false, value: batch[at++]! });
      const result = last === undefined ? refill() : last.then(take, take);
      last = result;
      const settled = (): void => {
        if (last === result) last = undefined;
      };
      result.then(settled, settled);
      return result;
    },
    async return() {
      batch = [];
      await batches.return(undefined);
      return { done: true, value: undefined };
    },
  };
}
