import type { Element } from 'domhandler';
import type { Page } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { figureOf, isInFigcaption } from '../page/media/pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { type CaptionLine, readCaption } from './caption-lines.ts';

/** A caption, a credit, or both side by side, as the kept blocks show them. */
export interface Captioned {
  caption?: string | undefined;
  creditText?: string | undefined;
  /** Index of its first source block. */
  block: number;
  /** Indices of the blocks that its picture may stand before: from the end of what is kept above it. */
  span: readonly [first: number, last: number];
  /** The element that holds it together with its picture. */
  figure: Element | undefined;
}

/** Caption and credit that stand side by side belong to one picture, and so do the lines of one figure's caption. */
export function captioned(blocks: readonly RecordBlock[], page: Page, find: FindPhrases): Captioned[] {
  const found: Shown[] = [];
  let open: Shown | undefined;
  let above = -1;
  let isTop = true;
  for (const { role, text, at } of blocks) {
    if (role !== 'caption' && role !== 'credit') {
      open = undefined;
      above = at[0];
      isTop &&= role !== undefined && HEAD.has(role);
      continue;
    }
    const source = page.blocks[at[0]];
    const node = page.kind === 'html' ? page.elements.nodes[source?.element ?? -1] : undefined;
    const figure = node && figureOf(node);
    const line = {
      role,
      text,
      node,
      inCaption: source?.kind === 'caption' && !isInButton(node),
    };
    if (open && open.figure === figure && goesOn(open, line)) open.lines.push(line);
    else {
      const first = isTop && node && isInFigcaption(node) ? 0 : Math.max(above + 1, at[0] - BETWEEN);
      found.push((open = { lines: [line], block: at[0], figure, first, last: at[0] }));
    }
    open.last = above = at[0];
  }
  return found.map(({ lines, block, figure, first, last }) => ({
    ...readCaption(lines, find),
    block,
    span: [first, last],
    figure,
  }));
}

/** Numbers and buttons that may stand between a picture and its caption. */
const BETWEEN = 2;

interface Shown {
  lines: CaptionLine[];
  block: number;
  first: number;
  last: number;
  figure: Element | undefined;
}

/** What the picture of an article may stand above, or behind, whatever goes beside it. */
const HEAD: ReadonlySet<string> = new Set(['headline', 'kicker', 'lead']);

function isInButton(node: Element | undefined): boolean {
  for (let at = node; at && at.name !== 'figure'; at = at.parent as Element | undefined)
    if (at.name === 'button') return true;
  return false;
}

/** A second caption is that of another picture, unless a figure holds both. */
function goesOn({ lines, figure }: Shown, { role, inCaption }: CaptionLine): boolean {
  return !lines.some(line => line.role === role) || (figure !== undefined && inCaption);
}

/** Where a picture or video stands. */
export interface Placed {
  figure: Element | undefined;
  block: number;
}

/**
 * Which caption each picture or video has: the next one in its own figure; else, where no other is shown in the figure
 * of the caption, the line right below it, the one at its place below a row of pictures, or the next one that nothing
 * which stays parts from it. A caption belongs to one of them.
 */
export function pairCaptions<T extends Placed>(
  placed: readonly T[],
  captions: readonly Captioned[],
): Map<T, Captioned> {
  const pairs = new Map<T, Captioned>();
  const left = new Set(captions);
  const pair = (one: T, fits: (caption: Captioned) => boolean) => {
    const caption = pairs.has(one) ? undefined : [...left].find(fits);
    if (!caption) return;
    left.delete(caption);
    pairs.set(one, caption);
  };
  for (const one of placed) pair(one, ({ figure }) => figure !== undefined && figure === one.figure);
  const figures = new Set(placed.map(({ figure }) => figure));
  const pairBelow = (one: T, fits: (caption: Captioned) => boolean) =>
    pair(one, caption => {
      const isFree = caption.figure === undefined || !figures.has(caption.figure);
      return isFree && !isOther(one.figure, caption.figure) && fits(caption);
    });
  for (const one of placed) pairBelow(one, ({ block }) => block === one.block);
  for (const [one, caption] of rows(placed, captions)) pairBelow(one, other => other === caption);
  for (const one of placed) pairBelow(one, ({ span }) => span[0] <= one.block && one.block <= span[1]);
  return pairs;
}

/** Pictures in a row of a table, and their captions in the next row. */
function rows<T extends Placed>(placed: readonly T[], captions: readonly Captioned[]): [T, Captioned][] {
  const found: [T, Captioned][] = [];
  const before = new Map<number, number>();
  for (const one of placed) {
    const nth = before.get(one.block) ?? 0;
    before.set(one.block, nth + 1);
    const first = captions.findIndex(({ block }) => block === one.block);
    const caption = first < 0 ? undefined : captions[first + nth];
    if (caption && caption.block <= one.block + nth * BETWEEN) found.push([one, caption]);
  }
  return found;
}

/** Both stand in figures, but not in the same. */
function isOther(a: Element | undefined, b: Element | undefined): boolean {
  return a?.name === 'figure' && b?.name === 'figure';
}

export function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && fold(a) === fold(b);
}

/** What two texts have in common that say the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
