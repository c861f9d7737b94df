import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { BatchingSink, type Changes } from '../batching.ts';
import { SinkError } from '../sink-error.ts';
import { backOff, PATIENCE, type Patience, post } from './post.ts';

export interface OpenSearchOptions {
  url: string;
  index: string;
  /** Value of the header, such as `ApiKey …` or `Basic …`. */
  authorization?: string;
  patience?: Patience;
}

/** As both makers advise: a few megabytes a request. */
const LIMITS = { records: 500, characters: 5_000_000 };

/** An index of OpenSearch or Elasticsearch, by `_bulk`. A record is the document with its record key as id. */
export class OpenSearchSink extends BatchingSink {
  private readonly options: OpenSearchOptions;

  constructor(options: OpenSearchOptions) {
    super(LIMITS);
    this.options = options;
  }

  /** Brings again what was turned away as too much, and goes on past what is refused, to report it at the end. */
  protected async deliver(changes: Changes): Promise<void> {
    const { patience = PATIENCE } = this.options;
    const refused: Item[] = [];
    let open = changes;
    for (let made = 1; ; made++) {
      const failed = (await this.send(open, patience)).filter(isFailure);
      refused.push(...failed.filter(item => !isPassing(item)));
      open = new Map(failed.filter(isPassing).map(({ id }) => [id, changes.get(id) ?? null]));
      if (open.size === 0) break;
      if (made >= patience.attempts) throw this.refusal(failed.filter(isPassing), changes, 'retry');
      await sleep(backOff(made, patience));
    }
    if (refused.length > 0) throw this.refusal(refused, changes, 'fatal');
  }

  private async send(changes: Changes, patience: Patience): Promise<Item[]> {
    const { authorization } = this.options;
    const headers = { 'content-type': 'application/x-ndjson', ...(authorization && { authorization }) };
    const body = this.lines(changes);
    const text = await post(`${serverOf(this.options)}/_bulk`, () => ({ headers, body }), patience);
    return itemsOf(text, changes, placeOf(this.options));
  }

  private lines(changes: Changes): string {
    const { index } = this.options;
    const lines = [...changes].map(([id, row]) => {
      const action = { [row ? 'index' : 'delete']: { _index: index, _id: id } };
      return row ? `${JSON.stringify(action)}\n${row.record}\n` : `${JSON.stringify(action)}\n`;
    });
    return lines.join('');
  }

  private refusal(items: readonly Item[], changes: Changes, disposition: 'retry' | 'fatal'): SinkError {
    const [first] = items;
    const key = changes.get(first!.id)?.capture_key ?? first!.id;
    const reason = `${first!.status} ${first!.reason}`;
    return new SinkError(
      'opensearch',
      `${placeOf(this.options)}: ${items.length} of ${changes.size} records not taken; the first, of ${key}: ${reason}`,
      disposition,
    );
  }
}

/** The address of an index. */
export function indexAt(options: OpenSearchOptions): string {
  return `${serverOf(options)}/${options.index}`;
}

/** An index, for people; without what its address may hold of secrets. */
export function placeOf({ url, index }: OpenSearchOptions): string {
  return `${new URL(url).origin}/${index}`;
}

function serverOf({ url }: OpenSearchOptions): string {
  return url.replace(/\/+$/, '');
}

interface Item {
  id: string;
  status: number;
  reason: string;
}

const result = z.object({
  _id: z.string(),
  status: z.int(),
  error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
});
const answer = z.object({ items: z.array(z.record(z.string(), result)) });

function itemsOf(text: string, changes: Changes, place: string): Item[] {
  const parsed = answer.safeParse(asJson(text));
  const items = parsed.data?.items.flatMap(item => Object.values(item)) ?? [];
  // What is not heard of was perhaps not stored.
  if (items.length !== changes.size || items.some(({ _id }) => !changes.has(_id))) {
    throw new SinkError('opensearch', `${place}: this is no answer to _bulk: ${text.slice(0, 200)}`, 'fatal');
  }
  return items.map(({ _id, status, error }) => ({
    id: _id,
    status,
    reason: error ? `${error.type}: ${error.reason ?? ''}` : '',
  }));
}

export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFailure({ status, reason }: Item): boolean {
  // 404 without an error: there was nothing to delete.
  return status >= 300 && !(status === 404 && reason === '');
}

function isPassing({ status }: Item): boolean {
  return status === 429 || status >= 500;
}
