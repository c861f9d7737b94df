/** Headline, authors and date against truth: `npx tsx bench/metadata.ts [set] [field]` lists misses. */
import { PageContext } from '../src/engine/context.ts';
import { loadLexicon } from '../src/load-rules.ts';
import type { Metadata } from '../src/model/metadata.ts';
import type { Page } from '../src/model/page.ts';
import { extractMetadata } from '../src/page/metadata/extract.ts';
import { openPage } from '../src/page/open.ts';
import { type BenchPage, dataFolder, HTML_SETS, htmlPages } from './dataset.ts';
import { authorScore, mean, sameDay, sameTitle } from './metrics.ts';

/** `day`: the date a page has at all; the truths do not say which of the two they mean. */
const FIELDS = ['headline', 'author', 'date', 'day', 'lang'] as const;
type Field = (typeof FIELDS)[number];

const lexicon = await loadLexicon();
const folder = dataFolder(process.env.BENCH_DATA);
const [onlySet, onlyField] = process.argv.slice(2);

function extract(page: Page): Metadata {
  return extractMetadata(page, new PageContext(page, lexicon, undefined));
}

function score({ truth, lang }: BenchPage, found: Metadata): Record<Field, number | undefined> {
  return {
    headline: truth.title === undefined ? undefined : Number(sameTitle(found.headline, truth.title)),
    author: truth.authors
      ? authorScore(
          found.author.map(({ name }) => name),
          truth.authors,
        )
      : undefined,
    date: truth.date === undefined ? undefined : Number(sameDay(found.datePublished, truth.date)),
    day:
      truth.date === undefined
        ? undefined
        : Number(sameDay(found.datePublished ?? found.dateModified, truth.date)),
    lang: lang === undefined ? undefined : Number(found.inLanguage?.split('-')[0] === lang.split('-')[0]),
  };
}

for (const set of HTML_SETS) {
  if (onlySet !== undefined && set !== onlySet) continue;
  const scores: Record<Field, number[]> = { headline: [], author: [], date: [], day: [], lang: [] };
  let milliseconds = 0;
  const pages = htmlPages(folder, set);
  for (const page of pages) {
    const bytes = page.read();
    const capture = { id: '', key: page.id, mediaType: 'text/html', bytes, origin: { file: page.id } };
    const opened = openPage(page.url === undefined ? capture : { ...capture, url: page.url });
    const start = performance.now();
    const found = extract(opened);
    milliseconds += performance.now() - start;
    const result = score(page, found);
    for (const field of FIELDS) {
      const value = result[field];
      if (value === undefined) continue;
      scores[field].push(value);
      if (field === onlyField && value < 1) miss(page, found, field);
    }
  }
  const figures = FIELDS.map(field => `${field} ${mean(scores[field]).toFixed(4)} (${scores[field].length})`);
  console.log(set.padEnd(9), figures.join('  '), ` ${(milliseconds / pages.length).toFixed(3)} ms a page`);
}

function miss({ id, truth, lang }: BenchPage, found: Metadata, field: Field): void {
  const pairs = {
    headline: [truth.title, found.headline],
    author: [truth.authors, found.author.map(({ name }) => name)],
    date: [truth.date, found.datePublished],
    day: [truth.date, found.datePublished ?? found.dateModified],
    lang: [lang, found.inLanguage],
  };
  const source =
    found.provenance[
      {
        headline: 'headline',
        author: 'author',
        date: 'datePublished',
        day: 'dateModified',
        lang: 'inLanguage',
      }[field]
    ];
  console.log(
    id,
    JSON.stringify(pairs[field][0]),
    '≠',
    JSON.stringify(pairs[field][1]),
    source ?? 'none',
    found.flags.join(' '),
  );
}
