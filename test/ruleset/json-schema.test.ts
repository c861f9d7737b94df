import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ruleFileJsonSchema } from '../../src/ruleset/schema.ts';

const RULES = new URL('../../rules/', import.meta.url);
const published = JSON.parse(readFileSync(new URL('rule.schema.json', RULES), 'utf8'));

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(published);

test('the published schema is the one of the code: dechrome rules schema > rules/rule.schema.json', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(ruleFileJsonSchema())));
});

test('an editor accepts what the program accepts, and marks what it refuses', () => {
  const file = { format: 1, id: 'post.example', summary: 'Harbour Post', dom: { content: 'article' } };
  expect(validate(file)).toBe(true);
  expect(validate({ ...file, hots: ['post.example'] })).toBe(false);
  expect(
    validate({ ...file, text: { drop: [{ id: 'a', match: { maxwords: 3 }, category: 'advert' }] } }),
  ).toBe(false);
});

test('all files that come with Dechrome are valid by it', async () => {
  const names = await glob('{sites,generic}/*.yaml', { cwd: fileURLToPath(RULES), absolute: true });
  for (const name of names) {
    expect(validate(parse(readFileSync(name, 'utf8'))), `${name}: ${ajv.errorsText(validate.errors)}`).toBe(
      true,
    );
  }
});
