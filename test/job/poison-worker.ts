import { existsSync, writeFileSync } from 'node:fs';
import { clean } from '../../src/clean.ts';
import { serve } from '../../src/job/pool/serve.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { Capture } from '../../src/model/capture.ts';

/** The real worker, but for captures whose keys say how they end it. */
serve(async ({ rules, options }) => {
  const ruleset = await loadRules(rules);
  return {
    skipped: [],
    clean: capture => {
      misbehave(capture);
      return clean(capture, ruleset, options);
    },
  };
});

function misbehave({ key }: Capture): void {
  const [what, path] = key.split('@');
  if (what === 'hang') while (true) Math.random();
  if (what === 'crash') process.abort();
  if (what === 'exit') process.exit(7);
  if (what === 'heap') for (const all: object[] = []; ; ) all.push(Array.from({ length: 1000 }, () => ({})));
  if (what === 'buffers') for (const all: Buffer[] = []; ; ) all.push(Buffer.alloc(1 << 24, 1));
  if (what === 'crash-once' && path && !existsSync(path)) {
    writeFileSync(path, '');
    process.abort();
  }
}
