import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitCounters } from '../../../lib/governor/counters.ts';
import { type Ask, Limiter, type Permit, type Refusal } from '../../../lib/governor/limiter.ts';
import { closings, Pulse } from '../../../lib/governor/pulse.ts';

const STALL = 5_000;

/** A limiter of `limit`, and what happens in it. */
function bench(limit: number, shared = true) {
  const pulse = new Pulse();
  const counters = new WaitCounters();
  const settings = { limit };
  const limiter = new Limiter({
    limit: () => settings.limit, stallMs: () => STALL, pulse, counters,
    refuse: (why: Refusal, ask: Ask) => Object.assign(new Error(`${why} in ${ask.context}`), { why }),
  });
  const served: string[] = [];
  const refused: string[] = [];
  const permits: Permit[] = [];
  const take = (name: string, options: Partial<Ask> = {}): Promise<void> =>
    limiter.take({ lane: name[0], context: 'Test', timeoutMs: 120_000, ...options }).permit.then(
      (permit) => {
        served.push(name);
        permits.push(permit);
      },
      (error: unknown) => {
        refused.push(`${name}: ${error instanceof Error && 'why' in error ? String(error.why) : String(error)}`);
      });
  for (let i = 0; i < limit; i++) permits.push(limiter.tryTake()!);
  // Two flows: whoever waits may hope that the other one closes something.
  if (shared) for (const step of ['begin', 'begin', 'end', 'end'] as const) limiter[step]();
  return { limiter, pulse, counters, settings, served, refused, permits, take, release: () => permits.shift()!.release() };
}

const turn = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe('Limiter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives so many, and the next one when one comes back', async () => {
    const { limiter, take, served, release, counters } = bench(2);
    expect(limiter.tryTake()).toBeUndefined();
    void take('a');
    await turn();
    expect([limiter.held, limiter.waiting, served]).toEqual([2, 1, []]);
    await vi.advanceTimersByTimeAsync(300);
    release();
    await turn();
    expect([limiter.held, limiter.waiting, served]).toEqual([2, 0, ['a']]);
    expect(counters).toMatchObject({ waiting: 0, waits: 1, refused: 0, waitedMs: 300, longestMs: 300 });
  });

  it('takes back a permit once, however often it is released', () => {
    const { limiter, permits } = bench(2);
    permits[0]!.release();
    permits[0]!.release();
    expect(limiter.held).toBe(1);
  });

  it('lets nobody overtake those who wait', async () => {
    const { limiter, take, release } = bench(1);
    void take('a');
    release();
    // The one that came back is a's already.
    expect(limiter.tryTake()).toBeUndefined();
    await turn();
  });

  it('is fair among lanes: a hundred of one do not starve one of another', async () => {
    const { take, served, release } = bench(1);
    for (let i = 0; i < 100; i++) void take(`a${i}`);
    void take('b0');
    for (let i = 0; i < 4; i++) {
      release();
      await turn();
    }
    expect(served).toEqual(['a0', 'b0', 'a1', 'a2']);
  });

  it('refuses at the deadline of the one who waits, and keeps the others waiting', async () => {
    const { take, served, refused, release, pulse, counters } = bench(1);
    pulse.begin();
    void take('a', { timeoutMs: 1_000 });
    void take('b');
    await vi.advanceTimersByTimeAsync(999);
    expect(refused).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(refused).toEqual(['a: deadline']);
    release();
    await turn();
    expect(served).toEqual(['b']);
    expect(counters).toMatchObject({ waits: 2, refused: 1, longestMs: 1_000 });
  });

  it('ends a wait by its signal, with the signal\'s reason', async () => {
    const { limiter, take, refused } = bench(1);
    const controller = new AbortController();
    void take('a', { signal: controller.signal });
    void take('b', { signal: AbortSignal.abort('too late') });
    controller.abort('enough');
    await turn();
    expect(refused).toEqual(['b: too late', 'a: enough']);
    expect(limiter.waiting).toBe(0);
  });

  it('refuses at once who holds all there is himself, one after the other', async () => {
    const { limiter, take, refused } = bench(3, false);
    void take('a');
    await turn();
    expect([refused, limiter.waiting]).toEqual([['a: alone'], 0]);
  });

  it.each([
    ['a call is running', ({ pulse }: ReturnType<typeof bench>) => pulse.begin()],
    ['one but the youngest was used', ({ permits }: ReturnType<typeof bench>) => permits[1]!.used()],
    ['two are opened at a time', ({ limiter }: ReturnType<typeof bench>) => {
      limiter.begin();
      limiter.begin();
      limiter.end();
      limiter.end();
    }],
  ])('waits when %s', async (_name, happens) => {
    const all = bench(3, false);
    happens(all);
    void all.take('a');
    await turn();
    expect([all.refused, all.limiter.waiting]).toEqual([[], 1]);
    all.release();
    await turn();
    expect(all.served).toEqual(['a']);
  });

  it('waits while something is being closed', async () => {
    const { take, served, refused, release } = bench(1, false);
    closings.begin();
    void take('a');
    await turn();
    closings.end();
    release();
    await turn();
    expect([served, refused]).toEqual([['a'], []]);
  });

  it('refuses all who wait when nothing has happened for a while', async () => {
    const { take, refused, pulse } = bench(2);
    void take('a');
    void take('b');
    await vi.advanceTimersByTimeAsync(STALL - 100);
    pulse.begin();
    await vi.advanceTimersByTimeAsync(1_000);
    pulse.end();
    // From the end of what happened on.
    await vi.advanceTimersByTimeAsync(STALL - 100);
    expect(refused).toEqual([]);
    await vi.advanceTimersByTimeAsync(STALL);
    expect(refused).toEqual(['a: stalled', 'b: stalled']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks for one that can be spared, the one held longest first', async () => {
    const { take, served, refused, permits } = bench(3, false);
    const asked: number[] = [];
    for (const [index, permit] of permits.entries()) {
      if (index === 0) continue;
      permit.reclaim = () => {
        asked.push(index);
        setTimeout(() => permit.release(), 50);
      };
    }
    void take('a');
    await vi.advanceTimersByTimeAsync(50);
    expect([asked, served, refused]).toEqual([[1], ['a'], []]);
    expect(permits[1]!.reclaim).toBeUndefined();
  });

  it('lets more in when the limit is raised', async () => {
    const { limiter, take, served, settings } = bench(1);
    void take('a');
    void take('b');
    void take('c');
    settings.limit = 3;
    limiter.serve();
    await turn();
    expect([served, limiter.held, limiter.waiting]).toEqual([['a', 'b'], 3, 1]);
  });

  it('loses nobody and starves nobody under load', async () => {
    const busy = bench(5);
    busy.permits.splice(0).forEach((permit) => permit.release());
    const LANES = 20;
    const EACH = 50;
    busy.pulse.begin();
    for (let i = 0; i < EACH; i++) for (let lane = 0; lane < LANES; lane++) void busy.take(`${String.fromCodePoint(97 + lane)}${i}`);
    while (busy.served.length < LANES * EACH) {
      await turn();
      busy.permits.splice(0).forEach((permit) => permit.release());
      // At no time is one lane more than one turn (and one round of permits) ahead of another.
      const counts = Array.from({ length: LANES }, (_, lane) => busy.served.filter((name) => name[0] === String.fromCodePoint(97 + lane)).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
      expect(busy.limiter.held).toBeLessThanOrEqual(5);
    }
    busy.permits.splice(0).forEach((permit) => permit.release());
    expect([busy.limiter.held, busy.limiter.waiting, busy.refused]).toEqual([0, 0, []]);
  });
});
