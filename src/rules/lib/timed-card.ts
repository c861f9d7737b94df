import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import { TEASER_WORDS } from './teaser-list.ts';

/** The day and the time alone, as cards of stories end: "28 May, 14:33 GMT". */
const DAY_AND_TIME = /^\p{Nd}{1,2}\P{Nd}{2,24}\s\p{Nd}{1,2}[:.]\p{Nd}{2}(?:\s?[A-Z]{2,4})?$/u;
const LABEL_WORDS = 4;

/** The lines of another story's card below its picture: perhaps its section, its headline, and when it was published. */
export function timedCard(picture: number, blocks: readonly Block[]): readonly Block[] {
  const below = blocks.slice(picture + 1, picture + 4);
  const end = below.findIndex(({ text }) => DAY_AND_TIME.test(text));
  if (end < 1) return [];
  const headline = below[end - 1]!;
  const isCard = headline.words <= TEASER_WORDS && (end === 1 || isLabel(below[0]!));
  return isCard ? below.slice(0, end + 1) : [];
}

function isLabel({ words, text }: Block): boolean {
  return words <= LABEL_WORDS && !endsSentence(text);
}
