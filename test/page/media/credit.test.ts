import { describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/load-rules.ts';
import { splitCredit } from '../../../src/page/media/credit.ts';
import { creditHits } from '../../../src/page/media/credit-hits.ts';

const { lexicon } = await loadRules();

function split(text: string) {
  const { caption, credit } = splitCredit(
    text,
    creditHits(text, part => lexicon.match(part)),
  );
  return [caption, credit];
}

describe('a credit in a caption', () => {
  it.each([
    ['The old mill at dawn (Picture: Sound Press)', 'The old mill at dawn', 'Sound Press'],
    ['The old mill at dawn. Photo: Ida Morel/SPA', 'The old mill at dawn.', 'Ida Morel/SPA'],
    ['The old mill at dawn Photograph: Ida Morel', 'The old mill at dawn', 'Ida Morel'],
    ['The old mill at dawn | Photo: Ida Morel', 'The old mill at dawn', 'Ida Morel'],
    ['Die alte Mühle im Frost – Foto: spa', 'Die alte Mühle im Frost', 'spa'],
    ['Die alte Mühle im Frost. (Quelle: Ida Morel)', 'Die alte Mühle im Frost.', 'Ida Morel'],
    ['Die alte Mühle im Frost (Foto: privat)', 'Die alte Mühle im Frost', 'privat'],
    ['The old mill at dawn – Photo: handout', 'The old mill at dawn', 'handout'],
    ['새벽의 물레방아. /사진=김하나 기자', '새벽의 물레방아.', '김하나 기자'],
    ['Le moulin en 2019. IDA MOREL POUR « LE SON »', 'Le moulin en 2019.', 'IDA MOREL POUR « LE SON »'],
    ['El viejo molino al alba. Foto: Ida Morel', 'El viejo molino al alba.', 'Ida Morel'],
  ])('%s', (text, caption, credit) => expect(split(text)).toEqual([caption, credit]));

  it.each([
    'In the picture: Ida Morel and Jon Berg',
    'The mill was sold in 2019. NATO was not asked',
    'Im Bild: Ida Morel und Jon Berg beim Empfang',
    'The miller (left) in a photo with his sons and all their neighbours',
    'Auf dem Foto: der alte Müller',
    '26.10.2025 | 2:43 min',
  ])('is not in "%s"', text => expect(split(text)).toEqual([text, undefined]));
});
