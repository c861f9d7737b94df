import { STARRED } from '../block/starred-heading.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';

const ID = 'browser-sign';

const LINE_WORDS = 12;
const NUMBER = String.raw`(?:\[\d{1,4}\])?`;
/** What text browsers alone write: buttons, frames, changed passages, empty fields. */
const OWN =
  /\((?:BUTTON|Submit)\)|^IFRAME:(?:\s|$)|\[(?:INS|DEL): :(?:INS|DEL)\]|\[_{3,}\]|^\[ \] \[[^[\]]+\]$/;
/** What others write, too: blanks to be filled in, boxes ticked and unticked, pictures, addresses of the page's head. */
const SIGNS = [
  /_{5,}/,
  /^\(\*\).*\( \)|^\( \).*\(\*\)/,
  new RegExp(String.raw`^${NUMBER}\[(?:IMG|IMAGE|INLINE|EMBED|OBJECT|USEMAP:?[^\]]*)\]$`),
  new RegExp(String.raw`^${NUMBER}\[[^\]\s]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)\]$`, 'i'),
  new RegExp(`^Link: ?${NUMBER}[a-z-]+$`),
];
/** Boxes to be ticked are fields where they are few; lists of things to pack or do are made of them. */
const BOX = /^(?:\(\*?\)|\[[xX*]?\]|[([] [)\]])/;
const MOST_BOXES = 2;
/** The name of a picture's file: no word of a language, and no mark of who speaks. */
const FILE_NAME = /^(?:• )?\[(?=[^\]]*\p{L})(?:[^\]\s]*_[^\]\s]*|[^\]\s]{3,}-[^\]\s]*\d[^\]\s]*)\]$/u;
const IN_BRACKETS = /^\[[^[\]]{1,40}\]$/;
const NAME_WORDS = 3;
/** The program that puts headings between stars writes what pictures show between brackets. */
const LEAST_STARRED = 2;
const PICTURES = /^(?:\[(?!\d+\])[^[\]]{2,150}\]\s?)+$/;
const PICTURE_WORDS = 25;

/** "References", "Visible links": at most so many lines above and among the addresses. */
const HEADS = 2;
const HEAD_WORDS = 3;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: fields, buttons, frames and pictures as text browsers write them',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    const { listed } = context.page;
    for (const block of headsOf(listed, blocks)) yield drop(block, 'heads the list of addresses');
    const marked = blocks.filter(isMarked);
    for (const { index } of signsAmong(marked, listed !== undefined))
      yield drop(blocks[index]!, 'a sign of a text browser');
  },
};
export default rule;

/** Whether a line may have a sign: most show at once that they have none. */
function isMarked({ text, words, hidden }: Block): boolean {
  if (words > PICTURE_WORDS || hidden) return false;
  switch (text[0]) {
    case '[':
    case '(':
    case '_':
      return true;
    case '*':
      return text.endsWith('*');
    case '•':
      return text[2] === '[';
    case 'I':
    case 'L':
      return /^(?:IFRAME|Link):/.test(text);
    default:
      return words <= LINE_WORDS && text.includes('___');
  }
}

function signsAmong(marked: readonly Block[], isBrowser: boolean): Block[] {
  const starred = marked.filter(({ text }) => STARRED.test(text)).length >= LEAST_STARRED;
  const lines = marked.filter(({ words }) => words <= LINE_WORDS);
  const own = isBrowser || lines.some(({ text }) => OWN.test(text));
  const boxes = lines.filter(({ text }) => BOX.test(text)).length;
  return marked.filter(block => {
    if (FILE_NAME.test(block.text) || (starred && PICTURES.test(block.text))) return true;
    if (!own || block.words > LINE_WORDS) return false;
    return isSign(block) || (boxes <= MOST_BOXES && BOX.test(block.text));
  });
}

function isSign({ text, words }: Block): boolean {
  if (OWN.test(text) || SIGNS.some(sign => sign.test(text))) return true;
  return words > 0 && words <= NAME_WORDS && IN_BRACKETS.test(text) && !/^\[\d+\]$/.test(text);
}

/** The lines right above a list of addresses, and those that part it. */
function* headsOf(
  listed: ReadonlyMap<number, string> | undefined,
  blocks: readonly Block[],
): Iterable<Block> {
  if (listed === undefined) return;
  for (const first of listed.keys()) {
    for (let at = first - 1; at >= Math.max(0, first - HEADS) && !listed.has(at); at--) {
      const { words, text, kind } = blocks[at]!;
      if (words > HEAD_WORDS || kind === 'paragraph' || /[.!?]$/.test(text)) break;
      yield blocks[at]!;
    }
  }
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'navigation', why };
}
