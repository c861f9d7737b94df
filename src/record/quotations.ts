import type { ElementTable } from '../model/page.ts';
import type { Piece } from './pieces.ts';

/** What holds so much of the text is how a page sets it off: a post of a thread, an abstract, an indent. */
const WHOLE_SHARE = 0.8;
/** XenForo and vBulletin set every post in one. */
const POST = /(?:^|\s)(?:messageText|postcontent)(?:\s|$)/;

/** What stands for a `blockquote`. */
const CALLED_SO = /(?:^|\s)block-?quote(?:\s|$)/i;

/** Manuals set notes to the reader in one. */
const NOTE = /(?:^|[\s-])(?:admonition|callout|note|tip|hint|warning|caution|important)(?=$|\s)/;

/** The blocks that stand in quotations, by their index. */
export function quotedBlocks(
  pieces: readonly Piece[],
  { nodes, parent, classes, count }: ElementTable,
): ReadonlySet<number> {
  /** By element: the outermost quotation that it is in, or is. */
  const quotes = new Int32Array(count).fill(-1);
  let some = false;
  for (let row = 1; row < count; row++) {
    const outer = quotes[parent[row]!]!;
    if (outer >= 0) quotes[row] = outer;
    else if (isQuote(nodes[row]!.name, classes[row])) {
      quotes[row] = row;
      some = true;
    }
  }
  const quoted = new Set<number>();
  if (!some) return quoted;
  let all = 0;
  const words = new Map<number, number>();
  for (const { block } of pieces) {
    all += block.words;
    const quote = quotes[block.element]!;
    if (quote >= 0) words.set(quote, (words.get(quote) ?? 0) + block.words);
  }
  for (const { block } of pieces) {
    const own = words.get(quotes[block.element]!);
    if (own !== undefined && own < WHOLE_SHARE * all) quoted.add(block.index);
  }
  return quoted;
}

function isQuote(name: string, called = ''): boolean {
  if (name === 'blockquote') return !POST.test(called) && !NOTE.test(called);
  return name === 'div' && CALLED_SO.test(called);
}
