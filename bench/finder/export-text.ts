/**
 * Writes what one stage of training the finder for flat text learns from:
 * `tsx bench/finder/export-text.ts words|first|second [data folder] [target folder]`. The first stage writes the
 * words of whole pages; the next one the features of all lines, and under `whole` what tells whole pages from the rest; the
 * last one the features of all lines with what the first pass says of the lines around.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { judgeRows } from '../../src/finder/judge-rows.ts';
import { describeText } from '../../src/finder/text/matrix.ts';
import { FIRST_FEATURES, PAGE_FEATURES, ROW_LENGTH, TEXT_FEATURES } from '../../src/finder/text/names.ts';
import { partLines } from '../../src/finder/text/parts.ts';
import { wordHashes } from '../../src/finder/text/scan.ts';
import { addTextContext } from '../../src/finder/text/second-pass.ts';
import { WordWeights } from '../../src/finder/word-weights.ts';
import type { Block } from '../../src/model/block.ts';
import { dataFolder } from '../dataset.ts';
import { foldOf, LEFT_OUT } from './folds.ts';
import { finderInput } from './input.ts';
import { filesByFold, MatrixFile } from './matrix-file.ts';
import { openText, type TrainingText, trainingTexts, wholeTexts } from './text-pages.ts';
import { byFold, firstOf, Trained } from './trained.ts';
import { WordFile } from './word-file.ts';

const [stage = 'words', given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const folder = join(target, 'text', stage);
mkdirSync(folder, { recursive: true });
const trained = new Trained(target);

/** Label, weight and fold of each line; long lines and short texts count more, by the square root. */
function targetsOf(page: TrainingText, blocks: readonly Block[], labels: Float32Array) {
  const fold = foldOf(page.url, page.id);
  const total = blocks.reduce((sum, block) => sum + block.words, 0);
  const scale = (10 * page.weight) / Math.sqrt(Math.max(total, 50));
  return blocks.map(({ index, words }): [number, number, number] => [
    labels[index]! > 0.5 ? 1 : 0,
    labels[index]! < 0 ? 0 : Math.sqrt(words + 1) * scale,
    fold,
  ]);
}

/** The words of the lines of whole pages; see `WordFile`. */
function exportWords(): void {
  const file = new WordFile(folder);
  for (const [number, page] of wholeTexts(data).entries()) {
    const { blocks } = openText(page);
    const labels = page.labels(blocks.map(block => block.text));
    for (const [line, of] of targetsOf(page, blocks, labels).entries()) {
      file.add(wordHashes(blocks[line]!.text), number, of);
    }
  }
  file.close();
}

/** The features of all lines. */
function exportFirst(): void {
  const lines = new MatrixFile(folder, FIRST_FEATURES);
  const whole = new MatrixFile(join(target, 'text', 'whole'), PAGE_FEATURES);
  for (const { page, fold, described, targets } of describedTexts()) {
    lines.add(described.matrix, targets);
    if (page.whole !== undefined) whole.add(described.page, [[page.whole, page.whole ? 4 : 1, fold]]);
  }
  lines.close();
  whole.close();
}

/**
 * The same with what a first pass says that has not seen the site: a matrix for each fold left out, whose first passes
 * have not seen that one either, and one for the model that ships.
 */
function exportSecond(): void {
  const files = filesByFold(folder, TEXT_FEATURES);
  const first = LEFT_OUT.map(left => byFold(fold => trained.trees('text/first', firstOf(left, fold))));
  for (const { fold, blocks, described, targets } of describedTexts()) {
    const words = Float64Array.from(blocks, block => block.words);
    for (const [i, file] of files.entries()) {
      const said = judgeRows(first[i]![fold]!, described.matrix, ROW_LENGTH, blocks.length);
      addTextContext(described, words, said);
      file.add(described.matrix, targets);
    }
  }
  for (const file of files) file.close();
}

/** All texts, each described by word weights that have not seen its site. */
function* describedTexts() {
  const weights = byFold(fold => new WordWeights(trained.json(`text/words/weights.${fold}.json`)));
  for (const page of trainingTexts(data)) {
    const opened = openText(page);
    const input = finderInput(opened);
    const { text, input: asked } = partLines(opened, input) ?? { text: opened, input };
    const { blocks } = text;
    const fold = foldOf(page.url, page.id);
    const described = describeText(text, asked, weights[fold]!);
    const labels = page.labels(blocks.map(block => block.text));
    yield { page, fold, blocks, described, targets: targetsOf(page, blocks, labels) };
  }
}

const stages: Record<string, () => void> = { words: exportWords, first: exportFirst, second: exportSecond };
const run = stages[stage];
if (!run) throw new Error(`no stage ${stage}; there are ${Object.keys(stages).join(', ')}`);
run();
