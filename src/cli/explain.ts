import { Command } from 'commander';
import { readSources } from '../capture/source.ts';
import { clean } from '../clean.ts';
import { quarantineUnread } from '../job/pool/task.ts';
import { loadRules } from '../load-rules.ts';
import type { Outcome, Removal } from '../model/outcome.ts';
import type { RecordBlock } from '../model/record.ts';
import type { Trace } from '../model/verdict.ts';
import { paint } from './paint.ts';

interface ExplainFlags {
  url?: string;
  json?: boolean;
  allTypes?: boolean;
  rules: string[];
}

export function explainCommand(): Command {
  return new Command('explain')
    .description('Show a capture line by line: what stays, what goes, and why')
    .argument('<captures...>', 'files, folders, globs, archives, or - for standard input')
    .option('--json', 'the outcome with all verdicts, as JSON lines')
    .option('--url <url>', 'where the page is from, when the capture does not say')
    .option('--all-types', 'explain the best-effort record of what would be rejected')
    .option(
      '--rules <folder>',
      'more rule files',
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .action(async (inputs: string[], flags: ExplainFlags) => {
      const ruleset = await loadRules({ dirs: flags.rules });
      for await (const item of readSources(inputs)) {
        const options = { trace: true, provenance: true, allTypes: flags.allTypes === true };
        const outcome =
          'capture' in item
            ? clean({ ...(flags.url !== undefined && { url: flags.url }), ...item.capture }, ruleset, options)
            : quarantineUnread(item.failed);
        process.stdout.write(flags.json ? `${JSON.stringify(outcome)}\n` : explain(outcome));
      }
    });
}

/** The page in reading order, a line for each stretch: mark, place, fate and text, then its reason. */
function explain(outcome: Outcome): string {
  const head = paint('bold', `${outcome.key}: ${outcome.outcome}`);
  if (outcome.outcome === 'quarantined')
    return `${head}\n  ${outcome.stage}: ${outcome.reason}: ${outcome.error}\n`;
  const reason =
    outcome.outcome === 'rejected' ? `  ${outcome.reason}: ${outcome.why}\n` : fields(outcome.record);
  const kept = outcome.outcome === 'record' ? outcome.record.blocks : [];
  const lines = [...kept.map(keptLine), ...outcome.removed.map(removedLine)];
  lines.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  return `${head}\n${reason}${lines.map(line => line.text + overruled(line.at[0], outcome.trace)).join('')}\n`;
}

interface Line {
  at: readonly [number, number];
  text: string;
}

function keptLine(block: RecordBlock): Line {
  const name = (block.role ?? block.type).padEnd(18);
  return {
    at: block.at,
    text: `${paint('green', '+')} ${paint('cyan', name)} ${oneLine(block.text)}\n`,
  };
}

function removedLine(removal: Removal): Line {
  const name = removal.category.padEnd(18);
  const why = paint('dim', `    ${removal.rule}: ${removal.why}${removal.path ? ` (${removal.path})` : ''}`);
  return {
    at: removal.at,
    text: `${paint('red', '-')} ${paint('yellow', name)} ${paint('dim', oneLine(removal.text))}\n${why}\n`,
  };
}

/** What else was said about the block and did not prevail. */
function overruled(block: number, trace: readonly Trace[] | undefined): string {
  return (trace ?? [])
    .filter(t => t.verdict.block === block && t.outcome === 'overruled')
    .map(t => paint('dim', `    overruled by ${t.overruledBy}: ${t.verdict.rule}: ${t.verdict.why}`))
    .map(line => `${line}\n`)
    .join('');
}

function fields(record: Record<string, unknown>): string {
  const provenance = (record.provenance ?? {}) as Record<string, string>;
  return ['headline', 'author', 'datePublished', 'dateline', 'inLanguage']
    .filter(name => record[name] !== undefined)
    .map(
      name =>
        `  ${name}: ${JSON.stringify(record[name])}${provenance[name] ? ` (${provenance[name]})` : ''}\n`,
    )
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
