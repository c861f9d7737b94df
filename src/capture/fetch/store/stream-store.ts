import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pageFacts } from './page-facts.ts';
import type { CaptureStore, Plan, Visit } from './store.ts';
import { payloadDigest } from './warc-record.ts';

/** Keeps nothing: writes each page as a JSON line that `dechrome clean -` reads. */
export class StreamStore implements CaptureStore {
  readonly keepsErrors = false;
  private readonly out: Writable;

  constructor(out: Writable) {
    this.out = out;
  }

  async plan({ hops }: Visit): Promise<{ plan: Plan; write: () => Promise<void> }> {
    const page = hops.at(-1)!;
    const item = { ...pageFacts(page), base64: page.content.toString('base64') };
    const kept = { recordId: '', url: page.url, date: page.at, digest: payloadDigest(page.body) };
    return {
      plan: { writes: [], entries: [], kept },
      write: async () => {
        if (!this.out.write(`${JSON.stringify(item)}\n`)) await once(this.out, 'drain');
      },
    };
  }

  async recover(): Promise<boolean> {
    return true;
  }
}
