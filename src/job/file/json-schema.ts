import { z } from 'zod';
import { jobSchema } from './schema.ts';

/** The published form of job files: JSON Schema draft 2020-12. */
export function jobJsonSchema(): object {
  return { title: 'Dechrome job file', ...z.toJSONSchema(jobSchema, { io: 'input' }) };
}
