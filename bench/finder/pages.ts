import { makeCapture } from '../../src/capture/capture.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, HTML_SETS, htmlPages } from '../dataset.ts';
import { foldOf } from './folds.ts';

/** A page to learn from. */
export interface TrainingPage extends BenchPage {
  fold: number;
}

/** The pages whose text is annotated, whole or by snippets. */
export function trainingPages(data: string): TrainingPage[] {
  return HTML_SETS.flatMap(set => htmlPages(data, set))
    .filter(({ truth }) => truth.text !== '' && (truth.text !== undefined || truth.with !== undefined))
    .map(page => ({ ...page, fold: foldOf(page.url, page.id) }));
}

/** Opens a page as the product does. */
export function openBenchPage(page: BenchPage): HtmlPage {
  const address = page.url === undefined ? {} : { url: page.url };
  return openPage(
    makeCapture({
      bytes: page.read(),
      key: page.id,
      mediaType: 'text/html',
      origin: { file: page.id },
      ...address,
    }),
  ) as HtmlPage;
}
