import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { Frame } from '../../model/frame.ts';

/** `[12/03/24 07.38.05] Name: `, `12.03.24, 07:38 - Name: ` */
const STAMP =
  /^(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.? ?[Mm]\.?)?\]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.? ?[Mm]\.?)? -) [^:]{1,60}: /;
const LEAST_MESSAGES = 3;
/** A message that somebody copied into a chat has most of its words, and several paragraphs. */
const LEAST_SHARE = 0.6;
const LEAST_LINES = 4;
const HEADLINE_WORDS = 30;
const BOLD = /^\*(.+)\*$/;

/** The messages around an article that was copied into a chat, in the export of that; undefined for other texts. */
export function chatAround(blocks: readonly Block[]): Frame | undefined {
  const starts = blocks.filter(({ text }) => STAMP.test(text)).map(({ index }) => index);
  if (starts.length < LEAST_MESSAGES) return undefined;
  const article = longest(blocks, starts);
  if (!article) return undefined;
  const [first, last] = article;
  const around = blocks.filter(({ index }) => index < first || index >= last).map(({ index }) => index);
  const { text } = blocks[first]!;
  const stamp = STAMP.exec(text)![0].length;
  const said = text.slice(stamp);
  const isHeadline = blocks[first]!.words <= HEADLINE_WORDS && !endsSentence(said);
  return {
    kind: 'export',
    fields: isHeadline ? [{ name: 'headline', block: first, value: said.replace(BOLD, '$1') }] : [],
    blocks: new Set(around),
    labels: new Map([[first, [0, stamp] as const]]),
    captions: new Set(),
  };
}

function longest(
  blocks: readonly Block[],
  starts: readonly number[],
): [first: number, last: number] | undefined {
  const wordsIn = (from: number, to: number) =>
    blocks.slice(from, to).reduce((sum, { words }) => sum + words, 0);
  const least = LEAST_SHARE * wordsIn(0, blocks.length);
  for (const [i, first] of starts.entries()) {
    const last = starts[i + 1] ?? blocks.length;
    if (last - first >= LEAST_LINES && wordsIn(first, last) >= least) return [first, last];
  }
  return undefined;
}
