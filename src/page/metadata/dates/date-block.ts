import type { Element } from 'domhandler';
import type { Block } from '../../../model/block.ts';
import type { Span } from '../../../model/verdict.ts';
import { readText } from '../dom.ts';
import { PerBlock } from '../per-block.ts';
import type { DateLine, DateLineInput, DateLines, DateRole } from './date-line.ts';
import { type DatePieces, findInPieces, isBare } from './date-pieces.ts';
import { labelBefore, labelsBehind, labelsIn, labelWithin, OTHER_LABEL, roleInMarkup } from './date-role.ts';
import { parseMachineDate } from './dates.ts';
import { withoutTimes } from './time-words.ts';

/** What the mark-up around a block says about its dates. */
export interface DateMarkup {
  role: 'modified' | undefined;
  certain: boolean;
}

const dateBlocks = new PerBlock<DateLines>();

/** The dates of a block: those of its text, made exact by the `time` elements in it. */
export function readDateBlock(
  input: DateLineInput,
  block: Block,
  markup: DateMarkup,
  times: readonly Element[],
): DateLines {
  return dateBlocks.ask(input.page, block, `${input.language} ${markup.role} ${markup.certain}`, () =>
    datesOf(input, block, markup, times),
  );
}

function datesOf(
  input: DateLineInput,
  block: Block,
  markup: DateMarkup,
  times: readonly Element[],
): DateLines {
  const found = findInPieces(input.page, block, input.language);
  const { split, ambiguous } = found;
  if (split === undefined && times.length === 0 && found.pieces.every(({ dates }) => dates.length === 0))
    return { lines: [], ambiguous };
  const { lines, label } = linesOf(input, block, markup, found);
  if (split !== undefined)
    lines.push({
      block: block.index,
      role: label ?? markup.role ?? 'published',
      date: split,
      span: [0, block.text.length],
      certain: true,
    });
  for (const node of times) addTime(node, block, label ?? markup.role, lines);
  return { lines, ambiguous };
}

/** The dates of the pieces, and the label that is the last to be read. */
function linesOf(
  input: DateLineInput,
  block: Block,
  markup: DateMarkup,
  { pieces }: DatePieces,
): { lines: DateLine[]; label: DateRole | undefined } {
  let label = labelBefore(input, block);
  let foreign = false;
  const lines: DateLine[] = [];
  for (const { text, start, dates } of pieces) {
    const labels = labelsIn(input.find(text));
    const behind = labelsBehind(text, dates, input.find);
    for (const [i, { date, start: from, end, turned }] of dates.entries()) {
      const before = dates[i - 1]?.end ?? 0;
      const between = labelWithin(text, before, { start: from, end }, input.find)?.role;
      label = behind?.[i] ?? between ?? labels.findLast(hit => hit.start < from)?.role ?? label;
      if (label === undefined && (foreign || OTHER_LABEL.test(text.slice(before, from)))) continue;
      const told = markup.certain || label !== undefined;
      const alone = !told && standsAlone(text, [from, end], input.find);
      lines.push({
        block: block.index,
        role: label ?? markup.role ?? 'published',
        date,
        span: [start + from, start + end],
        ...(turned !== undefined && { turned }),
        ...(label === undefined && markup.role && { loose: true }),
        certain: told || alone,
        ...(alone && { alone }),
      });
    }
    if (dates.length === 0) label = labels.at(-1)?.role ?? labelAtEnd(text, input.find) ?? label;
    foreign = dates.length === 0 && OTHER_LABEL.test(text);
  }
  return { lines, label };
}

/** `Ida Morel Updated`, with a date glued to it. */
function labelAtEnd(text: string, find: DateLineInput['find']): DateRole | undefined {
  const end = text.length;
  const label = labelWithin(text, 0, { start: end, end }, find);
  return label?.end === end ? label.role : undefined;
}

function standsAlone(text: string, date: Span, find: DateLineInput['find']): boolean {
  return isBare(text, ...date) || isBare(withoutTimes(text, date, find), ...date);
}

/** What a `time` element says is more exact than the date it shows; alone it stands for a relative date. */
function addTime(node: Element, block: Block, label: DateRole | undefined, lines: DateLine[]): void {
  const date = parseMachineDate(node.attribs.datetime ?? '');
  if (date === undefined) return;
  const said = roleInMarkup(` ${node.attribs.class ?? ''} ${node.attribs.itemprop ?? ''} `);
  const loose = said !== undefined && label === undefined && node.attribs.itemprop === undefined;
  const shown = lines.find(line => line.date === date.slice(0, 10));
  const role = said && { role: said, ...(loose && { loose }) };
  if (shown) Object.assign(shown, { date, certain: true, ...role });
  else if (lines.length === 0 || !/\d{4}/.test(readText(node)))
    lines.push({ block: block.index, role: label ?? 'published', date, certain: true, ...role });
}
