import type { InlineMark } from '../../model/block.ts';
import type { BlockRule } from '../../model/rule.ts';
import type { Category, Verdict } from '../../model/verdict.ts';

interface MarkedRule {
  id: string;
  summary: string;
  type: InlineMark['type'];
  category: Category;
  why: string;
  /** Whether a line that is nothing else stays. */
  keepsWhole?: boolean;
}

/** A rule that takes what is marked so out of the lines that stay. */
export function markedRule({ id, summary, type, category, why, keepsWhole = false }: MarkedRule): BlockRule {
  return {
    needs: 'dom',
    meta: { id, phase: 'context', summary },
    *run(blocks, { standing }): Iterable<Verdict> {
      for (const { index, text, marks } of blocks) {
        if (marks.length === 0 || !standing.kept(index)) continue;
        for (const { type: marked, start, end } of marks) {
          if (marked !== type || (keepsWhole && end - start === text.length)) continue;
          yield { rule: id, block: index, span: [start, end], action: 'drop', category, why };
        }
      }
    },
  };
}
