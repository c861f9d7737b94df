import { Command } from 'commander';
import { loadLexicon } from '../../load-rules.ts';
import { checkFiles } from '../../ruleset/check-files.ts';
import { loadRuleFiles } from '../../ruleset/load.ts';
import { EXIT } from '../exit-codes.ts';
import { count, printProblems, ruleFolders } from './shared.ts';

export function rulesTestCommand(): Command {
  return new Command('test')
    .description('Run the examples of rule files; refuse files whose examples prove too little')
    .argument('[paths...]', 'rule files or folders of them; without any, those that come with Dechrome')
    .action(async (paths: string[]) => {
      const [{ files }, lexicon] = await Promise.all([loadRuleFiles(ruleFolders(paths)), loadLexicon()]);
      const problems = [...checkFiles(files, lexicon)];
      printProblems(problems);
      const examples = files.reduce((sum, { file }) => sum + (file.examples?.length ?? 0), 0);
      process.stdout.write(
        `${count(files.length, 'file')}, ${count(examples, 'example')}, ${count(problems.length, 'problem')}\n`,
      );
      if (problems.length > 0) process.exitCode = EXIT.rules;
    });
}
