import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from './extractors/decode.ts';
import { toMarkdown } from './extractors/markdown.ts';
import { htmlInTongue, inTongue, TONGUES, type Tongue, truthInTongue } from './tongues.ts';

/** What is known to be right about a page; a missing key means "not annotated". */
export interface Truth {
  text?: string;
  with?: string[];
  without?: string[];
  title?: string;
  authors?: string[];
  date?: string;
}

/** One page of a set, bytes unread. */
export interface BenchPage {
  set: string;
  id: string;
  url: string | undefined;
  pageType: string;
  lang: string | undefined;
  truth: Truth;
  /** `text/html`, `text/markdown`, or `text/plain` for the flat texts. */
  mediaType: string;
  read(): Buffer;
}

interface TruthLine extends Truth {
  id: string;
  file: string;
  url?: string;
  page_type?: string;
  lang?: string;
}

export const HTML_SETS = ['wcxb-dev', 'traf', 'fundus'] as const;
export const TEXT_SETS = ['flat', 'residue-readability', 'residue-defuddle', 'residue-trafilatura'] as const;
/** Sets made from the others. */
export const DERIVED_SETS = ['clean', 'markdown', 'one-line', 'foreign-html', 'foreign-flat'] as const;

/** Whether the pages of a set are HTML. */
export const isHtmlSet = (set: string) => [...HTML_SETS, 'foreign-html'].includes(set);

const lines = (text: string) => text.split('\n').filter(line => line.trim() !== '');

/** The folder that holds the sets. Throws with advice where there is none. */
export function dataFolder(given: string | undefined): string {
  const folder = given ?? '../shared/bench';
  if (HTML_SETS.some(set => existsSync(join(folder, set, 'truth.ndjson')))) return folder;
  throw new Error(
    `no benchmark data in ${folder}: expected ${HTML_SETS.map(set => `${set}/truth.ndjson`).join(' or ')}; ` +
      'give its folder with --data (bench/README.md tells what lies there)',
  );
}

/** Only real web addresses are given to extractors; some sets carry labels in their place. */
const webAddress = (url: string | undefined) => (url && /^https?:\/\//.test(url) ? url : undefined);

/** The pages of an HTML set in the order of its truth file; none where the set is missing. */
export function htmlPages(folder: string, set: string): BenchPage[] {
  const file = join(folder, set, 'truth.ndjson');
  if (!existsSync(file)) return [];
  return lines(readFileSync(file, 'utf8')).map(line => {
    const { id, file: path, url, page_type, lang, ...truth } = JSON.parse(line) as TruthLine;
    return {
      set,
      id,
      url: webAddress(url),
      pageType: page_type ?? 'article',
      lang,
      truth,
      mediaType: 'text/html',
      read: () => gunzipSync(readFileSync(join(folder, set, path))),
    };
  });
}

/** The flat texts of one program, with the truth of the pages they came from. */
export function textPages(folder: string, set: string): BenchPage[] {
  const file = join(folder, 'text', `${set}.ndjson.gz`);
  if (!existsSync(file)) return [];
  const byId = new Map(htmlPages(folder, 'wcxb-dev').map(page => [page.id, page]));
  return lines(gunzipSync(readFileSync(file)).toString('utf8')).flatMap(line => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const page = byId.get(id);
    return page ? [textPage(page, set, text)] : [];
  });
}

function textPage(page: BenchPage, set: string, text: string): BenchPage {
  return { ...page, set, mediaType: 'text/plain', read: () => Buffer.from(text) };
}

/** The article truths themselves as captures: clean prose, of which nothing should go. */
export function cleanPages(folder: string): BenchPage[] {
  return ['wcxb-dev', 'fundus'].flatMap(set =>
    htmlPages(folder, set)
      .filter(page => page.pageType === 'article' && (page.truth.text ?? '').trim() !== '')
      .map(page => ({ ...textPage(page, `clean-${set}`, page.truth.text!), lang: page.lang })),
  );
}

/** Every third article of wcxb-dev, whole, as a converter writes it in Markdown. */
export function markdownPages(folder: string): BenchPage[] {
  return everyThird(htmlPages(folder, 'wcxb-dev'))
    .filter(({ pageType }) => pageType === 'article')
    .map(page => ({
      ...page,
      set: 'markdown',
      mediaType: 'text/markdown',
      read: () => Buffer.from(toMarkdown(page.read())),
    }));
}

/** Every third text of `flat`, in one line. */
export function oneLineTexts(folder: string): BenchPage[] {
  return everyThird(textPages(folder, 'flat')).map(page => ({ ...inOneLine(page), set: 'one-line' }));
}

/** A text without its line breaks, as programs that fold white space write it. */
export function inOneLine<T extends BenchPage>(page: T): T {
  return { ...page, read: () => Buffer.from(page.read().toString().replace(/\s+/gu, ' ').trim()) };
}

function everyThird<T>(pages: readonly T[]): T[] {
  return pages.filter((_, i) => i % 3 === 0);
}

/** Every third article of wcxb-dev and page of fundus, in made-up languages; see `TONGUES`. */
export function foreignPages(folder: string): BenchPage[] {
  const articles = ['wcxb-dev', 'fundus']
    .flatMap(set => htmlPages(folder, set))
    .filter(({ pageType, truth }) => pageType === 'article' && truth.text);
  return everyThirdInTongue('foreign-html', articles, (page, tongue) =>
    // The mark at the start overrules what the page says of its charset.
    Buffer.from(`\ufeff${htmlInTongue(decode(page.read()), tongue)}`),
  );
}

/** Every third text of `flat`, likewise. */
export function foreignTexts(folder: string): BenchPage[] {
  return everyThirdInTongue('foreign-flat', textPages(folder, 'flat'), (page, tongue) =>
    Buffer.from(inTongue(page.read().toString(), tongue)),
  );
}

/** Of these pages only the text is annotated; the language takes the place of the page's type. */
function everyThirdInTongue(
  set: string,
  pages: readonly BenchPage[],
  read: (page: BenchPage, tongue: Tongue) => Buffer,
): BenchPage[] {
  return everyThird(pages).map((page, i) => {
    const tongue = TONGUES[i % TONGUES.length]!;
    const truth = truthInTongue(page.truth, tongue);
    return { ...page, set, pageType: tongue, lang: undefined, truth, read: () => read(page, tongue) };
  });
}

/** Which pages to measure. */
export interface Selection {
  data: string;
  sets: readonly string[];
  type?: string;
  id?: string;
  /** At most so many pages of each set, spread evenly over it. */
  limit?: number;
}

/** The pages of a selection, sets in the order given. */
export function select({ data, sets, type, id, limit }: Selection): BenchPage[] {
  return sets.flatMap(set => {
    const pages = pagesOf(data, set).filter(
      page => (type === undefined || page.pageType === type) && (id === undefined || page.id === id),
    );
    if (limit === undefined || pages.length <= limit) return pages;
    return Array.from({ length: limit }, (_, i) => pages[Math.floor((i * pages.length) / limit)]!);
  });
}

function pagesOf(data: string, set: string): BenchPage[] {
  if (set === 'clean') return cleanPages(data);
  if (set === 'markdown') return markdownPages(data);
  if (set === 'one-line') return oneLineTexts(data);
  if (set === 'foreign-html') return foreignPages(data);
  if (set === 'foreign-flat') return foreignTexts(data);
  return (TEXT_SETS as readonly string[]).includes(set) ? textPages(data, set) : htmlPages(data, set);
}
