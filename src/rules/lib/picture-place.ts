import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { speaks } from './phrase-rule.ts';

/** `Above: …` and `Image caption: …`; the latter is no part of the caption. */
const CLASSES: ReadonlySet<string> = new Set(['picture-place', 'caption-label']);
/** Fewer words are a label and its value: `Left: 12`. */
const LEAST_WORDS = 4;
const COLON = /[:：]$/;

/** Whether a line begins with where its picture stands, `Above: the old lighthouse at dawn`, or as what it is. */
export function tellsPlace({ text, words, kind, index }: Block, { phrases, language }: RuleContext): boolean {
  if (words < LEAST_WORDS || kind === 'list-item' || COLON.test(text)) return false;
  return phrases(index).some(hit => CLASSES.has(hit.class) && hit.start === 0 && speaks(hit, language));
}
