/** Gives all lines of a run the mean of their probabilities, by words; `last` is the first line behind it. */
export function evenOut(probability: Float32Array, words: Float64Array, first: number, last: number): void {
  let sum = 0;
  let all = 0;
  for (let i = first; i < last; i++) {
    sum += probability[i]! * words[i]!;
    all += words[i]!;
  }
  if (all > 0) probability.fill(sum / all, first, last);
}
