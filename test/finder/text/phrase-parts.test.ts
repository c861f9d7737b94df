import { describe, expect, it } from 'vitest';
import { phrasesBefore, phrasesWithin } from '../../../src/finder/text/phrase-parts.ts';
import { loadRules } from '../../../src/load-rules.ts';

const { lexicon } = await loadRules();
const input = { find: (text: string) => lexicon.match(text) };

const labelOf = (text: string) => text.slice(0, phrasesBefore(text, input)).trimEnd();
const amid = (text: string) => {
  const places = phrasesWithin(text, input);
  return places.flatMap((at, i) => (i % 2 === 0 ? text.slice(at, places[i + 1]).trimEnd() : []));
};

describe('phrases that stand in the line of a sentence', () => {
  it('are told before it', () => {
    expect(labelOf('Share this article Copy link The ferry was late again.')).toBe(
      'Share this article Copy link',
    );
    expect(labelOf('Deel dit artikel Kopieer link Het pontje was te laat.')).toBe(
      'Deel dit artikel Kopieer link',
    );
  });

  it('are told within it, where a capital begins them and what follows', () => {
    expect(amid('(Picture: I. Morel) Share this article Copy link The ferry was late.')).toEqual([
      'Share this article Copy link',
    ]);
  });

  it.each([
    'Home Office staff said so.',
    'She would sign in and share this article with the keeper.',
    'The keeper of the lamp, Follow Us by name, was asleep.',
    'Nobody spoke.',
  ])('are none in "%s"', text => {
    expect([labelOf(text), amid(text)]).toEqual(['', []]);
  });
});
