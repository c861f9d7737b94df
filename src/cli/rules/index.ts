import { Command } from 'commander';
import { rulesDiffCommand } from './diff.ts';
import { rulesExplainCommand } from './explain.ts';
import { rulesImportCommand } from './import.ts';
import { rulesLintCommand } from './lint.ts';
import { rulesNewCommand } from './new.ts';
import { rulesSchemaCommand } from './schema.ts';
import { rulesStatsCommand } from './stats.ts';
import { rulesTestCommand } from './test.ts';

/** `dechrome rules …`: everything about rule files but applying them. */
export function rulesCommand(): Command {
  const rules = new Command('rules').description('Write, test and compare rule files');
  for (const command of [
    rulesTestCommand(),
    rulesLintCommand(),
    rulesNewCommand(),
    rulesExplainCommand(),
    rulesImportCommand(),
    rulesStatsCommand(),
    rulesDiffCommand(),
    rulesSchemaCommand(),
  ])
    rules.addCommand(command.exitOverride());
  return rules;
}
