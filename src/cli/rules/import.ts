import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { stringify } from 'yaml';
import { UsageError } from '../../model/errors.ts';
import { parseConfig } from '../../ruleset/ftr/config.ts';
import { CONVERTIBLE, type Converted, convertConfig } from '../../ruleset/ftr/convert.ts';
import { parseRuleFile } from '../../ruleset/parse.ts';

export function rulesImportCommand(): Command {
  const ftr = new Command('ftr')
    .description(
      'Convert FiveFilters site configs (host.txt) into rule files, as far as CSS can say what they say',
    )
    .argument('<folder>', 'folder of site configs')
    .requiredOption('-o, --output <folder>', 'where the rule files go; use them with --rules')
    .option('--list', 'list every directive that could not be converted')
    .action(importFtr);
  return new Command('import').description('Convert the rules of other tools').addCommand(ftr.exitOverride());
}

async function importFtr(folder: string, flags: { output: string; list?: boolean }): Promise<void> {
  const names = await readdir(folder).catch(() => undefined);
  const configs = names?.filter(name => /^[^_].*\..+\.txt$/.test(name)).sort() ?? [];
  if (configs.length === 0) throw new UsageError('no-configs', `${folder}: holds no site configs (host.txt)`);
  await mkdir(flags.output, { recursive: true });
  const all: (Converted & { name: string })[] = [];
  let written = 0;
  for (const name of configs) {
    const directives = parseConfig(await readFile(join(folder, name), 'utf8'));
    const host = name.replace(/^\.|\.txt$/g, '').toLowerCase();
    // `.host.txt` is for subdomains, beside a `host.txt` of its own.
    const id = name.startsWith('.') ? `${host}-subdomains` : host;
    const conversion = convertConfig(host, id, directives);
    all.push(...conversion.directives.map(converted => ({ ...converted, name })));
    if (!conversion.file.dom && !conversion.file.links) continue;
    const path = join(flags.output, `${id}.yaml`);
    const yaml = stringify(conversion.file, { lineWidth: 0 });
    parseRuleFile(path, yaml);
    await writeFile(path, yaml);
    written++;
  }
  process.stdout.write(
    `${report(all, flags.list === true)}${written} rule files written to ${flags.output}\n`,
  );
}

function report(all: readonly (Converted & { name: string })[], list: boolean): string {
  const lines: string[] = [];
  for (const name of CONVERTIBLE) {
    const of = all.filter(({ directive }) => directive.name === name);
    lines.push(line(name, of));
  }
  lines.push(line('together', all));
  const failed = all.filter(({ reason }) => reason !== undefined);
  const reasons = new Map<string, number>();
  for (const { reason } of failed) reasons.set(reason!, (reasons.get(reason!) ?? 0) + 1);
  const counted = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 15);
  lines.push(
    'Not converted because of',
    ...counted.map(([reason, count]) => `  ${String(count).padStart(6)}  ${reason}`),
  );
  if (list) {
    for (const { name, directive, reason } of failed) {
      lines.push(`${name}:${directive.line}: ${directive.name}: ${directive.value}: ${reason}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function line(name: string, of: readonly Converted[]): string {
  const good = of.filter(({ reason }) => reason === undefined).length;
  const share = of.length === 0 ? '' : `${((100 * good) / of.length).toFixed(1)} %`;
  return `  ${name.padEnd(18)} ${String(good).padStart(6)} of ${String(of.length).padStart(6)} ${share.padStart(8)}`;
}
