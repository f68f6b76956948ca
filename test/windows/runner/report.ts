// What a run of a test file tells.

/** Begins a line that is for the one who started it. */
export const MARK = '\u0001test ';

export interface TestReport {
  readonly name: string;
  /** lost: it was collected and did not run. */
  readonly state: 'pass' | 'fail' | 'skip' | 'lost';
  readonly milliseconds: number;
  readonly errors: readonly string[];
}

export type Report =
  | { readonly type: 'collected'; readonly tests: number }
  | { readonly type: 'started'; readonly name: string }
  | ({ readonly type: 'test' } & TestReport)
  | { readonly type: 'end'; readonly errors: readonly string[]; readonly tests: readonly TestReport[] };
