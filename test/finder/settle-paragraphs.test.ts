import { describe, expect, it } from 'vitest';
import { settleParagraphs } from '../../src/finder/settle-paragraphs.ts';
import { PROSE, stays } from './stays.ts';

const settled = (body: string, probabilities: readonly number[]) =>
  stays(body, probabilities, settleParagraphs);

describe('a paragraph', () => {
  const page = `<div><p>${PROSE}</p><p>Not on Sundays.</p><p>${PROSE}</p><p>Share this.</p></div>`;

  it('stays between paragraphs of the same element that stay', () => {
    expect(settled(page, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', 'Not on Sundays.', 'PROSE']);
  });

  it('goes where that is not likely at all, or where it is a link', () => {
    expect(settled(page, [0.9, 0.1, 0.9, 0.3])).toEqual(['PROSE', 'PROSE']);
    const linked = page.replace('Not on Sundays.', '<a href="/s">Not on Sundays.</a>');
    expect(settled(linked, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', 'PROSE']);
  });

  it('goes where it stands in a box of its own', () => {
    const boxed = page.replace('<p>Not on Sundays.</p>', '<div><p>Not on Sundays.</p></div>');
    expect(settled(boxed, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', 'PROSE']);
  });

  it('stays where all stand in boxes of their own, and where no tag says that they are paragraphs', () => {
    const boxed = page.replaceAll('<p>', '<div><p>').replaceAll('</p>', '</p></div>');
    expect(settled(boxed, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', 'Not on Sundays.', 'PROSE']);
    const bare = page.replaceAll('<p>', '<div><span>').replaceAll('</p>', '</span></div>');
    expect(settled(bare, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', 'PROSE']);
    const long = bare.replace('Not on Sundays.', `Not ${PROSE}`);
    expect(settled(long, [0.9, 0.3, 0.9, 0.3])).toEqual(['PROSE', `Not ${PROSE}`, 'PROSE']);
  });
});
