/**
 * Puts the parts that train.py wrote together: the model that ships, and one for each fold to measure with.
 * `tsx bench/finder/assemble.ts [folder] [target] [--without-quality]`; without, to learn the quality from what all
 * other parts make of pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_FEATURES, type ModelFile } from '../../src/finder/model.ts';
import type { QualityData } from '../../src/finder/quality-model.ts';
import type { TextModelFile } from '../../src/finder/text/model.ts';
import { TEXT_FEATURES } from '../../src/finder/text/names.ts';
import { ARTICLE_FROM, CUT, NET_SHARE, RESIDUE_FROM, SURE_FROM, TEXT_CUT } from './cut.ts';
import { FOLDS } from './folds.ts';
import { Trained } from './trained.ts';

const WITHOUT_QUALITY = '--without-quality';
const [folder = '.cache/finder', target = 'models'] = process.argv
  .slice(2)
  .filter(word => word !== WITHOUT_QUALITY);
const withoutQuality = process.argv.includes(WITHOUT_QUALITY);
const trained = new Trained(folder);

const UNKNOWN_QUALITY: QualityData = {
  base: 0,
  roots: [],
  feature: [],
  threshold: [],
  left: [],
  right: [],
  curve: [
    [0, 0],
    [1, 1],
  ],
};

function textModel(fold: number): TextModelFile {
  return {
    features: [...TEXT_FEATURES],
    cut: TEXT_CUT,
    residueFrom: RESIDUE_FROM,
    words: trained.json(`text/words/weights.${fold}.json`),
    first: trained.json(`text/first/trees.${fold}.json`),
    second: trained.json(`text/second/trees.${fold}.json`),
    wholePage: trained.json(`text/whole/trees.${fold}.json`),
  };
}

function write(name: string, fold: number, model: unknown): void {
  const path = fold < 0 ? join(target, `${name}.json`) : join(folder, `${name}.${fold}.json`);
  writeFileSync(path, `${JSON.stringify(model)}\n`);
}

for (let fold = -1; fold < FOLDS; fold++) {
  const model: ModelFile = {
    features: [...ALL_FEATURES],
    cut: CUT,
    articleFrom: ARTICLE_FROM,
    sureFrom: SURE_FROM,
    tokens: Object.fromEntries(trained.json<[string, number][]>(`tokens.${fold}.json`)),
    words: trained.json(`words/weights.${fold}.json`),
    first: trained.json(`first/trees.${fold}.json`),
    second: trained.json(`second/trees.${fold}.json`),
    nets: trained.json(`second/nets.${fold}.json`),
    netShare: NET_SHARE,
    types: Object.fromEntries(trained.types(fold)),
    quality: withoutQuality ? UNKNOWN_QUALITY : trained.json(`page/quality/trees.${fold}.json`),
  };
  write('finder', fold, model);
  write('text-finder', fold, textModel(fold));
}
