import type { Scorer } from './scorer.ts';

/** A layer of a net as plain numbers; `weights` go input by input, with one for each output. */
export interface LayerData {
  weights: number[];
  bias: number[];
}

export interface NetsData {
  /** By feature: rising values. The nets see the first as -1, the last as 1, and those between at even steps. */
  knots: number[][];
  /** The layers of each net; the last one has a single output. */
  nets: LayerData[][];
}

/** Evaluates small feed-forward nets (rectified linear units) over rows of a feature matrix: the mean of what they say. */
export class Nets implements Scorer {
  private readonly knots: readonly Float32Array[];
  private readonly nets: readonly (readonly Layer[])[];

  constructor({ knots, nets }: NetsData) {
    this.knots = knots.map(values => Float32Array.from(values));
    this.nets = nets.map(layers => layers.map(layer => new Layer(layer)));
  }

  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const { knots, nets } = this;
    const scores = new Float64Array(offsets.length);
    const seen = new Float32Array(knots.length).fill(Number.NaN);
    const input = new Float64Array(knots.length);
    for (let row = 0; row < offsets.length; row++) {
      const offset = offsets[row]!;
      for (let i = 0; i < knots.length; i++) {
        const value = matrix[offset + i]!;
        // Most values are those of the row before.
        if (value === seen[i]) continue;
        seen[i] = value;
        input[i] = placeAmong(knots[i]!, value);
      }
      let sum = 0;
      for (const layers of nets) sum += scoreOf(layers, input);
      scores[row] = sum / nets.length;
    }
    return scores;
  }
}

function scoreOf(layers: readonly Layer[], input: Float64Array): number {
  layers[0]!.take(input);
  for (let at = 1; at < layers.length; at++) layers[at]!.take(layers[at - 1]!.rectified());
  return layers.at(-1)!.output[0]!;
}

/** So many outputs are summed up side by side. */
const LANES = 4;

/** A linear layer, and what came out of it last: its outputs, and zeros up to a whole number of lanes. */
class Layer {
  readonly output: Float64Array;
  /** Lanes by lanes, input by input. */
  private readonly weights: Float64Array;
  private readonly bias: Float64Array;
  private readonly inputs: number;

  constructor({ weights, bias }: LayerData) {
    const outputs = Math.ceil(bias.length / LANES) * LANES;
    this.inputs = weights.length / bias.length;
    this.output = new Float64Array(outputs);
    this.bias = new Float64Array(outputs);
    this.bias.set(bias);
    this.weights = new Float64Array(this.inputs * outputs);
    for (const [at, weight] of weights.entries()) {
      const [input, output] = [Math.floor(at / bias.length), at % bias.length];
      const lane = output % LANES;
      this.weights[(output - lane) * this.inputs + input * LANES + lane] = weight;
    }
  }

  take(input: Float64Array): void {
    const { weights, bias, output, inputs } = this;
    for (let o = 0, at = 0; o < output.length; o += LANES) {
      let a = bias[o]!;
      let b = bias[o + 1]!;
      let c = bias[o + 2]!;
      let d = bias[o + 3]!;
      for (let i = 0; i < inputs; i++, at += LANES) {
        const value = input[i]!;
        a += value * weights[at]!;
        b += value * weights[at + 1]!;
        c += value * weights[at + 2]!;
        d += value * weights[at + 3]!;
      }
      output[o] = a;
      output[o + 1] = b;
      output[o + 2] = c;
      output[o + 3] = d;
    }
  }

  rectified(): Float64Array {
    const { output } = this;
    for (let o = 0; o < output.length; o++) if (output[o]! < 0) output[o] = 0;
    return output;
  }
}

/** Where a value lies among rising ones, from -1 to 1; 0 where there is no value, or nothing to compare it with. */
function placeAmong(knots: Float32Array, value: number): number {
  const last = knots.length - 1;
  if (last < 1 || Number.isNaN(value)) return 0;
  if (value <= knots[0]!) return -1;
  if (value >= knots[last]!) return 1;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle]! <= value) low = middle;
    else high = middle;
  }
  return (2 * (low + (value - knots[low]!) / (knots[high]! - knots[low]!))) / last - 1;
}
