import { makeCapture } from '../../src/capture/capture.ts';
import { decodeCapture } from '../../src/capture/charset.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, HTML_SETS, htmlPages } from '../dataset.ts';
import { foldOf } from './folds.ts';
import { inPageStyle, PAGE_STYLES, type PageStyle } from './page-styles.ts';

/** A page to learn from. */
export interface TrainingPage extends BenchPage {
  fold: number;
  /** How much the page counts. */
  weight: number;
}

/** Of a page that is written anew in another style; each is in two. */
const RESTYLED_WEIGHT = 0.2;

/** The pages whose text is annotated, whole or by snippets. */
export function trainingPages(data: string): TrainingPage[] {
  return allPages(data).filter(
    ({ truth }) => truth.text !== '' && (truth.text !== undefined || truth.with !== undefined),
  );
}

/** The pages of all sets, whatever is annotated of them. */
export function allPages(data: string): TrainingPage[] {
  return HTML_SETS.flatMap(set => htmlPages(data, set)).map(page => ({
    ...page,
    fold: foldOf(page.url, page.id),
    weight: 1,
  }));
}

/** Every page in a modern style and in an old one, which depend on its number alone. */
export function restyled(pages: readonly TrainingPage[]): TrainingPage[] {
  return pages.flatMap((page, number) =>
    [number, number + 2].map(at => inStyle(page, PAGE_STYLES[at % PAGE_STYLES.length]!)),
  );
}

function inStyle(page: TrainingPage, style: PageStyle): TrainingPage {
  return {
    ...page,
    weight: RESTYLED_WEIGHT,
    read: () => {
      const { text } = decodeCapture(captureOf(page));
      // The mark at the start overrules what the page says of its charset.
      return Buffer.from(`\ufeff${inPageStyle(text, style)}`);
    },
  };
}

/** Opens a page as the product does. */
export function openBenchPage(page: BenchPage): HtmlPage {
  return openPage(captureOf(page)) as HtmlPage;
}

function captureOf(page: BenchPage): Capture {
  const address = page.url === undefined ? {} : { url: page.url };
  return makeCapture({
    bytes: page.read(),
    key: page.id,
    mediaType: 'text/html',
    origin: { file: page.id },
    ...address,
  });
}
