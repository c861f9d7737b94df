import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { findDates } from '../../page/metadata/dates/prose-date.ts';
import { speaks } from './phrase-rule.ts';

/** Between the heading of comments and the first of them stand at most so many lines. */
const NEAR = 4;
/** Below a heading that counts fewer comments, fewer signatures will do. */
const LEAST = 3;
const TIME_WORDS = 10;
const NAME_WORDS = 4;
const NAME_LENGTH = 40;
/** What may stand behind a date: a time of day. */
const BEHIND_WORDS = 4;
const COMMENT_WORDS = 3;
/** Where no time tells comments, which may as well be sections of an article, they are sentences and come last. */
const SENTENCE_WORDS = 5;
const PARAGRAPH_WORDS = 12;

const HAS_LETTER = /\p{L}/u;
const ENDS_IN_INITIAL = /(?:^|\s)\p{Lu}\.$/u;
/** "Name · 2 hours ago" */
const BEHIND_SEPARATOR = /(?<=\s[|•·–—-]\s|,\s)[^|•·,–—]+$/u;
const AROUND_NAME = /^[\s|•·,–—-]+|[\s|•·,–—-]+$/gu;

/**
 * The lines behind a block that sign comments with a time: a name with a date or "2 hours ago" behind or below it, and a
 * text below that.
 */
export function timedSignatures({ index }: Block, blocks: readonly Block[], context: RuleContext): number[] {
  const found: number[] = [];
  for (let at = index + 1; at + 1 < blocks.length; at++) {
    if (isSigned(at, blocks, context) && blocks[at + 1]!.words >= COMMENT_WORDS) found.push(at);
  }
  return found;
}

/**
 * The last line below a heading about comments that signs one: `timed` are the signatures with a time on the page, else
 * names alone count that stand above as many texts as the heading counts. Undefined when they are too few.
 */
export function lastSignature(
  heading: Block,
  timed: readonly number[],
  blocks: readonly Block[],
  context: RuleContext,
): number | undefined {
  const [digits] = /\d+/.exec(heading.text) ?? [];
  const counted = digits === undefined ? Number.POSITIVE_INFINITY : Number(digits);
  const first = timed.findIndex(at => at > heading.index);
  const below = first < 0 ? 0 : timed.length - first;
  const isNear = below > 0 && timed[first]! <= heading.index + NEAR;
  // Where more is signed than the heading counts, an index of articles follows.
  if (isNear && below >= Math.min(LEAST, counted) && below <= counted) return timed.at(-1);
  const untimed = untimedFrom(heading.index + 1, blocks, context);
  return untimed.length === counted ? untimed.at(-1) : undefined;
}

function isSigned(at: number, blocks: readonly Block[], context: RuleContext): boolean {
  const { text } = blocks[at]!;
  const time = timeIn(blocks[at]!, context);
  if (!time || countWords(text.slice(time[1])) > BEHIND_WORDS) return false;
  const name = text.slice(0, time[0]).replace(AROUND_NAME, '');
  return name === '' ? isName(blocks[at - 1]!.text) && context.phrases(at - 1).length === 0 : isName(name);
}

function timeIn({ index, text, words }: Block, context: RuleContext): Span | undefined {
  if (words > TIME_WORDS) return undefined;
  if (context.phrases(index).some(hit => isAgo(hit, context))) return [0, text.length];
  const behind = text.search(BEHIND_SEPARATOR);
  if (behind > 0 && context.find(text.slice(behind)).some(hit => isAgo(hit, context)))
    return [behind, text.length];
  const found = findDates(text, context.language).dates[0];
  return found && [found.start, found.end];
}

/** "2 hours ago" is one of the phrases around articles. */
function isAgo(hit: PhraseHit, { language }: RuleContext): boolean {
  return hit.class === 'metadata-line' && hit.whole && speaks(hit, language);
}

function isName(text: string): boolean {
  const words = countWords(text);
  const isShort = words > 0 && words <= NAME_WORDS && text.length <= NAME_LENGTH;
  return isShort && HAS_LETTER.test(text) && (!endsSentence(text) || ENDS_IN_INITIAL.test(text));
}

function untimedFrom(from: number, blocks: readonly Block[], context: RuleContext): number[] {
  const found: number[] = [];
  let at = from;
  for (; at + 1 < blocks.length; at += 2) {
    const comment = blocks[at + 1]!;
    if (!isName(blocks[at]!.text) || context.phrases(at).length > 0) break;
    if (comment.words < SENTENCE_WORDS || !endsSentence(comment.text)) break;
    found.push(at);
  }
  if (found.length < LEAST) return [];
  const goesOn = blocks
    .slice(at)
    .some(({ index, words }) => words >= PARAGRAPH_WORDS && context.standing.kept(index));
  return goesOn ? [] : found;
}
