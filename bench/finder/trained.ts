import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Described, describeBlocks } from '../../src/finder/features/matrix.ts';
import { type FirstJudgement, judgeFirst } from '../../src/finder/find.ts';
import { CONTENT_TYPES, type ContentType } from '../../src/finder/finding.ts';
import type { FirstModel, PageModel } from '../../src/finder/model.ts';
import { TokenWeights } from '../../src/finder/token-weights.ts';
import { Trees, type TreesData } from '../../src/finder/trees.ts';
import { WordWeights } from '../../src/finder/word-weights.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { CUT } from './cut.ts';
import { FOLDS, LEFT_OUT } from './folds.ts';
import { finderInput } from './input.ts';

/** What earlier stages of training wrote into a folder; fold K has not seen the sites of that fold. */
export class Trained {
  constructor(private readonly folder: string) {}

  trees(stage: string, fold: number | string): Trees {
    return new Trees(this.json(`${stage}/trees.${fold}.json`));
  }

  weights(fold: number): { tokens: TokenWeights; words: WordWeights } {
    return {
      tokens: new TokenWeights(new Map(this.json<[string, number][]>(`tokens.${fold}.json`))),
      words: new WordWeights(this.json(`words/weights.${fold}.json`)),
    };
  }

  /** The trees of each type of page. */
  types(fold: number): [ContentType, TreesData][] {
    const byIndex = this.json<Record<string, TreesData>>(`page/type/trees.${fold}.json`);
    return Object.entries(byIndex).map(([index, trees]) => [CONTENT_TYPES[Number(index)]!, trees]);
  }

  typeTrees(fold: number): PageModel['types'] {
    return this.types(fold).map(([type, data]) => ({ type, trees: new Trees(data) }));
  }

  json<T>(path: string): T {
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8')) as T;
  }
}

/** One for each fold. */
export function byFold<T>(make: (fold: number) => T): T[] {
  return Array.from({ length: FOLDS }, (_, fold) => make(fold));
}

/** The first passes over HTML that have seen neither the fold left out nor that of the page. */
export class FirstPasses {
  private readonly weights: ReturnType<Trained['weights']>[];
  private readonly models: FirstModel[][];

  constructor(trained: Trained) {
    this.weights = byFold(fold => trained.weights(fold));
    this.models = LEFT_OUT.map(left =>
      byFold(fold => ({ first: trained.trees('first', firstOf(left, fold)), cut: CUT })),
    );
  }

  /** What they say of a page of a fold, each in the place that the fold left out has in `LEFT_OUT`. */
  judge(page: HtmlPage, fold: number): { described: Described; judged: FirstJudgement[] } {
    const input = finderInput(page);
    const described = describeBlocks(page, input, this.weights[fold]!);
    return {
      described,
      judged: this.models.map(models => judgeFirst(page, input, described, models[fold]!)),
    };
  }
}

/** Names the first pass that has seen neither fold. */
export function firstOf(left: number, fold: number): string {
  return left < 0 || left === fold ? String(fold) : `${Math.min(left, fold)}.${Math.max(left, fold)}`;
}
