import { Argument, Command } from 'commander';
import { z } from 'zod';
import { jobJsonSchema } from '../job/file/json-schema.ts';
import { recordSchema } from '../model/record.ts';

export function schemaCommand(): Command {
  return new Command('schema')
    .description('Print the JSON Schema of a record, or of job files (jobs/job.schema.json, for editors)')
    .addArgument(new Argument('[what]').choices(['record', 'job']).default('record'))
    .action((what: 'record' | 'job') => {
      const schema = what === 'job' ? jobJsonSchema() : recordJsonSchema();
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}

/** The published form of the record: JSON Schema draft 2020-12. */
function recordJsonSchema(): object {
  return { title: 'Dechrome article record', ...z.toJSONSchema(recordSchema) };
}
