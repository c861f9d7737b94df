import { Command } from 'commander';
import { readSources } from '../../capture/source.ts';
import { clean } from '../../clean.ts';
import { loadRules } from '../../load-rules.ts';
import { UsageError } from '../../model/errors.ts';
import { openPage } from '../../page/open.ts';
import { scaffold } from '../../ruleset/scaffold/scaffold.ts';

export function rulesNewCommand(): Command {
  return new Command('new')
    .description('Print a first rule file for the site of a capture, with examples taken from it')
    .argument('<capture>', 'a saved page')
    .option('--url <url>', 'where the page is from, when the capture does not say')
    .action(async (input: string, flags: { url?: string }) => {
      const ruleset = await loadRules();
      for await (const item of readSources([input])) {
        if ('failed' in item) throw new UsageError(item.failed.code, item.failed.reason);
        const capture = flags.url === undefined ? item.capture : { ...item.capture, url: flags.url };
        const outcome = clean(capture, ruleset, { allTypes: true });
        if (outcome.outcome !== 'record') {
          const why = outcome.outcome === 'rejected' ? outcome.why : outcome.error;
          throw new UsageError('no-article', `${input}: gives no record to begin with: ${why}`);
        }
        const { record, removed } = outcome;
        process.stdout.write(scaffold(openPage(capture), { kept: record.blocks, removed }));
        return;
      }
      throw new UsageError('no-capture', `${input}: holds no capture`);
    });
}
