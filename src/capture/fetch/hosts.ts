import PQueue from 'p-queue';
import type { Exchange } from './exchange.ts';
import { FetchError } from './failure.ts';
import { Host } from './host.ts';
import type { Politeness } from './politeness.ts';
import { retryAfter } from './retry.ts';

/** All hosts of a run, under one limit of requests that are open at a time. */
export class Hosts {
  private readonly hosts = new Map<string, Host>();
  private readonly global: PQueue;
  private readonly politeness: Politeness;
  private readonly signal: AbortSignal | undefined;

  constructor(concurrency: number, politeness: Politeness, signal?: AbortSignal) {
    this.global = new PQueue({ concurrency });
    this.politeness = politeness;
    this.signal = signal;
  }

  /** The host of a URL; http and https of a name are one host, for it is one machine that has the work. */
  of(url: string): Host {
    const { host } = new URL(url);
    const known = this.hosts.get(host) ?? new Host(host, this.politeness);
    this.hosts.set(host, known);
    return known;
  }

  /**
   * Makes one request when its host's turn has come, and lets the answer set the host's pace.
   * Throws what the request throws, and `deferred` or `aborted` instead of waiting.
   */
  async run(url: string, request: () => Promise<Exchange>): Promise<Exchange> {
    const host = this.of(url);
    const exchange = await host.slots
      .add(() => this.start(host, request))
      .catch((error: unknown) => {
        if (error instanceof FetchError && error.disposition === 'retry') host.failed();
        throw error;
      });
    if (exchange.status === 429 || exchange.status === 503) host.overloaded(retryAfter(exchange) ?? 0);
    else host.succeeded();
    return exchange;
  }

  /** The gate is held until the request is under way, so that distances hold between real starts. */
  private async start(host: Host, request: () => Promise<Exchange>): Promise<Exchange> {
    const begun: { response?: Promise<Exchange> } = {};
    await host.gate.add(async () => {
      await host.turn(this.signal);
      await new Promise<void>(underWay => {
        begun.response = this.global.add(() => {
          try {
            return request();
          } finally {
            // Counted from when it has begun: a busy machine may take a while between the two.
            host.started();
            underWay();
          }
        });
        // It is awaited below, yet may fail before.
        begun.response.catch(() => {});
      });
    });
    return begun.response!;
  }
}
