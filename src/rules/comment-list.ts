import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { READERS_PAGES, standsBelowArticle } from './lib/comments.ts';
import { speaks } from './lib/phrase-rule.ts';
import { byText } from './lib/repeat.ts';
import { lastSignature, timedSignatures } from './lib/signatures.ts';

const ID = 'comment-list';

/** "Reply" below every comment, or its date and time above: fewer are no list. */
const LEAST_MARKS = 3;
/** Between the heading, such as "12 comments", and the first mark stands at most the first comment. */
const FIRST_COMMENT = 40;
/** Subject, score and name may stand beside the date. */
const STAMP_WORDS = 20;
/** Day, year, hour and minute, at least: entries of live blogs state the time alone. */
const STAMP = /^(?=\D*(?:\d+\D+){3}\d)(?=.*\d ?[:.h] ?\d\d)[^!?]*$/s;
const HEADING_WORDS = 25;

/** Where no mark-up tells comments, their heading and the marks of each do: all flat text, and some HTML. */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Comments below a heading that says so, each with a button to reply, a date and time or a name',
  },
  *run(blocks, context) {
    if (READERS_PAGES.has(context.pageType)) return;
    const lines = commentLines(blocks, context);
    const same = byText(lines);
    // What counts nothing and is said again is a button, as below each post of a blog's home page.
    const headings = lines.filter(({ text }) => /\d/.test(text) || same.get(text)!.length === 1);
    const [first] = headings;
    if (!first) return;
    const marks = [mostSaid(same), stampsOf(blocks.slice(first.index + 1))].find(
      found => found.length >= LEAST_MARKS,
    );
    const list = (marks && listOf(headings, marks, blocks, context)) ?? signedList(headings, blocks, context);
    if (!list) return;
    const why = `in the list of comments under "${list.heading.text}"`;
    for (let at = list.heading.index; at <= list.last; at++) {
      if (context.standing.kept(at)) yield { rule: ID, block: at, action: 'drop', category: 'comment', why };
    }
  },
};
export default rule;

interface CommentList {
  heading: Block;
  last: number;
}

/** Short lines that are, or begin with, a phrase about comments. */
function commentLines(blocks: readonly Block[], context: RuleContext): Block[] {
  const says = (at: number) =>
    context
      .phrases(at)
      .some(hit => hit.class === 'comment' && (hit.whole || hit.start <= 1) && speaks(hit, context.language));
  return context
    .phrased('comment')
    .filter(at => blocks[at]!.words <= HEADING_WORDS && says(at))
    .map(at => blocks[at]!);
}

function mostSaid(same: ReadonlyMap<string, readonly Block[]>): readonly Block[] {
  let most: readonly Block[] = [];
  for (const lines of same.values()) if (lines.length > most.length) most = lines;
  return most;
}

function stampsOf(blocks: readonly Block[]): Block[] {
  return blocks.filter(isStamp);
}

/** A date and time alone, or in one of the first lines of a comment, beside or below its author. */
function isStamp({ words, text }: Block): boolean {
  if (words <= STAMP_WORDS && STAMP.test(text)) return true;
  const [first, second] = text.split('\n', 2);
  return second !== undefined && (isStampLine(first!) || isStampLine(second));
}

const isStampLine = (line: string) => STAMP.test(line) && countWords(line) <= STAMP_WORDS;

/** From the last heading before the first mark, if it is near and below an article, to what belongs to the last mark. */
function listOf(
  headings: readonly Block[],
  marks: readonly Block[],
  blocks: readonly Block[],
  context: RuleContext,
): CommentList | undefined {
  const { index: first, text } = marks[0]!;
  const dated = isStamp(marks[0]!);
  const heading = headings.findLast(
    ({ index, text: own }) => index < first && index >= first - FIRST_COMMENT && own !== text,
  );
  if (!heading || !standsBelowArticle(heading, blocks, context)) return undefined;
  const last = marks.at(-1)!.index;
  // A button ends a comment, a date begins one.
  return { heading, last: dated ? endOfText(last, blocks, context) : last };
}

/** Flat text: comments that are told by who signs them. On pages that may be a list of articles. */
function signedList(
  headings: readonly Block[],
  blocks: readonly Block[],
  context: RuleContext,
): CommentList | undefined {
  if (context.page.kind !== 'text') return undefined;
  const below = headings.findIndex(heading => standsBelowArticle(heading, blocks, context));
  if (below < 0) return undefined;
  const timed = timedSignatures(headings[below]!, blocks, context);
  for (const heading of headings.slice(below)) {
    const last = lastSignature(heading, timed, blocks, context);
    if (last !== undefined) return { heading, last: endOfText(last + 1, blocks, context) };
  }
  return undefined;
}

function endOfText(from: number, blocks: readonly Block[], { standing }: RuleContext): number {
  let last = from;
  while (last + 1 < blocks.length && standing.kept(last + 1)) last++;
  return last;
}
