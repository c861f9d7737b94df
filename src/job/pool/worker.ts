import { clean } from '../../clean.ts';
import { loadRules } from '../../load-rules.ts';
import { serve } from './serve.ts';

serve(async ({ rules, options }) => {
  const ruleset = await loadRules(rules);
  return {
    clean: capture => clean(capture, ruleset, options),
    skipped: ruleset.skipped.map(error => error.message),
  };
});
