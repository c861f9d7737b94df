/** How much of a host may be asked at once, and how often. */
export interface Politeness {
  /** Requests open at one host at a time. */
  perHost: number;
  /** Milliseconds between the starts of two requests to a host, unless its robots.txt wants more. */
  delay: number;
  /** Longest delay that overload makes us take, in milliseconds. */
  maxDelay: number;
  /** Longest pause that a host may ask for and still be served in this run, in milliseconds. */
  maxPause: number;
}

export const DEFAULT_POLITENESS: Politeness = {
  perHost: 2,
  delay: 1_000,
  maxDelay: 60_000,
  maxPause: 300_000,
};

/** Requests open in all. */
export const DEFAULT_CONCURRENCY = 16;
