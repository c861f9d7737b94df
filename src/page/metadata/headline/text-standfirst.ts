import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { creditHits } from '../../media/credit-hits.ts';
import { bracketedCredit } from '../../media/credit-tails.ts';
import { announces } from '../find-phrases.ts';
import type { MetadataInput } from '../input.ts';

const LEAD_WORDS = { min: 6, max: 60 };
/** Buttons and labels may stand between a standfirst, if it is a sentence, and the byline. */
const BUTTON = { words: 3, lines: 2, sentence: 10 };
/** Notices begin alike, so many letters, wherever they stand. */
const BEGINNING = 24;
const MOST_ALIKE = 1;
/** `By the river` begins a sentence. */
const NAME = /^[\s:]*(?:\p{Lu}\S*\s\p{Lu}|\p{Lo})/u;

/** The line between the headline of a flat text and the byline or date, whatever the finder thinks of it. */
export function standfirst(
  input: MetadataInput,
  blocks: readonly Block[],
  headline: Block | undefined,
  signed: readonly Verdict[],
): Verdict[] {
  const block = headline && blocks[headline.index + 1];
  if (!block || block.words < LEAD_WORDS.min || block.words > LEAD_WORDS.max) return [];
  const own = new Set(signed.map(verdict => verdict.block));
  if (own.has(block.index) || !standsAbove(block, blocks, own) || isChrome(input, block, blocks)) return [];
  const why = 'stands between the headline and the line of its authors or date';
  const said = { rule: 'head', block: block.index, why } as const;
  return [
    { ...said, action: 'label', role: 'lead' },
    { ...said, action: 'keep', rescue: true },
  ];
}

function standsAbove(
  { index, words, text }: Block,
  blocks: readonly Block[],
  own: ReadonlySet<number>,
): boolean {
  const most = words >= BUTTON.sentence && endsSentence(text) ? BUTTON.lines : 0;
  let at = index + 1;
  while (at - index <= most && !own.has(at) && (blocks[at]?.words ?? 0) <= BUTTON.words) at++;
  return own.has(at);
}

/** A byline with more than the authors, a caption with its credit, phrases of chrome, and what other lines say, too. */
function isChrome(
  { find, phrases }: MetadataInput,
  { index, text }: Block,
  blocks: readonly Block[],
): boolean {
  const known = phrases(index);
  if (
    find(text).some(hit => announces(hit) && NAME.test(text.slice(hit.end))) ||
    known.some(({ whole }) => whole) ||
    creditHits(text, find, known).some(({ start }) => start > 0) ||
    bracketedCredit(text) !== undefined
  )
    return true;
  const start = text.slice(0, BEGINNING);
  const alike = blocks.filter(other => other.index !== index && other.text.startsWith(start));
  return alike.length > MOST_ALIKE;
}
