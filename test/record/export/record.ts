import type { ArticleRecord, RecordBlock } from '../../../src/model/record.ts';

/** A record with the given blocks and fields; everything else as small as the schema lets it be. */
export function record(
  blocks: readonly Partial<RecordBlock>[],
  fields: Partial<ArticleRecord> = {},
): ArticleRecord {
  const full = blocks.map((block, i): RecordBlock => ({ type: 'paragraph', text: '', at: [i, 0], ...block }));
  return {
    articleBody: full.map(block => block.text).join('\n\n'),
    author: [],
    keywords: [],
    image: [],
    associatedMedia: [],
    wordCount: 1,
    blocks: full,
    quality: { score: 1, pageType: 'article', flags: [] },
    capture: {
      id: 'ab12',
      key: 'harbour.html',
      origin: { file: 'harbour.html' },
      mediaType: 'text/html',
      charset: 'utf-8',
    },
    cleaning: { version: '0.0.0', rulesDigest: 'x', removed: {}, controlsRemoved: 0 },
    ...fields,
  };
}

/** A live blog between two paragraphs, with a heading and a picture in its second entry. */
export function liveBlog(): ArticleRecord {
  return record(
    [
      { text: 'The sound is frozen.' },
      { text: '10:42', role: 'timestamp', entry: 0 },
      { text: 'The ice breaker is here.', entry: 0 },
      { text: 'No boat today', type: 'heading', level: 2, entry: 1 },
      { text: 'The captain shrugs.', entry: 1 },
      { text: 'The mole at nine', role: 'caption', type: 'caption', entry: 1 },
      { text: 'That was all.' },
    ],
    {
      image: [{ contentUrl: 'https://sound.example/mole.jpg', caption: 'The mole at nine' }],
      liveBlogUpdate: [{ datePublished: '2025-01-13T10:42:00+01:00' }, {}],
    },
  );
}

/** A text with two references, and the notes they lead to; the second has a sign for a label, and two paragraphs. */
export function noted(): ArticleRecord {
  const noteref = (start: number, footnote: string) => ({
    start,
    end: start + footnote.length,
    type: 'noteref' as const,
    href: 'https://sound.example/ferry#n',
    footnote,
  });
  const item = { type: 'list-item' as const, level: 1, ordered: true };
  return record([
    { text: 'The mole1 is white*: so they say.', inline: [noteref(8, '1'), noteref(18, '*')] },
    { ...item, text: 'Since 1902.', footnote: '1', list: { list: 0, item: 1 } },
    { ...item, text: 'Or grey,\nin winter.', footnote: '*', list: { list: 0, item: 2 } },
    { ...item, text: 'Nobody knows.', footnote: '*', list: { list: 0, item: 2 } },
    { text: 'That was all.' },
  ]);
}

/** A record that uses every field the exports know. */
export function fullRecord(): ArticleRecord {
  return record(
    [
      { text: 'Ferry & mail boat stay in port', role: 'headline', type: 'heading', level: 1 },
      { text: 'No boat left the sound on Monday.', role: 'lead' },
      { text: 'Ice < 10 cm', type: 'heading', level: 2 },
      {
        text: 'The captain was calm.',
        inline: [
          { start: 4, end: 11, type: 'link', href: 'https://sound.example/crew?a=1&b=2' },
          { start: 16, end: 20, type: 'emphasis' },
        ],
      },
      { text: 'The mole in the morning', role: 'caption', type: 'caption' },
      { text: 'Ida Morel', role: 'credit', type: 'caption' },
      { text: 'mail', type: 'list-item', level: 1, ordered: true, list: { list: 0, item: 3 } },
      { text: 'letters', type: 'list-item', level: 2, ordered: false, list: { list: 1, item: 1 } },
      { text: 'milk', type: 'list-item', level: 1, ordered: true, list: { list: 0, item: 4 } },
      { text: 'We wait.', type: 'quote' },
      { text: 'if (ice) {\n  wait();\n}', type: 'code', language: 'js' },
      { text: 'Day', type: 'table-cell', table: { table: 0, row: 0, column: 0, header: true } },
      { text: 'Boats', type: 'table-cell', table: { table: 0, row: 0, column: 1, header: true, colspan: 2 } },
      { text: 'Monday', type: 'table-cell', table: { table: 0, row: 1, column: 0, header: true } },
      { text: 'none', type: 'table-cell', table: { table: 0, row: 1, column: 1, header: false } },
      { text: 'Deep ice', type: 'heading', level: 3 },
      { text: 'First line\nsecond line' },
    ],
    {
      headline: 'Ferry & mail boat stay in port',
      alternativeHeadline: 'Winter',
      description: 'No boat left the sound on Monday.',
      author: [{ name: 'Ida Morel', url: 'https://sound.example/ida' }, { name: 'Jon Å. Berg' }],
      publisher: {
        name: 'Sound Press',
        url: 'https://sound.example/',
        logo: 'https://sound.example/logo.png',
      },
      datePublished: '2025-01-13T08:30:00+01:00',
      dateModified: '2025-01-14',
      dateline: 'NORTH SOUND',
      inLanguage: 'en-GB',
      articleSection: 'Coast',
      keywords: ['ice', 'ferry: mail'],
      image: [
        {
          contentUrl: 'https://sound.example/lead (1).jpg',
          alternateName: 'A boat',
          width: 1200,
          height: 800,
        },
        {
          contentUrl: 'https://sound.example/mole.jpg',
          caption: 'The mole in the morning',
          creditText: 'Ida Morel',
          copyrightNotice: '© Sound Press',
        },
      ],
      associatedMedia: [
        { type: 'video', url: 'https://video.example/v/1', provider: 'Video Example', caption: 'Ice' },
        { type: 'embed', url: 'https://post.example/p/1' },
      ],
      isAccessibleForFree: true,
      url: 'https://sound.example/2025/ferry',
    },
  );
}
