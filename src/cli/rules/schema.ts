import { Command } from 'commander';
import { ruleFileJsonSchema } from '../../ruleset/schema.ts';

export function rulesSchemaCommand(): Command {
  return new Command('schema')
    .description('Print the JSON Schema of rule files, for editors (rules/rule.schema.json)')
    .action(() => {
      process.stdout.write(`${JSON.stringify(ruleFileJsonSchema(), null, 2)}\n`);
    });
}
