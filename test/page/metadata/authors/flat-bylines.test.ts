import { describe, expect, it } from 'vitest';
import { readFlat } from '../read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
];
const HEADLINE = 'Ferry to run all night from June';
const authors = (...head: string[]) =>
  readFlat([HEADLINE, ...head, '', ...PROSE].join('\n')).author.map(({ name }) => name);

describe('the byline of a flat text', () => {
  it.each([
    ['an item of a list', '* By Nora Vilk', '* 12 May 2023'],
    ['emphasised in Markdown', '*By Nora Vilk · May 12, 2023 · 9 min read*'],
    ['before what is counted', 'Posted on May 12, 2023 Posted by Nora Vilk 59 Comments'],
    ['before the minutes that reading takes', 'By Nora Vilk 15 min read'],
    ['before a dash and these minutes', 'by Nora Vilk—15 min read'],
    ['before the date and what the text is about', 'Nora Vilk 12 May 2023 River ferries, Night boats'],
    ['behind a date that could be read two ways', '03/04/2023 by Nora Vilk'],
    ['before a title glued to it', 'By', 'Nora VilkNews Reporter', '12 May 2023'],
    ['before a handle glued to it', 'Nora Vilk@noravilk', 'Published 12 May 2023'],
    ['behind the section and the minutes that reading takes', 'Travel Notes·9 min read·By Nora Vilk'],
    ['before the time since, glued to it', 'Nora Vilk5 hours ago'],
    ['with a stop behind it', 'By Nora Vilk.'],
    ['with letters behind it', 'Nora Vilk Brandt CPP, CEPF®', '12 May 2023'],
    ['above a place and the date', 'Nora Vilk', 'Marlow', '12 May 2023'],
    ['behind what its picture shows', 'Portrait of Nora VilkNora Vilk', 'Daily Example'],
    ['as WordPress labels it', 'Post author By Nora Vilk', 'Post date May 12, 2023'],
  ])('is %s', (_, ...lines) => {
    expect(authors(...lines)[0]).toMatch(/^Nora Vilk(?: Brandt)?$/);
    expect(authors(...lines)).toHaveLength(1);
  });

  it('may have a word that has a meaning besides, where it is but a full name and the date', () => {
    const told = 'A rosa boat waits at the pier.';
    expect(authors('Rosa Vilk 12 May 2023', told)).toEqual(['Rosa Vilk']);
    expect(authors('Rosa Boat 12 May 2023', told)).toEqual([]);
    expect(authors('Rosa Vilk, Marlow 12 May 2023', told)).toEqual([]);
  });

  it('names who wrote the text, not who edited it', () => {
    expect(authors('Nora Vilk', 'Updated 12 May 2023', 'Edited by: Ida Morel')).toEqual(['Nora Vilk']);
    expect(authors('Edited by Ida Morel', 'Author: Nora Vilk')).toEqual(['Nora Vilk']);
    expect(authors('Edited by Ida Morel')).toEqual(['Ida Morel']);
  });

  it('is none where a phrase of a sentence stands alone', () => {
    expect(authors('By clicking "Start Your Trip"')).toEqual([]);
    expect(authors('By Nora "Night" Vilk')).toEqual(['Nora "Night" Vilk']);
  });

  it('is below a headline that has the date above it', () => {
    const lines = ['12 May 2023', HEADLINE, 'Nora Vilk', '0:00', '', ...PROSE];
    expect(readFlat(lines.join('\n')).author).toEqual([{ name: 'Nora Vilk' }]);
  });

  it('is the name of whom another line tells, unless the text is about that person', () => {
    const read = (...more: string[]) =>
      readFlat([HEADLINE, 'Nora Vilk', 'Share', '', ...PROSE, ...more].join('\n')).author;
    expect(read('Nora Vilk has written about rivers since 2009.')).toEqual([{ name: 'Nora Vilk' }]);
    expect(read()).toEqual([]);
    const about = ['“The night is long,” said Nora Vilk at the pier.', 'In the end Nora Vilk went by bus.'];
    expect(read('Nora Vilk was born in Marlow in 1970.', ...about)).toEqual([]);
  });

  it('may have one name, where a phrase announces it', () => {
    expect(authors('Written by Kristin')).toEqual(['Kristin']);
    expect(authors('By', 'Lauren', 'Updated May 12, 2023')).toEqual(['Lauren']);
    expect(authors('Written By Linny and Peter')).toEqual(['Linny', 'Peter']);
    expect(authors('By Challenge', 'The challenge of the night')).toEqual([]);
  });

  it('goes on in the next line behind a comma or a word that joins', () => {
    expect(authors('Nora Vilk', ',', 'Ida Morel', '12 May 2023')).toEqual(['Nora Vilk', 'Ida Morel']);
    expect(authors('Nora Vilk', ',', 'Ida Morel', 'Text', 'Eva Brandt', 'Photo', '12 May 2023')).toEqual([
      'Nora Vilk',
      'Ida Morel',
    ]);
    expect(authors('By Nora Vilk,', 'Ida Morel', '12 May 2023')).toEqual(['Nora Vilk', 'Ida Morel']);
    expect(authors('By Nora Vilk', 'and', 'Ida Morel', '12 May 2023')).toEqual(['Nora Vilk', 'Ida Morel']);
    expect(authors('By Nora Vilk', 'River Boats and Ferries', '12 May 2023')).toEqual(['Nora Vilk']);
    expect(authors('Portrait of Nora VilkNora Vilk', 'Portrait of Ida MorelIda Morel')).toEqual([
      'Nora Vilk',
      'Ida Morel',
    ]);
  });

  it('names nobody behind a title but whom a word joins or a title follows', () => {
    expect(authors('By Nora Vilk, Chief Marketing Officer, Rivers at Work, Example')).toEqual(['Nora Vilk']);
    expect(authors('By Nora Vilk, Reporter, Ida Morel, Editor')).toEqual(['Nora Vilk', 'Ida Morel']);
    expect(authors('By Nora Vilk, editor, and Ida Morel')).toEqual(['Nora Vilk', 'Ida Morel']);
  });

  it('is no name of small words that names have not, nor languages or topics', () => {
    expect(authors('24.01.2022 - Notice - Rivers im Unterland')).toEqual([]);
    expect(authors('FR IT EN', '12 May 2023')).toEqual([]);
    expect(authors('12 May 2023 • Friday Rivers • Nora Vilk')).toEqual([]);
  });

  it('is the one beside the headline, not that of a story further down', () => {
    const share = ['Share', 'Copy link', 'Print', 'Listen', '0:00', 'Save', 'Most read', 'Towns', 'Boats'];
    const teaser = [...share, 'The bridge that nobody wanted', 'by Ida Morel'];
    expect(authors('Workers had asked for it', 'Nora Vilk', '12 May 2023', ...teaser)).toEqual(['Nora Vilk']);
  });
});

describe('names in scripts without capitals', () => {
  const ARABIC =
    'قال مكتب الميناء إن العبارة الصغيرة التي تربط الضفتين ستعمل ليلا اعتبارا من يونيو، لأن عمال النوبة المبكرة طلبوا ذلك منذ سنوات طويلة.';
  const JAPANESE =
    '二つの岸を結ぶ小さな渡し船が六月から夜も運航すると港務所が明らかにした。早番の労働者が何年も前から求めていたためで、運賃は当面変わらないという。';
  const read = (prose: string, ...head: string[]) =>
    readFlat([...head, '', prose, prose].join('\n')).author.map(({ name }) => name);

  it.each([
    ['below the date', '12/5/2024', 'سلمى الحدّاد - المرفأ', 'حفظ'],
    ['above the date', 'سلمى الحدّاد', '12/5/2024'],
    ['above place and date', 'سلمى الحدّاد', 'المرفأ', '12/5/2024'],
  ])('stand %s', (_, ...lines) => {
    expect(read(ARABIC, 'العبارة ستعمل طوال الليل من يونيو', ...lines)).toEqual(['سلمى الحدّاد']);
  });

  it('stand before a place that the text speaks of', () => {
    const prose = `${ARABIC} وقال أحد الركاب في رأس الوادي إن الناس سعداء بالقرار وإنهم انتظروه طويلا.`;
    expect(read(prose, 'العبارة ستعمل طوال الليل من يونيو', 'سلمى الحدّاد - رأس الوادي', '12/5/2024')).toEqual(
      ['سلمى الحدّاد'],
    );
  });

  it('stand behind the time in a line of a Japanese paper', () => {
    expect(read(JAPANESE, '渡し船、夜も運航へ', '2023年10月15日 6時00分 久保田 遥')).toEqual(['久保田 遥']);
  });

  it('stand below the date in a text in Japanese that has their words nowhere else', () => {
    const below = (line: string) => read(JAPANESE, '渡し船、夜も運航へ', '2023年10月15日 6時00分', line);
    expect(below('久保遥香')).toEqual(['久保遥香']);
    expect(below('運賃改定')).toEqual([]);
    expect(below('社会')).toEqual([]);
  });

  it('are no section that a menu names too', () => {
    const menu = ['الرئيسية', 'أخبار محلية', 'رياضة'];
    expect(read(ARABIC, ...menu, 'العبارة ستعمل طوال الليل من يونيو', 'أخبار محلية', '12/5/2024')).toEqual(
      [],
    );
  });
});

it('leaves out the outlet behind a name that is in the address', () => {
  const text = [HEADLINE, 'By Nora Vilk, Marlow Post', '', ...PROSE].join('\n');
  const named = (url: string) => readFlat(text, { url }).author.map(({ name }) => name);
  expect(named('https://www.marlowpost.example/a')).toEqual(['Nora Vilk']);
  expect(named('https://news.example/a')).toContain('Marlow Post');
});
