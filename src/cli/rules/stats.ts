import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { clean } from '../../clean.ts';
import { loadRules, type Ruleset } from '../../load-rules.ts';
import type { Capture } from '../../model/capture.ts';
import { UsageError } from '../../model/errors.ts';
import { RuleBook } from '../../ruleset/rule-book.ts';
import { baselineOf, drift, parseBaseline } from '../../ruleset/stats/drift.ts';
import { SiteGains } from '../../ruleset/stats/site-gains.ts';
import { Tally } from '../../ruleset/stats/tally.ts';
import type { Answers } from '../../ruleset/stats/truth.ts';
import { capturesOf } from './shared.ts';
import { gainTable, tallyTable } from './stats-table.ts';
import { TruthFile } from './truth-file.ts';

interface StatsFlags {
  rules: string[];
  truth?: string;
  baseline?: string;
  saveBaseline?: string;
}

export function rulesStatsCommand(): Command {
  return new Command('stats')
    .description(
      'Count what each rule does on captures, and what it costs and gains where the truth is known',
    )
    .argument('<captures...>', 'files, folders, globs, archives, or - for standard input')
    .option(
      '--rules <folder>',
      'more rule files',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option(
      '--truth <file>',
      'JSON lines {id | url | file, text?, with?, without?, title?, authors?, date?}: how articles should come out',
    )
    .option('--baseline <file>', 'tell which rules fire more or less than they did then')
    .option('--save-baseline <file>', 'store how often each rule fires')
    .action(runStats);
}

async function runStats(inputs: string[], flags: StatsFlags): Promise<void> {
  const ruleset = await loadRules({ dirs: flags.rules });
  const truths = flags.truth === undefined ? undefined : await TruthFile.read(flags.truth);
  const baseline = flags.baseline === undefined ? undefined : await readBaseline(flags.baseline);
  const tally = new Tally();
  const gains = new SiteGains();
  const sites = new Set<string>();
  for await (const capture of capturesOf(inputs)) {
    const known = truths?.match(capture) ?? { capture, answers: {} };
    const applied = count(known.capture, known.answers, ruleset, tally, gains);
    for (const site of applied) sites.add(site);
  }
  const rules = tally.all();
  process.stdout.write(
    `${tally.captures} captures\n${tallyTable(rules, ruleset, sites)}${gainTable(gains.all())}`,
  );
  if (flags.saveBaseline !== undefined) {
    await writeFile(
      flags.saveBaseline,
      `${JSON.stringify(baselineOf(Math.max(1, tally.captures), rules), null, 1)}\n`,
    );
  }
  if (!baseline) return;
  const changes = [...drift(baseline, tally.captures, rules)];
  process.stdout.write(['Drift', ...(changes.length > 0 ? changes : ['none']), ''].join('\n'));
}

/** Cleans a capture, where its site has files also without them; returns the ids of these files. */
function count(
  capture: Capture,
  answers: Answers,
  ruleset: Ruleset,
  tally: Tally,
  gains: SiteGains,
): readonly string[] {
  let sites: readonly string[] = [];
  const watched: Ruleset = {
    ...ruleset,
    siteRules(page, url) {
      const rules = ruleset.siteRules(page, url);
      sites = rules.sites;
      return rules;
    },
  };
  const outcome = clean(capture, watched, { trace: true, allTypes: true });
  tally.add(outcome, answers.text);
  if (sites.length > 0)
    gains.add(sites, outcome, clean(capture, withoutSites(ruleset), { allTypes: true }), answers);
  return sites;
}

function withoutSites(ruleset: Ruleset): Ruleset {
  const generic = new RuleBook(ruleset.ruleFiles.filter(({ file }) => !file.hosts));
  return { ...ruleset, siteRules: page => generic.forPage(page) };
}

async function readBaseline(path: string) {
  try {
    return parseBaseline(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError('bad-baseline', `--baseline ${path}: ${(error as Error).message}`);
  }
}
