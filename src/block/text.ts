import type { Block, BlockKind } from '../model/block.ts';
import { collapseSpace, normalizeText } from './normalize.ts';
import { countWords } from './words.ts';

export interface SegmentedText {
  blocks: Block[];
  lines: string[];
  controlsRemoved: number;
}

const LIST_MARK = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s+\S/;
const MARKDOWN_HEADING = /^(#{1,6})\s+\S/;

/** Segments flat text: each line that is not empty is a block. */
export function segmentText(text: string): SegmentedText {
  const normal = normalizeText(text);
  const lines = normal.text.split(/\r\n|[\n\r\u2028\u2029]/);
  const blocks: Block[] = [];
  for (const [line, raw] of lines.entries()) {
    const content = collapseSpace(raw).trim();
    if (content === '') continue;
    const { kind, level } = shapeOf(content);
    blocks.push({
      index: blocks.length,
      kind,
      level,
      text: content,
      words: countWords(content),
      linkDensity: undefined,
      hidden: undefined,
      marks: [],
      element: -1,
      line,
    });
  }
  return { blocks, lines, controlsRemoved: normal.controlsRemoved };
}

function shapeOf(line: string): { kind: BlockKind; level: number } {
  const heading = MARKDOWN_HEADING.exec(line);
  if (heading) return { kind: 'heading', level: heading[1]!.length };
  if (LIST_MARK.test(line)) return { kind: 'list-item', level: 1 };
  if (line.startsWith('>')) return { kind: 'quote', level: 0 };
  return { kind: 'unknown', level: 0 };
}
