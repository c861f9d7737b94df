import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'calendar';

/** The shortest month has more. */
const LEAST_DAYS = 21;
/** Besides the days stand their names and the month's. */
const DAY_SHARE = 0.7;
/** So many days follow the one before; each month begins anew. */
const ORDER_SHARE = 0.9;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Tables of the days of a month, which choose a day and say nothing',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html') return;
    const { nodes, first, last, count } = context.page.elements;
    let end = 0;
    for (let row = 1; row < count; row++) {
      if (nodes[row]!.name !== 'table' || first[row]! < end || last[row]! - first[row]! < LEAST_DAYS)
        continue;
      if (!isMonth(blocks.slice(first[row]!, last[row]!))) continue;
      end = last[row]!;
      for (let block = first[row]!; block < end; block++)
        yield {
          rule: ID,
          block,
          action: 'drop',
          category: 'navigation',
          why: 'in a table of the days of a month',
        };
    }
  },
};
export default rule;

function isMonth(cells: readonly Block[]): boolean {
  const days = cells.filter(({ text }) => DAY.test(text)).map(({ text }) => Number(text));
  if (days.length < LEAST_DAYS || days.length < DAY_SHARE * cells.length) return false;
  const following = days.filter((day, i) => i > 0 && (day === days[i - 1]! + 1 || day === 1)).length;
  return following >= ORDER_SHARE * (days.length - 1);
}
