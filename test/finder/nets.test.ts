import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Blend } from '../../src/finder/blend.ts';
import { Nets } from '../../src/finder/nets.ts';

const scoresOf = (nets: Nets, rows: readonly (readonly number[])[]) => [
  ...nets.scores(
    Float32Array.from(rows.flat()),
    Int32Array.from(rows, (row, i) => i * row.length),
  ),
];

/** One input to one output, as it is. */
const straight = (knots: number[]) => new Nets({ knots: [knots], nets: [[{ weights: [1], bias: [0] }]] });

describe('nets', () => {
  it.each([
    ['below the first value', -5, -1],
    ['the first value', 0, -1],
    ['a value between', 3, 0],
    ['halfway between two', 6, 0.5],
    ['the last value', 9, 1],
    ['above the last value', 100, 1],
    ['no value', Number.NaN, 0],
  ])('stretch a feature by its quantiles: %s', (_, value, place) => {
    expect(scoresOf(straight([0, 3, 9]), [[value]])[0]).toBeCloseTo(place);
  });

  it('place a value as looking at all the knots does', () => {
    const values = fc.uniqueArray(
      fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(value => value + 0),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(values, fc.array(fc.float(), { minLength: 1, maxLength: 20 }), (given, others) => {
        const knots = given.sort((a, b) => a - b);
        const last = knots.length - 1;
        const placeOf = (value: number) => {
          if (Number.isNaN(value)) return 0;
          if (value <= knots[0]!) return -1;
          if (value >= knots[last]!) return 1;
          const low = knots.findLastIndex(knot => knot <= value);
          return (2 * (low + (value - knots[low]!) / (knots[low + 1]! - knots[low]!))) / last - 1;
        };
        for (const value of [...others, ...knots])
          expect(scoresOf(straight(knots), [[value]])[0]).toBe(placeOf(value) + 0);
      }),
    );
  });

  it('see nothing in a feature that never differs', () => {
    expect(scoresOf(straight([4]), [[4], [7]])).toEqual([0, 0]);
  });

  it('pass on only what is above zero, and are linear in the end', () => {
    const nets = new Nets({
      knots: [
        [-1, 1],
        [-1, 1],
      ],
      nets: [
        [
          { weights: [1, -1, 2, 0.5], bias: [0, 1] },
          { weights: [3, -10], bias: [0.5] },
        ],
      ],
    });
    // Hidden: max(0, a + 2b) and max(0, 1 - a + b / 2).
    expect(
      scoresOf(nets, [
        [1, 1],
        [-1, -1],
        [1, -0.5],
      ]),
    ).toEqual([3 * 3 - 10 * 0.5 + 0.5, 0 - 10 * 1.5 + 0.5, 0 - 0 + 0.5].map(score => expect.closeTo(score)));
  });

  it('give the mean of what each says, of any number of outputs, whatever row came before', () => {
    const number = fc.integer({ min: -8, max: 8 });
    const row = fc.tuple(number, number, number);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(number, { minLength: 45, maxLength: 45 }),
        (rows, hidden, values) => {
          const layers = (sign: number) => [
            {
              weights: values.slice(0, 3 * hidden).map(value => sign * value),
              bias: values.slice(27, 27 + hidden),
            },
            { weights: values.slice(36, 36 + hidden), bias: [sign] },
          ];
          const nets = [layers(1), layers(-1)];
          const knots = [0, 1, 2].map(() => [-8, 0, 8]);
          const alone = nets.map(net => new Nets({ knots, nets: [net] }));
          const expected = rows.map(
            own => alone.reduce((sum, net) => sum + scoresOf(net, [own])[0]!, 0) / nets.length,
          );
          const said = scoresOf(new Nets({ knots, nets }), rows);
          for (const [i, score] of said.entries()) expect(score).toBeCloseTo(expected[i]!);
        },
      ),
    );
  });
});

describe('a blend', () => {
  const says = (...scores: number[]) => ({
    scores: (_: Float32Array, offsets: Int32Array) => Float64Array.from(offsets, offset => scores[offset]!),
  });

  it('is as far from each of two scores as the other one counts', () => {
    const blend = new Blend(says(1, -1), says(3, 0), 0.25);
    expect([...blend.scores(new Float32Array(2), Int32Array.of(0, 1))]).toEqual([1.5, -0.75]);
  });

  it('leaves what the first judge is sure of', () => {
    const blend = new Blend(says(4, 0, -4), says(-8, 2, 8), 0.5);
    expect([...blend.scores(new Float32Array(3), Int32Array.of(0, 1, 2))]).toEqual([4, 1, -4]);
  });
});
