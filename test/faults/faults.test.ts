import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPIRATION_MS, Ground } from './ground.ts';
import { faultless, type Position, type Reference, runFault, summary, until, type Verdict } from './runs.ts';
import { FAULTS } from './wire-faults.ts';

/** Every fault at every request, by `npm run test:long`; else each fault at some requests, and some fault at each. */
const isWhole = process.env['FAULTS'] === 'all';
/** Runs at the same time: most of them wait. */
const LANES = 6;

/** Of the requests of each type those whose turn it is: the same ones in every run, others for every fault. */
function chosen(positions: readonly Position[], fault: number): readonly Position[] {
  if (isWhole) return positions;
  const of = (types: readonly string[]): readonly Position[] => positions.filter(({ type }) => types.includes(type));
  const executes = of(['Execute']);
  const others = positions.filter(({ type }) => type !== 'Execute');
  return [executes[(5 * fault) % executes.length]!, others[fault % others.length]!];
}

describe('a request that goes wrong', () => {
  const grounds: Ground[] = [];
  const verdicts: Verdict[] = [];
  let reference: Reference;

  beforeAll(async () => {
    for (let lane = 0; lane < LANES; lane++) grounds.push(await Ground.start());
    reference = await faultless(grounds[0]!);
  });

  afterAll(async () => {
    for (const ground of grounds) await ground[Symbol.asyncDispose]();
    console.log(`${verdicts.length} runs\n${summary(verdicts)}`);
  });

  it('is one of all types, and of many', () => {
    const types = reference.positions.map(({ type }) => type);
    expect([...new Set(types)].toSorted()).toEqual(['Autodiscover', 'Bind', 'Connect', 'Disconnect', 'Execute', 'ResolveNames', 'Unbind']);
    expect(new Set(reference.positions.map(({ phase }) => phase)).size).toBe(9);
  });

  it.each(FAULTS.map((fault, index) => [fault.name, fault, index] as const))('%s', async (_name, fault, index) => {
    const found = await runFault(grounds, fault, chosen(reference.positions, index), reference);
    verdicts.push(...found);
    const violations = found.flatMap(({ position, violations: said }) => said.map((text) => `${position.type} ${position.number} (${position.phase}): ${text}`));
    expect(violations, violations.join('\n')).toEqual([]);
  }, isWhole ? 600_000 : 60_000);

  it('leaves no context behind for longer than contexts live', async () => {
    expect(await until(3 * EXPIRATION_MS, () => grounds.every(({ contexts }) => contexts === 0))).toBe(true);
  });
});
