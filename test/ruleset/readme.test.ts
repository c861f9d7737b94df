import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/load-rules.ts';
import { CATEGORIES } from '../../src/model/verdict.ts';
import { checkFiles } from '../../src/ruleset/check-files.ts';
import { parseRuleFile } from '../../src/ruleset/parse.ts';

const README = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');

test('the file that rules/README.md shows loads, and its examples pass', async () => {
  const blocks = [...README.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => block!);
  const format = blocks.find(block => block.includes('format: 1'));
  const examples = blocks.find(block => block.startsWith('examples:'));
  const file = parseRuleFile('README.md', format!.replace(/^examples: .*\n/m, examples!));
  expect([...checkFiles([{ path: 'README.md', digest: 'x', file }], await loadLexicon())]).toEqual([]);
});

test('rules/README.md names all categories', () => {
  const named = README.slice(README.indexOf('`category` says'), README.indexOf('### Conditions'));
  expect([...named.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).slice(1)).toEqual([...CATEGORIES]);
});
