import { readFile } from 'node:fs/promises';
import { Blend } from './blend.ts';
import { CONTEXT_FEATURES, FEATURES } from './features/names.ts';
import { QUALITY_FEATURES } from './features/quality.ts';
import { CONTENT_TYPES, type ContentType, type PageType } from './finding.ts';
import { Nets, type NetsData } from './nets.ts';
import { type QualityData, QualityModel } from './quality-model.ts';
import type { Scorer } from './scorer.ts';
import { FINDER } from './shipped.ts';
import { TokenWeights } from './token-weights.ts';
import { Trees, type TreesData } from './trees.ts';
import { WordWeights, type WordWeightsData } from './word-weights.ts';

/** What judges the blocks of a page at first. */
export interface FirstModel {
  readonly first: Trees;
  /** Bias of the page's cut-off by page type, `other` where a type has none of its own; see `cutPage`. */
  readonly cut: Readonly<Partial<Record<PageType, number>>> & { readonly other: number };
}

/** The trained finder; written by bench/finder/assemble.ts. */
export interface FinderModel extends FirstModel {
  readonly tokens: TokenWeights;
  readonly words: WordWeights;
  readonly second: Scorer;
  readonly page: PageModel;
  readonly quality: QualityModel;
}

export type ByType = Readonly<Partial<Record<ContentType, number>>>;

/** Tells the types of pages. */
export interface PageModel {
  readonly types: readonly { type: ContentType; trees: Trees }[];
  /** Least probability of an article at which a page counts as one, by what it is likeliest else. */
  readonly articleFrom: ByType;
  /** Probability from which a page is of another type, whatever speaks for an article. */
  readonly sureFrom: ByType;
}

/** All features that weights are bound to. */
export const ALL_FEATURES: readonly string[] = [...FEATURES, ...CONTEXT_FEATURES, ...QUALITY_FEATURES];

export interface ModelFile {
  /** Of blocks, and of pages. */
  features: string[];
  cut: FinderModel['cut'];
  articleFrom: ByType;
  sureFrom: ByType;
  tokens: Record<string, number>;
  words: WordWeightsData;
  first: TreesData;
  second: TreesData;
  /** They judge beside the trees of the second pass, and count by this share. */
  nets: NetsData;
  netShare: number;
  types: Partial<Record<ContentType, TreesData>>;
  quality: QualityData;
}

/** Reads the model that comes with Dechrome, or another one of the same features. */
export async function loadFinder(path: string | URL = FINDER): Promise<FinderModel> {
  const bytes = await readFile(path);
  const file = JSON.parse(bytes.toString()) as ModelFile;
  if (file.features.join() !== ALL_FEATURES.join() || file.nets === undefined) {
    throw new Error(
      `${path}: trained on other features, or without nets; train it again (bench/finder/README.md)`,
    );
  }
  return {
    tokens: new TokenWeights(new Map(Object.entries(file.tokens))),
    words: new WordWeights(file.words),
    first: new Trees(file.first),
    second: new Blend(new Trees(file.second), new Nets(file.nets), file.netShare),
    cut: file.cut,
    page: {
      types: CONTENT_TYPES.flatMap(type => {
        const trees = file.types[type];
        return trees ? [{ type, trees: new Trees(trees) }] : [];
      }),
      articleFrom: file.articleFrom,
      sureFrom: file.sureFrom,
    },
    quality: new QualityModel(file.quality),
  };
}
