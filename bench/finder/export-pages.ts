/**
 * Writes what is learned of pages as a whole, one row a page: `tsx bench/finder/export-pages.ts type|quality [data
 * folder] [target folder]`. Both see pages as models judge them that have not seen the page's site. The type is
 * learned from the annotation (label: index in `CONTENT_TYPES`), the quality from the F1 of the record that rules and
 * finder leave.
 */
import { join } from 'node:path';
import { PAGE_FEATURES } from '../../src/finder/features/page.ts';
import { QUALITY_FEATURES } from '../../src/finder/features/quality.ts';
import { judgeBlocks, judgeFirst } from '../../src/finder/find.ts';
import { CONTENT_TYPES, type ContentType } from '../../src/finder/finding.ts';
import { loadFinder } from '../../src/finder/model.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { dataFolder } from '../dataset.ts';
import { wordScore } from '../metrics.ts';
import { loadSubject } from '../product.ts';
import { finderInput } from './input.ts';
import { MatrixFile } from './matrix-file.ts';
import { allPages, openBenchPage, restyled, type TrainingPage } from './pages.ts';
import { byFold, Trained } from './trained.ts';

const [stage, given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const trained = new Trained(target);
/** Of an article beside pages of other types: two thirds of all are articles, and those count most by their quality. */
const ARTICLE_WEIGHT = { type: 0.6, quality: 3 };

/** Adds the row of each page that has a label. */
function exportRows(
  name: 'type' | 'quality',
  features: readonly string[],
  labelOf: (page: TrainingPage) => number | undefined,
  rowOf: (opened: HtmlPage, fold: number) => Float32Array,
): void {
  const file = new MatrixFile(join(target, 'page', name), features);
  const pages = allPages(data);
  for (const page of [...pages, ...restyled(pages)]) {
    const label = labelOf(page);
    if (label === undefined) continue;
    const weight = page.weight * (page.pageType === 'article' ? ARTICLE_WEIGHT[name] : 1);
    file.add(rowOf(openBenchPage(page), page.fold), [[label, weight, page.fold]]);
  }
  file.close();
}

function exportTypes(): void {
  const models = byFold(fold => trained.firstModel(fold));
  exportRows(
    'type',
    PAGE_FEATURES,
    ({ pageType }) =>
      CONTENT_TYPES.indexOf((pageType === 'collection' ? 'listing' : pageType) as ContentType),
    (opened, fold) => judgeFirst(opened, finderInput(opened), models[fold]!).pageRow,
  );
}

async function exportQualities(): Promise<void> {
  const product = await loadSubject('src', target);
  const models = await Promise.all(byFold(fold => loadFinder(join(target, `finder.${fold}.json`))));
  const f1 = (page: TrainingPage) => {
    if (page.truth.text === undefined) return undefined;
    const outcome = product.clean(product.capture(page, page.read()), page, { allTypes: true });
    const body = outcome.outcome === 'record' ? outcome.record.articleBody : '';
    return wordScore(body, page.truth.text).f1;
  };
  exportRows(
    'quality',
    QUALITY_FEATURES,
    f1,
    (opened, fold) => judgeBlocks(opened, finderInput(opened), models[fold]!).qualityRow,
  );
}

if (stage === 'type') exportTypes();
else if (stage === 'quality') await exportQualities();
else throw new Error(`no stage ${stage}; there are type and quality`);
