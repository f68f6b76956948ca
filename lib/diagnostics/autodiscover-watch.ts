import { performance } from 'node:perf_hooks';
import { TransportFailure } from '../transport/failure.ts';
import type { HttpObserver } from '../transport/http-observer.ts';

/** Who is told of the look-ups of one search. */
export interface AutodiscoverWatch {
  readonly http: HttpObserver | undefined;
  /** `target`: a URL, or a name in DNS. */
  step(step: string, target: string, outcome: string, durationMs: number, errorType?: string): void;
}

/** Carries out one look-up and tells what came of it. */
export async function watched<T>(
  watch: AutodiscoverWatch | undefined, step: string, target: string, work: () => Promise<T>, outcome: (result: T) => string,
): Promise<T> {
  if (watch === undefined) return await work();
  const started = performance.now();
  try {
    const result = await work();
    watch.step(step, target, outcome(result), performance.now() - started);
    return result;
  } catch (error) {
    watch.step(step, target, 'failed', performance.now() - started, error instanceof TransportFailure ? error.kind : 'unknown');
    throw error;
  }
}
