import type { Outcome } from '../../model/outcome.ts';
import type { KeyedSink } from '../../sink/sink.ts';
import type { ChangeSink } from './delivery.ts';

/** A sink that holds the present state of each record: told batch by batch, and told again after a crash. */
export function keyedSink(name: string, open: () => KeyedSink): ChangeSink {
  return {
    name,
    async take(changes) {
      const sink = open();
      try {
        for (const { kind, record_key, payload } of changes) {
          if (kind === 'removed') await sink.remove(record_key);
          else await sink.write(JSON.parse(payload) as Outcome);
        }
        await sink.close();
      } catch (error) {
        await sink.abort();
        throw error;
      }
      return '';
    },
  };
}
