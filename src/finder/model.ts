import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FEATURES } from './features/names.ts';
import { Trees, type TreesData } from './trees.ts';

const SHIPPED = new URL('../../models/finder.json', import.meta.url);

/** The trained finder; written by bench/finder/train.py. */
export interface FinderModel {
  readonly tokens: TokenWeights;
  readonly first: Trees;
  readonly second: Trees;
  /** Bias of the page's cut-off; see `cutPage`. */
  readonly cut: number;
  readonly digest: string;
}

interface ModelFile {
  features: string[];
  cut: number;
  tokens: Record<string, number>;
  first: TreesData;
  second: TreesData;
}

/** Reads the model that comes with Dechrome, or another one of the same features. */
export async function loadFinder(path: string | URL = SHIPPED): Promise<FinderModel> {
  const bytes = await readFile(path);
  const file = JSON.parse(bytes.toString()) as ModelFile;
  if (file.features.join() !== FEATURES.join()) {
    throw new Error(`${path}: trained on other features; train it again (bench/finder/README.md)`);
  }
  return {
    tokens: new TokenWeights(new Map(Object.entries(file.tokens))),
    first: new Trees(file.first),
    second: new Trees(file.second),
    cut: file.cut,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Log-odds of class and id tokens to stand around article text, learned. */
export class TokenWeights {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly cache = new Map<string, number>();

  constructor(weights: ReadonlyMap<string, number>) {
    this.weights = weights;
  }

  /** Sum over the tokens of an element's `class` and `id`; 0 when none is known. */
  ofElement(classes: string | undefined, id: string | undefined): number {
    return (classes ? this.ofAttribute(classes) : 0) + (id ? this.ofAttribute(id) : 0);
  }

  private ofAttribute(value: string): number {
    const known = this.cache.get(value);
    if (known !== undefined) return known;
    let sum = 0;
    for (const token of tokensOf(value)) sum += this.weights.get(token) ?? 0;
    if (this.cache.size < MAX_CACHED && value.length <= MAX_VALUE) this.cache.set(detach(value), sum);
    return sum;
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
