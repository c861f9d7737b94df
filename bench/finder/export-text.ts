/**
 * Writes what one stage of training the finder for flat text learns from:
 * `tsx bench/finder/export-text.ts first|second [data folder] [target folder]`. Learns from whole pages, from
 * what other extractors left of them, and from clean prose. The first stage also writes `whole`: what tells
 * the whole pages from the rest.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCapture } from '../../src/capture/capture.ts';
import { judgeRows } from '../../src/finder/judge-rows.ts';
import { type DescribedText, describeText } from '../../src/finder/text/matrix.ts';
import { TEXT_FEATURE_COUNT, TEXT_FEATURES } from '../../src/finder/text/names.ts';
import { secondTextMatrix, TEXT_CONTEXT } from '../../src/finder/text/second-pass.ts';
import { Trees } from '../../src/finder/trees.ts';
import type { TextPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, cleanPages, dataFolder, TEXT_SETS, textPages } from '../dataset.ts';
import { FOLDS, foldOf } from './folds.ts';
import { finderInput } from './input.ts';
import { labelBlocks } from './labels.ts';
import { MatrixFile } from './matrix-file.ts';

const [stage = 'first', given, target = '.cache/finder'] = process.argv.slice(2);
const data = dataFolder(given);
const folder = join(target, 'text', stage);

/** How much the pages of a set count, so that whole pages and residues weigh alike. */
const WEIGHTS: Record<string, number> = { flat: 1, thinned: 0.6, clean: 0.4 };
const RESIDUE_WEIGHT = 0.4;

/** Shares of the chrome that thinned pages keep: simpler sites than those of the set, as they were and still are. */
const THINNED = [0.05, 0.15, 0.35];

const firstTrees = (): Trees[] =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const path = join(target, 'text', 'first', `trees.${fold}.json`);
    return new Trees(JSON.parse(readFileSync(path, 'utf8')));
  });

function rowsOf(page: TextPage, described: DescribedText, first: Trees | undefined): Float32Array {
  if (!first) return described.matrix;
  const words = Float64Array.from(page.blocks, block => block.words);
  return secondTextMatrix(
    described,
    words,
    judgeRows(first, described.matrix, TEXT_FEATURE_COUNT, page.blocks.length),
  );
}

function open(page: BenchPage): TextPage {
  return openPage(
    makeCapture({ bytes: page.read(), key: page.id, mediaType: 'text/plain', origin: { file: page.id } }),
  ) as TextPage;
}

const second = stage === 'second';
const first = second ? firstTrees() : undefined;
const file = new MatrixFile(folder, second ? [...TEXT_FEATURES, ...TEXT_CONTEXT] : TEXT_FEATURES);
const whole = second ? undefined : new MatrixFile(join(target, 'text', 'whole'), TEXT_FEATURES.slice(-8));

/** Leaves out most runs of lines that are not article, by a number that depends on page and run alone. */
function thinned(page: BenchPage, number: number): BenchPage {
  const lines = page.read().toString().split('\n');
  const labels = labelBlocks(lines, page.truth.text!);
  const share = THINNED[number % THINNED.length]!;
  let run = 0;
  const kept = lines.filter((_, i) => {
    if (labels[i]! > 0.5) return true;
    if (labels[i - 1]! > 0.5 || run === 0 || i % RUN === 0) run++;
    return createHash('md5').update(`${page.id} ${run}`).digest()[0]! < 256 * share;
  });
  return { ...page, set: 'thinned', read: () => Buffer.from(kept.join('\n')) };
}

const RUN = 5;
const flat = textPages(data, 'flat').filter(page => page.truth.text);
const sets = [...TEXT_SETS.flatMap(set => textPages(data, set)), ...flat.map(thinned), ...cleanPages(data)];
for (const page of sets) {
  if (!page.truth.text) continue;
  const fold = foldOf(page.url, page.id);
  const opened = open(page);
  const { blocks } = opened;
  const described = describeText(opened, finderInput(opened));
  const clean = page.set.startsWith('clean');
  const labels = clean
    ? new Float32Array(blocks.length).fill(1)
    : labelBlocks(
        blocks.map(block => block.text),
        page.truth.text,
      );
  const weight = WEIGHTS[clean ? 'clean' : page.set] ?? RESIDUE_WEIGHT;
  const total = blocks.reduce((sum, block) => sum + block.words, 0);
  const scale = (10 * weight) / Math.sqrt(Math.max(total, 50));
  file.add(
    rowsOf(opened, described, first?.[fold]),
    blocks.map(({ index, words }) => [labels[index]! > 0.5 ? 1 : 0, Math.sqrt(words + 1) * scale, fold]),
  );
  if (page.set !== 'thinned')
    whole?.add(described.page, [[page.set === 'flat' ? 1 : 0, page.set === 'flat' ? 4 : 1, fold]]);
}
file.close();
whole?.close();
