/**
 * Writes what a stage of training that judges blocks learns from, all of it computed by the product's own code:
 * `tsx bench/finder/export.ts words|first|second [data folder] [target folder]`. The later stages see the
 * pages as the models of the stages before judge them that have not seen the page's site.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeBlocks } from '../../src/finder/features/matrix.ts';
import { CONTEXT_FEATURES, FEATURES } from '../../src/finder/features/names.ts';
import { readTexts } from '../../src/finder/features/texts.ts';
import { likelihoods } from '../../src/finder/judge-page.ts';
import { addContext } from '../../src/finder/second-pass.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { dataFolder } from '../dataset.ts';
import { FOLDS, siteOf } from './folds.ts';
import { finderInput } from './input.ts';
import { labelBlocks, labelBySnippets } from './labels.ts';
import { filesByFold, MatrixFile } from './matrix-file.ts';
import { openBenchPage, restyled, type TrainingPage, trainingPages } from './pages.ts';
import { TokenCounts } from './tokens.ts';
import { byFold, FirstPasses, Trained } from './trained.ts';
import { WordFile } from './word-file.ts';

const [stage = 'first', given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const folder = join(target, stage);
mkdirSync(folder, { recursive: true });
const trained = new Trained(target);

const labelsOf = ({ truth }: TrainingPage, opened: HtmlPage) => {
  const texts = opened.blocks.map(block => block.text);
  return truth.text === undefined
    ? labelBySnippets(texts, truth.with ?? [], truth.without ?? [])
    : labelBlocks(texts, truth.text);
};

/** How much the blocks of a page count. */
interface Weighing {
  /** Long blocks count more, but less than by their length: to the power of this. */
  length: number;
  /** All pages with whole texts count alike, by this; the settings in train.py (`min_child_weight`) go by it. */
  page: number;
  /** A block whose page is annotated by snippets only. */
  snippet: number;
  /** A news page of fundus beside one of wcxb-dev: they are few, and of 40 countries. */
  fundus: number;
}
const WEIGHING: Weighing = { length: 0.5, page: 10, snippet: 1.5, fundus: 1 };
/** Chosen by cross-validation, with lengths to the power of 0.5, 0.6, 0.75 and 1. */
const SECOND_WEIGHING: Weighing = { length: 0.6, page: 18, snippet: 5.4, fundus: 2 };
/** The second pass learns from the blocks that it judges (see `judgeRows`), and some more. */
const LEARNED_FROM = 0.03;

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
function targetsOf(
  page: TrainingPage,
  opened: HtmlPage,
  weighing: Weighing = WEIGHING,
): [number, number, number][] {
  const labels = labelsOf(page, opened);
  const total = opened.blocks.reduce((sum, block) => sum + block.words, 0);
  const ofPage = weighing.page * (page.set === 'fundus' ? weighing.fundus : 1);
  const scale = ofPage / Math.max(total, 50) ** weighing.length;
  return opened.blocks.map(({ index, words }) => {
    const weight = page.truth.text === undefined ? weighing.snippet : (words + 1) ** weighing.length * scale;
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

/** The features of all blocks. */
function exportFirst(): void {
  const weights = byFold(fold => trained.weights(fold));
  const file = new MatrixFile(folder, FEATURES);
  for (const page of everyPage()) {
    const opened = openBenchPage(page);
    const { matrix } = describeBlocks(opened, finderInput(opened), weights[page.fold]!);
    file.add(matrix, targetsOf(page, opened));
  }
  file.close();
}

/**
 * The features of all blocks, with what a first pass says that has not seen the site: a matrix for each fold left out,
 * whose first passes have not seen that one either, and one for the model that ships.
 */
function exportSecond(): void {
  const files = filesByFold(folder, [...FEATURES, ...CONTEXT_FEATURES]);
  const types = byFold(fold => trained.typeTrees(fold));
  const passes = new FirstPasses(trained);
  for (const page of everyPage()) {
    const opened = openBenchPage(page);
    const { described, judged } = passes.judge(opened, page.fold);
    const targets = targetsOf(page, opened, SECOND_WEIGHING);
    for (const [i, { first, pageRow }] of judged.entries()) {
      addContext(opened, described, first, likelihoods({ types: types[page.fold]! }, pageRow));
      const isOpen = (block: number) => first[block]! >= LEARNED_FROM;
      files[i]!.add(
        described.matrix,
        targets.map(([label, weight, fold], block) => [label, isOpen(block) ? weight : 0, fold]),
      );
    }
  }
  for (const file of files) file.close();
}

/** The pages as they are, and in other styles. */
function everyPage(): TrainingPage[] {
  const pages = trainingPages(data);
  return [...pages, ...restyled(pages)];
}

const stages: Record<string, () => void> = { words: exportWords, first: exportFirst, second: exportSecond };
const run = stages[stage];
if (!run) throw new Error(`no stage ${stage}; there are ${Object.keys(stages).join(', ')}`);
run();
