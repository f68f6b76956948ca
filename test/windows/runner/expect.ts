// vitest's `expect` from its parts.
import { ASYMMETRIC_MATCHERS_OBJECT, chai, customMatchers, getState, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import { getCurrentTest } from '@vitest/runner';

interface PollOptions {
  readonly interval?: number;
  readonly timeout?: number;
}

type Matchers = Record<string, unknown>;
interface Expect {
  (value: unknown, message?: string): Matchers;
  [member: string]: unknown;
}

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

const asserted = chai.expect as unknown as (value: unknown, message?: string) => { withTest(test: unknown): Matchers };
const expectation = ((value, message) => asserted(value, message).withTest(getCurrentTest())) as Expect;
Object.assign(expectation, chai.expect, (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT]);

/** Matches again and again what `read` returns, until it fits or the time is over. */
function poll(read: () => unknown, { interval = 50, timeout = 1_000 }: PollOptions = {}): unknown {
  const chain = (negated: boolean): unknown => new Proxy({}, {
    get: (_target, matcher) => {
      if (matcher === 'not') return chain(!negated);
      return async (...expected: unknown[]) => {
        const end = performance.now() + timeout;
        for (;;) {
          const last = performance.now() >= end;
          try {
            const matchers = expectation(await read());
            const chosen = negated ? matchers['not'] as Matchers : matchers;
            return (chosen[matcher as string] as (...values: unknown[]) => unknown)(...expected);
          } catch (error) {
            if (last) throw error;
          }
          await new Promise((resolve) => setTimeout(resolve, interval));
        }
      };
    },
  });
  return chain(false);
}

const state = expectation as unknown as Parameters<typeof getState>[0];
expectation['getState'] = () => getState(state);
expectation['setState'] = (values: object) => setState(values, state);
expectation['poll'] = poll;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, state);
(expectation['extend'] as (matchers: object) => void) = (matchers) => (chai.expect as unknown as { extend(target: unknown, matchers: object): void }).extend(expectation, matchers);
(expectation['extend'] as (matchers: object) => void)(customMatchers);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expectation, configurable: true });

export const expect = expectation;
