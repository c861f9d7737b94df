/**
 * Writes what one stage of training the finder for flat text learns from:
 * `tsx bench/finder/export-text.ts words|lines [data folder] [target folder]`. The first stage writes the words
 * of whole pages; the second the features of all lines, and under `whole` what tells whole pages from the rest.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeText } from '../../src/finder/text/matrix.ts';
import { PAGE_FEATURES, TEXT_FEATURES } from '../../src/finder/text/names.ts';
import { partLines } from '../../src/finder/text/parts.ts';
import { wordHashes } from '../../src/finder/text/scan.ts';
import { WordWeights } from '../../src/finder/word-weights.ts';
import type { Block } from '../../src/model/block.ts';
import { dataFolder } from '../dataset.ts';
import { FOLDS, foldOf } from './folds.ts';
import { finderInput } from './input.ts';
import { MatrixFile } from './matrix-file.ts';
import { openText, type TrainingText, trainingTexts, wholeTexts } from './text-pages.ts';
import { WordFile } from './word-file.ts';

const [stage = 'words', given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const folder = join(target, 'text', stage);
mkdirSync(folder, { recursive: true });

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

/** The features of all lines, each page described by word weights that have not seen its site. */
function exportLines(): void {
  const weights = Array.from({ length: FOLDS }, (_, fold) => {
    const path = join(target, 'text', 'words', `weights.${fold}.json`);
    return new WordWeights(JSON.parse(readFileSync(path, 'utf8')));
  });
  const lines = new MatrixFile(folder, TEXT_FEATURES);
  const whole = new MatrixFile(join(target, 'text', 'whole'), PAGE_FEATURES);
  for (const page of trainingTexts(data)) {
    const opened = openText(page);
    const input = finderInput(opened);
    const { text, input: asked } = partLines(opened, input) ?? { text: opened, input };
    const { blocks } = text;
    const fold = foldOf(page.url, page.id);
    const described = describeText(text, asked, weights[fold]!);
    const labels = page.labels(blocks.map(block => block.text));
    lines.add(described.matrix, targetsOf(page, blocks, labels));
    if (page.whole !== undefined) whole.add(described.page, [[page.whole, page.whole ? 4 : 1, fold]]);
  }
  lines.close();
  whole.close();
}

if (stage === 'words') exportWords();
else exportLines();
