import type { SourceItem } from '../../model/capture.ts';
import type { KnownCapture, Seen } from '../ledger/seen.ts';
import { quarantineUnread } from '../pool/task.ts';

/** What decides whether an input has to be cleaned. */
export interface Identity {
  key: string;
  id: string;
  capturedAt: string | undefined;
  /** Digest of all that can have a say about it. */
  digest: string;
}

export type Verdict = 'clean' | 'unchanged' | 'superseded';

export function identify(
  item: SourceItem,
  digestAt: (url: string | undefined, capturedAt: string | undefined) => string,
): Identity {
  if ('capture' in item) {
    const { key, id, url, capturedAt } = item.capture;
    return { key, id, capturedAt, digest: digestAt(url, capturedAt) };
  }
  const { key, id } = quarantineUnread(item.failed);
  return { key, id, capturedAt: undefined, digest: `${item.failed.code}: ${item.failed.reason}` };
}

/**
 * Tells what a run has to clean. Of several captures of one input the latest counts; of those without times,
 * the first. Remembers what is on its way until it is noted.
 */
export class Triage {
  /** Distinct inputs so far. */
  inputs = 0;
  private readonly seen: Seen;
  private readonly again: boolean;
  private readonly underway = new Map<string, Identity>();

  /** `again`: clean everything, for a sink that knows nothing yet. */
  constructor(seen: Seen, again: boolean) {
    this.seen = seen;
    this.again = again;
  }

  /** In order, what is to be done with each. Asking the ledger for many at once is far faster than one by one. */
  judge(all: readonly Identity[]): Verdict[] {
    const rows = new Map(this.seen.known(all.map(({ key }) => key)).map(row => [row.key, row]));
    const verdicts = all.map(found => {
      const verdict = this.compare(found, rows.get(found.key));
      if (verdict !== 'superseded') this.underway.set(found.key, found);
      return verdict;
    });
    this.settle(all.filter((_, i) => verdicts[i] === 'unchanged'));
    return verdicts;
  }

  /** To be called when the ledger has been told of these. */
  settle(all: readonly Identity[]): void {
    this.seen.note(all.map(({ key }) => key));
    // A later capture of the same input may be on its way by now.
    for (const found of all) if (this.underway.get(found.key) === found) this.underway.delete(found.key);
  }

  private compare(found: Identity, row: KnownCapture | undefined): Verdict {
    const before = this.underway.get(found.key);
    if (before) return isLater(found, before) ? 'clean' : 'superseded';
    const known = row && { id: row.capture_id, capturedAt: row.captured_at ?? undefined };
    if (row?.seen) return isLater(found, known!) ? 'clean' : 'superseded';
    this.inputs++;
    if (!row || row.outcome === 'removed' || this.again) return 'clean';
    if (row.capture_id !== found.id) return isLater(known!, found) ? 'unchanged' : 'clean';
    return row.digest === found.digest ? 'unchanged' : 'clean';
  }
}

type Dated = Pick<Identity, 'id' | 'capturedAt'>;

/** Whether `a` is another capture, taken after `b`. */
function isLater(a: Dated, b: Dated): boolean {
  if (a.id === b.id || a.capturedAt === undefined || b.capturedAt === undefined) return false;
  return Date.parse(a.capturedAt) > Date.parse(b.capturedAt);
}
