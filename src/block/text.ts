import type { Block, BlockKind } from '../model/block.ts';
import type { LineUnits, TextPage, TextRow } from '../model/page.ts';
import { flatText } from './flat-text.ts';
import { joinLines } from './join-lines.ts';
import { type Line, type Lines, readLines } from './lines.ts';
import { hasAddresses } from './link-addresses.ts';
import { cutMarks } from './link-marks.ts';
import { BULLETS, LIST_MARK } from './list-mark.ts';
import { normalizeText } from './normalize.ts';
import { scriptLines } from './script-lines.ts';
import { partScripts } from './script-parts.ts';
import { endsSentence } from './sentence-end.ts';
import { starredLevel } from './starred-heading.ts';
import { textTables } from './text-tables.ts';
import { UNEVEN } from './unit-kinds.ts';

/** Next line, as texts from mainframes break theirs. */
const NEXT_LINE = '\u0085';
const SOFT_HYPHEN = '\u00ad';

export interface SegmentedText extends Pick<TextPage, 'listed' | 'marked' | 'joined' | 'rows'> {
  blocks: Block[];
  units: LineUnits;
  /** From the first line with something in it to the last one. */
  lineCount: number;
  controlsRemoved: number;
}

const LIST_LINE = new RegExp(`^${LIST_MARK}+\\S`);
const MARKDOWN_HEADING = /^(#{1,6})\s+\S/;
const BEGINS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;
/** What a line must begin with to be a list item, quote or heading by its mark. */
const OPENS_WITH_MARK = new Set(Array.from(`#>${BULLETS}0123456789`, char => char.charCodeAt(0)));

/** Longer lines are paragraphs even without a full stop. */
const PARAGRAPH_WORDS = 25;
const HEADING_WORDS = 16;
/** What stands under a heading is at least this long. */
const BODY_WORDS = 12;

/** Segments flat text: each line is a block; lines that were broken by force are joined again. */
export function segmentText(text: string): SegmentedText {
  const { units, lines, controlsRemoved } = readNormalLines(text);
  const addressed = hasAddresses(lines);
  const tables = textTables(lines);
  const whole = joinLines({ lines, units, addressed, paged: text.includes('\f'), tables });
  const joined = partScripts(whole, units);
  const marks = cutMarks(joined, units, addressed);
  const scripts = scriptLines(joined);
  const blocks: Block[] = [];
  const starts = new Int32Array(joined.length);
  const signs = new Uint8Array(joined.length);
  const paragraphs = new Uint8Array(joined.length);
  for (let index = 0; index < joined.length; index++) if (isParagraph(joined[index]!)) paragraphs[index] = 1;
  for (let index = 0; index < joined.length; index++) {
    const { line, text, words, start, kinds, head } = joined[index]!;
    const { kind, level } = shapeOf(index, joined, paragraphs);
    starts[index] = start;
    signs[index] = kinds;
    blocks.push({
      index,
      kind,
      level,
      line,
      text: flatText(text),
      words,
      linkDensity: undefined,
      hidden: head ? 'head' : scripts?.[index] ? 'script' : undefined,
      marks: NO_MARKS,
      element: -1,
    });
  }
  return {
    blocks,
    units: { units, starts, signs },
    lineCount: lines.length === 0 ? 0 : lines.at(-1)!.line - lines[0]!.line + 1,
    joined: whole.length < lines.length,
    rows: tables && rowsOf(joined, tables),
    controlsRemoved,
    ...marks,
  };
}

/** By block; a row whose text was changed is a line as others. */
function rowsOf(lines: readonly Line[], tables: ReadonlyMap<Line, TextRow>): ReadonlyMap<number, TextRow> {
  const rows = new Map<number, TextRow>();
  for (const [index, line] of lines.entries()) {
    const row = tables.get(line);
    if (row?.cells.map(({ text }) => text).join(' ') === line.text) rows.set(index, row);
  }
  return rows;
}

/** Most texts are as normalizing leaves them, which shows when they are read. */
function readNormalLines(source: string): Lines & { controlsRemoved: number } {
  const text = source.replaceAll(NEXT_LINE, '\n');
  const asIs = readLines(text);
  if ((asIs.kinds & UNEVEN) === 0) return { ...asIs, controlsRemoved: 0 };
  const normal = normalizeText(text);
  const read = normal.text === text ? asIs : readLines(normal.text);
  if (text.includes(SOFT_HYPHEN)) tellSoft(read.lines, asIs.lines);
  return { ...read, controlsRemoved: normal.controlsRemoved };
}

/** Which lines ended in a soft hyphen, which normalizing takes out. */
function tellSoft(lines: readonly Line[], written: readonly Line[]): void {
  const soft = new Set(written.flatMap(({ line, text }) => (text.endsWith(SOFT_HYPHEN) ? line : [])));
  for (const line of lines) if (soft.has(line.line)) line.soft = true;
}

const NO_MARKS: Block['marks'] = Object.freeze([]);

type Shape = Pick<Block, 'kind' | 'level'>;
const plain = (kind: BlockKind): Shape => ({ kind, level: 0 });
const UNKNOWN = plain('unknown');
const PARAGRAPH = plain('paragraph');
const QUOTE = plain('quote');
const LIST_ITEM: Shape = { kind: 'list-item', level: 1 };
const TITLE: Shape = { kind: 'heading', level: 1 };
const HEADING: Shape = { kind: 'heading', level: 2 };

function shapeOf(index: number, lines: readonly Line[], paragraphs: Uint8Array): Shape {
  const { text, words } = lines[index]!;
  const marked = OPENS_WITH_MARK.has(text.charCodeAt(0)) ? shapeByMark(text) : undefined;
  if (marked) return marked;
  if (paragraphs[index]) return PARAGRAPH;
  const opens =
    words <= HEADING_WORDS && paragraphs[index + 1] === 1 && lines[index + 1]!.words >= BODY_WORDS;
  if (!opens || BEGINS_SMALL.test(text)) return UNKNOWN;
  if (index === 0) return TITLE;
  return paragraphs[index - 1] ? HEADING : UNKNOWN;
}

function shapeByMark(text: string): Shape | undefined {
  const heading = MARKDOWN_HEADING.exec(text);
  if (heading) return { kind: 'heading', level: heading[1]!.length };
  const level = starredLevel(text);
  if (level !== undefined) return { kind: 'heading', level };
  if (LIST_LINE.test(text)) return LIST_ITEM;
  return text.startsWith('>') ? QUOTE : undefined;
}

function isParagraph({ text, words }: Line): boolean {
  return words >= PARAGRAPH_WORDS || (words >= 4 && endsSentence(text));
}
