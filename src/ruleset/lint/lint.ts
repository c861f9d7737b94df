import type { Problem } from '../check-files.ts';
import type { LoadedRuleFile } from '../rule-book.ts';
import type { RuleFile } from '../schema.ts';
import { lintConditions } from './conditions.ts';
import { lintContradictions } from './contradictions.ts';
import { ruleIdsOf } from './rules-of.ts';
import { lintSelectors } from './selectors.ts';

const CHECKS = [lintConditions, lintContradictions, lintSelectors, unshown];

/** What is wrong, superfluous or risky in rule files that load well. */
export function* lint(files: readonly LoadedRuleFile[]): Iterable<Problem> {
  for (const { path, file } of files) {
    for (const check of CHECKS) for (const message of check(file)) yield { path, message };
  }
  yield* sharedHosts(files);
}

function* unshown(file: RuleFile): Iterable<string> {
  const shown = new Set(file.examples?.flatMap(example => example.fires));
  for (const id of ruleIdsOf(file)) if (!shown.has(id)) yield `${id}: no example shows it`;
}

/** Two files of one host apply together where their eras meet, which their authors may not have meant. */
function* sharedHosts(files: readonly LoadedRuleFile[]): Iterable<Problem> {
  const stable = files.filter(({ file }) => file.status !== 'experimental');
  const byHost = new Map<string, LoadedRuleFile[]>();
  for (const loaded of stable) {
    for (const host of loaded.file.hosts ?? []) {
      const others = byHost.get(host) ?? [];
      const other = others.find(({ file }) => meet(file, loaded.file));
      if (other)
        yield { path: loaded.path, message: `hosts: ${host} is in ${other.path} too, for the same time` };
      byHost.set(host, [...others, loaded]);
    }
  }
}

function meet(a: RuleFile, b: RuleFile): boolean {
  const begins = (file: RuleFile) => file.valid?.from ?? '0000';
  const ends = (file: RuleFile) => file.valid?.to ?? '9999';
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}
