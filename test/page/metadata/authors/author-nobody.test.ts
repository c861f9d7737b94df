import { describe, expect, it } from 'vitest';
import { readFlat, readHtml } from '../read.ts';
import { declared, names, person } from './names.ts';

describe('a declared author that is nobody in particular', () => {
  const BYLINE = '<p>By <em>Nora Vilk</em>, 12 May 2023</p>';

  it.each([
    'Daily Example Web',
    'Newsroom Daily Example',
    'Daily Example News Desk',
    'Web Master',
    'info20417',
  ])('gives way to whom the page names: %s', name =>
    expect(names(BYLINE, declared(person(name)))).toEqual(['Nora Vilk']),
  );

  it('is a site that has the word for "and" in its name', () => {
    const head =
      '<meta property="og:site_name" content="Ferry &amp; Quay"><meta name="author" content="Ferry and Quay">';
    const html = `<html lang="en"><head><title>Night boats</title>${head}</head><body><article><h1>Night boats</h1><p>${'The ferry crosses the river every ten minutes, and many take it. '.repeat(8)}</p></article></body></html>`;
    const read = readHtml(html, { url: 'https://ferryandquay.example/night' });
    expect(read.author).toEqual([{ name: 'Ferry and Quay' }]);
  });
});

describe('reporters whom a text names in other scripts', () => {
  it('have what they work for before their title', () => {
    const prose =
      '渡船从六月起夜间也将开行，港务处说，因为早班工人多年来一直这样要求，去年秋天的试航也表明每晚约有四十人会乘坐。'.repeat(
        2,
      );
    const read = readFlat(
      ['渡船六月起夜间开行', prose, prose, '（河港晨报记者 李文 通讯员 王小明）'].join('\n'),
    );
    expect(read.author.map(({ name }) => name)).toEqual(['李文', '王小明']);
  });

  it('stand behind a label in brackets in Japanese', () => {
    const prose =
      '渡し船は六月から夜も運航すると港の事務所が発表した。早番の労働者たちが何年も前から求めていたためだ。'.repeat(
        2,
      );
    const read = readFlat(['渡し船、六月から夜も運航', prose, prose, '（取材・文＝川端 みなと）'].join('\n'));
    expect(read.author).toEqual([{ name: '川端 みなと' }]);
  });

  it('stand with their town and agency before the first words in Turkish', () => {
    const prose =
      'İki yakayı birleştiren küçük vapur haziran ayından itibaren geceleri de çalışacak, liman müdürlüğü bunu açıkladı. '.repeat(
        3,
      );
    const lead = `Nora VARDAR / KIYIKÖY, (NHA)- ${prose}`;
    const read = readFlat(['Vapur haziranda gece de çalışacak', lead, prose].join('\n'));
    expect(read.author).toEqual([{ name: 'Nora VARDAR' }]);
  });
});
