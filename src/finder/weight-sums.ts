/**
 * Word weights of lines or blocks, so that their mean over any run of them is at hand. Entry `i` sums those before `i`.
 */
export interface WeightSums {
  /** Weights, squashed, times the square root of the length. */
  weight: Float64Array;
  /** Those square roots. */
  mass: Float64Array;
}

/** From log-odds to -1 (chrome) … 1 (article): tanh(x / 2), cheaper by its exponential. */
function squash(logOdds: number): number {
  return 2 / (1 + Math.exp(-logOdds)) - 1;
}

/** `own`: the weight of each, as log-odds; `words`: its length. */
export function sumWeights(own: Float64Array, words: (i: number) => number): WeightSums {
  const weight = new Float64Array(own.length + 1);
  const mass = new Float64Array(own.length + 1);
  for (let i = 0; i < own.length; i++) {
    const root = Math.sqrt(words(i) + 1);
    weight[i + 1] = weight[i]! + squash(own[i]!) * root;
    mass[i + 1] = mass[i]! + root;
  }
  return { weight, mass };
}

/** Sum over `[from, to)`, which is cut to what there is. */
export function sum(sums: Float64Array, from: number, to: number): number {
  const a = Math.max(0, from);
  const b = Math.min(sums.length - 1, to);
  return b > a ? sums[b]! - sums[a]! : 0;
}

/** Mean word weight over `[from, to)`; 0 where there is nothing. */
export function meanWeight({ weight, mass }: WeightSums, from: number, to: number): number {
  const over = sum(mass, from, to);
  return over > 0 ? sum(weight, from, to) / over : 0;
}
