import type { Block, BlockKind } from '../model/block.ts';
import type { TextUnits } from '../model/page.ts';
import { type Line, readLines } from './lines.ts';
import { normalizeText } from './normalize.ts';
import { endsSentence } from './sentence-end.ts';
import { countWordsIn } from './words.ts';
import { goesOn, wrapWidth } from './wrapping.ts';

export interface SegmentedText {
  blocks: Block[];
  units: TextUnits;
  /** Of all lines, empty ones too. */
  lineCount: number;
  controlsRemoved: number;
}

const LIST_MARK = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s+\S/;
const MARKDOWN_HEADING = /^(#{1,6})\s+\S/;
const BEGINS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
/** What a line must begin with to be a list item, quote or heading by its mark. */
const OPENS_WITH_MARK = new Set(Array.from('#>-*+•·‣▪–0123456789', char => char.charCodeAt(0)));

/** Longer lines are paragraphs even without a full stop. */
const PARAGRAPH_WORDS = 25;
const HEADING_WORDS = 16;
/** What stands under a heading is at least this long. */
const BODY_WORDS = 12;

/** Segments flat text: each line is a block; lines that were broken by force are joined again. */
export function segmentText(text: string): SegmentedText {
  const normal = normalizeText(text);
  const { units, count, lines } = readLines(normal.text);
  const drafts = joinLines(lines, units);
  const blocks = drafts.map(({ line, text, words }, index): Block => {
    const { kind, level } = shapeOf(index, drafts);
    return {
      index,
      kind,
      level,
      line,
      text,
      words,
      linkDensity: undefined,
      hidden: undefined,
      marks: NO_MARKS,
      element: -1,
    };
  });
  const starts = new Int32Array(drafts.length);
  for (const [index, { start }] of drafts.entries()) starts[index] = start;
  return { blocks, units: { units, starts }, lineCount: count, controlsRemoved: normal.controlsRemoved };
}

const NO_MARKS: Block['marks'] = Object.freeze([]);

interface Draft {
  line: number;
  text: string;
  words: number;
  /** Where it stands in the units. */
  start: number;
}

/** What differs from the units of its lines is written over them: it is never longer. */
function joinLines(lines: readonly Line[], units: Uint16Array): Draft[] {
  const width = wrapWidth(lines);
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { line, start } = lines[at]!;
    let { text, collapsed: differs } = lines[at]!;
    for (; width !== undefined && goesOn(lines[at]!, lines[at + 1], width); at++) {
      text += ` ${lines[at + 1]!.text}`;
      differs = true;
    }
    if (differs) for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i);
    drafts.push({ line, text, words: countWordsIn(units, start, start + text.length), start });
  }
  return drafts;
}

type Shape = Pick<Block, 'kind' | 'level'>;
const plain = (kind: BlockKind): Shape => ({ kind, level: 0 });
const UNKNOWN = plain('unknown');
const PARAGRAPH = plain('paragraph');
const QUOTE = plain('quote');

function shapeOf(index: number, drafts: readonly Draft[]): Shape {
  const { text, words } = drafts[index]!;
  const marked = OPENS_WITH_MARK.has(text.charCodeAt(0)) ? shapeByMark(text) : undefined;
  if (marked) return marked;
  if (isParagraph(drafts[index]!)) return PARAGRAPH;
  const next = drafts[index + 1];
  const opens = words <= HEADING_WORDS && next !== undefined && next.words >= BODY_WORDS;
  if (!opens || !isParagraph(next) || BEGINS_SMALL.test(text)) return UNKNOWN;
  const before = drafts[index - 1];
  if (before === undefined) return { kind: 'heading', level: 1 };
  return isParagraph(before) ? { kind: 'heading', level: 2 } : UNKNOWN;
}

function shapeByMark(text: string): Shape | undefined {
  const heading = MARKDOWN_HEADING.exec(text);
  if (heading) return { kind: 'heading', level: heading[1]!.length };
  if (LIST_MARK.test(text)) return { kind: 'list-item', level: 1 };
  return text.startsWith('>') ? QUOTE : undefined;
}

function isParagraph({ text, words }: Draft): boolean {
  return words >= PARAGRAPH_WORDS || (words >= 4 && endsSentence(text));
}
