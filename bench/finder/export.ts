/**
 * Writes the features and labels of the blocks of all annotated pages for training:
 * `tsx bench/finder/export.ts [data folder] [target folder]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCapture } from '../../src/capture/capture.ts';
import { describeBlocks } from '../../src/finder/features/matrix.ts';
import { FEATURES } from '../../src/finder/features/names.ts';
import { TokenWeights } from '../../src/finder/model.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, dataFolder, htmlPages } from '../dataset.ts';
import { FOLDS, foldOf, siteOf } from './folds.ts';
import { finderInput } from './input.ts';
import { labelBlocks } from './labels.ts';
import { TokenCounts } from './tokens.ts';

const data = dataFolder(process.argv[2]);
const target = process.argv[3] ?? '.cache/finder';
mkdirSync(target, { recursive: true });

const pages = ['wcxb-dev', 'fundus']
  .flatMap(set => htmlPages(data, set))
  .filter(page => (page.truth.text ?? '') !== '');
const open = (page: BenchPage) =>
  openPage(
    makeCapture({
      bytes: page.read(),
      key: page.id,
      mediaType: 'text/html',
      origin: { file: page.id },
      ...(page.url && { url: page.url }),
    }),
  ) as HtmlPage;

const counts = Array.from({ length: FOLDS }, () => new TokenCounts());
const labels: Float32Array[] = [];
for (const page of pages) {
  const opened = open(page);
  const label = labelBlocks(
    opened.blocks.map(block => block.text),
    page.truth.text!,
  );
  labels.push(label);
  counts[foldOf(page.url, page.id)]!.add(opened, label, siteOf(page.url, page.id));
}

/** Weights for the pages of a fold come from the other folds; those of fold -1, which ships, from all. */
const weightsFor = (fold: number) => TokenCounts.weights(counts.filter((_, i) => i !== fold));
const tokenWeights = counts.map((_, fold) => new TokenWeights(weightsFor(fold)));

const index: object[] = [];
const features: Buffer[] = [];
const targets: Buffer[] = [];
for (const [i, page] of pages.entries()) {
  const opened = open(page);
  const fold = foldOf(page.url, page.id);
  const { matrix, parents, paths, classes } = describeBlocks(opened, finderInput(opened), tokenWeights[fold]!);
  features.push(Buffer.from(matrix.buffer));
  const extra = new Float32Array(opened.blocks.length * 5);
  for (const { index: b, words } of opened.blocks) {
    extra.set([labels[i]![b]!, words, parents[b]!, paths[b]!, classes[b]!], b * 5);
  }
  targets.push(Buffer.from(extra.buffer));
  index.push({ set: page.set, id: page.id, type: page.pageType, fold, blocks: opened.blocks.length });
}
writeFileSync(join(target, 'features.f32'), Buffer.concat(features));
writeFileSync(join(target, 'targets.f32'), Buffer.concat(targets));
writeFileSync(join(target, 'index.json'), JSON.stringify({ features: FEATURES, pages: index }));
for (let fold = -1; fold < FOLDS; fold++) {
  writeFileSync(join(target, `tokens.${fold}.json`), JSON.stringify([...weightsFor(fold)]));
}
