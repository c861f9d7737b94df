import { Command } from 'commander';
import { z } from 'zod';
import { recordSchema } from '../model/record.ts';

export function schemaCommand(): Command {
  return new Command('schema').description('Print the JSON Schema of a record').action(() => {
    process.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });
}

/** The published form of the record: JSON Schema draft 2020-12. */
function recordJsonSchema(): object {
  return { title: 'Dechrome article record', ...z.toJSONSchema(recordSchema) };
}
