import { describe, expect, it } from 'vitest';
import { readFlat } from '../read.ts';

const PROSE = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
];
const names = (...lines: string[]) => readFlat(lines.join('\n')).author.map(({ name }) => name);

describe('the author of a flat text whom a line below it tells about', () => {
  const TOLD = 'Nora writes about rivers, ferries and those who work on them at night.';
  const below = (...lines: string[]) =>
    names('Ferry to run all night from June', ...PROSE, ...PROSE, 'Share', ...lines);

  it('is named alone above it', () => {
    expect(below('Nora Vilk', TOLD, 'Back to top')).toEqual(['Nora Vilk']);
    expect(below('Nora Vilk', `Nora Vilk${TOLD.slice(4)}`)).toEqual(['Nora Vilk']);
    expect(below('Nora Vilk', 'Share')).toEqual([]);
  });

  it('is none of those whom the text is about', () => {
    const about = 'The pilot is Nora Vilk, and few know the river as well as she does in fog.';
    expect(below(about, about, 'Nora Vilk', TOLD)).toEqual([]);
    expect(
      below('Everybody on the pier knows Vilk, and the ferry waits for her.', 'Nora Vilk', TOLD),
    ).toEqual([]);
    expect(names('Nora Vilk runs the ferry all night', ...PROSE, ...PROSE, 'Nora Vilk', TOLD)).toEqual([]);
  });

  it('is none of several, nor a heading or the beginning of a list', () => {
    const other = 'Ida steers the night boat, and has done so since the old bridge was closed.';
    expect(below('Ida Morel', other, 'Nora Vilk', TOLD)).toEqual([]);
    expect(names('Night ferries', PROSE[0]!, 'Nora Vilk', TOLD, ...PROSE, ...PROSE, ...PROSE)).toEqual([]);
    expect(below('Nora Vilk', 'Nora has seen boats of many kinds, and likes these best:')).toEqual([]);
  });
});

describe('the name alone below the last paragraph of a flat text', () => {
  const RUSSIAN = [
    'Паром между двумя берегами с июня будет ходить и ночью, сообщила портовая служба, потому что рабочие ранней смены просили об этом много лет.',
    'Осенью пробные рейсы показали, что ночью ездят около сорока человек. Плата за проезд пока останется прежней, а лодки оплачивает округ.',
  ];
  const signed = (...lines: string[]) => names('Паром будет ходить всю ночь', ...RUSSIAN, ...lines);

  it('is the author', () => {
    expect(signed('Нора Вильк', 'Поделиться')).toEqual(['Нора Вильк']);
    expect(signed('Капитан доволен.', 'Нора Вильк')).toEqual([]);
  });

  it('is not where other lines look like it or the text speaks of that person', () => {
    expect(signed('Нора Вильк', 'Ида Морель')).toEqual([]);
    expect(signed('Капитан Нора Вильк довольна, а пассажиры тем более.', 'Нора Вильк')).toEqual([]);
  });

  it('is a heading in English, where titles have capitals', () => {
    expect(names('Ferry to run all night from June', ...PROSE, 'Harbour Voices')).toEqual([]);
  });

  it('may stand below a short paragraph in Vietnamese', () => {
    const text =
      'Chuyến phà nhỏ nối hai bờ sông sẽ chạy cả ban đêm từ tháng sáu, văn phòng bến cảng cho biết, vì công nhân ca sớm đã yêu cầu điều này từ nhiều năm nay.';
    const lines = ['Phà sẽ chạy suốt đêm', text, text, 'Ông lái phà nói rằng ông rất vui.', 'Lê Minh Hà'];
    expect(names(...lines)).toEqual(['Lê Minh Hà']);
  });
});
