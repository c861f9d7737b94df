import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { groupBits } from './features/class-words.ts';
import { FEATURES } from './features/names.ts';
import { PAGE_FEATURES } from './features/page.ts';
import { PAGE_TYPES, type PageType } from './finding.ts';
import { Trees, type TreesData } from './trees.ts';

const SHIPPED = new URL('../../models/finder.json', import.meta.url);

/** The trained finder; written by bench/finder/assemble.ts. */
export interface FinderModel {
  readonly tokens: TokenWeights;
  readonly first: Trees;
  readonly second: Trees;
  /** Bias of the page's cut-off by page type; see `cutPage`. */
  readonly cut: { article: number; other: number };
  readonly page: PageModel;
  readonly digest: string;
}

/** Judges pages as a whole. */
export interface PageModel {
  readonly types: readonly { type: PageType; trees: Trees }[];
  /** Least probability of an article at which a page counts as one. */
  readonly articleFrom: number;
  /** Predicts the word F1 of the result. */
  readonly quality: Trees;
}

export interface ModelFile {
  features: string[];
  pageFeatures: string[];
  cut: FinderModel['cut'];
  articleFrom: number;
  tokens: Record<string, number>;
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
    first: new Trees(file.first),
    second: new Trees(file.second),
    cut: file.cut,
    page: {
      types: PAGE_TYPES.flatMap(type => {
        const trees = file.types[type];
        return trees ? [{ type, trees: new Trees(trees) }] : [];
      }),
      articleFrom: file.articleFrom,
      quality: new Trees(file.quality),
    },
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** What a class or id attribute says: learned weight, and the groups of its words (`CLASS_GROUPS`). */
export interface AttributeSense {
  weight: number;
  groups: number;
}

const NO_SENSE: AttributeSense = { weight: 0, groups: 0 };

/** Log-odds of class and id tokens to stand around article text, learned. */
export class TokenWeights {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly cache = new Map<string, AttributeSense>();

  constructor(weights: ReadonlyMap<string, number>) {
    this.weights = weights;
  }

  /** Sums the weights of the tokens of an element's `class` and `id`; unknown tokens weigh nothing. */
  ofElement(classes: string | undefined, id: string | undefined): AttributeSense {
    if (!id) return classes ? this.ofAttribute(classes) : NO_SENSE;
    const named = this.ofAttribute(id);
    if (!classes) return named;
    const classed = this.ofAttribute(classes);
    return { weight: classed.weight + named.weight, groups: classed.groups | named.groups };
  }

  private ofAttribute(value: string): AttributeSense {
    const known = this.cache.get(value);
    if (known !== undefined) return known;
    const tokens = tokensOf(value);
    let weight = 0;
    for (const token of tokens) weight += this.weights.get(token) ?? 0;
    const sense = { weight, groups: groupBits(tokens) };
    if (this.cache.size < MAX_CACHED && value.length <= MAX_VALUE) this.cache.set(detach(value), sense);
    return sense;
  }
}

/** A copy that does not keep the page alive which the text was cut from. */
function detach(text: string): string {
  return Buffer.from(text).toString();
}

const MAX_CACHED = 20_000;
const MAX_VALUE = 200;
const MAX_TOKENS = 24;

/** `postContent_a8f3 entry-title` → post, content, entry, title: words of a class or id, lower-case, without hashes. */
export function tokensOf(value: string): string[] {
  const tokens = new Set<string>();
  for (const word of value.slice(0, MAX_VALUE).split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)) {
    if (word.length >= 2 && word.length <= 20) tokens.add(word.toLowerCase());
    if (tokens.size >= MAX_TOKENS) break;
  }
  return [...tokens];
}
