/**
 * Writes what is learned of pages as a whole, one row a page: `tsx bench/finder/export-pages.ts type|quality [data
 * folder] [target folder]`. Both see pages as models judge them that have not seen the page's site. The type is
 * learned from the annotation (label: index in `CONTENT_TYPES`), the quality from the F1 of the record that rules and
 * finder leave.
 */
import { join } from 'node:path';
import { PAGE_FEATURES } from '../../src/finder/features/page.ts';
import { QUALITY_FEATURES } from '../../src/finder/features/quality.ts';
import { judgeBlocks } from '../../src/finder/find.ts';
import { CONTENT_TYPES, type ContentType } from '../../src/finder/finding.ts';
import { loadFinder } from '../../src/finder/model.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { dataFolder } from '../dataset.ts';
import { wordScore } from '../metrics.ts';
import { loadSubject } from '../product.ts';
import { finderInput } from './input.ts';
import { filesByFold, MatrixFile } from './matrix-file.ts';
import { allPages, openBenchPage, restyled, type TrainingPage } from './pages.ts';
import { byFold, FirstPasses, Trained } from './trained.ts';

const [stage, given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const trained = new Trained(target);
/** Of an article beside pages of other types: two thirds of all are articles, and those count most by their quality. */
const ARTICLE_WEIGHT = { type: 0.6, quality: 3 };

/** Adds the row of each page that has a label to each of the files. */
function exportRows(
  files: readonly MatrixFile[],
  labelOf: (page: TrainingPage) => number | undefined,
  articleWeight: number,
  rowsOf: (opened: HtmlPage, fold: number) => readonly Float32Array[],
): void {
  const pages = allPages(data);
  for (const page of [...pages, ...restyled(pages)]) {
    const label = labelOf(page);
    if (label === undefined) continue;
    const weight = page.weight * (page.pageType === 'article' ? articleWeight : 1);
    const rows = rowsOf(openBenchPage(page), page.fold);
    for (const [i, file] of files.entries()) file.add(rows[i]!, [[label, weight, page.fold]]);
  }
  for (const file of files) file.close();
}

/** A file for each fold left out, as for the second pass over blocks. */
function exportTypes(): void {
  const passes = new FirstPasses(trained);
  const typeOf = ({ pageType }: TrainingPage) =>
    CONTENT_TYPES.indexOf((pageType === 'collection' ? 'listing' : pageType) as ContentType);
  const files = filesByFold(join(target, 'page', 'type'), PAGE_FEATURES);
  exportRows(files, typeOf, ARTICLE_WEIGHT.type, (opened, fold) =>
    passes.judge(opened, fold).judged.map(({ pageRow }) => pageRow),
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
  const file = new MatrixFile(join(target, 'page', 'quality'), QUALITY_FEATURES);
  exportRows([file], f1, ARTICLE_WEIGHT.quality, (opened, fold) => [
    judgeBlocks(opened, finderInput(opened), models[fold]!).qualityRow,
  ]);
}

if (stage === 'type') exportTypes();
else if (stage === 'quality') await exportQualities();
else throw new Error(`no stage ${stage}; there are type and quality`);
