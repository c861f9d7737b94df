import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { isElsewhere } from '../elsewhere.ts';
import type { DateLine, DateLineInput } from './date-line.ts';
import { findDateLines } from './date-lines.ts';

/** What the dates around the headline are read from. */
export interface NearInput extends DateLineInput {
  page: HtmlPage;
  /** Headline or first paragraph. */
  anchor: number | undefined;
  /** The short blocks around the headline. */
  head: readonly Block[];
  headline: string | undefined;
}

/** A teaser never stands so close to the headline. */
const NEXT_TO = 2;

/** The date lines around the headline, read when first asked for. */
export class NearDates {
  private readonly input: NearInput;
  private found: { ordered: DateLine[]; ambiguous: boolean } | undefined;

  constructor(input: NearInput) {
    this.input = input;
  }

  read(): { ordered: DateLine[]; ambiguous: boolean } {
    if (this.found) return this.found;
    const { page, head, anchor } = this.input;
    const near = (block: number) => anchor !== undefined && Math.abs(block - anchor) <= NEXT_TO;
    const { lines, ambiguous } = findDateLines(this.input, head, near);
    const own = lines.filter(({ block }) => !isElsewhere(page, page.blocks[block]!, anchor));
    const all = asShown([...inHeading(this.input), ...own], near);
    this.found = { ordered: order(all, anchor), ambiguous };
    return this.found;
  }

  /** The nearest that is known to be the publication; farther above the headline stand menus. */
  published(): DateLine | undefined {
    const { anchor = 0 } = this.input;
    return this.read().ordered.find(
      ({ block, certain, role }) => certain && role === 'published' && block >= anchor - NEXT_TO,
    );
  }
}

/** Dates next to the headline that only a class name calls modified are what the page goes by. */
function asShown(lines: readonly DateLine[], near: (block: number) => boolean): readonly DateLine[] {
  const next = lines.filter(({ block }) => near(block));
  if (next.length === 0 || !next.every(({ loose }) => loose)) return lines;
  return lines.map(line => (next.includes(line) ? { ...line, role: 'published' } : line));
}

/** Dates in an element of their own within the heading; one in the headline itself is what it speaks of. */
function inHeading(input: NearInput): DateLine[] {
  const heading = input.page.blocks[input.anchor ?? -1];
  if (heading?.kind !== 'heading') return [];
  const ofHeadline = ({ span }: DateLine) =>
    span !== undefined && input.headline?.includes(heading.text.slice(...span)) === true;
  return findDateLines(input, [heading]).lines.filter(line => line.certain && !ofHeadline(line));
}

/** Nearest to the anchor first. */
function order(lines: readonly DateLine[], anchor: number | undefined): DateLine[] {
  if (anchor === undefined) return [...lines];
  const distance = ({ block }: DateLine) => (block < anchor ? anchor - block + 0.5 : block - anchor);
  return [...lines].sort((a, b) => distance(a) - distance(b));
}
