import { describe, expect, it } from 'vitest';
import type { HtmlPage } from '../../../../src/model/page.ts';
import { settleDescription } from '../../../../src/page/metadata/description/settle-description.ts';
import { extractMetadata } from '../../../../src/page/metadata/extract.ts';
import { open } from '../read.ts';

const HEADLINE = 'Ferry runs all night';
const TEXT = [
  'The last bus leaves the upper town at ten. Mr. Vilk, who steers the small ferry, takes home whom it left behind, until the first bus comes at five. He asked for a lamp.',
  'A bell calls the boat from the other bank, and whoever rings it twice pays twice, as the harbour office has it.',
  'Die neue Fähre fährt am 14. Mai zum ersten Mal über den Fluss, und sie hält an drei Stegen:',
];
const FOOTER = 'Daily Example tells of boats and rivers each morning, from the upper town down to the sea.';

function described(description: string, title = `${HEADLINE} | Daily Example`, site = 'Daily Example') {
  const html = `<title>${title}</title><meta property="og:site_name" content="${site}"><meta name="description" content="${description}">
    <h1>${HEADLINE}</h1>${TEXT.map(text => `<p>${text}</p>`).join('')}<footer>${FOOTER}</footer>`;
  const { page, context } = open(html, { url: 'https://news.example/ferry' });
  const kept = Uint8Array.from(page.blocks, ({ text }) => Number(TEXT.includes(text)));
  const found = settleDescription(page as HtmlPage, extractMetadata(page, context), kept, context.find);
  expect(found.provenance.description !== undefined).toBe(found.description !== undefined);
  return found.description;
}

describe('a description that the text goes on from', () => {
  it.each([
    [TEXT[0]!.slice(0, 121), TEXT[0]!.slice(0, TEXT[0]!.indexOf(' He asked'))],
    [`${TEXT[0]!.slice(0, 112)} [&hellip;]`, TEXT[0]!.slice(0, TEXT[0]!.indexOf(' He asked'))],
    [`${TEXT[0]!.slice(0, 60)}...`, TEXT[0]!.slice(0, TEXT[0]!.indexOf(' He asked'))],
    [`${TEXT[0]!.slice(0, 42)}…`, 'The last bus leaves the upper town at ten.'],
    ['Die neue Fähre fährt am 14.', TEXT[2]!],
    ['Die neue Fähre fährt am 14. Mai zum ersten …', TEXT[2]!],
    ['The ferry has a lamp for the night. The bell …', 'The ferry has a lamp for the night.'],
  ])('is whole: %s', (cut, all) => expect(described(cut)).toBe(all));

  it('is as it was where it ends, or nothing goes on', () => {
    for (const text of [
      'A lamp for the night ferry.',
      'What the boat needs at night…',
      'A lamp for the ferry',
      'The ferry has a lamp for the night. Who pays for it in the end …',
    ])
      expect(described(text)).toBe(text);
  });
});

describe('a description', () => {
  it.each([`${HEADLINE} ${TEXT[1]}`, `${HEADLINE} – ${TEXT[1]}`, `${TEXT[1]} - Daily Example`])(
    'has no title around it: %s',
    text => expect(described(text)).toBe(TEXT[1]),
  );

  it('has no end of the title behind it', () =>
    expect(described(`${TEXT[1]} - Boats`, `${HEADLINE} | Boats`)).toBe(TEXT[1]));

  it('goes on from the headline in one phrase', () => {
    const phrase = 'Ferry runs all night on the lake, and the bell is heard by nobody.';
    expect(described(phrase)).toBe(phrase);
  });

  it.each([
    `${HEADLINE} | Daily Example`,
    'Ferry runs all …',
    FOOTER,
    'Daily Example: stories about cooking, gardens, football',
    'Daily Example: stories about cooking, gardens, football and the best hotels of all the towns',
    `${HEADLINE} - our story in the section News`,
    `See ${HEADLINE} (news of 4 May 2020)`,
    `The perfect ${HEADLINE} text, who takes them home`,
  ])('is no title and says more than what the site is: %s', text => expect(described(text)).toBeUndefined());

  it('names the site in another case', () => {
    const text = 'Die offizielle Seite des Nordbootvereins mit Neuigkeiten und Terminen';
    expect(described(text, HEADLINE, 'Nordbootverein')).toBeUndefined();
  });

  it('has no break that a program wrote in two signs', () =>
    expect(described('A lamp for the night\\n The ferry has one.')).toBe(
      'A lamp for the night The ferry has one.',
    ));

  it('may name the site', () => {
    const text = 'Daily Example has seen the ferry at night.';
    expect(described(text)).toBe(text);
  });
});
