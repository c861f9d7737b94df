import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { BlockRule } from '../model/rule.ts';
import { isInCell } from '../page/html/closest.ts';

const ID = 'set-off-number';

const NUMBER = /^\(?0?(\d{1,2})[.):]?$/;
const LONGEST = 5;
/** Fewer numbers may be anything, `24` above `boats` as well. */
const LEAST = 3;
const MAX_STEPS = 64;

/** A number in a box or line of its own. */
interface Counter {
  block: Block;
  number: number;
}

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'The numbers that count items or headings on from 1, set apart from them',
  },
  *run(blocks, { page }) {
    if (page.kind !== 'html') return;
    const counters = blocks.flatMap(block => counterOf(block, page) ?? []);
    if (counters.length < LEAST) return;
    for (const run of runs(counters, page)) {
      const counted = counting(run, page);
      if (counted.length < LEAST) continue;
      const why = `counts items or headings from 1 to ${counted.length}`;
      for (const { block } of counted)
        yield { rule: ID, block: block.index, action: 'drop', category: 'metadata-line', why };
    }
  },
};
export default rule;

function counterOf(block: Block, { blocks, elements }: HtmlPage): Counter | undefined {
  const { text, kind, linkDensity, index, element } = block;
  if (text.length > LONGEST || kind === 'code' || kind === 'caption' || kind === 'table-cell')
    return undefined;
  const number = NUMBER.exec(text)?.[1];
  if (number === undefined || (linkDensity ?? 0) > 0 || isInCell(elements, element)) return undefined;
  // What is counted stands right below.
  const below = blocks[index + 1];
  return below && !NUMBER.test(below.text) ? { block, number: Number(number) } : undefined;
}

/** Numbers that count on from 1, in elements of the same kind. */
function runs(counters: readonly Counter[], { elements: { nodes, classes } }: HtmlPage): Counter[][] {
  const found: Counter[][] = [];
  const open = new Map<string, Counter[]>();
  for (const counter of counters) {
    const { element } = counter.block;
    const like = `${nodes[element]!.name} ${classes[element] ?? ''}`;
    const run = open.get(like);
    if (counter.number === 1) {
      const opened = [counter];
      open.set(like, opened);
      found.push(opened);
    } else if (counter.number === (run?.length ?? 0) + 1) run?.push(counter);
  }
  return found;
}

/** Those that open items of a list, or boxes that mostly begin with a heading; or that stand right above headings. */
function counting(run: readonly Counter[], page: HtmlPage): readonly Counter[] {
  const isHeaded = ({ block }: Counter) => page.blocks[block.index + 1]!.kind === 'heading';
  const places = run.map(({ block }, i) => opens(block, run[i + 1]?.block.index, page));
  const end = run.findIndex((counter, i) => places[i] === undefined && !isHeaded(counter));
  const counted = run.slice(0, end < 0 ? undefined : end);
  const isList = counted.every((_, i) => places[i] === 'item');
  return isList || 2 * counted.filter(isHeaded).length > counted.length ? counted : [];
}

/** What begins with a number and holds its text, but not the next number. */
function opens(
  { index, element }: Block,
  next = Number.POSITIVE_INFINITY,
  { elements }: HtmlPage,
): 'item' | 'box' | undefined {
  const { nodes, first, last, parent } = elements;
  let place: 'box' | undefined;
  for (let row = element, steps = 0; row > 0 && steps < MAX_STEPS; row = parent[row]!, steps++) {
    if (first[row] !== index || last[row]! > next) break;
    const { name } = nodes[row]!;
    if (name === 'dt') return 'item';
    if (last[row]! === index + 1) continue;
    if (name === 'li') return 'item';
    place = 'box';
  }
  return place;
}
