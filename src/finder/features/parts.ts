import type { Block } from '../../model/block.ts';
import type { ElementTable } from '../../model/page.ts';

/** The innermost element with this share of what the first pass takes for article is the page's main container. */
const MAIN_SHARE = 0.8;

/** Mean probabilities over runs of blocks, weighted by words. */
export class RunMeans {
  private readonly weights: Float64Array;
  private readonly goods: Float64Array;

  /** Both by block; no weight is 0. */
  constructor(weights: Float64Array, probability: Float32Array) {
    this.weights = new Float64Array(weights.length + 1);
    this.goods = new Float64Array(weights.length + 1);
    for (let i = 0; i < weights.length; i++) {
      this.weights[i + 1] = this.weights[i]! + weights[i]!;
      this.goods[i + 1] = this.goods[i]! + weights[i]! * probability[i]!;
    }
  }

  /** Of the blocks from `first` to before `last`; -1 without any. */
  of(first: number, last: number): number {
    return last > first ? this.good(first, last) / (this.weights[last]! - this.weights[first]!) : -1;
  }

  /** The sum of weight times probability. */
  good(first: number, last: number): number {
    return this.goods[last]! - this.goods[first]!;
  }
}

/** By element row: the mean of its blocks. */
export function elementMeans({ count, first, last }: ElementTable, means: RunMeans): Float32Array {
  const by = new Float32Array(count);
  for (let row = 0; row < count; row++) by[row] = means.of(first[row]!, last[row]!);
  return by;
}

/** By element row: the child of the main container that it is in; -1 for that container and what is around it. */
export function branchesOf({ count, parent, first, last }: ElementTable, means: RunMeans): Int32Array {
  const most = MAIN_SHARE * means.good(0, last[0] ?? 0);
  let main = 0;
  for (let row = 1; row < count; row++) {
    if (parent[row] === main && means.good(first[row]!, last[row]!) >= most) main = row;
  }
  const branches = new Int32Array(count).fill(-1);
  for (let row = 1; row < count; row++) {
    const up = parent[row]!;
    branches[row] = up === main ? row : branches[up]!;
  }
  return branches;
}

/** Headings and the blocks up to the next ones; by block. */
export interface Sections {
  /** Its first heading; the first block where no heading stands before. */
  readonly start: Int32Array;
  /** Where the next section starts. */
  readonly end: Int32Array;
}

/** Headings that follow each other start one section. */
export function sectionsOf(blocks: readonly Block[]): Sections {
  const n = blocks.length;
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  for (let i = 1; i < n; i++) start[i] = opens(blocks, i) ? i : start[i - 1]!;
  let next = n;
  for (let i = n - 1; i >= 0; i--) {
    end[i] = next;
    if (start[i] === i) next = i;
  }
  return { start, end };
}

function opens(blocks: readonly Block[], i: number): boolean {
  return blocks[i]!.kind === 'heading' && blocks[i - 1]!.kind !== 'heading';
}

/** By block: the highest probability among the others with the same text; -1 without any. */
export function highestTwin(firstAlike: Int32Array, probability: Float32Array): Float32Array {
  const n = firstAlike.length;
  const best = new Float32Array(n).fill(-1);
  const second = new Float32Array(n).fill(-1);
  const holder = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const group = firstAlike[i]!;
    if (probability[i]! > best[group]!) {
      second[group] = best[group]!;
      best[group] = probability[i]!;
      holder[group] = i;
    } else if (probability[i]! > second[group]!) second[group] = probability[i]!;
  }
  const twin = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const group = firstAlike[i]!;
    twin[i] = holder[group] === i ? second[group]! : best[group]!;
  }
  return twin;
}
