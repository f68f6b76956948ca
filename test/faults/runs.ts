// One run per fault and request of the scenario, and what is said of it.

import { setTimeout as sleep } from 'node:timers/promises';
import { MapiError } from '../../lib/index.ts';
import { addon } from '../../lib/native/binding.ts';
import type { Ground } from './ground.ts';
import { type Harvest, isBeginningOf, isSame, type Phase, PHASES, runScenario } from './scenario.ts';
import type { NamedFault, Outcome } from './wire-faults.ts';

/** What calls get. An endless one ends with it, so it is short; others have all the time that a slow machine needs. */
const DEADLINE_MS = 15_000;
const SHORT_MS = 700;
/** Sockets end, and native objects are released, in the background. */
const AFTERWARDS_MS = 3_000;

/** A request of the scenario. */
export interface Position {
  readonly number: number;
  readonly type: string;
  readonly phase: Phase;
  /** Asked for ahead, and never needed: the end of a table that has none behind what was read. */
  readonly isSpare: boolean;
}

/** What a run without faults reads and asks. */
export interface Reference {
  readonly harvest: Harvest;
  readonly positions: readonly Position[];
}

export interface Verdict {
  readonly fault: string;
  readonly position: Position;
  /** 'right', 'not reached', or the error's code. */
  readonly result: string;
  readonly violations: readonly string[];
}

export async function faultless(ground: Ground): Promise<Reference> {
  ground.proxy.begin();
  const { harvest, error } = await runScenario(ground, { timeoutMs: () => DEADLINE_MS, late: (what) => {
    throw new Error(`${what} takes too long without any fault`);
  } });
  if (error !== undefined) throw error;
  const { seen } = ground.proxy;
  const positions = seen.map(({ type, phase }, index) => {
    const isSpare = ['tree', 'reading by URL'].includes(phase) && seen[index + 1]?.phase !== phase;
    return { number: index + 1, type, phase: phase as Phase, isSpare };
  });
  return { harvest, positions };
}

function expected(fault: NamedFault, { type, isSpare }: Position): Outcome {
  // Closing never fails.
  const isClosing = type === 'Disconnect' || type === 'Unbind';
  if (fault.outcome === 'error') return isClosing || isSpare ? 'either' : 'error';
  // An address book that was never there is not asked again.
  return type === 'Bind' ? 'either' : fault.outcome;
}

/** Contexts that may be left to expire: those that the client cannot know of, or cannot reach. */
function orphansOf(fault: NamedFault, { type, isSpare }: Position, hasFailed: boolean): number {
  if (fault.orphans === true) return 2;
  return hasFailed || isSpare || type === 'Disconnect' || type === 'Unbind' ? 1 : 0;
}

/** What is wrong with the error, if it should be this one. */
function* faultsOf(error: unknown, fault: NamedFault): Generator<string> {
  if (!(error instanceof MapiError)) {
    yield `not a MapiError: ${String(error)}`;
    return;
  }
  if (!fault.code.test(error.code)) yield `${error.code} is not what it should be: ${error.message}`;
  if (!/^I[A-Za-z]+::\w+$/.test(error.context)) yield `its context is ${error.context}`;
  if (error.maybeApplied) yield 'nothing was written, yet it says that something may have been';
  if ((error.lastError?.error ?? '') === '' && (error.hint ?? '') === '') yield `it does not say why: ${error.message}`;
}

/** Whether it becomes so in time. */
export async function until(limitMs: number, isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}

export async function runOne(ground: Ground, fault: NamedFault, position: Position, reference: Reference): Promise<Verdict> {
  const violations: string[] = [];
  const { proxy } = ground;
  const contexts = ground.contexts;
  const plan = fault.make(ground, SHORT_MS);
  const isNear = (phase: Phase): boolean => phase === position.phase || (plan.lasting === true && PHASES.indexOf(phase) > PHASES.indexOf(position.phase));
  proxy.begin(plan, position.number);
  const { harvest, error } = await runScenario(ground, {
    timeoutMs: (phase) => (fault.endless === true && isNear(phase) ? SHORT_MS : DEADLINE_MS),
    late: (what, ms) => violations.push(`${what} took ${ms.toFixed(0)} ms`),
  });
  const isReached = proxy.applied > 0;

  if (error === undefined) {
    if (!isSame(harvest, reference.harvest)) violations.push('what it read is not what there is');
    if (isReached && expected(fault, position) === 'error') violations.push('it should have failed');
  } else {
    // On a busy machine a short deadline may pass by itself.
    const isSlow = fault.endless === true && MapiError.is(error, 'MAPI_E_TIMEOUT');
    violations.push(...faultsOf(error, fault));
    if (!isBeginningOf(harvest, reference.harvest)) violations.push('what it read before its error is not what there is');
    if (!isReached && !isSlow) violations.push('it failed without a fault');
    if (isReached && expected(fault, position) === 'right') violations.push(`it should have succeeded: ${error instanceof Error ? error.message : ''}`);
  }
  if (!await until(AFTERWARDS_MS, () => proxy.connections === 0)) violations.push(`${proxy.connections} connections are left open`);
  const left = ground.contexts - contexts;
  if (left > orphansOf(fault, position, error !== undefined)) violations.push(`${left} contexts are left on the server`);
  proxy.cutClients();
  const result = !isReached ? 'not reached' : error === undefined ? 'right' : error instanceof MapiError ? error.code : 'another error';
  return { fault: fault.name, position, result, violations };
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

/** The runs of one fault, as many at a time as there are grounds; afterwards nothing of theirs may be there. */
export async function runFault(grounds: readonly Ground[], fault: NamedFault, positions: readonly Position[], reference: Reference): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const waiting = [...positions];
  const timersBefore = timers();
  await Promise.all(grounds.map(async (ground) => {
    for (let position = waiting.shift(); position !== undefined; position = waiting.shift()) verdicts.push(await runOne(ground, fault, position, reference));
  }));
  const leaks: string[] = [];
  if (!await until(AFTERWARDS_MS, () => Object.keys(addon.handleCounts()).length === 0)) leaks.push(`native objects are left: ${JSON.stringify(addon.handleCounts())}`);
  if (!await until(AFTERWARDS_MS, () => timers() <= timersBefore)) leaks.push(`${timers() - timersBefore} timers are left`);
  if (leaks.length > 0 && verdicts.length > 0) verdicts.push({ ...verdicts[0]!, result: 'leaks', violations: leaks });
  return verdicts;
}

/** Fault × result, for people. */
export function summary(verdicts: readonly Verdict[]): string {
  const faults = [...new Set(verdicts.map(({ fault }) => fault))];
  const results = ['right', ...new Set(verdicts.map(({ result }) => result).filter((result) => result !== 'right').toSorted()), 'violations'];
  const rows = faults.map((fault) => {
    const of = verdicts.filter((verdict) => verdict.fault === fault);
    return [fault, ...results.map((result) => {
      const count = of.filter((verdict) => (result === 'violations' ? verdict.violations.length > 0 : verdict.result === result)).length;
      return count === 0 ? '·' : String(count);
    })];
  });
  const table = [['fault', ...results], ...rows];
  const widths = table[0]!.map((_head, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ').trimEnd()).join('\n');
}
