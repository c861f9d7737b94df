import { expect, it } from 'vitest';
import type { HtmlPage } from '../../../../src/model/page.ts';
import { withoutHeadings } from '../../../../src/page/metadata/description/headings-before.ts';
import { open } from '../read.ts';

const PROSE =
  'The last bus leaves the upper town at ten, and the small ferry takes home whom it left behind.';

const described = (description: string, head: string) => {
  const { page, context } = open(`${head}<p>${PROSE}</p>`);
  return withoutHeadings(description, page as HtmlPage, page.blocks, [{ name: 'Nora Vilk' }], context.find);
};

it('a description has no headings and labels of the text before its first sentence', () => {
  const head = '<h1>Ferry</h1><h2>Harbour notice</h2><p>Line: North | Boats: two</p><h3>How it began:</h3>';
  const said = `Harbour notice Line: North | Boats: two How it began: ${PROSE.slice(0, 60)}`;
  expect(described(said, head)).toBe(PROSE.slice(0, 60));
});

it('a description goes on from a heading that is a sentence, or that others stand behind', () => {
  for (const [said, head] of [
    [`Who waits at night? ${PROSE}`, '<h2>Who waits at night?</h2>'],
    [`Harbour notice boards are lit. ${PROSE}`, '<h2>Harbour notice</h2>'],
    ['Harbour notice', '<h2>Harbour notice</h2>'],
    [`Night ferry ${PROSE}`, '<p>Night ferry</p>'],
  ] as const)
    expect(described(said, head)).toBe(said);
});

it.each([
  ['Lamps on the pier', '<figure><img src="a.jpg"><figcaption>Lamps on the pier</figcaption></figure>', true],
  ['Lamps on the pier', '<p class="wp-caption-text">Lamps on the pier</p>', true],
  ['Harbour notice', '<div>Harbour notice</div><h2>Night boats</h2><h2>Harbour notice</h2>', true],
  ['Lamps on the pier', '<div class="caption"><p>Lamps on the pier</p></div>', true],
  ['Nora Vilk', '<p>Nora Vilk</p>', true],
  [
    'This post was written by Nora Vilk, who steers a ferry.',
    '<p>This post was written by Nora Vilk, who steers a ferry.</p>',
    true,
  ],
  ['Nora Vilk steers a ferry.', '<p>Nora Vilk steers a ferry.</p>', false],
  ['Updated on 5 May 2024', '<p>Updated on 5 May 2024</p>', true],
  ['Ida Brandt', '<p>Ida Brandt</p>', false],
  ['Good evening,', '<div>Good evening,</div>', false],
])('a description has no caption, author or date before it: %s', (label, head, gone) => {
  const said = `${label} ${PROSE}`;
  expect(described(said, head)).toBe(gone ? PROSE : said);
});
