import type { TextRow } from '../model/page.ts';
import type { Line } from './lines.ts';
import { collapseSpace } from './normalize.ts';
import { UNIT_KINDS, WHITE } from './unit-kinds.ts';

/** Fewer lines with cells below each other are so by chance; where tabs part them, less is needed. */
const LEAST_ROWS = 3;
const LEAST_TABBED = 2;
const LEAST_COLUMNS = 2;
/** Lines of a table stand below each other, or with an empty one between. */
const APART = 2;
/** Cells of data have hardly more words on average; what has stands in columns of prose. */
const MOST_WORDS = 8;
const SENTENCE_WORDS = 4;
/** In so many lines even single blanks are not below each other by chance. */
const MANY_ROWS = 5;
const WORDS = /\S+/gu;
const FIGURE = /^[^\p{L}]*\p{Nd}[^\p{L}]*(?:\p{L}{1,3})?$/u;
/** Fields of forms have brackets for cells. */
const MOST_EMPTY = 4;
/** Signs and numbers of lists. */
const MARK = /^(?:[^\p{L}\p{N}\s]{1,2}|[\p{L}\p{Nd}]{1,3}[.):])$/u;
const NUMBER = /^\p{Nd}{1,3}$/u;
const BEGINS_SMALL = /^\p{Ll}/u;
const SAYS = /[\p{L}\p{N}]/u;
const CODE = /[;{}]$|^(?:\/\/|#|--\w)/;

/** The rows of tables among the lines of a text, whose cells tabs or aligned blanks part; undefined where there are none. */
export function textTables(lines: readonly Line[]): ReadonlyMap<Line, TextRow> | undefined {
  let rows: Map<Line, TextRow> | undefined;
  let tables = 0;
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.wide === undefined) continue;
    const run = runFrom(lines, at);
    at += run.length - 1;
    const filled = run.filter(line => !isRule(line));
    const isRuled = run.length > 1 && filled.length > 1 && filled[1] === run[2];
    for (const table of isTabbed(run[0]!) ? tabbed(filled) : aligned(filled)) {
      rows ??= new Map();
      const header = (isRuled && table[0]!.line === run[0]) || hasHeader(table);
      for (const [row, { line, cells }] of table.entries())
        rows.set(line, { table: tables, row, header: header && row === 0, cells });
      tables++;
    }
  }
  return rows;
}

interface Cut {
  line: Line;
  cells: TextRow['cells'];
}

/** The lines from one on that have gaps of the same kind, and those drawn between them. */
function runFrom(lines: readonly Line[], from: number): readonly Line[] {
  const isTab = isTabbed(lines[from]!);
  let to = from + 1;
  for (; to < lines.length && lines[to]!.line - lines[to - 1]!.line <= APART; to++) {
    const line = lines[to]!;
    if (!isRule(line) && (line.wide === undefined || isTabbed(line) !== isTab)) break;
  }
  return lines.slice(from, to);
}

function isTabbed({ wide }: Line): boolean {
  return wide?.includes('\t') === true;
}

function isRule({ text }: Line): boolean {
  return !SAYS.test(text);
}

/** Lines with as many cells as each other; tabs in a row part empty cells where all lines have as many tabs. */
function tabbed(run: readonly Line[]): Cut[][] {
  const parted = run.map(({ wide }) => wide!.split('\t').map(text => collapseSpace(text).trim()));
  const isGrid = parted.every(({ length }) => length === parted[0]!.length);
  const cuts = run.map((line, i) => ({ line, cells: filled(parted[i]!, isGrid) }));
  return (isGrid ? [cuts] : sameLength(cuts)).filter(table => isTable(table, LEAST_TABBED));
}

function filled(texts: readonly string[], isGrid: boolean): TextRow['cells'] {
  const cells = texts.map((text, column) => ({ text, column })).filter(({ text }) => text !== '');
  return isGrid ? cells : cells.map(({ text }, column) => ({ text, column }));
}

/** Runs of lines whose cells end in the same column. */
function sameLength(cuts: readonly Cut[]): Cut[][] {
  const runs: Cut[][] = [];
  let columns = -1;
  for (const cut of cuts) {
    const own = (cut.cells.at(-1)?.column ?? -1) + 1;
    if (own === columns) runs.at(-1)!.push(cut);
    else runs.push([cut]);
    columns = own;
  }
  return runs;
}

/** Lines whose gaps stand below each other. */
function aligned(run: readonly Line[]): Cut[][] {
  if (run.length < LEAST_ROWS) return [];
  const columns = columnsOf(run);
  const table = run.map(line => ({ line, cells: inColumns(line, columns) }));
  return isTable(table, LEAST_ROWS) ? [table] : [];
}

/** Columns begin at the first place and end before the second. */
type Column = readonly [from: number, to: number];

/** Where all lines have blanks columns are parted: two, or one below each other in many lines. */
function columnsOf(run: readonly Line[]): Column[] {
  const filled = fillOf(run);
  const least = run.length < MANY_ROWS ? 2 : 1;
  const columns: [number, number][] = [];
  for (const at of filled.keys()) {
    if (filled[at] === 0) continue;
    const last = columns.at(-1);
    if (last && at - last[1] < least) last[1] = at + 1;
    else columns.push([at, at + 1]);
  }
  return least === 1 ? withoutChance(run, columns) : columns;
}

/** By place on the line: whether any line has a sign there. */
function fillOf(run: readonly Line[]): Uint8Array {
  const filled = new Uint8Array(run.reduce((most, { wide }) => Math.max(most, wide!.length), 0));
  for (const { wide } of run)
    for (let at = 0; at < wide!.length; at++) if (!isBlank(wide!, at)) filled[at] = 1;
  return filled;
}

/** Columns that all lines which fill both have one blank between are one: words of a kind stand there. */
function withoutChance(run: readonly Line[], columns: readonly Column[]): Column[] {
  const parted: [number, number][] = [];
  for (const [from, to] of columns) {
    const last = parted.at(-1);
    const isNarrow = last !== undefined && from - last[1] === 1;
    if (isNarrow && !run.some(line => hasRoom(line, [last, [from, to]]))) last[1] = to;
    else parted.push([from, to]);
  }
  return parted;
}

/** Whether a line fills two columns, with more than the one blank in between. */
function hasRoom(line: Line, columns: readonly [Column, Column]): boolean {
  const [[, before], [behind]] = columns;
  if (inColumns(line, columns).length < columns.length) return false;
  return isBlank(line.wide!, before - 1) || isBlank(line.wide!, behind);
}

function isBlank(text: string, at: number): boolean {
  return (UNIT_KINDS[text.charCodeAt(at)]! & WHITE) !== 0;
}

function inColumns({ wide }: Line, columns: readonly Column[]): TextRow['cells'] {
  return columns.flatMap(([from, to], column) => {
    const text = collapseSpace(wide!.slice(from, to)).trim();
    return text === '' ? [] : [{ text, column }];
  });
}

/** Whether lines are no list, no code and no prose in columns. */
function isTable(table: readonly Cut[], least: number): boolean {
  if (table.length < least || !table.every(({ cells }) => cells.length >= LEAST_COLUMNS)) return false;
  const texts = table.flatMap(({ cells }) => cells.map(({ text }) => text));
  if (wordsOf(texts) > MOST_WORDS * texts.length || texts.some(text => CODE.test(text))) return false;
  if (texts.filter(text => !SAYS.test(text)).length * MOST_EMPTY > texts.length) return false;
  return !isList(table) && !columnTexts(table).some(goesOn);
}

function wordsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(WORDS)?.length ?? 0), 0);
}

function columnTexts(table: readonly Cut[]): string[][] {
  const columns: string[][] = [];
  for (const { text, column } of table.flatMap(({ cells }) => cells)) (columns[column] ??= []).push(text);
  return columns.filter(texts => texts !== undefined);
}

/** Whether lines of a column go on with the sentence of the one above. */
function goesOn(texts: readonly string[]): boolean {
  const small = texts.filter(text => BEGINS_SMALL.test(text)).length;
  return small * 2 >= texts.length && wordsOf(texts) >= SENTENCE_WORDS * texts.length;
}

/** The first column of a table says something. */
function isList(table: readonly Cut[]): boolean {
  const firsts = table.map(({ cells }) => cells[0]!.text);
  if (firsts.every(text => MARK.test(text))) return true;
  const isNarrow = table.every(({ cells }) => cells.length === LEAST_COLUMNS);
  return isNarrow && firsts.every(text => NUMBER.test(text));
}

/** Whether the first row says what figures stand below it. */
function hasHeader([first, ...others]: readonly Cut[]): boolean {
  const figures = new Set<number>();
  const words = new Set<number>();
  for (const { text, column } of others.flatMap(({ cells }) => cells))
    (FIGURE.test(text) ? figures : words).add(column);
  return first!.cells.some(
    ({ text, column }) => !FIGURE.test(text) && figures.has(column) && !words.has(column),
  );
}
