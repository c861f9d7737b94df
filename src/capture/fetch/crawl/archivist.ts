import { existsSync } from 'node:fs';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { type Exchange, headerOf } from '../exchange.ts';
import type { Frontier, Result } from '../frontier/frontier.ts';
import { cdxj } from '../store/cdxj.ts';
import { replace } from '../store/disk.ts';
import type { CaptureStore, Visit } from '../store/store.ts';
import { payloadDigest } from '../store/warc-record.ts';

/** Puts visits into the store, one after the other, and keeps the frontier in step with what is on the disk. */
export class Archivist {
  private readonly frontier: Frontier;
  private readonly store: CaptureStore;
  private readonly queue = new PQueue({ concurrency: 1 });

  private readonly folder: string;
  private file: string | undefined;

  /** `folder` is the store's; indexes are written there. */
  constructor(frontier: Frontier, store: CaptureStore, folder: string) {
    this.frontier = frontier;
    this.store = store;
    this.folder = folder;
  }

  /** Brings store and frontier back in step after a crash. */
  async recover(): Promise<void> {
    const writes = this.frontier.intended();
    if (writes === undefined) return;
    if (await this.store.recover(writes)) this.frontier.confirm();
    else this.frontier.forget();
  }

  /** Whether pages that say that something is wrong are kept too. */
  get keepsErrors(): boolean {
    return this.store.keepsErrors;
  }

  /** Keeps a page with all responses that led to it; returns what it is to the archive. */
  keep(url: string, hops: readonly Exchange[]): Promise<Result> {
    return this.queue.add(async () => {
      const page = hops.at(-1)!;
      const original = this.originalOf(page);
      const visit: Visit = { url, hops, ...(original && { original }) };
      const { plan, write } = await this.store.plan(visit);
      const kept = plan.kept ?? original;
      const result: Result = {
        url,
        ...outcomeOf(page, original !== undefined),
        // "Not modified" confirms what is known already.
        ...(kept && isSuccess(page) && page.status !== 304 && { cache: { ...kept, ...validatorsOf(page) } }),
      };
      this.frontier.intend(plan, result);
      await write();
      this.frontier.confirm();
      await this.follow(plan.entries[0]?.file);
      return result;
    });
  }

  /** Writes the index of the last archive file, and of those that a crash left without one. */
  async close(): Promise<void> {
    await this.queue.onIdle();
    await this.follow(undefined);
    for (const file of this.frontier.files()) {
      if (!existsSync(this.indexPath(file))) await this.index(file);
    }
  }

  /** The file that is written to has changed: the one before is complete. */
  private async follow(file: string | undefined): Promise<void> {
    const before = this.file;
    this.file = file;
    if (before !== undefined && before !== file) await this.index(before);
  }

  private async index(file: string): Promise<void> {
    await replace(this.indexPath(file), cdxj(this.frontier.entries(file)));
  }

  private indexPath(file: string): string {
    return join(this.folder, file.replace(/(?:\.warc)?\.gz$/, '.cdxj'));
  }

  /** What is archived of the page and is the same still: so says the server, or so does the payload. */
  private originalOf(page: Exchange): ReturnType<Frontier['original']> {
    const original = this.frontier.original(page.url);
    if (original === undefined || page.truncated) return undefined;
    const same = page.status === 304 || (isSuccess(page) && payloadDigest(page.body) === original.digest);
    return same ? original : undefined;
  }
}

function isSuccess({ status, truncated }: Exchange): boolean {
  return ((status >= 200 && status < 300) || status === 304) && !truncated;
}

function outcomeOf(page: Exchange, unchanged: boolean): Pick<Result, 'outcome' | 'message'> {
  if (unchanged) return { outcome: 'unchanged' };
  if (page.status >= 200 && page.status < 300) {
    const flaw = flawOf(page);
    return { outcome: 'captured', ...(flaw !== undefined && { message: `${page.url}: ${flaw}` }) };
  }
  return {
    outcome: 'http-status',
    message: `${page.url}: status ${page.status} ${page.statusText}`.trimEnd(),
  };
}

function flawOf({ truncated, excess }: Exchange): string | undefined {
  if (truncated) return 'the server broke off; cut short';
  return excess ? 'the server sent more than it announced; cut at the length that it gave' : undefined;
}

function validatorsOf({ headers }: Exchange): { etag: string | undefined; lastModified: string | undefined } {
  return { etag: headerOf(headers, 'etag'), lastModified: headerOf(headers, 'last-modified') };
}
