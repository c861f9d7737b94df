import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const blocks = (lines: string) =>
  segmentText(lines.replaceAll(' / ', '\n')).blocks.map(({ kind, text }) => [kind, text]);

describe('a list whose items are in parts', () => {
  it('has them whole', () => {
    expect(
      blocks(
        'For the crew / ▢ / 3 / spoons / of oil / ▢ / 1 / rope, / dry / ▢ / 2 / lamps / (lit) / On board',
      ),
    ).toEqual([
      ['unknown', 'For the crew'],
      ['list-item', '▢ 3 spoons of oil'],
      ['list-item', '▢ 1 rope, dry'],
      ['list-item', '▢ 2 lamps (lit)'],
      ['unknown', 'On board'],
    ]);
  });

  it('is none where dots part what stands in a line', () => {
    expect(blocks('Ida Morel / • / Today / • / 3 min / • / Share')).toHaveLength(7);
  });

  it('is none where the signs stand before headings of lists', () => {
    const list = '□ / On board / * a rope / * a lamp';
    expect(blocks(`${list} / ${list} / ${list}`)).toHaveLength(12);
    const unmarked = '□ / 2–3 weeks before / Ask the crew / Mend the rope';
    expect(blocks(`${unmarked} / ${unmarked} / ${unmarked}`)).not.toContainEqual([
      'list-item',
      '□ 2–3 weeks before Ask the crew Mend the rope',
    ]);
  });

  it('is none where paragraphs stand below the signs', () => {
    const prose =
      'The keeper of the northern light had not been paid since autumn and let the lamp burn low.';
    const lines = ['☐', prose, prose, prose, '☐', prose, prose, prose, '☐', prose].join(' / ');
    expect(blocks(lines).filter(([, text]) => text === '☐')).toHaveLength(2);
  });
});

it('tells items of a list by boxes, too', () => {
  expect(blocks('☐ a rope / ☑ a lamp / ▢ bread').map(([kind]) => kind)).toEqual(Array(3).fill('list-item'));
});
