import { describe, expect, it } from 'vitest';
import { MORE, PROSE, rolesIn } from './found.ts';

const LEAD = 'Masons have found the walls of the basin in better shape than they had feared.';
const UNENDED = 'Two masons, three winters and a basin that nobody had seen dry since the war';
const TITLE = 'Canal drained for the first time since the war';

/** The role of a line of a page in flat text whose head the finder leaves out; undefined where the line is gone. */
function role(line: string, head: readonly string[], probability: number, mediaType = 'text/plain') {
  const left = Object.fromEntries([...head, line].map(text => [text, probability]));
  const mark = mediaType === 'text/plain' ? '' : '# ';
  return rolesIn([`${mark}${TITLE}`, ...head, PROSE, MORE, PROSE].join('\n\n'), left, mediaType)[line];
}

describe('the standfirst of a page in lines', () => {
  it('stands right below the headline or a label', () => {
    expect(role(LEAD, [LEAD, 'Share'], 0.2)).toBe('lead');
    expect(role(UNENDED, ['Premium', UNENDED, 'Share'], 0.2)).toBe('lead');
    expect(role(UNENDED, [UNENDED, 'Share'], 0.2, 'text/markdown')).toBe('lead');
    expect(role(LEAD, [LEAD, 'Share'], 0.05)).toBeUndefined();
  });

  it('has no link in it', () => {
    const linked = LEAD.replace('the basin', '[the basin](https://canal.example/basin)');
    expect(role(LEAD, [linked, 'Share'], 0.2, 'text/markdown')).not.toBe('lead');
  });

  it('may have a date in it', () => {
    const line = 'The basin of the upper canal was last dry in 1946. Masons look at its walls now.';
    expect(role(line, [line, 'Share'], 0.2)).toBe('lead');
  });

  it('stands behind names and dates above a picture, or where the finder is not sure', () => {
    const dated = ['Nora Vilk', '12 May 2023 | Reading time: 3 minutes', '814', 'Share'];
    expect(role(LEAD, [...dated, LEAD, 'The gates of the upper lock', 'Photo: Ida Morel'], 0.2)).toBe('lead');
    expect(role(UNENDED, [...dated, UNENDED, '[basin_4f1a.jpg]'], 0.2)).toBe('lead');
    expect(role(LEAD, ['12 May 2023', LEAD], 0.3)).toBe('lead');
    expect(role(LEAD, ['12 May 2023', LEAD], 0.2)).toBeUndefined();
    expect(role(UNENDED, ['12 May 2023', UNENDED], 0.3)).toBeUndefined();
    expect(role(LEAD, ['Nora Vilk', LEAD], 0.3)).toBeUndefined();
  });

  it.each([
    ['a trail', `Home » Canals » ${TITLE} and what the masons say of it`],
    [
      'a row of tags',
      'lock-gates-and-old-walls-of-canals-in-the-north, upper-canal, dry-basin, walls of stone, masons of the north',
    ],
    [
      'what announces a list',
      'This is the third part of our series on canals, locks and basins of the north:',
    ],
    [
      'names',
      'Nora Vilk, MSc, river office; Ida Morel, PhD, county archive; Tom Brandt, MSc, school of masons',
    ],
    ['half a sentence', 'Masons have found the walls of the basin in better shape than they had'],
  ])('is not %s', (_, line) => {
    expect(role(line, [line, 'feared before', 'Share'], 0.3)).toBeUndefined();
  });

  it('tells nothing of the author', () => {
    const bio = 'Nora Vilk has written about rivers and canals of the north since she was a girl.';
    expect(role(bio, ['By Nora Vilk', '12 May 2023', bio, 'Share'], 0.3)).toBeUndefined();
  });
});
