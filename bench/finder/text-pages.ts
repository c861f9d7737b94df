import { createHash } from 'node:crypto';
import { makeCapture } from '../../src/capture/capture.ts';
import type { TextPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { type BenchPage, cleanPages, htmlPages, inOneLine, TEXT_SETS, textPages } from '../dataset.ts';
import { inTongue, truthInTongue } from '../tongues.ts';
import { interrupted, type Written } from './interruptions.ts';
import { labelBlocks, labelBySnippets } from './labels.ts';
import { openBenchPage } from './pages.ts';
import { inStyle, STYLES } from './text-styles.ts';

/** A flat text to learn from. */
export interface TrainingText extends BenchPage {
  /** How much the page counts, so that whole pages and residues weigh alike. */
  weight: number;
  /** 1 for a whole page, 0 for what was cleaned already, undefined where that is not to be learned. */
  whole: 0 | 1 | undefined;
  /** By block: 1 article, 0 not, -1 unknown. */
  labels(texts: readonly string[]): Float32Array;
}

const WEIGHTS: Record<string, number> = {
  flat: 1,
  thinned: 0.6,
  flattened: 0.6,
  foreign: 0.6,
  interrupted: 0.6,
};
const RESIDUE_WEIGHT = 0.4;

/** Shares of the chrome that thinned pages keep: simpler sites than those of the set, as they were and still are. */
const THINNED = [0.05, 0.15, 0.35];
/** Chrome is left out in runs of at most so many lines. */
const RUN = 5;

/** Every sixth page is learned from in another language. */
const FOREIGN = 6;

/** Whole pages of all sets, flattened by another program or by our own segmenter. */
export function wholeTexts(data: string): TrainingText[] {
  return [
    ...flatPages(data).map(page => learned(page, 1)),
    ...['fundus', 'traf'].flatMap(set => htmlPages(data, set)).flatMap(page => flattened(page, 'flat')),
  ];
}

/**
 * Whole pages, the same with most of their chrome left out, what other extractors left, and clean prose; some in other
 * languages, and every third of all these again in one line.
 */
export function* trainingTexts(data: string): Iterable<TrainingText> {
  let number = 0;
  for (const text of linedTexts(data)) {
    yield text;
    if (number++ % 3 === 0) yield inOneLine(text);
  }
}

function* linedTexts(data: string): Iterable<TrainingText> {
  yield* wholeTexts(data);
  for (const [number, page] of flatPages(data).entries()) yield learned(thinned(page, number), undefined);
  for (const page of foreign(flatPages(data))) yield learned(page, 1);
  for (const page of articlePages(data)) yield* flattened(page, 'flattened');
  for (const set of TEXT_SETS.filter(name => name !== 'flat'))
    for (const page of textPages(data, set)) if (page.truth.text) yield learned(page, 0);
  for (const page of cleanPages(data)) yield clean(page);
  for (const page of foreign(cleanPages(data))) yield clean(page);
  yield* interruptedTexts(data);
}

/** What the interrupted texts are written in, in turns. */
const WRITTEN: readonly Written[] = ['unheard', 'english', 'unheard', 'english', 'unread', 'unspaced'];

const writtenIn = (text: string, written: Written) =>
  written === 'english' ? text : inTongue(text, written);

/** Every whole page, residue and clean text, with lines of chrome within the article; most of them in other languages. */
function* interruptedTexts(data: string): Iterable<TrainingText> {
  const all = flatPages(data).flatMap(({ truth }) => truth.title ?? []);
  const titles = new Map(WRITTEN.map(written => [written, all.map(title => writtenIn(title, written))]));
  const residues = TEXT_SETS.filter(name => name !== 'flat').flatMap(set => textPages(data, set));
  const sources: [BenchPage[], 0 | 1][] = [
    [flatPages(data), 1],
    [residues, 0],
    [cleanPages(data), 0],
  ];
  for (const [pages, whole] of sources)
    for (let i = 0; i < pages.length; i++) {
      const page = pages[i]!;
      if (!page.truth.text) continue;
      const written = WRITTEN[i % WRITTEN.length]!;
      const truth = written === 'english' ? page.truth : truthInTongue(page.truth, written);
      const lines = writtenIn(page.read().toString(), written).split('\n');
      const seed = `${page.set} ${page.id}`;
      const text = interrupted(lines, truth.text!, seed, titles.get(written)!, written).join('\n');
      const read = () => Buffer.from(text);
      yield learned({ ...page, set: whole ? 'interrupted' : 'interrupted residue', truth, read }, whole);
    }
}

/** Some of the pages, in languages of which nothing is known; see `TONGUES`. */
function* foreign(pages: readonly BenchPage[]): Iterable<BenchPage> {
  for (let i = 0; i < pages.length; i += FOREIGN) {
    const page = pages[i]!;
    const tongue = (i / FOREIGN) % 2 === 0 ? 'unread' : 'unspaced';
    const text = inTongue(page.read().toString(), tongue);
    yield {
      ...page,
      set: 'foreign',
      truth: truthInTongue(page.truth, tongue),
      read: () => Buffer.from(text),
    };
  }
}

const flatPages = (data: string) => textPages(data, 'flat').filter(({ truth }) => truth.text);

/** Opens a flat text as the product does. */
export function openText(page: BenchPage): TextPage {
  return openPage(
    makeCapture({ bytes: page.read(), key: page.id, mediaType: 'text/plain', origin: { file: page.id } }),
  ) as TextPage;
}

function learned(page: BenchPage, whole: TrainingText['whole']): TrainingText {
  const { truth } = page;
  return {
    ...page,
    whole,
    weight: WEIGHTS[page.set] ?? RESIDUE_WEIGHT,
    labels: texts =>
      truth.text === undefined
        ? labelBySnippets(texts, truth.with ?? [], truth.without ?? [])
        : labelBlocks(texts, truth.text),
  };
}

function clean(page: BenchPage): TrainingText {
  return { ...learned(page, 0), labels: texts => new Float32Array(texts.length).fill(1) };
}

/** The pages that are there as flat text of another program too. */
function articlePages(data: string): BenchPage[] {
  const flat = new Set(flatPages(data).map(({ id }) => id));
  return htmlPages(data, 'wcxb-dev').filter(({ id }) => flat.has(id));
}

/** An HTML page as our own segmenter flattens it, as Markdown is read; pages without any truth teach nothing. */
function flattened(page: BenchPage, set: string): TrainingText[] {
  if (page.truth.text === '' || (page.truth.text === undefined && page.truth.with === undefined)) return [];
  const { blocks } = openBenchPage(page);
  const text = blocks.flatMap(block => (block.hidden ? [] : block.text)).join('\n');
  const flat: BenchPage = { ...page, set, mediaType: 'text/plain', read: () => Buffer.from(text) };
  return [learned(flat, 1)];
}

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
  const text = inStyle(kept, STYLES[Math.floor(number / THINNED.length) % STYLES.length]!);
  return { ...page, set: 'thinned', read: () => Buffer.from(text) };
}
