import { describe, expect, it } from 'vitest';
import type { TextPage } from '../../../src/model/page.ts';
import { extractMetadata } from '../../../src/page/metadata/extract.ts';
import { textHeadVerdicts } from '../../../src/page/metadata/text-head.ts';
import { open } from './read.ts';

const ENGLISH =
  'The ferry crosses the river every ten minutes, and most of those who take it have done so for years, the harbour office said.';
const GERMAN =
  'Die Fähre fährt alle zehn Minuten über den Fluss, und die meisten, die mit ihr fahren, tun das seit Jahren, sagte das Hafenamt.';
const CHINESE =
  '渡轮每十分钟过河一次，大多数乘客多年来一直乘坐这艘渡轮，港务办公室周一这样表示，票价暂时保持不变。';
const RUSSIAN =
  'Паром ходит через реку каждые десять минут, и большинство тех, кто на нём ездит, делает это уже много лет, сообщили в порту.';

/** `role: line` of every label, and `stays: line` where the line is kept besides. */
function roles(prose: string, ...head: string[]): string[] {
  const { page, context } = open([...head, prose, prose].join('\n'), { mediaType: 'text/plain' });
  const verdicts = textHeadVerdicts(page as TextPage, extractMetadata(page, context), context);
  expect(verdicts.every(({ action, span }) => action !== 'drop' && span === undefined)).toBe(true);
  return verdicts.map(({ role = 'stays', block }) => `${role}: ${page.blocks[block]!.text}`);
}

describe('the lines at the head of a flat text', () => {
  it('name nobody where a bracket was torn apart', () => {
    const player = 'Podcast: Play in new window | Download (Duration: 13:55) | 12 May 2023';
    expect(roles(ENGLISH, 'Ferry to run all night', player)).toEqual([]);
    const { page, context } = open(['Ferry to run all night', player, ENGLISH, ENGLISH].join('\n'), {
      mediaType: 'text/plain',
    });
    expect(extractMetadata(page, context).author).toEqual([]);
  });

  it('are told around a headline between stars', () => {
    expect(
      roles(ENGLISH, '****** Ferry to run all night ******', 'By Nora Vilk, transport correspondent'),
    ).toEqual(['byline: By Nora Vilk, transport correspondent']);
  });

  it('may stand at its foot, where they say what they are and are those of the article', () => {
    const long = `${ENGLISH} ${ENGLISH}`;
    const lines = (...foot: string[]) => {
      const text = ['Ferry to run all night', long, long, long, ...foot].join('\n');
      const { page, context } = open(text, { mediaType: 'text/plain' });
      const verdicts = textHeadVerdicts(page as TextPage, extractMetadata(page, context), context);
      return verdicts.map(({ role, block }) => `${role}: ${page.blocks[block]!.text}`);
    };
    expect(lines('By Nora Vilk', 'Published: 12 May 2023')).toEqual([
      'byline: By Nora Vilk',
      'published: Published: 12 May 2023',
    ]);
    expect(lines('By Nora Vilk', 'Ida Morel wrote it.', 'By Ida Morel')).toEqual([]);
    expect(lines('By Nora Vilk she had lost her way.')).toEqual([]);
  });

  it('are byline, dates and the standfirst above them', () => {
    expect(
      roles(
        ENGLISH,
        'Ferry to run all night',
        'Workers of the early shift had asked for it for years',
        'By Nora Vilk, transport correspondent',
        'Published 12 May 2023 | Updated 14 May 2023',
      ),
    ).toEqual([
      'byline: By Nora Vilk, transport correspondent',
      'published: Published 12 May 2023 | Updated 14 May 2023',
      'lead: Workers of the early shift had asked for it for years',
      'stays: Workers of the early shift had asked for it for years',
    ]);
  });

  it('are told in other languages', () => {
    expect(
      roles(GERMAN, 'Fähre fährt die ganze Nacht', 'Von Nora Vilk', '12. Mai 2023 · Lesezeit: 5 Minuten'),
    ).toEqual(['byline: Von Nora Vilk', 'published: 12. Mai 2023 · Lesezeit: 5 Minuten']);
    expect(roles(CHINESE, '渡轮六月起通宵运行', '文/王小明', '2023年5月12日')).toEqual([
      'byline: 文/王小明',
      'published: 2023年5月12日',
    ]);
    expect(roles(RUSSIAN, 'Паром будет ходить всю ночь', 'Автор: Нора Вилк', '12 мая 2023')).toEqual([
      'byline: Автор: Нора Вилк',
      'published: 12 мая 2023',
    ]);
  });

  it('are told where another program left out the headline', () => {
    expect(roles(ENGLISH, 'By Nora Vilk', '12 May 2023')).toEqual([
      'byline: By Nora Vilk',
      'published: 12 May 2023',
    ]);
  });

  it('are no headings that look like names', () => {
    expect(roles(ENGLISH, 'Ferry to run all night', 'Ferry Facts')).toEqual([]);
    expect(roles(ENGLISH, 'Ferry to run all night', 'Nora Vilk', '12 May 2023')).toEqual([
      'byline: Nora Vilk',
      'published: 12 May 2023',
    ]);
  });

  it('are text where they say more', () => {
    expect(
      roles(ENGLISH, 'Ferry to run all night', 'By Nora Vilk the boat was praised on 12 May 2023'),
    ).toEqual([]);
    expect(roles(ENGLISH, 'Ferry to run all night', 'A trial began on 12 May 2023')).toEqual([]);
  });

  const BYLINE = ['By Nora Vilk', '12 May 2023'];
  const SIGNED = ['byline: By Nora Vilk', 'published: 12 May 2023'];
  const asked = 'By the river, workers of the early shift had asked for it for years.';
  const lead = [`lead: ${asked}`, `stays: ${asked}`];

  it('are a standfirst below the last copy of the headline, or above buttons', () => {
    const headline = 'Ferry to run all night';
    expect(roles(ENGLISH, headline, headline, asked, ...BYLINE)).toEqual([...SIGNED, ...lead]);
    expect(roles(ENGLISH, 'Home', `* ${headline}`, headline, asked, ...BYLINE)).toEqual([...SIGNED, ...lead]);
    expect(roles(ENGLISH, headline, asked, 'Copy link', ...BYLINE)).toEqual([...SIGNED, ...lead]);
  });

  it('are no standfirst where they name helpers or who took the picture, or stand elsewhere too', () => {
    const headline = 'Ferry to run all night';
    expect(roles(ENGLISH, headline, `${asked} Photo : Ida Morel`, ...BYLINE)).toEqual(SIGNED);
    const helped = 'By Nora Vilk, boatswain. Looked over by Tom Berg, pilot';
    expect(roles(ENGLISH, headline, helped, '12 May 2023')).toEqual(['published: 12 May 2023']);
    const notice = 'We may be paid by whoever builds the boats that we praise';
    const again = [`${notice}.`, `${notice}, more or less`];
    expect(roles(ENGLISH, ...again, headline, notice, ...BYLINE)).toEqual(SIGNED);
  });

  it('take the label in a line of its own with the names below it', () => {
    expect(roles(ENGLISH, 'Ferry to run all night', 'By', 'Nora Vilk')).toEqual([
      'byline: By',
      'byline: Nora Vilk',
    ]);
    expect(roles(ENGLISH, 'Ferry to run all night', 'Islands', 'By Nora Vilk')).toEqual([
      'byline: By Nora Vilk',
    ]);
  });
});
