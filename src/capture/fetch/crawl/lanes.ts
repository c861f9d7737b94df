import type { Frontier, Target } from '../frontier/frontier.ts';

export interface LaneOptions {
  /** URLs of one host that are worked on at a time. */
  perHost: number;
  /** URLs asked for at most; the others wait for the next call. */
  maxPages?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Visits a URL; gives the hosts for which it made further URLs known. */
export type Visit = (target: Target) => Promise<readonly string[]>;

/** Hosts worked on at the same time. */
const MAX_LANES = 512;

/** Works through the frontier, each host in a lane of its own, until it is empty or the run is to stop. */
export class Lanes {
  private readonly frontier: Frontier;
  private readonly visit: Visit;
  private readonly options: LaneOptions;
  private readonly waiting = new Set<string>();
  /** By host, the URLs that are being worked on. */
  private readonly lanes = new Map<string, Set<string>>();
  private asked = 0;
  private failure: { error: unknown } | undefined;
  private finish: () => void = () => {};

  constructor(frontier: Frontier, visit: Visit, options: LaneOptions) {
    this.frontier = frontier;
    this.visit = visit;
    this.options = options;
  }

  /** Resolves when all lanes have ended. Throws what a visit threw, after the others have ended. */
  async run(): Promise<void> {
    await new Promise<void>(resolve => {
      this.finish = resolve;
      this.open(this.frontier.hosts());
    });
    if (this.failure !== undefined) throw this.failure.error;
  }

  private get stopped(): boolean {
    const { maxPages = Number.POSITIVE_INFINITY, signal } = this.options;
    return this.failure !== undefined || signal?.aborted === true || this.asked >= maxPages;
  }

  /** Gives each host as much work as it may have, and the hosts that wait a lane where one is free. */
  private open(hosts: readonly string[]): void {
    for (const host of hosts) {
      if (this.lanes.has(host) || this.lanes.size < MAX_LANES) this.fill(host);
      else this.waiting.add(host);
    }
    for (const host of this.waiting) {
      if (this.lanes.size >= MAX_LANES) break;
      this.waiting.delete(host);
      this.fill(host);
    }
    if (this.lanes.size === 0) this.finish();
  }

  private fill(host: string): void {
    const lane = this.lanes.get(host) ?? new Set<string>();
    while (lane.size < this.options.perHost && !this.stopped) {
      const target = this.frontier.next(host, lane);
      if (target === undefined) break;
      this.asked++;
      lane.add(target.url);
      void this.work(host, lane, target);
    }
    if (lane.size > 0) this.lanes.set(host, lane);
    else this.lanes.delete(host);
  }

  private async work(host: string, lane: Set<string>, target: Target): Promise<void> {
    const found = await this.visit(target).catch((error: unknown) => {
      this.failure ??= { error };
      return [];
    });
    lane.delete(target.url);
    this.open([host, ...found]);
  }
}
