import { styleText } from 'node:util';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { discoverRules } from '../../engine/discover.ts';
import { UsageError } from '../../model/errors.ts';
import { selectorsOf, textRulesOf } from '../../ruleset/lint/rules-of.ts';
import { loadRuleFiles } from '../../ruleset/load.ts';
import { nearest } from '../../ruleset/nearest.ts';
import type { LoadedRuleFile } from '../../ruleset/rule-book.ts';
import { ruleFolders, shown } from './shared.ts';

/** What removals name that is no rule. */
const PARTS: Readonly<Record<string, string>> = {
  'article-finder': 'the model that tells the article from the rest of a page, src/finder',
  rejection: 'the page as a whole gives no record, src/record/reject.ts',
};

export function rulesExplainCommand(): Command {
  return new Command('explain')
    .description('Say what a rule does, where it stands, and show its examples')
    .argument('<id>', 'as removals name it: login-prompt, example.com, example.com/share')
    .argument('[paths...]', 'folders of rule files; without any, those that come with Dechrome')
    .action(async (id: string, paths: string[]) => {
      const [code, { files }] = await Promise.all([discoverRules(), loadRuleFiles(ruleFolders(paths))]);
      const flow = PARTS[id];
      if (flow !== undefined) {
        process.stdout.write(`${styleText('bold', id)}: ${flow}\n`);
        return;
      }
      const rule = code.find(({ meta }) => meta.id === id);
      if (rule) {
        const { meta } = rule;
        process.stdout.write(
          `${styleText('bold', id)}: ${meta.summary}\n  rule in code, src/rules/${id}.ts, phase ${meta.phase}, generic\n`,
        );
        return;
      }
      const [name, part] = splitId(id, files);
      const loaded = files.find(({ file }) => file.id === name);
      if (!loaded)
        throw unknown(id, [...code.map(({ meta }) => meta.id), ...files.map(({ file }) => file.id)]);
      process.stdout.write(part === undefined ? describeFile(loaded) : describeRule(loaded, part));
    });
}

/** The id of a file may have dots but no slash; what stands behind the slash is the rule in it. */
function splitId(id: string, files: readonly LoadedRuleFile[]): [file: string, rule: string | undefined] {
  if (files.some(({ file }) => file.id === id)) return [id, undefined];
  const slash = id.indexOf('/');
  return slash < 0 ? [id, undefined] : [id.slice(0, slash), id.slice(slash + 1)];
}

function describeFile({ path, file }: LoadedRuleFile): string {
  const { status = 'stable', hosts, valid } = file;
  const about = [
    hosts ? `for ${hosts.join(', ')} and subdomains` : 'generic, for every page',
    ...(valid ? [`captures from ${valid.from ?? 'the beginning'} to ${valid.to ?? 'now'}`] : []),
    status,
  ];
  const rules = rulesOf(file).map(
    ({ id, action, what }) => `  ${`${file.id}/${id}`.padEnd(32)} ${action.padEnd(10)} ${what}`,
  );
  return `${[`${styleText('bold', file.id)}: ${file.summary}`, `  ${shown(path)}`, `  ${about.join('; ')}`, ...rules].join('\n')}\n`;
}

function describeRule(loaded: LoadedRuleFile, id: string): string {
  const { file, path } = loaded;
  const rules = rulesOf(file);
  const rule = rules.find(candidate => candidate.id === id);
  if (!rule)
    throw unknown(
      `${file.id}/${id}`,
      rules.map(other => `${file.id}/${other.id}`),
    );
  const examples = (file.examples ?? []).filter(({ fires }) => fires.includes(id));
  const lines = [
    `${styleText('bold', `${file.id}/${id}`)}: ${rule.action} ${rule.what}`,
    `  ${shown(path)}: ${file.summary}`,
    ...examples.map(example =>
      stringify(example, { blockQuote: 'literal', aliasDuplicateObjects: false })
        .trimEnd()
        .replace(/^/gm, '    '),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function rulesOf(file: LoadedRuleFile['file']): { id: string; action: string; what: string }[] {
  return [
    ...selectorsOf(file).map(({ id, action, selectors }) => ({
      id,
      action: action as string,
      what: selectors.join(', '),
    })),
    ...textRulesOf(file).map(({ id, action, match }) => ({
      id,
      action: action as string,
      what: JSON.stringify(match),
    })),
  ];
}

function unknown(id: string, known: readonly string[]): UsageError {
  const near = nearest(id, known);
  return new UsageError(
    'no-such-rule',
    `no rule "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
  );
}
