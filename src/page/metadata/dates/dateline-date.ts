import type { HtmlPage } from '../../../model/page.ts';
import { findDates } from './prose-date.ts';

const DATELINE_REACH = 50;
const DATELINE_END = /^.{0,25}?(?:\s[-–—]|[|:•·/]|—|\)\s?[-–—])/;

/** `CITY, May 4, 2024 (Agency) -` or `4.5.2024 -` at the start of the first paragraph. */
export function datelineDate(
  { blocks }: HtmlPage,
  anchor: number | undefined,
  language: string,
): string | undefined {
  if (anchor === undefined) return undefined;
  for (const { text, words } of blocks.slice(anchor + 1, anchor + 12)) {
    if (words < 20) continue;
    const start = text.slice(0, 120);
    const date = findDates(start, language).dates[0];
    if (date && date.start <= DATELINE_REACH && DATELINE_END.test(start.slice(date.end))) return date.date;
  }
  return undefined;
}
