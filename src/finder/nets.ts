import type { Scorer } from './scorer.ts';
import { Thresholds } from './thresholds.ts';

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
  private readonly inputs: number;
  private readonly knots: Thresholds;
  private readonly nets: readonly (readonly Layer[])[];

  constructor({ knots, nets }: NetsData) {
    this.inputs = knots.length;
    this.knots = new Thresholds(knots);
    this.nets = nets.map(layers => layers.map(layer => new Layer(layer)));
  }

  scores(matrix: Float32Array, offsets: Int32Array): Float64Array {
    const { knots, nets, inputs } = this;
    const scores = new Float64Array(offsets.length);
    const bits = new Int32Array(matrix.buffer, matrix.byteOffset, matrix.length);
    const seen = new Float32Array(inputs).fill(Number.NaN);
    const input = new Float64Array(inputs);
    const changes = new Terms(inputs);
    for (const [first] of nets) first!.reset();
    for (let row = 0; row < offsets.length; row++) {
      const offset = offsets[row]!;
      changes.count = 0;
      for (let i = 0; i < inputs; i++) {
        const value = matrix[offset + i]!;
        // Seven values of ten are those of the row before.
        if (value === seen[i]) continue;
        seen[i] = value;
        const place = placeAmong(knots, i, value, bits[offset + i]!);
        changes.push(i, place - input[i]!);
        input[i] = place;
      }
      let sum = 0;
      for (const layers of nets) sum += scoreOf(layers, changes);
      scores[row] = sum / nets.length;
    }
    return scores;
  }
}

/** The first layer goes on from the row before, the others begin anew. */
function scoreOf(layers: readonly Layer[], changes: Terms): number {
  layers[0]!.add(changes);
  for (let at = 1; at < layers.length; at++) {
    layers[at]!.reset();
    layers[at]!.add(layers[at - 1]!.rectified());
  }
  return layers.at(-1)!.sums[0]!;
}

/** Inputs of a layer that have a say, and how much. */
class Terms {
  count = 0;
  readonly inputs: Int32Array;
  readonly values: Float64Array;

  constructor(most: number) {
    this.inputs = new Int32Array(most);
    this.values = new Float64Array(most);
  }

  push(input: number, value: number): void {
    this.inputs[this.count] = input;
    this.values[this.count++] = value;
  }
}

/** So many outputs are summed up side by side. */
const LANES = 8;

/** A linear layer, and the sums for its outputs, with room for a whole number of lanes. */
class Layer {
  readonly sums: Float64Array;
  /** Lanes by lanes, input by input. */
  private readonly weights: Float64Array;
  private readonly bias: Float64Array;
  private readonly inputs: number;
  private readonly positive: Terms;

  constructor({ weights, bias }: LayerData) {
    const outputs = Math.ceil(bias.length / LANES) * LANES;
    this.inputs = weights.length / bias.length;
    this.sums = new Float64Array(outputs);
    this.positive = new Terms(outputs);
    this.bias = new Float64Array(outputs);
    this.bias.set(bias);
    this.weights = new Float64Array(this.inputs * outputs);
    for (const [at, weight] of weights.entries()) {
      const [input, output] = [Math.floor(at / bias.length), at % bias.length];
      const lane = output % LANES;
      this.weights[(output - lane) * this.inputs + input * LANES + lane] = weight;
    }
  }

  reset(): void {
    this.sums.set(this.bias);
  }

  add({ count, inputs, values }: Terms): void {
    const { weights, sums } = this;
    for (let o = 0; o < sums.length; o += LANES) {
      const start = o * this.inputs;
      let a = sums[o]!;
      let b = sums[o + 1]!;
      let c = sums[o + 2]!;
      let d = sums[o + 3]!;
      let e = sums[o + 4]!;
      let f = sums[o + 5]!;
      let g = sums[o + 6]!;
      let h = sums[o + 7]!;
      for (let i = 0; i < count; i++) {
        const value = values[i]!;
        const at = (start + inputs[i]! * LANES) | 0;
        a += value * weights[at]!;
        b += value * weights[at + 1]!;
        c += value * weights[at + 2]!;
        d += value * weights[at + 3]!;
        e += value * weights[at + 4]!;
        f += value * weights[at + 5]!;
        g += value * weights[at + 6]!;
        h += value * weights[at + 7]!;
      }
      sums[o] = a;
      sums[o + 1] = b;
      sums[o + 2] = c;
      sums[o + 3] = d;
      sums[o + 4] = e;
      sums[o + 5] = f;
      sums[o + 6] = g;
      sums[o + 7] = h;
    }
  }

  /** What is left of the sums where the negative ones are zero. */
  rectified(): Terms {
    const { sums, positive } = this;
    positive.count = 0;
    for (let o = 0; o < sums.length; o++) if (sums[o]! > 0) positive.push(o, sums[o]!);
    return positive;
  }
}

/** Where a value lies among rising ones, from -1 to 1; 0 where there is no value, or nothing to compare it with. */
function placeAmong(knots: Thresholds, feature: number, value: number, bits: number): number {
  const { first, values } = knots;
  const lowest = first[feature]!;
  const highest = first[feature + 1]! - 2;
  if (highest <= lowest || Number.isNaN(value)) return 0;
  const above = knots.placeOf(feature, value, bits);
  if (above === lowest) return -1;
  if (above > highest) return 1;
  const below = above - 1;
  const share = (value - values[below]!) / (values[above]! - values[below]!);
  return (2 * (below - lowest + share)) / (highest - lowest) - 1;
}
