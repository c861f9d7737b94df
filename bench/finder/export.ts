/**
 * Writes what one stage of training learns from, all of it computed by the product's own code:
 * `tsx bench/finder/export.ts words|first|second|page [data folder] [target folder]`. The later stages see the
 * pages as the models of the stages before judge them that have not seen the page's site.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutPage } from '../../src/finder/cut.ts';
import { describeBlocks } from '../../src/finder/features/matrix.ts';
import { CONTEXT_FEATURES, FEATURES, ROW_LENGTH } from '../../src/finder/features/names.ts';
import { PAGE_FEATURES, pageFeatures } from '../../src/finder/features/page.ts';
import { readTexts } from '../../src/finder/features/texts.ts';
import { PAGE_TYPES } from '../../src/finder/finding.ts';
import { judgeRows } from '../../src/finder/judge-rows.ts';
import { addContext } from '../../src/finder/second-pass.ts';
import { TokenWeights } from '../../src/finder/token-weights.ts';
import { Trees } from '../../src/finder/trees.ts';
import { WordWeights } from '../../src/finder/word-weights.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { dataFolder } from '../dataset.ts';
import { wordScore } from '../metrics.ts';
import { CUT } from './cut.ts';
import { FOLDS, siteOf } from './folds.ts';
import { finderInput } from './input.ts';
import { labelBlocks, labelBySnippets } from './labels.ts';
import { MatrixFile } from './matrix-file.ts';
import { allPages, openBenchPage, restyled, type TrainingPage, trainingPages } from './pages.ts';
import { TokenCounts } from './tokens.ts';
import { WordFile } from './word-file.ts';

const [stage = 'first', given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const folder = join(target, stage);
mkdirSync(folder, { recursive: true });

const json = <T>(path: string) => JSON.parse(readFileSync(join(target, path), 'utf8')) as T;
const trees = (of: string, fold: number) => new Trees(json(`${of}/trees.${fold}.json`));
const weightsOf = (fold: number) => ({
  tokens: new TokenWeights(new Map(json<[string, number][]>(`tokens.${fold}.json`))),
  words: new WordWeights(json(`words/weights.${fold}.json`)),
});
const byFold = <T>(make: (fold: number) => T) => Array.from({ length: FOLDS }, (_, fold) => make(fold));
const labelsOf = ({ truth }: TrainingPage, opened: HtmlPage) => {
  const texts = opened.blocks.map(block => block.text);
  return truth.text === undefined
    ? labelBySnippets(texts, truth.with ?? [], truth.without ?? [])
    : labelBlocks(texts, truth.text);
};
/** Of an article beside pages of other types: two thirds of all are articles, and those count most by their quality. */
const ARTICLE_WEIGHT = { type: 0.6, quality: 3 };
/** Of a block whose page is annotated by snippets only. */
const SNIPPET_WEIGHT = 1.5;

/** Class and id tokens are counted first: a page's own fold takes no part in the weights it is described by. */
function countTokens(): void {
  const counts = byFold(() => new TokenCounts());
  for (const page of trainingPages(data).filter(({ truth }) => truth.text !== undefined)) {
    const opened = openBenchPage(page);
    counts[page.fold]!.add(opened, labelsOf(page, opened), siteOf(page.url, page.id));
  }
  for (let fold = -1; fold < FOLDS; fold++) {
    const weights = TokenCounts.weights(counts.filter((_, i) => i !== fold));
    writeFileSync(join(target, `tokens.${fold}.json`), JSON.stringify([...weights]));
  }
}

/** Label, weight and fold of each block. */
function targetsOf(page: TrainingPage, opened: HtmlPage): [number, number, number][] {
  const labels = labelsOf(page, opened);
  const total = opened.blocks.reduce((sum, block) => sum + block.words, 0);
  // Every page weighs alike; within a page long blocks count more, but less than by their length.
  const scale = 10 / Math.sqrt(Math.max(total, 50));
  return opened.blocks.map(({ index, words }) => {
    const weight = page.truth.text === undefined ? SNIPPET_WEIGHT : Math.sqrt(words + 1) * scale;
    return [labels[index]! > 0.5 ? 1 : 0, labels[index]! < 0 ? 0 : weight * page.weight, page.fold];
  });
}

/** The words of all blocks, see `WordFile`; the tokens around them are counted first. */
function exportWords(): void {
  countTokens();
  const file = new WordFile(folder);
  for (const [number, page] of trainingPages(data).entries()) {
    const opened = openBenchPage(page);
    const targets = targetsOf(page, opened);
    let block = 0;
    const score = (hashes: Int32Array, count: number) => {
      file.add(hashes.subarray(0, count), number, targets[block++]!);
      return 0;
    };
    readTexts(opened.blocks, opened.units, undefined, { score });
  }
  file.close();
}

function exportBlocks(names: readonly string[], rows: (page: HtmlPage, fold: number) => Float32Array): void {
  const file = new MatrixFile(folder, names);
  const pages = trainingPages(data);
  for (const page of [...pages, ...restyled(pages)]) {
    const opened = openBenchPage(page);
    file.add(rows(opened, page.fold), targetsOf(page, opened));
  }
  file.close();
}

function exportFirst(): void {
  const weights = byFold(weightsOf);
  const rows = (page: HtmlPage, fold: number) =>
    describeBlocks(page, finderInput(page), weights[fold]!).matrix;
  exportBlocks(FEATURES, rows);
}

function exportSecond(): void {
  const weights = byFold(weightsOf);
  const first = byFold(fold => trees('first', fold));
  const rows = (page: HtmlPage, fold: number) => {
    const described = describeBlocks(page, finderInput(page), weights[fold]!);
    addContext(described, judgeRows(first[fold]!, described.matrix, ROW_LENGTH, page.blocks.length));
    return described.matrix;
  };
  exportBlocks([...FEATURES, ...CONTEXT_FEATURES], rows);
}

/** One row a page, twice: to learn its type (label: index in PAGE_TYPES), and the F1 of what is kept. */
function exportPages(): void {
  const weights = byFold(weightsOf);
  const first = byFold(fold => trees('first', fold));
  const second = byFold(fold => trees('second', fold));
  const types = new MatrixFile(join(folder, 'type'), PAGE_FEATURES);
  const quality = new MatrixFile(join(folder, 'quality'), PAGE_FEATURES);
  const pages = allPages(data);
  for (const page of [...pages, ...restyled(pages)]) {
    const { fold, weight } = page;
    const opened = openBenchPage(page);
    const { blocks } = opened;
    const input = finderInput(opened);
    const described = describeBlocks(opened, input, weights[fold]!);
    const judged = judgeRows(first[fold]!, described.matrix, ROW_LENGTH, blocks.length);
    addContext(described, judged);
    const probability = judgeRows(second[fold]!, described.matrix, ROW_LENGTH, blocks.length, judged);
    const words = (block: number) => blocks[block]!.words;
    const kept = cutPage(probability, words, CUT.other);
    const row = pageFeatures(opened, input, described, { first: judged, probability, kept });
    const type = page.pageType === 'collection' ? 'listing' : page.pageType;
    const isArticle = type === 'article';
    types.add(row, [
      [PAGE_TYPES.indexOf(type as never), weight * (isArticle ? ARTICLE_WEIGHT.type : 1), fold],
    ]);
    if (page.truth.text === undefined) continue;
    const given = isArticle ? cutPage(probability, words, CUT.article) : kept;
    const text = blocks.filter(block => given[block.index]).map(block => block.text);
    const { f1 } = wordScore(text.join('\n'), page.truth.text);
    quality.add(row, [[f1, weight * (isArticle ? ARTICLE_WEIGHT.quality : 1), fold]]);
  }
  types.close();
  quality.close();
}

const stages: Record<string, () => void> = {
  words: exportWords,
  first: exportFirst,
  second: exportSecond,
  page: exportPages,
};
const run = stages[stage];
if (!run) throw new Error(`no stage ${stage}; there are ${Object.keys(stages).join(', ')}`);
run();
