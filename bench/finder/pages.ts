import { makeCapture } from '../../src/capture/capture.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, htmlPages } from '../dataset.ts';
import { foldOf } from './folds.ts';

/** A page to learn from. */
export interface TrainingPage extends BenchPage {
  fold: number;
}

/** The pages whose whole text is annotated. */
export function trainingPages(data: string): TrainingPage[] {
  return ['wcxb-dev', 'fundus']
    .flatMap(set => htmlPages(data, set))
    .filter(page => (page.truth.text ?? '') !== '')
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
