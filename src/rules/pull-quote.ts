import { endsSentence } from '../block/sentence-end.ts';
import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { closest } from '../page/html/closest.ts';
import { letterKey } from './lib/repeat.ts';

const ID = 'pull-quote';

/** Fewer words stand in a text by chance. */
const MIN_WORDS = 6;
const MAX_WORDS = 60;
/** A page with more quotations is a thread, or about them. */
const MAX_QUOTES = 30;
/** A name and an office. */
const SOURCE_WORDS = 10;
const STEPS_UP = 7;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Sentences of the article that are set apart as a quotation and stand in it again',
  },
  *run(blocks, context) {
    const { page } = context;
    if (page.kind !== 'html' || (context.pageType ?? 'article') !== 'article') return;
    const quotes = blocks.filter(block => isCandidate(block, context));
    if (quotes.length === 0 || quotes.length > MAX_QUOTES) return;
    const texts = blocks.filter(({ kind, index }) => isText(kind) && context.standing.kept(index));
    const prose = texts.map(({ text }) => letterKey(text));
    const gone = new Set<number>();
    for (const quote of quotes) {
      const at = placeIn(prose, quote.text);
      if (at === undefined) continue;
      gone.add(quote.index);
      yield drop(quote, `stands in the text, in block ${texts[at]!.index}`);
      for (const source of sourcesOf(quote, blocks, page))
        yield drop(source, 'whose words they are that are said again');
    }
    for (const source of speakers(gone, blocks, context))
      yield drop(source, 'whose words they are that are said again');
  },
};
export default rule;

const SENTENCE_END = /(?<=[.!?…。！？]["'”’»)\]]{0,3})\s+/u;
/** Fewer words of a sentence stand in a text by chance. */
const PART_WORDS = 4;

/** Where in the text a quotation stands: whole, or in sentences that the text says apart. */
function placeIn(prose: readonly string[], quote: string): number | undefined {
  const whole = placeOf(prose, letterKey(quote));
  if (whole !== undefined) return whole;
  const parts = quote.split(SENTENCE_END);
  if (parts.length < 2 || parts.some(part => countWords(part) < PART_WORDS)) return undefined;
  const places = parts.map(part => placeOf(prose, letterKey(part)));
  return places.includes(undefined) ? undefined : places[0];
}

function placeOf(prose: readonly string[], said: string): number | undefined {
  const at = prose.findIndex(text => text.length > said.length && text.includes(said));
  return at < 0 ? undefined : at;
}

function isText(kind: Block['kind']): boolean {
  return kind === 'paragraph' || kind === 'unknown';
}

function isCandidate({ kind, words, index }: Block, { standing }: RuleContext): boolean {
  return kind === 'quote' && words >= MIN_WORDS && words <= MAX_WORDS && standing.kept(index);
}

/** Short captions in the figure around a quotation. */
function sourcesOf(quote: Block, blocks: readonly Block[], { elements }: HtmlPage): readonly Block[] {
  const { first, last } = elements;
  const row = closest(elements, quote.element, ({ name }) => name === 'figure', STEPS_UP);
  if (row === undefined) return [];
  return blocks
    .slice(first[row], last[row])
    .filter(({ kind, words }) => kind === 'caption' && words <= SOURCE_WORDS);
}

/** Short lines in the same `blockquote`, behind quotations of which all went. */
function speakers(
  gone: ReadonlySet<number>,
  blocks: readonly Block[],
  { page, standing }: RuleContext,
): readonly Block[] {
  if (page.kind !== 'html') return [];
  const { elements } = page;
  const boxes = new Set(
    [...gone].map(at =>
      closest(elements, blocks[at]!.element, ({ name }) => name === 'blockquote', STEPS_UP),
    ),
  );
  return [...boxes].flatMap(row => {
    if (row === undefined) return [];
    const others = blocks
      .slice(elements.first[row], elements.last[row])
      .filter(({ index }) => !gone.has(index) && standing.kept(index));
    const areNames = others.every(
      ({ text, words, index }) => words <= SOURCE_WORDS && gone.has(index - 1) && !endsSentence(text),
    );
    return areNames ? others : [];
  });
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'duplicate-text', why };
}
