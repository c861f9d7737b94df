import { paragraphShare } from './acceptance.ts';
import type { BenchPage } from './dataset.ts';
import type { Extraction } from './extractors/extractor.ts';
import {
  authorScore,
  type Score,
  type SnippetCounts,
  sameDay,
  sameTitle,
  snippetCounts,
  wordScore,
} from './metrics.ts';

/** Sets of texts that hold all that their pages show. */
const WHOLE_PAGES: ReadonlySet<string> = new Set(['flat', 'markdown', 'one-line']);

/** How one page came out. What the truth doesn't annotate is absent. */
export interface PageResult {
  set: string;
  id: string;
  pageType: string;
  lang: string | undefined;
  empty: boolean;
  /** The extractor threw. */
  error?: string;
  words?: Score;
  /** The annotation says that there is nothing to extract. */
  emptyTruth?: boolean;
  /** Share of the true text in paragraphs; see `paragraphShare`. */
  paragraphShare?: number;
  /** Word F1 of the input itself, for flat texts. */
  input?: number;
  snippets?: SnippetCounts;
  title?: boolean;
  authors?: number;
  date?: boolean;
  ours?: OursResult;
}

/** What only our own output tells. */
export interface OursResult {
  /** In default mode: `record`, the reason of a rejection, or `quarantined`. */
  verdict: string;
  /** `quality.score` with all types on; undefined without a record. */
  quality: number | undefined;
  inLanguage: string | undefined;
  removedWords: number;
  inputWords: number;
  /** First characters of what was removed, with category and rule; only for clean prose. */
  removedLines?: string[];
  /** Promises that the page breaks, in words. */
  broken: string[];
  /** Which reading of the page the accounting agrees with. */
  reading?: 'standard' | 'fast' | 'neither';
}

/** Compares an extraction with the page's truth. */
export function judge(page: BenchPage, got: Extraction): PageResult {
  const { truth } = page;
  const result: PageResult = {
    set: page.set,
    id: page.id,
    pageType: page.pageType,
    lang: page.lang,
    empty: got.text.trim() === '',
  };
  if (truth.text !== undefined) result.words = wordScore(got.text, truth.text);
  if (truth.with !== undefined) result.snippets = snippetCounts(got.text, truth.with, truth.without ?? []);
  const isHtml = page.mediaType === 'text/html';
  if (isHtml && truth.text !== undefined) {
    result.emptyTruth = truth.text.trim() === '';
    result.paragraphShare = paragraphShare(truth.text);
  }
  // Of texts only whole pages are sure to have these in them; not all show whom and what day their mark-up names.
  if (!isHtml && !WHOLE_PAGES.has(page.set)) return result;
  if (truth.title !== undefined) result.title = sameTitle(got.title, truth.title);
  if (truth.authors !== undefined) result.authors = authorScore(got.authors, truth.authors);
  if (truth.date !== undefined) result.date = sameDay(got.date, truth.date);
  return result;
}
