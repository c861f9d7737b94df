import { describe, expect, it } from 'vitest';
import { partFrontMatter } from '../../../src/page/markdown/front-matter.ts';
import { headOf } from '../../../src/page/markdown/head.ts';

const BODY = '# The ferry\n\nIt was late.\n';
const parted = (text: string) => {
  const { header, body } = partFrontMatter(text);
  return [Object.fromEntries(header), body];
};

describe('a header before Markdown', () => {
  it('of YAML keeps its values as they are written', () => {
    expect(
      parted(`---\nTitle: "The ferry"\ndate: 2025-01-09\ntags: [sea, ice]\nempty:\n---\n${BODY}`),
    ).toEqual([{ title: ['The ferry'], date: ['2025-01-09'], tags: ['sea', 'ice'] }, BODY]);
  });

  it('of a web reader ends where the content begins', () => {
    const header =
      'Title: The ferry\n\nURL Source: https://sound.example/ferry\n\nPublished Time: 2025-01-09T08:00:00Z\n\nMarkdown Content:\n';
    expect(parted(header + BODY)).toEqual([
      {
        title: ['The ferry'],
        'url source': ['https://sound.example/ferry'],
        'published time': ['2025-01-09T08:00:00Z'],
      },
      BODY,
    ]);
  });

  it('ends with any line end', () => {
    const header = 'Title: The ferry\r\n\r\nMarkdown Content:\r\n';
    expect(parted(header + BODY)).toEqual([{ title: ['The ferry'] }, BODY]);
  });

  it.each([
    ['a text between rules', `---\nThe ferry was late\n---\n${BODY}`],
    ['what is no YAML', `---\na: [b\n---\n${BODY}`],
    ['an alias', `---\na: &x [b]\nc: *x\n---\n${BODY}`],
    ['nothing', BODY],
  ])('is not seen in %s', (_, text) => {
    expect(parted(text)).toEqual([{}, text]);
  });

  it('that is not quite YAML is read line by line', () => {
    const header = [
      'title: "The "old" ferry: late"',
      'url: https://sound.example/ferry',
      'source: Sound Post: Unread',
      'tags: [sea, ice]',
      'author:',
      '  - "[[Ida Morel]]"',
      "  - 'Jon Berg'",
      'description: >',
      '  The ferry',
      '  was late: again.',
      'empty:',
    ].join('\r\n');
    expect(parted(`---\r\n${header}\r\n---\r\n${BODY}`)).toEqual([
      {
        title: ['The "old" ferry: late'],
        url: ['https://sound.example/ferry'],
        source: ['Sound Post: Unread'],
        tags: ['sea', 'ice'],
        author: ['[[Ida Morel]]', 'Jon Berg'],
        description: ['The ferry was late: again.'],
      },
      BODY,
    ]);
  });

  it.each([
    ['Ferry: late: again\nHarbour: open', 'names nothing that pages have'],
    ['title: a: b', 'is one line'],
    ['title: a: b\ndate: 2025-01-09\nThe ferry was late.', 'has a sentence'],
  ])('is no text between rules that %s', source => {
    const text = `---\n${source}\n---\n${BODY}`;
    expect(parted(text)).toEqual([{}, text]);
  });

  it.each([
    ['fetch_date: 2025-10-06', '<meta property="date" content="2025-01-09">'],
    ['snapshot_wayback: https://archive.example/ferry', '<meta property="date" content="2025-01-09">'],
    ['author: Ida Morel', '<meta property="article:published_time" content="2025-01-09">'],
    [
      'created: 2025-03-01\npublished: 2025-01-08',
      '<meta property="article:published_time" content="2025-01-08">',
    ],
  ])('has a date that may be the day of saving beside %s', (other, said) => {
    expect(headOf(partFrontMatter(`---\ndate: 2025-01-09\n${other}\n---\n`).header)).toContain(said);
  });

  it('has no signs behind backslashes in what it says', () => {
    const { header } = partFrontMatter('---\ntitle: The ferry \\| part 2\nimage: https://a.example/b\n---\n');
    expect(headOf(header)).toContain('content="The ferry | part 2"');
  });

  it('says what a page says in its head', () => {
    const { header } = partFrontMatter(
      '---\ntitle: Ice & "snow"\nauthor: ["[[Ida Morel]]", Jon Berg]\nsource: https://sound.example/ferry\nlang: en\n---\n',
    );
    expect(headOf(header)).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta property="og:title" content="Ice &amp; &quot;snow&quot;">' +
        '<meta property="author" content="Ida Morel, Jon Berg">' +
        '<link rel="canonical" href="https://sound.example/ferry"></head><body>',
    );
  });
});
