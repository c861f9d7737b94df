import type { ElementTable } from '../../model/page.ts';
import type { BlockRule, RuleContext } from '../../model/rule.ts';
import type { Category } from '../../model/verdict.ts';
import { keptWords } from './kept-words.ts';

const MOST_SHARE = 0.4;

interface BoxRule {
  id: string;
  summary: string;
  category: Category;
  why: string;
  /** Whether a page may have such boxes. */
  isOn(context: RuleContext): boolean;
  /** Whether the element of a row is one. */
  isBox(row: number, elements: ElementTable): boolean;
  /** The share of the words that stay from which boxes are left: such are the text. */
  mostShare?: number;
}

/** A rule that takes what stands in some elements, where other text stays. */
export function boxRule({
  id,
  summary,
  category,
  why,
  isOn,
  isBox,
  mostShare = MOST_SHARE,
}: BoxRule): BlockRule {
  return {
    needs: 'dom',
    meta: { id, phase: 'context', summary },
    *run(blocks, context) {
      const { page, standing } = context;
      if (page.kind !== 'html' || !isOn(context)) return;
      const inside = rowsWithin(page.elements, isBox);
      const boxed = blocks.filter(({ index, element }) => inside[element] === 1 && standing.kept(index));
      if (keptWords(boxed, standing) >= mostShare * keptWords(blocks, standing)) return;
      for (const { index } of boxed) yield { rule: id, block: index, action: 'drop', category, why };
    },
  };
}

/** By element row: 1 for boxes and what they hold. Parents come before children, so one pass does. */
function rowsWithin(elements: ElementTable, isBox: BoxRule['isBox']): Uint8Array {
  const inside = new Uint8Array(elements.count);
  for (let row = 1; row < elements.count; row++)
    if (inside[elements.parent[row]!] === 1 || isBox(row, elements)) inside[row] = 1;
  return inside;
}
