import type { HtmlPage } from '../model/page.ts';
import { columnOf, type Feature, ROW_LENGTH } from './features/names.ts';

const TAGS: readonly (readonly [Feature, string])[] = [
  ['inNav', '`nav`'],
  ['inFooter', '`footer`'],
  ['inAside', '`aside`'],
  ['inHeader', '`header`'],
  ['inForm', '`form`'],
  ['inDialog', '`dialog`'],
  ['inButton', '`button`'],
  ['inFigure', '`figure`'],
];
const PLACES = TAGS.map(([feature, tag]) => [columnOf(feature), `inside ${tag}`] as const);
const TOKEN_SUM = columnOf('tokenSum');
const IN_BEST = columnOf('inBest');
const DUPLICATES = columnOf('duplicates');
const TO_GOOD_BEFORE = columnOf('toGoodBefore');
const TO_GOOD_AFTER = columnOf('toGoodAfter');
/** So many are named. */
const MOST = 4;

/** The main evidence on a block in words, most telling first. */
export function reasons(page: HtmlPage, block: number, matrix: Float32Array): string {
  const row = block * ROW_LENGTH;
  const { words, linkDensity } = page.blocks[block]!;
  const found = new Reasons(words === 1 ? '1 word' : `${words} words`);
  if ((linkDensity ?? 0) > 0.5) found.add(`${Math.round(linkDensity! * 100)} % of it links`);
  const place = PLACES.find(([column]) => matrix[row + column] === 1)?.[1];
  if (place) found.add(place);
  const tokens = matrix[row + TOKEN_SUM]!;
  if (tokens < -1) found.add('class names as of page furniture');
  if (tokens > 1) found.add('class names as of articles');
  if (matrix[row + IN_BEST] !== 1) found.add('outside the element with most of the prose');
  if (matrix[row + DUPLICATES]! > 1) found.add(`${matrix[row + DUPLICATES]} times on the page`);
  if (matrix[row + TO_GOOD_BEFORE]! > 10 && matrix[row + TO_GOOD_AFTER]! > 10)
    found.add('far from any paragraph');
  return found.text;
}

class Reasons {
  text: string;
  private count = 1;

  constructor(first: string) {
    this.text = first;
  }

  add(reason: string): void {
    if (this.count++ < MOST) this.text += `, ${reason}`;
  }
}

const HUNDREDTHS = Array.from({ length: 101 }, (_, i) => (i / 100).toFixed(2));

/** A probability as `toFixed(2)` writes it; most blocks of a page get one. */
export function hundredths(probability: number): string {
  return HUNDREDTHS[Math.round(probability * 100)]!;
}
