import { dataIn } from '../../block/page-data.ts';
import { proseIn, scriptsAmong } from '../../block/script-lines.ts';
import { withoutSpans } from '../../block/without-spans.ts';
import type { Block } from '../../model/block.ts';

/** A paragraph with less prose than this share, in characters, holds no more of it than strings of a script do. */
const LEAST_PROSE = 0.1;

/**
 * The blocks with those told that are of the page's scripts and style sheets, which converters write out that are given
 * whole pages. Code that is marked as such is the article's.
 */
export function tellScripts(blocks: readonly Block[]): readonly Block[] {
  const shown = blocks.filter(({ kind }) => kind !== 'code');
  const scripts = shown.some(({ text }) => text.includes('{')) && scriptsAmong(shown, isProse);
  if (!scripts) return blocks;
  const told = new Set(shown.filter((_, i) => scripts[i] === 1));
  return blocks.map(block => (told.has(block) ? { ...block, hidden: 'script' } : block));
}

function isProse(text: string): boolean {
  return proseIn(withoutSpans(text, dataIn(text))) > LEAST_PROSE * text.length;
}
