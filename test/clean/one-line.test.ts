import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const rules = await loadRules();

const CHROME =
  'Sound Press Home News Sport Weather Culture Opinion Letters Archive Photos Videos Podcasts Events Jobs Log In Subscribe Menu Search';
const PROSE = [
  'The ferries between the islands stayed in the harbour on Thursday after ice had closed the sound overnight.',
  'The harbour master had counted eleven boats that could not leave, and he sent the crews home before noon.',
  'Nobody on the pier could remember an earlier winter in which the lamp of the lighthouse froze to its glass.',
  'The icebreaker is expected on Saturday, when the wind turns to the south and the nights become milder.',
  'Until then bread and milk are carried over the ice by those who know where it is thick enough to walk.',
  'The school on the outer island is closed, since its teachers live on the other side of the sound.',
];
const FOOT =
  'Read Also The Harbour In Winter What The Keeper Saw Share Tweet Print Comments Contact Us Privacy Policy Terms Of Use Imprint © 2025 Sound Press All Rights Reserved';

const page = [CHROME, ...PROSE, ...PROSE.map(said => said.replace('The', 'And the')), ...PROSE, FOOT].join(
  ' ',
);

const cleaned = (text: string) =>
  clean(
    makeCapture({
      bytes: Buffer.from(text),
      key: 'a.txt',
      mediaType: 'text/plain',
      charset: 'utf-8',
      origin: { file: 'a.txt' },
    }),
    rules,
  );

const held = (outcome: Outcome) => {
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  return [...outcome.record.blocks, ...outcome.removed]
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ text }) => text)
    .join(' ');
};

describe('a whole page that a program put into one line', () => {
  const outcome = cleaned(page);

  it('loses its labels, and keeps its sentences in one paragraph', () => {
    const body = outcome.outcome === 'record' ? outcome.record.articleBody : '';
    expect(body).not.toMatch(/Weather|Privacy Policy|\n/);
    for (const said of PROSE) expect(body).toContain(said);
  });

  it.each([
    ['Ice Closes The Sound By Nora Vilk January 9, 2025 5 min read', '2025-01-09'],
    ['Ice closes the sound Published: 9 January 2025 10:42 By Nora Vilk Share this article', '2025-01-09'],
    ['Ice closes the sound By Nora Vilk Updated: January 9, 2025 12 comments', undefined],
  ])('has the author and date that stand above its text: %s', (head, date) => {
    const told = cleaned(page.replace(CHROME, `${CHROME} ${head}`));
    if (told.outcome !== 'record') throw new Error(told.outcome);
    const { author, datePublished, dateModified } = told.record;
    expect(author).toEqual([{ name: 'Nora Vilk' }]);
    expect(datePublished).toBe(date);
    if (date === undefined) expect(dateModified).toBe('2025-01-09');
    expect(held(told).replace(/\s+/g, '')).toBe(
      `${page.replace(CHROME, `${CHROME} ${head}`)}`.replace(/\s+/g, ''),
    );
  });

  it('is by nobody whom no phrase announces', () => {
    const told = cleaned(page.replace(CHROME, `${CHROME} Ice Closes The Sound Nora Vilk January 9, 2025`));
    expect(told).toMatchObject({ outcome: 'record', record: { author: [], datePublished: '2025-01-09' } });
  });

  it('is accounted for to the last character', () => {
    expect(held(outcome).replace(/\s+/g, '')).toBe(page.replace(/\s+/g, ''));
  });

  it('stays whole where it has none', () => {
    const prose = Array.from({ length: 4 }, () => PROSE.join(' ')).join(' ');
    expect(cleaned(prose)).toMatchObject({ outcome: 'record', record: { articleBody: prose }, removed: [] });
  });
});
