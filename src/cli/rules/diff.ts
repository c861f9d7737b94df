import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { clean } from '../../clean.ts';
import { loadRules } from '../../load-rules.ts';
import { type Change, compareOutcomes } from '../../ruleset/stats/compare.ts';
import { rulesAt } from './rules-at.ts';
import { capturesOf } from './shared.ts';

const MAX_LINES = 6;
const MAX_WIDTH = 160;

interface DiffFlags {
  against: string;
  rules: string[];
  samples: number;
  allTypes?: boolean;
}

export function rulesDiffCommand(): Command {
  return new Command('diff')
    .description('Tell which records a change of rules changes, and how, before it is rolled out')
    .argument('<captures...>', 'files, folders, globs, archives, or - for standard input')
    .requiredOption('--against <rules>', 'the rules as they were: a folder, or a git revision')
    .option(
      '--rules <folder>',
      'more rule files that are new',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--samples <n>', 'how many changed records to show', Number, 10)
    .option('--all-types', 'compare the best-effort records of what would be rejected')
    .action(runDiff);
}

async function runDiff(inputs: string[], flags: DiffFlags): Promise<void> {
  const old = await rulesAt(flags.against);
  try {
    // A folder with phrases is a whole set of rules; one without is somebody's own, beside those that are shipped.
    const whole = existsSync(join(old.path, 'ui-strings'));
    const before = await loadRules(whole ? { root: old.path } : { dirs: [old.path] });
    const after = await loadRules({ dirs: flags.rules });
    const options = { allTypes: flags.allTypes === true };
    let captures = 0;
    let changed = 0;
    for await (const capture of capturesOf(inputs)) {
      captures++;
      const change = compareOutcomes(clean(capture, before, options), clean(capture, after, options));
      if (!change) continue;
      changed++;
      if (changed <= flags.samples) process.stdout.write(show(change));
    }
    process.stdout.write(`${changed} of ${captures} records change\n`);
  } finally {
    await old.dispose();
  }
}

function show({ key, kind, fields, added, removed }: Change): string {
  const lines = [
    styleText('bold', kind === undefined ? key : `${key}: ${kind}`),
    ...fields.map(field => `  ${clip(field)}`),
    ...some(removed).map(line => styleText('red', `  - ${clip(line)}`)),
    ...some(added).map(line => styleText('green', `  + ${clip(line)}`)),
  ];
  return `${lines.join('\n')}\n\n`;
}

function some(lines: readonly string[]): string[] {
  const rest = lines.length - MAX_LINES;
  return rest > 0 ? [...lines.slice(0, MAX_LINES), `… ${rest} more`] : [...lines];
}

function clip(text: string): string {
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1)}…` : text;
}
