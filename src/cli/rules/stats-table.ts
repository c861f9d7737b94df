import type { Ruleset } from '../../load-rules.ts';
import { ruleIdsOf } from '../../ruleset/lint/rules-of.ts';
import type { Gain, SiteGain } from '../../ruleset/stats/site-gains.ts';
import type { RuleTally } from '../../ruleset/stats/tally.ts';

/** What each rule did, and the rules that could have done something and did not. */
export function tallyTable(
  rules: readonly RuleTally[],
  ruleset: Ruleset,
  sites: ReadonlySet<string>,
): string {
  const judged = rules.some(rule => rule.judged > 0);
  const head = `${'rule'.padEnd(40)} captures   fires  words removed${judged ? '  of the article' : ''}`;
  const lines = rules.map(rule => {
    const counts = [rule.captures, rule.fires + rule.experimental, rule.words];
    const [captures, fires, words] = counts.map(String);
    const eaten = judged ? `${rule.eaten} of ${rule.judged}`.padStart(16) : '';
    const note = rule.experimental > 0 ? '  experimental' : '';
    return `${rule.rule.padEnd(40)} ${captures!.padStart(8)} ${fires!.padStart(7)} ${words!.padStart(14)}${eaten}${note}`;
  });
  const silent = silentRules(rules, ruleset, sites);
  return [
    head,
    ...lines,
    ...(silent.length > 0 ? ['Never fired', ...silent.map(id => `  ${id}`)] : []),
    '',
  ].join('\n');
}

/** Rules in code, of generic files, and of files whose site is among the captures. */
function silentRules(rules: readonly RuleTally[], ruleset: Ruleset, sites: ReadonlySet<string>): string[] {
  const fired = new Set(rules.map(({ rule }) => rule));
  const all = [
    ...ruleset.codeRules.map(({ meta }) => meta.id),
    ...ruleset.ruleFiles
      .filter(({ file }) => !file.hosts || sites.has(file.id))
      .flatMap(({ file }) => ruleIdsOf(file).map(id => `${file.id}/${id}`)),
  ];
  return all.filter(id => !fired.has(id));
}

/** What the files of each site gain or lose, a line for each measure. */
export function gainTable(gains: readonly SiteGain[]): string {
  if (gains.length === 0) return '';
  const head = `${'site'.padEnd(40)} captures changed  measure   without    with    gain`;
  const lines = gains.flatMap(({ site, captures, changed, measured }) => {
    const start = `${site.padEnd(40)} ${String(captures).padStart(8)} ${String(changed).padStart(7)}`;
    const rows = measured.map(gainRow);
    return rows.length === 0 ? [start] : rows.map((row, i) => `${i === 0 ? start : ' '.repeat(57)}  ${row}`);
  });
  return `${[head, ...lines].join('\n')}\n`;
}

function gainRow({ measure, before, after }: Gain): string {
  const gain = `${after >= before ? '+' : ''}${(after - before).toFixed(3)}`;
  return `${measure.padEnd(9)} ${before.toFixed(3)}   ${after.toFixed(3)} ${gain.padStart(7)}`;
}
