import process from 'node:process';

/** An object that was still open when what it had been opened from was closed. */
export interface LeakedObject {
  /** Its class: 'Message', 'Folder' … */
  readonly kind: string;
  /** Milliseconds that it had been open. */
  readonly openMs: number;
  /** The stack of its opening. */
  readonly opened: string;
}

/** What closing a store, a session or a runtime had to close for its owner. */
export interface LeakReport {
  /** What was closed, in words. */
  readonly closed: string;
  /** The oldest first. */
  readonly objects: readonly LeakedObject[];
}

/** Looks for leaks: stacks are captured where there is one of these. */
export class LeakWatch {
  readonly #report: (report: LeakReport) => void;

  constructor(report: (report: LeakReport) => void) {
    this.#report = report;
  }

  report(closed: string, objects: readonly LeakedObject[]): void {
    if (objects.length === 0) return;
    try {
      this.#report({ closed, objects: objects.toSorted((left, right) => right.openMs - left.openMs) });
    } catch (error) {
      // Closing goes on; whoever listens hears of his own mistake.
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }
}

/** More than these are counted, not described. */
const MOST_DESCRIBED = 20;

function warn({ closed, objects }: LeakReport): void {
  const described = objects.slice(0, MOST_DESCRIBED).map(({ kind, openMs, opened }) => `${kind}, open for ${Math.round(openMs)} ms, opened\n    ${opened}`);
  const more = objects.length > MOST_DESCRIBED ? [`and ${objects.length - MOST_DESCRIBED} more`] : [];
  process.emitWarning(`${objects.length} ${objects.length === 1 ? 'object was' : 'objects were'} still open at the end of ${closed}:\n  ${[...described, ...more].join('\n  ')}`, {
    type: 'ExchangeMapiLeak',
  });
}

/** EXCHANGE_MAPI_DEBUG=leaks: what leaks becomes a process warning. */
const byEnvironment = (process.env['EXCHANGE_MAPI_DEBUG'] ?? '').split(',').includes('leaks');

/** Undefined: nobody looks for leaks. */
export function leakWatch(option: boolean | ((report: LeakReport) => void) | undefined): LeakWatch | undefined {
  if (typeof option === 'function') return new LeakWatch(option);
  return (option ?? byEnvironment) ? new LeakWatch(warn) : undefined;
}
