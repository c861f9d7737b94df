import type { Outcome } from '../../model/outcome.ts';
import { sha256 } from '../../model/sha256.ts';
import type { ReadKeys } from '../../sink/keys.ts';
import type { KeyedSink } from '../../sink/sink.ts';
import type { Change } from '../ledger/outbox.ts';
import type { ChangeSink } from './delivery.ts';

/**
 * A sink that holds the present state of each record: told batch by batch, and told again after a crash. `keys`
 * reads what it holds, where it can be asked.
 */
export function keyedSink(
  name: string,
  open: (delivery: string) => Promise<KeyedSink>,
  keys?: ReadKeys,
): ChangeSink {
  return {
    name,
    ...(keys && {
      async inspect(_state, published) {
        const held = await keys(published);
        const missing = published.filter(key => !held.has(key)).length;
        return missing > 0 ? { lost: `${missing} of ${published.length} records are not there` } : {};
      },
    }),
    batch: 2000,
    async take(changes, _state, mayWrite) {
      const sink = await open(deliveryOf(changes));
      try {
        for (const { kind, record_key, payload } of changes) {
          if (kind === 'removed') await sink.remove(record_key);
          else await sink.write(JSON.parse(payload) as Outcome);
        }
        mayWrite?.();
        await sink.close();
      } catch (error) {
        await sink.abort();
        throw error;
      }
      return '';
    },
  };
}

/** The same for the same changes, even after a crash. What a revision says is the sink's to know. */
function deliveryOf(changes: readonly Change[]): string {
  const told = changes.map(({ kind, record_key, revision }) => [kind, record_key, revision]);
  return sha256(JSON.stringify(told));
}
