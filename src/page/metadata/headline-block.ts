import type { Block } from '../../model/block.ts';
import type { Span } from '../../model/verdict.ts';
import { foldText, mayFoldTo } from './text.ts';

/** The first heading that shows the headline, alone or behind a kicker; else the first such line that is no link. */
export function headlineBlock(
  blocks: readonly Block[],
  headline: string | undefined,
): { block: Block; span: Span } | undefined {
  if (headline === undefined) return undefined;
  const folded = foldText(headline);
  let line: { block: Block; span: Span } | undefined;
  for (const block of blocks) {
    const text = readable(block);
    if (text.length < headline.length || text.length > headline.length + 120) continue;
    const span = spanIn(block, text, headline, folded);
    if (!span) continue;
    if (block.kind === 'heading') return { block, span };
    const whole = span[1] - span[0] === block.text.length;
    if (!line && whole && (block.linkDensity ?? 0) < 0.5) line = { block, span };
  }
  return line;
}

/** A block's text without what tells how it is read. */
function readable({ text, marks }: Block): string {
  if (marks.length === 0) return text;
  const glosses = marks.filter(({ type }) => type === 'gloss');
  return glosses.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

function spanIn(block: Block, text: string, headline: string, folded: string): Span | undefined {
  const at = text.indexOf(headline);
  if (at >= 0 && text.length === block.text.length) return [at, at + headline.length];
  return mayFoldTo(text, folded) && foldText(text) === folded ? [0, block.text.length] : undefined;
}
