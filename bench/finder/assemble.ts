/**
 * Puts the parts that train.py wrote together: the model that ships, and one for each fold to measure with.
 * `tsx bench/finder/assemble.ts [folder] [target]`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../../src/finder/features/names.ts';
import { PAGE_FEATURES } from '../../src/finder/features/page.ts';
import { PAGE_TYPES } from '../../src/finder/finding.ts';
import type { ModelFile } from '../../src/finder/model.ts';
import type { TextModelFile } from '../../src/finder/text/model.ts';
import { TEXT_FEATURES } from '../../src/finder/text/names.ts';
import type { TreesData } from '../../src/finder/trees.ts';
import { ARTICLE_FROM, CUT, RESIDUE_FROM, SURE_FROM, TEXT_CUT } from './cut.ts';
import { FOLDS } from './folds.ts';

const [folder = '.cache/finder', target = 'models'] = process.argv.slice(2);
const json = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;

function textModel(fold: number): TextModelFile {
  return {
    features: [...TEXT_FEATURES],
    cut: TEXT_CUT,
    residueFrom: RESIDUE_FROM,
    words: json(`text/words/weights.${fold}.json`),
    lines: json(`text/lines/trees.${fold}.json`),
    wholePage: json(`text/whole/trees.${fold}.json`),
  };
}

function write(name: string, fold: number, model: unknown): void {
  const path = fold < 0 ? join(target, `${name}.json`) : join(folder, `${name}.${fold}.json`);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}

for (let fold = -1; fold < FOLDS; fold++) {
  const types = json<Record<string, TreesData>>(`page/type/trees.${fold}.json`);
  const model: ModelFile = {
    features: [...FEATURES],
    pageFeatures: [...PAGE_FEATURES],
    cut: CUT,
    articleFrom: ARTICLE_FROM,
    sureFrom: SURE_FROM,
    tokens: Object.fromEntries(json<[string, number][]>(`tokens.${fold}.json`)),
    words: json(`words/weights.${fold}.json`),
    first: json(`first/trees.${fold}.json`),
    second: json(`second/trees.${fold}.json`),
    types: Object.fromEntries(
      Object.entries(types).map(([index, trees]) => [PAGE_TYPES[Number(index)]!, trees]),
    ),
    quality: json(`page/quality/trees.${fold}.json`),
  };
  write('finder', fold, model);
  write('text-finder', fold, textModel(fold));
}
