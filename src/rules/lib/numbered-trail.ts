import type { Block } from '../../model/block.ts';
import { hasLetterKey } from './repeat.ts';

const NUMBER = /^(\d{1,2})[.)]\s+/;
/** Of a step but the last: more are an item of the text. */
const STEP_WORDS = 6;

/** In flat text: the items that are counted from one up to the headline, right above it. */
export function numberedTrail(blocks: readonly Block[], main: Block, wanted: string): readonly Block[] {
  if (main.linkDensity !== undefined) return [];
  const last = blocks[main.index - 1];
  const found = last?.kind === 'list-item' ? NUMBER.exec(last.text) : null;
  const steps = Number(found?.[1] ?? 0);
  if (steps < 2 || !hasLetterKey(last!.text.slice(found![0].length), wanted)) return [];
  const trail = blocks.slice(Math.max(0, main.index - steps), main.index);
  const isTrail = trail.every(
    ({ text, words }, at) =>
      Number(NUMBER.exec(text)?.[1]) === at + 1 && (at === steps - 1 || words <= STEP_WORDS),
  );
  return isTrail ? trail : [];
}
