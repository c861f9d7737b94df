import type { HtmlPage, LinedText } from '../../model/page.ts';

/** The blocks of a Markdown text as lines: it has no containers to judge them by. Tables stay whole. */
export function linesOf({ blocks, units, elements }: HtmlPage): LinedText {
  const wholes = elements.nodes.flatMap(({ name }, row) =>
    name === 'table' ? [[elements.first[row]!, elements.last[row]!] as const] : [],
  );
  return {
    blocks: blocks.map((block, line) => ({ ...block, line })),
    units,
    lineCount: blocks.length,
    wholes,
  };
}
