import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'comment-list';

/** "Reply" below every comment, or its date and time above: fewer are no list. */
const LEAST_MARKS = 3;
/** Between the heading, such as "12 comments", and the first mark stands at most the first comment. */
const FIRST_COMMENT = 40;
/** Words of article before the heading, without which the comments are the article. */
const MIN_ARTICLE_WORDS = 60;
/** Kinds of pages whose readers' words belong to them. */
const READERS_PAGES: ReadonlySet<string | undefined> = new Set(['forum', 'product']);
const STAMP_WORDS = 10;
/** Day, year, hour and minute, at least: entries of live blogs state the time alone. */
const STAMP = /^(?=\D*(?:\d+\D+){3}\d)(?=.*\d[:.]\d\d)[^!?]*$/;
const HEADING_WORDS = 25;

/** Where no mark-up tells comments, their heading and the marks of each do: all flat text, and some HTML. */
const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    scope: 'generic',
    summary: 'Comments below a heading that says so, each with a button to reply or a date and time',
  },
  *run(blocks, context) {
    if (READERS_PAGES.has(context.pageType)) return;
    const lines = commentLines(blocks, context);
    if (lines.length === 0) return;
    const list = byButtons(lines, blocks, context) ?? byStamps(lines, blocks, context);
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
  return context.phrased.filter(at => blocks[at]!.words <= HEADING_WORDS && says(at)).map(at => blocks[at]!);
}

function byButtons(
  lines: readonly Block[],
  blocks: readonly Block[],
  context: RuleContext,
): CommentList | undefined {
  const byText = new Map<string, Block[]>();
  let buttons: Block[] = [];
  for (const line of lines) {
    const same = byText.get(line.text) ?? [];
    byText.set(line.text, same);
    same.push(line);
    if (same.length > buttons.length) buttons = same;
  }
  const heading = headingOf(lines, buttons, blocks, context);
  return heading && { heading, last: buttons.at(-1)!.index };
}

function byStamps(
  lines: readonly Block[],
  blocks: readonly Block[],
  context: RuleContext,
): CommentList | undefined {
  const counted = lines.filter(({ text }) => /\d/.test(text));
  const from = counted[0]?.index;
  if (from === undefined) return undefined;
  const stamps = blocks.slice(from + 1).filter(({ words, text }) => words <= STAMP_WORDS && STAMP.test(text));
  const heading = headingOf(counted, stamps, blocks, context);
  if (!heading) return undefined;
  let last = stamps.at(-1)!.index;
  while (last + 1 < blocks.length && context.standing.kept(last + 1)) last++;
  return { heading, last };
}

/** The last line about comments before the first mark, if it is near and stands below an article. */
function headingOf(
  lines: readonly Block[],
  marks: readonly Block[],
  blocks: readonly Block[],
  { standing }: RuleContext,
): Block | undefined {
  if (marks.length < LEAST_MARKS) return undefined;
  const { index: first, text } = marks[0]!;
  const heading = lines.findLast(
    line => line.index < first && line.index >= first - FIRST_COMMENT && line.text !== text,
  );
  if (!heading) return undefined;
  let words = 0;
  for (let at = 0; at < heading.index; at++) if (standing.kept(at)) words += blocks[at]!.words;
  return words >= MIN_ARTICLE_WORDS ? heading : undefined;
}
