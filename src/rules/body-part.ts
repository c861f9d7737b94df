import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Span, Verdict } from '../model/verdict.ts';
import { withoutFragment } from '../page/fragment.ts';
import { markedUpArticle } from './lib/article-page.ts';
import { bodyRow, standsIn } from './lib/body.ts';
import { saysOnly } from './lib/phrase-rule.ts';
import { type SelfLink, selfLinks } from './lib/self-links.ts';

const ID = 'body-part';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub|zip)(?:[?#]|$)/i;
const QUESTION = /[?？؟]$/u;
const QUESTION_WORDS = { min: 3, max: 25 };
const ANSWER_WORDS = 60;
const LINK_SHARE = 0.6;
const LEAST_QUESTIONS = 2;
const LEAST_FILES = 2;
const FILE_WORDS = 2;
const LABEL_WORDS = 6;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Keeps what unfolds in the body of an article, short answers, and lists of files and sources',
  },
  *run(blocks, context) {
    const page = markedUpArticle(context);
    const row = page && bodyRow(page, context);
    if (!page || row === undefined) return;
    const { first, last } = page.elements;
    const own = blocks.slice(first[row]!, last[row]!).filter(block => standsIn(row, block, page));
    yield* unfolding(row, own, page);
    yield* answered(own);
    yield* files(own);
    yield* sources(own, context);
  },
};
export default rule;

/** What browsers show when a reader asks for it. A label alone, or above links, unfolds nothing. */
function* unfolding(row: number, own: readonly Block[], { elements }: HtmlPage): Iterable<Verdict> {
  const { nodes, parent } = elements;
  if (!nodes.some(({ name }) => name === 'details')) return;
  let label: Block | undefined;
  for (const block of own) {
    if ((block.linkDensity ?? 0) >= LINK_SHARE) continue;
    const names = new Set<string>();
    for (let up = block.element; up !== row && up > 0; up = parent[up]!) names.add(nodes[up]!.name);
    if (!names.has('details')) continue;
    if (names.has('summary')) {
      label = block;
      continue;
    }
    if (label) yield rescue(label, 'says what unfolds below');
    label = undefined;
    yield rescue(block, 'unfolds in the body of the article');
  }
}

/** Questions as headings or terms, and the short texts below them; one alone asks the reader. */
function* answered(own: readonly Block[]): Iterable<Verdict> {
  for (let at = 0; at < own.length; at++) {
    let end = at;
    while (isAnswered(own[end], own[end + 1])) end += 2;
    if (end - at < 2 * LEAST_QUESTIONS) continue;
    for (const block of own.slice(at, end))
      yield rescue(block, 'one of several questions with their answers');
    at = end - 1;
  }
}

function isAnswered(question: Block | undefined, answer: Block | undefined): boolean {
  if (!question || !answer || question.kind === 'paragraph' || answer.kind === 'heading') return false;
  const { min, max } = QUESTION_WORDS;
  if (question.words < min || question.words > max || answer.words > ANSWER_WORDS) return false;
  if ((question.linkDensity ?? 0) + (answer.linkDensity ?? 0) > 0) return false;
  return QUESTION.test(question.text) && !QUESTION.test(answer.text);
}

/** Links to several files, with the label above the first. One alone is the page itself to print, or a button. */
function* files(own: readonly Block[]): Iterable<Verdict> {
  const found = own.filter(isFile);
  const texts = new Set(found.map(({ text }) => text));
  if (texts.size < LEAST_FILES || texts.size < found.length) return;
  const label = own[own.indexOf(found[0]!) - 1];
  if (label && label.words <= LABEL_WORDS) yield rescue(label, 'announces files');
  for (const { index } of found)
    yield { rule: ID, block: index, action: 'keep', why: 'one of several links to files' };
}

function isFile({ marks, linkDensity, kind, words }: Block): boolean {
  if ((linkDensity ?? 0) < LINK_SHARE || kind === 'heading' || words < FILE_WORDS) return false;
  return marks.some(({ type, href }) => type === 'link' && href !== undefined && FILE.test(href));
}

/** All of a list under a heading that announces sources, where the finder keeps some. */
function* sources(own: readonly Block[], context: RuleContext): Iterable<Verdict> {
  const at = own.findLastIndex(
    ({ index, words }) => words <= LABEL_WORDS && saysOnly(index, 'sources', context),
  );
  if (at < 0) return;
  let end = at + 1;
  while (own[end]?.kind === 'list-item') end++;
  const list = own.slice(at + 1, end);
  if (!list.some(({ index }) => context.standing.kept(index))) return;
  yield rescue(own[at]!, 'announces sources');
  const why = `in the list under "${own[at]!.text}"`;
  const address = withoutFragment(context.page.capture.url);
  for (const block of list)
    for (const span of besides(selfLinks(block, address), block.text.length))
      yield { rule: ID, block: block.index, span, action: 'keep', why };
}

function rescue({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'keep', rescue: true, why };
}

/** The spans of a text without the links within the page, `^` back to where a source was named. */
function besides(links: readonly SelfLink[], length: number): Span[] {
  const starts = [0, ...links.map(({ span }) => span[1])];
  const ends = [...links.map(({ span }) => span[0]), length];
  return starts.map((start, i): Span => [start, ends[i]!]).filter(([start, end]) => start < end);
}
