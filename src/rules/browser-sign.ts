import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { listedNumbers } from './lib/listed-links.ts';

const ID = 'browser-sign';

const LINE_WORDS = 12;
const NUMBER = String.raw`(?:\[\d{1,4}\])?`;
/** What text browsers alone write: buttons, frames, changed passages, empty fields. */
const OWN =
  /\((?:BUTTON|Submit)\)|^IFRAME:(?:\s|$)|\[(?:INS|DEL): :(?:INS|DEL)\]|\[_{3,}\]|^\[ \] \[[^[\]]+\]$/;
/** What others write, too: blanks to be filled in, boxes to be ticked, pictures, addresses of the page's head. */
const SIGNS = [
  /_{5,}/,
  /^(?:\(\*?\)|\[[xX*]?\]|[([] [)\]])/,
  /\(\*\)|\( \)|\[ \]/,
  new RegExp(String.raw`^${NUMBER}\[(?:IMG|IMAGE|INLINE|EMBED|OBJECT|USEMAP:?[^\]]*)\]$`),
  new RegExp(String.raw`^${NUMBER}\[[^\]\s]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)\]$`, 'i'),
  new RegExp(`^Link: ?${NUMBER}[a-z-]+$`),
];
const IN_BRACKETS = /^\[[^[\]]{1,40}\]$/;
const NAME_WORDS = 3;

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
    const listed = listedNumbers(blocks);
    for (const block of headsOf(listed, blocks)) yield drop(block, 'heads the list of addresses');
    const lines = blocks.filter(({ words, hidden }) => words <= LINE_WORDS && !hidden);
    const own = lines.filter(({ text }) => OWN.test(text));
    if (own.length === 0 && listed === undefined) return;
    for (const block of lines) if (isSign(block)) yield drop(block, 'a sign of a text browser');
  },
};
export default rule;

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
