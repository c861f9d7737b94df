import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FEATURES } from './features/names.ts';
import { PAGE_FEATURES } from './features/page.ts';
import { PAGE_TYPES, type PageType } from './finding.ts';
import { TokenWeights } from './token-weights.ts';
import { Trees, type TreesData } from './trees.ts';
import { WordWeights, type WordWeightsData } from './word-weights.ts';

const SHIPPED = new URL('../../models/finder.json', import.meta.url);

/** The trained finder; written by bench/finder/assemble.ts. */
export interface FinderModel {
  readonly tokens: TokenWeights;
  readonly words: WordWeights;
  readonly first: Trees;
  readonly second: Trees;
  /** Bias of the page's cut-off by page type, `other` where a type has none of its own; see `cutPage`. */
  readonly cut: Readonly<Partial<Record<PageType, number>>> & { readonly other: number };
  readonly page: PageModel;
  readonly digest: string;
}

export type ByType = Readonly<Partial<Record<PageType, number>>>;

/** Judges pages as a whole. */
export interface PageModel {
  readonly types: readonly { type: PageType; trees: Trees }[];
  /** Least probability of an article at which a page counts as one, by what it is likeliest else. */
  readonly articleFrom: ByType;
  /** Probability from which a page is of another type, whatever speaks for an article. */
  readonly sureFrom: ByType;
  /** Predicts the word F1 of the result. */
  readonly quality: Trees;
}

export interface ModelFile {
  features: string[];
  pageFeatures: string[];
  cut: FinderModel['cut'];
  articleFrom: ByType;
  sureFrom: ByType;
  tokens: Record<string, number>;
  words: WordWeightsData;
  first: TreesData;
  second: TreesData;
  types: Partial<Record<PageType, TreesData>>;
  quality: TreesData;
}

/** Reads the model that comes with Dechrome, or another one of the same features. */
export async function loadFinder(path: string | URL = SHIPPED): Promise<FinderModel> {
  const bytes = await readFile(path);
  const file = JSON.parse(bytes.toString()) as ModelFile;
  const trained = [...file.features, ...file.pageFeatures].join();
  if (trained !== [...FEATURES, ...PAGE_FEATURES].join()) {
    throw new Error(`${path}: trained on other features; train it again (bench/finder/README.md)`);
  }
  return {
    tokens: new TokenWeights(new Map(Object.entries(file.tokens))),
    words: new WordWeights(file.words),
    first: new Trees(file.first),
    second: new Trees(file.second),
    cut: file.cut,
    page: {
      types: PAGE_TYPES.flatMap(type => {
        const trees = file.types[type];
        return trees ? [{ type, trees: new Trees(trees) }] : [];
      }),
      articleFrom: file.articleFrom,
      sureFrom: file.sureFrom,
      quality: new Trees(file.quality),
    },
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}
