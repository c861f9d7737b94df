import { Command } from 'commander';
import { lint } from '../../ruleset/lint/lint.ts';
import { loadRuleFiles } from '../../ruleset/load.ts';
import { EXIT } from '../exit-codes.ts';
import { count, printProblems, ruleFolders } from './shared.ts';

export function rulesLintCommand(): Command {
  return new Command('lint')
    .description('Find contradictions, rules that cannot match or do nothing, and risky ones')
    .argument('[paths...]', 'rule files or folders of them; without any, those that come with Dechrome')
    .action(async (paths: string[]) => {
      const { files } = await loadRuleFiles(ruleFolders(paths));
      const problems = [...lint(files)];
      printProblems(problems);
      process.stdout.write(`${count(files.length, 'file')}, ${count(problems.length, 'problem')}\n`);
      if (problems.length > 0) process.exitCode = EXIT.rules;
    });
}
