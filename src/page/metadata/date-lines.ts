import type { Block } from '../../model/block.ts';
import type { HtmlPage, Page } from '../../model/page.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { parseMachineDate } from './dates.ts';
import { markup } from './head-window.ts';
import { findDates } from './prose-date.ts';

export interface DateLine {
  block: number;
  role: 'published' | 'modified';
  date: string;
  span?: Span;
  /** A phrase or the mark-up says so; otherwise the date merely stands there. */
  certain: boolean;
}

export interface DateLines {
  lines: DateLine[];
  ambiguous: boolean;
}

const DATE_MARKUP =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|published|pub-?date|posted|entry-meta|meta|byline)(?:$|[\s_-])|[a-z](?:Date|Time|Timestamp)(?:$|[\s_A-Z-])/i;
const MODIFIED_MARKUP = /(?:^|[\s_-])(?:updated?|modified|datemodified|lastmod)(?:$|[\s_-])/i;
const OTHERS =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|comments?|sidebar|trending|most-read|popular|event)(?:$|[\s_-])/i;
/** A line of few words that holds a date is about the date. */
const DATE_LINE_WORDS = 14;

/** The dates that the short blocks around the headline show, told apart into published and modified. */
export function findDateLines(
  page: Page,
  blocks: readonly Block[],
  language: string,
  phrases: (block: number) => readonly PhraseHit[],
): DateLines {
  const found: DateLines = { lines: [], ambiguous: false };
  for (const block of blocks) {
    if (block.kind === 'caption') continue;
    const said = page.kind === 'html' ? markup(page, block) : '';
    if (OTHERS.test(said)) continue;
    const hits = phrases(block.index).filter(hit => hit.class === 'published' || hit.class === 'modified');
    if (hits.length === 0 && block.words > DATE_LINE_WORDS && !DATE_MARKUP.test(said)) continue;
    const { dates, ambiguous } = findDates(block.text, language);
    found.ambiguous ||= ambiguous;
    for (const { date, start, end } of dates) {
      const before = hits.filter(hit => hit.start < start).at(-1);
      const modified = before ? before.class === 'modified' : MODIFIED_MARKUP.test(said);
      found.lines.push({
        block: block.index,
        role: modified ? 'modified' : 'published',
        date,
        ...(end - start < block.text.length && { span: [start, end] as const }),
        certain: before !== undefined || DATE_MARKUP.test(said),
      });
    }
  }
  return found;
}

/** The `time` elements from block `from` to block `to`, with a machine-readable date. */
export function timeElements(page: HtmlPage, from: number, to: number): DateLine[] {
  const lines: DateLine[] = [];
  for (const { node, block } of page.harvest.byTag.get('time') ?? []) {
    if (block < from || block > to) continue;
    const date = parseMachineDate(node.attribs.datetime ?? '');
    if (date === undefined) continue;
    const said = `${node.attribs.class ?? ''} ${node.attribs.itemprop ?? ''}`;
    lines.push({ block, role: MODIFIED_MARKUP.test(said) ? 'modified' : 'published', date, certain: true });
  }
  return lines;
}
