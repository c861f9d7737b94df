import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { FetchError } from './failure.ts';
import type { Politeness } from './politeness.ts';

/** What a timer of Node can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Smallest delay after a sign of overload, and successes in a row after which a host may have more again. */
const FIRST_DELAY = 1_000;
const RECOVERY = 10;

/** Requests in a row without any answer after which a host counts as down for the rest of the run. */
const DOWN = 8;

/**
 * The pace of one host: how many requests at a time and how far apart. Signs of overload halve the pace;
 * it comes back step by step.
 */
export class Host {
  /** Holds a place for each open request. */
  readonly slots: PQueue;
  /** Lets one request start at a time. */
  readonly gate = new PQueue({ concurrency: 1 });
  readonly name: string;
  private readonly politeness: Politeness;
  private crawlDelay = 0;
  private extraDelay = 0;
  private successes = 0;
  private failures = 0;
  private notBefore = 0;
  private pausedUntil = 0;

  constructor(name: string, politeness: Politeness) {
    this.name = name;
    this.politeness = politeness;
    this.slots = new PQueue({ concurrency: politeness.perHost });
  }

  /** Milliseconds between two starts at present. */
  get delay(): number {
    return Math.max(this.politeness.delay, this.crawlDelay, this.extraDelay);
  }

  get concurrency(): number {
    return this.slots.concurrency;
  }

  /** What robots.txt wants, in seconds. A host that asks for distance gets one request at a time. */
  setCrawlDelay(seconds: number): void {
    this.crawlDelay = seconds * 1000;
    if (seconds > 0) this.slots.concurrency = 1;
  }

  /** Waits until the next request may start. Throws `deferred` when that is too far off, or `aborted`. */
  async turn(signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const now = Date.now();
      if (this.failures >= DOWN) throw this.deferred(`has not answered ${this.failures} times in a row`);
      if (this.pausedUntil - now > this.politeness.maxPause) {
        throw this.deferred(`asks to be left alone until ${new Date(this.pausedUntil).toISOString()}`);
      }
      const wait = Math.max(this.notBefore, this.pausedUntil) - now;
      if (wait <= 0) return;
      await sleep(Math.min(wait, LONGEST_TIMER), undefined, signal && { signal }).catch((error: unknown) => {
        throw new FetchError('aborted', `${this.name}: given up while waiting`, error);
      });
    }
  }

  started(): void {
    this.notBefore = Date.now() + this.delay;
  }

  succeeded(): void {
    this.failures = 0;
    if (++this.successes < RECOVERY) return;
    this.successes = 0;
    this.extraDelay = this.extraDelay / 2 < this.politeness.delay ? 0 : this.extraDelay / 2;
    if (this.crawlDelay === 0) {
      this.slots.concurrency = Math.min(this.politeness.perHost, this.slots.concurrency + 1);
    }
  }

  /** The host said that it has too much to do; `pause` is what it asked for, in milliseconds. */
  overloaded(pause: number): void {
    this.failures = 0;
    this.successes = 0;
    this.slots.concurrency = 1;
    this.extraDelay = Math.min(this.politeness.maxDelay, Math.max(FIRST_DELAY, this.delay * 2));
    this.pausedUntil = Math.max(this.pausedUntil, Date.now() + pause);
  }

  /** No answer came. */
  failed(): void {
    this.successes = 0;
    this.failures++;
  }

  private deferred(why: string): FetchError {
    return new FetchError('deferred', `${this.name}: ${why}`);
  }
}
