import { createHmac } from 'node:crypto';
import { sha256 } from '../../model/sha256.ts';
import { BatchingSink, type Changes } from '../batching.ts';
import { PATIENCE, type Patience, post } from './post.ts';

export interface WebhookOptions {
  url: string;
  /** As Standard Webhooks has it: `whsec_` and base64, or any text. */
  secret: string;
  /** Records of one request, at most. */
  batch: number;
  /** Names the changes that are delivered. The same again have to have the same name, others another. */
  delivery: string;
  patience?: Patience;
}

const CHARACTERS = 1 << 20;

/**
 * Batches of changes as signed POST requests, after Standard Webhooks. The id of a message (`webhook-id`, and
 * `idempotency-key` for those who know that one) is the same for every attempt to deliver it.
 */
export class WebhookSink extends BatchingSink {
  private readonly options: WebhookOptions;
  private readonly key: Buffer;

  constructor(options: WebhookOptions) {
    super({ records: options.batch, characters: CHARACTERS });
    this.options = options;
    this.key = keyOf(options.secret);
  }

  protected async deliver(changes: Changes): Promise<void> {
    const { url, delivery, patience = PATIENCE } = this.options;
    const body = payload(changes);
    const id = `msg_${sha256(`${delivery}\n${body}`).slice(0, 32)}`;
    await post(url, () => ({ headers: this.headers(id, body), body }), patience);
  }

  private headers(id: string, body: string): Record<string, string> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', this.key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
      'idempotency-key': id,
    };
  }
}

/** `{"type":"records.changed","changes":[{"change":"upsert",…,"record":{…}},{"change":"remove",…}]}` */
function payload(changes: Changes): string {
  const items = [...changes].map(([recordKey, row]) => {
    if (!row) return JSON.stringify({ change: 'remove', recordKey });
    const head = JSON.stringify({ change: 'upsert', recordKey, version: row.version });
    return `${head.slice(0, -1)},"record":${row.record}}`;
  });
  return `{"type":"records.changed","changes":[${items.join(',')}]}`;
}

function keyOf(secret: string): Buffer {
  const encoded = /^whsec_(.+)$/.exec(secret)?.[1];
  return encoded === undefined ? Buffer.from(secret) : Buffer.from(encoded, 'base64');
}
