import { readdir } from 'node:fs/promises';
import type { BlockRule } from '../model/rule.ts';
import { CODE } from '../root.ts';

const RULES = new URL('rules/', CODE);
const RULE_FILE = /^([a-z-]+)\.(?:ts|js)$/;

/** Loads every rule in `src/rules`: one file each, file name = rule id. Sorted by id. */
export async function discoverRules(): Promise<readonly BlockRule[]> {
  const files = (await readdir(RULES)).filter(name => RULE_FILE.test(name)).sort();
  return Promise.all(files.map(load));
}

async function load(file: string): Promise<BlockRule> {
  const module = (await import(new URL(file, RULES).href)) as { default?: BlockRule };
  const id = RULE_FILE.exec(file)?.[1];
  if (module.default?.meta.id !== id)
    throw new Error(`src/rules/${file}: must export a rule with the id "${id}"`);
  return module.default as BlockRule;
}
