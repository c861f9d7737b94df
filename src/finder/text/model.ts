import { readFile } from 'node:fs/promises';
import { TEXT_FINDER } from '../shipped.ts';
import { Trees, type TreesData } from '../trees.ts';
import { WordWeights, type WordWeightsData } from '../word-weights.ts';
import { TEXT_FEATURES } from './names.ts';

/** The trained finder for flat text; written by bench/finder/assemble.ts. */
export interface TextModel {
  readonly words: WordWeights;
  readonly first: Trees;
  /** Judges again, by what the first pass says of the lines around. */
  readonly second: Trees;
  /** Tells whole pages from what other extractors left of them. */
  readonly wholePage: Trees;
  /** Bias of the cut-off of whole pages; see `cutPage`. */
  readonly cut: number;
  /** Least probability that keeps a line of a residue. */
  readonly residueFrom: number;
}

export interface TextModelFile {
  features: string[];
  cut: number;
  residueFrom: number;
  words: WordWeightsData;
  first: TreesData;
  second: TreesData;
  wholePage: TreesData;
}

/** Reads the model that comes with Dechrome, or another one of the same features. */
export async function loadTextFinder(path: string | URL = TEXT_FINDER): Promise<TextModel> {
  const bytes = await readFile(path);
  const file = JSON.parse(bytes.toString()) as TextModelFile;
  if (file.features.join() !== TEXT_FEATURES.join()) {
    throw new Error(`${path}: trained on other features; train it again (bench/finder/README.md)`);
  }
  return {
    words: new WordWeights(file.words),
    first: new Trees(file.first),
    second: new Trees(file.second),
    wholePage: new Trees(file.wholePage),
    cut: file.cut,
    residueFrom: file.residueFrom,
  };
}
