import { gluedWith, ungluedBut } from '../../block/glue.ts';
import { namesWithCapitals } from '../../block/inner-capitals.ts';
import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { LinedText } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';
import type { FinderInput } from '../finding.ts';
import { phrasesBefore, phrasesWithin } from './phrase-parts.ts';
import { hasGluedSentences, labelsBefore, sentencesOf } from './sentences.ts';

/**
 * A text whose lines are parted where they hold more than one, each part to be judged as a line; without scripts,
 * lists of addresses and what programs put around.
 */
export interface PartedText {
  text: LinedText;
  input: FinderInput;
  /** Whether lines hold more than one; else it only lacks some. */
  isParted: boolean;
  /** By part: the block that it is of, and where it stands in that. */
  places: readonly Place[];
}

export interface Place {
  block: number;
  span: Span;
}

/** No paragraph is so long: a program has put a whole text into a line. */
const LONG_WORDS = 300;
/** Such lines hold most of a text that is to be parted. */
const LONG_SHARE = 0.7;

/**
 * Parts long lines into sentences, runs of labels and phrases, and glued ones where they meet. Undefined where lines
 * are what lines should be.
 */
export function partLines(page: LinedText, input: FinderInput): PartedText | undefined {
  const { listed } = page;
  const isLong = areLong(page.blocks);
  const names = gluedWith(page) ?? (isLong ? namesInGlued(page.blocks) : undefined);
  const isParted = names !== undefined || listed !== undefined || isLong || page.blocks.some(isScript);
  if (!isParted && !page.blocks.some(isUnread)) return undefined;
  const places = page.blocks.flatMap(block =>
    listed?.has(block.index) ? [] : placesIn(block, names, input),
  );
  const blocks = places.map((place, index) => partOf(page.blocks[place.block]!, place, index));
  const starts = Int32Array.from(places, ({ block, span }) => page.units.starts[block]! + span[0]);
  const firstPart = (block: number) => places.filter(place => place.block < block).length;
  const wholes = page.wholes?.map(([from, to]) => [firstPart(from), firstPart(to)] as const);
  return {
    text: {
      blocks,
      lineCount: blocks.length,
      units: { units: page.units.units, starts },
      ...(wholes && { wholes }),
    },
    input: inputOf(page, input, places),
    isParted,
    places,
  };
}

function areLong(blocks: readonly Block[]): boolean {
  let words = 0;
  let long = 0;
  for (const block of blocks) {
    if (isUnread(block)) continue;
    words += block.words;
    if (block.words >= LONG_WORDS) long += block.words;
  }
  return long > 0 && long >= LONG_SHARE * words;
}

/** Fewer places than in other glued texts tell where sentences are glued, too. */
function namesInGlued(blocks: readonly Block[]): ReadonlySet<string> | undefined {
  const lines = blocks.filter(block => block.words >= LONG_WORDS).map(({ text }) => text);
  return lines.some(hasGluedSentences) ? namesWithCapitals(lines) : undefined;
}

function isScript({ hidden }: Block): boolean {
  return hidden === 'script';
}

/** What no reader of the page saw. What stands above and below printed pages is read: it tells that a text is whole. */
function isUnread({ hidden }: Block): boolean {
  return hidden === 'script' || hidden === 'export';
}

function placesIn(block: Block, names: ReadonlySet<string> | undefined, input: FinderInput): Place[] {
  if (isUnread(block)) return [];
  const { index, text, words } = block;
  const isLong = words >= LONG_WORDS;
  const sentences = isLong ? sentencesOf(text) : [[0, text.length] as const];
  const spans = names ? sentences.flatMap(span => ungluedIn(text, span, names)) : sentences;
  return (isLong ? spans.flatMap(span => withoutPhrases(text, span, input)) : spans).map(span => ({
    block: index,
    span,
  }));
}

function ungluedIn(text: string, [from, to]: Span, names: ReadonlySet<string>): Span[] {
  return ungluedBut(text.slice(from, to), names).map(([start, end]): Span => [from + start, from + end]);
}

/** A sentence and the labels and phrases before and in it, each by itself. */
function withoutPhrases(text: string, [from, to]: Span, input: FinderInput): Span[] {
  const labels = from + labelsBefore(text.slice(from, to));
  const prose = labels + phrasesBefore(text.slice(labels, to), input);
  const within = phrasesWithin(text.slice(prose, to), input).map(at => prose + at);
  return parted([from, labels, prose, ...within, to]);
}

/** The spans between places, of which some may be the same. */
function parted(places: readonly number[]): Span[] {
  return places.slice(1).flatMap((to, i): Span[] => (to > places[i]! ? [[places[i]!, to]] : []));
}

function partOf(block: Block, { span: [start, end] }: Place, index: number): Block {
  if (start === 0 && end === block.text.length) return { ...block, index, line: index };
  const text = block.text.slice(start, end).trimEnd();
  return {
    ...block,
    index,
    line: index,
    kind: endsSentence(text) ? 'paragraph' : 'unknown',
    text,
    words: countWords(text),
  };
}

/** What is known of the text, with the phrases of parts in place of those of blocks. */
function inputOf(page: LinedText, input: FinderInput, places: readonly Place[]): FinderInput {
  const { titles, language, declared } = input;
  return {
    titles,
    language,
    declared,
    functionWords: tag => input.functionWords(tag),
    find: text => input.find(text),
    phrases: part => {
      const { block, span } = places[part]!;
      const { text } = page.blocks[block]!;
      const whole = span[0] === 0 && span[1] === text.length;
      return whole ? input.phrases(block) : input.find(text.slice(...span));
    },
  };
}
