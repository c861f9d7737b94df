import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { speaks } from './phrase-rule.ts';

const CLASS = 'picture-place';
/** Fewer words are a label and its value: `Left: 12`. */
const LEAST_WORDS = 4;
const COLON = /[:：]$/;

/** Whether a line begins with where its picture stands: `Above: the old lighthouse at dawn`. */
export function tellsPlace({ text, words, kind, index }: Block, { phrases, language }: RuleContext): boolean {
  if (words < LEAST_WORDS || kind === 'list-item' || COLON.test(text)) return false;
  return phrases(index).some(hit => hit.class === CLASS && hit.start === 0 && speaks(hit, language));
}
