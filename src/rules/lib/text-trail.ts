import type { Block } from '../../model/block.ts';
import { hasLetterKey, letterKey } from './repeat.ts';

const NUMBER = /^(\d{1,2})[.)]\s+/;
/** Of a step but the last: more are an item of the text. */
const STEP_WORDS = 6;
/** A trail in one line is so close above the headline, and has no more words before it. */
const IN_ONE_LINE = { reach: 3, words: 6 };
/** Of one that is cut short: letters before the headline at most, and of the headline at least. */
const CUT_SHORT = { before: 40, least: 16 };
const BREAKS_OFF = /(?:…|\.\.\.)$/;

/** In flat text: the lines above the headline that lead to it, which the last of them says again. */
export function textTrail(blocks: readonly Block[], main: Block, wanted: string): readonly Block[] {
  if (main.linkDensity !== undefined) return [];
  return [...numbered(blocks, main, wanted), ...inOneLine(blocks, main, wanted)];
}

/** The items that are counted from one up to the headline, right above it. */
function numbered(blocks: readonly Block[], main: Block, wanted: string): readonly Block[] {
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

/** `News Ferries Ferries stay through the winter`: what ends in the headline, and has a few words more. */
function inOneLine(blocks: readonly Block[], main: Block, wanted: string): readonly Block[] {
  return blocks.slice(Math.max(0, main.index - IN_ONE_LINE.reach), main.index).filter(({ text, words }) => {
    const more = words - main.words;
    const key = letterKey(text);
    if (more > 0 && more <= IN_ONE_LINE.words && key.endsWith(wanted)) return true;
    return BREAKS_OFF.test(text) && isCutShort(key, wanted);
  });
}

/** `HomeNewsFerries stay through the…` */
function isCutShort(key: string, wanted: string): boolean {
  const start = key.indexOf(wanted.slice(0, CUT_SHORT.least));
  return start > 0 && start <= CUT_SHORT.before && wanted.startsWith(key.slice(start));
}
