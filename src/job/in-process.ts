import { type CleanOptions, clean } from '../clean.ts';
import type { Ruleset } from '../load-rules.ts';
import type { Cleaner } from './cleaner.ts';
import { quarantineUnread } from './pool/task.ts';

/** Cleans in this process: no start-up, and no protection from captures that crash or hang it. */
export function inProcess(ruleset: Ruleset, options: CleanOptions): Cleaner {
  return async function* (source) {
    for await (const item of source) {
      const outcome =
        'capture' in item ? clean(item.capture, ruleset, options) : quarantineUnread(item.failed);
      yield { item, outcome, attempts: 1 };
    }
  };
}
