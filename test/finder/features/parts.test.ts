import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import {
  branchesOf,
  elementMeans,
  highestTwin,
  RunMeans,
  sectionsOf,
} from '../../../src/finder/features/parts.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const { blocks, elements } = openPage(
  makeCapture({
    bytes:
      Buffer.from(`<main><div class=story><h1>The ferry</h1><h2>A new crew</h2><p>It sails again.</p><p>At seven.</p></div>
      <div class=more><h2>More</h2><p>The bridge</p></div></main><footer><p>Imprint</p></footer>`),
    key: 'page',
    mediaType: 'text/html',
    origin: { file: 'page' },
  }),
) as HtmlPage;
const texts = blocks.map(({ text }) => text);
const GOOD = Float32Array.of(1, 0.5, 1, 0.75, 0, 0.25, 0);
const even = new RunMeans(new Float64Array(7).fill(1), GOOD);
const rowOf = (name: string) => elements.nodes.findIndex(node => node.attribs.class === name);

describe('the parts of a page', () => {
  it('is read as the blocks below', () => {
    expect(texts).toEqual([
      'The ferry',
      'A new crew',
      'It sails again.',
      'At seven.',
      'More',
      'The bridge',
      'Imprint',
    ]);
  });

  it('are judged by the mean of their blocks', () => {
    const means = elementMeans(elements, even);
    expect(means[rowOf('story')]).toBe(0.8125);
    expect(means[rowOf('more')]).toBe(0.125);
    expect(even.of(3, 3)).toBe(-1);
  });

  it('branch off where no single child holds most of the article', () => {
    const branches = branchesOf(elements, even);
    const of = (block: number) => branches[blocks[block]!.element]!;
    // The story holds 93 %, and so its blocks are the branches; what is beside it is in none.
    expect(new Set([of(0), of(1), of(2), of(3)]).size).toBe(4);
    expect([of(4), of(6)]).toEqual([-1, -1]);

    const spread = new RunMeans(new Float64Array(7).fill(1), new Float32Array(7).fill(0.5));
    const wide = branchesOf(elements, spread);
    expect(wide[blocks[0]!.element]).toBe(rowOf('story'));
    expect(wide[blocks[5]!.element]).toBe(rowOf('more'));
  });

  it('are sections from heading to heading, two headings in a row being one start', () => {
    const { start, end } = sectionsOf(blocks);
    expect([...start]).toEqual([0, 0, 0, 0, 4, 4, 4]);
    expect([...end]).toEqual([4, 4, 4, 4, 7, 7, 7]);
  });
});

describe('the highest twin', () => {
  it('is the best of the other blocks with the same text', () => {
    const size = 12;
    const probabilities = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: size, maxLength: size });
    const names = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(probabilities, names, (eighths, alike) => {
        const probability = Float32Array.from(eighths, of => of / 8);
        const firstAlike = Int32Array.from(alike, name => alike.indexOf(name));
        const expected = alike.map((name, i) =>
          Math.max(-1, ...probability.filter((_, other) => other !== i && alike[other] === name)),
        );
        expect([...highestTwin(firstAlike, probability)]).toEqual(expected);
      }),
    );
  });
});
