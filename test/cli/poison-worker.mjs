import { existsSync, writeFileSync } from 'node:fs';
import { clean, loadRules } from '../../dist/bundle/index.js';
import { serve } from '../../dist/job/pool/serve.js';

/** The real worker, but for captures whose keys say how they end it. */
serve(async ({ rules, options }) => {
  const ruleset = await loadRules(rules);
  return {
    skipped: [],
    clean: capture => {
      return misbehave(capture) ?? clean(capture, ruleset, options);
    },
  };
});

function misbehave({ key }) {
  const [what, path] = key.split('@');
  while (what === 'hang') if (path) writeFileSync(path, String(Date.now()));
  if (what === 'vast') return { toJSON: () => 'x'.repeat(2 ** 29) };
  if (what === 'crash') process.abort();
  if (what === 'exit') process.exit(7);
  if (what === 'heap') for (const all = []; ; ) all.push(Array.from({ length: 1000 }, () => ({})));
  if (what === 'buffers') for (const all = []; ; ) all.push(Buffer.alloc(1 << 24, 1));
  if (what === 'crash-once' && path && !existsSync(path)) {
    writeFileSync(path, '');
    process.abort();
  }
  return undefined;
}
