// The wall clock jumps by hours: a virtual machine wakes up, or somebody sets the time. Nothing may wait longer or shorter for it.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProfile, openMapi } from '../../lib/index.ts';
import { removeLeftOvers } from '../../lib/profile/ephemeral-profile.ts';
import { ALICE, Ground } from './ground.ts';
import type { WireFault } from './proxy.ts';
import { faultless, type Reference, runOne } from './runs.ts';
import { isSame, runScenario } from './scenario.ts';
import { FAULTS, type NamedFault } from './wire-faults.ts';

const HOURS = 5 * 3_600_000;
const jumps = [['forward', 1], ['back', -1]] as const;

function jump(direction: number): void {
  vi.setSystemTime(Date.now() + direction * HOURS);
}

/** The same fault; the clock jumps when it happens. */
function withJump(name: string, direction: number): NamedFault {
  const fault = FAULTS.find((one) => one.name === name)!;
  return {
    ...fault,
    make(ground, deadlineMs) {
      const made = fault.make(ground, deadlineMs);
      return {
        ...made,
        apply(passage) {
          jump(direction);
          return made.apply(passage);
        },
      };
    },
  };
}

describe('a clock that jumps', () => {
  let ground: Ground;
  let reference: Reference;

  beforeAll(async () => {
    ground = await Ground.start();
    reference = await faultless(ground);
  });
  afterAll(() => ground[Symbol.asyncDispose]());
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const positionOf = (type: string, phase: string) => reference.positions.find((one) => one.type === type && one.phase === phase)!;

  it.each([...jumps, ['to and fro', 0]] as const)('%s, before every request: nobody notices', async (_how, direction) => {
    let times = 0;
    const fault: WireFault = {
      lasting: true,
      async apply(passage) {
        jump(direction === 0 ? (times++ % 2 === 0 ? 1 : -1) : direction);
        await passage.forward();
        passage.send(...await passage.reply());
      },
    };
    ground.proxy.begin(fault, 1);
    const late: string[] = [];
    const { harvest, error } = await runScenario(ground, { timeoutMs: () => 15_000, late: (what) => late.push(what) });
    expect(error).toBeUndefined();
    expect(late).toEqual([]);
    expect(isSame(harvest, reference.harvest)).toBe(true);
    expect(ground.proxy.applied).toBe(reference.positions.length);
    // Neither a token nor a context was taken for outdated.
    expect(ground.proxy.seen.filter(({ type }) => type === 'Connect')).toHaveLength(2);
  });

  describe.each(jumps)('%s', (_how, direction) => {
    it.each([['Autodiscover', 'opening'], ['Connect', 'opening'], ['Execute', 'table'], ['Execute', 'stream'], ['Bind', 'opening by URL']])(
      'while %s (%s) waits: its deadline is what it was', async (type, phase) => {
        const { result, violations } = await runOne(ground, withJump('kept open before the reply', direction), positionOf(type, phase), reference);
        expect(violations).toEqual([]);
        expect(result).toBe('MAPI_E_TIMEOUT');
      });

    it('while a refusal is waited out: Retry-After is what it was', async () => {
      const start = performance.now();
      const { result, violations } = await runOne(ground, withJump('503 once, Retry-After', direction), positionOf('Execute', 'table'), reference);
      expect(violations).toEqual([]);
      expect(result).toBe('right');
      expect(performance.now() - start).toBeGreaterThan(1_000);
      expect(performance.now() - start).toBeLessThan(10_000);
    });

    it('while the server refuses the token: another one is asked for', async () => {
      const { result, violations } = await runOne(ground, withJump('401 once', direction), positionOf('Execute', 'messages'), reference);
      expect(violations).toEqual([]);
      expect(result).toBe('right');
    });

    it('after an ephemeral profile was made: it is not taken for a left-over', async () => {
      const options = { runtime: 'builtin', profileDirectory: ground.directory } as const;
      await using mapi = await openMapi(options);
      const profile = await createProfile({ ...options, ephemeral: true, mailbox: ALICE, server: ground.proxy.url });
      jump(direction);
      expect(await removeLeftOvers(mapi.profiles)).toEqual([]);
      const names = async (): Promise<string[]> => (await mapi.profiles.list({ app: true })).map(({ name }) => name);
      expect(await names()).toContain(profile.profile);
      await profile.close();
      expect(await names()).not.toContain(profile.profile);
    });
  });
});
