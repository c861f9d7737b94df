import { expect, it } from 'vitest';
import { withoutHeadings } from '../../../../src/page/metadata/description/headings-before.ts';
import { open } from '../read.ts';

const PROSE =
  'The last bus leaves the upper town at ten, and the small ferry takes home whom it left behind.';

const described = (description: string, head: string) =>
  withoutHeadings(description, open(`${head}<p>${PROSE}</p>`).page.blocks);

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
