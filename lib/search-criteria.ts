import type { Restriction } from './props/restriction.ts';

const STATES = {
  /** It is looking, or keeps what it found up to date as messages come and go. */
  RUNNING: 0x0000_0001,
  /** It is being built: what the folder shows is not all yet. */
  REBUILD: 0x0000_0002,
  /** Subfolders are searched, too. */
  RECURSIVE: 0x0000_0004,
  /** It runs with high priority. */
  FOREGROUND: 0x0000_0008,
  /** It is not kept up to date: what it found, it found once. */
  STATIC: 0x0001_0000,
  /** It may become static. */
  MAYBE_STATIC: 0x0002_0000,
  /** Everything was searched. */
  COMPLETE: 0x0000_1000,
  /** Only part of what was to be searched could be. */
  PARTIAL: 0x0000_2000,
  /** By the content index alone; the next ones are mixtures with looking at each message, the last one is that alone. */
  CI_TOTALLY: 0x0100_0000,
  CI_WITH_TWIR_RESIDUAL: 0x0200_0000,
  TWIR_MOSTLY: 0x0400_0000,
  TWIR_TOTALLY: 0x0800_0000,
} as const;

/** How far a search is, and how it works: SEARCH_* ([MS-OXCFOLD] 2.2.1.5.2), without that prefix. */
export type SearchState = keyof typeof STATES;

/** What a search folder looks for. */
export interface SearchCriteria {
  /** What it finds; undefined when every message matches. Goes where restrictions go. */
  readonly restriction: Restriction | undefined;
  /** Entry identifiers of the folders that it searches. */
  readonly folders: readonly Uint8Array[];
  readonly state: readonly SearchState[];
  /** The state as a number, with bits that have no name here. */
  readonly stateBits: number;
}

export function searchStates(bits: number): SearchState[] {
  return (Object.keys(STATES) as SearchState[]).filter((name) => (bits & STATES[name]) !== 0);
}
