import type { Element } from 'domhandler';
import { BETWEEN, type Captioned } from './captions.ts';

/** Where a picture or video stands. */
export interface Placed {
  figure: Element | undefined;
  block: number;
}

/**
 * Which caption each picture or video has: the next one in its own figure; else, where no other is shown in the figure
 * of the caption, the line right below it, the one at its place below a row of pictures, the next one that nothing
 * which stays parts from it, or the one that only the headline parts from its figure. A caption belongs to one of them.
 */
export function pairCaptions<T extends Placed>(
  placed: readonly T[],
  captions: readonly Captioned[],
): Map<T, Captioned> {
  const pairs = new Map<T, Captioned>();
  if (captions.length === 0) return pairs;
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
  for (const one of placed)
    if (one.figure?.name === 'figure') pairBelow(one, ({ isTop, block }) => isTop && one.block <= block);
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
