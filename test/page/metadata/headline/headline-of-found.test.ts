import { describe, expect, it } from 'vitest';
import type { TextPage } from '../../../../src/model/page.ts';
import { extractMetadata } from '../../../../src/page/metadata/extract.ts';
import { headlineOfFound } from '../../../../src/page/metadata/headline/headline-of-found.ts';
import { settleMetadata } from '../../../../src/page/metadata/settle.ts';
import { open } from '../read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
  'The night boat needs a crew of two and a lamp that can be seen from both landings, which the ferry company has to buy before the county pays.',
];
const OFFERS = [
  'Our newsletter on boats and rivers comes each Friday, with all that we wrote in the week, and with stories that are in no other paper of the county.',
  'Give the paper to a friend who has left the town: for a year it costs no more than a coffee a week, and the first month costs nothing at all.',
];

/** A page with these lines, of which the finder keeps `body` and what stands below it. */
function opened(lines: readonly string[], body: string, wholePage = 1) {
  const { page, context } = open(lines.join('\n'), { mediaType: 'text/plain' });
  const from = page.blocks.findIndex(({ text }) => text === body);
  const kept = Uint8Array.from(page.blocks, (_, i) => Number(i >= from));
  const found = { kept, probability: Float32Array.from(kept, is => (is ? 0.95 : 0.05)), wholePage };
  return { page: page as TextPage, context, found };
}

function headline(lines: readonly string[], body = PROSE[0]!) {
  const { page, context, found } = opened(lines, body);
  const seen = { page, language: 'en', phrases: context.phrases, find: context.find };
  const chosen = headlineOfFound(seen, undefined, found);
  return chosen && { text: chosen.block.text, sure: chosen.sure };
}

const HEADLINE = 'Ferry to run all night from June';
const MENU = ['Home', 'News', 'Sport', 'Towns and villages', 'Rivers'];

describe('the headline of what was found in a flat text', () => {
  it('stands above it, and not above other prose', () => {
    const lines = ['All that the paper offers', ...OFFERS, ...MENU, HEADLINE, '12 May 2023', ...PROSE];
    expect(headline(lines)).toEqual({ text: HEADLINE, sure: true });
    expect(headline(lines, OFFERS[0])?.text).toBe('All that the paper offers');
  });

  it.each([
    ['prompts', 'Sign in', 'Sign up'],
    ['lines that lead to others', 'Several things have changed since then:'],
    ['signs in brackets', '(nv/im)'],
    ['rows of a table', 'Boats||12'],
    ['items of a list', '- Keeper of the pier from 1990 on', '- Keeper of the lamp until 2004', '- Mayor'],
  ])('is none of %s where nothing else is left', (_, ...lines) => {
    expect(headline([...lines, ...PROSE])).toBeUndefined();
  });

  it('is no sentence amid the text', () => {
    expect(headline([PROSE[0]!, 'These are no small things.', ...PROSE.slice(1)])?.text).not.toBe(
      'These are no small things.',
    );
  });

  it('may be the first line of a text that begins with it, but no title far above', () => {
    expect(headline([HEADLINE, '12 May 2023', ...PROSE])?.text).toBe(HEADLINE);
    const menu = Array.from({ length: 40 }, (_, i) => `Town ${i + 1} and its rivers`);
    const lines = [
      'Ferry news and more - Daily Example',
      ...menu,
      'Ferry to run all night',
      'By Nora Vilk',
      ...PROSE,
    ];
    expect(headline(lines)?.text).toBe('Ferry to run all night');
  });

  it('is unsure where other lines are as likely', () => {
    expect(headline(['Night boats', 'River ferries', 'Early shifts', ...PROSE])?.sure).toBe(false);
  });

  it('is none where nothing was found', () => {
    const { page, context, found } = opened([...MENU, ...PROSE], PROSE[0]!);
    const seen = { page, language: 'en', phrases: context.phrases, find: context.find };
    expect(
      headlineOfFound(seen, undefined, { ...found, kept: new Uint8Array(page.blocks.length) }),
    ).toBeUndefined();
  });
});

describe('the metadata of a flat text', () => {
  const lines = [
    ...['All that the paper offers', 'Published 3 May 2023', ...OFFERS, ...MENU],
    ...[HEADLINE, 'Nora Vilk', '12 May 2023', ...PROSE],
  ];
  const settled = (wholePage: number) => {
    const { page, context, found } = opened(lines, PROSE[0]!, wholePage);
    return settleMetadata(page, extractMetadata(page, context), found, context);
  };

  it('is read anew at the headline of what was found in a whole page', () => {
    expect(settled(1)).toMatchObject({
      headline: HEADLINE,
      author: [{ name: 'Nora Vilk' }],
      datePublished: '2023-05-12',
    });
  });

  it('has a headline of Markdown that no mark tells', () => {
    const text = [...MENU.map(item => `* [${item}](/x)`), HEADLINE, '12 May 2023', ...PROSE].join('\n\n');
    const { page, context } = open(text, { mediaType: 'text/markdown' });
    const body = page.blocks.findIndex(block => block.text === PROSE[0]);
    const kept = Uint8Array.from(page.blocks, (_, i) => Number(i >= body));
    const found = { kept, probability: Float32Array.from(kept, is => (is ? 0.95 : 0.05)), wholePage: 1 };
    const before = extractMetadata(page, context);
    expect(before.headline).toBeUndefined();
    expect(settleMetadata(page, before, found, context)).toMatchObject({
      headline: HEADLINE,
      datePublished: '2023-05-12',
      provenance: { headline: 'line' },
    });
    expect(settleMetadata(page, before, { ...found, wholePage: 0.2 }, context).headline).toBeUndefined();
  });

  it('stays as it was where another program cleaned the text', () => {
    expect(settled(0.2).headline).not.toBe(HEADLINE);
  });
});
