import { expect, it } from 'vitest';
import { bareCredit } from '../../../src/page/media/bare-credit.ts';

const photo = { class: 'credit', phrase: 'Photo: …', language: 'en', start: 0, end: 6, whole: false };
const bare = (text: string) => bareCredit(text, part => (part.startsWith('Photo:') ? [photo] : []));

it('names both of two credits, one that says more alone', () => {
  expect(bare('(Photo: Sound Press) Photo: Ida Morel .')).toBe('Sound Press, Ida Morel');
  expect(bare('(Photo: Ida Morel) Photo: Ida Morel/Sound Press')).toBe('Ida Morel/Sound Press');
});

it('leaves a credit with a bracket of its own alone', () => {
  expect(bare('(Photo: Sound Press)')).toBe('Sound Press');
});
